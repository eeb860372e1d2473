"""The table of formats: a release set for a medium, under the name that `--format` takes."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from hmic_press.document import Part
from hmic_press.formats.text import INDENTED, MARKDOWN, PLAIN, set_text


class Format(NamedTuple):
    """How a release is set, and the ending of a file that holds it."""

    set: Callable[[Sequence[Part]], str]
    suffix: str


FORMATS = {
    "plain": Format(partial(set_text, dress=PLAIN), ".txt"),
    "markdown": Format(partial(set_text, dress=MARKDOWN), ".md"),
    "indented": Format(partial(set_text, dress=INDENTED), ".txt"),
}
