"""The lines that somebody has answered, with what was asked: taken back one by one, and given again."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple


class Line(NamedTuple):
    """A line that was typed, and the question that it answers."""

    asked: str
    typed: str


class Back(Exception):
    """The last line is taken back: whoever asks begins again, and the tape gives the lines before it."""


class Tape:
    """Lines as they are typed; each is kept at once by `keep`, which is given all of them.

    Played from its start, it gives a question the line that was typed for it then. Where another question is asked
    by now, the lines from there on are no answers any more, and go.
    """

    def __init__(self, keep: Callable[[Sequence[Line]], object], lines: Iterable[Line] = ()) -> None:
        self._keep = keep
        self._lines = list(lines)
        self.place = 0

    def leave_off(self, question: str) -> int:
        """Forget the lines to come if they answer something else than this question; return how many went."""
        behind = self._lines[self.place :]
        if behind and behind[0].asked != question:
            self.cut(self.place)
            return len(behind)
        return 0

    def play(self) -> str:
        """Return the next line that the tape has."""
        self.place += 1
        return self._lines[self.place - 1].typed

    def add(self, question: str, typed: str) -> None:
        """Take down a line at the tape's end."""
        self._lines.append(Line(question, typed))
        self.place += 1
        self._keep(self._lines)

    def cut(self, place: int) -> None:
        """Forget the lines from a place on: they were refused, or answer what is not asked any more."""
        if len(self._lines) > place:
            del self._lines[place:]
            self._keep(self._lines)
        self.place = min(self.place, place)

    def rewind(self) -> None:
        """Go to the start, without the last line."""
        self.cut(self.place - 1)
        self.place = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered yet."""
        return not self._lines

    @property
    def is_playing(self) -> bool:
        """Whether it has lines still to give, so that what is said now was said before."""
        return self.place < len(self._lines)


RUNNING: ContextVar[Tape | None] = ContextVar("running", default=None)


@contextmanager
def run(tape: Tape) -> Iterator[None]:
    """Let the questions put meanwhile be answered from a tape as far as it goes, and taken down on it from there."""
    token = RUNNING.set(tape)
    try:
        yield
    finally:
        RUNNING.reset(token)
