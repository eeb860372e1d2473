"""Templates damaged by chance: a release, or an error of a template; never a fault of ours."""

import random
import re
from contextlib import suppress
from pathlib import Path

import pytest

from hmic_press import BadTemplate, Newsroom
from hmic_press.release.origins.tracer import Tracer
from hmic_press.review.wording_cases import find_cells
from tests.support.project import CAMPAIGN
from tests.support.scores import SCORES

TIMES = 20
TOKEN = re.compile(r"\{[{%]|[}%]\}|\w+|[^\w\s]")
PIECES = (
    *(
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "|",
        "~",
        "+",
        "-",
        "/",
        "'",
        '"',
        ".",
        ",",
        ":",
        "=",
    ),
    *("force", "finding", "number", "part", "share", "self", "loop", "super()", "caller()", "none", "is", "in", "not"),
    *("{% if x %}", "{% endif %}", "{% for a in findings %}", "{% endfor %}", "{% set x %}", "{% endset %}"),
    *("{% macro m(a=1) %}", "{% endmacro %}", "{% block q %}", "{% endblock %}", "{% call m() %}", "{% endcall %}"),
    *("{% filter upper %}", "{% endfilter %}", "{% raw %}", "{% with a=1 %}", "{% include 'release.jinja' %}"),
    *("{% extends 'release.jinja' %}", "{% from 'release.jinja' import q %}", "0", "1.5", "**", "\n"),
)


def _damaged(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 3)):
        places = [found.span() for found in TOKEN.finditer(text)]
        (start, end), (other, its_end) = chance.choice(places), chance.choice(places)
        put = chance.choice(
            ["", chance.choice(PIECES), f"{chance.choice(PIECES)} {text[start:end]}", text[other:its_end]]
        )
        text = text[:start] + put + text[end:]
    return text


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("name", ["release.jinja", f"{CAMPAIGN}/force.jinja", f"{CAMPAIGN}/_findings.jinja"])
def test_a_damaged_template_is_told_or_renders(name: str, seed: int, project: Path) -> None:
    """Tokens taken out, put in or changed for others: rendered, traced and worded in all cases, or told as an error."""
    template = project / "templates" / name
    sound, chance = template.read_text("utf-8"), random.Random(f"{name} {seed}")
    for _ in range(TIMES):
        template.write_text(_damaged(sound, chance), "utf-8")
        newsroom = Newsroom(project)
        with suppress(BadTemplate):
            Tracer(newsroom).origins(newsroom.release("leicestershire"))
            list(find_cells(newsroom, CAMPAIGN))
        SCORES["templates damaged by chance, without a fault of ours"] += 1


@pytest.mark.parametrize(
    "instead", ["{% set second_jobs = 1 %}", '{% set second_jobs = "words" %}', "{% set second_jobs = [] %}"]
)
def test_a_value_in_the_place_of_a_macro_is_no_sentence(instead: str, project: Path) -> None:
    """A name of a kind of finding that is no macro gives the kind no sentence, and no fault of ours."""
    template = project / "templates" / CAMPAIGN / "_findings.jinja"
    text = template.read_text("utf-8").replace("macro second_jobs(", "macro other(")
    template.write_text(f"{text}\n{instead}\n", "utf-8")
    newsroom = Newsroom(project)
    assert "second jobs" not in {cell.kind for cell in find_cells(newsroom, CAMPAIGN)}
    with pytest.raises(BadTemplate, match="neither a macro"):
        newsroom.release("leicestershire")
