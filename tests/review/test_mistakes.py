"""Every mistake in the corpus is told with place, field, what is wrong and what to do.

A document below `tests/mistakes/` says which file goes wrong, and how; behind the command stands what is told.
"""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.data import Snapshot, SnapshotCollection

from tests.support.command import Outcome
from tests.support.messages import OURS
from tests.support.mistakes import make_wrong, read_mistake, split_told
from tests.support.places import quote_places
from tests.support.project import CAMPAIGN, ROOT, add, contents
from tests.support.scores import SCORES
from tests.support.snapshots import ToldExtension

CORPUS = ROOT / "tests" / "mistakes"
MISTAKES = sorted(CORPUS.glob("*/*.md"))
SOUND = (CORPUS / "sound.toml").read_text("utf-8")


@pytest.mark.parametrize("document", MISTAKES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_mistake_is_told(
    document: Path, project: Path, command: Callable[..., Outcome], snapshot: SnapshotAssertion
) -> None:
    """The message says place, field, problem and remedy in plain English; one code, no file changed, no word out."""
    mistake = read_mistake(document.read_text("utf-8"))
    verb, slug = shlex.split(mistake.command)
    facts = f"forces/{CAMPAIGN}/{slug}.toml"
    add(project, slug, SOUND)
    base = CORPUS / mistake.base if mistake.base else project / mistake.file
    (project / mistake.file).write_bytes(make_wrong(mistake, base.read_text("utf-8")))
    before = contents(project)
    rendered = command(verb, slug, "--project", project)
    checked = command("check", slug, "--project", project)
    assert contents(project) == before
    assert rendered.out == b""
    assert rendered.code == checked.code
    assert checked.code in (1, 2)
    assert checked.out.decode() == rendered.err
    assert not OURS.search(rendered.err)
    assert str(project) not in rendered.err
    for problem in re.split(r"\n(?! )", rendered.err.strip()):
        head, *lines = problem.split("\n")
        assert re.match(r"(forces|templates)/[\w./-]+(:\d+:\d+)?(  \S.*)?$", head), head
        assert len(lines) == 2
        assert all(line.startswith("  ") for line in lines)
    unmoved = {facts, mistake.file} if mistake.base or mistake.is_whole else {facts}
    told = quote_places(rendered.err, lambda file: (project / file).read_text("utf-8"), unmoved)
    shown = f"{told}exit {rendered.code}\n"
    assert shown == snapshot.use_extension(ToldExtension)(name=f"{document.parent.name}/{document.stem}")
    SCORES["mistakes told with all four parts and one code, no traceback, no file changed"] += 1


def test_the_files_that_go_wrong_are_sound(project: Path, command: Callable[..., Outcome]) -> None:
    """Each mistake is one change of files with nothing wrong."""
    add(project, "derbyshire", SOUND)
    assert command("check", "--project", project).code == 0
    template = project / "templates" / CAMPAIGN / "force.jinja"
    template.write_text((CORPUS / "sound.jinja").read_text("utf-8"), "utf-8")
    assert command("check", "derbyshire", "--project", project).code == 0


def test_the_corpus_is_large_enough() -> None:
    """At least 80 mistakes, of every kind of file, and beside them nothing that no test reads."""
    assert len(MISTAKES) >= 80
    assert {file for file in CORPUS.glob("*/*") if file.is_file()} == set(MISTAKES)
    files = {Path(read_mistake(document.read_text("utf-8")).file).name for document in MISTAKES}
    assert files >= {"derbyshire.toml", "campaign.toml", "findings.toml", "house.toml", "roster.csv"}
    assert files >= {"force.jinja", "_findings.jinja"}


def test_index(review: SnapshotAssertion) -> None:
    """The table of contents of the corpus: each mistake, and the first thing that is said of it."""
    entries = []
    for document in MISTAKES:
        problem = split_told(document.read_text("utf-8"))[1].splitlines()[1].strip()
        entries.append(f"{document.parent.name}/{document.stem}: {problem}\n")
    assert "".join(entries) == review


@pytest.mark.parametrize(
    ("difference", "wrong"),
    [
        ("-name = 1\n", "this = 2\nthat = 2\n"),
        ("-this = 2\n+this = 3\n@@\n that = 2\n+more = 4\n", "name = 1\nthis = 3\nthat = 2\nmore = 4\n"),
        ("+⟨byte EB⟩\n name = 1\n", b"\xeb\nname = 1\nthis = 2\nthat = 2\n"),
        ("-name = 1\n+name = ⟨3 × 9⟩⟨U+0020⟩\n", "name = 999 \nthis = 2\nthat = 2\n"),
    ],
)
def test_a_difference_is_applied(difference: str, wrong: str | bytes) -> None:
    """Lines go, come and change where their old lines stand, and an escape is the character or the byte it names."""
    mistake = read_mistake(f"# A mistake\n```diff\n{difference}```\n    $ hmic-press render derbyshire\n")
    expected = wrong.encode() if isinstance(wrong, str) else wrong
    assert make_wrong(mistake, "name = 1\nthis = 2\nthat = 2\n") == expected


@pytest.mark.parametrize(
    ("difference", "times"),
    [("-name = 2\n", 0), (" = 2\n+other = 3\n", 0), ("-twice = 2\n+once = 2\n", 2), ("+end\n", 4)],
)
def test_a_difference_without_its_place_is_refused(difference: str, times: int) -> None:
    """Old lines that do not stand in the sound file exactly once are named, and nothing is guessed."""
    mistake = read_mistake(f"# A mistake\n```diff\n{difference}```\n    $ hmic-press render derbyshire\n")
    with pytest.raises(AssertionError, match=f"This stands {times} times in the sound file"):
        make_wrong(mistake, "name = 1\ntwice = 2\ntwice = 2\n")


@pytest.mark.parametrize("document", [MISTAKES[0], MISTAKES[-1], CORPUS / "derbyshire" / "encoding-utf-16.md"])
def test_an_update_rewrites_only_what_is_told(document: Path, tmp_path: Path) -> None:
    """Whatever is told, the document of a mistake stays what it was up to the end of its command."""
    copy = tmp_path / document.name
    copy.write_bytes(document.read_bytes())
    collection = SnapshotCollection(location=str(copy))
    collection.add(Snapshot(name="any", data=b"place  field\n  Something else.\n  Do it.\nexit 2\n"))
    ToldExtension.write_snapshot_collection(snapshot_collection=collection)
    text, was = copy.read_text("utf-8"), document.read_text("utf-8")
    end = was.index("\n", was.index("    $ hmic-press")) + 1
    assert text == was[:end] + "    place  field\n      Something else.\n      Do it.\n    exit 2\n"
