"""The review names what changed words, place by place, and accepts exactly what it showed."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press.problems.errors import BadCommand, UnknownName
from hmic_press.project.folder import Project
from hmic_press.review.causes.cause import Cause
from hmic_press.review.causes.review import Review
from hmic_press.review.causes.review_project import review_project
from tests.support.command import Outcome
from tests.support.project import ROOT, contents, copy_project
from tests.support.series_in_git import FORCES, NATIONAL, accept, change, commit, force, git, make_series

Command = Callable[..., Outcome]
MACROS = "templates/police-relationships/_findings.jinja"
FORCE = "templates/police-relationships/force.jinja"
WORDING = "templates/houses/hmic-2012/house.jinja"
HOUSE = "templates/houses/hmic-2012/house.toml"


@pytest.fixture(scope="module")
def accepted_series(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The series as it was accepted and committed."""
    return make_series(tmp_path_factory.mktemp("series") / "press")


@pytest.fixture
def series(accepted_series: Path, tmp_path: Path) -> Path:
    """A copy of the series, to change; its path has a space and an accent."""
    return shutil.copytree(accepted_series, tmp_path / "Zoë’s press")


def reviewed(folder: Path, base: str | None = None) -> Review:
    """Return the review of a project."""
    return review_project(Project(folder), base)


def told(review: Review) -> list[tuple[str, str, int]]:
    """Return kind, place and number of releases of each cause that nobody has accepted."""
    return [(cause.kind, cause.where, len(cause.seen)) for cause in review.pending]


def only(review: Review, kind: str) -> Cause:
    """Return the one cause of a kind."""
    (cause,) = (each for each in review.causes if each.kind == kind)
    return cause


def test_a_note_and_a_figure_are_two_causes(series: Path, command: Command) -> None:
    """One reworded note and one wrong figure in 45 releases are two things to decide, in at most 40 lines."""
    change(series, WORDING, "for urgent media enquiries", "for urgent enquiries of the media")
    change(series, force(3), "applications = 599", "applications = 999")
    review = reviewed(series)
    assert told(review) == [
        ("an edition of a house", f"{WORDING}:33", FORCES + 1),
        ("facts of one release", f"{force(3)}:34", 1),
    ]
    assert review.pending[1].values == "finding 5, applications: 599 → 999"
    outcome = command("review", "--project", series)
    lines = outcome.out.decode().splitlines()
    assert (outcome.code, len(lines) <= 40) == (1, True)
    marked = "line for urgent{+ enquiries of the+} media[- enquiries-] is 07836 217 729."
    assert f"  note 6: … out-of-hours press office {marked}" in lines
    assert any("there have been [-599-]{+999+} applications" in line for line in lines)


def test_a_telephone_number_names_its_field(series: Path) -> None:
    """A value of the house says which it is, what it was and what it is."""
    change(series, HOUSE, "07836 217 729", "07700 900 123")
    cause = only(reviewed(series), "an edition of a house")
    assert (cause.values, len(cause.seen)) == ("out of hours line: 07836 217 729 → 07700 900 123", FORCES + 1)


def test_a_telephone_number_of_a_new_edition(series: Path) -> None:
    """A campaign that names another edition is one cause, with the edition's files that only so change a word."""
    edition = series / "templates" / "houses" / "hmic-2013" / "house.toml"
    edition.parent.mkdir()
    edition.write_text('extends = "hmic-2012"\nout_of_hours_line = "07700 900 123"\n', "utf-8")
    assert told(reviewed(series)) == [], "an edition that no campaign names prints nothing"
    change(series, "templates/police-relationships/campaign.toml", 'house = "hmic-2012"', 'house = "hmic-2013"')
    assert [(len(cause.seen), "07700 900 123" in str(cause.alike)) for cause in reviewed(series).pending] == [
        (FORCES + 1, True)
    ]


def test_a_macro_edited_for_one_case_changes_the_releases_in_that_case(series: Path) -> None:
    """Only what prints the changed words is among the releases of a cause."""
    change(series, force(7), "referred = ", "referred = 1 #")
    accept(series, "all")
    commit(series)
    change(
        series,
        MACROS,
        '"which" if finding.referred == finding.cases',
        '"all of which" if finding.referred == finding.cases',
    )
    (wording,) = reviewed(series).pending
    assert {change.became for change in wording.changes} == {" all of"}
    names = {name.slug for name in wording.seen}
    assert (len(names), "force-00007" in names, NATIONAL in names) == (FORCES - 1, False, False)


