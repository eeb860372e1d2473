"""English, as pure functions: numbers in words, agreement, capitals, months."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def number(n: int, *, beside: int = 0, figures_together: bool = False, nought: str = "no") -> str:
    """Return a count as the house writes it: words up to nine, figures from 10, a comma in thousands.

    `nought` is the word for 0: “no cases”, but “risen from none to four”.
    `figures_together` writes a small number in figures too where `beside`, its sentence's other number, has them.
    The border at ten is house convention: the releases of 2012 show seven and 13, and nothing between.
    """
    if n == 0:
        return nought
    if n < 10 and not (figures_together and beside >= 10):
        return NUMBER_WORDS[n - 1]
    return f"{n:,}"


def counted(n: int, one: str, many: str, *, beside: int = 0, figures_together: bool = False, nought: str = "no") -> str:
    """Return a count, written as `number` writes it, and its noun: “no applications”, “one application”."""
    return f"{number(n, beside=beside, figures_together=figures_together, nought=nought)} {one if n == 1 else many}"


def be(n: int, open: bool) -> str:
    """Return the verb of a count: “has been” or “have been” in an open period, “was” or “were” in a closed one."""
    if open:
        return "has been" if n == 1 else "have been"
    return "was" if n == 1 else "were"


class Share(NamedTuple):
    """Some of a whole, as a clause begins with them, and `n`, by which its verb goes: 1 for a verb in the singular."""

    which: str
    n: int

    @property
    def single(self) -> bool:
        """Whether its verb is in the singular, for a template that writes the verb itself."""
        return self.n == 1


def share(part: int, whole: int, *, all_but_one: bool = False, figures_together: bool = False) -> Share:
    """Return how a clause speaks of `part` of `whole` things: “both of which”, “one of which”, “14 of which”."""
    if whole == 1:
        return Share("which", 1)
    if part == 0:
        return Share("neither of which" if whole == 2 else "none of which", 1)
    if part == whole:
        return Share("both of which" if whole == 2 else "all of which", part)
    if all_but_one and part == whole - 1 > 1:
        return Share("all but one of which", part)
    return Share(f"{number(part, beside=whole, figures_together=figures_together)} of which", part)


def opening(text: str) -> str:
    """Return the text with a capital at its start, as it opens a sentence: “the Met” becomes “The Met”."""
    return text[:1].upper() + text[1:]


def straight_marks(text: str) -> str:
    """Return the text with typewriter quotation marks and apostrophes for the curly ones."""
    return text.translate(_STRAIGHT)


def month_order(month: str) -> int:
    """Return where “September 2011” stands among the months; raise ValueError if it is not a month and a year."""
    name, _, year = month.partition(" ")
    if name not in MONTHS or not (len(year) == 4 and year.isascii() and year.isdecimal()):
        raise ValueError(month)
    return int(year) * 12 + MONTHS.index(name)


def day(when: date) -> str:
    """Return a date as a release has it: “13 December 2012”, whatever the machine's language."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def time_of_day(when: datetime) -> str:
    """Return a moment in full, with the name of its clock: “00:01 GMT on Thursday 13 December 2012”."""
    return f"{when:%H:%M %Z} on {DAYS[when.weekday()]} {day(when)}"


def embargo_line(until: datetime) -> str:
    """Return the line that a release bears until a moment."""
    return f"EMBARGOED UNTIL {time_of_day(until)}"


def any_of(words: Iterable[str]) -> str:
    """Return the words as a choice: “a, b or c”."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def plural(n: int, noun: str, nouns: str = "") -> str:
    """Return a count with its noun in the right form: “one release”, “44 releases”."""
    return counted(n, noun, nouns or f"{noun}s")
