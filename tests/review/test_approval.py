"""A release goes from draft to issue by its record: approved by somebody else, lapsed by a letter, out for good."""

import json
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from hmic_press import Newsroom, check
from hmic_press.facts import history, london_time
from hmic_press.release.state import state_of
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, contents
from tests.support.ready import READY, add_ready
from tests.support.series_in_git import commit, git

Command = Callable[..., Outcome]
FILE = f"forces/{CAMPAIGN}/derbyshire.toml"
SAM = ("--by", "Sam Hill, head of news")


@pytest.fixture
def press(project: Path) -> Path:
    """A project in git with a draft that Jo wrote."""
    add_ready(project)
    git(project, "init", "-q")
    commit(project)
    return project


def state(project: Path) -> tuple[str, str]:
    """Return the state of the draft, and whose approval has lapsed."""
    found = state_of(Newsroom(project).release("derbyshire"))
    return found.name, (found.lapsed.by or "") if found.lapsed else ""


def change(project: Path, file: str, was: str, becomes: str) -> None:
    """Put other words into a file of the project."""
    text = (project / file).read_text("utf-8")
    assert was in text
    (project / file).write_text(text.replace(was, becomes, 1), "utf-8")


def test_from_a_draft_to_its_issue(press: Path, command: Command) -> None:
    """Approve, issue, and nothing may change any more; every act is a row, and its words lie beside the facts."""
    at = ("--project", press)
    assert state(press) == ("draft", "")
    refused = command("issue", "derbyshire", *SAM, *at)
    assert (refused.code, "Nobody has approved its words." in refused.err) == (4, True)
    approved = command("approve", "derbyshire", *SAM, *at)
    assert approved.out.decode().splitlines() == [f"forces/{CAMPAIGN}/rounds/derbyshire.1.txt", FILE]
    assert state(press) == ("approved", "")
    assert command("issue", "derbyshire", *SAM, *at).code == 0
    assert state(press) == ("issued", "")
    assert check(["derbyshire"], project=press) == []
    row = next(json.loads(line) for line in command("list", "--json", *at).out.splitlines() if b"derbyshire" in line)
    assert (row["state"], row["by"], row["lapsed"]) == ("issued", "Sam Hill, head of news", None)
    change(press, FILE, "applications = 12\napproved = 12", "applications = 13\napproved = 13")
    assert command("render", "derbyshire", *at).code == 1
    text = (press / FILE).read_text("utf-8")
    assert text.startswith(READY.replace("12\napproved = 12", "13\napproved = 13")), "only added to"


NOT_READY = {  # what is put into the draft's file for what, and what is told of it
    "without whom to call": ('contact = "Jo Smith, 020 7946 0000"\n', "", "It has no contact."),
    "without its day": ("date = 2012-12-13\n", "", "It has no date."),
    "a placeholder": (
        "[[findings]]",
        '[[findings]]\nstatement = "There are [TBC] of them."\n\n[[findings]]',
        "stands for",
    ),
    "half a sentence": ("[[findings]]", '[[findings]]\nstatement = "There are many"\n\n[[findings]]', "has no end"),
    "a case that nobody signed": ("approved = 12", "approved = 0", "Nobody has signed off the wording"),
}


@pytest.mark.parametrize("what", NOT_READY)
@pytest.mark.parametrize("act", ["approve", "issue"])
def test_what_is_not_ready_goes_no_further(act: str, what: str, press: Path, command: Command) -> None:
    """Both acts tell all that is in the way at once, with its line, and nothing is written."""
    was, becomes, told = NOT_READY[what]
    change(press, FILE, was, becomes)
    before = contents(press / "forces")
    refused = command(act, "derbyshire", *SAM, "--project", press)
    assert (refused.code, told in refused.err, contents(press / "forces")) == (4, True, before)
    assert ("Nobody has approved its words." in refused.err) == (act == "issue")
    checked = command("check", "--ready", "derbyshire", "--project", press).out.decode()
    told_of_both = [line for line in checked.splitlines() if line.startswith("  ")]
    assert [line for line in told_of_both if line not in refused.err] == [], "the same sentences"


