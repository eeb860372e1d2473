"""A doubt, and the rules that raise one."""

from typing import NamedTuple

from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.errors import Level
from hmic_press.release.release import Release
from hmic_press.style.rule import Rule


def _doubt(id: str, name: str, says: str) -> Rule:
    remedy = "Read it against the facts: correct it, or accept it with a reason."
    return Rule(id=id, name=name, level=Level.WARN, says=says, remedy=remedy, reads="series")


WORDED_OTHERWISE = _doubt(
    "SE01",
    "worded-otherwise",
    "One release stands alone among four or more in its verdict's wording, pronoun or period; or says in other small "
    "words what another release's statement says.",
)
FIGURE_WITHOUT_FIELD = _doubt(
    "SE02",
    "figure-without-field",
    "A figure stands in a statement or a quotation, and no field holds it. Dates, years, times, money, ordinals, and "
    "the numbers of telephones and laws are no figures; nor is what several releases have in one sentence.",
)
FAR_FROM_THE_OTHERS = _doubt(
    "SE03", "far-from-the-others", "A count is over ten times the median of ten or more releases."
)
NEARLY_ANOTHERS = _doubt(
    "SE04", "nearly-anothers-file", "A file has nearly the same figures and own words as another force's."
)
RULES = {rule.id: rule for rule in (WORDED_OTHERWISE, FIGURE_WITHOUT_FIELD, FAR_FROM_THE_OTHERS, NEARLY_ANOTHERS)}


class Doubt(NamedTuple):
    """What a rule doubts: the value at a path of a release's file, and the words that an entry's phrase can quote."""

    rule: Rule
    release: Release
    path: FieldPath
    complaint: Complaint
    text: str

    def is_in(self, phrase: str | None) -> bool:
        """Return whether a phrase of the doubted words holds what is doubted; no phrase is all of them."""
        return phrase is None or (phrase in self.text and self.complaint.at in phrase)
