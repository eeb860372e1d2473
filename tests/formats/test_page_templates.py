"""Pages get words, not objects: what a page reaches for, prints or repeats is an error with its line."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import BadTemplate, Newsroom
from tests.support.command import Outcome
from tests.support.project import ROOT


@pytest.fixture
def pages(project: Path) -> Path:
    """The project's own pages."""
    return Path(shutil.copytree(ROOT / "templates" / "formats", project / "templates" / "formats"))


@pytest.mark.parametrize(
    ("name", "format"),
    [("page.html.jinja", "html"), ("fragment.html.jinja", "html-fragment"), ("email.html.jinja", "eml")],
)
@pytest.mark.parametrize(
    ("attack", "says"),
    [
        ("{{ document.parts[0].__class__ }}", "Nothing here is called “parts”"),
        ("{{ document.__init__.__globals__ }}", "Nothing here is called “__init__”"),
        ("{{ parts[0][0].kind.format(1) }}", "Nothing here is called “format”"),
        ("{{ document }}", "prints a table"),
        ("{{ parts }}", "prints a list"),
        ("{{ true }}", "prints yes or no"),
        ("{{ '<script>' | safe }}", "no filter called 'safe'"),
        ("{% autoescape false %}{% endautoescape %}", "no “autoescape”"),
        ("{{ '\\u202e' }}", "cannot be printed: U+202E"),
        ("{{ 'x' * 9 }}", "no “*”"),
        (f"{{{{ {'(' * 900}1{')' * 900} }}}}", "more than 50 deep"),
        ("{% set a = 'x' %}" + "{% set a = a ~ a %}" * 40, "longer here than 8 MB"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "comes back to itself"),
    ],
)
def test_a_page_reaches_words_alone(attack: str, says: str, name: str, format: str, pages: Path, project: Path) -> None:
    """Objects, filters that let mark-up in, what cannot be printed, bombs and circles are told with the page's line."""
    page = pages / name
    page.write_text(f"{page.read_text('utf-8')}\n{attack}\n", "utf-8")
    with pytest.raises(BadTemplate) as error:
        Newsroom(project).render("leicestershire", format=format)
    problem = error.value.problems[0]
    assert says in problem.problem
    assert (problem.file, problem.line) == (f"templates/formats/{name}", page.read_text("utf-8").count("\n"))


def test_what_joins_words_in_a_page_is_escaped(pages: Path, project: Path) -> None:
    """Words put together in a page become mark-up no more than words printed by themselves."""
    page = pages / "fragment.html.jinja"
    page.write_text(page.read_text("utf-8") + "{{ '<i>' ~ '<b>' }}{{ ['<u>', '<s>'] | join('<br>') }}{{ '<q>' + '' }}")
    made = Newsroom(project).render("leicestershire", format="html-fragment").decode()
    assert made.rstrip().endswith("&lt;i&gt;&lt;b&gt;&lt;u&gt;&lt;br&gt;&lt;s&gt;&lt;q&gt;")


@pytest.mark.parametrize("attack", ["{{ kinds }}", "{{ kinds[0][1][0][0].__class__ }}", "{{ campaign * 9 }}"])
def test_the_page_of_wording_is_no_exception(
    attack: str, pages: Path, project: Path, command: Callable[..., Outcome]
) -> None:
    """What is wrong with the page of wording is told as what is wrong with any other, not as a fault of ours."""
    page = pages / "wording.html.jinja"
    page.write_text(f"{page.read_text('utf-8')}\n{attack}\n", "utf-8")
    done = command("wording", "--format", "html", "--project", project)
    assert (done.code, done.out) == (2, b"")
    assert done.err.startswith("templates/formats/wording.html.jinja:")