def test_a_renamed_macro_changes_no_word(series: Path) -> None:
    """Places that only stand together are one; where they change no word, they are named in a line."""
    change(series, MACROS, "{% macro second_jobs(", "{% macro jobs(")
    change(series, "templates/police-relationships/findings.toml", 'macro = "second_jobs"', 'macro = "jobs"')
    review = reviewed(series)
    assert review.causes == []
    assert {place.where.partition(":")[0] for place in review.silent} == {
        MACROS,
        "templates/police-relationships/findings.toml",
    }


def test_a_renamed_macro_that_is_reworded_is_one_cause(series: Path) -> None:
    """Neither place can be put alone upon the base: all are one cause, named by the first."""
    change(series, MACROS, "{% macro second_jobs(", "{% macro jobs(")
    change(series, MACROS, "application for a second job", "request for a second job")
    change(series, MACROS, "applications for second jobs", "requests for second jobs")
    change(series, "templates/police-relationships/findings.toml", 'macro = "second_jobs"', 'macro = "jobs"')
    (cause,) = reviewed(series).pending
    assert {change.became for change in cause.changes} == {"requests"}
    assert len(cause.seen) == FORCES


def test_two_causes_in_one_sentence_add_up(series: Path) -> None:
    """A figure and the words beside it are two causes; each can be taken alone, and both make the text as it is."""
    change(series, force(3), "applications = 599", "applications = 999")
    change(series, MACROS, "applications for second jobs", "requests for second jobs")
    figure, wording = only(reviewed(series), "facts of one release"), only(reviewed(series), "shared wording")
    assert (figure.changes, wording.changes) == (
        [("finding 5", "599", "999")],
        [("finding 5", "applications", "requests")],
    )
    path = series / "tests/accepted/police-relationships/force-00003.txt"
    accept(series, wording.called)
    assert "there have been 599 requests for second jobs" in path.read_text("utf-8")
    assert told(reviewed(series)) == [("facts of one release", f"{force(3)}:34", 1)]
    accept(series, figure.called)
    assert "there have been 999 requests for second jobs" in path.read_text("utf-8")
    assert reviewed(series).pending == []


def test_national_may_differ_from_the_rest(series: Path) -> None:
    """A sentence of the national release alone is a cause of one release."""
    change(
        series, "templates/police-relationships/national.jinja", "needs to be done, and with", "must be done, and with"
    )
    assert told(reviewed(series)) == [("shared wording", "templates/police-relationships/national.jinja:13", 1)]


def test_white_space_and_comments_are_no_cause(series: Path, command: Command) -> None:
    """What changes no word is one line, and nothing to decide."""
    change(series, FORCE, "{% extends", "{# The headline first. #}\n{% extends")
    change(series, force(3), "applications = 599", "applications = 599 # as told by Jo")
    change(series, WORDING, "for urgent media enquiries", "for  urgent media\nenquiries")
    outcome = command("review", "--project", series)
    assert outcome.code == 0
    assert outcome.out.decode().startswith("No words have changed.\n\nChanged without changing a word: forces/")
    assert len(outcome.out.splitlines()) == 3


def test_a_fact_that_changes_no_word_is_told(series: Path) -> None:
    """A value that is not printed was meant to be said: it is named with what it was and is."""
    change(series, force(3), "[force]", 'mentions = ["force-00004"]\n\n[force]')
    review = reviewed(series)
    assert review.causes == []
    assert [place.values for place in review.silent] == ["mentions: not stated → 1 entry"]


