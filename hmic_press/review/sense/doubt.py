"""A doubt, the rules that raise one, and the entry that accepts it."""

from typing import NamedTuple

from hmic_press.facts.campaign import Accepted
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.release.release import Release
from hmic_press.text.folding import fold


class SenseRule(NamedTuple):
    """A check of sense: what it says of a file that it doubts."""

    id: str
    name: str
    says: str

    @property
    def full_name(self) -> str:
        """The id and the name, as findings show them."""
        return f"{self.id}-{self.name}"


WORDED_OTHERWISE = SenseRule(
    "SE01",
    "worded-otherwise",
    "One release stands alone among four or more in its verdict's wording, pronoun or period; or says in other small "
    "words what another release's statement says.",
)
FIGURE_WITHOUT_FIELD = SenseRule(
    "SE02",
    "figure-without-field",
    "A figure, or a number in words, stands in somebody's own words, and no field that means it holds it. Dates, "
    "years, times, money, ordinals, and the numbers of telephones and laws are no figures; nor is what several "
    "releases have in one sentence.",
)
FAR_FROM_THE_OTHERS = SenseRule(
    "SE03", "far-from-the-others", "A count is over ten times the median of ten or more releases."
)
NEARLY_ANOTHERS = SenseRule(
    "SE04", "nearly-anothers-file", "A file has nearly the same figures and own words as another force's."
)
OWN_NAME_MISSPELT = SenseRule(
    "SE05",
    "own-name-misspelt",
    "In its own words the body is called by a name that is nearly its own: a letter is wrong, missing or too many.",
)
ANOTHERS_WORDS = SenseRule(
    "SE06",
    "anothers-words",
    "Thirteen or more of one body's own words stand in a row in another's too, names and titles set aside: a kind of "
    "finding to declare, wording to share, or a copy. It is told once a campaign, and can be accepted there.",
)
EMBARGO_IN_DOUBT = SenseRule(
    "SE07",
    "embargo-in-doubt",
    "An embargo goes before the campaign's, lies more than a year from the release's date, is missing from a release "
    "dated in the future, or has gone while the release has no [issued].",
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
    )
}


class Doubt(NamedTuple):
    """What a rule doubts: the value at a path of a release's file, and the words that an entry's phrase can quote."""

    rule: SenseRule
    release: Release
    path: FieldPath
    complaint: Complaint
    text: str


def find_sense_rule(name: str) -> SenseRule | None:
    """Return the rule of an id or a full name, whatever its capitals."""
    rule = RULES.get(name[:4].upper())
    return rule if rule and name.casefold() in (rule.id.casefold(), rule.full_name.casefold()) else None


def accepts(entry: Accepted, doubt: Doubt) -> bool:
    """Return whether an entry is about a doubt: of its rule, and its phrase holds what is doubted, or is left out.

    The phrase is one line, and is looked for as its readers take it.
    """
    if find_sense_rule(entry.rule) is not doubt.rule:
        return False
    phrase = fold(entry.phrase or "")
    return entry.phrase is None or (phrase in fold(doubt.text) and fold(doubt.complaint.at) in phrase)
