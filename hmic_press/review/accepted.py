"""Findings of house style that stand as they are, each with a reason: what an entry accepts, and one that fits none."""

from collections.abc import Iterator, Sequence

from hmic_press.facts.campaign import Accepted, Switch
from hmic_press.problems.complaint import Complaint, FieldPath, did_you_mean
from hmic_press.problems.words import style
from hmic_press.review.all_rules import NAMES, find_rule
from hmic_press.review.sense.doubt import Doubt
from hmic_press.review.style_remarks import Remark
from hmic_press.style.rule import Rule


def accepts(entry: Accepted, found: Remark | Doubt) -> bool:
    """Return whether an entry is about a finding: of its rule, and inside its phrase."""
    return find_rule(entry.rule) is found.rule and found.is_in(entry.phrase)


def find_unused(
    path: FieldPath, entries: Sequence[Accepted | Switch], rules: Sequence[Rule], times: Sequence[int]
) -> Iterator[tuple[FieldPath, Complaint]]:
    """Yield the entries whose rule there is not, or that accept nothing that their campaign's rules could find."""
    for number, (entry, uses) in enumerate(zip(entries, times, strict=True)):
        rule = find_rule(entry.rule)
        if rule and rule.reads == "series" and isinstance(entry, Accepted):
            continue  # a doubt, which is no slip of style: check says whether there is one
        if rule is None:
            yield (*path, number), style.unknown_rule(entry.rule, did_you_mean(entry.rule, NAMES))
        elif isinstance(entry, Accepted) and not uses and rule in rules:
            yield (*path, number), style.accepts_nothing(entry.rule, entry.phrase)
