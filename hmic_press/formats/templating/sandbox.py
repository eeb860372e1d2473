"""The environment of templates and pages: what they ask of it is bounded, before they run and while they do."""

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from functools import partial
from types import FunctionType
from typing import Any

from jinja2 import FunctionLoader, TemplateRuntimeError
from jinja2.bccache import BytecodeCache
from jinja2.runtime import BlockReference, Context, Macro
from jinja2.tests import TESTS
from markupsafe import Markup

from hmic_press.formats.templating import reach
from hmic_press.formats.templating.comparisons import compare
from hmic_press.formats.templating.reader import Reader
from hmic_press.formats.templating.values import given, number_in, printed, words_of
from hmic_press.formats.undefined import Missing
from hmic_press.problems.words import templates

_TESTS = ("defined", "undefined", "none", "true", "false", "boolean", "number", "integer", "string", "mapping")
_MOST = 2_000_000  # nodes of the syntax tree that may run for one text; a release of 2012 runs 3,000
_CHARACTERS_A_NODE = 16  # which take as long to copy
_OURS = (FunctionType, partial, Macro, BlockReference)  # what can be called: nothing gives a template Python's own


class Sandbox(Reader):
    """Reaches fields and our own helpers, prints words, and ends; whatever else is tried is told with its line.

    `longest` is how many characters a text may have.
    """

    def __init__(
        self,
        load: Callable[[str], tuple[str, str, None]],
        filters: Mapping[str, Callable[..., Any]],
        *,
        autoescape: bool = False,
        longest: int = 2**20,
        bytecode_cache: BytecodeCache | None = None,
    ) -> None:
        super().__init__(
            loader=FunctionLoader(load),
            undefined=Missing,
            finalize=printed,
            autoescape=autoescape,
            optimized=False,  # nothing runs while a template is compiled
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=bytecode_cache,
        )
        self.globals = {}
        self.filters = dict(filters)
        self.tests = {name: TESTS[name] for name in _TESTS}
        self.intercepted_binops = frozenset({"+", "-", "/", "//"})
        self.intercepted_unops = frozenset({"+", "-"})
        self.longest = longest
        self.spent = 0.0

    def begin(self) -> None:
        """Forget what has been spent, as another text is begun."""
        self.spent = 0

    def spend(self, units: float) -> bool:
        """Count what runs, in nodes of the syntax tree; raises TemplateRuntimeError if there is no end to it."""
        self.spent += units
        if self.spent > _MOST:
            raise TemplateRuntimeError(templates.without_end())
        return True

    def see_length(self, characters: int) -> None:
        """Count characters that are put together; raises TemplateRuntimeError if they are too many for one text."""
        if characters > self.longest:
            raise TemplateRuntimeError(templates.too_long(self.longest))
        self.spend(characters / _CHARACTERS_A_NODE)

    def concat(self, pieces: Iterable[str]) -> str:
        """Return the pieces of a text as one."""
        if not isinstance(pieces, Generator):
            self.see_length(sum(map(len, pieces)))
            return "".join(pieces)
        kept, characters = [], 0
        for piece in pieces:
            kept.append(piece)
            characters += len(piece)
            if characters > self.longest:
                pieces.throw(TemplateRuntimeError(templates.too_long(self.longest)))  # there, so that its line is told
        self.see_length(characters)
        return "".join(kept)

    def joined(self, values: Sequence[Any]) -> str:
        """Return words and numbers put together, as ~ does it."""
        parts = [words_of(value) for value in values]
        self.see_length(sum(map(len, parts)))
        return Markup("").join(parts) if self.autoescape else "".join(parts)

    def compared(self, value: Any, *signs_and_values: Any) -> bool:
        """Return whether a value stands to the next, that to its next and so on, as the signs between them say."""
        for at in range(0, len(signs_and_values), 2):
            sign, other = signs_and_values[at : at + 2]
            if isinstance(other, str | list | tuple):
                self.spend(len(other) / _CHARACTERS_A_NODE)
            if not compare(value, sign, other):
                return False
            value = other
        return True

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return what stands under a name in a value, as a template may reach it."""
        found = reach.part_of(obj, attribute)
        return self._nothing(obj, attribute) if found is reach.NOTHING else found

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an entry of a list or a table, or what stands under a name."""
        found = reach.item_of(obj, argument)
        return self._nothing(obj, argument) if found is reach.NOTHING else found

    def _nothing(self, obj: Any, name: Any) -> Missing:
        """Return what is not there, under a name; raises UndefinedError if that which is asked is not there itself."""
        if isinstance(obj, Missing):
            given(obj)
        # what is no name is not shown: a list can hold lists so often that it is never shown to its end
        return Missing(obj=obj, name=str(name) if isinstance(name, str | int) else "…")

    def call(self, context: Context, obj: Any, /, *arguments: Any, **named: Any) -> Any:
        """Call a macro, a block or one of our helpers."""
        if isinstance(obj, Missing):
            return obj()  # which tells its name
        if not isinstance(obj, _OURS):
            raise TemplateRuntimeError(templates.not_called())
        return context.call(obj, *arguments, **named)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Count with two numbers, or put two strings of words together."""
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return self.joined((left, right))
        return self.binop_table[operator](number_in(left), number_in(right))

    def call_unop(self, context: Context, operator: str, arg: Any) -> Any:
        """Return a number with its sign."""
        return self.unop_table[operator](number_in(arg))
