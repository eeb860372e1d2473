"""Many releases handed out as files of one folder; what is wrong with one does not stop the others."""

import multiprocessing
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from os import _exit
from pathlib import Path
from typing import NamedTuple

from hmic_press.errors import BadCommand, Exit, PressError, Problem, Refused
from hmic_press.files import write
from hmic_press.newsroom import Newsroom
from hmic_press.release import Release


@dataclass(frozen=True)
class Order:
    """What is asked for of each release; without formats, the one in which it was issued."""

    folder: Path
    formats: Sequence[str | None] = (None,)
    standard: bool = False
    replace: bool = False
    override_embargo: bool = False


class Outcome(NamedTuple):
    """What came of a release: the files written, how many were left alone as they hold the same, and what is wrong."""

    written: Sequence[Path]
    unchanged: int
    problems: Sequence[Problem]


def dispatch(newsroom: Newsroom, names: Sequence[str], order: Order, *, jobs: int = 1) -> Iterator[Outcome]:
    """Yield an outcome a release, in their order; `jobs` is how many are made at the same time."""
    slugs: dict[str, str] = {}
    problems: list[Problem] = []
    for name in names:
        try:
            full = newsroom.full_name(name)
            if slugs.setdefault(full.partition("/")[2], full) != full:
                problem = f"{slugs[full.partition('/')[2]]} and {full} would be files of one name."
                raise BadCommand.saying(problem, "Write the releases of each campaign to a folder of its own.")
        except PressError as error:
            problems += error.problems
    if problems:
        yield Outcome((), 0, problems)
    if jobs == 1:
        yield from map(partial(_hand_out, newsroom, order), slugs.values())
        return
    pool = ProcessPoolExecutor(
        min(jobs, len(slugs)) or 1,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_open_newsroom,
        initargs=(newsroom.project.root, newsroom.now),
    )
    try:
        yield from pool.map(partial(_hand_out_elsewhere, order), slugs.values())
    finally:
        pool.shutdown(cancel_futures=True)


def _hand_out(newsroom: Newsroom, order: Order, name: str) -> Outcome:
    written: list[Path] = []
    unchanged = 0
    problems: list[Problem] = []
    try:
        release = newsroom.release(name)
    except PressError as error:
        return Outcome((), 0, error.problems)
    for format in order.formats:
        try:
            file = order.folder / release.file_name(format, standard=order.standard)
            _no_copy_without_embargo(release, file)
            data = newsroom.set(release, format, standard=order.standard, override_embargo=order.override_embargo)
            if write(file, data, replace=order.replace):
                written.append(file)
            else:
                unchanged += 1
        except PressError as error:
            problems += error.problems
    return Outcome(written, unchanged, list(dict.fromkeys(problems)))


def _no_copy_without_embargo(release: Release, file: Path) -> None:
    """Refuse to put a release under embargo beside an earlier copy that does not say so."""
    bare = file.with_name(file.name.replace("-EMBARGOED", ""))
    if release.embargo and bare.exists():
        problem = "It holds this release from before it was under embargo."
        remedy = "Move it away or delete it, and render again."
        raise Refused([Problem(file=str(bare), problem=problem, remedy=remedy, exit_code=Exit.REFUSED)])


_newsroom: Newsroom  # of a process that makes releases for another


def _open_newsroom(root: Path, now: datetime) -> None:
    global _newsroom
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that was called
    threading.Thread(target=_end_with_caller, daemon=True).start()
    _newsroom = Newsroom(root, now=now)


def _end_with_caller() -> None:
    """End this process when the one that made it is gone, even if it was killed."""
    if caller := multiprocessing.parent_process():
        caller.join()
        _exit(Exit.STOPPED)


def _hand_out_elsewhere(order: Order, name: str) -> Outcome:
    return _hand_out(_newsroom, order, name)
