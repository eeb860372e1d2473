"""A release's short title and summary: declared or by rule, shown in lists, on pages and in e-mail, never printed."""

import json
import re
from email import message_from_bytes, policy
from html import unescape
from pathlib import Path

import pytest

from hmic_press import BadTemplate, Newsroom
from hmic_press.release.origins.tracer import Tracer
from hmic_press.review.lint_releases import Proofreader
from hmic_press.review.list_releases import entries_of
from tests.support.project import CAMPAIGN, DERBYSHIRE, add

TITLE = "{{ force.name }} improves"
SUMMARY = "{{ force.name | opening }} has *improved*,\n\nsays HMIC, in {{ campaign.reports.first }}."
HEADLINE = "Derbyshire Constabulary has made improvements to how it identifies, monitors and manages integrity issues"


@pytest.fixture
def declare(project: Path) -> Path:
    """A project with a release of Derbyshire's that is not issued."""
    add(project, "derbyshire", DERBYSHIRE)
    return project


def _put(project: Path, title: str | None = None, summary: str | None = None) -> int:
    """Declare a title and a summary in the force's template; return the line of the first."""
    file = project / "templates" / CAMPAIGN / "force.jinja"
    text = file.read_text("utf-8").rstrip("\n")
    blocks = {"title": title, "summary": summary}
    added = [f"{{% block {name} %}}{words}{{% endblock %}}" for name, words in blocks.items() if words is not None]
    file.write_text("\n\n".join([text, *added]) + "\n", "utf-8")
    return text.count("\n") + 3


def test_what_is_declared_stands_for_lists_and_is_not_printed(declare: Path) -> None:
    """The blocks of a template say the title and the summary; the release's words are what they were."""
    before = Newsroom(declare).render("derbyshire", format="plain")
    _put(declare, TITLE, SUMMARY)
    newsroom = Newsroom(declare)
    release = newsroom.release("derbyshire")
    assert newsroom.render("derbyshire", format="plain") == before
    assert release.title == "Derbyshire Constabulary improves"
    assert release.summary == "Derbyshire Constabulary has improved, says HMIC, in Without Fear or Favour."
    assert newsroom.release("national").title == "Police forces have made some progress…", "its headline is another"


SKELETON, OF_FORCES = "templates/release.jinja", f"templates/{CAMPAIGN}/force.jinja"
PRINTED = {  # where the blocks stand
    "in a template that extends nothing": (SKELETON, "{% if embargo", "{% block title %}T{% endblock %}{% if embargo"),
    "in a part of one": (SKELETON, "{% block headline", "{% block summary %}S{% endblock %}{% block headline"),
    "in a block of another template": (
        OF_FORCES,
        "{% block account %}",
        "{% block account %}{% block title %}T{% endblock %}",
    ),
    "in a block that is printed again": (
        SKELETON,
        "{% if embargo",
        "{% block title %}{% endblock %}{{ self.title() }}{% if embargo",
    ),
}


@pytest.mark.parametrize("where", PRINTED)
@pytest.mark.parametrize("is_declared", [True, False])
def test_wherever_it_is_declared_it_is_not_printed(is_declared: bool, where: str, declare: Path) -> None:
    """A template that extends nothing prints every block, and a block those inside it: but none of these."""
    before = Newsroom(declare).render("derbyshire", format="plain")
    file, was, becomes = PRINTED[where]
    text = (declare / file).read_text("utf-8")
    assert was in text
    (declare / file).write_text(text.replace(was, becomes, 1), "utf-8")
    if is_declared and file != OF_FORCES:
        _put(declare, TITLE, SUMMARY)
        assert Newsroom(declare).release("derbyshire").title == "Derbyshire Constabulary improves"
    newsroom = Newsroom(declare)
    assert newsroom.render("derbyshire", format="plain") == before
    assert Tracer(newsroom).origins(newsroom.release("derbyshire"))


@pytest.mark.parametrize(
    "opens", ["{%- block title %}", "{%+ block title %}", "{%\n block title -%}", "{%block  title%}"]
)
def test_a_block_is_told_at_its_line_however_it_opens(opens: str, declare: Path) -> None:
    """White space that a template takes off or keeps is not in the way of the line."""
    line = _put(declare, "T" * 200)
    file = declare / OF_FORCES
    file.write_text(file.read_text("utf-8").replace("{% block title %}", opens), "utf-8")
    with pytest.raises(BadTemplate) as raised:
        Newsroom(declare).release("derbyshire")
    assert raised.value.problems[0].line == line


