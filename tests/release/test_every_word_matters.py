"""Nothing in a force's file or in the templates can change without a test that fails."""

import shutil
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import pytest
import tomli_w

from hmic_press import Newsroom, PressError
from hmic_press.release.rounds import problems_of_record
from tests.support.changes import changed_values, changed_words
from tests.support.declared import KINDS_OF_2012
from tests.support.project import CAMPAIGN, ROOT, SOURCES, copy_project
from tests.support.sheets import (
    accepted_sheet,
    amendments_sheet,
    corrections_sheet,
    details_sheet,
    parts_sheet,
    sentences_sheet,
    words_sheet,
)
from tests.support.thorough import some

FACTS = [ROOT / "forces" / CAMPAIGN / f"{name}.toml" for name in SOURCES]
SHARED = [ROOT / "templates" / "houses" / "hmic-2012" / "house.toml", ROOT / "templates" / CAMPAIGN / "campaign.toml"]
FORMATS = ROOT / "templates" / "formats"  # pages without words of their own
TEMPLATES = sorted(file for file in (ROOT / "templates").rglob("*.jinja") if FORMATS not in file.parents)


def _relative(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def _what_tests_compare(project: Path) -> Iterator[bytes | str]:
    """Yield all that the other tests compare with sources and snapshots, or the error that they would meet."""
    try:
        newsroom = Newsroom(project)
        yield accepted_sheet(newsroom)
        yield words_sheet(newsroom)
        for name in reversed(SOURCES):  # the national release first: it has most words that no other has
            yield newsroom.render(name)
        for name in SOURCES:
            release = newsroom.release(name)
            yield str(problems_of_record(newsroom.project, release, newsroom.pages))
            yield amendments_sheet(newsroom, name)
            yield parts_sheet(newsroom, name)
        yield details_sheet(newsroom)
        yield corrections_sheet(newsroom)
        for kind in KINDS_OF_2012:
            yield sentences_sheet(newsroom, kind)
    except PressError as error:
        yield str(error)


@pytest.fixture(scope="module")
def unchanged() -> list[bytes | str]:
    """What the tests compare while nothing is changed: the sources themselves, and the sheets under review."""
    made = list(_what_tests_compare(ROOT))
    assert made[2 : len(SOURCES) + 2] == [SOURCES[name].read_bytes() for name in reversed(SOURCES)]
    return made


def _is_seen(project: Path, unchanged: list[bytes | str]) -> bool:
    return any(made != expected for made, expected in zip_longest(_what_tests_compare(project), unchanged))


@pytest.mark.parametrize("file", [*FACTS, *SHARED], ids=_relative)
def test_any_changed_value_fails_a_test(file: Path, tmp_path: Path, unchanged: list[bytes | str]) -> None:
    """Change any one value of a file of facts, and what the tests compare is no longer what it was."""
    project = copy_project(tmp_path)
    if file.parent.parent.name == "forces":
        shutil.copytree(file.parent, project / "forces" / CAMPAIGN, dirs_exist_ok=True)  # with what they record
    copy = project / _relative(file)
    unseen = []
    for path, values in some(changed_values(file), 2):
        copy.write_text(tomli_w.dumps(values), "utf-8")
        if not _is_seen(project, unchanged):
            unseen.append(path)
    assert unseen == []


@pytest.mark.parametrize("file", TEMPLATES, ids=_relative)
def test_any_changed_word_of_a_template_fails_a_test(file: Path, tmp_path: Path, unchanged: list[bytes | str]) -> None:
    """Change any one literal word of a template, attested or drafted, and what the tests compare changes too."""
    project = copy_project(tmp_path)
    copy = project / _relative(file)
    unseen = []
    for word, text in some(changed_words(file), 4):
        copy.write_text(text, "utf-8")
        if not _is_seen(project, unchanged):
            unseen.append(word)
    assert unseen == []
