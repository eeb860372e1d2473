"""A way in which prose and habit break a TOML file; of two lists of them, the first that fits is told."""

import re
from collections.abc import Callable
from typing import NamedTuple


class Row(NamedTuple):
    """A way to break a file: what the parser says, what its line looks like, and what to tell the person.

    In a remedy NAME is the field's name; one that can give the value as it was meant is made of what was found.
    """

    message: str
    line: str
    problem: str
    remedy: str | Callable[[re.Match[str]], str]