@pytest.mark.parametrize("what", NOT_READY)
def test_what_is_no_longer_ready_is_not_issued(what: str, press: Path, command: Command) -> None:
    """Whatever changed since the approval: it has lapsed, and the change is in the way."""
    was, becomes, told = NOT_READY[what]
    assert command("approve", "derbyshire", *SAM, "--project", press).code == 0
    change(press, FILE, was, becomes)
    before = contents(press / "forces")
    refused = command("issue", "derbyshire", *SAM, "--project", press)
    assert (refused.code, told in refused.err, contents(press / "forces")) == (4, True, before)
    assert "have changed since they were approved" in refused.err


def test_all_that_is_in_the_way_of_an_approval_is_told_at_once(press: Path, command: Command) -> None:
    """Who may not approve it and what is not ready are one answer; a reason helps only the first of them."""
    change(press, FILE, "date = 2012-12-13\n", "")
    refused = command("approve", "derbyshire", "--by", "Jo", "--project", press)
    assert (refused.code, "It has no date." in refused.err, "wrote the facts last" in refused.err) == (4, True, True)
    assert command("approve", "derbyshire", "--by", "Jo", "--reason", "alone", "--project", press).code == 4


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ("[[findings]]", '[[findings]]\nstatement = "There are [TBC] of them."\n\n[[findings]]', "stands for"),
        ("[[findings]]", '[[findings]]\nstatement = "There are many"\n\n[[findings]]', "has no end"),
        ("approved = 12", "approved = 0", "Nobody has signed off the wording"),
        ("date = 2012-12-13\n", "", "It has no date."),
    ],
)
def test_a_correction_has_to_be_ready_too(press: Path, command: Command, was: str, becomes: str, told: str) -> None:
    """What went out once is judged anew as soon as it says something else."""
    for act in ("approve", "issue"):
        assert command(act, "derbyshire", *SAM, "--project", press).code == 0
    change(press, FILE, "applications = 12\napproved = 12", "applications = 13\napproved = 12")
    change(press, FILE, was, becomes)
    before = contents(press / "forces")
    refused = command("approve", "derbyshire", *SAM, "--project", press)
    assert (refused.code, told in refused.err, contents(press / "forces")) == (4, True, before)


def test_a_letter_of_a_shared_note_undoes_every_approval(press: Path, command: Command) -> None:
    """Whatever changed a letter, the approval has lapsed, and the issue is refused with that."""
    command("approve", "derbyshire", *SAM, "--project", press)
    change(press, "templates/houses/hmic-2012/house.jinja", "urgent media", "pressing media")
    assert state(press) == ("draft", "Sam Hill, head of news")
    refused = command("issue", "derbyshire", *SAM, "--project", press)
    assert (refused.code, "have changed since they were approved" in refused.err) == (4, True)
    change(press, "templates/houses/hmic-2012/house.jinja", "pressing media", "urgent media")
    assert state(press) == ("approved", "")


def test_nobody_approves_own_work_without_a_reason(press: Path, command: Command) -> None:
    """The author of the file's last commit is refused, however the name is typed, unless there is a reason."""
    before = contents(press / "forces")
    for name in ("Jo, press officer", "JO, press officer", "jo"):
        refused = command("approve", "derbyshire", "--by", name, "--project", press)
        assert (refused.code, "wrote the facts last" in refused.err) == (4, True)
    assert contents(press / "forces") == before
    assert command("approve", "derbyshire", "--by", "Jo", "--reason", "nobody else is in", "--project", press).code == 0


