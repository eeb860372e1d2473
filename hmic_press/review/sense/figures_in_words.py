"""How figures are read in somebody's own words: what is one, in digits or words, and what only looks like one."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from hmic_press.facts.brief import Brief
from hmic_press.facts.declared.finding import Finding
from hmic_press.text.english import MONTHS, NUMBER_WORDS

SIZES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "bn": 10**9, "k": 10**3, "m": 10**6}
_MONTH = (
    rf"(?:{'|'.join(month if len(month) < 5 else f'{month[:3]}(?:{month[3:]}|{month[3:4]})?' for month in MONTHS)})\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[0-9]|20|21)\d\d"
NUMBER = r"(?:\d{1,3}(?: \d{3})+(?!\d)|\d(?:[\d,]{0,20}\d)?)(?:\.\d+)?"
_ITEM = rf"{NUMBER}[a-z]?(?:\(\w+\))*"
_NAMED = (
    "section|sections|schedule|part|parts|paragraph|paragraphs|article|chapter|clause|regulation|regulations|rule|rules|"
    "recommendation|recommendations|note|notes|page|pages|phase|stage|step|tier|level|band|grade|category|class|volume|"
    "annex|appendix|table|figure|form|version|operation|unit|room|floor|channel|day|week|month|year|quarter|question|"
    "act|code|circular|order|release|no|number|nos|numbers|ref|reference|isbn|area|zone|route|item|point|extension|top"
)


class Reading(NamedTuple):
    """How figures are read in a campaign: what looks like one and is none, and the nouns of what its kinds count."""

    no_figures: re.Pattern[str]
    figure: re.Pattern[str]
    noun: re.Pattern[str]
    means: dict[str, type[Finding]]


@lru_cache(maxsize=8)
def reading_of(brief: type[Brief]) -> Reading:
    """Return how figures are read in the own words of a campaign's releases."""
    counts = [(kind, part) for kind in brief.kinds.values() for part in kind.rules.parts]
    counted = _any_word(noun for _, part in counts for noun in part.called)
    means = {
        word: kind
        for kind, part in counts
        for noun in (*part.called, part.of, part.part)
        for word in (noun, noun.removesuffix("s"))
    }
    return Reading(
        re.compile("|".join(_no_figures(counted, sums=_holds_money(brief)))),
        re.compile(
            rf"(?P<pounds>[£$€] ?)?(?<![\w.,])(?P<digits>{NUMBER})(?P<size> ?(?:{'|'.join(SIZES)})\b)?"
            r"(?P<percent> ?(?:%|per cent\b|percent\b))?"
            rf"|\b(?P<word>{'|'.join(NUMBER_WORDS[1:])})\b(?= (?:[a-z-]+ ){{0,2}}{counted}\b)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?:[- ][\w'-]+){{0,2}}?[- ](?P<noun>{_any_word(means)})\b", re.IGNORECASE),
        means,
    )


def _holds_money(brief: type[Brief]) -> bool:
    tables = (brief.body_model, *brief.kinds.values())
    return any(field.holds == "money" for table in tables for field in table.rules.typed.values())


def _any_word(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first; for none of them, one that nothing matches."""
    several = sorted(set(words), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, several))})" if several else "(?!)"


def _no_figures(counted: str, *, sums: bool) -> tuple[str, ...]:
    """Return what looks like a figure and is none; sums of money are figures where a field holds one."""
    return (
        r"(?:https?://|www\.)\S+|\b[\w.+-]{1,64}@\S+",
        rf"\b{_DAY}(?: ?(?:to|and|or|[-–—/]) ?{_DAY})? (?:of )?{_MONTH}(?:,? {_YEAR})?\b",
        rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? {_YEAR})?\b",
        r"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b",
        rf"(?<![\d,.£$€])\b{_YEAR}(?:[-–—/](?:{_YEAR}|\d\d))?s?\b(?![,.]?\d)(?! {counted}\b)",
        r"\b\d0s\b|[’']\d\ds?\b",
        r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d)(?! ?(?:%|per ?cent))(?: ?[ap]\.?m\b\.?)?",
        r"\b\d{1,2} ?[ap]\.?m\b\.?|\b24[/-]7\b",
        r"(?:\+|\b0)\d[\d() -]{2,}\d(?:\s?(?:ext|x)\.? ?\d+)?|\b(?:101|111|112|999|116 ?\d{3}|0800 ?\d+)\b",
        r"\b\d+(?:st|nd|rd|th)\b",
        rf"\b{NUMBER}p\b" if sums else rf"[£$€] ?{NUMBER}(?: ?(?:million|billion|bn|[mk]))?\b|\b{NUMBER}p\b",
        rf"\b(?i:{_NAMED})s?:? (?:nos?\.? ?)?{_ITEM}(?:(?:, | and | to | or |[-–—/]){_ITEM})*",
        r"\b[A-Za-z]+-?\d+\w*\b|\b\d+[A-Za-z]\w*\b",
        rf"\b{NUMBER}[- ](?:working |calendar )?(?:hours?|minutes?|seconds?|days?|weeks?|months?|years?)\b",
        rf"\baged? (?:of |between )?{NUMBER}(?:(?: and | to |[-–—]){NUMBER})?",
        r"\b\d+/\d+\b|\(\d{1,2}\)|\b[A-Z]{2,}[ -]?\d[\d.]*\b",
        rf"\b{NUMBER}-[A-Za-z]+\b",
        r"\b\d+[A-Za-z]? (?:[A-Z][a-z]+ ){1,3}(?:Street|Road|Square|Lane|Avenue|House|Place|Way|Drive)\b",
    )
