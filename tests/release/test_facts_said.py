"""Which words say which fact is known exactly, or not told."""

import gc
import weakref
from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.facts.stated import stated_by
from hmic_press.release.amendments import amend
from hmic_press.release.origins.facts_said import facts_said
from tests.support.project import CAMPAIGN, DERBYSHIRE, add
from tests.support.typed_facts import start_councils

MACRO = "{% macro second_jobs(finding) %}"


def said(project: Path, name: str = "derbyshire", *, standard: bool = False) -> list[tuple[str, str]]:
    """Return the words of a release that say a fact, each with the fact's place without its number of finding."""
    release = Newsroom(project).release(name)
    assert release.setting is not None
    amendments = [] if standard else release.brief.issued.amendments
    strings = [string for part in amend(release.parts, amendments) for string in part.strings]
    found = facts_said(release.setting, stated_by(release.brief, release.campaign), release.parts, amendments)
    return [
        (string[each.start : each.end], each.place)
        for string, told in zip(strings, found, strict=True)
        for each in told
    ]


def with_macro(project: Path, sentence: str) -> Path:
    """Let the campaign's sentence on second jobs be another, in Derbyshire's release."""
    file = project / "templates" / CAMPAIGN / "_findings.jinja"
    before, _, after = file.read_text("utf-8").partition(MACRO)
    after = after.partition("{% endmacro %}")[2]
    file.write_text(f"{before}{MACRO}\n{sentence}\n{{% endmacro %}}{after}", "utf-8")
    add(project, "derbyshire", DERBYSHIRE)
    return project


def of_second_jobs(project: Path) -> list[tuple[str, str]]:
    """Return the words of the sentence on second jobs that say a fact."""
    return [(words, place.rpartition("/")[2]) for words, place in said(project) if "/findings/2/" in place]


def test_figures_that_are_alike_are_told_apart(project: Path) -> None:
    """Three fields of one value are each said where they are printed, and nought and a share are too."""
    facts = DERBYSHIRE.replace("applications = 12\napproved = 12", "applications = 9\napproved = 3").replace(
        "cases = 0", 'cases = 3\nby = "staff"\nreferred = 0'
    )
    add(project, "derbyshire", facts)
    assert said(project) == [
        ("Derbyshire Constabulary", "/facts/force/name"),
        ("improvements", "/facts/force/verdict"),
        ("Derbyshire Constabulary", "/facts/force/name"),
        ("September 2011", "/facts/findings/0/since"),
        ("May 2012", "/facts/findings/0/until"),
        ("three", "/facts/findings/0/investigated"),
        ("three", "/facts/findings/1/cases"),
        ("Derbyshire Constabulary", "/facts/force/name"),
        ("September 2011", "/facts/findings/2/since"),
        ("nine", "/facts/findings/2/applications"),
        ("three", "/facts/findings/2/approved"),
        ("four", "/facts/findings/3/before"),
        ("six", "/facts/findings/3/now"),
        ("the Northern Region", "/facts/inspector/region"),
        ("Roger Baker", "/facts/inspector/name"),
        ("Derbyshire Constabulary", "/facts/force/name"),
        ("improvements", "/facts/force/verdict"),
        ("Derbyshire Constabulary", "/facts/force/name"),
    ]


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("There were {{ finding.applications }} of them.", [("12", "applications")]),
        ("{{ number(finding.applications) | opening }} were made.", [("12", "applications")]),
        ("There were {{ number(finding.applications - 1) }} others.", []),
        ("There were {{ finding.applications + finding.approved }} in all.", []),
        ("There were {{ finding.applications ~ '' }} of them.", []),
        ("There were 12, or {{ number(12) }}, of them.", []),
        ("There were {{ number(finding.applications) | replace('2', '3') }} or so.", []),
        ("It has {{ number(finding.applications) | length }} letters.", []),
        ("{{ number(finding.applications) | length }} letters, {{ finding.approved }} of them.", []),
        ("{{ finding.approved }}.{% if number(finding.applications) | length > 9 %} And\n\nmore.{% endif %}", []),
        ("{{ counted(finding.applications, 'application', 'applications') | upper }} made.", [("12", "applications")]),
        ("{{ number(finding.applications) | replace('2', '2 or 3') }} were made.", []),
        ("{{ number(finding.applications) | replace('findings', 'x') }} were made.", [("12", "applications")]),
        ("There were {% if number(finding.applications) == '12' %}a dozen{% else %}some{% endif %}.", []),
        (
            "{{ number(finding.approved) }} of {{ number(finding.applications) }} in {{ finding.since }}.",
            [("12", "approved"), ("12", "applications"), ("September 2011", "since")],
        ),
    ],
)
def test_what_is_reckoned_or_changed_says_no_fact(project: Path, sentence: str, known: list[tuple[str, str]]) -> None:
    """Only what a helper or the template prints of one value alone is told, and no mark changes the words unseen."""
    assert of_second_jobs(with_macro(project, sentence)) == known


