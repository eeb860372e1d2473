"""What the rules say of a text, as problems with their place: of any file, and of a project's releases."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hmic_press.problems.complaint import quoted
from hmic_press.problems.errors import Problem
from hmic_press.release.amendments import spots_of
from hmic_press.release.origins.tracer import Tracer
from hmic_press.release.release import Release
from hmic_press.style.passages import Read
from hmic_press.style.proof import Passage, Proof
from hmic_press.style.rule import Rule, Slip
from hmic_press.style.terms import NO_TERMS, Terms
from hmic_press.text.document import Part


class Remark(NamedTuple):
    """A slip that a rule has found, in a passage or in the release as a whole, and as a problem with its place.

    `shared` says that it stands in wording that releases share; `amended`, that an amendment made it.
    """

    rule: Rule
    slip: Slip
    passage: Passage | None
    problem: Problem
    shared: bool = False
    amended: bool = False

    @property
    def text(self) -> str:
        """The words of the passage."""
        return self.passage.text if self.passage else ""

    def is_in(self, phrase: str | None) -> bool:
        """Return whether the slip stands inside a phrase; no phrase is the whole text."""
        start = -1
        while phrase and (start := self.text.find(phrase, start + 1)) >= 0:
            if start <= self.slip.start and self.slip.end <= start + len(phrase):
                return True
        return phrase is None


def of_text(file: str, passages: Sequence[Read], rules: Sequence[Rule], terms: Terms = NO_TERMS) -> Iterator[Remark]:
    """Yield the remarks on a text file of a house, in its order."""
    proof = Proof([each.passage for each in passages], terms=terms)
    found = []
    for rule in rules:
        for slip in rule.slips(proof):
            line, column = passages[slip.passage].place(slip.start) if slip.passage >= 0 else (0, 0)
            found.append(_remark(rule, slip, proof, (file, line, column)))
    yield from sorted(found, key=_order)


def of_release(
    release: Release, parts: Sequence[Part], titles: Sequence[str], rules: Sequence[Rule], tracer: Tracer
) -> Iterator[Remark]:
    """Yield the remarks on a release, whose parts are the standard ones or those as issued, each where it is mended."""
    where = [(part, string) for part, each in enumerate(parts) for string in range(len(each.strings))]
    passages = [Passage(parts[part].kind, parts[part].strings[string]) for part, string in where]
    proof = Proof(passages, titles, has_short_title=release.short.title is not None, terms=release.terms)
    amendments = release.brief.issued.amendments if parts != release.parts else []
    spots = spots_of(release.parts, amendments)
    for rule in rules:
        for slip in rule.slips(proof):
            if slip.passage < 0:
                yield _remark(rule, slip, proof, (release.file.name, 0, 0))
                continue
            part, string = where[slip.passage]
            here = [(start, sides) for at, start, sides in spots if at == (part, string)]
            start, spot = (_standard_offset(here, offset) for offset in (slip.start, slip.spot))
            if spot is None:
                yield _remark(rule, slip, proof, (release.file.name, 0, 0))._replace(amended=True)
                continue
            if rule.place == "part":
                place = tracer.place_of_part(release, part)
            else:
                place = tracer.place_of_character(release, part, string, spot)
                begins = tracer.place_of_character(release, part, string, spot if start is None else start)
                place = begins if begins[:2] == place[:2] else place  # on the line to mend, where the words begin
            yield _remark(rule, slip, proof, place)._replace(shared=place[0] != release.file.name)


def _standard_offset(spots: Sequence[tuple[int, tuple[str, str]]], offset: int) -> int | None:
    """Return where a character of a string as issued stands in the standard one; None if an amendment wrote it."""
    shift = 0
    for start, (standard, issued) in spots:
        if offset < start + shift:
            break
        if offset < start + shift + len(issued):
            return None
        shift += len(issued) - len(standard)
    return offset - shift


def _remark(rule: Rule, slip: Slip, proof: Proof, place: tuple[str, int, int]) -> Remark:
    passage = proof.passages[slip.passage] if slip.passage >= 0 else None
    file, line, column = place
    told = rule.spoken(proof.terms)
    problem = Problem(
        file=file,
        line=line,
        column=column,
        field="style",
        problem=told.says,
        remedy=told.remedy + (_instead(passage.text, slip) if passage else ""),
    ).as_finding(rule.level, told.full_name)
    return Remark(rule, slip, passage, problem)


def _instead(text: str, slip: Slip) -> str:
    """Return the words as they would read, with the word that the slip touches on either side."""
    if slip.instead is None:
        return ""
    start, end = max(text.rfind(" ", 0, slip.start), slip.start - 20) + 1, text.find(" ", slip.end)
    end = min(end if end >= 0 else len(text), slip.end + 20)
    return f" Here: {quoted(text[start : slip.start] + slip.instead + text[slip.end : end])}."


def _order(remark: Remark) -> tuple[int, int, str]:
    return remark.problem.line, remark.problem.column, remark.problem.rule
