"""The name of a release that is to be written: of a force in the roster, without a file as yet."""

from collections.abc import Iterable

from hmic_press.facts.name import Name
from hmic_press.problems.complaint import did_you_mean, quoted
from hmic_press.problems.errors import BadCommand, Problem, UnknownName
from hmic_press.problems.words.called import BODY
from hmic_press.project.body_names import Body
from hmic_press.project.draft import is_there
from hmic_press.release.newsroom import Newsroom
from hmic_press.text.folding import fold


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
    meant = {campaign: _slug_of(newsroom.roster(campaign).bodies.values(), slug) for campaign in campaigns}
    known_in = [campaign for campaign, found in meant.items() if found]
    if not known_in:
        roster = newsroom.roster(campaigns[0] if campaigns else newsroom.project.choose_campaign(folder))
        known = [*roster.bodies, *(body.full_name for body in roster.bodies.values())]
        hint = did_you_mean(slug[:100], known)
        shown = quoted(slug if slug.isprintable() else ascii(slug)[1:-1])
        called = newsroom.called(folder or next(iter(campaigns)))
        problem = called.speak(f"There is no {BODY} called {shown} in {roster.file}.")
        raise UnknownName([Problem(problem=problem, remedy=f"{hint}Give its slug there, or add a line for it.")])
    slug = meant[known_in[0]] or slug
    full = Name(known_in[0] if len(known_in) == 1 else newsroom.project.choose_campaign(spelled=f"{{}}/{slug}"), slug)
    if (newsroom.project.root / full.file).exists():
        raise is_there(full)
    return full


def _slug_of(bodies: Iterable[Body], name: str) -> str | None:
    """Return the slug of the only body that a name can mean: its slug or a name of it, or how one of them begins."""
    wanted = " ".join(fold(name).split())
    known: dict[str, set[str]] = {}
    for body in bodies:
        names = (body.slug, body.name, body.full_name, *body.short)
        known[body.slug] = {" ".join(fold(each).split()) for each in names}
    for fits in (str.__eq__, str.startswith):
        found = [slug for slug, names in known.items() if wanted and any(fits(each, wanted) for each in names)]
        if found:
            return found[0] if len(found) == 1 else None
    return None
