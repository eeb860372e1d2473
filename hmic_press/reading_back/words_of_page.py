"""The words of a page, wherever it was saved since: what its head says of it, and what a reader sees."""

import re
from html.parser import HTMLParser
from typing import NamedTuple

_UNSEEN = ("head", "script", "style", "template", "title")
_OF_WORDS = ("a", "abbr", "b", "bdi", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label")
_WITHIN = (*_OF_WORDS, "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr")
_VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


class Page(NamedTuple):
    """What is seen of a page, and the digest that its head says it has."""

    words: str
    digest: str


def read_page_words(text: str) -> Page:
    """Return the words of a page, or of a piece of one."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return Page("".join(reader.words), reader.digest)


class _Reader(HTMLParser):
    """Takes up the words that stand between tags, apart wherever a browser would set them apart."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.digest = ""
        self._hidden: list[str] = []  # the elements that are open since one that nobody sees

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and given.get("name", "").casefold() == "digest":
            self.digest = given.get("content", "")
        self._set_apart(tag)
        if tag not in _VOID and (self._hidden or tag in _UNSEEN or _HIDDEN.search(given.get("style", ""))):
            self._hidden.append(tag)
        if tag == "body":
            self._hidden = []  # whatever the head left open

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element that has nothing in it."""
        if tag in _VOID:
            self.handle_starttag(tag, attrs)
        self._set_apart(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        self._set_apart(tag)
        if tag in self._hidden:
            while self._hidden.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Take up words."""
        if not self._hidden:
            self.words.append(data)

    def _set_apart(self, tag: str) -> None:
        if tag not in _WITHIN:
            self.words.append(" ")
