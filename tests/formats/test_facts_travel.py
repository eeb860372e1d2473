"""Facts travel with the words: whoever has a file of a release reads from it what was typed."""

import re
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from email import message_from_bytes, policy
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from hmic_press import Newsroom
from hmic_press.drafting.new_project import start_project
from hmic_press.release.wanted import Wanted
from tests.support.details import with_details
from tests.support.project import CAMPAIGN, ROOT, SOURCES, copy_project
from tests.support.reading_back import installed, words_of_pdf
from tests.support.tools import needs
from tests.support.typed_facts import digits_of, read_json, start_councils, typed_in, values_of

NAMES = [f"{CAMPAIGN}/{slug}" for slug in SOURCES]
BEFORE = datetime(2012, 12, 1, tzinfo=UTC)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The five releases, the project that init makes, councils with every kind of value, and a release embargoed."""
    folder = tmp_path_factory.mktemp("facts")
    list(start_project(folder / "starter"))
    return [
        ROOT,
        folder / "starter",
        start_councils(folder / "councils"),
        with_details(copy_project(folder / "details")),
    ]


def releases(projects: list[Path]) -> Iterator[tuple[Path, Newsroom, str]]:
    """Yield every release of the projects."""
    for project in projects:
        newsroom = Newsroom(project)
        for name in newsroom.names:
            yield project, newsroom, str(name)


class Facts(HTMLParser):
    """The facts of a page: its script of data, and its figures with their words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.scripts: dict[str, str] = {}
        self.figures: list[tuple[str, str]] = []
        self._inside: tuple[str, str] | None = None
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note that a script or a figure begins."""
        given = dict(attrs)
        self._inside = (tag, str(given.get("id") if tag == "script" else given.get("value")))

    def handle_endtag(self, tag: str) -> None:
        """Note that it ends."""
        self._inside = None

    def handle_data(self, data: str) -> None:
        """Keep what stands in it."""
        if self._inside and self._inside[0] == "script":
            self.scripts[self._inside[1]] = data
        elif self._inside and self._inside[0] == "data":
            self.figures.append((data, self._inside[1]))


def test_every_typed_fact_comes_back_from_json(projects: list[Path]) -> None:
    """Each value of a release's file is in its JSON, equal and with its own digits, and nothing that nobody typed."""
    kinds = set()
    for project, newsroom, name in releases(projects):
        typed = typed_in(project, name)
        told = values_of(read_json(newsroom.render(name, format="json")))
        assert told == typed, name
        assert digits_of(told) == digits_of(typed)
        kinds |= {type(value) for value in told.values()}
    assert kinds == {str, int, bool, Decimal}


def test_every_typed_fact_comes_back_from_html(projects: list[Path]) -> None:
    """Each is in the page too, as data that no browser runs."""
    for project, newsroom, name in releases(projects):
        typed = typed_in(project, name)
        page = newsroom.render(name, format="html").decode()
        told = values_of(read_json(Facts(page).scripts["facts"]))
        assert told == typed, name
        assert digits_of(told) == digits_of(typed)
        assert '<script type="application/json" id="facts">' in page


def runs_of(told: Any) -> Iterator[tuple[str, str]]:
    """Yield what says a fact in the JSON of a release: the words, and the place of the fact."""
    for part in told["parts"]:
        for paragraph in part["paragraphs"]:
            yield from ((run["text"], run["says"]) for run in paragraph if "says" in run)


def means(words: str, value: Any) -> bool:
    """Return whether words say a value, by other rules than those that wrote them."""
    if isinstance(value, str):
        plain = re.sub(r"[*\\]|\s+", " ", value.translate(str.maketrans("“”‘’", "\"\"''"))).casefold()
        said = re.sub(r"\s+", " ", words.translate(str.maketrans("“”‘’", "\"\"''"))).casefold()
        return said.strip() in " ".join(plain.split())
    figures = re.search(r"\d[\d,]*(?:\.\d+)?", words)
    digits = Decimal(figures[0].replace(",", "")) if figures else None
    if words in NUMBERS or words == "none":
        return bool(value == (NUMBERS.index(words) if words in NUMBERS else 0))
    if words in ORDINALS:
        return bool(value == ORDINALS.index(words) + 1)
    if digits is None:
        return words == "unchanged" and value == 0
    sign = -1 if words.startswith("down ") else 1
    return value == sign * digits * (10**6 if words.endswith(" million") else 1)


def test_words_that_say_a_fact_say_that_fact(projects: list[Path]) -> None:
    """What a run points to is there, and is what its words say; in each of the projects some words say a figure."""
    figures: dict[str, int] = {}
    for _, newsroom, name in releases(projects):
        told, standard = (read_json(newsroom.render(name, format="json", standard=each)) for each in (False, True))
        values = values_of(told)
        for words, place in (*runs_of(standard), *runs_of(told)):
            assert means(words, values[place]), (name, words, place)
        for _, place in runs_of(told):
            campaign = name.partition("/")[0]
            figures[campaign] = figures.get(campaign, 0) + (not isinstance(values[place], str))
    assert figures["recycling"] >= 40
    assert figures[CAMPAIGN] >= 20


def test_html_marks_the_same_figures(projects: list[Path]) -> None:
    """The page and the fragment mark as data each figure that the JSON points to, with the digits as typed."""
    for _, newsroom, name in releases(projects):
        told = read_json(newsroom.render(name, format="json"))
        values = values_of(told)
        wanted = [(words, str(values[place])) for words, place in runs_of(told) if not isinstance(values[place], str)]
        for format in ("html", "html-fragment"):
            assert Facts(newsroom.render(name, format=format).decode()).figures == wanted


