"""A doubt, and the rules that raise one."""

from typing import NamedTuple

from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.errors import Level
from hmic_press.release.release import Release
from hmic_press.style.rule import Rule
from hmic_press.text.folding import fold


def _doubt(id: str, name: str, says: str) -> Rule:
    remedy = "Read it against the facts: correct it, or accept it with a reason."
    return Rule(id=id, name=name, level=Level.WARN, says=says, remedy=remedy, reads="series")


WORDED_OTHERWISE = _doubt(
    "SE01",
    "worded-otherwise",
    "One release stands alone among four or more in its pronoun or period; or says in other small words what another "
    "release's statement says. Another verdict or grade is another fact.",
)
FIGURE_WITHOUT_FIELD = _doubt(
    "SE02",
    "figure-without-field",
    "A figure, or a number in words, stands in somebody's own words, and no field that means it holds it. Dates, "
    "years, times, money, ordinals, and the numbers of telephones and laws are no figures; nor is what several "
    "releases have in one sentence.",
)
FAR_FROM_THE_OTHERS = _doubt(
    "SE03", "far-from-the-others", "A count is over ten times the median of ten or more releases."
)
NEARLY_ANOTHERS = _doubt(
    "SE04", "nearly-anothers-file", "A file has nearly the same figures and own words as another body's."
)
OWN_NAME_MISSPELT = _doubt(
    "SE05",
    "own-name-misspelt",
    "In its own words the body is called by a name that is nearly its own: a letter is wrong, missing or too many.",
)
ANOTHERS_WORDS = _doubt(
    "SE06",
    "anothers-words",
    "Thirteen or more of one body's own words stand in a row in another's too, names and titles set aside: a kind of "
    "finding to declare, wording to share, or a copy. It is told once a campaign, and can be accepted there.",
)
EMBARGO_IN_DOUBT = _doubt(
    "SE07",
    "embargo-in-doubt",
    "An embargo goes before the campaign's, lies more than a year from the release's date, is missing from a release "
    "dated in the future, or has gone while the release has no [issued].",
)
OUTSIDE_BOUNDS = _doubt(
    "SE08", "outside-its-bounds", "A figure lies outside the bounds between which its campaign declares it to be."
)
NOT_RECKONED = _doubt(
    "SE09", "not-reckoned", "Words stand for a figure, so that a part, a sum or a change was not checked against it."
)
NO_REASON = _doubt(
    "SE10", "no-reason-yet", "An amendment was read from a copy as issued, and nobody has said why the two differ."
)
ANOTHER_REGION = _doubt(
    "SE11",
    "speaker-of-another-region",
    "The roster says of which region a body is, the campaign who speaks for that region, and another speaks.",
)
PERIODS_OVERLAP = _doubt(
    "SE12",
    "overlapping-periods",
    "Two findings of one kind count over periods that overlap by more than a month: what both hold is counted twice.",
)
RULES = {
    rule.id: rule
    for rule in (
        WORDED_OTHERWISE,
        FIGURE_WITHOUT_FIELD,
        FAR_FROM_THE_OTHERS,
        NEARLY_ANOTHERS,
        OWN_NAME_MISSPELT,
        ANOTHERS_WORDS,
        EMBARGO_IN_DOUBT,
        OUTSIDE_BOUNDS,
        NOT_RECKONED,
        NO_REASON,
        ANOTHER_REGION,
        PERIODS_OVERLAP,
    )
}


class Doubt(NamedTuple):
    """What a rule doubts: the value at a path of a release's file, and the words that an entry's phrase can quote."""

    rule: Rule
    release: Release
    path: FieldPath
    complaint: Complaint
    text: str

    def is_in(self, phrase: str | None) -> bool:
        """Return whether a phrase of the doubted words holds what is doubted; no phrase is all of them.

        The phrase is one line, and is looked for as its readers take it.
        """
        folded = fold(phrase or "")
        return phrase is None or (folded in fold(self.text) and fold(self.complaint.at) in folded)
