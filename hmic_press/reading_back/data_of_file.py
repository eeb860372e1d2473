"""The figures that a file carries for programs, beside the words that people read."""

import json
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Any

Data = frozenset[tuple[str, str]]  # what is said of it, and what it says


def data_of_json(said: Any) -> Data:
    """Return the facts that a JSON file carries, as the values that they are."""
    kept = ("facts", "figures")
    return frozenset(_values("", {name: said[name] for name in kept if name in said} if isinstance(said, dict) else {}))


def data_of_page(text: str) -> Data:
    """Return the values that a page marks its words with, and the facts that it carries whole."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    try:
        said = json.loads("".join(reader.script), parse_float=str) if reader.script else {}
    except ValueError:
        said = {"facts": "no JSON"}
    return frozenset(reader.marked) | data_of_json(said)


def _values(place: str, value: Any) -> Iterable[tuple[str, str]]:
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _values(f"{place}/{key}", inner)
    else:
        yield place, str(value)


class _Reader(HTMLParser):
    """Takes up the elements of data, and the script that holds facts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.marked: set[tuple[str, str]] = set()
        self.script: list[str] = []
        self._value: str | None = None
        self._words = ""
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a value, or begin the facts."""
        given = dict(attrs)
        if tag == "data":
            self._value, self._words = given.get("value") or "", ""
        self._in_script = tag == "script" and given.get("id") == "facts"

    def handle_endtag(self, tag: str) -> None:
        """End a value, or the facts."""
        if tag == "data" and self._value is not None:
            self.marked.add((" ".join(self._words.split()), self._value))
            self._value = None
        self._in_script = False

    def handle_data(self, data: str) -> None:
        """Take up words, or facts."""
        self._words += data
        if self._in_script:
            self.script.append(data)