def test_a_correction_is_a_further_round_with_a_reason(press: Path, command: Command) -> None:
    """Its class is computed, the earlier words stay, and both rows hold."""
    at = ("--project", press)
    command("approve", "derbyshire", *SAM, *at)
    command("issue", "derbyshire", *SAM, *at)
    change(press, FILE, "applications = 12\napproved = 12", "applications = 13\napproved = 13")
    assert command("approve", "derbyshire", *SAM, *at).code == 0
    refused = command("issue", "derbyshire", *SAM, *at)
    assert (refused.code, "a further round (correction)" in refused.err) == (2, True)
    assert command("issue", "derbyshire", *SAM, "--reason", "a figure was wrong", *at).code == 0
    history = Newsroom(press).read("derbyshire")[1].history
    assert [row.act for row in history] == ["approved", "issued", "approved", "corrected"]
    assert "12 applications" in (press / f"forces/{CAMPAIGN}/rounds/derbyshire.2.txt").read_text("utf-8")
    assert check(["derbyshire"], project=press) == []
    assert command("issue", "derbyshire", *SAM, "--reason", "again", *at).code == 4, "the same words twice"
    assert b"been 12 applications" in command("render", "derbyshire", "--round", "2", *at).out
    assert b"been 13 applications" in command("render", "derbyshire", "--round", "4", *at).out
    for wrong in (
        ("--round", "5"),
        ("--round", "0"),
        ("--round", "1", "--format", "html"),
        ("west-mercia", "--round", "1"),
    ):
        assert command("render", "derbyshire", *wrong, *at).code == 2
    change(press, f"forces/{CAMPAIGN}/rounds/derbyshire.2.txt", "been 12", "been 14")
    assert "does not hold the words" in command("render", "derbyshire", "--round", "2", *at).err


def test_a_quotation_is_agreed_by_itself(press: Path, command: Command) -> None:
    """The speaker's approval is of those words alone, and approves nothing else."""
    assert command("approve", "derbyshire", "--quotation", "--by", "Roger Baker", "--project", press).code == 0
    assert state(press) == ("draft", "")
    (row,) = Newsroom(press).read("derbyshire")[1].history
    assert (row.act, row.by) == ("quotation agreed", "Roger Baker")


def test_a_quotation_is_agreed_before_the_release_is_ready(press: Path, command: Command) -> None:
    """The speaker reads the quotation while the rest is written; agreed once, it is agreed."""
    change(press, FILE, 'contact = "Jo Smith, 020 7946 0000"\n', "")
    agree = ("approve", "derbyshire", "--quotation", "--by", "Roger Baker", "--project", press)
    assert command(*agree).code == 0
    again = command(*agree)
    assert (again.code, "approved already" in again.err) == (4, True)


def test_nobody_agrees_to_what_nobody_said(press: Path, command: Command) -> None:
    """Where no one is quoted there is nothing to agree to."""
    file = press / "templates" / CAMPAIGN / "force.jinja"
    head, begins, rest = file.read_text("utf-8").partition("{% block quotation %}")
    file.write_text(head + begins + rest[rest.index("{% endblock %}") :], "utf-8")
    before = contents(press / "forces")
    refused = command("approve", "derbyshire", "--quotation", "--by", "Roger Baker", "--project", press)
    assert (refused.code, "It quotes nobody." in refused.err, contents(press / "forces")) == (4, True, before)


HIDDEN = (*("--by", "Sam\u3164Hill"), *("--reason", "nobody else"))


@pytest.mark.parametrize(
    "arguments",
    [
        *[("--by", " "), ("--by", "a\nb"), (), HIDDEN],
        *[(*SAM, "--reason", reason) for reason in ("a\nb", "no\u200bbody", " ")],
    ],
)
def test_approval_by_nobody_writes_nothing(arguments: tuple[str, ...], press: Path, command: Command) -> None:
    """Without a name, or with words that no record can hold, there is no approval."""
    before = contents(press / "forces")
    assert command("approve", "derbyshire", *arguments, "--project", press).code == 2
    assert contents(press / "forces") == before


