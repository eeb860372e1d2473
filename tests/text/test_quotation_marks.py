"""Typewriter marks as print has them, and left alone where nobody can tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hmic_press.text.english import straight_marks
from hmic_press.text.marks import addresses_in
from hmic_press.text.quotation_marks import curly_marks

PIECES = [
    "'",
    '"',
    "’",
    "“",
    "*",
    " ",
    ". ",
    "(",
    ")",
    "s",
    "'s",
    "don't",
    "'90s",
    "6",
    "force",
    "–",
    "www.kent.uk",
    "@",
]
MORE = ["jo.o'brien@kent.uk", "https://kent.uk/a_(b)'c", "'tis", "n", "\n", "é"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('He said "yes".', "He said “yes”."),
        ('("instances of undue influence")', "(“instances of undue influence”)"),
        ("HMIC's 'health check', the forces' own", "HMIC’s ‘health check’, the forces’ own"),
        ("\"'health check' in '12\"", "“‘health check’ in ’12”"),
        ("the '90s and 'tis", "the ’90s and ’tis"),
        ("“HMIC’s”", "“HMIC’s”"),
        ("In the '90s the officers' policy was new.", "In the ’90s the officers’ policy was new."),
        ("Staff said: 'We don't know of it.' It ended.", "Staff said: ‘We don’t know of it.’ It ended."),
        ("'Officers' second jobs' is new", "‘Officers’ second jobs’ is new"),
        ("rock 'n' roll, tell 'em 'no'", "rock ’n’ roll, tell ’em ‘no’"),
        ("O'Brien's 1990's and '£5 for all'", "O’Brien’s 1990’s and ‘£5 for all’"),
        ("\"'Tis so,\" he said, \"and 'no' is 'no'.\"", "“’Tis so,” he said, “and ‘no’ is ‘no’.”"),
        ("*Fear*'s authors, 'in 2012'", "*Fear*’s authors, ‘in 2012’"),
        ("jo.o'brien@kent.uk's 'own' https://kent.uk/'a'/b", "jo.o'brien@kent.uk’s ‘own’ https://kent.uk/'a'/b"),
        ("one 6' tall, 2\" wide", "one 6' tall, 2\" wide"),
        ("'Fraid so, he says", "'Fraid so, he says"),
        ("a ' b and Kent-'led", "a ' b and Kent-'led"),
        ("'90s music' was new", "'90s music’ was new"),
    ],
)
def test_marks_are_curled_as_print_has_them(typed: str, printed: str) -> None:
    """Marks open or close by what stands beside them; an elision opens nothing; what nobody can tell stays."""
    assert curly_marks(typed) == printed


@given(st.lists(st.sampled_from(PIECES + MORE) | st.text(max_size=3), max_size=12).map("".join))
def test_curling_changes_marks_alone_and_no_address(text: str) -> None:
    """Curled and straightened again, any words are what they were; an address is as it was typed."""
    curled = curly_marks(text)
    assert straight_marks(curled) == straight_marks(text)
    for address in addresses_in(text):
        assert curled[address.start : address.end] == address.text
