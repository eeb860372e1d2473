"""Whether the facts that a workbook gives can be: by the models, the roster and the campaign that judge a file."""

from collections.abc import Iterator

from pydantic import ValidationError

from hmic_press.facts.brief import Brief
from hmic_press.facts.complaints import complaints_of
from hmic_press.problems.complaint import FieldPath
from hmic_press.project.draft import Draft
from hmic_press.release.newsroom import Newsroom
from hmic_press.workbook.facts_table import Wrong, tell_cell
from hmic_press.workbook.rows_to_facts import Filled


def amendments_fit(newsroom: Newsroom, name: str, text: str) -> bool:
    """Return whether the amendments of a release fit what its new text says; one that does not would lose it."""
    draft = Newsroom(Draft(newsroom.project.root, name, text.encode()), now=newsroom.now)
    return not draft.release(name).problems_of_amendments()


def judge(newsroom: Newsroom, campaign: str, slug: str, filled: Filled) -> Iterator[Wrong]:
    """Yield what is wrong with a force's facts, each with its cell; the same models judge a file."""
    for place, field, complaint in filled.wrong:
        yield tell_cell(place, field, complaint, slug)
    found = list(newsroom.roster.complaints(slug, filled.values))
    try:
        brief = Brief.model_validate(filled.values, context=newsroom.campaign(campaign))
    except ValidationError as error:
        found += complaints_of(error, Brief)
    else:
        found += brief.findings_that_clash()
    for path, complaint in found:
        at: FieldPath = (*path, complaint.field) if complaint.field else path
        place, field = filled.spot(at)
        if complaint.beside:
            beside, _ = filled.spot((*at[:-1], complaint.beside))
            complaint = complaint._replace(problem=f"{complaint.problem} in {beside.name.partition(', ')[2]}.")
        yield tell_cell(place, field, complaint, slug)
