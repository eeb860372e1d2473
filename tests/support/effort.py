"""How much work something is, without a clock on the wall: a busy machine changes none of these figures."""

import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


def steps_of(act: Callable[[], object]) -> int:
    """Return how many functions are called, Python's own included, while something is done."""
    steps = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal steps
        steps += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(before)
    return steps


@contextmanager
def memory_under(most: int) -> Iterator[None]:
    """See that what is done takes at most so many bytes of memory at a time."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < most
    finally:
        tracemalloc.stop()


def growth(read: Callable[[Any], object], make: Callable[[int], Any], small: int, large: int) -> float:
    """Return how many times as much of the processor's time a large thing takes as a small one; the best of three."""
    short, long = (min(_seconds(read, make(size)) for _ in range(3)) for size in (small, large))
    return long / max(short, 0.0005)  # below which a clock says little


def _seconds(read: Callable[[Any], object], given: Any) -> float:
    began = time.process_time()
    read(given)
    return time.process_time() - began
