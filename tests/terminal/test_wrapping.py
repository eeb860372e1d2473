"""Lines set to a window: no word is lost or broken, and none stands outside it that can stand inside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hmic_press.terminal.wrapping import wrap_lines


@given(st.lists(st.text("ab-—é1.•", min_size=1, max_size=12), max_size=30).map(" ".join), st.integers(1, 60))
def test_a_text_keeps_its_words(text: str, width: int) -> None:
    """However narrow the window, the words are the same, and a line that is too wide is one word and its indent."""
    set_text = wrap_lines(text, width)
    assert set_text.split() == text.split()
    for line in set_text.splitlines():
        assert len(line) <= width or len(line.split()) <= 2


@pytest.mark.parametrize(
    ("line", "second"),
    [
        ("  1  Kent Police has made improvements to how it works", "     made"),
        ("    words of a quotation that go on over a line", "    quotation"),
        ("• a bullet of a release that goes on and on again", "  release"),
        ("6. a note of a release that goes on and on once more", "   that"),
        ("a sentence of a question that goes on over a line", "question"),
    ],
)
def test_later_lines_hang_below_the_first(line: str, second: str) -> None:
    """What is a list's item, or stands in, has its later lines below its words; a short line stays as it is."""
    lines = wrap_lines(f"short\n{line}", 22).splitlines()
    assert lines[0] == "short"
    assert lines[2].startswith(second)
