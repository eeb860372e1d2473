"""Figures in somebody's own words that no field holds: a slip in them is seen by nobody else."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from hmic_press.facts.declared.finding import Finding
from hmic_press.facts.name import Name
from hmic_press.problems.complaint import FieldPath
from hmic_press.problems.words import doubts
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import FIGURE_WITHOUT_FIELD, Doubt
from hmic_press.review.sense.own_words import read_own_words, without_name
from hmic_press.text.english import MONTHS, NUMBER_WORDS, straight_marks

SHARED = 3  # a sentence that so many releases have, each with its own figure, is the series' and no slip
_MONTH = (
    rf"(?:{'|'.join(month if len(month) < 5 else f'{month[:3]}(?:{month[3:]}|{month[3:4]})?' for month in MONTHS)})\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_COUNTED = r"(?:applications|cases|instances|disclosures)"
_YEAR = r"(?:1[0-9]|20|21)\d\d"
_NUMBER = r"\d(?:[\d,]{0,20}\d)?(?:\.\d+)?"
_ITEM = rf"{_NUMBER}[a-z]?(?:\(\w+\))*"
_NAMED = (
    "section|sections|schedule|part|parts|paragraph|paragraphs|article|chapter|clause|regulation|regulations|rule|rules|"
    "recommendation|recommendations|note|notes|page|pages|phase|stage|step|tier|level|band|grade|category|class|volume|"
    "annex|appendix|table|figure|form|version|operation|unit|room|floor|channel|day|week|month|year|quarter|question|"
    "act|code|circular|order|release|no|number|nos|numbers|ref|reference|isbn|area|zone|route|item|point|extension|top"
)
# What looks like a figure and is none: no count that a field could hold.
_NO_FIGURES = re.compile(
    "|".join(
        (
            r"(?:https?://|www\.)\S+|\b[\w.+-]{1,64}@\S+",
            rf"\b{_DAY}(?: ?(?:to|and|or|[-–—/]) ?{_DAY})? (?:of )?{_MONTH}(?:,? {_YEAR})?\b",
            rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? {_YEAR})?\b",
            r"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b",
            rf"(?<![\d,.£$€])\b{_YEAR}(?:[-–—/](?:{_YEAR}|\d\d))?s?\b(?![,.]?\d)(?! {_COUNTED}\b)",
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
    )
)
_FIGURE = re.compile(
    rf"(?<![\w.,])(?P<digits>{_NUMBER})(?P<percent> ?(?:%|per cent\b|percent\b))?"
    rf"|\b(?P<word>{'|'.join(NUMBER_WORDS[1:])})\b(?= (?:[a-z-]+ ){{0,2}}{_COUNTED}\b)",
    re.IGNORECASE,
)


def mask_what_is_no_figure(text: str) -> str:
    """Return words with a sign for each figure."""
    return re.sub(rf"{_NUMBER}", "#", text)


def figures_without_field(releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield each figure of a release's own words that none of its fields holds."""
    sentences: dict[str, set[Name]] = defaultdict(set)
    own = [(release, path, text) for release in releases for path, text in read_own_words(release)]
    for release, _, text in own:
        sentences[mask_what_is_no_figure(without_name(release, text))].add(release.name)
    for release, path, text in own:
        if len(sentences[mask_what_is_no_figure(without_name(release, text))]) < SHARED:
            yield from _doubts(release, path, text)


def _doubts(release: Release, path: FieldPath, text: str) -> Iterator[Doubt]:
    held, shares = _held(release.brief.findings)
    shared = _shared(release) if _FIGURE.search(text) else set()
    read = _NO_FIGURES.sub(lambda found: "¤" * len(found.group()), text)
    for found in _FIGURE.finditer(read):
        figure = found["digits"] or found["word"]
        value = _value(figure)
        if value in held or (found["percent"] and value in shares) or (value in shared and not found["percent"]):
            continue
        earlier = text.count(figure, 0, found.start())
        yield Doubt(FIGURE_WITHOUT_FIELD, release, path, doubts.figure_without_field(figure, earlier), text)


def _held(findings: Sequence[Finding]) -> tuple[set[float], set[float]]:
    """Return the figures of the fields, with what is left of a whole; and the shares of a whole in percent."""
    held: set[float] = set()
    shares: set[float] = set()
    for finding in findings:
        figures = finding.figures()
        held |= {float(value) for value in figures.values()}
        for rule in finding.rules.parts:
            whole, part = figures.get(rule.of), figures.get(rule.part)
            if part is not None and whole:
                held.add(float(whole - part))
                shares |= {round(100 * float(part / whole), digits) for digits in (0, 1)}
    return held, shares


def _shared(release: Release) -> set[float]:
    """Return the figures of the standard text itself: all 43 forces."""
    own = {straight_marks(" ".join(text.split())) for _, text in read_own_words(release)}
    words = " ".join(
        string
        for part in release.parts
        if part.name not in ("findings", "quotation")
        for string in part.strings
        if straight_marks(string) not in own
    )
    read = _NO_FIGURES.sub(" ", words)
    return {_value(found["digits"]) for found in _FIGURE.finditer(read) if found["digits"]}


def _value(figure: str) -> float:
    word = figure.casefold()
    return float(NUMBER_WORDS.index(word) + 1 if word in NUMBER_WORDS else figure.replace(",", ""))
