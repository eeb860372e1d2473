"""What a campaign calls its bodies and who speaks: its files, templates, messages, workbook and questions say so."""

import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from hmic_press import Newsroom, PressError, check, render
from hmic_press.problems.words.called import speak
from tests.support.command import Outcome
from tests.support.recycling_series import CAMPAIGN, change, file_of, start_series

Command = Callable[..., Outcome]
OTHERS = re.compile(r"\b(?<![\w/])(?:forces?(?!/)|inspectors?|library|libraries)\b|[\ue000-\uf8ff]", re.I)
FOLDERS = "forces and templates"  # the name of our own folder


@pytest.fixture
def councils(tmp_path: Path) -> Path:
    """A project of three councils, whose campaign says what they are called beside its house."""
    return start_series(tmp_path / "press", 3)


def others_in(words: str) -> list[str]:
    """Return the words in which another campaign is told, and the signs that stand for one."""
    return OTHERS.findall(words.replace(FOLDERS, ""))


def said_by(command: Command, project: Path, *arguments: object) -> str:
    """Return all that a command says of the project."""
    code, out, errors = command(*arguments, "--project", project)
    assert code in (0, 1, 2, 130), arguments
    return out.decode("utf-8", "replace") + errors


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("check", "--json"),
        ("check", "--strict"),
        ("lint",),
        ("lint", "--standard", "--all"),
        ("list",),
        ("list", "--json"),
        ("schema",),
        ("explain",),
        ("explain", "council.name"),
        ("explain", "--json"),
        ("explain", "force"),
        ("render", "--all", "--format", "html", "--output"),
        ("render", "council-1"),
        ("render", "council-9"),
        ("wording",),
        ("new", "council-9"),
    ],
    ids=" ".join,
)
def test_a_council_is_never_called_otherwise(
    arguments: tuple[str, ...], councils: Path, tmp_path: Path, command: Command
) -> None:
    """Whatever is asked of councils is answered of councils; nothing says force, inspector, or the house's library."""
    out = [tmp_path / "out"] if arguments[-1] == "--output" else []
    said = said_by(command, councils, *arguments, *out)
    given = [word for word in arguments if word == "force"]
    assert others_in(said.replace("called “force”", "")) == [] or given
    for file in (tmp_path / "out").glob("*.html"):
        assert others_in(file.read_text("utf-8")) == []


MISTAKES = {
    "a table of another campaign": ("[council]", "[force]", "It can have template, mentions, council, speaker"),
    "a field of no table": ("verdict = ", "verdikt = ", "verdict"),
    "a name of nobody": ('name = "Ceshire Council"', 'name = "Seshire Council"', "“Seshire Council”"),
    "another council": (
        'year = "2025/26"',
        'year = "2025/26"\n[[further_notes]]\ntext = "Dishire Council"',
        "another council than this file's",
    ),
    "a template without a council": ("[council]", "template = 'council'\n[speaker]", "which council it is about"),
    "a table that is none": ("[council]", "council = 3\n[release]", "council"),
    "a broken line": ("verdict = ", "verdict: ", "council-1.toml:3"),
}


@pytest.mark.parametrize("what", MISTAKES)
def test_a_mistake_is_told_of_a_council(what: str, councils: Path, command: Command) -> None:
    """What is wrong with a file is told at its line, in the campaign's words: tables, fields, remedies."""
    was, becomes, words = MISTAKES[what]
    change(councils, "council-1", was, becomes)
    said = said_by(command, councils, "check")
    assert f"forces/{CAMPAIGN}/council-1.toml:" in said
    assert words in said
    assert others_in(said.replace("“force”", "").replace("  force\n", "")) == []


def test_a_workbook_has_the_campaign_s_columns(councils: Path, tmp_path: Path, command: Command) -> None:
    """The columns, what is said of them, and what an import tells are a council's; what was written is read back."""
    book = tmp_path / "facts.xlsx"
    said = said_by(command, councils, "workbook", book)
    cells = [
        str(cell.value) for sheet in load_workbook(book) for row in sheet.iter_rows() for cell in row if cell.value
    ]
    assert {"council, name", "council, verdict", "speaker, name"} <= set(cells)
    assert "3 rows of councils" in said
    assert others_in("\n".join([said, *cells])) == []
    file_of(councils, "council-2").unlink()
    done = said_by(command, councils, "import", book, "--write")
    assert "1 council written" in done
    assert others_in(done) == []
    assert "\n[council]\n" in file_of(councils, "council-2").read_text("utf-8")
    assert check(project=councils) == []


