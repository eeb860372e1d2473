"""A new release is asked for in the terminal, or edited: it reads right, and nothing is written by half."""

import io
import os
import re
import stat
import sys
import tomllib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from hmic_press import Newsroom, check, render
from hmic_press.drafting.file_to_fill_in import make_file_to_fill_in
from hmic_press.facts.answers import how_to_answer, read_answer
from hmic_press.facts.brief import Brief
from hmic_press.facts.details import Details
from hmic_press.facts.name import Name
from tests.support.command import Outcome
from tests.support.declared import KINDS_OF_2012
from tests.support.project import CAMPAIGN, contents

FILE = f"forces/{CAMPAIGN}/kent.toml"
SHORTEST = ["improvements", "Zoë Billingham", ".", "second jobs", "", "12", "9", "", "yes"]
LONGEST = [
    *("some improvements", "somebody else", "Jo Smith", "the Southern Region"),
    *("“Kent Police has done much, and works with Essex Police", "on what is left.", "", "HMIC will come again.”", "."),
    "yes",  # Essex Police is meant
    *("statement", "The force has a policy on *gifts*."),
    *("disclosures to the media", "May 2012", "six", "6", "7", "5"),
    *("disclosures to the media", "May 2012", "6", "5"),
    *("May 2012", "not stated"),  # it has been said, and so is asked again, and left out
    *("anti-corruption unit", "", "4", "6"),
    *("social-media cases", "0", ""),
    *("a further note to editors", "A first note.", "6", "A second note."),
    *("7", "027/2012", "12 December 2012", "tomorrow", "2012-12-11 00:01", "embargo = 2012-12-13T00:01", "", "no"),
    "",
    *("change", "finding 1: The force has a policy on *gifts*.", "The force has a policy on gifts."),
    *("change", "further note 1: A first note.", "-"),
    *("change", "verdict: some improvements", "2"),
    "yes",
]

ACCEPTED = [  # what is answered without a slip
    *("some improvements", "somebody else", "Jo Smith", "the Southern Region"),
    *("Kent Police has done much, and works with Essex Police.", "", "HMIC will come again.", ".", "yes"),
    *("statement", "The force has a policy.", "disclosures to the media", "May 2012", "6", "5", "social-media cases"),
    *(
        "0",
        "",
        "second jobs",
        "",
        "12",
        "not stated",
        "7",
        "027/2012",
        "",
        "2012-12-13 00:01",
        "",
        "no",
        "6",
        "A note.",
        "",
    ),
    *("change", "finding 2: disclosures to the media", "", "8", "", "change", "verdict: some improvements", "2"),
    *("change", "inspector: Jo Smith", "", "", "", "change", "finding 3: social-media cases", "-", "yes"),
]

Piped = Callable[..., Outcome]


@pytest.fixture
def piped(command: Callable[..., Outcome], project: Path, monkeypatch: pytest.MonkeyPatch) -> Piped:
    """Run new with its answers in a pipe, a line each, as a person would give them who is asked again."""

    def run(*answers: str, name: str = "kent", options: tuple[str, ...] = (), person: bool = True) -> Outcome:
        monkeypatch.setattr("hmic_press.terminal.prompt.somebody_is_there", lambda: person)
        data = "".join(f"{answer}\n" for answer in answers).encode(errors="surrogateescape")
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "cp1252"))
        return command("new", name, "--project", project, *options)

    return run


def test_few_answers_make_a_release(piped: Piped, project: Path, review: SnapshotAssertion) -> None:
    """Only what must be known is asked, and the file reads like those that people wrote."""
    done = piped(*SHORTEST)
    assert (done.code, done.err) == (0, "")
    assert check(["kent"], project=project) == []
    assert (project / FILE).read_text("utf-8") == review


