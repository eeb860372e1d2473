"""The interview as a person meets it: in a terminal, with slips of the finger and second thoughts."""

import io
import os
import re
import signal
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from hmic_press import check, names, render
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, contents

pexpect = pytest.importorskip("pexpect")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="another kind of terminal")
FILE = f"forces/{CAMPAIGN}/kent.toml"
DRAFT = f"forces/{CAMPAIGN}/.kent.draft"
FINDINGS = [
    {"about": "second jobs", "since": "September 2011", "applications": 84, "approved": 83},
    {"statement": "The force trains its staff – all of them."},
]
WRONG = [  # each answer, and what the terminal shows next
    ("improvments", "Write “some improvements” or “improvements”."),
    ("improvements", "Who speaks?"),
    ("2", "What Zoë Billingham said"),
    ("Kent Police has made progress, and “gifts” are now declared.", "> "),
    ("", "> "),
    ("HMIC will continue to monitor all forces.", "> "),
    (".", "What comes next?"),
    ("4", "Since: September 2011"),
    ("", "Applications:"),
    ("eighty", "applications is “eighty”; it must be a whole number"),
    ("84", "Approved:"),
    ("85", "85 is more than the 84 applications."),
    ("83", "What comes next?"),
    ("1", "Statement:"),
    ("The force trains its stafff\x7f\x1b[D\x1b[C – all of them.", "What comes next?"),  # a key too many, and back
    ("", "check finds nothing wrong with it."),
    ("yes", "kent.toml is written."),
]


@pytest.fixture
def terminal(project: Path) -> Callable[..., Any]:
    """Begin the interview in a terminal of its own, and read as far as its first words and what follows."""

    def begin(
        encoding: str = "utf-8", kind: str = "dumb", first: str = "Verdict", width: int = 240, then: str = "> "
    ) -> Any:
        environment = {**os.environ, "TERM": kind, "PYTHONIOENCODING": encoding, "LC_ALL": "C.UTF-8"}
        environment.pop("COLUMNS", None)
        arguments = ["-m", "hmic_press", "new", "kent", "--project", str(project)]
        child = pexpect.spawn(
            sys.executable,
            arguments,
            env=environment,
            encoding=encoding,
            timeout=30,
            dimensions=(60, width),
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # whoever starts the tests may ignore it
        )
        child.expect_exact(first)
        child.expect_exact(then)
        return child

    return begin


def _answer(child: Any, answer: str, expected: str) -> None:
    child.sendline(answer)
    child.expect_exact(expected)
    if expected != "> " and "written" not in expected:
        child.expect_exact("> ")


def _code(child: Any) -> int:
    child.expect(pexpect.EOF)
    child.close()
    return int(child.exitstatus)


def test_wrong_answers_on_the_way(terminal: Callable[..., Any], project: Path, review: SnapshotAssertion) -> None:
    """Three wrong answers are told at once and asked again; the file passes check, and the release reads right."""
    child = terminal()
    for answer, expected in WRONG:
        _answer(child, answer, expected)
    assert _code(child) == 0
    assert check(["kent"], project=project) == []
    assert render("kent", project=project).decode() == review


@pytest.mark.parametrize(
    ("given", "end"), [(0, "c"), (1, "d"), (2, "hangup"), (5, "c"), (8, "kill"), (11, "d"), (16, "c")]
)
def test_an_interview_that_ends_goes_on(
    given: int, end: str, terminal: Callable[..., Any], project: Path, command: Callable[..., Outcome]
) -> None:
    """Ctrl-C, Ctrl-D, a closed terminal or a crash: no release is there, each answer is kept, and the rest follows."""
    before = contents(project)
    child = terminal()
    for answer, expected in WRONG[:given]:
        _answer(child, answer, expected)
    if end in ("kill", "hangup"):
        child.kill(signal.SIGKILL if end == "kill" else signal.SIGHUP)
        child.expect(pexpect.EOF)
        child.close()
    else:
        child.sendcontrol(end)
        child.expect_exact("Stopped; no release is written.")
        child.expect_exact(
            "hmic-press new kent goes on from them." if given > 1 else "hmic-press new kent begins again."
        )
        assert _code(child) == 130
    kept = {file: data for file, data in contents(project).items() if file not in before}
    assert [*kept] == [DRAFT] * (given > 1)
    assert contents(project) == {**before, **kept}
    assert "kent" not in " ".join(names(project=project))
    assert command("check", "--project", project).code == 0
    child = terminal(first="can be gone on from" if given > 1 else "Verdict")
    if given > 1:
        _answer(child, "", "> ")
    for answer, expected in WRONG[given:]:
        _answer(child, answer, expected)
    assert _code(child) == 0
    assert set(contents(project)) == {*before, FILE}
    assert tomllib.loads((project / FILE).read_text("utf-8"))["findings"] == FINDINGS


