"""One release at the desk: what is typed is kept, shown and told, and what nobody typed stays as it was."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hmic_press import Newsroom
from hmic_press.desk.sheet import Desk
from hmic_press.project import folder
from tests.support.command import Outcome
from tests.support.desk import FROM_HERE, as_drafts, open_desk
from tests.support.forms import Fields, Form
from tests.support.project import CAMPAIGN, DERBYSHIRE, SOURCES, add, contents
from tests.support.ready import add_ready
from tests.support.series_in_git import commit, git

LEICESTERSHIRE = f"/release/{CAMPAIGN}/leicestershire"


def file_of(project: Path, name: str = "leicestershire") -> Path:
    """Return the file of a release."""
    return project / "forces" / CAMPAIGN / f"{name}.toml"


def filled(project: Path, page: str = LEICESTERSHIRE) -> dict[str, str]:
    """Return what a browser would send of a release's form if nobody changed anything."""
    return Form(open_desk(project).get(page).text).values


def sent(project: Path, values: dict[str, str], act: str = "save", page: str = LEICESTERSHIRE) -> tuple[int, str]:
    """Send a form; return the status, and the page that came of it, the release's own after a save."""
    browser = open_desk(project)
    answer = browser.post(page, data={**values, "do": act}, headers=FROM_HERE)
    if answer.status_code == 303:
        return 303, browser.get(answer.headers["location"]).text
    return answer.status_code, answer.text


@pytest.mark.parametrize("name", SOURCES)
def test_save_without_a_change_changes_no_byte(project: Path, name: str) -> None:
    """A draft of each of the five, opened and saved, is the same to the byte."""
    before = contents(as_drafts(project))
    page = f"/release/{CAMPAIGN}/{name}"
    assert sent(project, filled(project, page), page=page)[0] == 303
    assert contents(project) == before


@pytest.mark.parametrize(
    ("field", "answer", "line"),
    [
        ("findings.7.approved", "12", b"approved = 12"),
        ("findings.3.continuing", "0", b"continuing = 0"),
        ("findings.7.applications", "1,204", b"applications = 1204"),
        ("findings.5.by", "officers", b'by = "officers"'),
        ("release.embargo", "2012-12-13 00:01", b"embargo = 2012-12-13 00:01:00"),
        ("release.ends", "yes", b"ends = true"),
        ("force.pronoun", "it", b'pronoun = "it"'),
    ],
)
def test_a_change_changes_its_own_line(project: Path, field: str, answer: str, line: bytes) -> None:
    """A value that is typed is the one line of the file that is another, comments and all else stay."""
    file = file_of(as_drafts(project))
    file.write_bytes(file.read_bytes().replace(b"[force]\n", b"# kept by hand\n[force]  # this too\n"))
    before = file.read_bytes().splitlines()
    assert sent(project, {**filled(project), field: answer})[0] == 303
    after = file.read_bytes().splitlines()
    assert line in after
    added, gone = [each for each in after if each not in before], [each for each in before if each not in after]
    assert len(gone) <= 1 and set(added) <= {line, b"[release]"}


@pytest.mark.parametrize(
    "field",
    [
        "findings.3.investigated",
        "findings.3.continuing",
        "findings.5.cases",
        "findings.5.referred",
        "findings.7.applications",
        "findings.7.approved",
    ],
)
def test_nought_and_not_stated_differ(project: Path, field: str) -> None:
    """For each count nought is a figure in the file and words of its own on the page; nothing typed is no figure."""
    as_drafts(project)
    values = filled(project)
    pages = {answer: sent(project, {**values, field: answer}, "look")[1] for answer in ("0", "")}
    assert "Nought: the release says that there were none." in pages["0"]
    assert ("Not stated" in Form(pages[""]).told) and pages["0"] != pages[""]
    name = field.rpartition(".")[2]
    for answer, stands in (("0", True), ("", False)):
        opened = {**filled(project), field: answer}
        assert sent(project, opened)[0] == 303
        block = file_of(project).read_text("utf-8").split("[[findings]]")[int(field.split(".")[1]) + 1]
        assert (f"{name} = 0" in block) is stands


