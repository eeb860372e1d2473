"""The interview as a person meets it: in a terminal, with slips of the finger and second thoughts."""

import os
import signal
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from hmic_press import check, render
from tests.support.project import CAMPAIGN, contents

pexpect = pytest.importorskip("pexpect")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="another kind of terminal")
FILE = f"forces/{CAMPAIGN}/kent.toml"
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
    """Begin the interview in a terminal of its own, in the encoding given."""

    def begin(encoding: str = "utf-8", kind: str = "dumb") -> Any:
        environment = {**os.environ, "TERM": kind, "PYTHONIOENCODING": encoding, "LC_ALL": "C.UTF-8"}
        arguments = ["-m", "hmic_press", "new", "kent", "--project", str(project)]
        child = pexpect.spawn(
            sys.executable,
            arguments,
            env=environment,
            encoding=encoding,
            timeout=30,
            dimensions=(60, 240),
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # whoever starts the tests may ignore it
        )
        child.expect_exact("Verdict")
        child.expect_exact("> ")
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


@pytest.mark.parametrize("given", range(0, len(WRONG), 2))
@pytest.mark.parametrize("key", ["c", "d"])
def test_ctrl_c_leaves_nothing_behind(given: int, key: str, terminal: Callable[..., Any], project: Path) -> None:
    """At any question Ctrl-C or Ctrl-D ends the interview with code 130, and no file has changed."""
    before = contents(project)
    child = terminal()
    for answer, expected in WRONG[:given]:
        _answer(child, answer, expected)
    child.sendcontrol(key)
    child.expect_exact("Stopped; nothing is written.")
    assert _code(child) == 130
    assert contents(project) == before


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
