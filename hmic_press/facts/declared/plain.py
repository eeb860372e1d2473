"""A plain value of a field, for examples."""

from typing import Any

from hmic_press.facts.declared.field import FieldDeclared, Known


def plain(field: FieldDeclared, known: Known) -> Any:
    """Return a plain value of a field: its example, or what such a field usually holds."""
    if field.example is not None:
        return field.example
    if field.holds in ("choice", "grade"):
        return field.words(known)[0].word
    if field.holds == "rank" and isinstance(field.of, int):
        return min(int(field.row.example), field.of)
    example = field.row.example
    return min(example, type(example)(field.most)) if field.most is not None and field.is_figure else example
