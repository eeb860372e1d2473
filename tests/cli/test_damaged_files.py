"""A damaged file is never our fault: it is told, or it does not matter."""

import os
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from hmic_press.formats import typeset_as
from hmic_press.formats.pages import Pages
from hmic_press.problems.errors import BadTemplate
from hmic_press.project.reading import read_page
from hmic_press.text.document import Document, Part
from tests.support.command import Outcome
from tests.support.damage import FORMATS, Read, damage, files_read, make_workbooks
from tests.support.messages import OURS
from tests.support.project import contents
from tests.support.scores import SCORES
from tests.support.thorough import THOROUGH

TIMES = 34 if THOROUGH else 6  # damages of each of the 18 kinds of file
LONGEST = 120  # seconds after which a command hangs, and no machine is merely busy

Command = Callable[..., Outcome]


@contextmanager
def _no_longer_than(seconds: int) -> Iterator[None]:
    """Fail where something hangs; on a system without alarms the test itself would."""

    def hang(*_: object) -> None:
        pytest.fail("it hangs")

    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, hang)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _read_damaged(project: Path, command: Command, each: Read, seed: int) -> str:
    """Run the command that reads a file, damaged, and put all back; return what is wrong with what it does."""
    file = project / each.file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(damage(each.sound, seed))
    before = contents(project)
    with _no_longer_than(LONGEST):
        code, out, told = command(*each.command)
    after = contents(project)
    for name in {*before, *after}:
        if name in before and after.get(name) != before[name]:
            (project / name).write_bytes(before[name])
        elif name not in before:
            (project / name).unlink()
    if code not in (0, 1, 2, 3, 4):
        return f"{each.file}, {seed}: {code} {told}"
    if (code == 0 and told) or (code > 1 and not told and not out) or OURS.search(told):
        return f"{each.file}, {seed}: {told or 'silence'}"
    return f"{each.file}, {seed}: changed" if code and after != before else ""


def test_no_damage_is_our_fault(project: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bits turned, ends lost, stretches twice or gone, in every kind of file: 0 to 4, no traceback, nothing changed."""
    monkeypatch.chdir(project)
    make_workbooks(project, command)
    wrong: list[str] = []
    damaged = 0
    for each in list(files_read(project)):
        for seed in range(TIMES):
            wrong += filter(None, [_read_damaged(project, command, each, seed)])
            damaged += 1
        if each.file.startswith(("forces", "templates")) and "formats" not in each.file:
            (project / each.file).write_bytes(each.sound)
        else:
            os.unlink(project / each.file)
    assert wrong == []
    assert damaged >= (500 if THOROUGH else 100)
    SCORES[f"exits of 70 that are not ours, of {damaged} damaged files"] += len(wrong)


STYLES = {
    "a list without numbers": (b"<w:numPr>.*?</w:numPr>", b"", "word/styles.xml"),
    "numbers that lead nowhere": (b'<w:numId w:val="\\d+"', b'<w:numId w:val="999"', "word/styles.xml"),
    "no numbering": (b'<Relationship [^>]*/numbering"[^>]*/>', b"", "word/_rels/document.xml.rels"),
    "no body": (b"<w:body>.*</w:body>", b"", "word/document.xml"),
    "a bomb": (b"</w:body>", b"<w:p/>" * 12_000_000 + b"</w:body>", "word/document.xml"),
}


@pytest.mark.parametrize("kind", STYLES)
def test_styles_that_word_would_not_write(kind: str, tmp_path: Path) -> None:
    """A document with the styles that can be opened and not used, for notes in two lists, is told as its own fault."""
    _change_styles(tmp_path, *STYLES[kind])
    with pytest.raises(BadTemplate) as raised:
        _made_with(tmp_path)
    assert [problem.file for problem in raised.value.problems] == ["templates/formats/styles.docx"]


def test_styles_without_settings_get_the_usual_ones(tmp_path: Path) -> None:
    """What Word does without in a document with styles, a release made with it has."""
    _change_styles(tmp_path, b'<Relationship [^>]*/settings"[^>]*/>', b"", "word/_rels/document.xml.rels")
    with ZipFile(BytesIO(_made_with(tmp_path))) as made:
        assert b"/settings" in made.read("word/_rels/document.xml.rels")
        assert b"Words." in made.read("word/document.xml")


def _change_styles(folder: Path, was: bytes, becomes: bytes, changed: str) -> None:
    styles = folder / "styles.docx"
    with ZipFile(FORMATS / styles.name) as old, ZipFile(styles, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, re.sub(was, lambda _: becomes, data, flags=re.DOTALL) if name == changed else data)


def _made_with(folder: Path) -> bytes:
    parts = [Part("any", kind, ("Words.",)) for kind in ("headline", "notes", "paragraphs", "notes")]
    return typeset_as("docx", Document(name="a/b", author="A", parts=parts), Pages(read_page, folder))
