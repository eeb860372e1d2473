"""Every format of a release says the same words: each is read back by an independent reader, and compared."""

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from email import message_from_bytes, policy
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
import tomli_w
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion

from hmic_press import Newsroom, PressError, check
from hmic_press.formats import FORMATS, typeset_as
from hmic_press.formats.text import MARKDOWN, typeset_text
from hmic_press.release.amendments import amend
from hmic_press.text.document import Document, Part
from tests.support.briefs import AWKWARD_BRIEFS
from tests.support.project import CAMPAIGN, DERBYSHIRE, ROOT, SOURCES, add, copy_project
from tests.support.reading_back import (
    Page,
    bodies_of,
    boxed_words_of,
    installed,
    read_pages,
    release_alone,
    strings_of,
    strings_of_docx,
    strings_of_html,
    strings_of_json,
    words_in_an_office,
    words_of,
    words_of_pdf,
)
from tests.support.scores import SCORES
from tests.support.tools import needs

NAMES = [f"{CAMPAIGN}/{name}" for name in SOURCES]
MANY = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def newsroom() -> Newsroom:
    """The project as it stands."""
    return Newsroom(ROOT)


@pytest.fixture(scope="module")
def anywhere(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """A project without a roster, with a file to write over."""
    project = copy_project(tmp_path_factory.mktemp("formats"))
    (project / "forces" / "roster.csv").unlink()
    (project / "forces" / CAMPAIGN / "anyshire.toml").touch()
    return Newsroom(project)


def _write(newsroom: Newsroom, values: dict[str, Any]) -> str:
    (newsroom.project.root / "forces" / CAMPAIGN / "anyshire.toml").write_text(tomli_w.dumps(values), "utf-8")
    return "anyshire"


def _parts(newsroom: Newsroom, name: str) -> Sequence[Part]:
    release = newsroom.release(name)
    return amend(release.parts, release.brief.issued.amendments)


def _check_words(newsroom: Newsroom, name: str) -> None:
    """Compare all formats but the PDF, which is slower, with the parts of the release."""
    parts = _parts(newsroom, name)
    strings = strings_of(parts)
    made = {format: newsroom.render(name, format=format) for format in FORMATS if format != "pdf"}
    assert strings_of_html(made["html"].decode()) == strings
    assert strings_of_html(made["html-fragment"].decode()) == strings
    assert strings_of_docx(made["docx"]) == strings
    assert strings_of_json(made["json"]) == strings
    text, page = bodies_of(made["eml"])
    assert strings_of_html(page) == strings
    assert text.split() == words_of(parts) == made["indented"].decode().split()


@pytest.mark.parametrize("name", NAMES)
def test_every_format_says_the_same_words(name: str, newsroom: Newsroom) -> None:
    """The paragraphs of the page, the fragment, the Word file, the e-mail and the JSON are those of the release."""
    _check_words(newsroom, name)


@given(AWKWARD_BRIEFS)
@settings(MANY, max_examples=100)
def test_awkward_words_are_the_same_everywhere(anywhere: Newsroom, values: dict[str, Any]) -> None:
    """Whatever stands in a text field, every format says it, and no format takes it for mark-up."""
    name = _write(anywhere, values)
    _check_words(anywhere, name)
    page = Page(anywhere.render(name, format="html").decode())
    head, body = "html head meta title script style", "body main article h1 h2 p ul ol li blockquote cite a strong data"
    assert {tag for tag, _ in page.elements} <= {*head.split(), *body.split()}
    for tag, attributes in page.elements:
        assert tag in ("html", "meta", "script", "p") or set(attributes) <= {"href", "value"}
    assert [tag for tag, _ in page.elements].count("script") == 2
    SCORES["random releases whose words are the same in every format"] += 1


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_says_the_same_words(name: str, newsroom: Newsroom, tmp_path: Path) -> None:
    """Poppler reads the words of the release, its bullets and the numbers of its notes from the PDF."""
    needs("pdftotext", installed("pdftotext"))
    parts = _parts(newsroom, name)
    read = words_of_pdf(newsroom.render(name, format="pdf"), tmp_path, boxed=boxed_words_of(parts))
    assert read == words_of(parts)


@given(AWKWARD_BRIEFS)
@settings(MANY, max_examples=40)
def test_awkward_words_are_the_same_in_the_pdf(
    anywhere: Newsroom, tmp_path_factory: pytest.TempPathFactory, values: dict[str, Any]
) -> None:
    """Whatever stands in a text field, the PDF says it, and Typst takes none of it for mark-up."""
    needs("pdftotext", installed("pdftotext"))
    name = _write(anywhere, values)
    data = anywhere.render(name, format="pdf")
    parts = _parts(anywhere, name)
    read = words_of_pdf(data, tmp_path_factory.mktemp("pdf"), boxed=boxed_words_of(parts))
    assert "".join(read) == "".join(words_of(parts)), "a line may break inside a word"


def test_an_office_reads_the_same_words(newsroom: Newsroom, anywhere: Newsroom, tmp_path: Path) -> None:
    """LibreOffice opens the Word files and reads the same words, bullets and numbers, of awkward releases too."""
    needs("LibreOffice", installed("soffice"))
    expected = {}
    for name in NAMES:
        file = tmp_path / f"{name.rpartition('/')[2]}.docx"
        file.write_bytes(release_alone(newsroom.render(name, format="docx")))
        expected[file] = words_of(_parts(newsroom, name))

    @given(AWKWARD_BRIEFS)
    @settings(MANY, max_examples=20)
    def collect(values: dict[str, Any]) -> None:
        name = _write(anywhere, values)
        file = tmp_path / f"awkward-{len(expected)}.docx"
        file.write_bytes(release_alone(anywhere.render(name, format="docx")))
        expected[file] = words_of(_parts(anywhere, name))

    collect()
    read = words_in_an_office(expected, tmp_path)
    assert len(read) >= 15
    for (file, words), found in zip(expected.items(), read, strict=True):
        assert found == words, file.name


def test_word_files_use_styles(newsroom: Newsroom) -> None:
    """Each kind of part has its style in Word, nothing is set by hand, and the document says what it is."""
    data = newsroom.render("leicestershire", format="docx")
    word = docx.Document(BytesIO(data))
    styles = [paragraph.style.name for paragraph in word.paragraphs if paragraph.style]
    assert styles[:2] == ["Masthead", "Title"]
    assert [styles.count(name) for name in ("Heading 1", "List Bullet", "List Number", "Quote")] == [1, 9, 7, 3]
    assert word.core_properties.title == word.paragraphs[1].text
    assert (word.core_properties.author, word.core_properties.language) == ("HMIC", "en-GB")
    body = ZipFile(BytesIO(data)).read("word/document.xml").decode()
    assert not set(docx_elements(body)) & {"b", "i", "u", "sz", "color", "rFonts", "jc", "ind", "spacing", "numPr"}
    assert body.count("<w:hyperlink ") == 3
    assert 'w:val="en-GB"' in ZipFile(BytesIO(data)).read("word/styles.xml").decode()


def docx_elements(body: str) -> list[str]:
    """Return the names of the elements of a Word document's body, without those of its page."""
    return re.findall(r"<w:(\w+)", body.partition("<w:sectPr")[0])


def test_a_press_office_brings_its_own_styles(project: Path) -> None:
    """A Word file in the project's templates/formats gives its styles, page and margins, and nothing else."""
    own = docx.Document(ROOT / "templates" / "formats" / "styles.docx")
    own.sections[0].header.paragraphs[0].text = "Our letterhead"
    own.add_comment(own.paragraphs[0].runs[0], "a remark of our own", author="Sneaky Sam")
    own.settings.element.append(parse_xml(f'<w:attachedTemplate {nsdecls("w", "r")} r:id="rId9"/>'))
    own.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS).load_rel(
        RELATIONSHIP_TYPE.SETTINGS.replace("settings", "attachedTemplate"),
        "file:///C:/Users/sam/Press.dotm",
        "rId9",
        True,
    )
    own.core_properties.author = own.core_properties.last_modified_by = "Somebody at home"
    own.styles["Title"].font.name = "Comic Sans MS"
    folder = project / "templates" / "formats"
    folder.mkdir()
    own.save(str(folder / "styles.docx"))
    data = Newsroom(project).render("leicestershire", format="docx")
    word = docx.Document(BytesIO(data))
    assert word.styles["Title"].font.name == "Comic Sans MS"
    assert word.sections[0].header.paragraphs[0].text == "Our letterhead"
    assert strings_of_docx(data) == strings_of_docx(Newsroom(ROOT).render("leicestershire", format="docx"))
    with ZipFile(BytesIO(data)) as zipped:
        told = b"".join(zipped.read(name) for name in zipped.namelist())
    assert not [secret for secret in (b"Somebody", b"Sneaky", b"sam/Press", b"remark") if secret in told]


