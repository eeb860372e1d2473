"""The filters that every template has; none of them pads, repeats or looks into a value."""

from collections.abc import Callable
from typing import Any

from jinja2 import TemplateRuntimeError, pass_environment
from jinja2.filters import do_capitalize, do_default, do_lower, do_title, do_trim, do_upper

from hmic_press.formats.templating.sandbox import Sandbox
from hmic_press.formats.templating.values import words_of
from hmic_press.problems.words import templates


def of_words(act: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter that is given words, and pays for their length."""

    @pass_environment
    def of_words(environment: Sandbox, value: Any, *others: Any, **named: Any) -> Any:
        environment.see_length(len(words := words_of(value)))
        return act(words, *others, **named)

    return of_words


@pass_environment
def _replace(environment: Sandbox, value: Any, old: Any, new: Any) -> str:
    words, old, new = words_of(value), words_of(old), words_of(new)
    environment.see_length(len(words) + (words.count(old) * len(new) if old else len(words) * len(new)))
    return words.replace(old, new)


@pass_environment
def _join(environment: Sandbox, value: Any, between: str = "") -> str:
    listed = _listed(value)
    parts = [part for each in listed for part in (between, each)]
    return environment.joined(parts[1:])


@pass_environment
def _first(environment: Sandbox, value: Any) -> Any:
    return environment.getitem(_listed(value), 0)


@pass_environment
def _last(environment: Sandbox, value: Any) -> Any:
    return environment.getitem(_listed(value), -1)


@pass_environment
def _map(environment: Sandbox, value: Any, attribute: str) -> list[Any]:
    """Return what stands under a name in each entry of a list."""
    return [environment.getattr(each, attribute) for each in _listed(value)]


def _listed(value: Any) -> list[Any] | tuple[Any, ...]:
    if isinstance(value, list | tuple):
        return value
    raise TemplateRuntimeError(templates.not_a_list())


FILTERS: dict[str, Callable[..., Any]] = {
    "capitalize": of_words(do_capitalize),
    "lower": of_words(do_lower),
    "title": of_words(do_title),
    "trim": of_words(do_trim),
    "upper": of_words(do_upper),
    "default": do_default,
    "first": _first,
    "join": _join,
    "last": _last,
    "length": len,
    "map": _map,
    "replace": _replace,
}
