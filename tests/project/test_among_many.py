"""What one release costs does not hang on how many others the project has."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import Newsroom
from tests.benchmarks.series import make
from tests.support.effort import steps_of
from tests.support.project import CAMPAIGN

ASKED: dict[str, Callable[[Newsroom, str], object]] = {
    "found by its slug": lambda newsroom, slug: newsroom.find_name(slug),
    "found by its full name": lambda newsroom, slug: newsroom.find_name(f"{CAMPAIGN}/{slug}"),
    "read": lambda newsroom, slug: newsroom.read(slug),
    "rendered": lambda newsroom, slug: newsroom.render(slug),
}


@pytest.fixture(scope="module")
def series(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Projects of 20 and of 400 forces."""
    folder = tmp_path_factory.mktemp("series")
    for size in (20, 400):
        make(folder / str(size), size)
    return {size: folder / str(size) for size in (20, 400)}


@pytest.mark.parametrize("asked", ASKED)
def test_a_release_costs_as_much_among_many(asked: str, series: dict[int, Path]) -> None:
    """Among twenty times as many it takes the same steps, once what all share has been read."""

    def steps(size: int) -> int:
        newsroom = Newsroom(series[size])
        ASKED[asked](newsroom, "force-00000")
        return min(steps_of(lambda slug=slug: ASKED[asked](newsroom, slug)) for slug in ("force-00007", "force-00019"))

    assert steps(400) < 1.1 * steps(20)
