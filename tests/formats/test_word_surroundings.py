"""What a Word file has beside the release: whose it is, its embargo on every page, whom to call, and who signs."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from hmic_press import Newsroom
from tests.support.details import with_details
from tests.support.project import DERBYSHIRE, add
from tests.support.reading_back import ADDED_IN_WORD, strings_of_docx

BEFORE = datetime(2012, 12, 1, tzinfo=UTC)


def styled(data: bytes, style: str) -> list[str]:
    """Return the paragraphs of a Word file that have a style."""
    return [each.text for each in docx.Document(BytesIO(data)).paragraphs if each.style and each.style.name == style]


@pytest.fixture
def drafted(project: Path) -> Newsroom:
    """A project with a release that nobody has issued, and all releases under embargo."""
    add(with_details(project), "derbyshire", DERBYSHIRE)
    return Newsroom(project, now=BEFORE)


def test_the_embargo_stands_on_every_page(drafted: Newsroom) -> None:
    """Every section's head bears the line, as a header that Word itself repeats, and after the hour none does."""
    data = drafted.render("warwickshire", format="docx")
    heads = [section.header for section in docx.Document(BytesIO(data)).sections]
    line = "EMBARGOED UNTIL 00:01 GMT on Thursday 13 December 2012"
    assert [[each.text for each in head.paragraphs if each.text] for head in heads] == [[line]]
    body = ZipFile(BytesIO(data)).read("word/document.xml").decode()
    assert body.count("<w:headerReference ") == 1
    assert "<w:titlePg" not in body
    later = Newsroom(drafted.project, now=datetime(2013, 1, 1, tzinfo=UTC)).render("warwickshire", format="docx")
    assert not [each.text for each in docx.Document(BytesIO(later)).sections[0].header.paragraphs if each.text]


@pytest.mark.parametrize("letterhead", ["", "Our letterhead"])
@pytest.mark.parametrize(("first", "even"), [(True, False), (False, True), (True, True)])
def test_the_embargo_stands_on_pages_with_a_head_of_their_own(
    first: bool, even: bool, letterhead: str, project: Path, drafted: Newsroom
) -> None:
    """A style file may give the first page, or the even ones, another head: the line stands there too, once."""
    folder = project / "templates" / "formats"
    folder.mkdir()
    own = docx.Document(str(Path(__file__).parents[2] / "templates" / "formats" / "styles.docx"))
    own.sections[0].different_first_page_header_footer = first
    own.settings.odd_and_even_pages_header_footer = even
    if letterhead and first:
        own.sections[0].first_page_header.paragraphs[0].text = letterhead
    own.save(str(folder / "styles.docx"))
    section = docx.Document(BytesIO(Newsroom(project, now=BEFORE).render("warwickshire", format="docx"))).sections[0]
    heads = [section.header, *[section.first_page_header] * first, *[section.even_page_header] * even]
    for head in heads:
        assert not head.is_linked_to_previous
        assert sum(each.text.startswith("EMBARGOED UNTIL") for each in head.paragraphs) == 1
    assert [each.text for each in section.first_page_header.paragraphs][:1] == [letterhead] or not (
        letterhead and first
    )


def test_a_box_says_whom_journalists_call(drafted: Newsroom) -> None:
    """The notes on contacts stand in a box above the notes too, word for word."""
    data = drafted.render("warwickshire", format="docx")
    boxed = styled(data, "Contacts")
    assert styled(data, "Contacts Heading") == ["For journalists"]
    assert len(boxed) == 3
    assert [each for each in strings_of_docx(data) if each in boxed] == boxed, "and in the notes, in their order"
    styles = [each.style.name for each in docx.Document(BytesIO(data)).paragraphs if each.style]
    assert styles.index("Contacts Heading") < styles.index("Heading 1") < styles.index("List Number")


def test_what_is_not_issued_is_to_be_signed(drafted: Newsroom) -> None:
    """A draft ends with lines for those who sign it off; a release that was issued does not."""
    assert len(styled(drafted.render("derbyshire", format="docx"), "Sign-off")) == 3
    assert styled(drafted.render("warwickshire", format="docx"), "Sign-off") == []


def test_a_letterhead_stands_for_the_masthead(project: Path, drafted: Newsroom) -> None:
    """A press office's own letterhead is left alone, and the embargo stands below it."""
    folder = project / "templates" / "formats"
    folder.mkdir()
    own = docx.Document(str(Path(__file__).parents[2] / "templates" / "formats" / "styles.docx"))
    own.sections[0].header.paragraphs[0].text = "Our letterhead"
    own.save(str(folder / "styles.docx"))
    data = Newsroom(project, now=BEFORE).render("warwickshire", format="docx")
    assert styled(data, "Masthead") == []
    head = docx.Document(BytesIO(data)).sections[0].header
    assert [each.text[:14] for each in head.paragraphs] == ["Our letterhead", "EMBARGOED UNTI"]


def test_without_a_letterhead_it_begins_with_whose_it_is(drafted: Newsroom) -> None:
    """The house and what the paper is stand above all else."""
    data = drafted.render("warwickshire", format="docx")
    assert styled(data, "Masthead") == ["HMIC\tPress release"]
    assert docx.Document(BytesIO(data)).paragraphs[0].text == "HMIC\tPress release"


def test_nothing_that_is_added_is_set_by_hand(drafted: Newsroom) -> None:
    """Each addition has a style of its own, which no part of a release has."""
    body = ZipFile(BytesIO(drafted.render("derbyshire", format="docx"))).read("word/document.xml").decode()
    assert "<w:rPr><w:b" not in body
    styles = [style.name for style in docx.Document(BytesIO(drafted.render("derbyshire", format="docx"))).styles]
    assert set(ADDED_IN_WORD) <= set(styles)
