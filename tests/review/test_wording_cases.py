"""The command wording: every case of every kind, in the words that the templates make, and who answers for them."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import nodes
from jinja2.visitor import NodeTransformer
from markdown_it import MarkdownIt

from hmic_press import Newsroom, PressError, check
from hmic_press.release.templates import Templates
from hmic_press.review.wording_cases import NO_BULLET, find_cells
from tests.support.command import Outcome
from tests.support.declared import KINDS_OF_2012
from tests.support.project import CAMPAIGN, ROOT
from tests.support.sheets import table

Command = Callable[..., Outcome]
DISCLOSURES, SOCIAL, JOBS, UNIT = [kind for kind in KINDS_OF_2012 if kind != "statement"]

# The rows of the wording sheet of 2012, in the clause form: kind, what the words begin with or hold, and how they end.
CLAUSES = [
    (DISCLOSURES, NO_BULLET),
    (DISCLOSURES, "2012 the force did not investigate any instances of inappropriate disclosures to the media."),
    (DISCLOSURES, "the force has not investigated any instances of inappropriate disclosures to the media."),
    (DISCLOSURES, "the force investigated one instance of inappropriate disclosure to the media."),
    (DISCLOSURES, "the force has investigated one instance of inappropriate disclosure to the media."),
    (DISCLOSURES, "investigated two instances of inappropriate disclosures to the media."),
    (DISCLOSURES, "investigated 23 instances of inappropriate disclosures to the media."),
    (DISCLOSURES, "1,204 instances of inappropriate disclosures to the media."),
    (DISCLOSURES, "media, which was no longer continuing at the time of the inspection."),
    (DISCLOSURES, "media, which was continuing at the time of the inspection."),
    (DISCLOSURES, "three instances of inappropriate disclosures to the media, none of which was continuing"),
    (DISCLOSURES, "two instances of inappropriate disclosures to the media, one of which was continuing"),
    (DISCLOSURES, "six instances of inappropriate disclosures to the media, one of which was continuing"),
    (DISCLOSURES, ", three of which were continuing"),
    (DISCLOSURES, ", 14 of which were continuing"),
    (DISCLOSURES, "six instances of inappropriate disclosures to the media, five of which were continuing"),
    (DISCLOSURES, ", both of which were continuing"),
    (DISCLOSURES, ", all of which were continuing"),
    (SOCIAL, NO_BULLET),
    (SOCIAL, "did not identify any cases of potentially inappropriate behaviour on Facebook or Twitter by officers"),
    (SOCIAL, "one case of potentially inappropriate behaviour on Facebook or Twitter by a member of staff in"),
    (SOCIAL, "one case of potentially inappropriate behaviour on Facebook or Twitter by an officer in"),
    (SOCIAL, "the Anyshire Police, which has been referred back to the force."),
    (SOCIAL, "two cases of potentially inappropriate behaviour on Facebook or Twitter by officers and staff in"),
    (SOCIAL, "13 cases of potentially inappropriate behaviour on Facebook or Twitter by members of staff in"),
    (SOCIAL, "the Anyshire Police, which have been referred back to the force."),
    (SOCIAL, ", five of which have been referred back to the force."),
    (SOCIAL, "seven cases of potentially inappropriate behaviour on Facebook or Twitter by officers and staff in the "
             "Anyshire Police."),
    (JOBS, NO_BULLET),
    (JOBS, "2012 there were no applications for second jobs."),
    (JOBS, "there have been no applications for second jobs."),
    (JOBS, "there has been one application for a second job."),
    (JOBS, "there have been seven applications for second jobs."),
    (JOBS, "there have been 35 applications for second jobs."),
    (JOBS, "there have been 1,204 applications for second jobs."),
    (JOBS, "one application for a second job, which has been approved."),
    (JOBS, "one application for a second job, which has not been approved."),
    (JOBS, "35 applications for second jobs, none of which has been approved."),
    (JOBS, "35 applications for second jobs, one of which has been approved."),
    (JOBS, ", seven of which have been approved."),
    (JOBS, "699 applications for second jobs, 680 of which have been approved."),
    (JOBS, "84 applications for second jobs, all but one of which have been approved."),
    (JOBS, "two applications for second jobs, one of which has been approved."),
    (JOBS, "35 applications for second jobs, 33 of which have been approved."),
    (JOBS, "two applications for second jobs, both of which have been approved."),
    (JOBS, "12 applications for second jobs, all of which have been approved."),
    (UNIT, NO_BULLET),
    (UNIT, "there has been no change in the number of staff working in the anti-corruption unit since our 2011"),
    (UNIT, "there has been an increase in the number of staff"),
    (UNIT, "there has been a decrease in the number of staff"),
    (UNIT, "has risen from four to six since"),
    (UNIT, "has fallen from 12 to 11 since"),
    (UNIT, "The force does not have an anti-corruption unit."),
]  # fmt: skip

# What the releases of 2012 show, by the wording sheet; (amended) where it was issued with a slip or in two sentences.
ATTESTED = {
    ("statement", "words"): "metropolitan",
    (DISCLOSURES, "two to nine"): "warwickshire",
    (DISCLOSURES, "one of two continuing"): "leicestershire",
    (DISCLOSURES, "all but one continuing"): "city-of-london (amended)",
    (DISCLOSURES, "ten and over continuing"): "metropolitan (amended)",
    (SOCIAL, "one by a member of staff"): "warwickshire",
    (SOCIAL, "two to nine"): "city-of-london",
    (SOCIAL, "ten and over by staff"): "metropolitan (amended)",
    (JOBS, "none"): "city-of-london",
    (JOBS, "ten and over approved"): "metropolitan",
    (JOBS, "all but one approved"): "leicestershire",
    (JOBS, "all but two approved"): "warwickshire",
    (UNIT, "no change"): "city-of-london, leicestershire (amended), metropolitan, warwickshire",
}


@pytest.fixture(scope="module")
def newsroom() -> Newsroom:
    """The project itself."""
    return Newsroom(ROOT)


@pytest.mark.parametrize(("kind", "words"), CLAUSES)
def test_every_row_of_the_sheet_has_its_cell(kind: str, words: str, newsroom: Newsroom) -> None:
    """Each row of the wording sheet, in its clause form, is what some cell of its kind says."""
    assert any(words in cell.words for cell in table(newsroom).values() if cell.kind == kind)


def test_what_the_releases_attest(newsroom: Newsroom) -> None:
    """A cell is attested where an issued release has its words, figures and months aside; others are drafted."""
    found = {place: cell.detail.split(", ") for place, cell in table(newsroom).items() if cell.state == "attested"}
    for place, releases in ATTESTED.items():
        assert set(releases.split(", ")) <= set(found[place]), place
    assert len(found) == 21
    assert {cell.state for cell in table(newsroom).values()} == {"attested", "drafted"}


def test_a_new_release_attests_nothing(project: Path) -> None:
    """Facts in a file that has not been issued do not make drafted words attested."""
    file = project / "forces" / CAMPAIGN / "metropolitan.toml"
    file.write_text(file.read_text("utf-8").partition("[issued]")[0], "utf-8")
    states = {cell.detail for cell in find_cells(Newsroom(project), CAMPAIGN) if cell.state == "attested"}
    assert not any("metropolitan" in detail for detail in states)


def test_the_words_of_a_cell_are_those_of_a_release(newsroom: Newsroom) -> None:
    """What wording shows for facts is the bullet that a release with these facts has."""
    shown = {cell.words for cell in table(newsroom).values()}
    bullets = [
        (name, string.replace(release.brief.about.name, "the Anyshire Police") if release.brief.about else string)
        for name in newsroom.names
        for release in [newsroom.release(name)]
        for part in release.parts
        if part.name == "findings"
        for string in part.strings
    ]
    for (_, _), detail in ATTESTED.items():
        for name in re.findall(r"[a-z-]+(?= \(amended\)|,|$)", detail):
            assert any(place.slug == name and string in shown for place, string in bullets)


# --- every branch of a macro is shown by some cell


class _Watched(NodeTransformer):
    """Puts a call into each branch of a template, which says that it was taken."""

    def __init__(self) -> None:
        self.branches: dict[int, str] = {}
        self._otherwise: list[nodes.Node] = []  # whose else is that of the whole

    def _mark(self, node: nodes.Node, what: str) -> nodes.Const:
        self.branches[len(self.branches)] = f"line {node.lineno}, {what}"
        return nodes.Const(len(self.branches) - 1, lineno=node.lineno)

    def _seen(self, node: nodes.Node, what: str, value: nodes.Expr) -> nodes.Call:
        return nodes.Call(
            nodes.Name("seen", "load"), [self._mark(node, what), value], [], None, None, lineno=node.lineno
        )

    def visit_CondExpr(self, node: nodes.CondExpr) -> nodes.Node:
        self.generic_visit(node)
        node.expr1 = self._seen(node, "if", node.expr1)
        node.expr2 = self._seen(node, "else", node.expr2 or nodes.Const(""))
        return node

    def visit_If(self, node: nodes.If) -> nodes.Node:
        self._otherwise += node.elif_
        self.generic_visit(node)
        node.body.insert(0, nodes.Output([self._seen(node, "if", nodes.Const(""))], lineno=node.lineno))
        if not any(node is each for each in self._otherwise):
            node.else_.insert(0, nodes.Output([self._seen(node, "else", nodes.Const(""))], lineno=node.lineno))
        return node

    def visit_For(self, node: nodes.For) -> nodes.Node:
        self.generic_visit(node)
        node.body.insert(0, nodes.Output([self._seen(node, "for", nodes.Const(""))], lineno=node.lineno))
        return node

    def visit_And(self, node: nodes.And) -> nodes.Node:
        self.generic_visit(node)
        node.right = self._seen(node, "and", node.right)
        return node

    def visit_Or(self, node: nodes.Or) -> nodes.Node:
        self.generic_visit(node)
        node.right = self._seen(node, "or", node.right)
        return node


class _Spoilt(NodeTransformer):
    """Changes one constant of a template, or one run of its literal text, so that what prints it prints otherwise."""

    def __init__(self, number: int) -> None:
        self.number, self.met, self.what = number, -1, ""

    def _is_it(self, node: nodes.Node, text: object) -> bool:
        self.met += 1
        if self.met == self.number:
            self.what = f"line {node.lineno}, {text!r}"
        return self.met == self.number

    def visit_TemplateData(self, node: nodes.TemplateData) -> nodes.Node:
        if node.data.strip() and self._is_it(node, node.data):
            node.data = f"{node.data}¤"
        return node

    def visit_Const(self, node: nodes.Const) -> nodes.Node:
        if isinstance(node.value, str) and node.value.strip() and self._is_it(node, node.value):
            node.value = f"{node.value}¤"
        return node


def _said(newsroom: Newsroom, change: NodeTransformer, **given: object) -> list[str]:
    """Return the words of all cells, or what goes wrong, with the template of the findings changed as it is read."""
    made = Templates(newsroom.project)
    made.bytecode_cache = None
    parse = made._parse

    def changed(source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = parse(source, name, filename)
        if str(name).endswith("_findings.jinja"):
            change.visit(tree)
        return tree

    made.globals.update(given)
    made._parse = changed  # type: ignore[method-assign]
    newsroom.templates = made
    try:
        return [cell.words for cell in find_cells(newsroom, CAMPAIGN)]
    except PressError as error:
        return [str(error)]


def unshown(project: Path) -> list[str]:
    """Return the branches and the words of a project's macros that no cell shows."""
    newsroom = Newsroom(project)
    seen: set[int] = set()

    def see(number: int, value: object) -> object:
        seen.add(number)
        return value

    watched = _Watched()
    _said(newsroom, watched, seen=see)
    missing = [what for number, what in watched.branches.items() if number not in seen]
    assert len(watched.branches) > 20
    usual = _said(newsroom, NodeTransformer())
    number = 0
    while (spoilt := _Spoilt(number)) and (said := _said(newsroom, spoilt)) and spoilt.what:
        missing += [spoilt.what] if said == usual else []
        number += 1
    assert number > 40
    return missing


