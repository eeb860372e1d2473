"""How thorough a run is: what is slow is done in full where every change must pass, and in part on a laptop."""

import os
from collections.abc import Iterable
from itertools import islice
from typing import TypeVar

Thing = TypeVar("Thing")
THOROUGH = os.environ.get("CI") == "true"


def some(things: Iterable[Thing], one_in: int) -> Iterable[Thing]:
    """Return all of many things, or one in so many."""
    return things if THOROUGH else islice(things, 0, None, one_in)
