"""A project whose template has been written by somebody who means no good, or does not know better."""

from pathlib import Path

import pytest

from hmic_press import BadTemplate, Newsroom
from hmic_press.problems.errors import Problem
from tests.support.project import CAMPAIGN
from tests.support.scores import SCORES

_SILENCE = "attacks on templates that end in silence"
_AT = "{% block ending %}\n"


def told(project: Path, attack: str) -> Problem:
    """Return what is told of lines put into a release's template; fails if nothing is, or without their line."""
    template = project / "templates" / CAMPAIGN / "force.jinja"
    sound = template.read_text("utf-8")
    template.write_text(sound.replace(_AT, f"{_AT}{attack}\n", 1), "utf-8")
    SCORES["attacks on templates"] += 1
    SCORES[_SILENCE] += 1
    with pytest.raises(BadTemplate) as error:
        Newsroom(project).render("leicestershire")
    SCORES[_SILENCE] -= 1
    template.write_text(sound, "utf-8")
    problem = error.value.problems[0]
    first = sound[: sound.index(_AT)].count("\n") + 2
    assert problem.file == f"templates/{CAMPAIGN}/force.jinja"
    assert first <= problem.line <= first + attack.count("\n")
    assert (problem.field, problem.exit_code) == ("template", 2)
    assert not any(word in problem.problem for word in ("jinja2", "python", "mappingproxy", "object at", "NoneType"))
    return problem
