"""Findings of house style that stand as they are, each with a reason: what an entry accepts, and one that fits none."""

from collections.abc import Container, Iterator, Sequence

from hmic_press.facts.campaign import Accepted, Switch
from hmic_press.problems.complaint import Complaint, FieldPath, did_you_mean
from hmic_press.problems.words import style
from hmic_press.review.all_rules import NAMES, find_rule
from hmic_press.review.sense.doubt import Doubt
from hmic_press.review.style_remarks import Remark
from hmic_press.style.rule import Rule

Place = tuple[int, str | None]  # an entry by its number, and one of its phrases, None if it accepts all of its rule


def find_places(entries: Sequence[Accepted], found: Remark | Doubt) -> set[Place]:
    """Return where a finding is accepted: in entries of its rule, by the phrases that it stands in."""
    of_rule = (place for place in enumerate(entries) if find_rule(place[1].rule) is found.rule)
    return {(number, phrase) for number, entry in of_rule for phrase in entry.places if found.is_in(phrase)}


def find_unused(
    path: FieldPath, entries: Sequence[Accepted | Switch], rules: Sequence[Rule], used: Container[Place]
) -> Iterator[tuple[FieldPath, Complaint]]:
    """Yield the entries whose rule there is not, and the phrases in which a campaign's own rules find nothing."""
    for number, entry in enumerate(entries):
        rule = find_rule(entry.rule)
        if rule and rule.reads == "series" and isinstance(entry, Accepted):
            continue  # a doubt, which is no slip of style: check says whether there is one
        if rule is None:
            yield (*path, number), style.unknown_rule(entry.rule, did_you_mean(entry.rule, NAMES))
        elif isinstance(entry, Accepted) and rule in rules:
            for phrase in entry.places:
                if (number, phrase) not in used:
                    yield (*path, number), style.accepts_nothing(entry.rule, phrase)
