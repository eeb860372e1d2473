"""Figures in somebody's own words that no field holds: a slip in them is seen by nobody else."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from hmic_press.facts.brief import Brief
from hmic_press.facts.declared.finding import Finding
from hmic_press.facts.name import Name
from hmic_press.problems.complaint import FieldPath
from hmic_press.problems.words import doubts
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import FIGURE_WITHOUT_FIELD, Doubt
from hmic_press.review.sense.own_words import read_own_words, without_name
from hmic_press.text.english import MONTHS, NUMBER_WORDS
from hmic_press.text.folding import Traced, even_out, fold
from hmic_press.text.number_words import in_figures

SHARED = 3  # a sentence that so many releases have, each with its own figure, is the series' and no slip
_MONTH = (
    rf"(?:{'|'.join(month if len(month) < 5 else f'{month[:3]}(?:{month[3:]}|{month[3:4]})?' for month in MONTHS)})\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[0-9]|20|21)\d\d"
_NUMBER = r"\d(?:[\d,]{0,20}\d)?(?:\.\d+)?"
_ITEM = rf"{_NUMBER}[a-z]?(?:\(\w+\))*"
_NAMED = (
    "section|sections|schedule|part|parts|paragraph|paragraphs|article|chapter|clause|regulation|regulations|rule|rules|"
    "recommendation|recommendations|note|notes|page|pages|phase|stage|step|tier|level|band|grade|category|class|volume|"
    "annex|appendix|table|figure|form|version|operation|unit|room|floor|channel|day|week|month|year|quarter|question|"
    "act|code|circular|order|release|no|number|nos|numbers|ref|reference|isbn|area|zone|route|item|point|extension|top"
)


class _Reading(NamedTuple):
    """How figures are read in a campaign: what looks like one and is none, and the nouns of what its kinds count."""

    no_figures: re.Pattern[str]
    figure: re.Pattern[str]
    noun: re.Pattern[str]
    means: dict[str, type[Finding]]


@lru_cache(maxsize=8)
def _reading(brief: type[Brief]) -> _Reading:
    counts = [(kind, part) for kind in brief.kinds.values() for part in kind.rules.parts]
    counted = _any_word(noun for _, part in counts for noun in part.called)
    means = {
        word: kind
        for kind, part in counts
        for noun in (*part.called, part.of, part.part)
        for word in (noun, noun.removesuffix("s"))
    }
    return _Reading(
        re.compile("|".join(_no_figures(counted))),
        re.compile(
            rf"(?<![\w.,])(?P<digits>{_NUMBER})(?P<percent> ?(?:%|per cent\b|percent\b))?"
            rf"|\b(?P<word>{'|'.join(NUMBER_WORDS[1:])})\b(?= (?:[a-z-]+ ){{0,2}}{counted}\b)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?:[- ][\w'-]+){{0,2}}?[- ](?P<noun>{_any_word(means)})\b", re.IGNORECASE),
        means,
    )


def _any_word(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first; for none of them, one that nothing matches."""
    several = sorted(set(words), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, several))})" if several else "(?!)"


def _no_figures(counted: str) -> tuple[str, ...]:
    """Return what looks like a figure and is none: no count that a field could hold."""
    return (
        r"(?:https?://|www\.)\S+|\b[\w.+-]{1,64}@\S+",
        rf"\b{_DAY}(?: ?(?:to|and|or|[-–—/]) ?{_DAY})? (?:of )?{_MONTH}(?:,? {_YEAR})?\b",
        rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? {_YEAR})?\b",
        r"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b",
        rf"(?<![\d,.£$€])\b{_YEAR}(?:[-–—/](?:{_YEAR}|\d\d))?s?\b(?![,.]?\d)(?! {counted}\b)",
        r"\b\d0s\b|[’']\d\ds?\b",
        r"\b\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?|\b24[/-]7\b",
        r"(?:\+|\b0)\d[\d() -]{2,}\d(?:\s?(?:ext|x)\.? ?\d+)?|\b(?:101|111|112|999|116 ?\d{3}|0800 ?\d+)\b",
        r"\b\d+(?:st|nd|rd|th)\b",
        rf"[£$€] ?{_NUMBER}(?: ?(?:million|billion|bn|[mk]))?\b|\b{_NUMBER}p\b",
        rf"\b(?i:{_NAMED})s?:? (?:nos?\.? ?)?{_ITEM}(?:(?:, | and | to | or |[-–—/]){_ITEM})*",
        r"\b[A-Za-z]+-?\d+\w*\b|\b\d+[A-Za-z]\w*\b",
        rf"\b{_NUMBER}[- ](?:working |calendar )?(?:hours?|minutes?|seconds?|days?|weeks?|months?|years?)\b",
        rf"\baged? (?:of |between )?{_NUMBER}(?:(?: and | to |[-–—]){_NUMBER})?",
        r"\b\d+/\d+\b|\(\d{1,2}\)|\b[A-Z]{2,}[ -]?\d[\d.]*\b",
        rf"\b{_NUMBER}-[A-Za-z]+\b",
        r"\b\d+[A-Za-z]? (?:[A-Z][a-z]+ ){1,3}(?:Street|Road|Square|Lane|Avenue|House|Place|Way|Drive)\b",
    )