def test_an_interview_asks_of_a_council(councils: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """The questions are a council's, nobody need speak, and the file that is written has its tables."""
    file_of(councils, "council-3").unlink()
    answers = ["good progress", "", "40", "41", "2025/26", "", "it", "nobody", "", "no"]
    monkeypatch.setattr("hmic_press.terminal.prompt.somebody_is_there", lambda: True)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\n".join(answers).encode()), "utf-8"))
    said = said_by(command, councils, "new", "council-3")
    assert "Foshire Council has made good progress in recycling in 2025/26" in said
    assert "3  nobody" in said
    assert "The release has no finding on recycling rate." in said
    assert others_in(said) == []


def test_a_schema_and_its_line_are_called_after_the_body(councils: Path, command: Command) -> None:
    """The tables of the schema are the campaign's, and the file that is kept is called after its body."""
    schema = json.loads(command("schema", "--project", councils).out)
    assert list(schema["properties"])[:4] == ["template", "mentions", "council", "speaker"]
    assert schema["title"] == "A council's file"
    assert "speaker" not in schema.get("required", [])


def test_a_campaign_s_words_go_before_its_house_s(councils: Path) -> None:
    """What a campaign leaves out is its house's; two campaigns of one project have each their own."""
    own = councils / "templates" / CAMPAIGN / "campaign.toml"
    own.write_text(own.read_text("utf-8").replace('body = "council"', 'body = "borough"'), "utf-8")
    called = Newsroom(councils).called(CAMPAIGN)
    assert (called.body, called.bodies, called.speaker) == ("borough", "councils", "speaker")
    other = councils / "templates" / "street-lights"
    other.mkdir()
    (other / "campaign.toml").write_text('house = "anyshire-2025"\n', "utf-8")
    (other / "findings.toml").write_text("", "utf-8")
    both = Newsroom(councils)
    assert both.called("street-lights").body == "council"
    assert both.called(CAMPAIGN).body == "borough"


@pytest.mark.parametrize("body", ["fire authority", "office", "board"])
def test_a_word_of_several_is_a_table_too(body: str, councils: Path) -> None:
    """A body's word may be two, and may begin with a vowel: the table has a low line, the sentence its article."""
    table = body.replace(" ", "_")
    shared = councils / "templates" / CAMPAIGN / "campaign.toml"
    shared.write_text(shared.read_text("utf-8").replace('body = "council"', f'body = "{body}"'), "utf-8")
    template = councils / "templates" / CAMPAIGN / "council.jinja"
    text = template.read_text("utf-8").replace("council.", f"{table}.")
    template.rename(template.with_name(f"{table}.jinja")).write_text(text, "utf-8")
    for slug in ("council-1", "council-2", "council-3"):
        change(councils, slug, "[council]", f"[{table}]")
    assert check(project=councils) == []
    assert render("council-1", project=councils)
    change(councils, "council-1", f"[{table}]", "[council]")
    told = "\n".join(str(problem) for problem in check_or_raise(councils))
    assert f"{table}" in told
    article = "an" if body[0] in "aeiou" else "a"
    assert speak("\ue010 a \ue010", body) == f"{body} {article} {body}"


def check_or_raise(project: Path) -> list[object]:
    """Return what is wrong with a project, as problems."""
    try:
        return list(check(project=project))
    except PressError as error:
        return list(error.problems)


@pytest.mark.parametrize("word", ["findings", "release", "Council", "fire-authority", "model_dump", "3", "house"])
def test_a_word_that_cannot_be_a_table_is_told(word: str, councils: Path) -> None:
    """A body is not called what a file or a template calls otherwise, or cannot write."""
    shared = councils / "templates" / CAMPAIGN / "campaign.toml"
    shared.write_text(shared.read_text("utf-8").replace('body = "council"', f'body = "{word}"'), "utf-8")
    told = "\n".join(str(problem) for problem in check_or_raise(councils))
    assert f"templates/{CAMPAIGN}/campaign.toml" in told
    assert f"“{word}” cannot be the name of a table" in told


def test_a_speaker_has_the_campaign_s_title(councils: Path) -> None:
    """A title is the campaign's or, of one who speaks, their own; a house that prints none has none."""
    house = councils / "templates" / "houses" / "anyshire-2025" / "house.jinja"
    text = house.read_text("utf-8").replace("{{ speaker.name }}", "{{ speaker.title }} {{ speaker.name }}")
    house.write_text(text, "utf-8")
    shared = councils / "templates" / CAMPAIGN / "campaign.toml"
    shared.write_text(
        shared.read_text("utf-8").replace("[called]\n", '[called]\ntitle = "Chief Statistician"\n'), "utf-8"
    )
    file = file_of(councils, "council-1")
    file.write_text(
        file.read_text("utf-8") + '\n[speaker]\nname = "Ines Okoro"\nsaid = "There is more to do."\n', "utf-8"
    )
    assert "Chief Statistician Ines Okoro" in render("council-1", project=councils).decode()
    shared.write_text(shared.read_text("utf-8") + 'title = "Deputy"\n', "utf-8")
    assert "Deputy Ines Okoro" in render("council-1", project=councils).decode()


def test_a_region_is_needed_only_where_the_campaign_says_so(councils: Path) -> None:
    """Somebody whom the campaign does not know may speak without a region, unless the campaign wants one."""
    file = file_of(councils, "council-1")
    file.write_text(
        file.read_text("utf-8") + '\n[speaker]\nname = "Jo Smith"\nsaid = "There is more to do."\n', "utf-8"
    )
    assert check(project=councils) == []
    shared = councils / "templates" / CAMPAIGN / "campaign.toml"
    shared.write_text("region_needed = true\n" + shared.read_text("utf-8"), "utf-8")
    (told,) = check_or_raise(councils)
    assert "“Jo Smith” is not one of this campaign's speakers (Ines Okoro)." in str(told)
