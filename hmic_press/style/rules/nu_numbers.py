"""Dates, counts and telephone numbers."""

import re
from collections.abc import Iterator
from functools import lru_cache

from hmic_press.problems.errors import Level
from hmic_press.style.passages import DATE_LINE
from hmic_press.style.proof import Proof
from hmic_press.style.rule import Find, Rule, Slip, each
from hmic_press.style.terms import one_of
from hmic_press.text.english import MONTHS, NUMBER_WORDS

MONTH = f"(?:{'|'.join(MONTHS)})"
DATE = rf"(?:\d{{1,2}} )?(?:{MONTH} (?:and {MONTH} )?)?(?:19|20)\d\d\b"
FULL_DATE = rf"\d{{1,2}}(?:st|nd|rd|th)? {MONTH} \d{{4}}"
_SINCE = re.compile(rf"Since (?P<date>{DATE})")
_COUNT = re.compile(
    rf"(?<!the )(?<!all )(?<!these )(?<!both )(?:\b(?:{'|'.join(NUMBER_WORDS)})\b"
    r"|(?<![\d,])\b(?!(?:19|20)\d\d\b)\d[\d,]*\b|\bno [^\W\d_]{2,30}s\b)"
)
_DAY = rf"(?:\w{{3,6}}day,? )?{FULL_DATE}"
_TODAY = re.compile(rf"\b(?:[Pp]ublished|[Rr]eleased|[Ii]ssued) (?P<slip>today)\b(?!,? \(?{_DAY})")
_OF_TODAY = re.compile(rf"\btoday,? \(?{_DAY}")
_DAY_FIRST = re.compile(rf"{_DAY} ?[:–—-]")
_NUMBERED = re.compile(r"(?:press|news)? ?(?:release|ref(?:erence)?)\b.{0,20}\d", re.I)
_DATED = re.compile(rf"{FULL_DATE}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|embargo|immediate", re.I)


@lru_cache(maxsize=64)
def _split_after(codes: tuple[str, ...]) -> Find:
    pattern = rf"(?<!\d)(?P<code>{one_of(codes)})(?P<area>[2-9]) (?P<first>\d{{3}}) (?P<last>\d{{4}})(?!\d)"
    return each(pattern, "{code} {area}{first} {last}", sign="0")


def split_area_code(proof: Proof) -> Iterator[Slip]:
    """Yield each number whose first figure stands with the area code, of the codes that the house knows."""
    return _split_after(proof.terms.area_codes)(proof)


def open_period(proof: Proof) -> Iterator[Slip]:
    """Yield each opening “Since …” before a count, which grows while the release is read."""
    for sentence in proof.sentences:
        if (found := _SINCE.match(sentence.words)) and _COUNT.search(sentence.words, found.end()):
            start = sentence.start
            yield Slip(sentence.passage, start, start + found.end(), mend=start + found.start("date"))


def is_dated(proof: Proof) -> bool:
    """Return whether a release says when it may be printed, or has a number."""
    return any(
        (passage.kind != "speech" and DATE_LINE.match(passage.text[:120]) and _DATED.search(passage.text[:120]))
        or _DAY_FIRST.match(passage.text)
        or _OF_TODAY.search(passage.text)
        or _NUMBERED.match(passage.text)
        for passage in proof.passages
    )


def no_release_date(proof: Proof) -> Iterator[Slip]:
    """Yield the release itself if nothing in it says of which day it is."""
    if not is_dated(proof):
        yield Slip(-1, 0, 0)


def undated_today(proof: Proof) -> Iterator[Slip]:
    """Yield “today” in a release that does not say which day that is."""
    if not is_dated(proof):
        for number, text in proof.words():
            for found in _TODAY.finditer(text):
                yield Slip(number, found.start("slip"), found.end("slip"))


def number_words(proof: Proof) -> Iterator[Slip]:
    """Yield two to nine in words, but where they open a sentence."""
    starts = {(sentence.passage, sentence.start) for sentence in proof.sentences}
    for number, text in proof.words():
        for found in re.finditer(rf"\b(?:{'|'.join(NUMBER_WORDS[1:])})\b", text, re.I):
            if (number, found.start()) not in starts:
                figure = NUMBER_WORDS.index(found.group().casefold()) + 1
                yield Slip(number, found.start(), found.end(), str(figure))


RULES = (
    Rule(
        id="NU02",
        name="london-area-code",
        level=Level.WARN,
        says="A figure of the number stands with the area code; the eight figures belong together, four and four.",
        remedy="Write the area code, and twice four figures.",
        wrong="The press office is on 0203 513 0600.",
        better="The press office is on 020 3513 0600.",
        right="The press office is on 0203513 or 07836 217 729.",
        find=split_area_code,
    ),
    Rule(
        id="NU04",
        name="open-ended-period",
        level=Level.INFO,
        says="The count is over a period that has no end: the reader cannot know until when it holds.",
        remedy="Write both ends, as in “Between September 2011 and May 2012”: in a file of facts, give until.",
        wrong="Since September 2011 there have been 84 applications.",
        better="Between September 2011 and May 2012 there have been 84 applications.",
        right="Since 2011 the council has conducted a review in all 43 of its stations.",
        find=open_period,
    ),
    Rule(
        id="NU05",
        name="no-release-date",
        level=Level.WARN,
        says="The release has no date, embargo line or number: nobody can tell when it may be printed.",
        remedy="Add a line with the date, such as “13 December 2012”.",
        wrong="Northgate improves\n\nThe examiners read the report (published 13 December 2011).",
        better="13 December 2012\n\nNorthgate improves\n\nThe examiners read the report (published 13 December 2011).",
        right="Embargoed until 13 December 2012\n\nNorthgate improves\n\nThe examiners read the report.",
        find=no_release_date,
        place="release",
    ),
    Rule(
        id="NU03",
        name="today-without-date",
        profile="govuk",
        level=Level.INFO,
        says="“Today” is another day when the page is read later.",
        remedy="Write the date.",
        wrong="The report was published today.",
        better="The report was published on 13 December 2012.",
        right="The report was published today, 13 December 2012.",
        find=undated_today,
    ),
    Rule(
        id="NU01",
        name="numeral-for-2-to-9",
        profile="govuk",
        level=Level.INFO,
        says="GOV.UK writes numbers from 2 in figures.",
        remedy="Write the figure.",
        wrong="The council looked into six cases.",
        better="The council looked into 6 cases.",
        right="Five cases are open, one of which is old.",
        find=number_words,
    ),
)