def test_an_interview_can_begin_anew(terminal: Callable[..., Any], project: Path) -> None:
    """What was kept goes if it is not wanted; a release that is not wanted is kept as answers."""
    child = terminal()
    for answer, expected in WRONG[:4]:
        _answer(child, answer, expected)
    child.sendcontrol("c")
    assert _code(child) == 130
    child = terminal(first="can be gone on from")
    _answer(child, "begin anew", "Verdict")
    for answer, expected in WRONG[1:-1]:
        _answer(child, answer, expected)
    child.sendline("no")
    child.expect_exact("No release is written. The answers are kept")
    assert _code(child) == 130
    child = terminal(first="can be gone on from")
    _answer(child, "go on", "Write forces/")
    _answer(child, "yes", "kent.toml is written.")
    assert _code(child) == 0
    assert not (project / DRAFT).exists()


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"answers": [1]}', '{"answers": [{"asked": "Verdict"}]}'])
def test_kept_answers_that_somebody_has_damaged(damage: str, terminal: Callable[..., Any], project: Path) -> None:
    """They are told with their file, and stay as they are."""
    (project / DRAFT).write_text(damage, "utf-8")
    child = terminal(first=DRAFT, then="Delete the file")
    assert _code(child) == 2
    assert (project / DRAFT).read_text("utf-8") == damage


def test_kept_answers_to_other_questions(terminal: Callable[..., Any], project: Path) -> None:
    """Where the campaign asks otherwise by now, the answers before are kept and those behind are asked again, told."""
    child = terminal()
    for answer, expected in WRONG[:6]:
        _answer(child, answer, expected)
    child.sendcontrol("c")
    assert _code(child) == 130
    shared = project / "templates" / CAMPAIGN / "campaign.toml"
    shared.write_text(shared.read_text("utf-8").replace("Roger Baker", "Rosa Baker"), "utf-8")
    child = terminal(first="can be gone on from")
    _answer(child, "", "it is asked otherwise than before: four answers must be given again.")
    _answer(child, "Rosa Baker", "What Rosa Baker said")
    child.sendcontrol("c")
    assert _code(child) == 130


@pytest.mark.parametrize("width", [50, 80, 100])
def test_text_is_set_to_the_window(width: int, terminal: Callable[..., Any], project: Path) -> None:
    """No line is wider than the window, and none is broken but between words, in questions or in the release."""
    child = terminal(width=width)
    child.logfile_read = seen = io.StringIO()
    for answer in ("improvements", "2", ".", "4", "", "eighty", "84", "83", ""):
        _answer(child, answer, "> ")
    shown = re.sub(r"\x1b\[\?2004[hl]", "", seen.getvalue())
    lines = [line for line in shown.splitlines() if not line.startswith("> ")]
    assert max(map(len, lines)) <= width
    assert min(len(line) for line in lines if line.startswith("While the resulting")) > width - 20
    told = " ".join(" ".join(lines).split())
    assert "HMIC was concerned that few forces provided any policy or guidance in relation to social media" in told
    assert "The full stop at once gives the campaign's standard quotation: Kent Police has made improvements to" in told


def test_a_terminal_of_windows_letters(terminal: Callable[..., Any], project: Path) -> None:
    """In a terminal of code page 1252 what is typed arrives whole, and what it cannot show is no fault."""
    child = terminal("cp1252")
    _answer(child, "improvements", "Zoë Billingham")
    _answer(child, "Zoë Billingham", "What Zoë Billingham said")
    _answer(child, ".", "What comes next?")
    _answer(child, "statement", "Statement:")
    _answer(child, "Café “talks” – all of them – go on.", "What comes next?")
    _answer(child, "", "check finds nothing wrong")
    _answer(child, "yes", "is written")
    assert _code(child) == 0
    text = (project / FILE).read_text("utf-8")
    assert 'name = "Zoë Billingham"' in text
    assert 'statement = "Café “talks” – all of them – go on."' in text


