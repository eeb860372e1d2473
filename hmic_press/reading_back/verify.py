"""What a file is, of all that has left the house: told by its words, and never by its properties alone."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from hmic_press.problems.errors import Exit
from hmic_press.problems.words import verified as words
from hmic_press.reading_back.made_again import has_its_figures, is_its_pdf
from hmic_press.reading_back.versions import Version, Versions
from hmic_press.reading_back.words_of_file import Found, in_one_line
from hmic_press.text.edits import edits

_NEAR = 0.6  # of the words that two texts have in common, where one may be the other changed
_SHOWN = 3  # differences
_SOUND = ("out", "approved", "draft")


class Verdict(NamedTuple):
    """What a file is: current, approved, draft, superseded, withdrawn, never issued, changed, not read, not ours.

    `said` is a sentence of it; `version` that which the file is, or is nearest to.
    """

    file: str
    said: str
    version: Version | None = None
    is_sound: bool = False

    @property
    def code(self) -> Exit:
        """Done for words as they stand now, however far they have come; anything else does not pass."""
        return Exit.DONE if self.is_sound else Exit.DOES_NOT_PASS

    def as_text(self) -> str:
        """Return it for a person."""
        return f"{self.file}: {f'{self.version.name}, ' if self.version else ''}{self.said}."

    def as_json(self) -> str:
        """Return it as one line of JSON."""
        version = self.version
        told = {
            "file": self.file,
            "verdict": self.said.partition(":")[0].partition(",")[0],
            "release": str(version.name) if version else None,
            "round": (version.number or None) if version else None,
            "stands": version.standing if version else None,
            "said": self.said,
        }
        return json.dumps(told)


def verify(versions: Versions, file: str, found: Found) -> Verdict:
    """Return what a file is, of whose words and properties this was found."""
    by_property = [each for each in versions.all if each.digest in found.digests]
    if not found.readings:
        return _by_property(versions, file, found, by_property)
    matched = [_match(versions, reading) for reading in found.readings]
    first = matched[0]
    if first is None or None in matched:
        return _changed(versions, file, found, by_property)
    if any(each != first for each in matched):
        return Verdict(file, words.two_in_one(), first)
    if wrong := next(_wrong_with(versions, found, first, by_property), ""):
        return Verdict(file, wrong, first)
    if found.data and not has_its_figures(versions, first, found.data):
        return Verdict(file, words.other_data(first.told), first)
    if not all(is_its_pdf(versions, first, pdf) for pdf in found.pdfs):
        return Verdict(file, words.words_not_read(first.told), first)
    return _sound(file, first)


def _sound(file: str, version: Version) -> Verdict:
    return Verdict(file, version.told, version, version.standing in _SOUND)


def _by_property(versions: Versions, file: str, found: Found, known: list[Version]) -> Verdict:
    """Return what a PDF is: made again from what stands now, it is read; otherwise its properties alone are known."""
    if not known:
        return Verdict(file, words.words_not_read(None))
    version = known[0]
    if all(is_its_pdf(versions, version, pdf) for pdf in found.pdfs):
        return _sound(file, version)
    return Verdict(file, words.words_not_read(version.told), version)


def _match(versions: Versions, reading: str) -> Version | None:
    """Return the version in whose words a reading ends, the one with the most words."""
    fitting = [each for each in versions.all if each.words and f" {reading}".endswith(f" {each.words}")]
    return max(fitting, key=lambda each: (len(each.words), each.stands), default=None)


def _wrong_with(versions: Versions, found: Found, version: Version, by_property: list[Version]) -> Iterator[str]:
    """Yield what is wrong with a file that says the words of a version: above them, beside them, in its properties."""
    masthead, embargo, notice = versions.heads(version)
    for reading in found.readings:
        above = _without(reading.removesuffix(version.words), masthead)
        bare = _without(above, embargo)
        if bare != " ".join(notice):
            yield words.said_above(bare) if bare else words.without_notice()
        if above == bare and versions.is_under_embargo(version):
            yield words.without_embargo()
    for each in found.again:
        own = _without(each, f"{embargo}:")
        if own not in version.words:
            yield words.said_beside(own)
    if found.digests and any(digest != version.digest for digest in found.digests):
        others = [each for each in by_property if each.digest != version.digest]
        yield words.of_another(version.told, others[0].told) if others else words.of_nothing_known(version.told)


def _without(text: str, above: str) -> str:
    above, text = in_one_line(above), text.strip()
    return text.removeprefix(above).strip() if above else text


def _changed(versions: Versions, file: str, found: Found, by_property: list[Version]) -> Verdict:
    reading = next(each for each in found.readings if _match(versions, each) is None)
    nearest = by_property[0] if by_property else _nearest(versions, reading)
    if nearest is None:
        return Verdict(file, words.not_ours(with_digest=bool(found.digests)))
    masthead, embargo, notice = versions.heads(nearest)
    for above in (masthead, embargo, *notice):
        reading = _without(reading, above)
    differences = [(each.was, each.became) for each in edits(nearest.words, reading)]
    told = words.changed(nearest.told, differences[:_SHOWN], max(0, len(differences) - _SHOWN))
    return Verdict(file, told, nearest)


def _nearest(versions: Versions, reading: str) -> Version | None:
    """Return the version of which a reading may be a change: one that has most of its words, and names its body."""
    given = Counter(reading.split())

    def in_common(version: Version) -> float:
        own = Counter(version.words.split())
        return 2 * (own & given).total() / ((own + given).total() or 1)

    named = [each for each in versions.all if versions.body_of(each) in reading]
    near = max(named, key=lambda each: (in_common(each), each.stands), default=None)
    return near if near and in_common(near) >= _NEAR else None