@pytest.mark.parametrize(
    ("region", "proposed"),
    [("the Eastern Region", "Zoë Billingham"), ("the National Team", "Stephen Otter QPM"), ("the Moon", "Roger Baker")],
)
def test_the_speaker_of_the_region_is_proposed(region: str, proposed: str, piped: Piped, project: Path) -> None:
    """Enter lets the region's speaker speak, who stands first; a region nobody speaks for proposes nobody."""
    roster = project / "forces" / "roster.csv"
    roster.write_text(roster.read_text("utf-8").replace("Kent Police,", f"Kent Police,,,{region}"), "utf-8")
    is_known = region != "the Moon"
    done = piped(SHORTEST[0], "" if is_known else "1", *SHORTEST[2:])
    assert (done.code, done.err) == (0, "")
    assert f"\n  1  {proposed}\n" in done.out.decode()
    assert (f"Enter: {proposed}" in done.out.decode()) == is_known
    assert f'name = "{proposed}"' in (project / FILE).read_text("utf-8")
    (project / FILE).unlink()
    newsroom = Newsroom(project)
    offered = re.findall(r'^# name = "(.*)"$', make_file_to_fill_in(newsroom, Name(CAMPAIGN, "kent")), re.MULTILINE)
    assert (offered[0], len(offered)) == (proposed, 4)


def test_a_wrong_answer_in_a_pipe_shifts_no_other(piped: Piped, project: Path) -> None:
    """Where nobody can be asked again, the first answer that will not do ends it: code 2, nothing written."""
    before = contents(project)
    done = piped(*SHORTEST[:5], "twelve", *SHORTEST[5:], person=False)
    assert done.code == 2
    assert "An answer will not do: " in done.err
    assert "Nothing is written" in done.err
    assert contents(project) == before
    assert piped(*SHORTEST, person=False).code == 0


def test_an_embargo_that_has_gone_is_told(piped: Piped, project: Path) -> None:
    """An embargo in the past, as a wrong year makes it, is told before the file is written."""
    gone = (*SHORTEST[:-2], "7", "", "", "2012-12-13 00:01", "", "", "", "no")
    assert "SE07-embargo-in-doubt\n  The embargo has gone," in piped(*gone).out.decode()
    comes = (*SHORTEST[:-2], "7", "", "", "2099-12-13 00:01", "", "", "", "no")
    said = piped(*comes).out.decode()
    assert "The embargo has gone" not in said
    assert "EMBARGOED UNTIL 00:01 GMT on Sunday 13 December 2099" in said


def test_the_whole_conversation(piped: Piped, project: Path, review: SnapshotAssertion) -> None:
    """Everything can be said, in the order that is wanted; wrong answers are asked again, and slips mended."""
    done = piped(*LONGEST)
    assert (done.code, done.err) == (0, "")
    assert check(["kent"], project=project) == []
    shown = [f"> {answer}" for answer in LONGEST]
    said = done.out.decode().split("> \n")
    conversation = "".join(f"{question}{answer}\n" for question, answer in zip(said, [*shown, ""], strict=True))
    assert re.sub(r"(?<=\.toml):\d+:\d+", "", conversation) == review(name="conversation")
    assert (project / FILE).read_text("utf-8") == review(name="file")


def test_the_release_that_is_shown_is_the_release(piped: Piped, project: Path) -> None:
    """What is shown before the question whether to write it is what render prints afterwards."""
    shown = piped(*LONGEST).out
    assert render("kent", project=project) in shown


@pytest.mark.parametrize("given", range(len(LONGEST)))
def test_answers_that_end_too_soon_leave_nothing(given: int, piped: Piped, project: Path) -> None:
    """Wherever the pipe ends, it is told, with code 2, and no file has changed."""
    before = contents(project)
    done = piped(*LONGEST[:given])
    assert done.code == 2
    assert "nothing is written" in done.err
    assert contents(project) == before


@pytest.mark.parametrize("letter", ["\udce9", "\u202e", "\x1b[D", "\u200b"])
def test_a_character_that_nobody_sees_is_refused(letter: str, piped: Piped, project: Path) -> None:
    """What could not stand in a release is asked again: a byte that is no letter, too."""
    done = piped(*SHORTEST[:3], "statement", f"A caf{letter} in town.", "A café in town.", "", "yes")
    assert done.code == 0
    assert b"A character stands here that cannot be printed" in done.out
    assert 'statement = "A café in town."' in (project / FILE).read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("• The force trains its staff.", "The mark • before it is taken off."),
        ("2. The force trains its staff.", "The mark 2. before it is taken off."),
        ("- The force\ttrains its staff.  ", "Its tabs are read as spaces."),
        ("The force\ttrains\tits staff.", "Its tabs are read as spaces."),
    ],
)
def test_what_only_came_with_an_answer_is_taken_off(typed: str, told: str, piped: Piped, project: Path) -> None:
    """A list's mark or a tab is told, in a pipe too, and never a reason to ask again."""
    done = piped(*SHORTEST[:3], "statement", typed, "", "yes", person=False)
    assert done.code == 0
    assert told in done.out.decode()
    assert 'statement = "The force trains its staff."' in (project / FILE).read_text("utf-8")


