"""A new release begun: by questions, or in an editor."""

import os
import shlex
import subprocess
import tempfile
import tomllib
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from functools import partial
from pathlib import Path

from hmic_press.drafting.confirm import write_if_wanted
from hmic_press.drafting.file_to_fill_in import make_file_to_fill_in
from hmic_press.drafting.interview import Interview
from hmic_press.drafting.kept_answers import KeptAnswers
from hmic_press.facts.name import Name
from hmic_press.problems.errors import BadCommand
from hmic_press.project.door import read_file
from hmic_press.project.manuscript import open_manuscript, write_manuscript
from hmic_press.project.reading import LARGEST
from hmic_press.release.newsroom import Newsroom
from hmic_press.terminal import prompt
from hmic_press.terminal.saying import say
from hmic_press.terminal.tape import Back, Line, Tape, run
from hmic_press.terminal.typed import is_terminal
from hmic_press.text.english import plural

_NOTE = "a further note to editors"
_DETAILS = "the release's reference, date, embargo and contact"
_MORE = "something more"
_GO_ON, _ANEW = "go on", "begin anew"


def draft_by_interview(newsroom: Newsroom, name: Name) -> str | None:
    """Hold the interview for the release of a name; return the file that was written, None if none was wanted.

    In a window its answers are kept as they come, and it goes on from those that were kept before.
    """
    if not is_terminal():
        return _play(newsroom, name, Tape(lambda _: None))
    kept = KeptAnswers(newsroom.project, name)
    tape = Tape(kept.keep, _go_on_from(kept))
    written = _play(newsroom, name, tape)
    if written:
        kept.forget()
    else:
        tape.cut(tape.place - 1)  # “no” is no answer to go on from
    return written


def _go_on_from(kept: KeptAnswers) -> Sequence[Line]:
    """Return the answers to go on from: those that were kept, if that is wanted."""
    if not (lines := kept.read()):
        return ()
    last = lines[-1].asked.strip().splitlines()[0]
    question = f"An interview was not finished; {plural(len(lines), 'answer')} of it can be gone on from, up to: {last}"
    if (
        prompt.choose(question, "The answer", [_GO_ON, _ANEW], _GO_ON, notes={_ANEW: "What was kept is then lost."})
        == _ANEW
    ):
        kept.forget()
        return ()
    return lines


def _play(newsroom: Newsroom, name: Name, tape: Tape) -> str | None:
    """Hold the interview, from its start again whenever an answer is taken back: the tape gives those before it."""
    while True:
        with run(tape), suppress(Back):
            return _hold(newsroom, name)


def _hold(newsroom: Newsroom, name: Name) -> str | None:
    interview = Interview(newsroom, name)
    say(f"{interview.subject}. At any question: ? says more, back takes the last answer back, Ctrl-C stops.")
    interview.body()
    interview.speaker()
    interview.quotation()
    _add(interview)
    return write_if_wanted(newsroom, name, partial(_file, interview), "change", partial(_change, interview))


def draft_in_editor(newsroom: Newsroom, name: Name) -> str | None:
    """Open the editor on a starter; return the file that was written, None if none was wanted."""
    first = make_file_to_fill_in(newsroom, name).encode()
    with tempfile.TemporaryDirectory(prefix="hmic-press-") as folder:
        file = Path(folder) / f"{name.slug}.toml"
        file.write_bytes(first)
        _open_editor(file)
        read = partial(read_file, file, file.name, LARGEST)  # whatever the editor has left there
        if read() == first:
            return None
        return write_if_wanted(newsroom, name, read, "edit again", partial(_open_editor, file))


def _file(interview: Interview) -> bytes:
    facts, called = interview.facts(), interview.called
    text = write_manuscript(open_manuscript(interview.campaign, interview.subject, called), facts, called)
    if tomllib.loads(text, parse_float=Decimal) != facts:
        raise AssertionError("the file would not hold the facts that were given")
    return text.encode()


def _add(interview: Interview) -> None:
    """Add findings, notes and details until there is nothing more."""
    choices = [*interview.kinds, _NOTE, _DETAILS]
    while choice := prompt.choose(
        "What comes next? Findings are printed in this order.", "The answer", choices, "done"
    ):
        if choice in interview.kinds:
            interview.finding(choice)
        elif choice == _NOTE:
            interview.note()
        else:
            interview.details()


def _change(interview: Interview) -> None:
    """Ask again for one answer; a finding or a note that is then not stated is taken out."""
    again = {**interview.answers(), _MORE: partial(_add, interview)}
    if choice := prompt.choose("Which answer?", "The answer", list(again), "none"):
        again[choice]()


def _open_editor(file: Path) -> None:
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("notepad" if os.name == "nt" else "")
    if not editor:  # of those that are always there a person may not find the way out
        problem = "No editor is chosen: neither VISUAL nor EDITOR names one. Nothing is written."
        raise BadCommand.saying(
            problem, "Set EDITOR to the command of your editor, as EDITOR=nano; or leave --edit out."
        )
    try:
        done = subprocess.run([*shlex.split(editor, posix=os.name != "nt"), str(file)], check=False)
    except (OSError, ValueError):
        done = None
    if done is None or done.returncode:
        problem = f"The editor {editor} could not be used; nothing is written."
        raise BadCommand.saying(problem, "Set EDITOR to the command of your editor, or leave --edit out.")
