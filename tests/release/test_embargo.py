"""Nothing leaves the house as if it might be published before the hour, and afterwards no line is left."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import docx
import pytest
from syrupy.assertion import SnapshotAssertion

from hmic_press import Newsroom, PressError, check
from hmic_press.facts.london_time import NoSuchTime, absolute
from hmic_press.formats import FORMATS
from hmic_press.release.wanted import Wanted
from tests.support.command import Outcome
from tests.support.details import DETAILS, with_details
from tests.support.project import CAMPAIGN, contents
from tests.support.reading_back import bodies_of, installed, strings_of_docx, strings_of_html, words_of_pdf
from tests.support.tools import needs

Command = Callable[..., Outcome]

WEB = [name for name, row in FORMATS.items() if row.web]
HOUR = datetime(2012, 12, 13, 0, 1, tzinfo=UTC)
BEFORE = HOUR - timedelta(seconds=1)
LINE = "EMBARGOED UNTIL 00:01 GMT on Thursday 13 December 2012"
OVERRIDE = ("--override-embargo", "the minister has spoken already")


@pytest.fixture
def embargoed(project: Path) -> Path:
    """The project with release details in Warwickshire's file."""
    return with_details(project)


def _at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    monkeypatch.setattr("hmic_press.release.newsroom.clock", lambda: moment)


@pytest.mark.parametrize(
    ("local", "zone", "moment"),
    [
        (datetime(2012, 12, 13, 0, 1), "GMT", datetime(2012, 12, 13, 0, 1, tzinfo=UTC)),
        (datetime(2013, 6, 13, 0, 1), "BST", datetime(2013, 6, 12, 23, 1, tzinfo=UTC)),
        (datetime(2013, 3, 31, 0, 59), "GMT", datetime(2013, 3, 31, 0, 59, tzinfo=UTC)),
        (datetime(2013, 3, 31, 2, 0), "BST", datetime(2013, 3, 31, 1, 0, tzinfo=UTC)),
        (datetime(2013, 10, 27, 0, 59), "BST", datetime(2013, 10, 26, 23, 59, tzinfo=UTC)),
        (datetime(2013, 10, 27, 2, 0), "GMT", datetime(2013, 10, 27, 2, 0, tzinfo=UTC)),
    ],
)
def test_london_time_is_right_in_summer_and_winter(local: datetime, zone: str, moment: datetime) -> None:
    """A London time is the moment that its clock shows, with the clock's name."""
    assert absolute(local) == moment
    assert absolute(local).tzname() == zone


@pytest.mark.parametrize(
    ("local", "twice"),
    [
        (datetime(2013, 3, 31, 1, 0), False),
        (datetime(2013, 3, 31, 1, 59), False),
        (datetime(2013, 10, 27, 1, 0), True),
        (datetime(2013, 10, 27, 1, 59), True),
    ],
)
def test_a_time_that_is_no_moment_is_refused(local: datetime, twice: bool) -> None:
    """A time in the hour that the clocks skip, or that they show twice, is none or two moments."""
    with pytest.raises(NoSuchTime) as raised:
        absolute(local)
    assert raised.value.twice == twice


@pytest.mark.parametrize("format", FORMATS)
def test_before_the_hour_every_format_bears_the_line(embargoed: Path, format: str, tmp_path: Path) -> None:
    """The line is the first thing to read in every format, and the web's formats are made with an override alone."""
    newsroom = Newsroom(embargoed, now=BEFORE)
    if format in WEB:
        with pytest.raises(PressError, match="under embargo until 00:01 GMT") as raised:
            newsroom.render("warwickshire", format=format)
        assert raised.value.exit_code == 4
        (problem,) = raised.value.problems
        assert problem.file.endswith("warwickshire.toml")
        assert problem.line
    data = newsroom.render("warwickshire", format=format, override_embargo="a test")
    assert b"EMBARGO" not in newsroom.render("warwickshire", format="plain").replace(LINE.encode(), b""), "once"
    if format == "docx":
        assert strings_of_docx(data)[0] == LINE
    elif format == "pdf":
        words = " ".join(words_of_pdf(data, tmp_path))
        assert words.startswith(f"{LINE} Press release 027/2012 13 December 2012 Warwickshire Police has")
    elif format == "eml":
        text = data.decode()
        assert text.startswith(f"Subject: {LINE}: Warwickshire\r\n Police has made some improvements")
        assert all(LINE in body for body in bodies_of(data))
    elif format == "json":
        assert f'"text": "{LINE}"' in data.decode()
        assert '"embargo": "2012-12-13T00:01:00+00:00"' in data.decode()
    else:
        first = strings_of_html(data.decode())[0] if format in WEB else data.decode().lstrip().splitlines()[0]
        assert first.strip("*") == LINE


