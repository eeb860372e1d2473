"""Files of facts in every layout that TOML allows: what people and other programs write, never us."""

import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import tomli_w
from hypothesis import strategies as st

from tests.support.briefs import AWKWARD_BRIEFS, BRIEFS

Draw = st.DrawFn
NOTES = ("# a note", '# she said "no', "# it's [mine]", "#!", "# '''", '# x = """', "# Zoe\u0308")
COMMENTS = st.sampled_from(NOTES)
_MORE = st.fixed_dictionaries(
    {},
    optional={
        "mentions": st.lists(st.sampled_from(["kent", "west-mercia", "surrey"]), max_size=3),
        "release": st.fixed_dictionaries(
            {},
            optional={
                "reference": st.sampled_from(["027/2012", "no #1", "x = 1"]),
                "date": st.just(date(2012, 12, 13)),
                "embargo": st.just(datetime(2012, 12, 13, 0, 1)),
                "ends": st.booleans(),
            },
        ),
        "accepted": st.lists(
            st.fixed_dictionaries({"rule": st.just("TY02"), "why": st.sampled_from(["so", "as she wished"])}),
            max_size=3,
        ),
        "issued": st.fixed_dictionaries(
            {"format": st.just("markdown")},
            optional={
                "amendments": st.lists(st.fixed_dictionaries({"standard": st.just("a"), "issued": st.just("b")}))
            },
        ),
    },
)


@st.composite
def odd_values(draw: Draw) -> dict[str, Any]:
    """Draw the values of a force's file, with any of its tables."""
    return draw(BRIEFS | AWKWARD_BRIEFS) | draw(_MORE)


@st.composite
def odd_file(draw: Draw) -> bytes:
    """Draw a file of facts whose layout is anybody's."""
    values = draw(odd_values())
    top = {key: value for key, value in values.items() if not _is_table(value)}
    lines = [*draw(_filling()), *_pairs(draw, top, ""), *draw(_filling())]
    tables = draw(st.permutations([key for key in values if key not in top]))
    shapes = {key: draw(st.sampled_from(["header", "header", *_shapes(values[key])])) for key in tables}
    for key in sorted(tables, key=lambda key: shapes[key] == "header"):
        lines += _table(draw, key, values[key], shapes[key])
    text = "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n\n"]))
    assert tomllib.loads(text) == values
    ends = draw(st.sampled_from(["\n", "\r\n"]))
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.replace("\n", ends).encode()


def _is_table(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def _shapes(value: Any) -> list[str]:
    """Return the ways to write a table without a header that this one allows."""
    is_flat = isinstance(value, dict) and value and not any(map(_is_table, value.values()))
    return ["inline"] * ("\n" not in repr(value)) + ["dotted"] * bool(is_flat)


def _filling() -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(["", "", "  ", "\t"]) | COMMENTS | COMMENTS.map("  {}".format), max_size=3)


def _table(draw: Draw, key: str, value: Any, shape: str) -> Iterator[str]:
    """Yield the lines of a table, or of a list of tables."""
    if shape == "inline":
        yield f"{_key(draw, key)} = {_inline(value)}{draw(_tail())}"
    elif shape == "dotted":
        yield from _pairs(draw, value, f"{_key(draw, key)}.")
    else:
        for each in value if isinstance(value, list) else [value]:
            name = f"{key}" if draw(st.booleans()) else f' "{key}" '
            header = f"[[{name}]]" if isinstance(value, list) else f"[{name}]"
            yield from [*draw(_filling()), f"{draw(_indent())}{header}{draw(_tail())}"]
            yield from _pairs(draw, {key: inner for key, inner in each.items() if not _is_table(inner)}, "")
            for inner, entries in each.items():
                for entry in entries if _is_table(entries) else ():
                    yield from [*draw(_filling()), f"[[{key}.{inner}]]{draw(_tail())}", *_pairs(draw, entry, "")]
    yield from draw(_filling())


def _pairs(draw: Draw, values: dict[str, Any], before: str) -> Iterator[str]:
    for key, value in values.items():
        sign = draw(st.sampled_from([" = ", "=", "\t=  "]))
        yield f"{draw(_indent())}{before}{_key(draw, key)}{sign}{_value(draw, value)}{draw(_tail())}"
        yield from draw(_filling())


def _indent() -> st.SearchStrategy[str]:
    return st.sampled_from(["", "", "  ", "\t"])


def _tail() -> st.SearchStrategy[str]:
    return st.just("") | st.just("  ") | COMMENTS.map("  {}".format)


def _key(draw: Draw, key: str) -> str:
    return draw(st.sampled_from([key, f'"{key}"', f"'{key}'"]))


def _inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_inline(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    return tomli_w.dumps({"_": value}).removeprefix("_ = ").rstrip("\n")


def _value(draw: Draw, value: Any) -> str:
    """Draw one of the ways to write a value."""
    ways = [_inline(value)]
    if isinstance(value, str):
        escaped = _inline(value)[1:-1].replace("\\n", "\n")
        ways += [f'"""{escaped}"""', f'"""\n{escaped}"""', f"'{value}'", f"'''{value}'''", f"'''\n{value}'''"]
        ways += [f'"""\\\n   {escaped}"""', f'"""{escaped}\\\n  """'] if value == value.strip() else []
    elif isinstance(value, list):
        lines = "".join(f"  {_inline(each)},  {draw(COMMENTS)}\n" for each in value)
        ways += [f"[\n{lines}]", f"[  {draw(COMMENTS)}\n{lines}\n]"]
    elif isinstance(value, int) and not isinstance(value, bool):
        ways += [f"+{value}", hex(value)]
    return draw(st.sampled_from([way for way in ways if _reads(way) == value]))


def _reads(way: str) -> Any:
    try:
        return tomllib.loads(f"_ = {way}")["_"]
    except ValueError:
        return None
