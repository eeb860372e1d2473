"""The marks inside a string: which stars set a title, and where an address ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hmic_press.text.document import link, plain, spans
from hmic_press.text.marks import addresses_in, marks_in
from tests.support.effort import growth

PIECES = [
    "*",
    "**",
    r"\*",
    " ",
    ", ",
    "a",
    "A Title",
    "(",
    ")",
    "“",
    "”",
    "2",
    "’s",
    "www.a.uk",
    "jo@a.uk",
    "\u00a0",
    ".",
]


@pytest.mark.parametrize(
    ("string", "titles"),
    [
        ("Of 84 applications*, 83 were approved* by it.", []),
        ("84*, 83* and 12*", []),
        ("* to be confirmed. Cases* are few", []),
        ("5*3 and 4*2", []),
        ("a*b*c", []),
        ("(*Without Fear*), “*Or Favour*” and *this*.", ["Without Fear", "Or Favour", "this"]),
        ("cases*, *Without Fear* and more*", ["Without Fear"]),
        ("*opens, and *A Title* closes", ["A Title"]),
        (r"*a \* b*", []),
        ("*Fear*’s authors", ["Fear"]),
    ],
)
def test_a_title_stands_between_stars_that_open_and_close(string: str, titles: list[str]) -> None:
    """A star that only follows a word, as a footnote's does, opens nothing, and one within a word is a star."""
    assert [mark.text for mark in marks_in(string) if mark.kind == "title"] == titles


@pytest.mark.parametrize(
    ("string", "address"),
    [
        ("Staff read www.kent.police.uk's pages.", "www.kent.police.uk"),
        ("Staff read www.kent.police.uk’s pages.", "www.kent.police.uk"),
        ("see www.kent.uk/it's and", "www.kent.uk/it's"),
        ("see www.kent.uk/it’s and", "www.kent.uk/it"),
        ('see "www.kent.uk/it"s".', 'www.kent.uk/it"s'),
        ("(see https://kent.uk/a_(county))", "https://kent.uk/a_(county)"),
        ("see www.kent.uk/[a](b", "www.kent.uk/[a](b"),
        ("[www.kent.uk](https://www.kent.uk)", "www.kent.uk"),
        ("“www.kent.uk”, he said", "www.kent.uk"),
        ("at https://kent.uk/o'brien?a=1, now", "https://kent.uk/o'brien?a=1"),
        ("at www.kent.uk – now", "www.kent.uk"),
        ("jo.o'brien@example.org, 020", "jo.o'brien@example.org"),
        ("jo.o’brien@example.org’s", "jo.o’brien@example.org"),
        ("(press+desk@kent.police.uk).", "press+desk@kent.police.uk"),
        ("'jo@kent.uk'", "jo@kent.uk"),
    ],
)
def test_an_address_ends_where_its_sentence_goes_on(string: str, address: str) -> None:
    """A stop, a possessive or a bracket that the address did not open are the sentence's, and both kinds are found."""
    assert next(addresses_in(string)).text == address


@pytest.mark.parametrize("string", ["http:// and www.", "@home", "jo@kent", "a@@b.uk", "https://)", "swww.kent.uk"])
def test_what_leads_nowhere_is_no_address(string: str) -> None:
    """The beginning of an address alone is words."""
    assert not list(addresses_in(string))


def test_a_mailbox_leads_to_a_letter() -> None:
    """A mailbox is a link too, with nothing in it that a page would take for the end of one."""
    assert link("jo.o'brien@example.org") == "mailto:jo.o%27brien@example.org"
    assert link("www.kent.uk") == "http://www.kent.uk"


HOSTILE = {  # each many times over
    "stops after an address": ("www.a.uk", "."),
    "marks and brackets after an address": ("http://a", "'(\"?"),
    "owners after an address": ("www.a.uk", "’s"),
    "addresses in one another": ("", "http://a)"),
    "addresses in quotation marks": ("", "www.a'http://'"),
    "addresses among titles": ("", "*A Title* www.a.uk "),
    "one that does not end": ("http://", "a"),
    "a bracket in a bracket": ("www.a.uk/", "("),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_long_string_takes_as_long_as_it_is(what: str) -> None:
    """Ten times as much text takes about ten times as long, not a hundred times, whatever is in it."""
    first, repeated = HOSTILE[what]
    assert growth(lambda made: list(marks_in(made)), lambda size: first + repeated * size, 2_000, 20_000) < 40


def test_an_address_of_a_page_has_an_end() -> None:
    """None is longer than any browser takes, and the words after it are words."""
    (mark,) = marks_in(f"http://{'a' * 3000}")
    assert len(mark.text) < 2_100


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=2), max_size=14).map("".join))
def test_no_star_is_lost(string: str) -> None:
    """What is printed is what was typed, but two stars a title and the stroke before a star that is written out."""
    marks = list(marks_in(string))
    titles = [mark for mark in marks if mark.kind == "title"]
    assert plain(string).count("*") + 2 * len(titles) == string.count("*")
    written_out = sum(mark.kind == "star" for mark in marks)
    assert len(plain(string)) + 2 * len(titles) + written_out == len(string)
    assert "".join(text for _, text in spans(string)) == plain(string)


@given(st.lists(st.sampled_from(["*", " ", "a", "b c", ",", "(", ")", "."]), max_size=10).map("".join))
def test_every_title_is_one_by_commonmark(string: str) -> None:
    """Whatever is set as a title here a reader of CommonMark sets in italics or bold."""
    page = MarkdownIt("commonmark").disable(["list", "hr"]).render(f"x {string} x")
    if "**" not in string:
        assert len([mark for mark in marks_in(f"x {string} x") if mark.kind == "title"]) <= page.count("<em>")
