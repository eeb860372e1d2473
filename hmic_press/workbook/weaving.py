"""Two rows made one: what has a place stands at it, and the others in the places left free."""

from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

Each = TypeVar("Each")


def weave(placed: Iterable[tuple[int, Each]], free: Sequence[Each], gaps: Collection[int]) -> list[Each]:
    """Return the items with a place at it, and the others, in their order, in the places left free but for the gaps."""
    left = list(free)
    woven: list[Each] = []
    at = 1
    for place, item in sorted(placed, key=lambda pair: pair[0]):
        for each in range(at, min(place, at + len(left) + len(gaps))):
            if left and each not in gaps:
                woven.append(left.pop(0))
        woven.append(item)
        at = max(at, place + 1)
    return woven + left