def test_a_cause_is_accepted_and_the_others_are_not(series: Path) -> None:
    """One of two causes is accepted for its releases but those spared; nothing else is written."""
    change(series, HOUSE, "07836 217 729", "07700 900 123")
    change(series, force(3), "applications = 599", "applications = 999")
    number = only(reviewed(series), "an edition of a house")
    before = contents(series / "forces")
    written = accept(series, number.called, spared=("force-00009",))
    assert len(written) == FORCES
    texts = contents(series / "tests/accepted/police-relationships")
    assert sum(b"07700 900 123" in text for text in texts.values()) == FORCES
    assert b"599" in texts["force-00003.txt"]
    assert b"07700" not in texts["force-00009.txt"]
    assert told(reviewed(series)) == [
        ("an edition of a house", f"{HOUSE}:22", FORCES + 1),
        ("facts of one release", f"{force(3)}:34", 1),
    ]
    assert only(reviewed(series), "an edition of a house").pending == {("police-relationships", "force-00009")}
    assert contents(series / "forces") == before


def test_a_cause_whose_words_have_changed_since_is_not_found(series: Path) -> None:
    """What is accepted is what was shown: other words are another cause, and nothing is written."""
    change(series, force(3), "applications = 599", "applications = 999")
    shown = reviewed(series).pending[0].called
    change(series, force(3), "applications = 999", "applications = 998")
    before = contents(series / "tests")
    with pytest.raises(UnknownName, match="There is no cause called"):
        accept(series, shown)
    assert contents(series / "tests") == before


def test_releases_that_come_go_and_are_renamed(series: Path) -> None:
    """Each is a cause of its own, and accepting writes, takes away or renames the text."""
    new = (series / force(1)).read_text("utf-8")
    (series / force(2)).unlink()
    (series / force(1)).rename(series / "forces/police-relationships/renamed.toml")
    (series / force(4)).with_name("another.toml").write_text(new, "utf-8")
    roster = series / "forces/roster.csv"
    text = roster.read_text("utf-8").replace("force-00001,", "renamed,")
    roster.write_text(text + "another,Another Police,\n", "utf-8")
    change(series, "forces/police-relationships/another.toml", "the Number 1 Police", "Another Police")
    change(series, "forces/police-relationships/another.toml", "Number 1 Police has made", "Another Police has made")
    assert sorted((kind, names) for kind, _, names in told(reviewed(series))) == [
        ("a new release", 1),
        ("a release renamed", 2),
        ("a release that is gone", 1),
    ]
    accept(series, "all")
    names = {name.removesuffix(".txt") for name in contents(series / "tests/accepted/police-relationships")}
    assert {"another", "renamed", NATIONAL} < names
    assert not {"force-00001", "force-00002"} & names
    assert reviewed(series).causes == []


def test_what_cannot_be_rendered_is_told_and_never_accepted(series: Path, command: Command) -> None:
    """Code 2, with file and line; its accepted text stays as it was, whatever is accepted."""
    change(series, force(3), "applications = 599", "applications = 5")
    change(series, HOUSE, "07836 217 729", "07700 900 123")
    outcome = command("review", "--project", series)
    assert outcome.code == 2
    assert f"{force(3)}:" in outcome.out.decode()
    assert command("review", "--accept", "all", "--project", series).code == 0
    assert b"599" in (series / "tests/accepted/police-relationships/force-00003.txt").read_bytes()


def test_an_issued_release_that_no_longer_fits_is_a_warning(series: Path, command: Command) -> None:
    """An amendment without its standard words is told first, the release is reviewed all the same: the code is 1."""
    change(
        series, "templates/police-relationships/national.jinja", "(published 13 December 2011)", "(of 13 December 2011)"
    )
    outcome = command("review", "--project", series)
    first, *_, last = outcome.out.decode().splitlines()
    assert first.startswith("No longer as it was issued: forces/police-relationships/national.toml:")
    assert (outcome.code, "--accept" in last) == (1, True)


def test_what_no_longer_fits_is_told_once(tmp_path: Path, command: Command) -> None:
    """A release on record whose amendment has lost its place is told by that, and not once more by its digest."""
    project = copy_project(tmp_path / "press")
    shutil.copytree(ROOT / "forces", project / "forces", dirs_exist_ok=True)
    change(
        project,
        "templates/police-relationships/national.jinja",
        "(published 13 December 2011)",
        "(of 13 December 2011)",
    )
    told = command("review", "--project", project).out.decode()
    assert [line for line in told.splitlines() if "national" in line and line.startswith("No longer")] == [
        line for line in told.splitlines() if line.startswith("No longer as it was issued: forces/")
    ]


