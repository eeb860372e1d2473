"""Whether the facts that a workbook gives can be: by the models, the roster and the campaign that judge a file."""

from collections.abc import Iterator

from pydantic import ValidationError

from hmic_press.facts.brief import Brief
from hmic_press.facts.complaints import complaints_of
from hmic_press.facts.name import Name
from hmic_press.problems.complaint import FieldPath
from hmic_press.problems.errors import PressError
from hmic_press.problems.medium import Medium
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.parts import compose
from hmic_press.release.setting import Setting
from hmic_press.workbook.facts_table import Wrong, tell_cell
from hmic_press.workbook.rows_to_facts import Filled


def _not_composed(newsroom: Newsroom, name: Name, brief: Brief, filled: Filled) -> Iterator[Wrong]:
    """Yield why no release can be made of facts that can be: a template that they break, or that leaves one out."""
    campaign = newsroom.campaign(name.campaign)
    whole = brief.model_copy(update={"release": brief.release.over(campaign.release)})
    body = newsroom.roster(name.campaign).bodies.get(name.slug)
    try:
        compose(Setting(newsroom.templates, newsroom.edition(name.campaign), name, campaign, whole, body=body))
    except PressError as error:
        place, _ = filled.spot(())
        yield from (Wrong(place, problem, name.slug) for problem in error.problems)


def judge(newsroom: Newsroom, name: Name, filled: Filled) -> Iterator[Wrong]:
    """Yield what is wrong with a force's facts, each with its cell; the same models judge a file."""
    for place, field, complaint in filled.wrong:
        yield tell_cell(place, field, complaint, name.slug)
    model = newsroom.brief(name.campaign)
    found = list(newsroom.roster(name.campaign).complaints(name.slug, filled.values, model.called))
    try:
        brief = model.model_validate(filled.values, context=newsroom.campaign(name.campaign))
    except ValidationError as error:
        found += complaints_of(error, model)
    else:
        found += brief.findings_that_clash()
        if not found and not filled.wrong:
            yield from _not_composed(newsroom, name, brief, filled)
    told = {place for place, _, _ in filled.wrong}
    for path, complaint in found:
        at: FieldPath = (*path, model.called.speak(complaint.field)) if complaint.field else path
        place, field = filled.spot(at)
        if place in told:  # what is wrong with its row is the cause
            continue
        if complaint.beside:
            beside, _ = filled.spot((*at[:-1], complaint.beside))
            complaint = complaint.told_in(Medium.CELL)
            complaint = complaint._replace(problem=f"{complaint.problem} in {beside.name.partition(', ')[2]}.")
        yield tell_cell(place, field, complaint, name.slug)
