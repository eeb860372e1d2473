"""Every version of a project's releases that anybody can have: as issued, as approved, as they stand now."""

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from hmic_press.facts.history import APPROVED, OUT, WITHDRAWN, Row, last_out
from hmic_press.facts.name import Name
from hmic_press.problems.errors import PressError, Problem
from hmic_press.problems.words import verified as words
from hmic_press.reading_back.words_of_file import in_one_line, words_of_text
from hmic_press.release.digest import digest_of, say
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.notices import notice_of
from hmic_press.release.release import Release
from hmic_press.release.rounds import words_of_round
from hmic_press.release.state import is_out
from hmic_press.text.document import plain
from hmic_press.text.english import embargo_line


class Version(NamedTuple):
    """Words that a release has, or had: their digest, themselves in one line, and where they stand.

    `standing` is out, approved, draft, superseded, withdrawn, standard or outgrown; `told` is that in words. `stands`
    says whether they are those that the release has now. `number` is their round, 0 for none.
    """

    name: Name
    digest: str
    words: str
    standing: str
    told: str
    number: int = 0
    stands: bool = False


class Versions:
    """The versions of all releases, and what is wrong with those that cannot be read."""

    def __init__(self, newsroom: Newsroom) -> None:
        self.newsroom = newsroom
        self.problems: list[Problem] = []
        self.releases: dict[Name, Release] = {}
        self.all = [version for name in newsroom.names for version in self._of(name)]

    def heads(self, version: Version) -> tuple[str, str, list[str]]:
        """Return what may stand above a version's words: who it is of, the line of its embargo, its notice."""
        release = self.releases.get(version.name)
        if release is None:
            return "", "", []
        until = release.brief.release.until
        notice: list[str] = []
        if version.standing in ("out", "superseded", "withdrawn") and version.number:
            with suppress(PressError):  # told by check
                notice = notice_of(self.newsroom, release, version.number)
        elif version.stands:
            notice = [string for part in release.parts if part.name == "correction" for string in part.strings]
        masthead = in_one_line(f"{release.author} Press release")
        return masthead, embargo_line(until) if until else "", [in_one_line(plain(each)) for each in notice]

    def is_under_embargo(self, version: Version) -> bool:
        """Return whether the embargo of a version's release holds."""
        release = self.releases.get(version.name)
        return release is not None and release.embargo is not None

    def body_of(self, version: Version) -> str:
        """Return the name of the body that a version's release is about, as it stands in words; empty for none."""
        release = self.releases.get(version.name)
        about = release.brief.about if release else None
        return about.name.removeprefix("the ") if about else ""

    def _of(self, name: Name) -> Iterator[Version]:
        try:
            file, brief = self.newsroom.read(name)
        except PressError as error:
            self.problems += error.problems
            return
        release = None
        try:
            release = self.releases[name] = self.newsroom.release(name)
        except PressError as error:
            self.problems += error.problems
        now = release.digest if release else ""
        known: set[str] = set()
        for number in range(len(brief.history), 0, -1):
            row = brief.history[number - 1]
            if row.words in known or row.act not in (APPROVED, *OUT):
                continue
            try:
                said = words_of_round(self.newsroom.project, name, file, number, row)
            except PressError as error:
                self.problems += error.problems
                continue
            known.add(row.words)
            standing, told, number = _standing(brief.history, row.words, now)
            yield Version(name, row.words, words_of_text(said), standing, told, number, row.words == now)
        if release is not None:
            yield from (each for each in _as_it_is(release) if each.digest not in known)


def _as_it_is(release: Release) -> Iterator[Version]:
    """Yield what a release says now, and what the standard wording makes of its facts."""
    issued = is_out(release)
    told = words.out_without_record() if issued else words.draft(was_out=bool(last_out(release.brief.history)))
    standing = "out" if issued else "draft"
    yield Version(release.name, release.digest, words_of_text(release.words), standing, told, stands=True)
    standard = say(release.parts, ())
    if (digest := digest_of(standard)) != release.digest:
        yield Version(release.name, digest, words_of_text(standard), "standard", words.standard())


def _standing(rows: list[Row], digest: str, now: str) -> tuple[str, str, int]:
    """Return where words of a record stand, in one word and in a sentence, and the round that says so."""
    numbered = list(enumerate(rows, start=1))
    issues = [(number, row) for number, row in numbered if row.act in OUT and row.words == digest]
    if not issues:
        number, row = [each for each in numbered if each[1].act == APPROVED and each[1].words == digest][-1]
        ended = any(each.act == WITHDRAWN for each in rows[number:])
        if digest == now and not ended:
            return "approved", words.approved(row.on, row.by), number
        return "outgrown", words.outgrown(row.on, row.by), number
    number, row = issues[-1]
    after = next(((at, each) for at, each in numbered[number:] if each.act in (*OUT, WITHDRAWN)), None)
    if after is None:
        return "out", words.out(number, row.on), number
    if after[1].act == WITHDRAWN:
        return "withdrawn", words.withdrawn(number, row.on, after[1].on, after[1].reason), number
    return "superseded", words.superseded(number, row.on, after[0], after[1].on), number
