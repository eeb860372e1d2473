"""A project's templates: their environment, their helpers, and their errors told with file and line."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from traceback import extract_tb
from typing import Any, NamedTuple

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro

from hmic_press.facts.fields import Facts
from hmic_press.formats.templating.faults import bad_lines
from hmic_press.formats.templating.filters import FILTERS, of_words
from hmic_press.formats.templating.sandbox import Sandbox
from hmic_press.formats.templating.values import given
from hmic_press.problems.complaint import did_you_mean, quoted
from hmic_press.problems.errors import BadTemplate, PressError
from hmic_press.problems.words import templates
from hmic_press.problems.words.houses import no_forerunner
from hmic_press.project.edition import TEMPLATE as HOUSE
from hmic_press.project.edition import Edition
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


class Apart(NamedTuple):
    """What a block says that no template prints, and where it stands."""

    text: str
    file: str
    line: int


class Templates(Sandbox):
    """A project's templates, and the views of what all its releases share, made once."""

    def __init__(self, project: Project) -> None:
        def load(name: str) -> tuple[str, str, None]:
            if (file := _FOLDER + name) not in project.templates:
                hint = did_you_mean(name, [HOUSE, *(known.removeprefix(_FOLDER) for known in project.templates)])
                raise TemplateNotFound(name, f"There is no template {quoted(name)}. {hint}".strip())
            return project.read(file), file, None

        self._project = project
        super().__init__(load, _FILTERS, bytecode_cache=CompiledTemplates.of_this_user())
        self.globals["part"] = lambda name, kind: f"{PART}{kind} {name}\n\n"
        self._edition: Sequence[str] = ()
        self._views: dict[int, tuple[Facts, Mapping[str, Any]]] = {}
        self.followed: Templates | None = None  # the same, with marks around what is printed of one fact

    def begin_for(self, edition: Edition) -> None:
        """Begin another text, with the words of an edition of a house where a template extends house.jinja."""
        self.begin()
        self._edition = edition.templates

    def join_path(self, template: str, parent: str) -> str:
        """Return the name of a template that another names; house.jinja is the edition's, in that its forerunner's."""
        if template != HOUSE:
            return template
        later = self._edition.index(parent) + 1 if parent in self._edition else 0
        if later == len(self._edition):
            raise TemplateNotFound(template, no_forerunner(_FOLDER + parent))
        return self._edition[later]

    def view_once(self, facts: Facts) -> Mapping[str, Any]:
        """Return the view of facts that many releases share."""
        if id(facts) not in self._views:
            self._views[id(facts)] = facts, view_of(facts)  # with the facts, so that no others take their number
        return self._views[id(facts)][1]

    def run(self, name: str, given: Mapping[str, Any], blocks: Collection[str]) -> tuple[str, dict[str, Apart]]:
        """Return what a template prints without certain blocks, and what those of them say that it has.

        What is said beside a headline is not said beside another, which a template puts in its place.
        """
        template = self.get_template(name)
        context = template.new_context(dict(given))
        try:
            for block in blocks:  # wherever one of them stands, in a template that extends nothing too
                context.blocks.setdefault(block, []).insert(0, _unprinted)
            text = self.concat(template.root_render_func(context))
            for block in blocks:
                context.blocks[block].remove(_unprinted)
            replaced = {_file_of(made) for made in context.blocks.get("headline", ())[1:]}
            there = (block for block in blocks if context.blocks[block])
            said = [block for block in there if _file_of(context.blocks[block][0]) not in replaced]
            return text, {block: self._apart(block, context) for block in said}
        except Exception:
            self.handle_exception()

    def _apart(self, block: str, context: Context) -> Apart:
        made = context.blocks[block][0]
        file = _file_of(made)
        text = self._project.read(file)
        opened = re.search(rf"{{%[-+]?\s*block\s+{block}\b", text)
        line = text.count("\n", 0, opened.start()) + 1 if opened else 1
        return Apart(self.concat(made(context)), file, line)


def _unprinted(context: Context) -> Iterator[str]:
    """Print nothing in the place of a block."""
    return iter(())


def _file_of(block: Any) -> str:
    """Return the file of the template that a block, as it is compiled, stands in."""
    return str(block.__code__.co_filename)


def macro_of(module: TemplateModule, name: str) -> Macro | None:
    """Return a macro of a file of macros, None if it has none of that name."""
    found = getattr(module, name, None)
    return found if isinstance(found, Macro) else None


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
    plain = isinstance(error, ArithmeticError) or str(error).startswith("macro '")  # what it does not take
    return f"This line fails: {error}." if plain else templates.fails()


def _bad(file: str, line: int, problem: str) -> BadTemplate:
    return bad_lines(file, [(line, problem)])