@pytest.mark.parametrize("quoted", ["“Kent Police has made progress.”", '"Kent Police has made progress."'])
def test_marks_round_a_quotation_are_taken_off(quoted: str, piped: Piped, project: Path) -> None:
    """The release adds its own marks, so those that were pasted go, and it is told."""
    done = piped(*SHORTEST[:2], quoted, *SHORTEST[2:])
    assert done.code == 0
    assert "The quotation marks round it are taken off" in done.out.decode()
    said = tomllib.loads((project / FILE).read_text("utf-8"))["inspector"]["said"]
    assert said == "Kent Police has made progress.\n"


@pytest.mark.parametrize(
    ("speaker", "until"), [("Zoe Billingham", "May 2012"), ("ZOË BILLINGHAM", "may 2012"), ("zoe billingham", "5/2012")]
)
def test_an_answer_that_can_only_mean_one_thing_is_taken(speaker: str, until: str, piped: Piped, project: Path) -> None:
    """A name without its accents, or a month written otherwise, is what it can only mean, in a pipe too."""
    done = piped("IMPROVEMENTS", speaker, ".", "second jobs", until, "12", "9", "", "yes", person=False)
    assert done.code == 0
    facts = tomllib.loads((project / FILE).read_text("utf-8"))
    assert facts["inspector"]["name"] == "Zoë Billingham"
    assert facts["findings"][0]["until"] == "May 2012"


def test_a_change_starts_from_what_is_there(piped: Piped, project: Path) -> None:
    """Enter keeps each value of a finding, another answer takes its place, a lone stroke takes it back."""
    change = ["change", "finding 1: second jobs"]
    done = piped(*SHORTEST[:-1], *change, "", "", "10", *change, "", "15", "-", "yes")
    assert done.code == 0
    assert "Now: 12\n  Enter: keep it" in done.out.decode()
    facts = tomllib.loads((project / FILE).read_text("utf-8"))
    assert facts["findings"] == [{"about": "second jobs", "since": "September 2011", "applications": 15}]


@pytest.mark.parametrize("given", [1, 2, 4, 6, 8, 9, 11, 14, 19, 24, 27, 30, 34, 37, 41, 44, 48])
def test_any_answer_is_taken_back(given: int, piped: Piped, project: Path) -> None:
    """After back the question before is put again, and the file is the same as if nothing had been taken back."""
    assert piped(*ACCEPTED).code == 0
    wanted = (project / FILE).read_text("utf-8")
    (project / FILE).unlink()
    before = ACCEPTED[given - 1]
    done = piped(
        *ACCEPTED[:given], "back", "Back" if given > 1 else "?", *ACCEPTED[max(given - 2, 0) : given], *ACCEPTED[given:]
    )
    assert (done.code, done.err) == (0, ""), before
    assert (project / FILE).read_text("utf-8") == wanted


def test_an_answer_taken_back_can_be_another(piped: Piped, project: Path) -> None:
    """Back undoes what an answer did: a body that was meant, findings that were put there or taken out."""
    statement = ["statement", "Essex Police helped.", "yes", "back", "back", "Others helped."]
    taken_out = ["", "change", "finding 1: Others helped.", "-", "back", "The force has a plan."]
    assert piped("back", *SHORTEST[:3], *statement, *taken_out, "yes").code == 0
    facts = tomllib.loads((project / FILE).read_text("utf-8"))
    assert "mentions" not in facts
    assert facts["findings"] == [{"statement": "The force has a plan."}]


def test_every_question_says_more(piped: Piped, project: Path) -> None:
    """A question mark is no answer: it is said how one can be given, in any question, and the release is the same."""
    assert piped(*ACCEPTED).code == 0
    wanted = (project / FILE).read_text("utf-8")
    (project / FILE).unlink()
    done = piped(*(each for answer in ACCEPTED for each in ("?", answer)), person=False)
    assert (done.code, done.err) == (0, "")
    assert (project / FILE).read_text("utf-8") == wanted
    said = done.out.decode()
    assert said.count("  back: the question before this one.") == len(ACCEPTED)
    for kind in ("a whole number in figures", "a day: 13 December 2012", "a day and a time", "the number of a line"):
        assert kind in said


