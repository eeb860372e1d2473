"""What a template can reach of the values that it is given: fields, entries, macros and blocks; nothing of Python's."""

from collections.abc import Callable
from functools import partial
from types import MappingProxyType
from typing import Any

from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, LoopContext, TemplateReference

from hmic_press.text.known import KnownWord
from hmic_press.text.lists import Word

NOTHING = object()  # what is not there to be reached
_LOOP = ("index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem")


def part_of(value: Any, name: str) -> Any:
    """Return what stands under a name in a value, or NOTHING; a value without a row here has no parts."""
    look = _KINDS.get(type(value)) or (_field_of_tuple if isinstance(value, tuple) else _nothing)
    return look(value, name)


def item_of(value: Any, key: Any) -> Any:
    """Return the entry of a list by its number or of a table by its key, or NOTHING."""
    if type(key) is int:
        return (
            value[key]
            if isinstance(value, list | tuple | str) and -len(value) <= key < len(value)
            else _entry(value, key)
        )
    return part_of(value, key) if isinstance(key, str) else NOTHING


def _entry(table: Any, key: int) -> Any:
    return table.get(key, NOTHING) if isinstance(table, dict | MappingProxyType) else NOTHING


def _of_view(view: MappingProxyType[str, Any], name: str) -> Any:
    return view.get(name, NOTHING)


def _of_table(table: dict[Any, Any], name: str) -> Any:
    """Return an entry of a table that the template itself has written, or how to ask for one."""
    return partial(dict.get, table) if name == "get" and name not in table else table.get(name, NOTHING)


def _field_of_tuple(value: Any, name: str) -> Any:
    return getattr(value, name) if name in getattr(type(value), "_fields", ()) else NOTHING


def _of_loop(loop: LoopContext, name: str) -> Any:
    return getattr(loop, name) if name in _LOOP else NOTHING


def _of_release(blocks: TemplateReference, name: str) -> Any:
    try:
        return blocks[name]
    except KeyError:
        return NOTHING


def _of_block(block: BlockReference, name: str) -> Any:
    return block.super if name == "super" else NOTHING


def _of_module(module: TemplateModule, name: str) -> Any:
    return NOTHING if name.startswith("_") else vars(module).get(name, NOTHING)


def _of_word(word: Word, name: str) -> Any:
    """Return a word that a choice brings of its own."""
    return NOTHING if name in ("scale", "_place") else vars(word).get(name, NOTHING)


def _nothing(value: Any, name: str) -> Any:
    return NOTHING


_KINDS: dict[type, Callable[[Any, str], Any]] = {
    MappingProxyType: _of_view,
    dict: _of_table,
    LoopContext: _of_loop,
    TemplateReference: _of_release,
    BlockReference: _of_block,
    TemplateModule: _of_module,
    Word: _of_word,
    KnownWord: _of_word,
}
