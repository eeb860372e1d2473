"""The facts of a release as the text of its file, which reads like those that people wrote."""

import re
from collections.abc import Iterator, Mapping
from textwrap import fill
from typing import Any

import tomli_w

from hmic_press.facts.called import Names
from hmic_press.facts.schema import line_of
from hmic_press.text.characters import unfit_in

_WIDTH = 128


def as_printed(called: Names) -> tuple[str, ...]:
    """Return what stands in a release's file, in the order of the release."""
    first = ("template", "mentions", "release", called.body_table, called.speaker_table, "findings", "further_notes")
    return (*first, "accepted", "issued", "history")


def open_manuscript(campaign: str, subject: str, called: Names) -> str:
    """Return the lines that a file about its subject begins with: for editors its schema, for readers what it is."""
    return f"{line_of(campaign, called)}\n# {subject}: the facts behind its release, and people's own words.\n"


def write_manuscript(opening: str, values: Mapping[str, Any], called: Names) -> str:
    """Return the text of a file of facts: the lines that open it, then every table in the order of the release."""
    in_order = {name: values[name] for name in sorted(values, key=as_printed(called).index)}
    return f"{opening}\n{lay_out_facts(in_order)}\n"


def lay_out_facts(values: Mapping[str, Any]) -> str:
    """Return values and tables as a file has them, in the order given."""
    return "\n\n".join(write_tables("", values))


def lay_out_words(words: str) -> str:
    """Return the paragraphs of a quotation on lines of their own, as wide as a file is; the release has the same."""
    paragraphs = (" ".join(re.split(r"[ \t\n]+", paragraph.strip())) for paragraph in re.split(r"\n\s*\n", words))
    lines = (fill(paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False) for paragraph in paragraphs)
    return "\n\n".join(lines) + "\n"


def write_tables(name: str, values: Mapping[str, Any]) -> Iterator[str]:
    """Yield values and the tables in them, as a file holds them below the header of that name, "" for a whole file."""
    lines = [f"{write_name(field)} = {write_value(value)}" for field, value in values.items() if not has_tables(value)]
    if lines:
        yield "\n".join(lines)
    for field, value in values.items():
        if has_tables(value):
            inner = f"{name}.{write_name(field)}".lstrip(".")
            for table in value if isinstance(value, list) else [value]:
                header = f"[[{inner}]]" if isinstance(value, list) else f"[{inner}]"
                first, *others = [*write_tables(inner, table)] or [""]
                yield from [f"{header}\n{first}".rstrip(), *others]


def has_tables(value: Any) -> bool:
    """Return whether a value is written below headers of its own: a table, or a list of tables."""
    return isinstance(value, Mapping) or (isinstance(value, list) and any(isinstance(each, Mapping) for each in value))


def write_name(name: str) -> str:
    """Return a name as a file holds it, in marks where it needs them."""
    return _in_codes(tomli_w.dumps({name: 0}).removesuffix(" = 0\n"))


def write_value(value: Any) -> str:
    """Return a value as a file holds it behind its sign, a table in braces; a text of several lines has their marks.

    A character that no file may hold stands as its code: the file can be read, and check tells the field.
    """
    if isinstance(value, list):
        return f"[{', '.join(map(write_value, value))}]"
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{write_name(name)} = {write_value(inner)}' for name, inner in value.items())} }}"
    return _in_codes(tomli_w.dumps({"_": value}, multiline_strings=True).removeprefix("_ = ").rstrip("\n"))


def _in_codes(written: str) -> str:
    for character in unfit_in(written, tabs=True):
        written = written.replace(character, _code(ord(character)))
    return written


def _code(point: int) -> str:
    if 0xD800 <= point < 0xE000:  # half a character, for which there is no code
        point = 0xFFFD
    return f"\\u{point:04X}" if point < 0x10000 else f"\\U{point:08X}"
