"""A body's own name with a slip in it: no other body's, so no check of names sees it."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from hmic_press.problems.words import doubts
from hmic_press.project.body_names import Body
from hmic_press.release.release import Release
from hmic_press.review.sense.doubt import OWN_NAME_MISSPELT, Doubt
from hmic_press.review.sense.own_words import body_of, read_own_words
from hmic_press.text.folding import Traced, fold

_WORD = re.compile(r"[^\W\d_]+(?='s\b)|[^\W_]+")
_RIGHT = frozenset(("north", "south", "east", "west"))  # near each other, and none a slip for another
_LONG = 7  # letters of a word, fewer of which are nearly too many other words
_NEAR, _VERY_NEAR = 0.75, 0.85  # of a word with a capital beside right ones; of any other


def own_names_misspelt(releases: Sequence[Release]) -> Iterator[Doubt]:
    """Yield where a release's own words call its body nearly by its name."""
    for release in releases:
        if release.brief.about:
            body = body_of(release.brief.about, release.terms)
            meant = {fold(slug) for slug in release.brief.mentions}
            for path, text in read_own_words(release):
                for start, end in _misspelt(text, body, meant):
                    at = text[start:end]
                    complaint = doubts.own_name_misspelt(at, body.name, text.count(at, 0, start))
                    yield Doubt(OWN_NAME_MISSPELT, release, path, complaint, text)


def _misspelt(text: str, body: Body, meant: set[str]) -> Iterator[tuple[int, int]]:
    """Yield where a text has nearly the name of a body, and not that of another that is meant."""
    folded = Traced.folded(text)
    words = [found.span() for found in _WORD.finditer(folded.text)]
    names = [fold(name).split() for name in dict.fromkeys((body.name, body.area))]
    at = 0
    while at < len(words):
        tried = (words[at : at + len(name) + more] for name in names for more in (0, -1, 1))
        found = next((some for some in tried if any(_is_nearly(folded, some, name, text) for name in names)), [])
        if found:
            start, end = folded.span(found[0][0], found[-1][1])
            if not any(fold(text[start:end]).startswith(other) for other in meant):
                yield start, end
        at += max(len(found), 1)


def _is_nearly(folded: Traced, spans: Sequence[tuple[int, int]], name: Sequence[str], text: str) -> bool:
    """Return whether words are a name but for a slip: a space too few or too many, or a letter or two of some word."""
    words = [folded.text[start:end] for start, end in spans]
    if not words or words == name or folded.text[spans[0][0] : spans[-1][1]] != " ".join(words):
        return False
    if len(words) != len(name):
        return "".join(words) == "".join(name)
    wrong = [(word, right, span) for word, right, span in zip(words, name, spans, strict=True) if word != right]
    if len(wrong) == len(name) and len("".join(name)) < _LONG:
        return False
    return all(
        _is_slip(word, right, beside_right_ones=text[folded.span(*span)[0]].isupper() and len(wrong) < len(name))
        for word, right, span in wrong
    )


def _is_slip(word: str, right: str, *, beside_right_ones: bool) -> bool:
    if word in _RIGHT or word.startswith(right) or (len(right) < _LONG and not beside_right_ones):
        return False
    return _ratio(word, right) >= (_NEAR if beside_right_ones else _VERY_NEAR)


def _ratio(word: str, right: str) -> float:
    matcher = SequenceMatcher(None, word, right)
    return matcher.ratio() if matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR else 0.0
