"""A draft that comes back from Word: its tracked changes are read as they stand, and told with who made them."""

import tomllib
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, DERBYSHIRE, add, contents
from tests.support.reading_back import installed
from tests.support.tools import needs
from tests.support.tracked import Desk, saved_by_libreoffice

Command = Callable[..., Outcome]
KENT = DERBYSHIRE.replace("Derbyshire Constabulary", "Kent Police") + (
    '[[findings]]\nstatement = "The force has a policy on gifts, *Without Fear or Favour* in hand."\n\n'
    '[[findings]]\nstatement = "Staff have been told of it by e-mail."\n\n'
    '[[further_notes]]\ntext = "The inspection took place in Maidstone."\n'
)


@pytest.fixture
def kent(project: Path) -> Path:
    """A project with the draft of Kent."""
    add(project, "kent", KENT)
    return project


def sent(command: Command, project: Path) -> bytes:
    """Return the draft as it goes out in Word."""
    done = command("render", "kent", "--format", "docx", "--project", project)
    assert done.code == 0, done.err
    return done.out


def keep(project: Path, data: bytes, name: str = "kent.docx") -> Path:
    """Write a document beside the project's folders."""
    file = project / name
    file.write_bytes(data)
    return file


def edited(data: bytes) -> bytes:
    """Return the draft with four tracked changes, a moved paragraph and a comment."""
    desk = Desk(data)
    desk.change("12 applications", "40 applications")
    desk.change("all of which have been approved", "38 of which have been approved")
    desk.take_out("The inspection took place in Maidstone.")
    desk.put_in("Staff have been told", "All of them have answered.")
    desk.remark("Staff have been told", "Is that so? Ask the force.")
    desk.change("told of it by e-mail", "told of it in person")
    return desk.saved()


def findings(project: Path) -> Any:
    """Return the findings of Kent's file."""
    return tomllib.loads((project / "forces" / CAMPAIGN / "kent.toml").read_text("utf-8"))


def see_that_it_is_told_and_written_rightly(project: Path, command: Command, data: bytes) -> None:
    """See that the edited draft is understood."""
    file = keep(project, data)
    shown = command("import", file, "--project", project)
    told = shown.out.decode()
    assert shown.code == 0, told + shown.err
    assert "12 → 40" in told
    assert "Jo (2012-12-01 09:30) put in “40 applications”" in told
    assert "Jo (2012-12-01 09:30) took out “12 applications”" in told
    assert "says “Is that so? Ask the force.”" in told
    assert "it is older" not in told
    assert command("import", file, "--write", "--project", project).code == 0
    written = findings(project)
    jobs = next(each for each in written["findings"] if each.get("about") == "second jobs")
    assert (jobs["applications"], jobs["approved"]) == (40, 38)
    own = [each["statement"] for each in written["findings"] if "statement" in each]
    assert own == [
        "The force has a policy on gifts, *Without Fear or Favour* in hand.",
        "Staff have been told of it in person.",
        "All of them have answered.",
    ]
    assert not written.get("further_notes")


def test_a_draft_with_tracked_changes_is_read_as_it_stands(kent: Path, command: Command) -> None:
    """Python's own reader of Word drops them in silence."""
    see_that_it_is_told_and_written_rightly(kent, command, edited(sent(command, kent)))


def test_a_document_that_libreoffice_saved_reads_the_same(kent: Path, command: Command, tmp_path: Path) -> None:
    """Not everybody has Word."""
    needs("LibreOffice", installed("soffice"))
    data = saved_by_libreoffice(edited(sent(command, kent)), tmp_path)
    see_that_it_is_told_and_written_rightly(kent, command, data)


def test_a_draft_that_nobody_changed_changes_nothing(kent: Path, command: Command) -> None:
    """Not a byte of its file is touched."""
    file = keep(kent, sent(command, kent))
    before = contents(kent)
    done = command("import", file, "--write", "--project", kent)
    assert (done.code, done.err) == (0, "")
    assert contents(kent) == before


def test_a_moved_paragraph_stands_where_it_was_moved_to(kent: Path, command: Command) -> None:
    """And nowhere else."""
    desk = Desk(sent(command, kent))
    desk.move("Staff have been told", below="Data provided by the force")
    done = command("import", keep(kent, desk.saved()), "--write", "--project", kent)
    assert done.code == 0, done.out.decode() + done.err
    assert "moved here" in done.out.decode()
    assert [each.get("statement", "data")[:9] for each in findings(kent)["findings"]][-2:] == ["Staff hav", "The force"]