def test_a_warning_alone_does_not_fail(series: Path, command: Command) -> None:
    """A character that nobody sees is told since a revision, and what is accepted passes all the same."""
    change(series, WORDING, "urgent media", "urgent\u00a0media")
    accept(series, "all")
    outcome = command("review", "HEAD", "--project", series)
    assert (outcome.code, "no-break space" in outcome.out.decode()) == (0, True)


def test_a_revision_is_a_base_too(series: Path, command: Command) -> None:
    """Against a revision all causes are shown, those accepted as such; the code is 0 when all are."""
    change(series, HOUSE, "07836 217 729", "07700 900 123")
    commit(series)
    change(series, force(3), "applications = 599", "applications = 999")
    git(series, "checkout", "-q", "--detach")
    kinds = [cause.kind for cause in reviewed(series, "HEAD").causes]
    assert kinds == ["facts of one release", "words", "words"], "and two changes that nobody has accepted before"
    review = reviewed(series, "HEAD~1")
    assert (len(review.causes), len(review.pending)) == (2, 2)
    accept(series, "all")
    outcome = command("review", "HEAD~1", "--project", series)
    assert outcome.code == 0
    assert outcome.out.decode().startswith("Two causes in 45 releases, all of it accepted.")
    assert command("review", "--project", series).out == b"No words have changed.\n"


@pytest.mark.parametrize("base", ["no-such-branch", "--help-me", "HEAD~99", "", "a b", "HEAD:templates"])
def test_a_base_that_is_none(base: str, series: Path, command: Command) -> None:
    """What is no revision is 2, with what to write instead; nothing is run by its name."""
    with pytest.raises(BadCommand) as raised:
        reviewed(series, base or " ")
    assert "branch, a tag or a commit" in raised.value.problems[0].remedy
    assert command("review", "--project", series, "--", base or " ").code == 2


def test_a_shallow_clone_is_told_to_fetch(series: Path, tmp_path: Path) -> None:
    """A revision that a shallow clone has not is told with fetch-depth."""
    change(series, HOUSE, "07836 217 729", "07700 900 123")
    commit(series)
    git(tmp_path, "clone", "-q", "--depth", "1", series.as_uri(), "shallow")
    with pytest.raises(BadCommand, match="fetch-depth: 0"):
        reviewed(tmp_path / "shallow", "HEAD~1")


def test_without_git_changes_are_grouped_by_their_words(series: Path) -> None:
    """Where nobody knows what was changed, the same words of a part are one cause, placed where they stand now."""
    shutil.rmtree(series / ".git")
    change(series, WORDING, "for urgent media enquiries", "for pressing media enquiries")
    change(series, force(3), "applications = 599", "applications = 999")
    review = reviewed(series)
    assert told(review) == [("words", f"{WORDING}:33", FORCES + 1), ("words", f"{force(3)}:31", 1)]
    accept(series, review.pending[1].called)
    assert told(reviewed(series)) == [("words", f"{WORDING}:33", FORCES + 1)]
    with pytest.raises(BadCommand):
        reviewed(series, "HEAD")


def test_a_change_that_was_committed_with_other_texts_is_grouped_by_words(series: Path) -> None:
    """A text that was accepted in the very commit that changed other words is still told, by its words."""
    change(series, HOUSE, "07836 217 729", "07700 900 123")
    change(series, force(3), "applications = 599", "applications = 999")
    accept(series, only(reviewed(series), "an edition of a house").called)
    commit(series)
    assert told(reviewed(series)) == [("words", f"{force(3)}:31", 1)]


def test_a_character_that_nobody_sees_is_named(series: Path, command: Command) -> None:
    """A no-break space is told by name, first of all and where it stands."""
    change(series, WORDING, "urgent media", "urgent\u00a0media")
    told = command("review", "--project", series).out.decode()
    assert "puts in a character that nobody sees: no-break space." in told.splitlines()[0]
    assert "⟨no-break space⟩media" in told


def test_a_figure_far_from_the_others_is_told_first(series: Path, command: Command) -> None:
    """A digit too many in a changed figure stands above all causes."""
    change(series, force(3), "applications = 599", "applications = 59999")
    assert f"{force(3)}:34" in command("review", "--project", series).out.decode().splitlines()[0]


