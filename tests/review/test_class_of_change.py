"""What has changed since a release went out is a correction, or editorial, whoever says otherwise."""

from pathlib import Path

import pytest

from hmic_press import Newsroom
from hmic_press.review.class_of_change import class_of_change
from tests.support.project import CAMPAIGN, DERBYSHIRE, add

OWN = f"forces/{CAMPAIGN}/derbyshire.toml"
FORCE = f"templates/{CAMPAIGN}/force.jinja"
FINDINGS = f"templates/{CAMPAIGN}/_findings.jinja"
HOUSE = "templates/houses/hmic-2012/house.jinja"
NUMBERS = "templates/houses/hmic-2012/house.toml"
STATEMENTS = """
[[findings]]
statement = "Essex Police keeps a list of gifts."

[[findings]]
statement = "The force has a policy on gifts, last read by Jo Smith in May 2012, and staff know it."
"""


@pytest.mark.parametrize(
    ("file", "was", "becomes", "kind"),
    [
        (OWN, "applications = 12\napproved = 12", "applications = 13\napproved = 13", "correction"),  # a figure
        (OWN, "investigated = 3", "investigated = 2", "correction"),  # a number in words
        (OWN, "approved = 12", "approved = 0", "correction"),  # all, and none
        (OWN, 'verdict = "improvements"', 'verdict = "some improvements"', "correction"),
        (OWN, "continuing = 0", "continuing = 1", "correction"),
        (OWN, 'until = "May 2012"\n', "", "correction"),  # a date
        (OWN, "Jo Smith", "Jo Smyth", "correction"),
        (OWN, "May 2012, and", "June 2012, and", "correction"),
        (OWN, "staff know it", "few staff know it", "correction"),
        (OWN, "staff know it", "no staff know it", "correction"),
        (OWN, 'Roger Baker"\nregion = "the Northern Region"', 'Zoë Billingham"', "correction"),
        (OWN, 'region = "the Northern Region"', 'region = "the North"', "correction"),
        (OWN, "[[findings]]", 'said = "There is progress."\n\n[[findings]]', "correction"),  # the quotation
        (NUMBERS, "07836 217 729", "07700 900 123", "correction"),  # who calls it reaches nobody
        (FORCE, "where we found that", "where we have found that", "correction"),
        (OWN, "Essex Police keeps", "Kent Police keeps", "correction"),  # a name that begins a sentence
        (OWN, 'by = "officers"', 'by = "staff"', "correction"),  # a choice
        (OWN, "a policy on gifts", "a policy about gifts", "editorial"),
        (OWN, "and staff know it", "and the staff know it", "editorial"),
        (HOUSE, "for urgent media enquiries", "for urgent enquiries of the media", "editorial"),
        (HOUSE, "in the public interest,", "in the public interest", "editorial"),
        (FINDINGS, "applications for", "applications to have", "editorial"),
    ],
)
def test_the_class_of_a_change_is_computed(project: Path, file: str, was: str, becomes: str, kind: str) -> None:
    """Figures, amounts, verdicts, names, dates and the speaker's words are corrections; other wording is editorial."""
    facts = DERBYSHIRE.replace("cases = 0", 'cases = 2\nby = "officers"')
    add(project, "derbyshire", f'mentions = ["essex", "kent"]\n{facts}{STATEMENTS}')
    before = Newsroom(project).release("derbyshire").words
    text = (project / file).read_text("utf-8")
    assert was in text, "there is something to change"
    (project / file).write_text(text.replace(was, becomes, 1), "utf-8")
    newsroom = Newsroom(project)
    release = newsroom.release("derbyshire")
    assert release.words != before
    assert class_of_change(newsroom, release, before) == kind