@pytest.fixture
def wordings(project: Path) -> Path:
    """The project's templates, without any release: what is said is not what releases say."""
    for file in (project / "forces" / CAMPAIGN).iterdir():
        file.unlink()
    return project


def test_every_branch_of_a_macro_is_shown(wordings: Path) -> None:
    """Each branch of each macro is taken, and each of its words printed or asked for, by some cell."""
    assert unshown(wordings) == []


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("The force does not", 'The {{ "team" if finding.staff == "none" else "force" }} does not'),
        ("the force\n{% if", "the {% if finding.investigated == 5 %}{{ number(4) }}{% endif %} force\n{% if"),
        ("open=true) }} referred", 'open=true) if finding.cases < 2000 else "" }} referred'),
        ('{0: "officers or staff",', '{0: "officers or staff", 5: "any of the five officers and staff",'),
        ("> 0 and finding.approved", '> 0 and finding.until != "June 2012" and finding.approved'),
    ],
)  # fmt: skip
def test_a_branch_that_no_cell_shows_is_found(was: str, becomes: str, wordings: Path) -> None:
    """A branch that is added to a macro without a case of its own is named."""
    file = wordings / "templates" / CAMPAIGN / "_findings.jinja"
    text = file.read_text("utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes, 1), "utf-8")
    assert unshown(wordings) != []


# --- signing off


def sign(project: Path, case: str, words: str, by: str = "Jo Smith", kind: str = JOBS) -> None:
    """Sign a cell off in the campaign's file."""
    file = project / "templates" / CAMPAIGN / "campaign.toml"
    entry = f'\n[[signed_off]]\nkind = "{kind}"\ncase = "{case}"\nwords = "{words}"\nby = "{by}"\non = 2013-01-15\n'
    file.write_text(file.read_text("utf-8") + entry, "utf-8")


def cell_of(project: Path, case: str) -> str:
    """Return state and detail of a cell on second jobs."""
    found = next(cell for cell in find_cells(Newsroom(project), CAMPAIGN) if (cell.kind, cell.case) == (JOBS, case))
    return f"{found.state}: {found.detail}"


def test_a_signature_lapses_when_the_words_change(project: Path) -> None:
    """Words signed off say by whom and when; once the template says otherwise they are drafted again."""
    words = "Since September 2011 there has been one application for a second job."
    assert cell_of(project, "one") == "drafted: "
    sign(project, "one", words)
    assert cell_of(project, "one") == "signed off: Jo Smith, 15 January 2013"
    assert check(project=project) == []
    file = project / "templates" / CAMPAIGN / "_findings.jinja"
    file.write_text(
        file.read_text("utf-8").replace("application for a second job", "request for a second job"), "utf-8"
    )
    assert cell_of(project, "one") == f"drafted: was signed off by Jo Smith, 15 January 2013, for: {words}"
    sign(project, "one", words.replace("application", "request"), by="Ann Other")
    assert cell_of(project, "one") == "signed off: Ann Other, 15 January 2013"


def test_the_entries_to_sign_can_be_copied(project: Path, command: Command) -> None:
    """What --format toml prints signs everything off once it has a name, and does not without one."""
    printed = command("wording", "--format", "toml", "--project", project).out.decode()
    campaign = project / "templates" / CAMPAIGN / "campaign.toml"
    text = campaign.read_text("utf-8")
    campaign.write_text(f"{text}\n{printed}", "utf-8")
    assert {problem.field for problem in check(project=project)} >= {"signed off 1, by"}
    campaign.write_text(f"{text}\n{printed}".replace('by = ""', 'by = "Jo Smith"'), "utf-8")
    assert {cell.state for cell in find_cells(Newsroom(project), CAMPAIGN)} == {"attested", "signed off"}
    assert check(project=project) == []
    assert len(tomllib.loads(printed)["signed_off"]) == sum(
        cell.state == "drafted" for cell in table(Newsroom(ROOT)).values()
    )


def test_a_signature_under_nothing_is_told(project: Path) -> None:
    """A kind or a case that there is not is told with the nearest."""
    sign(project, "won", "words")
    sign(project, "one", "words", kind="second job")
    told = [f"{each.field}: {each.problem} {each.remedy}" for each in check(project=project)]
    assert told == [
        "signed off 1, case: There is no case “won” of second jobs. "
        "Did you mean one? hmic-press wording shows all cases.",
        f"signed off 2, kind: There is no kind of finding called “second job”. Did you mean second jobs? "
        f"The kinds are {', '.join(KINDS_OF_2012)}.",
    ]


# --- the command


def test_the_table_has_every_cell_in_every_form(newsroom: Newsroom, command: Command) -> None:
    """Terminal, Markdown and page all show each cell's case, words and state."""
    terminal = " ".join(command("wording").out.decode().split())
    markdown = command("wording", "--format", "markdown").out.decode()
    page = command("wording", "--format", "html").out.decode()
    assert terminal.startswith("STATEMENT CASE WORDING STATE")
    tokens = MarkdownIt().enable("table").parse(markdown)
    rows = [token.children for token in tokens if token.type == "inline"]
    written = "\n".join("".join(each.content for each in row or []) for row in rows)
    for cell in table(newsroom).values():
        for text in (cell.case, cell.words, cell.state):
            assert text in written
            assert text.replace("'", "&#39;") in page
    assert page.count("<tr>") == len(table(newsroom)) + len(KINDS_OF_2012)
    assert "21 attested, 0 signed off, 59 drafted" in page


def test_one_kind_alone(command: Command) -> None:
    """A kind is named as in a file or with hyphens, and one that there is not gets the nearest, with code 2."""
    assert command("wording", "second-jobs").out == command("wording", "Second jobs").out
    assert b"FACEBOOK" not in command("wording", JOBS).out
    outcome = command("wording", "second job")
    assert (outcome.code, outcome.out) == (2, b"")
    assert "Did you mean second jobs?" in outcome.err
    assert command("wording", "--format", "word").code == 2
    assert command("wording", "--campaign", "police").code == 2
