"""No fact is lost: a field whose value changes no word is told by `check`, with the place of its declaration."""

from pathlib import Path

import pytest

from hmic_press import Newsroom, check
from hmic_press.review.lost_facts import lost_in_sentences
from tests.support.project import CAMPAIGN, ROOT
from tests.support.recycling_series import start_series

FINDINGS = f"templates/{CAMPAIGN}/_findings.jinja"


def test_the_sentences_of_2012_tell_every_fact() -> None:
    """Each field of each kind, put to another value, changes a word in some case."""
    assert list(lost_in_sentences(Newsroom(ROOT), CAMPAIGN)) == []


@pytest.mark.parametrize(
    ("changes", "lost"),
    [
        ([("{%- if finding.continuing is not none %}", "{%- if false %}")], ["continuing"]),
        (
            [
                ("{%- elif finding.applications > 0 and finding.approved is not none %}", "{%- elif false %}"),
                ("finding.applications == 1 and finding.approved == 0", "false"),
            ],
            ["approved"],
        ),
        (
            [
                ('from {{ number(finding.before, beside=finding.now, nought="none") }}', ""),
                ("finding.now > finding.before", "finding.now > 5"),
                ("(finding.before is not none and finding.before == finding.now)", "false"),
            ],
            ["before"],
        ),
        ([(" and {{ finding.until }}", " and May 2012")], ["until", "until"]),
        ([("Since {{ finding.since }}", "Since September 2011")], []),
        ([('{% elif finding.by == "staff" %}', '{% elif finding.by == "nobody" %}')], []),
    ],
)
def test_a_fact_that_a_macro_leaves_out_is_told(changes: list[tuple[str, str]], lost: list[str], project: Path) -> None:
    """A clause taken out is told though no release has that fact; what is still told in one case is not."""
    for release in (project / "forces" / CAMPAIGN).glob("*.toml"):
        release.unlink()
    file = project / FINDINGS
    text = file.read_text("utf-8")
    for was, becomes in changes:
        assert was in text
        text = text.replace(was, becomes)
    file.write_text(text, "utf-8")
    told = [each for each in check(project=project) if "changes no word" in each.problem]
    assert [each.problem.partition(" ")[0] for each in told] == lost
    for each in told:
        assert each.file == f"templates/{CAMPAIGN}/findings.toml"
        assert each.exit_code == 1
        assert FINDINGS in each.problem
        assert each.line


def test_a_value_told_by_its_being_there_alone_is_lost(project: Path) -> None:
    """Words that do not depend on a count tell that there is one, and not how many."""
    file = project / FINDINGS
    text = file.read_text("utf-8")
    a = text.index("{% set some = share(finding.continuing")
    b = text.index("{%- endif %}.\n{% endif %}\n{% endmacro %}\n\n{% macro social")
    file.write_text(text[:a] + ", some of which were continuing\n" + text[b:], "utf-8")
    assert [complaint.problem.partition(" ")[0] for _, complaint in lost_in_sentences(Newsroom(project), CAMPAIGN)] == [
        "continuing"
    ]


PRINTED = "{{ council.movement }} from {{ percent(council.former_rate) }} to {{ percent(council.rate) }}, "


@pytest.mark.parametrize(
    ("was", "becomes", "field"),
    [
        (PRINTED, PRINTED.replace("from {{ percent(council.former_rate) }} ", ""), "former_rate"),
        (PRINTED, PRINTED.replace(" to {{ percent(council.rate) }}", ""), "rate"),
        (" in {{ council.year }}\n", "\n", ""),
        ("Figures are for {{ council.year }}.", "Figures are for a year.", ""),
    ],
)
def test_a_fact_of_the_body_that_a_template_leaves_out_is_told(
    was: str, becomes: str, field: str, tmp_path: Path
) -> None:
    """A field of the body's own table that no word tells is told with its line; one told elsewhere is not."""
    project = start_series(tmp_path, 1)
    template = project / "templates" / "recycling" / "council.jinja"
    text = template.read_text("utf-8")
    assert was in text
    template.write_text(text.replace(was, becomes), "utf-8")
    told = check(project=project)
    assert [problem.problem.partition(" ")[0] for problem in told] == [field] * bool(field)
    assert all(problem.line and problem.file.endswith("findings.toml") for problem in told)