@pytest.mark.parametrize("field", ["date", "embargo", "ends", "reference"])
def test_the_ways_told_of_answering_are_read(field: str) -> None:
    """What a question mark gives as an example is read as what the field holds."""
    info = Details.model_fields[field]
    for example in re.findall(r"\d[\w :-]+(?:, [\d:]+)?", how_to_answer(info)):
        assert isinstance(read_answer(info, example), date), example


@pytest.mark.parametrize("name", ["Kent", "Kent Police", "KENT POLICE", "ken", "police-relationships/Kent"])
def test_a_name_finds_its_body(name: str, piped: Piped, project: Path) -> None:
    """A body is known by its slug, its name or how they begin, in any capitals, where only one is meant."""
    assert piped(*SHORTEST, name=name).code == 0
    assert (project / FILE).exists()


@pytest.mark.parametrize("name", ["west", "n", "police"])
def test_a_name_that_several_could_have_is_not_guessed(name: str, piped: Piped, project: Path) -> None:
    """Where two bodies begin so, or none does, the name is told as unknown."""
    before = contents(project)
    assert piped(*SHORTEST, name=name).code == 2
    assert contents(project) == before


def test_no_editor_is_opened_that_nobody_chose(piped: Piped, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without EDITOR or VISUAL it is said which to set, before a program opens that a person cannot leave."""
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.setattr("hmic_press.drafting.new_release.subprocess.run", lambda *_, **__: pytest.fail("opened"))
    done = piped(options=("--edit",))
    assert (done.code, contents(project).get(FILE)) == (2, None)
    assert "Set EDITOR to the command of your editor" in done.err


def test_a_mark_at_the_start_of_a_pipe_is_no_answer(piped: Piped, project: Path) -> None:
    """Programs of Windows begin UTF-8 with a mark of their own."""
    assert piped(f"\ufeff{SHORTEST[0]}", *SHORTEST[1:]).code == 0


def test_an_answer_that_is_changed_stays_in_its_place(piped: Piped, project: Path) -> None:
    """A finding can be given again with other figures, and the quotation stays when another inspector speaks."""
    quoted = ["improvements", "Zoë Billingham", "All is well.", "."]
    findings = ["second jobs", "", "12", "9", "social-media cases", "0", "", ""]
    changed = ["change", "finding 1: second jobs", "", "12", "10", "change", "inspector: Zoë Billingham", "Roger Baker"]
    assert piped(*quoted, *findings, *changed, "yes").code == 0
    facts = tomllib.loads((project / FILE).read_text("utf-8"))
    assert facts["inspector"] == {"name": "Roger Baker", "said": "All is well.\n"}
    assert [finding["about"] for finding in facts["findings"]] == ["second jobs", "social-media cases"]
    assert facts["findings"][0]["approved"] == 10


def test_a_finding_of_which_nothing_is_stated_is_left_out(piped: Piped, project: Path) -> None:
    """Enter at each question of a finding adds none, and asks for no figure that would stand alone."""
    done = piped(*SHORTEST[:-2], "anti-corruption unit", "", "not stated", "statement", "", "", "yes")
    assert done.code == 0
    assert b"Now:" not in done.out
    facts = tomllib.loads((project / FILE).read_text("utf-8"))
    assert [finding["about"] for finding in facts["findings"]] == ["second jobs"]


def test_a_period_that_ends_before_it_begins_is_asked_again(piped: Piped, project: Path) -> None:
    """What the campaign offers is checked too, beside the answers before it."""
    campaign = project / "templates" / CAMPAIGN / "campaign.toml"
    text = campaign.read_text("utf-8").replace('["September 2011"]', '["September 2011", "June 2012"]')
    campaign.write_text(text, "utf-8")
    done = piped(*SHORTEST[:4], "June 2012", "May 2012", "", "12", "9", "", "yes")
    assert done.code == 0
    assert b"The period ends in May 2012, before it begins in June 2012." in done.out


def test_no_is_no(piped: Piped, project: Path) -> None:
    """A release that is not wanted is not written."""
    before = contents(project)
    assert piped(*SHORTEST[:-1], "no").code == 130
    assert contents(project) == before


def test_a_release_without_findings_is_not_written(piped: Piped, project: Path) -> None:
    """What could not be read or rendered is told, and yes is not among the answers."""
    done = piped("improvements", "Roger Baker", ".", "", "yes", "no")
    assert done.code == 130
    assert b"It cannot be written like this." in done.out
    assert not (project / FILE).exists()


def test_another_force_that_is_not_meant_is_asked_again(piped: Piped, project: Path) -> None:
    """A name left over from another force's facts does not slip in."""
    statement = ["statement", "Essex Police has a policy.", "no", "The force has a policy."]
    assert piped(*SHORTEST[:3], *statement, "", "yes").code == 0
    assert "ssex" not in (project / FILE).read_text("utf-8")


def test_a_mention_goes_with_its_words(piped: Piped, project: Path) -> None:
    """A force that is named no more is listed no more."""
    statement = ["statement", "Essex Police helped.", "yes"]
    changed = ["change", "finding 1: Essex Police helped.", "Others helped."]
    assert piped(*SHORTEST[:3], *statement, "", *changed, "yes").code == 0
    assert "ssex" not in (project / FILE).read_text("utf-8")


@pytest.mark.parametrize("name", ["leicestershire", f"{CAMPAIGN}/warwickshire"])
def test_a_file_that_is_there_is_left_alone(name: str, piped: Piped, project: Path) -> None:
    """The interview does not begin, with code 4."""
    before = contents(project)
    done = piped(*SHORTEST, name=name)
    assert (done.code, done.out) == (4, b"")
    assert "has a file already" in done.err
    assert contents(project) == before


def test_a_file_that_somebody_else_writes_meanwhile_is_left_alone(
    piped: Piped, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the first question and the last another may have written it."""
    from hmic_press.drafting import confirm

    shown = confirm._shown
    monkeypatch.setattr(confirm, "_shown", lambda *given: (shown(*given), (project / FILE).write_text("theirs"))[0])
    done = piped(*SHORTEST)
    assert done.code == 4
    assert "new never writes over one" in done.err
    assert (project / FILE).read_text() == "theirs"


def test_what_came_with_the_package_is_not_written_to(
    piped: Piped, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a project of one's own there is nowhere to write."""
    from hmic_press.project import folder as rooms

    monkeypatch.setattr(rooms, "SHIPPED", (project, project))
    before = contents(project)
    done = piped(*SHORTEST)
    assert (done.code, done.out) == (2, b"")
    assert contents(project) == before


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("knet", "Did you mean kent?"),
        ("Kent Polce", "Did you mean Kent Police?"),
        ("lecestershire", "Did you mean leicestershire?"),
        ("police-relations/kent", "Did you mean police-relationships?"),
        ("../kent", "The campaigns are"),
        ("", "Give its slug there"),
        ("k\0nt", "Did you mean kent?"),
        ("x" * 300, "Give its slug there"),
    ],
)
def test_an_unknown_name(name: str, hint: str, piped: Piped, project: Path) -> None:
    """The nearest name is told, with code 2."""
    before = contents(project)
    done = piped(*SHORTEST, name=name)
    assert (done.code, done.out) == (2, b"")
    assert hint in done.err
    assert contents(project) == before