def _paste(child: Any, *lines: str) -> None:
    child.sendline("\x1b[200~" + "\r".join(lines) + "\x1b[201~")


def test_a_paste_is_one_answer(terminal: Callable[..., Any], project: Path) -> None:
    """Lines pasted into a quotation are its paragraphs, bullets are findings if that is meant, wrapped lines one."""
    child = terminal(kind="xterm")
    _answer(child, "improvements", "Who speaks?")
    _answer(child, "Zoë Billingham", "What Zoë Billingham said")
    _paste(child, "Kent Police has made progress.", "", "HMIC will monitor it.", ".")
    child.expect_exact("What comes next?")
    _answer(child, "statement", "Statement:")
    _paste(child, "• The force has a policy.", "• Staff are trained", "in how to use it.", "• It has a register.")
    child.expect_exact("You pasted three bullets: three findings?")
    _answer(child, "yes", "What comes next?")
    _answer(child, "statement", "Statement:")
    _paste(child, "The force keeps", "a list of gifts.")
    child.expect_exact("Two lines pasted, read as one answer.")
    child.expect_exact("What comes next?")
    _answer(child, "", "check finds nothing wrong with it.")
    _answer(child, "yes", "kent.toml is written.")
    assert _code(child) == 0
    facts = tomllib.loads((project / FILE).read_text("utf-8"))
    assert facts["inspector"]["said"] == "Kent Police has made progress.\n\nHMIC will monitor it.\n"
    statements = ["The force has a policy.", "Staff are trained in how to use it.", "It has a register."]
    assert [each["statement"] for each in facts["findings"]] == [*statements, "The force keeps a list of gifts."]


def test_what_was_pasted_keeps_its_order_and_its_words(terminal: Callable[..., Any], project: Path) -> None:
    """Of pasted bullets each stays in its place or is told, whatever becomes of the first, or of one between."""
    child = terminal(kind="xterm")
    _answer(child, "improvements", "Who speaks?")
    _answer(child, "Zoë Billingham", "What Zoë Billingham said")
    _answer(child, ".", "What comes next?")
    _answer(child, "statement", "Statement:")
    _answer(child, "The force has a policy.", "What comes next?")
    _answer(child, "statement", "Statement:")
    _paste(child, "• The force has a policy.", "• It has a register.", "• It has a unit.")
    _answer(child, "yes", "about the same as finding 1")  # the first is said twice, and so is asked for again
    _answer(child, "", "What comes next?")  # left out: the others stay
    _answer(child, "", "> ")
    _answer(child, "change", "> ")
    _answer(child, "finding 1: The force has a policy.", "Statement:")
    _paste(child, "• It has a list.", "• It has a register.", "• It has a plan.", "• It has a team.")
    _answer(child, "yes", "It has a register.")
    child.expect_exact("about the same as finding 2")
    child.expect_exact("check finds nothing wrong with it.")
    _answer(child, "yes", "kent.toml is written.")
    assert _code(child) == 0
    facts = tomllib.loads((project / FILE).read_text("utf-8"))
    told = [each["statement"] for each in facts["findings"]]
    assert told == [f"It has a {each}." for each in ("list", "plan", "team", "register", "unit")]


def test_a_paste_that_is_not_meant_leaves_nothing_behind(terminal: Callable[..., Any], project: Path) -> None:
    """Of a list whose first words were given up, nothing comes back once another paste is not meant as findings."""
    child = terminal(kind="xterm")
    _answer(child, "improvements", "Who speaks?")
    _answer(child, "Zoë Billingham", "What Zoë Billingham said")
    _answer(child, ".", "What comes next?")
    _answer(child, "statement", "Statement:")
    _paste(child, "• Essex Police has a plan.", "• It has a unit.")
    _answer(child, "yes", "Is it meant?")
    _answer(child, "no", "> ")
    _paste(child, "• It has a list.", "• It has a team.")
    child.expect_exact("You pasted two bullets: two findings?")
    _answer(child, "no", "A list stands in statement")
    _answer(child, "It has a list.", "What comes next?")
    _answer(child, "", "check finds nothing wrong with it.")
    _answer(child, "yes", "kent.toml is written.")
    assert _code(child) == 0
    facts = tomllib.loads((project / FILE).read_text("utf-8"))
    assert [each["statement"] for each in facts["findings"]] == ["It has a list."]
