"""The name of a release that is to be written: of a force in the roster, without a file as yet."""

from hmic_press.facts.name import Name
from hmic_press.problems.complaint import did_you_mean, quoted
from hmic_press.problems.errors import BadCommand, Problem, UnknownName
from hmic_press.project.draft import is_there
from hmic_press.release.newsroom import Newsroom


def find_new_name(newsroom: Newsroom, name: str) -> Name:
    """Return the name of a release that is to be written; the slug will do for the only campaign.

    Raises UnknownName for a force that is not in the roster, Refused if the release has a file already, BadCommand if
    there is no project to write to.
    """
    if newsroom.project.is_installed:
        problem = (
            "No folder of your own with forces and templates was found; what came with the package stays as it is."
        )
        raise BadCommand.saying(problem, "Go to the folder that holds both, or name it with --project.")
    folder, _, slug = name.rpartition("/")
    campaigns = [newsroom.project.choose_campaign(folder)] if folder else newsroom.project.campaigns
    known_in = [campaign for campaign in campaigns if slug in newsroom.roster(campaign).bodies]
    if not known_in:
        roster = newsroom.roster(campaigns[0] if campaigns else newsroom.project.choose_campaign(folder))
        bodies = roster.bodies.values()
        known = {each: body.slug for body in bodies for each in (body.slug, body.full_name)}
        near = next((known[each] for each in known if each.casefold() == slug.casefold()), None)
        hint = f"Did you mean {near}? " if near else did_you_mean(slug[:100], roster.bodies)
        shown = quoted(slug if slug.isprintable() else ascii(slug)[1:-1])
        problem = f"There is no force called {shown} in {roster.file}."
        raise UnknownName([Problem(problem=problem, remedy=f"{hint}Give its slug there, or add a line for it.")])
    full = Name(known_in[0] if len(known_in) == 1 else newsroom.project.choose_campaign(spelled=f"{{}}/{slug}"), slug)
    if (newsroom.project.root / full.file).exists():
        raise is_there(full)
    return full
