"""Where the words of an issued release have changed, and what changed them."""

from collections.abc import Callable, Iterator

from hmic_press.facts.history import last_out
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.errors import Exit, Problem
from hmic_press.problems.words import rounds as words
from hmic_press.release.amendments import amend, fitting, spots_of
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.origins.tracer import Tracer
from hmic_press.release.release import Release
from hmic_press.release.rounds import read_round, still_says
from hmic_press.text.edits import edits
from hmic_press.text.english import opening

Say = Callable[[str, str, str], Complaint]
_MOST = 10  # changes of one release that are told


def changed_words(newsroom: Newsroom, release: Release) -> Iterator[Problem]:
    """Yield each change of the words that are out, in the line of the template or the value that makes it now.

    Their record is sound: their file holds them.
    """
    if (out := last_out(release.brief.history)) is not None and not still_says(release):
        yield from _changes(newsroom, release, out[0], "the words as issued", words.no_longer)


def words_changed_since(newsroom: Newsroom, release: Release, number: int) -> Iterator[Problem]:
    """Yield each change of the words that were approved in a round, in the line that makes it now."""
    yield from _changes(newsroom, release, number, "the words as approved", words.since_approval)


def _changes(newsroom: Newsroom, release: Release, number: int, field: str, say: Say) -> Iterator[Problem]:
    now, moved = release.words, 0
    tracer = Tracer(newsroom)
    for told, edit in enumerate(edits(read_round(newsroom.project, release.name, number), now)):
        if told < _MOST:
            complaint = say(_called(release), edit.was, edit.became)
            yield _problem(complaint, field, _place(tracer, release, now, edit.start + moved, edit.became))
        moved += len(edit.became) - len(edit.was)


def _problem(complaint: Complaint, field: str, place: tuple[str, int, int]) -> Problem:
    file, line, column = place
    return Problem(
        file=file,
        line=line,
        column=column,
        field=field,
        problem=complaint.problem,
        remedy=complaint.remedy,
        exit_code=Exit.DOES_NOT_PASS,
    )


def _called(release: Release) -> str:
    return opening(release.brief.about.name) if release.brief.about else f"The release {release.name}"


def _place(tracer: Tracer, release: Release, now: str, at: int, became: str) -> tuple[str, int, int]:
    """Return file, line and column of what makes the words that stand in a place of the text."""
    at += len(became) - len(became.lstrip())
    start = now.rfind("\n", 0, at) + 1
    line = now[start:].partition("\n")[0]
    amendments = fitting(release.parts, release.brief.issued.amendments)
    found = [
        (len(string), (place, number))
        for place, part in enumerate(amend(release.parts, amendments))
        for number, string in enumerate(part.strings)
        if line.endswith(string)
    ]
    if not found:
        return release.file.name, 1, 1
    length, (place, number) = max(found, key=lambda each: each[0])
    offset = max(at - start - (len(line) - length), 0)  # a list's mark goes before the string
    for spot, begins, (standard, issued) in spots_of(release.parts, amendments):
        if spot == (place, number) and offset >= begins:
            within = offset < begins + len(issued)
            offset = (
                begins + min(offset - begins, len(standard) - 1) if within else offset + len(standard) - len(issued)
            )
    return tracer.place_of_character(release, place, number, offset)
