"""The one place that changes a file of facts; what it is not asked to change stays as it was, to the byte."""

import codecs
import tomllib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from hmic_press.project.as_read import read_the_same
from hmic_press.project.blocks import ByHand as ByHand
from hmic_press.project.page import Page
from hmic_press.project.rewriting import Rewriting

Values = Mapping[str, Any]
Origins = Mapping[str, Sequence[int | None]]


class Saved(NamedTuple):
    """A file's bytes as they will be, and the comments that went with what they stood at, each with its old line."""

    data: bytes
    lost_comments: Sequence[tuple[int, str]]


def save(data: bytes, values: Values, origins: Origins | None = None) -> Saved:
    """Return a file of facts that says these values; what is not named in them is left alone, what is None goes.

    A table is given whole, and so is a list of tables; `origins` say for a list which entry each of its entries was
    before, None for a new one; without them equal entries are the same, and of the others those in the same place.
    Values are compared as the models read them. Raises ByHand for a file that only a person can change.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data.removeprefix(mark).decode()
    old = tomllib.loads(text, parse_float=Decimal)
    new = {key: value for key, value in {**old, **values}.items() if value is not None}
    page = Page(text)
    Rewriting(page, origins or {}).change((), old, new)
    if not _says(page.text, new):
        raise ByHand
    return Saved(mark + page.text.encode(), sorted(page.lost))


def _says(text: str, values: Values) -> bool:
    try:
        return read_the_same(tomllib.loads(text, parse_float=Decimal), dict(values))
    except ValueError:
        return False
