"""A rule: what it says, how it finds a slip, and the three examples that are its test and its documentation."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal, NamedTuple

from hmic_press.problems.errors import Level
from hmic_press.style.proof import Proof
from hmic_press.style.terms import Terms


class Slip(NamedTuple):
    """A slip: where it stands in its passage, and what to write instead if that can be said.

    `mend` is the spot where the change would be made, if it is not the start.
    """

    passage: int
    start: int
    end: int
    instead: str | None = None
    mend: int | None = None

    @property
    def spot(self) -> int:
        """Where in the passage the change would be made."""
        return self.start if self.mend is None else self.mend


BODY = "body"
MOST = 1000  # a release with more slips of one kind is told of as many; nobody reads further
_NAMED = re.compile(r"\(\?P<\w+>")
Find = Callable[[Proof], Iterator[Slip]]


def find_nothing(proof: Proof) -> Iterator[Slip]:
    """Return no slip: what a rule about a series has to say of one release."""
    return iter(())


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A rule that reads a release for slips of style, or a series of releases for what is most likely not meant.

    Of one that reads a release, `wrong`, `better` and `right` are whole texts, and `right` looks like `wrong`.

    `speech` says that it reads quoted words too; `place`, where a slip of a project's release is mended: at its words,
    where its part is set, or in the release as a whole. `safe` says that --fix may make the change. `says_body` says
    that “body” in its name and words stands for what its house calls one.
    """

    id: str
    name: str
    level: Level
    says: str
    remedy: str
    wrong: str = ""
    better: str = ""
    right: str = ""
    find: Find = find_nothing
    reads: Literal["release", "series"] = "release"
    profile: Literal["house", "govuk"] = "house"
    speech: bool = False
    place: Literal["words", "part", "release"] = "words"
    safe: bool = False
    says_body: bool = False

    @property
    def full_name(self) -> str:
        """The id and the name, as findings show them."""
        return f"{self.id}-{self.name}"

    def spoken(self, terms: Terms) -> "Rule":
        """Return the rule with its name and words in those of a house."""
        if not self.says_body:
            return self
        name = self.name.replace(BODY, terms.body.replace(" ", "-"))
        return replace(self, name=name, says=self.says.replace(BODY, terms.body))

    def slips(self, proof: Proof) -> Iterator[Slip]:
        """Yield the slips that the rule finds, up to the most that anybody reads."""
        return islice(self.find(proof), MOST)


def each(pattern: str, instead: str | None = None, *, sign: str = "", speech: bool = False) -> Find:
    """Return what finds each match of a pattern in a release's words, or of its group “slip” if it has one.

    `instead` is what to write, with the pattern's other groups in braces. A passage without `sign` has no match.
    """
    return each_of([(pattern, instead)], sign=sign, speech=speech)


def each_of(rows: Iterable[tuple[str, str | None]], *, sign: str = "", speech: bool = False, flags: int = 0) -> Find:
    """Return what finds the patterns of a table of wrong words, each with what to write instead."""
    table = [(re.compile(wrong, flags), instead) for wrong, instead in rows]
    # One pattern looks for all rows at once: at the starts of words if each row begins there, and without groups.
    starts = r"\b" if all(wrong.pattern.startswith(r"\b") for wrong, _ in table) else ""
    alternatives = (_NAMED.sub("(?:", wrong.pattern).removeprefix(starts) for wrong, _ in table)
    anything = re.compile(f"{starts}(?:{'|'.join(alternatives)})", flags)

    def find(proof: Proof) -> Iterator[Slip]:
        for number, text in proof.words(speech=speech):
            if sign in text:
                for one in anything.finditer(text):
                    for wrong, instead in table:
                        if found := wrong.match(text, one.start()):
                            start, end = found.span("slip" if "slip" in wrong.groupindex else 0)
                            yield Slip(number, start, end, instead and instead.format(**found.groupdict(default="")))
                            break

    return find