@pytest.mark.parametrize(
    ("file", "data", "format", "says"),
    [
        ("styles.docx", b"no zip", "docx", "It cannot be read as a Word document."),
        ("styles.docx", None, "docx", "It has no style called Embargo or Quote."),
        ("page.html.jinja", b"{% for x %}", "html", "templates/formats/page.html.jinja:1"),
        ("page.html.jinja", b"\n{{ nothing }}", "html", "templates/formats/page.html.jinja:2"),
        ("page.html.jinja", b"{{ document.nothing }}", "html", "Nothing here is called “nothing”."),
        ("release.typ", b"#nothing", "pdf", "The page cannot be set: unknown variable: nothing."),
        ("release.typ", b'#set document(title: "T", date: none)\n= T', "pdf", "no date, which PDF/A asks for"),
        ("fragment.html.jinja", b"\xff", "html", "is not in UTF-8"),
    ],
)
def test_a_page_that_cannot_be_used_is_told(
    project: Path, file: str, data: bytes | None, format: str, says: str
) -> None:
    """A press office's own page or styles that fail are told with their file and what to do, never as our fault."""
    folder = project / "templates" / "formats"
    folder.mkdir()
    if data is None:
        own = docx.Document(ROOT / "templates" / "formats" / file)
        for name in ("Quote", "Embargo"):
            own.styles[name].delete()
        own.save(str(folder / file))
    else:
        (folder / file).write_bytes(data)
    with pytest.raises(PressError) as raised:
        Newsroom(project).render("leicestershire", format=format)
    (problem,) = raised.value.problems
    assert problem.file == f"templates/formats/{file}"
    assert says in str(problem)
    assert problem.remedy
    assert problem.file in {told.file for told in check(project=project)}, "check tries every page"


