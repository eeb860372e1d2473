"""What facts are written in: a file, a cell of a workbook, an answer in the interview; each has words of its own."""

from enum import Enum


class Medium(Enum):
    """A medium of facts, and what people call the same things and acts in it."""

    FILE = "file"
    CELL = "cell"
    ANSWER = "answer"

    @property
    def leave_out(self) -> str:
        """What to do about a fact that is not stated."""
        return {
            Medium.FILE: "leave the line out",
            Medium.CELL: "leave the cell empty",
            Medium.ANSWER: "press Enter",
        }[self]

    @property
    def without(self) -> str:
        """How another field is left without a value: “leave approved out”."""
        return "empty" if self is Medium.CELL else "out"

    def marked(self, words: str) -> str:
        """Return words to write: in a file in the marks that are typed round them, else in those of a quotation."""
        return f'"{words}"' if self is Medium.FILE else f"“{words}”"

    def given(self, name: str, value: object) -> str:
        """Return a value to write: in a file as the whole line of its field, else alone."""
        return f"{name} = {value}" if self is Medium.FILE else str(value)
