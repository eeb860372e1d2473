"""Figures in somebody's own words that no field holds: a slip in them is seen by nobody else."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from hmic_press.facts.name import Name
from hmic_press.problems.complaint import FieldPath
from hmic_press.problems.words import doubts
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import FIGURE_WITHOUT_FIELD, Doubt
from hmic_press.review.sense.figures_held import Written, figures_held
from hmic_press.review.sense.figures_in_words import NUMBER, SIZES, reading_of
from hmic_press.review.sense.own_words import read_own_words, without_name
from hmic_press.text.english import NUMBER_WORDS
from hmic_press.text.folding import Traced, even_out, fold
from hmic_press.text.words_to_figures import in_figures

SHARED = 3  # a sentence that so many releases have, each with its own figure, is the series' and no slip


def mask_what_is_no_figure(text: str) -> str:
    """Return words with a sign for each figure."""
    return re.sub(rf"{NUMBER}", "#", text)


def figures_without_field(releases: Sequence[Release], series: Sequence[Release] = ()) -> Iterator[Doubt]:
    """Yield each figure of releases' own words that none of their fields holds, nor the words of their series."""
    sentences: dict[str, set[Name]] = defaultdict(set)
    for release in series:
        for _, text in read_own_words(release):
            sentences[_sentence(release, text)].add(release.name)
    for release in releases:
        for path, text in read_own_words(release):
            if len(sentences[_sentence(release, text)]) < SHARED:
                yield from _doubts(release, path, text)


def _sentence(release: Release, text: str) -> str:
    return mask_what_is_no_figure(fold(without_name(release, text)))


def _doubts(release: Release, path: FieldPath, text: str) -> Iterator[Doubt]:
    reading = reading_of(type(release.brief))
    held = list(figures_held(release.brief))
    written = in_figures(Traced.even(text))
    shared = _shared(release) if reading.figure.search(written.text) else set()
    read = reading.no_figures.sub(lambda found: "¤" * len(found.group()), written.text)
    for found in reading.figure.finditer(read):
        figure = _written(found)
        means = reading.means[noun["noun"].casefold()] if (noun := reading.noun.match(read, found.end())) else None
        if any(each.has(figure) for each in held if means is None or each.kind is means):
            continue
        if figure.value in shared and not (figure.percent or figure.money) and means is None:
            continue
        start, end = written.span(*_span(found))
        complaint = doubts.figure_without_field(text[start:end], text.count(text[start:end], 0, start))
        yield Doubt(FIGURE_WITHOUT_FIELD, release, path, complaint, text)


def _written(found: re.Match[str]) -> Written:
    if word := found["word"]:
        return Written(Decimal(NUMBER_WORDS.index(word.casefold()) + 1), Decimal(1))
    digits = re.sub("[, ]", "", found["digits"])
    size = SIZES[found["size"].strip().casefold()] if found["size"] else 1
    places = len(digits.partition(".")[2])
    return Written(Decimal(digits) * size, Decimal(size).scaleb(-places), bool(found["percent"]), bool(found["pounds"]))


def _span(found: re.Match[str]) -> tuple[int, int]:
    """Return where a figure stands, with its size, and the sign of its money."""
    if found["word"]:
        return found.span("word")
    return found.start("pounds" if found["pounds"] else "digits"), found.end("size" if found["size"] else "digits")


def _shared(release: Release) -> set[Decimal]:
    """Return the figures of the standard text itself: all 43 forces."""
    own = {fold(text) for _, text in read_own_words(release)}
    words = " ".join(
        string
        for part in release.parts
        if part.name not in (*release.brief.lists, "quotation")
        for string in part.strings
        if fold(string) not in own
    )
    reading = reading_of(type(release.brief))
    read = reading.no_figures.sub(" ", even_out(words))
    return {_written(found).value for found in reading.figure.finditer(read) if found["digits"]}