def mask_what_is_no_figure(text: str) -> str:
    """Return words with a sign for each figure."""
    return re.sub(rf"{_NUMBER}", "#", text)


def figures_without_field(releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield each figure of a release's own words that none of its fields holds."""
    sentences: dict[str, set[Name]] = defaultdict(set)
    own = [(release, path, text) for release in releases for path, text in read_own_words(release)]
    for release, _, text in own:
        sentences[_sentence(release, text)].add(release.name)
    for release, path, text in own:
        if len(sentences[_sentence(release, text)]) < SHARED:
            yield from _doubts(release, path, text)


def _sentence(release: Release, text: str) -> str:
    return mask_what_is_no_figure(fold(without_name(release, text)))


def _doubts(release: Release, path: FieldPath, text: str) -> Iterator[Doubt]:
    reading = _reading(type(release.brief))
    held = [_held(finding) for finding in release.brief.findings]
    written = in_figures(Traced.even(text))
    shared = _shared(release) if reading.figure.search(written.text) else set()
    read = reading.no_figures.sub(lambda found: "¤" * len(found.group()), written.text)
    for found in reading.figure.finditer(read):
        group = "digits" if found["digits"] else "word"
        value = _value(found[group])
        means = reading.means[noun["noun"].casefold()] if (noun := reading.noun.match(read, found.end())) else None
        fitting = [each for each in held if means is None or each.kind is means]
        if any(value in (each.shares if found["percent"] else each.values) for each in fitting):
            continue
        if value in shared and not found["percent"] and means is None:
            continue
        start, end = written.span(*found.span(group))
        complaint = doubts.figure_without_field(text[start:end], text.count(text[start:end], 0, start))
        yield Doubt(FIGURE_WITHOUT_FIELD, release, path, complaint, text)


class Held(NamedTuple):
    """The figures that a finding of a kind holds, with what is left of a whole; and the shares of it in percent."""

    kind: type[Finding]
    values: set[float]
    shares: set[float]


def _held(finding: Finding) -> Held:
    figures = finding.figures()
    values = {float(value) for value in figures.values()}
    shares: set[float] = set()
    for rule in finding.rules.parts:
        whole, part = figures.get(rule.of), figures.get(rule.part)
        if part is not None and whole:
            values.add(float(whole - part))
            some = (part, whole - part)
            shares |= {round(100 * float(each / whole), digits) for each in some for digits in (0, 1)}
    return Held(type(finding), values, shares)


def _shared(release: Release) -> set[float]:
    """Return the figures of the standard text itself: all 43 forces."""
    own = {fold(text) for _, text in read_own_words(release)}
    words = " ".join(
        string
        for part in release.parts
        if part.name not in (*release.brief.lists, "quotation")
        for string in part.strings
        if fold(string) not in own
    )
    reading = _reading(type(release.brief))
    read = reading.no_figures.sub(" ", even_out(words))
    return {_value(found["digits"]) for found in reading.figure.finditer(read) if found["digits"]}


def _value(figure: str) -> float:
    word = figure.casefold()
    return float(NUMBER_WORDS.index(word) + 1 if word in NUMBER_WORDS else figure.replace(",", ""))
