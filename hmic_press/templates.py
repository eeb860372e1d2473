"""The one Jinja2 environment: strict, sandboxed, and its errors told with template and line."""

from collections.abc import Iterator
from contextlib import contextmanager
from traceback import extract_tb
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.environment import TemplateModule
from jinja2.loaders import split_template_path
from jinja2.sandbox import ImmutableSandboxedEnvironment

from hmic_press import english
from hmic_press.errors import BadTemplate, PressError, Problem
from hmic_press.project import Project

PART = "\x1e"  # opens a part in what a template renders; the gate lets no string bring one
_FOLDER = "templates/"


class _Missing(StrictUndefined):
    """A name that a template uses and nobody gives; said without the names of types."""

    @property
    def _undefined_message(self) -> str:
        name, owner = f"“{self._undefined_name}”", self._undefined_obj
        if isinstance(owner, TemplateModule):
            return f"{_FOLDER}{owner.__name__} has no macro {name}."
        if owner is None:
            return f"{name} is asked of something that the release's file does not give."
        return f"{name} is not a name that a template knows here."


def _given(value: Any) -> Any:
    if value is None:
        raise UndefinedError("The release prints a value here that its file does not give.")
    return value


def environment(project: Project) -> ImmutableSandboxedEnvironment:
    """Return the environment that renders a project's templates."""

    def load(name: str) -> tuple[str, str, None]:
        file = _FOLDER + "/".join(split_template_path(name))
        return project.read(file), file, None

    made = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(load),
        undefined=_Missing,
        finalize=_given,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["part"] = lambda name, kind: f"{PART}{kind} {name}\n\n"
    made.filters["opening"] = english.opening
    made.filters["straight_marks"] = english.straight_marks
    made.filters["speech"] = lambda words: f"“{words.strip()}”"
    return made


@contextmanager
def errors_told(release: str) -> Iterator[None]:
    """Turn whatever goes wrong in a template into BadTemplate, with its file and line."""
    try:
        yield
    except PressError:
        raise
    except TemplateSyntaxError as error:
        problem = f"This is not in the form that a template has: {error.message}"
        raise BadTemplate([_problem(error.filename or release, error.lineno, problem)]) from None
    except Exception as error:
        frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.startswith(_FOLDER)]
        if not frames and not isinstance(error, TemplateError):
            raise
        file, line = (frames[-1].filename, frames[-1].lineno or 0) if frames else (release, 0)
        raise BadTemplate([_problem(file, line, str(error), f"It was making {release}.")]) from None


def _problem(file: str, line: int, problem: str, during: str = "") -> Problem:
    remedy = "Correct the template, or give the value in the release's file."
    return Problem(
        file=file, line=line, column=1, field="template", problem=f"{problem} {during}".strip(), remedy=remedy
    )
