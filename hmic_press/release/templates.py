"""A project's templates: their environment, their helpers, and their errors told with file and line."""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from traceback import extract_tb
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from hmic_press.facts.fields import Facts
from hmic_press.formats.templating.faults import bad_lines
from hmic_press.formats.templating.filters import FILTERS, of_words
from hmic_press.formats.templating.sandbox import Sandbox
from hmic_press.formats.templating.values import given
from hmic_press.problems.complaint import did_you_mean, quoted
from hmic_press.problems.errors import BadTemplate, PressError
from hmic_press.problems.words import templates
from hmic_press.project.folder import Project
from hmic_press.release.compiled_templates import CompiledTemplates
from hmic_press.release.views import view_of
from hmic_press.text import english

PART = "\x1e"  # opens a part in what a template renders; the gate lets no string bring one
_FOLDER = "templates/"
_FILTERS = {
    **FILTERS,
    "day": lambda when: english.day(given(when)),
    "opening": of_words(english.opening),
    "straight_marks": of_words(english.straight_marks),
    "speech": of_words(lambda spoken: f"“{spoken.strip()}”"),
}


class Templates(Sandbox):
    """A project's templates, and the views of what all its releases share, made once."""

    def __init__(self, project: Project) -> None:
        def load(name: str) -> tuple[str, str, None]:
            if (file := _FOLDER + name) not in project.templates:
                hint = did_you_mean(name, [known.removeprefix(_FOLDER) for known in project.templates])
                raise TemplateNotFound(name, f"There is no template {quoted(name)}. {hint}".strip())
            return project.read(file), file, None

        super().__init__(load, _FILTERS, bytecode_cache=CompiledTemplates.of_this_user())
        self.globals["part"] = lambda name, kind: f"{PART}{kind} {name}\n\n"
        self._views: dict[int, tuple[Facts, Mapping[str, Any]]] = {}

    def view_once(self, facts: Facts) -> Mapping[str, Any]:
        """Return the view of facts that many releases share."""
        if id(facts) not in self._views:
            self._views[id(facts)] = facts, view_of(facts)  # with the facts, so that no others take their number
        return self._views[id(facts)][1]


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
        places = [(frame.filename, frame.lineno or 0) for frame in frames] or [(making, 0)]
        # of a circle, the line that comes back; of anything else, the innermost
        file, line = Counter(places).most_common(1)[0][0] if isinstance(error, RecursionError) else places[-1]
        raise _bad(file, line, f"{_said(error)} It was making {making}.") from None


def _said(error: Exception) -> str:
    if isinstance(error, TemplateError):
        return str(error)
    if isinstance(error, RecursionError):
        return templates.calls_itself()
    return f"This line fails: {error}." if isinstance(error, ArithmeticError) else templates.fails()


def _bad(file: str, line: int, problem: str) -> BadTemplate:
    return bad_lines(file, [(line, problem)])
