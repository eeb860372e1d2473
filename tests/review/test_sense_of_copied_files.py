"""Files that are nearly another's are found by an index of their facts, as surely as if each were laid beside all."""

import random
from collections.abc import Callable, Iterable, Sequence
from math import log
from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.release.release import Release
from hmic_press.review.sense.se04_copies import LEAST, SHARE, nearly_anothers
from tests.benchmarks.series import make
from tests.support.effort import steps_of


@pytest.fixture
def with_facts(tmp_path: Path) -> Callable[[int, Iterable[str]], Release]:
    """A maker of releases that state just these facts, each a note."""
    make(tmp_path / "series", 1)
    release = Newsroom(tmp_path / "series").release("force-00000")
    (note,) = release.brief.further_notes
    inspector = release.brief.voice.model_copy(update={"said": ""})

    def made(number: int, facts: Iterable[str]) -> Release:
        notes = [note.model_copy(update={"text": text}) for text in facts]
        brief = release.brief.model_copy(update={"inspector": inspector, "findings": [], "further_notes": notes})
        return release._replace(brief=brief, name=release.name._replace(slug=f"force-{number:05}"))

    return made


def found(releases: Sequence[Release]) -> list[tuple[str, str]]:
    """Return which release is nearly which."""
    return [(doubt.release.name.slug, doubt.text.rpartition("/")[2]) for doubt in nearly_anothers(releases)]


def beside_all(facts: Sequence[set[str]]) -> list[tuple[str, str]]:
    """Return which is nearly which by laying each beside all earlier ones."""
    return [
        (f"force-{later:05}", f"force-{first:05}")
        for later, own in enumerate(facts)
        for first in [
            earlier
            for earlier, its in enumerate(facts[:later])
            if min(len(own), len(its)) >= LEAST and len(own & its) >= SHARE * max(len(own), len(its))
        ][:1]
    ]


@pytest.mark.parametrize("kinds", [8, 14, 40])
@pytest.mark.parametrize("seed", range(6))
def test_the_index_misses_no_copy(kinds: int, seed: int, with_facts: Callable[[int, Iterable[str]], Release]) -> None:
    """Of copies changed a little and a little more, with many facts and few, it finds what a look at all does."""
    chance = random.Random(seed)
    facts: list[set[str]] = []
    for _ in range(60):
        own = set(chance.choice(facts)) if facts and chance.random() < 0.6 else set()
        own = {fact for fact in own if chance.random() < 0.95}
        facts.append(own | {f"f{chance.randrange(kinds)}" for _ in range(chance.randrange(0 if own else 3, 5 + seed))})
    expected = beside_all(facts)
    assert expected, "some are copies"
    assert found([with_facts(number, own) for number, own in enumerate(facts)]) == expected


@pytest.mark.parametrize(
    "facts",
    [
        lambda number, chance: [f"{field} {chance.randrange(600)}" for field in range(10)],
        lambda number, chance: [f"shared {each}" for each in range(7)] + [f"own {number} {each}" for each in range(3)],
        lambda number, chance: [f"the same {each}" for each in range(10)],
        lambda number, chance: [f"{field} {chance.randrange(40)}" for field in range(6)],
    ],
    ids=["figures of their own", "seven in ten shared", "all alike", "small figures"],
)
def test_the_look_for_copied_files_is_linear(
    facts: Callable[[int, random.Random], list[str]], with_facts: Callable[[int, Iterable[str]], Release]
) -> None:
    """Four times as many files take about four times the steps, whether they have little in common, much, or all."""
    chance = random.Random(2012)
    releases = [with_facts(number, facts(number, chance)) for number in range(800)]
    few, many = (steps_of(lambda size=size: found(releases[:size])) for size in (200, 800))
    assert log(many / few, 4) < 1.1
