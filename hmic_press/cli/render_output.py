"""What the command render does with its releases: one goes to the screen or a pipe, several to a folder."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import typer

from hmic_press.facts.name import Name
from hmic_press.formats import FORMATS, known_format
from hmic_press.problems.errors import BadCommand, PressError
from hmic_press.project.writing import make_folder
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.output_folder import Order, Outcome, choose_names, hand_out
from hmic_press.release.release import embargo_of
from hmic_press.release.rounds import words_of_round
from hmic_press.release.wanted import Wanted
from hmic_press.terminal.output import show, tell, write_bytes
from hmic_press.text.english import embargo_line, plural
from hmic_press.text.printable import printable


def choose_formats(formats: Iterable[str]) -> list[str | None]:
    """Return the formats that are asked for, each once: all of them for “all”, how it was issued for none."""
    formats = list(formats)
    for format in formats:
        if format != "all":
            known_format(format)
    return [*FORMATS] if "all" in formats else [*dict.fromkeys(formats)] or [None]


def print_one(
    newsroom: Newsroom,
    names: Sequence[str | Name],
    ways: Sequence[Wanted],
) -> None:
    """Print the one release in the one format that is asked for; raises BadCommand if there are more."""
    if len(set(names)) * len(ways) > 1:
        problem = "Several releases or formats would run together on the screen."
        raise BadCommand.saying(problem, "Give --output DIR, and each is written to a file of its own.")
    (name,), (wanted,) = set(names), ways
    if wanted.format and FORMATS[wanted.format].binary and sys.stdout.isatty():
        remedy = "Give --output DIR, or send it to a file or a program."
        raise BadCommand.saying(f"A screen cannot show the format {wanted.format}.", remedy)
    release = newsroom.release(name)
    data = newsroom.typeset(release, wanted)
    _tell_override(wanted.override_embargo, bool(release.embargo))
    write_bytes(data)


def print_round(newsroom: Newsroom, names: Sequence[str | Name], number: int) -> None:
    """Print the words of a round of one release, below the line of an embargo that still holds.

    Raises BadCommand for a round that is none, or several names.
    """
    if len(set(names)) > 1:
        raise BadCommand.saying("Several releases would run together on the screen.", "Name one.")
    name = newsroom.find_name(names[0])
    file, brief = newsroom.read(name)
    if number > len(brief.history):
        known = f"Its record has {plural(len(brief.history), 'round')}."
        raise BadCommand.saying(f"There is no round {number} of {name}.", known)
    words = words_of_round(newsroom.project, name, file, number, brief.history[number - 1])
    embargo = embargo_of(brief, newsroom.now)
    above = [embargo_line(embargo)] if embargo else []
    write_bytes("\n\n".join([*above, f"{words}\n"]).encode())


WORTH_A_PROCESS = 300  # files; fewer are made before a second process has started


def write_all(newsroom: Newsroom, names: Sequence[str | Name], order: Order, *, jobs: int) -> None:
    """Write the releases to the folder and list the files; raises PressError with all that was wrong at the end."""
    make_folder(order.folder)
    chosen, problems = choose_names(newsroom, names)
    outcomes: Iterator[Outcome]
    if jobs > 1 and len(chosen) * len(order.wanted) >= WORTH_A_PROCESS:
        from hmic_press.release.parallel import hand_out_all  # slow to import, and few need it

        outcomes = hand_out_all(newsroom, order, chosen, min(jobs, len(chosen)))
    else:
        outcomes = map(partial(hand_out, newsroom, order), chosen)
    screen = sys.stderr
    with typer.progressbar(
        outcomes, length=len(chosen), label="Releases", hidden=not screen.isatty(), file=screen
    ) as shown:
        done = list(shown)
    written = [file for outcome in done for file in outcome.written]
    problems += [problem for outcome in done for problem in outcome.problems]
    unchanged, wrong = sum(outcome.unchanged for outcome in done), len(set(problems))
    _tell_override(order.wanted[0].override_embargo, any(outcome.overridden for outcome in done))
    try:
        for file in written:
            show(printable(str(file)))
        show(f"{len(written):,} written, {unchanged:,} unchanged, {wrong:,} refused or wrong.")
    finally:  # also where what is shown cannot be written
        if problems:
            raise PressError(problems)


def _tell_override(reason: str | None, overridden: bool) -> None:
    if overridden and reason is not None:
        tell(f"The embargo is overridden: {reason}")