@pytest.mark.parametrize(
    ("field", "answer", "told"),
    [
        ("findings.7.approved", "85", "85 is more than the 84 applications"),
        ("findings.7.applications", "many", "many"),
        ("findings.3.since", "the autumn", "the autumn"),
        ("force.verdict", "", "verdict"),
        ("release.embargo", "soon", "soon"),
        ("findings.0.statement", "In Derbyshire all is well.", "Derbyshire"),
    ],
)
def test_a_wrong_value_is_told_at_its_field_and_kept(project: Path, field: str, answer: str, told: str) -> None:
    """What check would say stands at the field, the last sound release stays in view, and the answer is not lost."""
    as_drafts(project)
    _, page = sent(project, {**filled(project), field: answer}, "look")
    wrong = page.partition(f'id="{field}-tells"')[2].partition("</div>")[0]
    assert 'class="error"' in wrong and told in Form(wrong).told
    assert f'href="#{field}"' in page and "aria-invalid" in page
    assert "stale" in page and "As it was last sound" in page
    assert Form(page).values[field] == answer
    status, again = sent(project, {**filled(project), field: answer})
    assert status == 303 and Form(again).values[field] == answer


def test_a_new_release_from_the_list_to_a_file(project: Path) -> None:
    """Kent is begun from the roster, kept before it can be rendered, filled in, and rendered."""
    browser = open_desk(project)
    begun = browser.post("/new", data={"slug": "kent", "campaign": CAMPAIGN}, headers=FROM_HERE)
    page = begun.headers["location"]
    assert "There is nothing to show until" in browser.get(page).text
    assert "not finished" in browser.get("/").text
    values = {**filled(project, page), "force.verdict": "improvements", "inspector.name": "Roger Baker"}
    _, shown = sent(
        project, {**values, "inspector.region": "the Northern Region", "kind": "statement"}, "add findings", page
    )
    values = {**Form(shown).values, "findings.0.statement": "The force has written a new policy on gifts."}
    assert sent(project, values, page=page)[0] == 303
    assert "The force has written a new policy on gifts." in Newsroom(project).render("kent").decode()
    assert browser.get(f"{page}/as/plain").content == Newsroom(project).render("kent", format="plain")


def test_findings_are_moved_taken_out_and_put_back(project: Path) -> None:
    """Findings change their order, go and come back on the page, and only a save changes the file."""
    file = file_of(as_drafts(project))
    before = file.read_bytes()
    values = filled(project)
    moved = Form(sent(project, values, "down findings.0")[1]).values
    assert moved["findings.1.statement"] == values["findings.0.statement"]
    out = Form(sent(project, moved, "remove findings.1")[1]).values
    assert out["findings.1.is-gone"] == "yes"
    back = Form(sent(project, out, "back findings.1")[1]).values
    assert "findings.1.is-gone" not in back and back["findings.1.statement"] == values["findings.0.statement"]
    assert file.read_bytes() == before
    up = Form(sent(project, back, "up findings.1")[1]).values
    assert sent(project, up)[0] == 303
    assert file.read_bytes() == before
    assert sent(project, Form(sent(project, filled(project), "remove findings.2")[1]).values)[0] == 303
    assert file.read_text("utf-8").count("[[findings]]") == before.decode().count("[[findings]]") - 1


def test_a_file_changed_meanwhile_shows_both(project: Path) -> None:
    """A second save of what was opened earlier writes nothing, shows both, and can be sent again."""
    file = file_of(as_drafts(project))
    first, second = filled(project), filled(project)
    assert sent(project, {**first, "findings.7.approved": "12"})[0] == 303
    theirs = file.read_bytes()
    status, page = sent(project, {**second, "findings.7.approved": "13", "findings.5.cases": "9"})
    assert status == 409 and file.read_bytes() == theirs
    told = Form(page).told
    assert "-approved = 12" in told and "+approved = 13" in told and "+cases = 9" in told
    assert sent(project, Form(page).values)[0] == 303
    assert b"approved = 13" in file.read_bytes() and b"cases = 9" in file.read_bytes()


@pytest.mark.parametrize("name", SOURCES)
def test_an_issued_release_only_stands(project: Path, name: str) -> None:
    """A release that was issued says why it is not changed, has no button that would, and no form changes it."""
    before, page = contents(project), f"/release/{CAMPAIGN}/{name}"
    shown = open_desk(project).get(page).text
    assert "has been issued: it is a record" in shown and 'value="save"' not in shown
    assert sent(project, {**filled(project, page), "inspector.name": "Nobody"}, page=page)[0] == 409
    assert contents(project) == before