@pytest.mark.parametrize("moment", [HOUR, HOUR + timedelta(days=3000)])
@pytest.mark.parametrize("format", FORMATS)
def test_after_the_hour_the_line_is_gone(embargoed: Path, format: str, moment: datetime, tmp_path: Path) -> None:
    """At the hour and ever after, no format has the line, and none needs an override."""
    data = Newsroom(embargoed, now=moment).render("warwickshire", format=format)
    words = {"docx": lambda: strings_of_docx(data), "pdf": lambda: words_of_pdf(data, tmp_path)}
    text = " ".join(words[format]()) if format in words else data.decode()
    assert "EMBARGO" not in text
    assert "2012" in text


def test_a_campaign_gives_what_a_force_leaves_out(project: Path) -> None:
    """Details of the campaign hold for all its releases; what a force's file says comes first."""
    campaign = project / "templates" / CAMPAIGN / "campaign.toml"
    campaign.write_text(campaign.read_text("utf-8") + DETAILS, "utf-8")
    with_details(project, '[release]\nreference = "028/2012"\nends = false\n')
    newsroom = Newsroom(project, now=BEFORE)
    assert LINE in newsroom.render("leicestershire").decode()
    assert "Press release 027/2012" in newsroom.render("leicestershire").decode()
    own = newsroom.render("warwickshire").decode()
    assert LINE in own
    assert "Press release 028/2012" in own
    assert "ENDS" not in own
    with_details(project, "")
    file = project / "forces" / CAMPAIGN / "warwickshire.toml"
    file.write_text(file.read_text("utf-8").replace("ends = false", "date = 2012-12-14"), "utf-8")
    with pytest.raises(PressError, match="dated after its embargo"):
        Newsroom(project, now=BEFORE).render("warwickshire")