def test_what_ends_a_script_is_only_words(tmp_path: Path) -> None:
    """Words that would end the page's data, or begin other mark-up, come back as they were typed."""
    project = copy_project(tmp_path)
    file = project / "forces" / CAMPAIGN / "warwickshire.toml"
    hostile = ["</script><script>alert(1)</script>", "<!-- <script>", "]]> & &amp; \\u003c", "a ' b"]
    for words in hostile:
        text = file.read_text("utf-8").partition("[issued]")[0]
        file.write_text(
            f"{text}\n[[further_notes]]\ntext = {words!r}\n".replace('"a ', "'''a ").replace(' b"', " b'''")
        )
    name = f"{CAMPAIGN}/warwickshire"
    page = Facts(Newsroom(project).render(name, format="html").decode())
    assert list(page.scripts) == ["None", "facts"]
    assert values_of(read_json(page.scripts["facts"])) == typed_in(project, name)


def test_what_is_only_looked_at_carries_no_facts(tmp_path: Path) -> None:
    """A preview, an e-mail and every text format have neither data nor figures marked, before the hour and after."""
    project = with_details(copy_project(tmp_path))
    for now in (BEFORE, None):
        newsroom = Newsroom(project, now=now)
        release = newsroom.release("warwickshire")
        made = [newsroom.typeset(release, Wanted("html", preview=True))]
        made += [newsroom.typeset(release, Wanted(format)) for format in ("eml", "plain", "markdown", "indented")]
        for data in made:
            assert b"<data" not in data
            assert b"application/json" not in data
            assert b"/facts/" not in data


def attached_to(pdf: bytes, folder: Path) -> dict[str, bytes]:
    """Return the files that poppler finds in a PDF, by their names."""
    needs("pdfdetach", installed("pdfdetach"))
    folder.mkdir()
    (folder / "made.pdf").write_bytes(pdf)
    subprocess.run(["pdfdetach", "-saveall", "-o", folder, folder / "made.pdf"], check=True, capture_output=True)
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.name != "made.pdf"}


def test_every_typed_fact_comes_back_from_a_pdf(projects: list[Path], tmp_path: Path) -> None:
    """The PDF carries the JSON of its release, byte for byte, under the release's name."""
    for number, (project, newsroom, name) in enumerate(releases(projects)):
        found = attached_to(newsroom.render(name, format="pdf"), tmp_path / str(number))
        ((file, data),) = found.items()
        assert file == f"{name.rpartition('/')[2]}.json"
        assert data == newsroom.render(name, format="json")
        assert values_of(read_json(data)) == typed_in(project, name)


@pytest.mark.parametrize("override", [None, "the minister has spoken"])
def test_before_its_hour_a_pdf_carries_nothing(override: str | None, tmp_path: Path) -> None:
    """Under embargo a PDF has no facts beside its words, with a reason too; nor has one that an e-mail carries."""
    newsroom = Newsroom(with_details(copy_project(tmp_path / "project")), now=BEFORE)
    release = newsroom.release("warwickshire")
    made = [newsroom.typeset(release, Wanted("pdf", override_embargo=override))]
    mail = message_from_bytes(newsroom.typeset(release, Wanted("eml", attach=True)), policy=policy.default)
    made += [each.get_content() for each in mail.iter_attachments() if each.get_content_type() == "application/pdf"]
    assert len(made) == 2
    for number, pdf in enumerate(made):
        assert attached_to(pdf, tmp_path / str(number)) == {}


def test_a_pdf_says_which_standards_it_keeps_and_its_day(projects: list[Path], tmp_path: Path) -> None:
    """It declares PDF/UA-1 and PDF/A-3a, and is dated by its release; one without a date bears the day that all do."""
    needs("pdfinfo", installed("pdfinfo"))
    days = {}
    for folder in (projects[0], projects[-1]):
        file = tmp_path / f"{folder.name}.pdf"
        file.write_bytes(Newsroom(folder).render(f"{CAMPAIGN}/warwickshire", format="pdf"))
        told = subprocess.run(["pdfinfo", "-meta", file], capture_output=True, text=True, check=True).stdout
        assert "<pdfuaid:part>1</pdfuaid:part>" in told
        assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in told
        days[folder] = set(re.findall(r"<xmp:(?:Modify|Create)Date>(.*?)<", told))
    assert days == {projects[0]: {"2000-01-01T00:00:00Z"}, projects[-1]: {"2012-12-13T00:00:00Z"}}


def test_a_page_of_ones_own_is_fed_with_words_alone(project: Path, tmp_path: Path) -> None:
    """What sets the PDF gets the parts as they were before facts travelled; what it is to attach comes beside them."""
    needs("pdftotext", installed("pdftotext"))
    folder = project / "templates" / "formats"
    folder.mkdir()
    (folder / "release.typ").write_text(
        '#set document(title: "T", date: datetime(year: 2012, month: 1, day: 1))\n'
        "#let release = json(bytes(sys.inputs.release))\n#let told = json(bytes(sys.inputs.attached))\n"
        "#let spans(of) = of.parts.map(part => part.paragraphs.map(each => each.len()).sum()).sum()\n"
        '= #repr("facts" in release) #repr("facts" in told) #repr(spans(release) < spans(told))\n'
    )
    data = Newsroom(project).render("leicestershire", format="pdf")
    assert words_of_pdf(data, tmp_path) == ["false", "true", "true"]
    assert attached_to(data, tmp_path / "attached") == {}