@pytest.mark.parametrize("format", ["plain", "markdown", "indented", "html", "eml", "json"])
def test_every_format_is_the_command_lines(project: Path, format: str) -> None:
    """A download has the bytes that render writes, under the name that render gives it."""
    answer = open_desk(project).get(f"{LEICESTERSHIRE}/as/{format}")
    assert answer.content == Newsroom(project).render("leicestershire", format=format)
    assert "attachment" in answer.headers["content-disposition"]


@pytest.mark.parametrize("format", ["html", "html-fragment", "json"])
def test_before_the_hour_a_reason_is_asked(project: Path, format: str) -> None:
    """What a website publishes is refused before the embargo has gone, and made for a reason that it records."""
    file = file_of(as_drafts(project))
    file.write_text(file.read_text("utf-8") + "\n[release]\nembargo = 2099-12-13T00:01:00\n", "utf-8")
    browser = open_desk(project)
    assert "Preview." in browser.get(LEICESTERSHIRE).text and "2099" in browser.get("/").text
    assert browser.get(f"{LEICESTERSHIRE}/as/{format}").status_code == 409
    assert browser.get(f"{LEICESTERSHIRE}/as/{format}", params={"reason": " "}).status_code == 400
    made = browser.get(f"{LEICESTERSHIRE}/as/{format}", params={"reason": "for the printer"})
    assert made.status_code == 200 and b"for the printer" in made.content
    assert "EMBARGOED" in made.headers["content-disposition"]


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '"><img src=x onerror=y>', "</textarea><b>{{ 7*7 }}"])
def test_what_is_typed_is_only_itself(project: Path, hostile: str) -> None:
    """No word that is typed becomes an element of the page, in a field, in an error, or in the release."""
    as_drafts(project)
    for field in ("findings.0.statement", "findings.7.approved", "mentions"):
        _, page = sent(project, {**filled(project), field: hostile}, "look")
        assert "<script>alert" not in page and "<img" not in page and "<b>" not in page
        assert Form(page).values[field] == hostile


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("The force has a policy that isn't clear.", "isn't"),
        ("It is the force's policy.", "force's"),
        ('The force has a "policy" on gifts.', '"policy"'),
    ],
)
def test_a_remark_is_accepted_with_a_reason(project: Path, words: str, phrase: str) -> None:
    """What lint remarks on in somebody's own words can stand for a reason, which the file records at once."""
    as_drafts(project)
    values = {**filled(project), "findings.0.statement": words}
    _, page = sent(project, values, "look")
    fields = Fields(page).values
    number = next(at for at in range(1, 60) if phrase in fields.get(f"accept.{at}.phrase", ""))
    rule, shown = fields[f"accept.{number}.rule"], fields[f"accept.{number}.phrase"]
    given = {"rule": rule, "phrase": shown, "why": "as the force writes it"}
    sent_on = {**Form(page).values, **{f"accept.{number}.{name}": value for name, value in given.items()}}
    status, page = sent(project, {**sent_on, f"accept.{number}.why": " "}, f"accept {number}")
    assert (status, "Nothing is accepted without a reason." in Form(page).told) == (200, True)
    assert "accepted" not in tomllib.loads(file_of(project).read_text("utf-8"))
    assert sent(project, sent_on, f"accept {number}")[0] == 303
    assert given in tomllib.loads(file_of(project).read_text("utf-8"))["accepted"]


