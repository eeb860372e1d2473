"""A new release begun: by questions, or in an editor."""

import os
import shlex
import subprocess
import tempfile
import tomllib
from decimal import Decimal
from functools import partial
from pathlib import Path

from hmic_press.drafting.confirm import write_if_wanted
from hmic_press.drafting.file_to_fill_in import make_file_to_fill_in
from hmic_press.drafting.interview import Interview
from hmic_press.facts.name import Name
from hmic_press.problems.errors import BadCommand
from hmic_press.project.door import read_file
from hmic_press.project.manuscript import open_manuscript, write_manuscript
from hmic_press.project.reading import LARGEST
from hmic_press.release.newsroom import Newsroom
from hmic_press.terminal import prompt
from hmic_press.terminal.output import show

_NOTE = "a further note to editors"
_DETAILS = "the release's reference, date, embargo and contact"
_MORE = "something more"


def draft_by_interview(newsroom: Newsroom, name: Name) -> str | None:
    """Hold the interview for the release of a name; return the file that was written, None if none was wanted."""
    interview = Interview(newsroom, name)
    show(f"{interview.subject}. Ctrl-C stops at any question; nothing is written before the last.")
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
