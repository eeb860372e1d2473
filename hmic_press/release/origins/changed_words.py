"""Where the words of an issued release have changed, and what changed them."""

from collections.abc import Iterator

from hmic_press.facts.history import last_out
from hmic_press.problems.errors import Exit, Problem
from hmic_press.problems.words import rounds as words
from hmic_press.release.amendments import amend
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.origins.tracer import Tracer
from hmic_press.release.release import Release
from hmic_press.release.rounds import problems_of_words, read_round
from hmic_press.text.edits import Edit, edits
from hmic_press.text.english import opening

_MOST = 10  # changes of one release that are told


def changed_words(newsroom: Newsroom, release: Release) -> Iterator[Problem]:
    """Yield each change of the words that are out, in the line of the template or the value that makes it now."""
    out = last_out(release.brief.history)
    if out is None:
        return
    if lost := problems_of_words(newsroom.project, release):
        yield from lost
        return
    now, moved = release.words, 0
    tracer = Tracer(newsroom)
    for number, edit in enumerate(edits(read_round(newsroom.project, release.name, out[0]), now)):
        if number < _MOST:
            yield _problem(tracer, release, now, edit, edit.start + moved)
        moved += len(edit.became) - len(edit.was)


def _problem(tracer: Tracer, release: Release, now: str, edit: Edit, at: int) -> Problem:
    complaint = words.no_longer(_called(release), edit.was, edit.became)
    file, line, column = _place(tracer, release, now, at, edit.became)
    return Problem(
        file=file,
        line=line,
        column=column,
        field="the words as issued",
        problem=complaint.problem,
        remedy=complaint.remedy,
        exit_code=Exit.DOES_NOT_PASS,
    )


def _called(release: Release) -> str:
    return opening(release.brief.force.name) if release.brief.force else f"The release {release.name}"


def _place(tracer: Tracer, release: Release, now: str, at: int, became: str) -> tuple[str, int, int]:
    """Return file, line and column of what makes the words that stand in a place of the text."""
    line = now[now.rfind("\n", 0, at) + 1 :].partition("\n")[0]
    for place, part in enumerate(amend(release.parts, release.brief.issued.amendments)):
        for number, string in enumerate(part.strings):
            if line.endswith(string):
                offset = release.parts[place].strings[number].find(became.strip() or "\n")
                return tracer.place_of_character(release, place, number, max(offset, 0))
    return release.file.name, 1, 1