def test_a_second_campaign_is_named(piped: Piped, project: Path) -> None:
    """With more than one campaign the name says which, and the folder of its first release is made."""
    folder = project / "templates" / "second"
    folder.mkdir()
    for file in (project / "templates" / CAMPAIGN).iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    done = piped(*SHORTEST)
    assert done.code == 2
    assert "police-relationships/kent or second/kent" in done.err
    assert piped(*SHORTEST, name="second/kent").code == 0
    assert check(["second/kent"], project=project) == []


@pytest.mark.skipif(os.name == "nt", reason="no umask")
def test_the_file_is_as_any_other(piped: Piped, project: Path) -> None:
    """Its rights are those of any new file, and nothing lies beside it."""
    before = set(contents(project))
    piped(*SHORTEST)
    assert set(contents(project)) - before == {FILE}
    beside = project / "beside"
    beside.touch()
    assert stat.S_IMODE((project / FILE).stat().st_mode) == stat.S_IMODE(beside.stat().st_mode)


def _editor(folder: Path, text: str) -> str:
    """Return the command of an editor that runs Python over the text of its file."""
    script = folder / "editor.py"
    code = f"import pathlib, sys\nfile = pathlib.Path(sys.argv[1])\ntext = file.read_text('utf-8')\n{text}\n"
    script.write_text(code + "file.write_text(text, 'utf-8')\n", "utf-8")
    return f'"{sys.executable}" "{script}"'