def test_a_document_of_an_older_version_is_named_as_such(kent: Path, command: Command) -> None:
    """Its changes are read all the same."""
    data = edited(sent(command, kent))
    add(kent, "kent", KENT.replace("gifts", "meals"))
    told = command("import", keep(kent, data), "--project", kent).out.decode()
    assert "it is older, or was changed untracked" in told
    assert "12 → 40" in told


def test_shared_wording_that_somebody_changed_in_word_is_refused(kent: Path, command: Command) -> None:
    """Tracked or not, it is changed for all releases or not at all."""
    desk = Desk(sent(command, kent))
    desk.change("a clean bill of health", "an all-clear")
    file = keep(kent, desk.saved())
    assert command("import", file, "--project", kent).code == 1
    assert command("import", file, "--write", "--project", kent).code == 4


def rezipped(data: bytes, changes: dict[str, bytes]) -> bytes:
    """Return a document with other parts in it."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changes:
                new.writestr(name, old.read(name))
        for name, part in changes.items():
            new.writestr(name, part)
    return made.getvalue()


DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><w>&a;</w>'
BAD: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a bomb": (lambda data: rezipped(data, {"word/media/a.xml": b"<a>" + b" " * 7_000_000 + b"</a>"}), "larger than"),
    "a DOCTYPE": (lambda data: rezipped(data, {"word/document.xml": DOCTYPE}), "DOCTYPE"),
    "macros": (lambda data: rezipped(data, {"word/vbaProject.bin": b"x"}), "macros"),
    "half a file": (lambda data: data[: len(data) // 2], "damaged"),
    "no XML": (lambda data: rezipped(data, {"word/document.xml": b"no XML"}), "damaged"),
    "nothing of ours": (lambda data: rezipped(data, {"word/document.xml": b"<a/>"}), "damaged"),
    "10 MB": (lambda data: data + b"\0" * 10_000_000, "larger than"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_document_that_must_not_be_read_is_told(kent: Path, command: Command, what: str) -> None:
    """As a workbook's is: exit 2, in our own words, with nothing written."""
    spoil, told = BAD[what]
    file = keep(kent, spoil(sent(command, kent)))
    before = contents(kent)
    done = command("import", file, "--write", "--project", kent)
    assert done.code == 2, done.err
    assert told in done.err
    assert contents(kent) == before


def test_a_word_document_is_no_copy_of_what_was_issued(kent: Path, command: Command) -> None:
    """What was issued is a text."""
    done = command("import", keep(kent, sent(command, kent)), "--issued", "--write", "--project", kent)
    assert done.code == 2
    assert "no copy of what was issued" in done.err


@pytest.mark.parametrize("spaces", ["  ", "     ", " \t ", "\n "])
def test_spaces_that_were_typed_twice_are_one(kent: Path, command: Command, spaces: str) -> None:
    """In Word they are a habit of the thumb: nobody changed anything by them."""
    desk = Desk(sent(command, kent))
    desk.change("Staff have been", f"Staff{spaces}have been")
    desk.change("12 applications", f"12{spaces}applications")
    before = contents(kent)
    file = keep(kent, desk.saved())
    done = command("import", file, "--write", "--project", kent)
    assert (done.code, done.err) == (0, "")
    file.unlink()
    assert contents(kent) == before


def test_spaces_that_were_typed_twice_in_a_new_sentence_are_one(kent: Path, command: Command) -> None:
    """What is written is what the release prints."""
    desk = Desk(sent(command, kent))
    desk.change("told of it by e-mail.", "told of it in person.  They  have answered.")
    assert command("import", keep(kent, desk.saved()), "--write", "--project", kent).code == 0
    own = [each["statement"] for each in findings(kent)["findings"] if "statement" in each]
    assert "Staff have been told of it in person. They have answered." in own


def test_each_change_is_told_with_what_it_is(kent: Path, command: Command) -> None:
    """A figure is data with its field, a statement own words, a note shared wording, the box of contacts nothing."""
    word = Desk(sent(command, kent))
    word.change("12 applications", "40 applications")
    word.change("told of it by e-mail", "told of it in person")
    word.change("clean bill of health", "spotless record")
    word.change("urgent media", "pressing media")  # first in the box of contacts, which repeats the notes
    word.change("The inspection took place in Maidstone.", "The inspection took place in Ashford.")
    told = command("import", keep(kent, word.saved()), "--project", kent).out.decode()
    lines = [line for line in told.splitlines() if " put in " in line]
    assert [line.rpartition("”: ")[2] for line in lines] == [
        "background, shared wording of 6 releases",
        "data, finding 3, second jobs, applications; finding 3, second jobs, approved",
        "own words, finding 6",
        "what Word adds, set aside",
        "own words, note 1",
    ]
