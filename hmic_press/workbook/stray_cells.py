"""Whether a column or a row that is about nothing known may be meant all the same: what may be is never left out."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from hmic_press.facts.fields import is_month
from hmic_press.problems.complaint import Complaint, nearest
from hmic_press.text.written_dates import read_month
from hmic_press.workbook.columns import SLUG, Column

MayBe = Callable[[str, Any], bool]
_WORD = re.compile(r"[^\W\d_]{4,}")


def is_like(header: str, known: Collection[str]) -> bool:
    """Return whether a heading is near one that is known, or has a word of one."""
    words = set(_WORD.findall(header.casefold()))
    return nearest(header, known) is not None or any(words & set(_WORD.findall(each.casefold())) for each in known)


def facts_may_be(columns: Iterable[Column], names: Mapping[str, str], aside: Collection[str]) -> MayBe:
    """Return whether a value below a heading may be a fact; `names` are all that bodies are called."""
    by_header = {column.header: column for column in columns}

    def may_be(header: str, value: Any) -> bool:
        if value is None or header in aside:
            return False
        column = by_header.get(header)
        if column is None or (column.name == "name" and not column.choices):
            return _is_a_name(value, names)
        return _may_be(column, value)

    return may_be


def words_may_be(names: Mapping[str, str]) -> MayBe:
    """Return whether a value in the table of statements may be meant: any may be, and a name if it is near one."""
    return lambda header, value: value is not None and (header != SLUG or _is_a_name(value, names))


def _is_a_name(value: Any, names: Mapping[str, str]) -> bool:
    return isinstance(value, Complaint) or nearest(str(value), names) is not None


def _may_be(column: Column, value: Any) -> bool:
    if isinstance(value, Complaint | date):
        return True
    if column.is_count:
        return isinstance(value, int | float | Decimal) or bool(
            re.search(r"\d|\bnil\b|\bnone\b", str(value).casefold())
        )
    if is_month(column.field) and read_month(str(value)):
        return True
    return nearest(str(value), column.choices) is not None if column.choices else True
