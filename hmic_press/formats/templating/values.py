"""Which values a template may print, join, compare and count with."""

import math
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NoReturn

from jinja2 import TemplateRuntimeError, Undefined, UndefinedError, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from hmic_press.problems.words import templates
from hmic_press.text.figures import Figure
from hmic_press.text.known import KnownCount, KnownFigure, KnownWord
from hmic_press.text.lists import Word

_WORDS = (str, Markup, Word, KnownWord)
_NUMBERS = (int, float, Decimal, Figure, KnownCount, KnownFigure)
_COMPARABLE = frozenset({*_WORDS, *_NUMBERS, bool, date, datetime, type(None)})


@pass_context  # so that nothing is printed while a template is compiled, where no line could be told
def printed(context: Context, value: Any) -> Any:
    """Return a value that is printed, if it is words or a number."""
    return value if type(value) in _WORDS else words_of(value)


def words_of(value: Any) -> str:
    """Return words, or a number as words; raises TemplateRuntimeError for anything else."""
    if type(value) in _WORDS:
        return value  # type: ignore[no-any-return]  # checked above
    if is_number(value):
        return str(value)
    raise TemplateRuntimeError(templates.not_words(_kind(given(value))))


def given(value: Any) -> Any:
    """Return a value that is there; raises UndefinedError for none."""
    if value is None:
        raise UndefinedError(templates.not_given())
    _see_that_it_is_given(value)
    return value


def is_number(value: Any) -> bool:
    """Return whether a value is a number that can be written down."""
    return type(value) in _NUMBERS and math.isfinite(value)


def comparable(value: Any) -> Any:
    """Return a value that may be compared with others: words, a number, a date, yes or no, nothing."""
    if type(value) in _COMPARABLE:
        return value
    _see_that_it_is_given(value)
    raise TemplateRuntimeError(templates.not_compared(_kind(value)))


def number_in(value: Any) -> Any:
    """Return a value that may be counted with."""
    if is_number(value):
        return value
    _see_that_it_is_given(value)
    raise TemplateRuntimeError(templates.not_a_number())


def _see_that_it_is_given(value: Any) -> None:
    if isinstance(value, Undefined):
        _fail(value)


def _fail(missing: Undefined) -> NoReturn:
    """Raise what a name that nobody gives raises wherever it is used."""
    missing._fail_with_undefined_error()


def _kind(value: Any) -> str:
    """Return what a value is, as whoever edits a template knows it."""
    if isinstance(value, bool):
        return "yes or no"
    if isinstance(value, date):
        return "a date"
    if isinstance(value, dict | MappingProxyType):
        return "a table"
    return "a list" if isinstance(value, list | tuple) else "a macro, a block or a helper"