@pytest.mark.parametrize("is_declared", [True, False])
def test_pages_lists_and_json_show_them(is_declared: bool, declare: Path) -> None:
    """Title and summary stand in the head of the page, in JSON, in list --json, and beside an e-mail's subject."""
    if is_declared:
        _put(declare, TITLE, SUMMARY)
    newsroom = Newsroom(declare)
    release = newsroom.release("derbyshire")
    title, summary = release.title, release.summary
    assert (summary == HEADLINE) == (not is_declared), "the headline is the news, the background is not"
    page = unescape(newsroom.render("derbyshire", format="html").decode())
    assert f"<title>{title}</title>" in page
    assert f'<meta name="description" content="{summary}">' in page
    assert f'<meta property="og:title" content="{title}">' in page
    assert f'<meta property="og:description" content="{summary}">' in page
    about = json.loads(re.findall(r'ld\+json">(.*?)</script>', page)[0])
    assert (about["headline"], about["alternativeHeadline"], about["description"]) == (HEADLINE, title, summary)
    made = json.loads(newsroom.render("derbyshire", format="json"))
    assert (made["title"], made["summary"]) == (title, summary)
    (entry,) = (each for each in entries_of(newsroom, with_words=True)[0] if each.name.endswith("/derbyshire"))
    assert (entry.title, entry.summary) == (title, summary)
    assert json.loads(entry.as_json())["summary"] == summary
    assert not any(each.title for each in entries_of(newsroom)[0]), "a table does not make the releases"
    html = message_from_bytes(newsroom.render("derbyshire", format="eml"), policy=policy.default).get_body(("html",))
    assert html is not None
    assert f'<div style="display:none">{summary}</div>' in unescape(html.get_content()).partition("<body>")[2]


def test_an_embargo_stands_before_what_a_list_of_messages_shows(declare: Path) -> None:
    """Whoever sees an e-mail in a list alone sees that it is under embargo."""
    add(declare, "derbyshire", f"{DERBYSHIRE}\n[release]\nembargo = 2099-12-13T00:01:00\n")
    data = Newsroom(declare).render("derbyshire", format="eml")
    html = message_from_bytes(data, policy=policy.default).get_body(("html",))
    assert html is not None
    assert re.search(r'<div style="display:none">EMBARGOED [^<]*2099: Derbyshire Constabulary', html.get_content())


def test_what_only_a_list_of_messages_shows_proves_nothing(declare: Path) -> None:
    """A page that prints the headline where nobody sees it leaves it out."""
    _put(declare, summary=HEADLINE[:150])
    page = declare / "templates" / "formats" / "email.html.jinja"
    page.parent.mkdir(exist_ok=True)
    page.write_text('<body>\n<div style="display:none">{{ document.headline }}</div></body>', "utf-8")
    with pytest.raises(BadTemplate, match="leaves out"):
        Newsroom(declare).render("derbyshire", format="eml")


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        ({"title": "x" * 66}, "The block title says 66 characters; lists and pages show 65."),
        ({"summary": "{{ force.name }} " * 9}, "The block summary says 215 characters; lists and pages show 160."),
        ({"title": " \n "}, "The block title says nothing; without the block, the release's own words are taken."),
        ({"summary": "{% if false %}x{% endif %}"}, "The block summary says nothing;"),
        ({"title": "{{ force.nmae }}"}, "Nothing here is called “nmae”."),
    ],
)
def test_what_cannot_stand_is_told_with_its_line(declared: dict[str, str], told: str, declare: Path) -> None:
    """A title or a summary that is too long, empty or broken is told with the template's line."""
    line = _put(declare, **declared)
    with pytest.raises(BadTemplate) as raised:
        Newsroom(declare).release("derbyshire")
    (problem,) = raised.value.problems
    assert problem.file == f"templates/{CAMPAIGN}/force.jinja"
    assert problem.line == line
    assert problem.problem.startswith(told)


def test_a_declared_title_lets_the_headline_be_long(declare: Path) -> None:
    """The rule on long headlines tells how to declare a title, and is quiet once that is done."""

    def told() -> list[str]:
        newsroom = Newsroom(declare)
        linted = Proofreader(newsroom, "govuk").lint([newsroom.release("derbyshire")])
        return [problem.remedy for problem in linted.problems if problem.rule.startswith("GV01")]

    (remedy,) = told()
    assert "{% block title %}" in remedy
    _put(declare, TITLE)
    assert told() == []