TAKE = """
key, how, text = text.partition('# Take the #')
for line in ('verdict = "improvements"', 'name = "Roger Baker"', '[[findings]]', 'statement ='):
    text = text.replace('# ' + line, line, 1)
text = key + how + text
"""


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Choose the editor by what it does with the text."""
    monkeypatch.delenv("VISUAL", raising=False)
    return lambda text: monkeypatch.setenv("EDITOR", _editor(tmp_path, text))


def test_the_starter_is_edited(
    piped: Piped, editor: Callable[[str], None], project: Path, review: SnapshotAssertion
) -> None:
    """What the editor leaves is shown as a release, and written as it was left; no figure is in it unasked."""
    editor(TAKE)
    done = piped("yes", options=("--edit",))
    assert (done.code, done.err) == (0, "")
    assert (project / FILE).read_text("utf-8") == review(name="file")
    assert render("kent", project=project).decode() in done.out.decode()


def test_what_the_editor_writes_is_kept_to_the_byte(piped: Piped, editor: Callable[[str], None], project: Path) -> None:
    """A file that an editor of Windows has saved keeps its byte order mark and its line ends."""
    editor(TAKE + "text = '\\ufeff' + text\nfile.write_text(text, 'utf-8', newline='\\r\\n')\nsys.exit()")
    assert piped("yes", options=("--edit",)).code == 0
    data = (project / FILE).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf#")
    assert data.count(b"\r\n") == data.count(b"\n") > 10


def test_a_starter_left_as_it_was_is_not_written(piped: Piped, editor: Callable[[str], None], project: Path) -> None:
    """To close the editor at once is to think better of it."""
    before = contents(project)
    editor("")
    assert piped("yes", options=("--edit",)).code == 130
    assert contents(project) == before


def test_what_is_wrong_in_the_editor_is_told_and_edited_again(
    piped: Piped, editor: Callable[[str], None], project: Path
) -> None:
    """A file that cannot be read as facts is not written: it is opened again until it can."""
    editor("text = text + 'x' if 'tried' in text else '# tried'")
    done = piped("yes", "edit again", "no", options=("--edit",))
    assert done.code == 130
    assert b"missing" in done.out or b"has no" in done.out
    assert not (project / FILE).exists()


@pytest.mark.parametrize("program", ["no-such-editor", "false", '"unclosed'])
def test_an_editor_that_fails(program: str, piped: Piped, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told which, with code 2, and nothing is written."""
    monkeypatch.setenv("VISUAL", program)
    done = piped("yes", options=("--edit",))
    assert done.code == 2
    assert "Set EDITOR" in done.err
    assert not (project / FILE).exists()


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("1,204", 1204),
        ("0", 0),
        ("-1", -1),
        ("12.0", "12.0"),
        ("six", "six"),
        ("9" * 5000, "9" * 5000),
        ("1,2", "1,2"),
    ],
)
def test_a_count_as_it_is_typed(answer: str, value: object) -> None:
    """Figures are a count, with or without commas; anything else is for the model to refuse."""
    assert read_answer(KINDS_OF_2012["second jobs"].model_fields["applications"], answer) == value


@pytest.mark.parametrize(
    ("field", "answer", "value"),
    [
        ("date", "13 December 2012", date(2012, 12, 13)),
        ("date", "13/12/2012", date(2012, 12, 13)),
        ("date", "31 February 2012", "31 February 2012"),
        ("embargo", "2012-12-13T00:01:00", datetime(2012, 12, 13, 0, 1)),
        ("embargo", "13 December 2012, 00:01", datetime(2012, 12, 13, 0, 1)),
        ("embargo", "13 December 2012", "13 December 2012"),
        ("ends", "Yes", True),
        ("ends", "perhaps", "perhaps"),
    ],
)
def test_a_detail_as_it_is_typed(field: str, answer: str, value: object) -> None:
    """Days and times are read as people write them in this country."""
    assert read_answer(Details.model_fields[field], answer) == value


def test_words_are_as_they_are_typed() -> None:
    """What holds words is never made a number."""
    assert read_answer(Brief.model_fields["template"], "12") == "12"