def test_code_that_changes_words_is_a_cause(series: Path) -> None:
    """The base is rendered by its own code, in a process of its own; a fact changed beside it stays a cause."""
    package = Path(__file__).parents[2] / "hmic_press"
    shutil.copytree(package, series / "hmic_press", ignore=shutil.ignore_patterns("__pycache__"))
    english = "hmic_press/text/english.py"
    change(series, english, "if n < 10 and not", "if n < 3 and not")
    change(series, force(6), "before = ", "before = 9 #")
    commit(series)
    shutil.copy(package / "text" / "english.py", series / english)
    change(series, force(3), "applications = 599", "applications = 999")
    accept(series, "all")
    code, figure = reviewed(series, "HEAD").causes
    assert (code.kind, code.where, {name.slug for name in code.seen}) == ("code", "hmic_press", {"force-00006"})
    assert [(change.was, change.became) for change in code.changes] == [("9", "nine")]
    assert (figure.kind, len(figure.seen)) == ("facts of one release", 1)


HOSTILE = "<script>alert(1)</script> | `code` **bold** [a](b) @jo #1 & ~~x~~"


@pytest.mark.parametrize("format", ["html", "markdown"])
def test_words_are_only_words_in_a_review(format: str, series: Path, tmp_path: Path, command: Command) -> None:
    """Mark-up in a statement stays text in the page and in the comment."""
    change(series, force(3), "The force has reviewed", f"{HOSTILE} The force has reviewed")
    assert command("review", "--project", series, "--format", format, "--output", tmp_path / "review").code == 1
    text = (tmp_path / "review").read_text("utf-8")
    assert "<script>" not in text
    if format == "markdown":
        assert r"\`code\`" in text
        assert r"\|" in text
        assert " @jo" not in text


def test_a_comment_has_room_for_no_more_than_a_forge_takes(series: Path, command: Command) -> None:
    """Under 60,000 characters however much has changed, with how many causes are left."""
    for number in range(FORCES):
        path = series / force(number)
        text = path.read_text("utf-8")
        words = " ".join(f"word{each}" for each in range(number, number + 60))
        changed = text.replace("Staff are required", f"Staff {words} are required").replace(
            "There is more", f"{words} more"
        )
        path.write_text(changed, "utf-8")
    outcome = command("review", "--project", series, "--format", "markdown")
    assert len(outcome.out.decode()) < 60_000


def test_what_nobody_accepted_is_told_against_a_revision_too(series: Path, command: Command) -> None:
    """Words that no cause since the base explains, and releases without an accepted text, are not passed over."""
    text = series / "tests/accepted/police-relationships/force-00003.txt"
    text.write_text(text.read_text("utf-8").replace("599", "598"), "utf-8")
    assert told(reviewed(series, "HEAD")) == [("words", f"{force(3)}:31", 1)]
    assert command("review", "HEAD", "--project", series).code == 1
    shutil.rmtree(series / "tests" / "accepted")
    change(series, force(4), "approved = ", "approved = 1 #")
    assert told(reviewed(series, "HEAD")) == [("facts of one release", f"{force(4)}:35", 1)]


def test_each_campaign_has_a_base_of_its_own(series: Path) -> None:
    """A campaign's causes are found since its own texts were accepted, however often another's have been since."""
    change(series, force(3), "applications = 599", "applications = 999")
    commit(series)
    other = series / "tests" / "accepted" / "another" / "release.txt"
    other.parent.mkdir()
    other.write_text("words", "utf-8")
    commit(series)
    assert ("facts of one release", f"{force(3)}:34", 1) in told(reviewed(series))


def test_a_project_in_which_nothing_can_be_rendered_is_not_called_unchanged(series: Path, command: Command) -> None:
    """What is wrong is told once, and the headline does not say that nothing has changed."""
    change(series, force(3), "applications = 599", "applications = 5")
    outcome = command("review", "--project", series)
    assert (outcome.code, outcome.err) == (2, "")
    shown = outcome.out.decode()
    assert shown.count("590 is more than the 5 applications") == 1
    assert "No words of the releases that can be rendered have changed." in shown
    assert command("review", "--accept", "all", "--project", series).out == b"Nothing is left to accept.\n"
