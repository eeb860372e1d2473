"""The two marks inside a string, and the three text formats."""

import re

import pytest
from markdown_it import MarkdownIt

from hmic_press.document import Part, Span, spans
from hmic_press.formats import FORMATS

AWKWARD = [
    "1986. It began",
    "# not a heading",
    "- not a list",
    "+ nor this",
    "> not a quotation",
    "a_b_c and __d__ and `code`",
    r"a backslash \ and \# two",
    "[brackets](and more)",
    "<script>alert(1)</script> & &copy; &amp; a < b",
    "Devon & Cornwall ]]> ~~struck~~",
    "=====",
    "---",
    "5 * 3 and 4 * 2",
    "10) a bracket",
]


@pytest.mark.parametrize(
    ("string", "expected"),
    [
        ("the *Without Fear or Favour* report", "words title words"),
        ("see www.hmic.gov.uk", "words address"),
        ("see www.hmic.gov.uk.", "words address words"),
        ("(https://www.hmic.gov.uk/x?a=1)", "words address words"),
        ("a lone * star", "words"),
        (r"\*Powys\*", "words"),
        ("* spaced *", "words"),
        ("*a* and *b*", "title words title"),
        ("swww.example", "words"),
    ],
)
def test_marks_are_found(string: str, expected: str) -> None:
    """A star pair is a title, a bare address is an address, and all else is words."""
    assert " ".join(span.mark for span in spans(string)) == expected


def test_marks_do_not_eat_words() -> None:
    """Nothing of a string is lost but the stars of its titles and the backslashes of its stars."""
    assert list(spans(r"a \* b *c* www.d.uk.")) == [
        Span("words", "a * b "),
        Span("title", "c"),
        Span("words", " "),
        Span("address", "www.d.uk"),
        Span("words", "."),
    ]


@pytest.mark.parametrize("kind", ["paragraphs", "bullets", "notes", "headline", "heading", "speech"])
@pytest.mark.parametrize("text", AWKWARD)
def test_markdown_prints_words_as_they_stand(text: str, kind: str) -> None:
    """Words that would be mark-up in Markdown are the same words when a Markdown reader has read them."""
    strings = (
        ("“A. " + text,) if kind == "speech" else (text, "A second one") if kind in ("bullets", "notes") else (text,)
    )
    page = MarkdownIt("commonmark").render(FORMATS["markdown"].set([Part("part", kind, strings)]))
    assert _words_of(page) == list(strings)
    assert set(re.findall(r"<(\w+)", page)) <= {"p", "ul", "ol", "li", "h2", "h4", "strong", "em"}


def _words_of(page: str) -> list[str]:
    from html import unescape

    return [unescape(line) for line in re.sub(r"<[^>]+>", "", page).splitlines() if line]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_the_same_words(name: str) -> None:
    """No format adds, drops or changes a word: only marks, numbers and bullets differ."""
    from hmic_press import Newsroom

    newsroom = Newsroom()
    for release in newsroom.names:
        plain = newsroom.render(release, format="plain", standard=True).decode()
        other = newsroom.render(release, format=name, standard=True).decode()
        assert _bare(other) == _bare(plain)


def _bare(text: str) -> list[str]:
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[*_#•]|^ *-(?= )|\\", "", text, flags=re.M).split()


def test_a_title_inside_speech_stays_a_title_in_markdown() -> None:
    """Speech is in italics; a title in it is marked otherwise, so that both are read."""
    part = Part("quotation", "speech", ("“Our report, *Without Fear or Favour*, found it.”",))
    text = FORMATS["markdown"].set([part])
    assert text == "*“Our report, _Without Fear or Favour_, found it.”*"
    assert MarkdownIt("commonmark").render(text).count("<em>") == 2
