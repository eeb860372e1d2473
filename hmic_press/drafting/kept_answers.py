"""The answers of an interview that is not finished, kept beside the place of its file: no release is read from them."""

import json
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from hmic_press.facts.name import Name
from hmic_press.problems.errors import BadFacts, Problem
from hmic_press.project.door import read_file
from hmic_press.project.folder import Project
from hmic_press.project.reading import LARGEST
from hmic_press.project.writing import write
from hmic_press.terminal.tape import Line


class KeptAnswers:
    """The answers kept of the interview about one release, in a file whose name begins with a full stop."""

    def __init__(self, project: Project, name: Name) -> None:
        self.name = str(PurePosixPath(name.file).with_name(f".{name.slug}.draft"))
        self._file: Path = project.root / self.name

    def read(self) -> list[Line]:
        """Return the answers, none if none are kept; raises Unreadable, or BadFacts if somebody has damaged them."""
        if not self._file.exists():
            return []
        data = read_file(self._file, self.name, LARGEST)
        try:
            return [Line(str(each["asked"]), str(each["typed"])) for each in json.loads(data)["answers"]]
        except (ValueError, TypeError, KeyError, RecursionError):
            problem = "The answers of an interview that were kept here can no longer be read."
            remedy = "Delete the file, and the interview begins anew."
            raise BadFacts([Problem(file=self.name, problem=problem, remedy=remedy)]) from None

    def keep(self, lines: Sequence[Line]) -> None:
        """Keep the answers in place of those before, whole; raises Unreadable if the machine cannot write."""
        if not lines:
            self.forget()
            return
        self._file.parent.mkdir(exist_ok=True)
        what = "Answers to hmic-press new that is not finished: the same command goes on from them."
        kept = {"what": what, "answers": [line._asdict() for line in lines]}
        write(self._file, f"{json.dumps(kept, indent=1)}\n".encode(), replace=True)

    def forget(self) -> None:
        """Take the kept answers away: the release has its file, or they begin anew."""
        self._file.unlink(missing_ok=True)
