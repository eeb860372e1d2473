"""Many releases handed out by several processes at the same time."""

import multiprocessing
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import datetime
from functools import partial
from os import _exit

from hmic_press.facts.name import Name
from hmic_press.problems.errors import Exit, Unreadable
from hmic_press.project.folder import Project
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.output_folder import Order, Outcome, hand_out

_newsroom: Newsroom  # of a process that makes releases for another


def hand_out_all(newsroom: Newsroom, order: Order, names: Sequence[Name], jobs: int) -> Iterator[Outcome]:
    """Yield an outcome a release, in their order; each process has its own newsroom, at the same moment.

    Where the machine starts no more processes, this one does the work.
    """
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for this process: those it starts inherit that
    try:
        pool = ProcessPoolExecutor(
            jobs,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_open_newsroom,
            initargs=(newsroom.project, newsroom.now),
        )
        outcomes = pool.map(partial(_hand_out, order), names)
    except (OSError, ImportError, RuntimeError):  # no process, no lock or no thread is to be had
        for started in multiprocessing.active_children():
            started.kill()
        pool, outcomes = None, map(partial(hand_out, newsroom, order), names)
    finally:
        signal.signal(signal.SIGINT, before)
    try:
        yield from outcomes
    except BrokenProcessPool:
        problem = "A process that made releases was ended from outside; some are not written."
        remedy = "Give the command again: what is written is whole, and is left alone."
        yield Outcome(problems=Unreadable.saying(problem, remedy).problems)
    finally:
        if pool:
            pool.shutdown(cancel_futures=True)


def _open_newsroom(project: Project, now: datetime) -> None:
    global _newsroom
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where a new process does not inherit it
    threading.Thread(target=_end_with_caller, daemon=True).start()
    _newsroom = Newsroom(project, now=now)


def _end_with_caller() -> None:
    """End this process when the one that made it is gone, even if it was killed."""
    if caller := multiprocessing.parent_process():
        caller.join()
        _exit(Exit.STOPPED)


def _hand_out(order: Order, name: Name) -> Outcome:
    return hand_out(_newsroom, order, name)
