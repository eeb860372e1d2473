"""The facts of a release as the text of its file, which reads like those that people wrote."""

import re
from collections.abc import Iterator, Mapping
from textwrap import fill
from typing import Any

import tomli_w

from hmic_press.facts.schema import LINE

# What stands in a force's file, in the order of the release.
AS_PRINTED = (
    *("template", "mentions", "release", "force", "inspector", "findings", "further_notes"),
    *("accepted", "issued"),
)
_WIDTH = 128


def open_manuscript(subject: str) -> str:
    """Return the lines that a file about its subject begins with: for editors its schema, for readers what it is."""
    return f"{LINE}\n# {subject}: the facts behind its release, and people's own words.\n"


def write_manuscript(opening: str, values: Mapping[str, Any]) -> str:
    """Return the text of a file of facts: the lines that open it, then every table in the order of the release."""
    in_order = {name: values[name] for name in sorted(values, key=AS_PRINTED.index)}
    return f"{opening}\n{lay_out_facts(in_order)}\n"


def lay_out_facts(values: Mapping[str, Any]) -> str:
    """Return values and tables as a file has them, in the order given."""
    return "\n\n".join(_tables("", values))


def lay_out_words(words: str) -> str:
    """Return the paragraphs of a quotation on lines of their own, as wide as a file is; the release has the same."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in re.split(r"\n\s*\n", words))
    lines = (fill(paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False) for paragraph in paragraphs)
    return "\n\n".join(lines) + "\n"


def _tables(name: str, values: Mapping[str, Any]) -> Iterator[str]:
    lines = [f"{field} = {_written(value)}" for field, value in values.items() if not _has_tables(value)]
    if lines:
        yield "\n".join(lines)
    for field, value in values.items():
        if _has_tables(value):
            inner = f"{name}.{field}".lstrip(".")
            for table in value if isinstance(value, list) else [value]:
                first, *others = list(_tables(inner, table)) or [""]
                header = f"[[{inner}]]" if isinstance(value, list) else f"[{inner}]"
                yield f"{header}\n{first}".rstrip()
                yield from others


def _has_tables(value: Any) -> bool:
    return isinstance(value, Mapping) or (isinstance(value, list) and any(isinstance(each, Mapping) for each in value))


def _written(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_written, value))}]"
    return tomli_w.dumps({"_": value}, multiline_strings=True).removeprefix("_ = ").rstrip("\n")