def test_a_draft_is_approved_and_issued_with_its_words_in_view(project: Path) -> None:
    """Who approves is recorded for the words that were in view; then they are issued, and the release only stands."""
    add_ready(project)
    page = f"/release/{CAMPAIGN}/derbyshire"
    browser = open_desk(project)

    def in_view() -> dict[str, str]:
        fields = Fields(browser.get(page).text).values
        return {"digest": fields["digest"], "words": fields["words"]}

    form = {"by": "Jo Smith, head of news", "reason": "", **in_view()}
    assert browser.post(f"{page}/do/issue", data=form, headers=FROM_HERE).status_code == 409
    assert browser.post(f"{page}/do/approve", data={**form, "digest": "another"}, headers=FROM_HERE).status_code == 409
    assert browser.post(f"{page}/do/approve", data={**form, "by": " "}, headers=FROM_HERE).status_code == 400
    assert browser.post(f"{page}/do/withdraw", data=form, headers=FROM_HERE).status_code == 409
    assert browser.post(f"{page}/do/publish", data=form, headers=FROM_HERE).status_code == 404
    assert "history" not in file_of(project, "derbyshire").read_text("utf-8")
    assert browser.post(f"{page}/do/approve", data=form, headers=FROM_HERE).status_code == 303
    assert "Jo Smith, head of news" in browser.get("/").text
    form |= in_view()
    assert browser.post(f"{page}/do/issue", data=form, headers=FROM_HERE).status_code == 303
    assert "has been issued: it is a record" in browser.get(page).text
    form |= in_view()
    assert browser.post(f"{page}/do/withdraw", data=form, headers=FROM_HERE).status_code == 400, "without a reason"
    form["reason"] = "A figure was wrong."
    assert browser.post(f"{page}/do/withdraw", data=form, headers=FROM_HERE).status_code == 303
    assert "withdrawn" in browser.get("/").text and "Take it back" not in browser.get(page).text
    rows = tomllib.loads(file_of(project, "derbyshire").read_text("utf-8"))["history"]
    assert [row["act"] for row in rows] == ["approved", "issued", "withdrawn"]


def test_words_that_others_changed_are_not_approved(project: Path) -> None:
    """A shared note that was reworded since the page was shown is another text, and nothing is recorded."""
    add(project, "derbyshire", DERBYSHIRE)
    page, browser = f"/release/{CAMPAIGN}/derbyshire", open_desk(project)
    fields = Fields(browser.get(page).text).values
    release = project / "templates" / "houses" / "hmic-2012" / "house.jinja"
    release.write_text(release.read_text("utf-8").replace("urgent media", "pressing media"), "utf-8")
    form = {"by": "Jo Smith", "reason": "", "digest": fields["digest"], "words": fields["words"]}
    assert browser.post(f"{page}/do/approve", data=form, headers=FROM_HERE).status_code == 409
    assert "history" not in file_of(project, "derbyshire").read_text("utf-8")


def test_words_that_are_not_saved_are_not_approved(project: Path) -> None:
    """A page that shows what nobody has saved offers no approval, and what was only looked at does not come back."""
    as_drafts(project)
    _, page = sent(project, {**filled(project), "findings.7.applications": "90"}, "look")
    assert "Save first: only words that are saved" in Form(page).told
    assert "do/approve" not in page
    browser = open_desk(project)
    where = f"/release/{CAMPAIGN}/leicestershire"
    browser.post(
        where, data={**filled(project), "findings.0.statement": "UNSAVED WORDS.", "do": "look"}, headers=FROM_HERE
    )
    file_of(project).write_text(file_of(project).read_text("utf-8").replace("approved = 83", "approved = 830"), "utf-8")
    assert "UNSAVED WORDS" not in browser.get(where).text


@pytest.mark.parametrize(
    ("was", "wrong"),
    [
        ("approved = 83", 'approved = "83"'),
        ("cases = 7\n", 'cases = "7"\n'),
        ("[force]\n", '[release]\nends = "yes"\n\n[force]\n'),
        ("[force]\n", 'mentions = "kent"\n\n[force]\n'),
        ("[force]\n", 'release = "x"\n\n[force]\n'),
        ("[force]\n", "[[force]]\n"),
    ],
)
def test_a_wrong_value_that_nobody_touched_stays_as_it_was(project: Path, was: str, wrong: str) -> None:
    """A value of the wrong kind that looks right on the page is told, and no save mends it unasked."""
    file = file_of(as_drafts(project))
    file.write_text(file.read_text("utf-8").replace(was, wrong), "utf-8")
    before = file.read_bytes()
    assert wrong.encode() in before
    status, page = sent(project, filled(project))
    assert status == 303 and file.read_bytes() == before
    assert 'class="error"' in page