def test_what_check_finds_wrong_is_not_approved(press: Path, command: Command) -> None:
    """A broken release is told with its line, and nothing is written."""
    change(press, FILE, "applications = 12\napproved = 12", "applications = 12\napproved = 13")
    before = contents(press / "forces")
    refused = command("approve", "derbyshire", *SAM, "--project", press)
    assert (refused.code, f"{FILE}:" in refused.err) == (2, True)
    assert contents(press / "forces") == before


@pytest.mark.parametrize(
    ("file", "was", "becomes"),
    [
        (FILE, "applications = 12\napproved = 12", "applications = 13\napproved = 13"),
        ("templates/houses/hmic-2012/house.jinja", "urgent media", "pressing media"),
        ("templates/houses/hmic-2012/house.toml", "07836 217 729", "07700 900 123"),
    ],
)
def test_a_review_warns_of_what_lapsed_and_of_what_is_out(
    press: Path, command: Command, file: str, was: str, becomes: str
) -> None:
    """Whatever changed the words: an approval that lapsed is told by name, words that are out fail even if accepted."""
    review = ("review", "--project", press)
    command("approve", "derbyshire", *SAM, "--project", press)
    command(*review, "--accept", "all")
    assert command(*review).code == 0
    change(press, file, was, becomes)
    told = command(*review)
    assert "approved: derbyshire (Sam Hill, head of news" in told.out.decode()
    assert "No longer as issued: derbyshire" not in told.out.decode()
    command(*review, "--accept", "all")
    assert command(*review).out == b"No words have changed.\n", "what is accepted is a draft again"
    change(press, file, becomes, was)
    command(*review, "--accept", "all")
    command("issue", "derbyshire", *SAM, "--project", press)
    change(press, file, was, becomes)
    command(*review, "--accept", "all")
    accepted = command(*review)
    assert "No longer as issued: derbyshire" in accepted.out.decode()
    assert accepted.code == 1


NOTICE = "Correction: an earlier version of this release, issued on "


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        (
            "applications = 12\napproved = 12",
            "applications = 13\napproved = 13",
            "said: “Since September 2011 there have",
        ),
        ('verdict = "improvements"', 'verdict = "some improvements"', "said: “Derbyshire Constabulary has made"),
        (
            "[[findings]]",
            '[[findings]]\nstatement = "It has a policy."\n\n[[findings]]',
            "did not say: “It has a policy.”",
        ),
    ],
)
def test_a_correction_says_at_the_head_what_it_corrects(
    press: Path, command: Command, tmp_path: Path, was: str, becomes: str, said: str
) -> None:
    """The notice stands at the head of every format; the record holds, and the words of before stay."""
    at = ("--project", press)
    command("approve", "derbyshire", *SAM, *at)
    assert command("issue", "derbyshire", *SAM, *at).code == 0
    first = command("render", "derbyshire", *at).out
    assert NOTICE.encode() not in first
    change(press, FILE, was, becomes)
    assert command("approve", "derbyshire", *SAM, *at).code == 0
    assert command("issue", "derbyshire", *SAM, "--reason", "it was wrong", *at).code == 0
    text = command("render", "derbyshire", *at).out.decode()
    assert text.startswith(NOTICE)
    assert said in text.splitlines()[0]
    assert command("render", "derbyshire", "--round", "2", *at).out == first
    assert check(["derbyshire"], project=press) == []
    newsroom = Newsroom(press)
    for format in ("markdown", "indented", "html", "html-fragment", "eml", "json"):
        assert b"an earlier version of this release" in newsroom.render("derbyshire", format=format), format
    assert newsroom.release("derbyshire").digest == newsroom.read("derbyshire")[1].history[-1].words
    house = press / "templates" / "houses" / "hmic-2012" / "house.jinja"
    house.write_text(house.read_text("utf-8").replace("{{ words }}", "…"), "utf-8")
    assert "The correction leaves out" in command("render", "derbyshire", *at).err


