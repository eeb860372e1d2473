"""The words of a release that were approved or issued, and whether it still says them."""

from collections.abc import Iterator

from hmic_press.facts.history import OUT, Row, broken_chain, last_out
from hmic_press.facts.name import Name
from hmic_press.formats.pages import Pages
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.errors import BadFacts, PressError, Problem
from hmic_press.problems.words import rounds as words
from hmic_press.project.facts_file import FactsFile
from hmic_press.project.folder import Project
from hmic_press.release.digest import digest_of
from hmic_press.release.release import Release


def file_of(name: Name, number: int) -> str:
    """Return the file of the words of a round, named from the root."""
    return f"forces/{name.campaign}/rounds/{name.slug}.{number}.txt"


def read_round(project: Project, name: Name, number: int) -> str:
    """Return the words of a round; raises Unreadable or BadFacts."""
    return project.read(file_of(name, number))


def words_of_round(project: Project, name: Name, file: FactsFile, number: int, row: Row) -> str:
    """Return the words of a round that its row vouches for; raises Unreadable, or BadFacts where they are others."""
    if digest_of(words_kept := read_round(project, name, number)) != row.words:
        raise BadFacts(file.problems([(("history", number - 1), words.words_changed(file_of(name, number)))]))
    return words_kept


def problems_of_record(project: Project, release: Release, pages: Pages) -> list[Problem]:
    """Return what is wrong with the record of a release, with the files that hold its words, and with its copy."""
    complaints = [*_complaints(project, release), *_complaints_of_copy(release, pages)]
    return [each.as_finding() for each in release.file.problems(complaints)]


def problems_of_words(project: Project, release: Release) -> list[Problem]:
    """Return what is wrong with the files that hold the words of a release's rounds."""
    return [each.as_finding() for each in release.file.problems(_complaints(project, release))]


def _complaints_of_copy(release: Release, pages: Pages) -> Iterator[tuple[FieldPath, Complaint]]:
    """Yield what is wrong with the format that the words went out in, and with their very bytes."""
    out, format = last_out(release.brief.history), release.brief.issued.format
    if out is None:
        rows = release.brief.history
        if release.is_issued and rows and not any(row.act in OUT for row in rows):
            yield ("history", 0), words.never_out()
        return
    number, row = out
    if row.format != format and release.is_issued:
        yield ("history", number - 1, "format"), words.other_format(format)
    elif row.bytes and still_says(release) and digest_of(release.typeset(pages)) != row.bytes:
        yield ("history", number - 1, "bytes"), words.other_bytes(format)


def _complaints(project: Project, release: Release) -> Iterator[tuple[FieldPath, Complaint]]:
    rows = release.brief.history
    for number, complaint in broken_chain(rows):
        yield ("history", number), complaint
    last = ("history", len(rows) - 1) if rows else ("history",)
    for number in project.rounds.get(release.name, ()):
        if number > len(rows):
            yield last, words.row_lost(file_of(release.name, number))
    for number, row in enumerate(rows, start=1):
        file = file_of(release.name, number)
        if not project.has(file):
            yield ("history", number - 1), words.words_lost(file)
            continue
        try:
            kept = project.read(file)
        except PressError:
            kept = ""
        if digest_of(kept) != row.words:
            yield ("history", number - 1), words.words_changed(file)


def still_says(release: Release) -> bool:
    """Return whether a release says the words that are out, or none are."""
    out = last_out(release.brief.history)
    return out is None or release.digest == out[1].words