def test_the_page_of_html(newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """The page as it stands, for review."""
    assert newsroom.render("warwickshire", format="html").decode() == review


def test_the_page_asks_nothing_of_anybody(newsroom: Newsroom) -> None:
    """No address stands in the page but where the reader may go, and it forbids itself to fetch anything."""
    page = Page(newsroom.render("leicestershire", format="html").decode())
    assert not [tag for tag, _ in page.elements if tag in ("link", "img", "iframe", "object", "video")]
    assert not [attributes for _, attributes in page.elements if "src" in attributes]
    policies = [attributes["content"] for _, attributes in page.elements if "http-equiv" in attributes]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]
    assert ("html", {"lang": "en-GB"}) in page.elements


def test_the_e_mail_is_a_draft(newsroom: Newsroom) -> None:
    """The headers are exactly a subject and what makes it a draft: no recipient, no sender, no date."""
    data = newsroom.render("national", format="eml")
    message = message_from_bytes(data, policy=policy.default)
    assert message.keys() == ["Subject", "X-Unsent", "MIME-Version", "Content-Type"]
    assert message["Subject"] == strings_of(newsroom.release("national").parts)[0]
    assert message["X-Unsent"] == "1"
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.splitlines())) <= 78


def test_a_long_headline_is_a_whole_subject(anywhere: Newsroom) -> None:
    """Accents, marks and spaces of a headline longer than a line come through in the subject."""
    values = {
        "force": {"name": 'A  # Zoë <b>“ “ Łódź ½ & "x" ' + "Ŵŷ naïve " * 20, "verdict": "improvements"},
        "inspector": {"name": "Roger Baker"},
        "findings": [{"statement": "One."}],
    }
    name = _write(anywhere, values)
    message = message_from_bytes(anywhere.render(name, format="eml"), policy=policy.default)
    assert message["Subject"] == strings_of(_parts(anywhere, name))[0]


@pytest.mark.parametrize("subject", ["=?UTF-8?Q?=0A?=Bcc: a@b.uk", "=?utf-8?b?QmNjOg==?=", "x =?"])
def test_a_headline_that_would_be_a_header_is_refused(anywhere: Newsroom, subject: str) -> None:
    """Words that a mail program would decode into another header are refused with code 2."""
    values = {
        "force": {"name": subject, "verdict": "improvements"},
        "inspector": {"name": "Roger Baker"},
        "findings": [{"statement": "One."}],
    }
    with pytest.raises(PressError, match="cannot be the subject of an e-mail") as raised:
        anywhere.render(_write(anywhere, values), format="eml")
    assert raised.value.exit_code == 2