def test_words_that_changed_by_mistake_are_no_correction(press: Path, command: Command) -> None:
    """Only words that somebody approved for a further round put anything right."""
    command("approve", "derbyshire", *SAM, "--project", press)
    command("issue", "derbyshire", *SAM, "--project", press)
    change(press, "templates/houses/hmic-2012/house.jinja", "urgent media", "pressing media")
    assert Newsroom(press).release("derbyshire").correction is None
    assert command("render", "derbyshire", "--project", press).code == 1


@pytest.fixture(params=["UTC", "Pacific/Kiritimati", "America/Los_Angeles"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A machine that keeps the time of somewhere."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2013, 7, 1, 22, 59, tzinfo=UTC), date(2013, 7, 1)),
        (datetime(2013, 7, 1, 23, 0, tzinfo=UTC), date(2013, 7, 2)),
        (datetime(2013, 1, 1, 23, 59, tzinfo=UTC), date(2013, 1, 1)),
    ],
)
def test_a_day_on_record_is_londons(
    press: Path, command: Command, monkeypatch: pytest.MonkeyPatch, zone: str, moment: datetime, day: date
) -> None:
    """An act is of the day that it is in London, whatever the machine's clock shows, and the next has not come."""
    monkeypatch.setattr(london_time, "now", lambda: moment)
    monkeypatch.setattr(history, "now", lambda: moment)
    assert london_time.today() == day
    for act in ("approve", "issue"):
        assert command(act, "derbyshire", *SAM, "--project", press).code == 0
    assert [row.on for row in Newsroom(press).read("derbyshire")[1].history] == [day, day]
    row = history.Row(act="issued", on=day, words="0" * 64)
    assert not [*row.complaints()]
    (wrong,) = row.model_copy(update={"on": day + timedelta(days=1)}).complaints()
    assert "has not come yet" in wrong.problem


def test_words_of_a_round_stay_under_the_embargo(press: Path, command: Command) -> None:
    """Before the hour the plain words of a round begin with the line, as everything else that leaves does."""
    change(press, FILE, "date = 2012-12-13\n", "date = 2099-12-13\nembargo = 2099-12-13T00:01:00\n")
    assert command("approve", "derbyshire", *SAM, "--project", press).code == 0
    said = command("render", "derbyshire", "--round", "1", "--project", press).out.decode()
    assert said.startswith("EMBARGOED UNTIL")
    assert said == command("render", "derbyshire", "--project", press).out.decode()


def test_the_second_correction_is_of_the_first(press: Path, command: Command) -> None:
    """Of several versions a notice quotes the one before, and none is a correction after a withdrawal."""
    at = ("--project", press)
    reason: tuple[str, ...] = ()
    for was, becomes in ((12, 12), (12, 13), (13, 14)):
        change(
            press, FILE, f"applications = {was}\napproved = {was}", f"applications = {becomes}\napproved = {becomes}"
        )
        assert command("approve", "derbyshire", *SAM, *at).code == 0
        assert command("issue", "derbyshire", *SAM, *reason, *at).code == 0
        reason = ("--reason", "it was wrong")
    correction = Newsroom(press).release("derbyshire").correction
    assert correction
    assert [("been 13 applications" in said, "12" in said) for said in correction["said"]] == [(True, False)]


@pytest.mark.parametrize("printed", ["{% if true %}", "{% if release.date is not none %}"])
def test_no_release_corrects_what_is_not_wrong(press: Path, command: Command, printed: str) -> None:
    """A template that prints the notice where there is nothing to correct is told."""
    change(press, "templates/release.jinja", "{% if correction is not none %}", printed)
    house = press / "templates" / "houses" / "hmic-2012" / "house.jinja"
    kept = house.read_text("utf-8").partition("{% block correction %}")[0]
    house.write_text(f"{kept}{{% block correction %}}Correction: it was wrong.{{% endblock %}}\n", "utf-8")
    told = command("render", "derbyshire", "--project", press)
    assert (told.code, "bears a correction, and there is none" in told.err) == (2, True)
