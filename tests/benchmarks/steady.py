"""One release made again and again, file read and validated, against Jinja2 with dictionaries that are ready."""

import pickle
import statistics
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from hmic_press import Newsroom
from hmic_press.release.parts import run_template
from hmic_press.release.setting import Setting
from hmic_press.text import english
from tests.benchmarks import series

Figures = tuple[float, float, float]


def against_same_templates(folder: Path) -> Figures:
    """Return the medians of a release and of its own templates in a plain environment, in milliseconds."""
    newsroom, name = Newsroom(folder), "force-00000"
    release = newsroom.release(name)
    setting = Setting(
        newsroom.templates, newsroom.edition(release.name.campaign), release.name, release.campaign, release.brief
    )
    given = _plain(setting.given())
    template = _plain_environment(newsroom).get_template(f"{release.name.campaign}/{release.brief.template}.jinja")
    if template.render(given) != run_template(setting):
        raise SystemExit("The plain environment does not make the same text.")
    return in_turn(lambda: newsroom.render(name), lambda: template.render(given))


def against_tuned(folder: Path) -> Figures:
    """Return the medians of a release and of one template written for this series alone, in milliseconds."""
    newsroom, name = Newsroom(folder), "force-00000"
    template, facts = series.bare_template(), pickle.loads((folder / "ready.pickle").read_bytes())[0]
    return in_turn(lambda: newsroom.render(name), lambda: template.render(facts))


def in_turn(ours: Callable[[], object], theirs: Callable[[], object], runs: int = 300) -> Figures:
    """Return the medians in milliseconds of two works done in turn, and of their ratios pair by pair."""
    pairs = [(_ms(ours), _ms(theirs)) for _ in range(runs)]
    ours_ms, theirs_ms = (statistics.median(column) for column in zip(*pairs, strict=True))
    return ours_ms, theirs_ms, statistics.median(a / b for a, b in pairs)


def _ms(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _plain_environment(newsroom: Newsroom) -> Any:
    from jinja2 import Environment, FunctionLoader

    (campaign,) = newsroom.project.campaigns
    house = {"house.jinja": newsroom.edition(campaign).templates[0]}
    environment = Environment(
        loader=FunctionLoader(lambda name: newsroom.project.read(f"templates/{house.get(name, name)}")),
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {
        "day": english.day,
        "opening": english.opening,
        "straight_marks": english.straight_marks,
        "speech": lambda spoken: f"“{spoken.strip()}”",
    }
    environment.globals |= newsroom.templates.globals
    return environment


def _plain(value: Any) -> Any:
    """Return a view as plain dictionaries and lists."""
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, tuple) and type(value) is tuple else value