def test_the_json_is_for_other_programs(newsroom: Newsroom, review: SnapshotAssertion) -> None:
    """The JSON as it stands, for review: a change of it is a change for every program that reads it."""
    data = newsroom.render("national", format="json")
    assert json.loads(data)["version"] == 2
    assert data.decode() == review


def test_the_pdf_is_tagged(newsroom: Newsroom, tmp_path: Path) -> None:
    """The PDF has a title, a language and a structure with headings, lists, speech and links, and embeds its fonts."""
    needs("pdfinfo", installed("pdfinfo", "pdffonts"))
    file = tmp_path / "release.pdf"
    file.write_bytes(newsroom.render("leicestershire", format="pdf"))
    told = {
        option: subprocess.run(["pdfinfo", *option.split(), file], capture_output=True, text=True, check=True).stdout
        for option in ("-isodates", "-struct", "-meta")
    }
    assert "Tagged:          yes" in told["-isodates"]
    assert "Title:           Leicestershire Police has made improvements" in told["-isodates"]
    assert "Page size:       595.276 x 841.89 pts (A4)" in told["-isodates"]
    assert "CreationDate:    2000-01-01T00:00:00Z" in told["-isodates"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in told["-meta"]
    counts = [
        told["-struct"].count(f"\n{indent}{tag}") for indent, tag in (("  ", "H1"), ("  ", "H2"), ("  ", "BlockQuote"))
    ]
    assert counts == [1, 1, 1]
    assert told["-struct"].count(" LI ") == 16
    assert told["-struct"].count("Link") == 3
    assert b"/Lang(en-GB)" in file.read_bytes()
    fonts = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert fonts
    assert all("NotoSans-" in font and " yes yes yes " in font for font in fonts)


LONG = " ".join(f"word{number}" for number in range(900))
HUGE = {
    "force": {"name": "the Anyshire Police", "verdict": "improvements"},
    "inspector": {"name": "Roger Baker", "said": LONG},
    "findings": [{"statement": f"A. {LONG}"}, {"statement": "shire" * 60}],
    "further_notes": [{"text": f"B. {LONG}"}, *({"text": f"Note {number}."} for number in range(14))],
    "release": {"contact": f"C. {LONG}", "reference": "x" * 300},
}


def test_nothing_runs_off_the_paper(anywhere: Newsroom, tmp_path: Path) -> None:
    """Paragraphs longer than a page, words wider than a line and many notes are all there to read in the PDF."""
    needs("pdftotext", installed("pdftotext"))
    name = _write(anywhere, HUGE)
    parts = _parts(anywhere, name)
    read = words_of_pdf(anywhere.render(name, format="pdf"), tmp_path, boxed=boxed_words_of(parts))
    assert "".join(read) == "".join(words_of(parts))
    _check_words(anywhere, name)


def test_the_press_office_stands_on_one_page(anywhere: Newsroom, tmp_path: Path) -> None:
    """However long the text above it is, the two notes that say whom to call are never parted."""
    needs("pdftotext", installed("pdftotext"))
    for lines in range(0, 60, 3):
        findings = [{"statement": f"Finding {number}."} for number in range(lines + 1)]
        name = _write(
            anywhere,
            {key: HUGE[key] for key in ("force",)} | {"inspector": {"name": "Roger Baker"}, "findings": findings},
        )
        pages = read_pages(anywhere.render(name, format="pdf"), tmp_path)
        assert any("press office can be" in page and "07836 217 729" in page for page in pages), lines


def test_a_second_list_of_notes_begins_at_one(anywhere: Newsroom, tmp_path: Path) -> None:
    """Notes that a heading parts are two lists, numbered from 1, in every format."""
    needs("LibreOffice", installed("soffice", "pdftotext"))
    parts = [
        Part("headline", "headline", ("A",)),
        Part("notes", "notes", ("b", "c")),
        Part("more", "heading", ("D",)),
        Part("others", "notes", ("e", "f")),
    ]
    document = Document(name="a/b", author="A", parts=parts)
    (tmp_path / "two.docx").write_bytes(release_alone(typeset_as("docx", document, anywhere.pages)))
    assert words_in_an_office([tmp_path / "two.docx"], tmp_path) == [words_of(parts)]
    assert words_of_pdf(typeset_as("pdf", document, anywhere.pages), tmp_path) == words_of(parts)
    assert typeset_as("html", document, anywhere.pages).count(b"<ol>") == 2


def test_an_own_page_cannot_lose_a_sentence(project: Path) -> None:
    """A press office's own page that leaves out a part, the embargo for one, is an error in every format it serves."""
    folder = project / "templates" / "formats"
    folder.mkdir()
    (folder / "fragment.html.jinja").write_text("<h1>{{ document.headline }}</h1>")
    for format in ("html", "html-fragment", "eml"):
        with pytest.raises(PressError, match="The page leaves out “In 2011"):
            Newsroom(project).render("leicestershire", format=format)


def test_an_own_page_reads_no_other_file(project: Path) -> None:
    """A name that a page includes is never a path."""
    folder = project / "templates" / "formats"
    folder.mkdir()
    (folder / "page.html.jinja").write_text('{% include "../../forces/roster.csv" %}')
    with pytest.raises(PressError, match="There is no such file"):
        Newsroom(project).render("leicestershire", format="html")


def test_links_lead_where_they_say() -> None:
    """An address with Markdown's own marks in it is one link, to itself, up to a bracket that it did not open."""
    for words, leads in (
        ("www.a.uk/[x](javascript:alert(1))y", "http://www.a.uk/%5Bx%5D%28javascript:alert%281%29%29y"),
        ("www.a.uk/x](javascript:alert(1))y", "http://www.a.uk/x"),
        ("jo.o'b_c_d@a.uk", "mailto:jo.o%27b_c_d@a.uk"),
    ):
        text = typeset_text([Part("p", "paragraphs", (f"See {words} now",))], MARKDOWN)
        page = MarkdownIt("commonmark").render(text)
        assert re.findall('href="([^"]*)"', page) == [leads]
        assert f"See {words} now" in unescape(re.sub("<[^>]*>", "", page))


@pytest.mark.parametrize("quotes", ["as typed", "curly"])
def test_an_address_is_a_link_as_it_was_typed(quotes: str, project: Path) -> None:
    """A mailbox with an apostrophe and a page with a possessive are links, whatever the campaign does with marks."""
    campaign = project / "templates" / CAMPAIGN / "campaign.toml"
    campaign.write_text(f'quotes = "{quotes}"\n' + campaign.read_text("utf-8"), "utf-8")
    facts = """[release]\ncontact = "Jo O'Brien, jo.o'brien@example.org, 020 7946 0000"\n""" + DERBYSHIRE
    facts += """\n[[findings]]\nstatement = "Staff read www.derbyshire.police.uk's pages (see www.a.uk/b_(c))."\n"""
    facts += """\n[[findings]]\nstatement = "Of the applications*, few were approved* by the force."\n"""
    add(project, "derbyshire", facts)
    html = unescape(Newsroom(project).render("derbyshire", format="html").decode())
    assert '<a href="mailto:jo.o%27brien@example.org">jo.o\'brien@example.org</a>' in html
    apostrophe = "’" if quotes == "curly" else "'"
    assert f"O{apostrophe}Brien" in html
    assert f">www.derbyshire.police.uk</a>{apostrophe}s pages (see <a" in html
    assert ">www.a.uk/b_(c)</a>)." in html
    assert "applications*, few were approved* by" in html


def test_a_character_that_no_typeface_has_is_refused(anywhere: Newsroom) -> None:
    """A word that the PDF could not show is never left out of it in silence."""
    values = {
        "force": {"name": "日本 Police", "verdict": "improvements"},
        "inspector": {"name": "Roger Baker"},
        "findings": [{"statement": "One."}],
    }
    with pytest.raises(PressError, match="lack a character of “日") as raised:
        anywhere.render(_write(anywhere, values), format="pdf")
    assert raised.value.exit_code == 2


@pytest.mark.parametrize(("format", "library"), [("docx", "docx"), ("pdf", "typst")])
def test_a_missing_library_is_one_sentence(format: str, library: str) -> None:
    """Without the library of a format, one sentence says so, with the command that installs it."""
    code = f"import sys; sys.modules[{library!r}] = None; from hmic_press.cli.main import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "render", "national", "--format", format], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert f"pip install 'hmic-press[{format}]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_format_is_imported_when_it_is_asked_for() -> None:
    """Text needs no library of another format, and --help none at all."""
    code = "import sys; from hmic_press import render; render('national'); print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "hmic_press.formats.text" in done.stdout
    for module in ("docx", "typst", "email.headerregistry", "hmic_press.formats.html", "concurrent.futures"):
        assert f"'{module}'" not in done.stdout
