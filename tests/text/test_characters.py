"""The one gate that every string passes, and the files that come from other machines."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import BadFacts, render
from hmic_press.text.characters import Unfit, admit
from tests.support.command import Outcome
from tests.support.effort import steps_of
from tests.support.project import CAMPAIGN, DERBYSHIRE, SOURCES, add, files_below

UNSEEN = (
    *("\x00", "\x07", "\t", "\r", "\x0c", "\x7f", "\x85", "\xad", "\u200b", "\u200d", "\u200f", "\u2028"),
    *("\u202e", "\u2066", "\ufeff", "\ufffd", "\ud800", "\U000e0041"),
    *("\u034f", "\u115f", "\u17b5", "\u180b", "\u3164", "\ufe0f", "\uffa0", "\U000e0100", "\U0001d173"),  # ignorable
    *("\ue000", "\uf8ff", "\U000f0000", "\U0010fffd"),  # for private use
    *("\ufdd0", "\ufffe", "\U0001ffff", "\U0010ffff"),  # no characters
    *("\u0378", "\u2065", "\ufff0", "\U000e0fff"),  # not assigned
)


@pytest.mark.parametrize("character", UNSEEN, ids=ascii)
def test_what_cannot_be_seen_does_not_pass(character: str) -> None:
    """Whatever Unicode calls control, ignorable, private, unassigned or half is refused, with its code point."""
    with pytest.raises(Unfit, match=f"^U\\+{ord(character):04X}, ") as error:
        admit(f"ab{character}c")
    assert error.value.position == 2


@pytest.mark.parametrize(
    "text",
    ["Zoë", "a\nb", "8:30am – 5:30pm", "“x” ‘y’ ‟", "a\u00a0b", "½ ﬁ", "警察", "á̈", "\u3000", "№ 🚓", "£5 & <b>"],
)
def test_what_can_be_printed_passes_as_it_stands(text: str) -> None:
    """Letters, marks, no-break spaces and newlines pass unchanged; compatibility forms are not folded."""
    assert admit(text) == text


@pytest.mark.parametrize("category", ["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"])
def test_no_character_of_an_unseen_category_passes(category: str) -> None:
    """Of every plane of Unicode, nothing of these categories passes but the newline, and the tab where it may."""
    for point in (*range(0x3000), *range(0xD700, 0x10000), *range(0x1F000, 0x20000, 7), *range(0xE0000, 0xE1000)):
        if unicodedata.category(chr(point)) == category and chr(point) != "\n":
            with pytest.raises(Unfit):
                admit(f"a{chr(point)}")
    assert admit("\ta\n", tabs=True) == "\ta\n"


@pytest.mark.parametrize(
    ("character", "says"), [("\ue000", "private use"), ("\ufdd0", "not a char"), ("\ud800", "half")]
)
def test_a_character_without_a_name_is_called_what_it_is(character: str, says: str) -> None:
    """What Unicode has no name for is told by its kind."""
    with pytest.raises(Unfit, match=says):
        admit(character)


def test_two_code_points_become_one() -> None:
    """A letter in two code points is the letter in one."""
    assert admit(unicodedata.normalize("NFD", "Zoë Billingham")) == "Zoë Billingham"


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: unicodedata.normalize("NFD", data.decode()).encode(),
        lambda data: data + b"\r\n\r\n",
    ],
    ids=["crlf", "byte-order-mark", "nfd", "more-lines"],
)
def test_files_from_other_machines_give_the_same_release(
    change: Callable[[bytes], bytes], name: str, project: Path
) -> None:
    """Windows line ends, a byte order mark or split letters in any file change no byte of a release."""
    for file in files_below(project):
        file.write_bytes(change(file.read_bytes()))
    assert render(name, project=project) == SOURCES[name].read_bytes()


def test_a_path_with_spaces_and_accents(project: Path, command: Callable[..., Outcome]) -> None:
    """A project may lie in any folder."""
    there = project.rename(project.parent / "Zoë's päper & more")
    assert command("render", "national", "--project", there).out == SOURCES["national"].read_bytes()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("# " + "x" * 300_000, "larger than 256 KiB"),
        ("mentions = " + "[" * 1000 + "]" * 1000, "Tables stand inside tables"),
        ("x = " + "{a = " * 1000 + "1" + "}" * 1000, "Tables stand inside tables"),
        ("a" + ".a" * 60_000 + " = 1", "Tables stand inside tables"),
        ('said = """\n' + "word\n" * 20_000, "never closed"),
        ("[[findings]]\n" * 15_000, "says nothing"),
    ],
    ids=["large", "brackets", "tables", "dots", "open-marks", "many-findings"],
)
def test_a_monstrous_file_is_told_soon(text: str, says: str, project: Path) -> None:
    """A file that is huge or deeply nested is an error like any other, told in few steps a character."""
    add(project, "derbyshire", f"{text}\n{DERBYSHIRE}")

    def told() -> None:
        with pytest.raises(BadFacts, match=says):
            render("derbyshire", project=project)

    assert steps_of(told) < 20 * len(text) + 100_000


def test_the_gate_is_at_every_door(project: Path) -> None:
    """Facts, campaign, house, roster and templates: a mark that turns text round is refused in each."""
    for file in (
        "houses/hmic-2012/house.toml",
        "houses/hmic-2012/house.jinja",
        "release.jinja",
        f"{CAMPAIGN}/campaign.toml",
        f"{CAMPAIGN}/_findings.jinja",
    ):
        path = project / "templates" / file
        text = path.read_text("utf-8")
        path.write_text(text.replace("e", "e\u202e", 1), "utf-8")
        with pytest.raises(BadFacts, match="U\\+202E"):
            render("leicestershire", project=project)
        path.write_text(text, "utf-8")
    (project / "forces" / "roster.csv").write_text("slug,name,article\nkent,Kent\u202e Police,\n", "utf-8")
    with pytest.raises(BadFacts, match="U\\+202E"):
        render("leicestershire", project=project)
