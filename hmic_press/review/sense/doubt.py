"""A doubt, the rules that raise one, and the entry that accepts it."""

from collections.abc import Sequence
from typing import NamedTuple

from hmic_press.facts.campaign import Accepted
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.release.release import Release


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
    "A figure stands in a statement or a quotation, and no field holds it. Dates, years, times, money, ordinals, and "
    "the numbers of telephones and laws are no figures; nor is what several releases have in one sentence.",
)
FAR_FROM_THE_OTHERS = SenseRule(
    "SE03", "far-from-the-others", "A count is over ten times the median of ten or more releases."
)
NEARLY_ANOTHERS = SenseRule(
    "SE04", "nearly-anothers-file", "A file has nearly the same figures and own words as another force's."
)
RULES = {rule.id: rule for rule in (WORDED_OTHERWISE, FIGURE_WITHOUT_FIELD, FAR_FROM_THE_OTHERS, NEARLY_ANOTHERS)}


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


def find_places(entries: Sequence[Accepted], doubt: Doubt) -> set[tuple[int, str | None]]:
    """Return where a doubt is accepted: in entries of its rule, by the phrases that hold what is doubted."""
    return {
        (number, phrase)
        for number, entry in enumerate(entries)
        for phrase in entry.places
        if find_sense_rule(entry.rule) is doubt.rule
        and (phrase is None or (phrase in doubt.text and doubt.complaint.at in phrase))
    }