@pytest.mark.parametrize("character", ["\u200b", "\u202e", "\u00ad", "\ufeff", "\u2066", "\x85", "\ue000"], ids=ascii)
@pytest.mark.parametrize("field", ["findings.0.statement", "inspector.name", "mentions"])
def test_a_character_that_nobody_sees_is_told_and_can_be_taken_out(
    project: Path, command: Callable[..., Outcome], field: str, character: str
) -> None:
    """It is saved as its code and told at its field, and by check: no save locks the desk out of its own file."""
    before = contents(as_drafts(project))
    values = filled(project)
    status, page = sent(project, {**values, field: f"{values[field] or 'kent'}, ke{character}nt"})
    assert status == 303
    told = f"U+{ord(character):04X}"
    assert told in page.partition(f'id="{field}-tells"')[2].partition("</div>")[0]
    checked = command("check", "leicestershire", "--project", project)
    assert (checked.code, told in checked.out.decode() + checked.err) == (2, True)
    assert sent(project, {**Form(page).values, field: values[field]})[0] == 303
    assert contents(project) == before


@pytest.mark.parametrize("words", ["x" * 300_000, "é" * 140_000, "\u200b" * 50_000], ids=["long", "accents", "codes"])
def test_a_file_that_nobody_could_open_again_is_not_saved(project: Path, words: str) -> None:
    """What is too long for a file of facts is told, and the file stays as it was."""
    before = contents(as_drafts(project))
    values = {**filled(project), "findings.0.statement": words}
    for act in ("save", "look"):
        status, page = sent(project, values, act)
        assert (status, "larger" in page) == (400, True)
    assert contents(project) == before


@pytest.mark.parametrize(
    ("was", "theirs"), [("approved = 83", "approved = 12"), ("[force]", "# by hand\n[force]"), ("cases = 7\n", "")]
)
def test_a_file_changed_in_the_very_moment_of_saving_is_not_written_over(
    project: Path, monkeypatch: pytest.MonkeyPatch, was: str, theirs: str
) -> None:
    """Between reading and writing nobody's work is lost: the file is looked at again when nobody else can save."""
    file = file_of(as_drafts(project))
    text = file.read_text("utf-8")
    assert was in text
    values = {**filled(project), "findings.7.applications": "90"}
    drafted = Desk._drafted

    def meanwhile(desk: Desk, *given: Any) -> bytes:
        data = drafted(desk, *given)
        file.write_text(text.replace(was, theirs, 1), "utf-8")
        return data

    monkeypatch.setattr(Desk, "_drafted", meanwhile)
    assert sent(project, values)[0] == 409
    assert file.read_text("utf-8") == text.replace(was, theirs, 1)


