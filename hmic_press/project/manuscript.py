"""The facts of a release as the text of its file, which reads like those that people wrote."""

import re
from collections.abc import Iterator, Mapping
from textwrap import fill
from typing import Any

import tomli_w

_WIDTH = 128


def write_manuscript(key: str, values: Mapping[str, Any]) -> str:
    """Return the text of a file of facts: its comment, then every table in the order given."""
    return "\n\n".join([key.rstrip("\n"), *write_tables("", values)]) + "\n"


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
    return tomli_w.dumps({name: 0}).removesuffix(" = 0\n")


def write_value(value: Any) -> str:
    """Return a value as a file holds it behind its sign, a table in braces; a text of several lines has their marks."""
    if isinstance(value, list):
        return f"[{', '.join(map(write_value, value))}]"
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{write_name(name)} = {write_value(inner)}' for name, inner in value.items())} }}"
    return tomli_w.dumps({"_": value}, multiline_strings=True).removeprefix("_ = ").rstrip("\n")
