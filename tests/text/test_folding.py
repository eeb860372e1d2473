"""What a reader takes for the same is the same when folded, and each character knows where it stood."""

import re

import pytest

from hmic_press.text.folding import Traced, even_out, fold


@pytest.mark.parametrize(
    "written",
    [
        "Greater\nManchester",
        "Greater  Manchester",
        "Greater\u00a0Manchester",
        "Greater\u2003\u202fManchester",
        "GREATER MANCHESTER",
        "Greater–Manchester",
        "Greater\u2011Manchester",
        "*Greater* Manchester",
        " Ｇｒｅａｔｅｒ\tManchester\n",
    ],
)
def test_what_reads_alike_is_alike(written: str) -> None:
    """White space of every kind, case, dashes, stars and wide letters make no difference."""
    assert fold(written) == "greater manchester"


@pytest.mark.parametrize(
    ("one", "other"), [("Hants’", "hants'"), ("“so”", '"so"'), ("A & B", "a and b"), ("‟x„", "'x'")]
)
def test_marks_are_alike(one: str, other: str) -> None:
    """Curly and straight, single and double marks are one, and the short “and” is the long one."""
    assert fold(one) == fold(other)


def test_what_is_evened_out_keeps_its_letters() -> None:
    """Spaces, dashes and marks become one of each kind; capitals and dashes stay."""
    assert even_out("Dyfed–Powys’s\u00a0 Own\n*Plan*") == "Dyfed-Powys's Own Plan"


@pytest.mark.parametrize("text", ["", "  ", "a", " Straße\n– *Ⅻ*  & ﬁn… ", "x" * 50, "½ of\u2003it "])
def test_the_traced_text_is_the_folded_one(text: str) -> None:
    """However a text is folded, it comes out the same."""
    assert Traced.folded(text).text == fold(text)
    assert Traced.even(text).text == even_out(text)


def test_each_character_knows_where_it_stood() -> None:
    """What is found in a folded text is pointed to in the text itself, also where some of it was written otherwise."""
    text = "It is  in *Greater*\n Manchester, since 2011."
    folded = Traced.folded(text)
    start = folded.text.index("greater manchester")
    first, last = folded.span(start, start + len("greater manchester"))
    assert text[first:last] == "Greater*\n Manchester"
    written = Traced.even(text).replaced(re.compile("Greater Manchester"), lambda found: "GM")
    start = written.text.index("GM")
    first, last = written.span(start, start + 2)
    assert text[first:last] == "Greater*\n Manchester"
    assert written.text.endswith("GM, since 2011.")