@pytest.mark.parametrize("act", ["do/approve", "do/issue", "save", "new"])
def test_a_project_that_came_with_the_package_stays_as_it_is(
    project: Path, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    """Nothing is recorded, saved or begun in it, whatever form is sent, and the page says how to get one's own."""
    add(project, "derbyshire", DERBYSHIRE)
    page = f"/release/{CAMPAIGN}/derbyshire"
    fields = Fields(open_desk(project).get(page).text).values
    before = contents(project)
    monkeypatch.setattr(folder, "SHIPPED", (project, *folder.SHIPPED))
    form = {**fields, "by": "Jo Smith", "do": "save", "campaign": CAMPAIGN, "slug": "kent"}
    address = "/new" if act == "new" else page if act == "save" else f"{page}/{act}"
    answer = open_desk(project).post(address, data=form, headers=FROM_HERE)
    assert answer.status_code in (400, 409)
    assert act == "new" or "hmic-press init" in answer.text
    assert contents(project) == before


@pytest.mark.parametrize("reason", [{}, {"reason": ""}, {"reason": " \t"}], ids=["none", "empty", "blank"])
@pytest.mark.parametrize("by", ["Jo", "Jo, press officer", "JO"])
def test_nobody_approves_own_work_at_the_desk_without_a_reason(project: Path, by: str, reason: dict[str, str]) -> None:
    """A reason that says nothing is none, and whoever wrote the facts last is refused."""
    add_ready(project)
    git(project, "init", "-q")
    commit(project)
    page, browser = f"/release/{CAMPAIGN}/derbyshire", open_desk(project)
    fields = Fields(browser.get(page).text).values
    form = {"by": by, "digest": fields["digest"], "words": fields["words"], **reason}
    answer = browser.post(f"{page}/do/approve", data=form, headers=FROM_HERE)
    assert (answer.status_code, "wrote the facts last" in answer.text) == (409, True)
    given = {**form, "reason": "nobody else is in"}
    assert browser.post(f"{page}/do/approve", data=given, headers=FROM_HERE).status_code == 303


@pytest.mark.parametrize("act", ["issued", "corrected", "withdrawn"])
def test_a_release_that_its_record_alone_says_was_issued_only_stands(project: Path, act: str) -> None:
    """Whoever takes [issued] out of a file does not make it a draft: its record says what was done."""
    rows = [f'[[history]]\nact = "{each}"\nwords = "{"0" * 64}"\n' for each in dict.fromkeys(("issued", act))]
    add(project, "derbyshire", "\n".join([DERBYSHIRE, *rows]))
    page, before = f"/release/{CAMPAIGN}/derbyshire", contents(project)
    shown = open_desk(project).get(page).text
    assert "has been issued: it is a record" in shown and 'value="save"' not in shown
    assert sent(project, {**filled(project, page), "inspector.name": "Nobody"}, page=page)[0] == 409
    assert contents(project) == before


def test_saves_are_undone_one_by_one(project: Path) -> None:
    """Each save is taken back to the byte, the last first, until there is none, and no file of somebody else's is."""
    file, browser = file_of(as_drafts(project)), open_desk(project)
    states = [file.read_bytes()]
    for figure in ("12", "13"):
        values = Form(browser.get(LEICESTERSHIRE).text).values
        browser.post(LEICESTERSHIRE, data={**values, "findings.7.approved": figure, "do": "save"}, headers=FROM_HERE)
        states.append(file.read_bytes())
    for before in reversed(states[:-1]):
        page = browser.get(LEICESTERSHIRE).text
        assert "Undo the last save" in page
        browser.post(LEICESTERSHIRE, data={**Form(page).values, "do": "undo"}, headers=FROM_HERE)
        assert file.read_bytes() == before
    page = browser.get(LEICESTERSHIRE).text
    assert "Undo the last save" not in page
    browser.post(LEICESTERSHIRE, data={**Form(page).values, "do": "undo"}, headers=FROM_HERE)
    assert file.read_bytes() == states[0]


def test_what_somebody_else_saved_is_not_undone(project: Path) -> None:
    """Once the file is another than was saved here, no undo is offered, and one that is sent changes nothing."""
    file, browser = file_of(as_drafts(project)), open_desk(project)
    values = Form(browser.get(LEICESTERSHIRE).text).values
    browser.post(LEICESTERSHIRE, data={**values, "findings.7.approved": "12", "do": "save"}, headers=FROM_HERE)
    file.write_bytes(file.read_bytes() + b"# by somebody else\n")
    theirs = file.read_bytes()
    page = browser.get(LEICESTERSHIRE).text
    assert "Undo the last save" not in page
    browser.post(LEICESTERSHIRE, data={**Form(page).values, "do": "undo"}, headers=FROM_HERE)
    assert file.read_bytes() == theirs


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("The policy (of spring)and the rules stand.", "The policy (of spring) and the rules stand."),
        ("The policy\u00a0stands.", "The policy stands."),
        ("The force's policy is the force’s own.", "The force’s policy is the force’s own."),
    ],
)
def test_a_safe_change_is_made_at_a_click(project: Path, was: str, becomes: str) -> None:
    """A change that lint would make by itself stands beside its remark, and is made in the form, not yet saved."""
    file, browser = file_of(as_drafts(project)), open_desk(project)
    before = file.read_bytes()
    values = Form(browser.get(LEICESTERSHIRE).text).values
    number = next(key for key in values if key.endswith(".statement"))
    page = browser.post(LEICESTERSHIRE, data={**values, number: was, "do": "look"}, headers=FROM_HERE).text
    (mend,) = set(re.findall(r'value="(mend [^"]+)"', page))
    page = browser.post(LEICESTERSHIRE, data={**Form(page).values, "do": "remove findings.1"}, headers=FROM_HERE).text
    gone = Form(page).values
    page = browser.post(LEICESTERSHIRE, data={**gone, "do": mend}, headers=FROM_HERE).text
    assert Form(page).values == {**gone, number: becomes}, "nor is anything else another, taken out or not"
    assert "Not saved yet." in page and "mend " not in page
    assert file.read_bytes() == before
    browser.post(LEICESTERSHIRE, data={**Form(page).values, "do": mend}, headers=FROM_HERE)
    assert file.read_bytes() == before