def test_files_say_that_they_are_under_embargo(
    embargoed: Path, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the hour every file's name says so, and what a website would publish is refused with code 4."""
    _at(monkeypatch, BEFORE)
    arguments = ("render", "warwickshire", "--format", "all", "--output", tmp_path / "out", "--project", embargoed)
    outcome = command(*arguments)
    assert outcome.code == 4
    name = f"warwickshire-EMBARGOED-{Newsroom(embargoed).release('warwickshire').digest[:8]}"
    safe = {f"{name}{row.suffix}" for row in FORMATS.values() if not row.web}
    assert set(contents(tmp_path / "out")) == safe
    assert "publish html, html-fragment or json as it stands" in outcome.err
    assert outcome.err.count("Wait until then") == 1, "told once"
    outcome = command(*arguments, *OVERRIDE, "--replace")  # which leaves its reason in the Word file, too
    assert outcome.code == 0
    assert outcome.err == f"The embargo is overridden: {OVERRIDE[1]}\n"
    assert len(contents(tmp_path / "out")) == len(FORMATS)
    assert all(file.startswith(f"{name}.") for file in contents(tmp_path / "out"))


def test_nobody_guesses_the_name_of_a_file_under_embargo(
    embargoed: Path, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other words, another name; the same words, the same; a copy with the words of before is refused or replaced."""
    _at(monkeypatch, BEFORE)
    out = tmp_path / "out"
    arguments = ("render", "warwickshire", "--format", "plain", "--output", out, "--project", embargoed)
    assert command(*arguments).code == 0
    (name,) = contents(out)
    assert re.fullmatch(r"warwickshire-EMBARGOED-[0-9a-f]{8}\.txt", name)
    assert command(*arguments).code == 0
    assert list(contents(out)) == [name]
    (out / "warwickshire-EMBARGOED.txt").write_text("as older editions called it")
    others = {"warwickshire-EMBARGOED-0123abcd.docx", "west-mercia-EMBARGOED-0123abcd.txt"}
    for other in others:
        (out / other).write_text("in another format, or another release")
    for was, becomes in (
        ("urgent media", "pressing media"),
        ("pressing media", "urgent press"),
        ("urgent press", "urgent news"),
    ):
        house = embargoed / "templates" / "houses" / "hmic-2012" / "house.jinja"
        house.write_text(house.read_text("utf-8").replace(was, becomes), "utf-8")
        before = contents(out)
        refused = command(*arguments)
        assert (refused.code, "with other words than it has now" in refused.err) == (4, True)
        assert contents(out) == before
        assert command(*arguments, "--replace").code == 0
        (name,) = contents(out).keys() - others
        assert name not in before
        assert others < contents(out).keys()


def test_an_override_is_told_where_there_is_an_embargo(embargoed: Path, command: Command) -> None:
    """The reason is told only when an embargo is overridden, and one that is no line of words is refused."""
    file = embargoed / "forces" / CAMPAIGN / "warwickshire.toml"
    file.write_text(file.read_text("utf-8").replace("2012-12-13T00:01:00", "2099-12-13T00:01:00"), "utf-8")
    html = ("--format", "html", "--project", embargoed)
    assert command("render", "warwickshire", *html).code == 4
    assert command("render", "warwickshire", *html, *OVERRIDE).err == f"The embargo is overridden: {OVERRIDE[1]}\n"
    assert command("render", "leicestershire", *html, *OVERRIDE) == command("render", "leicestershire", *html)
    assert command("render", "warwickshire", *html, "--override-embargo", "a\nb").code == 2
    assert command("render", "warwickshire", "--format", "pdf", "--project", embargoed).err == ""


def test_a_campaigns_embargo_is_refused_with_its_place(project: Path) -> None:
    """Where the campaign set the embargo, the refusal points to the campaign's file."""
    campaign = project / "templates" / CAMPAIGN / "campaign.toml"
    campaign.write_text(campaign.read_text("utf-8") + DETAILS, "utf-8")
    with pytest.raises(PressError) as raised:
        Newsroom(project, now=BEFORE).render("national", format="json")
    assert raised.value.problems[0].file == f"templates/{CAMPAIGN}/campaign.toml"


def test_the_hour_changes_the_name(
    embargoed: Path, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the hour the release is a new file; the embargoed one is left as it was."""
    arguments = ("render", "warwickshire", "--output", tmp_path / "out", "--project", embargoed)
    _at(monkeypatch, BEFORE)
    assert command(*arguments).code == 0
    _at(monkeypatch, HOUR)
    assert command(*arguments).code == 0
    assert [re.sub("-[0-9a-f]{8}", "-…", each) for each in sorted(contents(tmp_path / "out"))] == [
        "warwickshire-EMBARGOED-….txt",
        "warwickshire.txt",
    ]


@pytest.mark.usefixtures("several")
def test_no_copy_without_embargo_lies_beside(
    embargoed: Path, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy from before the embargo was set is told, with code 4: somebody could send it."""
    _at(monkeypatch, BEFORE)
    (tmp_path / "warwickshire.txt").write_text("without a line")
    anything = ("--output", tmp_path, "--project", embargoed, "--replace", "--format", "docx")
    outcome = command("render", "warwickshire", *anything, "--jobs", "2")
    assert outcome.code == 4
    assert "It holds this release without its embargo." in outcome.err
    assert contents(tmp_path)["warwickshire.txt"] == b"without a line"


@pytest.mark.usefixtures("several")
def test_every_process_has_the_same_clock(
    embargoed: Path, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Several processes make releases as of one moment: that of the command."""
    _at(monkeypatch, BEFORE)
    names = ("render", "warwickshire", "national", "--output", tmp_path / "out", "--project", embargoed)
    assert command(*names, "--jobs", "2").code == 0
    (_, embargoed_one) = sorted(contents(tmp_path / "out"))
    assert re.fullmatch("warwickshire-EMBARGOED-[0-9a-f]{8}.txt", embargoed_one)


def test_the_page_under_embargo(embargoed: Path, review: SnapshotAssertion) -> None:
    """The head of a page with all details, for review: what search engines are told, and that they are kept away."""
    page = Newsroom(embargoed, now=BEFORE).render("warwickshire", format="html", override_embargo="a test").decode()
    assert re.sub("<style>.*</style>", "<style>…</style>", page.partition("</head>")[0], flags=re.S) == review


def test_word_files_say_what_they_are(embargoed: Path) -> None:
    """A Word file's properties have the reference, and the day of the release for the time of its making."""
    about = docx.Document(
        BytesIO(Newsroom(embargoed, now=BEFORE).render("warwickshire", format="docx"))
    ).core_properties
    assert (about.identifier, about.created, about.modified) == (
        "027/2012",
        datetime(2012, 12, 13, tzinfo=UTC),
        datetime(2012, 12, 13, tzinfo=UTC),
    )


def test_each_page_of_the_pdf_bears_the_line(embargoed: Path, tmp_path: Path) -> None:
    """A page of the PDF that is handed on alone says that it is under embargo."""
    needs("pdftotext", installed("pdftotext"))
    data = Newsroom(embargoed, now=BEFORE).render("warwickshire", format="pdf")
    assert " ".join(words_of_pdf(data, tmp_path, margins=True)).count(LINE) == 2


def test_the_line_is_good_style(embargoed: Path) -> None:
    """The line that we print ourselves fails no rule of the house."""
    file = embargoed / "forces" / CAMPAIGN / "warwickshire.toml"
    file.write_text(file.read_text("utf-8").replace("2012-12-13T00:01:00", "2099-07-13T00:01:00"), "utf-8")
    told = check(["warwickshire"], strict=True, project=embargoed)
    assert [problem for problem in told if problem.file == "templates/release.jinja"] == []


def test_an_amendment_cannot_touch_the_line(embargoed: Path) -> None:
    """No amendment, whatever its reason, takes the embargo out of a release."""
    file = embargoed / "forces" / CAMPAIGN / "warwickshire.toml"
    amendment = (
        '[[issued.amendments]]\npart = "embargo"\nstandard = "EMBARGOED UNTIL"\nissued = "From"\nwhy = "shorter"\n'
    )
    file.write_text(f"{file.read_text('utf-8')}\n{amendment}", "utf-8")
    with pytest.raises(PressError, match="has no part “embargo”"):
        Newsroom(embargoed, now=BEFORE).render("warwickshire")


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("{{ embargo }}", "EMBARGOED"),
        ("{{ embargo }}", "It was {{ embargo }}, and is free now."),
        ("{{ embargo }}", "{{ embargo }}\n\n{{ part('again', 'embargo') }}\n{{ embargo }}"),
        ('{{ part("embargo", "embargo") }}', '{{ part("embargo", "details") }}'),
        ("{% if embargo is not none %}", "{% if false %}"),
        ("{{ embargo }}", "EMBARGOED UNTIL {{ release.date | day }}"),
    ],
)
def test_a_template_cannot_lose_the_line(embargoed: Path, was: str, becomes: str) -> None:
    """A template that would not begin a release under embargo with the line, in full, is an error."""
    template = embargoed / "templates" / "release.jinja"
    text = template.read_text("utf-8")
    assert was in text
    template.write_text(text.replace(was, becomes), "utf-8")
    with pytest.raises(PressError, match="does not begin with “EMBARGOED UNTIL 00:01 GMT") as raised:
        Newsroom(embargoed, now=BEFORE).render("warwickshire")
    assert raised.value.exit_code == 2


def test_a_template_cannot_keep_the_line(embargoed: Path) -> None:
    """A template that would still print the line after the hour is an error."""
    template = embargoed / "templates" / "release.jinja"
    text = template.read_text("utf-8").replace("{% if embargo is not none %}", "{% if true %}")
    template.write_text(text.replace("{{ embargo }}", "noon"), "utf-8")
    with pytest.raises(PressError, match="bears an embargo, and there is none"):
        Newsroom(embargoed, now=HOUR).render("warwickshire")


@pytest.mark.parametrize(
    "detail", ["{{ release.reference }}", "{{ release.date | day }}", "{{ release.contact }}", "ENDS"]
)
def test_a_template_cannot_lose_a_detail(project: Path, detail: str) -> None:
    """A template that leaves out a detail is an error, also where other words of the release would do for it."""
    details = '[release]\nreference = "2"\ndate = 2012-12-01\ncontact = "HMIC"\nends = true\n'
    embargoed = with_details(project, f'[[further_notes]]\ntext = "It depends on 2 since 11 December 2012."\n{details}')
    templates = [embargoed / "templates" / file for file in ("release.jinja", "houses/hmic-2012/house.jinja")]
    (template,) = (file for file in templates if detail in file.read_text("utf-8"))
    template.write_text(template.read_text("utf-8").replace(detail, "x"), "utf-8")
    with pytest.raises(PressError, match="The release leaves out"):
        Newsroom(embargoed, now=HOUR).render("warwickshire")


@pytest.mark.parametrize("format", sorted(WEB))
def test_what_nobody_asks_to_override_is_held_back(embargoed: Path, format: str) -> None:
    """Each way to set a release holds back what a website would publish unless it is told otherwise."""
    newsroom = Newsroom(embargoed, now=BEFORE)
    release = newsroom.release("warwickshire")
    for typeset in (
        lambda: release.typeset(newsroom.pages, Wanted(format)),
        lambda: newsroom.typeset(release, Wanted(format)),
        lambda: newsroom.render("warwickshire", format=format),
    ):
        with pytest.raises(PressError, match="under embargo"):
            typeset()
