"""A README followed to the letter: its commands run, its snippets put where it says, in the order of their standing."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

BIN = Path(sys.executable).parent
# the sentences before a block, the block, and what is typed at the questions of its last command
_BLOCK = re.compile(r"(.*?)^```(\w+)\n(.*?)^```$(?:[^`]*^```text\n(.*?)^```$)?", re.DOTALL | re.MULTILINE)
_PUT = re.compile(r"(Make the file|Add at the end of|In)\s+`([^`]+)`(?:\s+change (?:these lines|this line))?:$")
_INLINE = re.compile(r"`(hmic-press [^`]+)`")


class Step(NamedTuple):
    """What a README asks for: a command with what is typed at its questions, or words for a file."""

    command: str = ""
    answers: str = ""
    file: str = ""
    how: str = ""
    words: str = ""


class Told(NamedTuple):
    """What a command has said."""

    code: int
    out: str
    err: str


def steps_of(readme: str) -> Iterator[Step]:
    """Yield the steps of a README; raises AssertionError for a snippet that no sentence puts anywhere."""
    for prose, kind, words, answers in _BLOCK.findall(f"{readme}\n```end\n```\n"):
        if kind == "sh":
            *commands, last = [line.partition("  #")[0].strip() for line in words.splitlines()]
            yield from (*map(Step, _INLINE.findall(prose)), *map(Step, commands), Step(last, answers))
        else:
            yield from map(Step, _INLINE.findall(prose))
            put = _PUT.search(prose.rstrip())
            assert put or kind == "end", f"no sentence says where this goes:\n{words}"
            if put:
                yield Step(file=put[2], how=put[1], words=words)


def take(step: Step, folder: Path) -> Told:
    """Do in a folder what a step says; what is put into a file says nothing."""
    if step.command:
        return run(step.command, folder, step.answers)
    file = folder / step.file
    if step.how == "Make the file":
        assert not file.exists(), step.file
        file.parent.mkdir(exist_ok=True)
        file.write_text(step.words, "utf-8")
    elif step.how == "In":
        file.write_text(_changed(file.read_text("utf-8"), step.words), "utf-8")
    else:
        file.write_text(file.read_text("utf-8") + step.words, "utf-8")
    return Told(0, "", "")


def run(command: str, folder: Path, answers: str = "") -> Told:
    """Run a command as a person does, in a folder, with the answers that they give."""
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        command, shell=True, cwd=folder, env=environment, input=answers, capture_output=True, text=True, timeout=300
    )
    return Told(done.returncode, done.stdout, done.stderr)


def _changed(text: str, lines: str) -> str:
    """Return a text with each of some lines in the place of the one there that begins like it."""
    for line in lines.splitlines():
        begins = re.match(r"\w+ = |{% import ", line)
        assert begins, line
        text, changed = re.subn(rf"^{re.escape(begins[0])}.*$", lambda _, new=line: str(new), text, flags=re.MULTILINE)
        assert changed == 1, f"{changed} lines begin with {begins[0]}"
    return text
