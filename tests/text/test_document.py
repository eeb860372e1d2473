"""The two marks inside a string, and the three text formats."""

import re

import pytest
from markdown_it import MarkdownIt

from hmic_press.formats.text import MARKDOWN, PLAIN, typeset_text
from hmic_press.text.document import Part, Span, spans

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
    "a | b | c",
    "{: .class} and a {:toc}",
    "$$x$$ and $5",
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
    page = MarkdownIt("commonmark").render(typeset_text([Part("part", kind, strings)], MARKDOWN))
    assert _words_of(page) == list(strings)
    assert set(re.findall(r"<(\w+)", page)) <= {"p", "ul", "ol", "li", "h2", "h4", "strong", "em"}


def _words_of(page: str) -> list[str]:
    from html import unescape

    return [unescape(line) for line in re.sub(r"<[^>]+>", "", page).splitlines() if line]


def test_notes_of_parts_that_follow_each_other_are_one_list() -> None:
    """The press office's notes are a part of their own, and go on with the numbers of the notes above them."""
    parts = [
        Part("findings", "bullets", ("a", "b")),
        Part("notes", "notes", ("c", "d")),
        Part("press_office", "notes", ("e",)),
        Part("more", "paragraphs", ("f",)),
        Part("others", "notes", ("g",)),
    ]
    assert typeset_text(parts, PLAIN) == "- a\n- b\n\n1. c\n2. d\n3. e\n\nf\n\n1. g"


def test_a_title_inside_speech_stays_a_title_in_markdown() -> None:
    """Speech is in italics; a title in it is marked otherwise, so that both are read."""
    part = Part("quotation", "speech", ("“Our report, *Without Fear or Favour*, found it.”",))
    text = typeset_text([part], MARKDOWN)
    assert text == "*“Our report, _Without Fear or Favour_, found it.”*"
    assert MarkdownIt("commonmark").render(text).count("<em>") == 2


@pytest.mark.parametrize("text", ["a | b", "| a |", "{:.x}", "{::options /}", "it costs $$5$$", "$$$"])
def test_markdown_has_no_mark_that_kramdown_would_read(text: str) -> None:
    """A bar, an attribute's brace and two signs of the dollar are escaped, which CommonMark prints as they are."""
    written = typeset_text([Part("part", "paragraphs", (text,))], MARKDOWN)
    assert not re.search(r"(?<!\\)(?:\||\{:|\$(?=\$))", written)
    assert _words_of(MarkdownIt("commonmark").render(written)) == [text]
