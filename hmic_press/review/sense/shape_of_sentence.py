"""The shape of a finding's sentence: what is left of its words when all that is its facts' own is set aside."""

import re

from hmic_press.facts.brief import Brief
from hmic_press.facts.declared.finding import Finding
from hmic_press.review.sense.own_words import nameless
from hmic_press.style.terms import Terms
from hmic_press.text.folding import fold
from hmic_press.text.lists import bare_clause
from hmic_press.text.shape import SET_ASIDE, shape_of


def shape_of_sentence(words: str, brief: Brief, finding: Finding, terms: Terms) -> str:
    """Return the shape of a sentence: its words without names, figures, months and grades.

    What there is one finding each on, a service, is set aside as a name is. A clause has no end of its own: that is as
    the clauses beside it want it.
    """
    listed_in = finding.listed_in or next(iter(brief.lists))
    shape = shape_of(nameless(bare_clause(words) if brief.lists[listed_in] == "clauses" else words, brief, terms))
    for word in sorted(_words_of_facts(finding), key=len, reverse=True):
        shape = re.sub(rf"\b{re.escape(fold(word))}\b", SET_ASIDE, shape)
    return shape


def _words_of_facts(finding: Finding) -> set[str]:
    """Return all grades of the scales on which a finding has one, and all that there is one each on: its services."""
    words: set[str] = set()
    for name, field in finding.rules.typed.items():
        if field.holds == "grade":
            words.update(getattr(getattr(finding, name), "scale", ()))
        elif name == finding.once:
            words.update(choice.word for choice in field.choices)
    return words
