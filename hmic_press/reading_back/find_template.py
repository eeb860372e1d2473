"""Which template's release a copy is: found out from its headline and from how much of the template it has."""

from collections.abc import Sequence
from contextlib import suppress

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.errors import BadFacts, BadTemplate, Problem
from hmic_press.problems.words import read_back as words
from hmic_press.reading_back.align import Expected, Pair, align, expected_of
from hmic_press.reading_back.copy import Copy
from hmic_press.reading_back.grammar import SAID, Grammar, grammars_of
from hmic_press.reading_back.titles import with_titles
from hmic_press.release.newsroom import Newsroom

_ENOUGH = 0.5  # of a template that a copy of its release has
_AS_GOOD = 0.05


Printed = tuple[Grammar, list[Expected]]


def print_templates(newsroom: Newsroom, campaign: str | None) -> list[Printed]:
    """Return what each template of all campaigns, or of one, prints with words in it that no release has."""
    printed = []
    for grammar in grammars_of(newsroom, campaign):
        with suppress(BadTemplate):  # check tells it; it has made no release
            printed.append((grammar, expected_of(grammar.print(grammar.brief()))))
    return printed


def find_template(printed: Sequence[Printed], copy: Copy, file: str) -> tuple[Grammar, Copy, list[Pair]]:
    """Return the template whose release a copy is, the copy with the titles it knows marked, and both in pairs.

    Raises BadFacts if there is none, or if two fit.
    """
    fits: list[tuple[float, Grammar, Copy, list[Pair]]] = []
    for grammar, expected in printed:
        marked = with_titles(copy, expected)
        pairs, same = align(expected, marked.blocks)
        headline = next((pair for pair in pairs if pair.expected and pair.expected.part == "headline"), None)
        if same >= _ENOUGH and headline and headline.block:
            fits.append((same, grammar, marked, pairs))
    fits.sort(key=lambda fit: -fit[0])
    if not fits:
        raise not_read(file, words.no_campaign(list(dict.fromkeys(grammar.folder for grammar, _ in printed))))
    if len(fits) > 1 and fits[0][0] - fits[1][0] < _AS_GOOD:
        raise not_read(file, words.two_fit([f"{fit[1].folder}/{fit[1].template}" for fit in fits[:2]]))
    _, grammar, marked, pairs = fits[0]
    if any(pair.expected and SAID.casefold() in pair.expected.string.casefold() for pair in pairs):
        return grammar, marked, pairs
    try:  # nobody is quoted: some templates have other words then
        expected = expected_of(grammar.print(grammar.brief(voice={"said": None})))
    except BadTemplate:
        return grammar, marked, pairs
    return grammar, marked, align(expected, marked.blocks)[0]


def not_read(file: str, wrong: Complaint) -> BadFacts:
    """Return why a copy is not read as an error."""
    return BadFacts([Problem(file=file, field="the file", problem=wrong.problem, remedy=wrong.remedy)])
