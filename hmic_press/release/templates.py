"""The one Jinja2 environment: strict, sandboxed, and its errors told with template and line."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from traceback import extract_tb
from typing import Any

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FunctionLoader,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment

from hmic_press.formats.undefined import Missing
from hmic_press.problems.complaint import did_you_mean, quoted
from hmic_press.problems.errors import BadTemplate, PressError, Problem
from hmic_press.problems.words import templates
from hmic_press.project.folder import Project
from hmic_press.text import english

PART = "\x1e"  # opens a part in what a template renders; the gate lets no string bring one
_FOLDER = "templates/"


def _given(value: Any) -> Any:
    if value is None:
        raise UndefinedError(templates.not_given())
    return value


class _Sandbox(ImmutableSandboxedEnvironment):
    """A template reaches the fields of facts, and for the rest what the sandbox allows."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Return whether a template may have an attribute; a field of facts needs no further look."""
        return attr in getattr(obj, "__pydantic_fields__", ()) or super().is_safe_attribute(obj, attr, value)


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates, kept in the user's own temporary folder: compiling them is a fifth of a rendering.

    The base class sees to it that a changed template is compiled anew; this module, which says how templates are read,
    is in the key. Whatever hinders the keeping costs time and nothing else.
    """

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the key of a template as this module reads it."""
        return super().get_cache_key(f"{name} {Path(__file__).stat().st_mtime_ns}", filename)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, if the machine lets us."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _compiled() -> _Compiled | None:
    try:
        return _Compiled()
    except (OSError, RuntimeError):  # no temporary folder, or one that is not the user's own
        return None


def environment(project: Project) -> Environment:
    """Return the environment that renders a project's templates."""

    def load(name: str) -> tuple[str, str, None]:
        if (file := _FOLDER + name) not in project.templates:
            hint = did_you_mean(name, [known.removeprefix(_FOLDER) for known in project.templates])
            raise TemplateNotFound(name, f"There is no template {quoted(name)}. {hint}".strip())
        return project.read(file), file, None

    made = _Sandbox(
        loader=FunctionLoader(load),
        undefined=Missing,
        finalize=_given,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_compiled(),
    )
    made.globals["part"] = lambda name, kind: f"{PART}{kind} {name}\n\n"
    made.filters["day"] = english.day
    made.filters["opening"] = english.opening
    made.filters["straight_marks"] = english.straight_marks
    made.filters["speech"] = lambda spoken: f"“{spoken.strip()}”"
    return made


@contextmanager
def errors_told(making: str) -> Iterator[None]:
    """Turn whatever goes wrong in a template into BadTemplate, with its file and line and what was being made."""
    try:
        yield
    except PressError:
        raise
    except TemplateSyntaxError as error:
        raise _bad(error.filename or making, error.lineno, templates.syntax(error.message or "")) from None
    except Exception as error:
        frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.startswith(_FOLDER)]
        if not frames and not isinstance(error, TemplateError):
            raise
        file, line = (frames[-1].filename, frames[-1].lineno or 0) if frames else (making, 0)
        problem = str(error) if isinstance(error, TemplateError) else f"This line fails: {error}."
        raise _bad(file, line, f"{problem} It was making {making}.") from None


def _bad(file: str, line: int, problem: str) -> BadTemplate:
    remedy = "Correct the template, or give the value in a file of facts."
    return BadTemplate(
        [Problem(file=file, line=line, column=min(line, 1), field="template", problem=problem, remedy=remedy)]
    )