def test_a_helper_that_cannot_be_followed_costs_nothing_else(project: Path) -> None:
    """A template that works with values alone fails at none of the marks."""
    sentence = "{{ {12: 'A dozen'}.get(finding.applications) }} {{ be(finding.applications, open=true) }} made."
    assert of_second_jobs(with_macro(project, sentence)) == []
    assert ("three", "/facts/findings/0/investigated") in said(project)


def test_amended_words_are_set_aside(project: Path) -> None:
    """Around an amendment the words still say their facts, where they stand now; the amended ones say none."""
    text = DERBYSHIRE.replace("cases = 0", "cases = 3") + (
        '\n[[findings]]\nstatement = "The force keeps a list of its gifts."\n\n[issued]\nformat = "plain"\n'
    )
    for standard, issued in (
        ("Since September 2011 there", "From then on there"),
        ("keeps a list", "holds a long list"),
        ("three instances of", "three cases of"),
    ):
        text += f'\n[[issued.amendments]]\npart = "findings"\nstandard = "{standard}"\nissued = "{issued}"\nwhy = "x"\n'
    add(project, "derbyshire", text)
    found = said(project)
    assert ("The force ", "/facts/findings/4/statement") in found
    assert (" of its gifts.", "/facts/findings/4/statement") in found
    assert ("12", "/facts/findings/2/applications") in found
    assert ("three", "/facts/findings/1/cases") in found
    assert not {"/facts/findings/2/since", "/facts/findings/0/investigated"} & {place for _, place in found}
    standard = said(project, standard=True)
    assert ("three", "/facts/findings/0/investigated") in standard
    assert ("The force keeps a list of its gifts.", "/facts/findings/4/statement") in standard


def test_a_figure_that_an_amendment_cuts_is_not_told(tmp_path: Path) -> None:
    """Of “40.1 per cent” an amendment leaves no half that would say the figure; its neighbours are told."""
    project = start_councils(tmp_path)
    file = project / "forces" / "recycling" / "council-1.toml"
    amendment = 'part = "figures"\nstandard = "cent of its waste"\nissued = "hundred of its waste"\nwhy = "x"\n'
    text = f'{file.read_text("utf-8")}\n[issued]\nformat = "plain"\n\n[[issued.amendments]]\n{amendment}'
    file.write_text(text, "utf-8")
    found = said(project, "council-1")
    assert "/facts/findings/0/rate" not in {place for _, place in found}
    assert ("down 0.2 percentage points", "/facts/findings/0/up") in found
    assert ("40.1 per cent", "/facts/findings/0/rate") in said(project, "council-1", standard=True)


def test_nothing_is_kept_of_a_newsroom_that_is_let_go(project: Path) -> None:
    """What was compiled to follow its facts goes with it: the desk makes a newsroom for each look."""
    newsroom = Newsroom(project)
    assert b"says" in newsroom.render("leicestershire", format="json")
    kept = weakref.ref(newsroom.templates)
    del newsroom
    gc.collect()
    assert kept() is None
