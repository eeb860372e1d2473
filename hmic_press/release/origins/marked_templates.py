"""Templates rendered with marks in them, which no text can hold, so that each character tells where it comes from."""

import re
from collections.abc import Iterator

from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

# T: literal text, its template and offset · E: an expression begins, likewise · V: a value · X: the expression ends
_PRINTS = {"data": "T", "variable_begin": "E"}
MARK = re.compile("\x01([TEVX])(\\d*):?(\\d*)\x02")


class Marking(Extension):
    """Puts the marks in as a template is compiled; `sources` are the templates' files and texts."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self.sources: list[tuple[str, str]] = []

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Keep the text of a template, which is about to be read."""
        self.sources.append((f"templates/{name}", source))
        return source

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Yield the tokens of a template, with marks between."""
        number, source = len(self.sources) - 1, self.sources[-1][1]
        offsets = self._offsets(source)
        for token in stream:
            if token.type in _PRINTS:
                mark = f"\x01{_PRINTS[token.type]}{number}:{next(offsets)}\x02"
                yield Token(token.lineno, "data", mark)
            yield token
            if token.type == "variable_end":
                yield Token(token.lineno, "data", "\x01X\x02")

    def _offsets(self, source: str) -> Iterator[int]:
        """Yield where each token that prints stands; between two raw tokens there is white space alone."""
        position = 0
        for _, kind, token in self.environment.lex(source):
            position = source.index(token, position)
            if kind in _PRINTS:
                yield position
            position += len(token)


def mark_value(number: int, text: str) -> str:
    """Return a value with its mark before it."""
    return f"\x01V{number}\x02{text}"
