"""The name of a release that is to be written: of a force in the roster, without a file as yet."""

from hmic_press.facts.name import Name
from hmic_press.problems.complaint import did_you_mean, quoted
from hmic_press.problems.errors import BadCommand, Problem, UnknownName
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
    campaign = newsroom.project.choose_campaign(folder) if folder else ""
    slug = _slug_of(newsroom, slug) or slug
    if slug not in newsroom.roster.bodies:
        hint = did_you_mean(
            slug[:100], [*newsroom.roster.bodies, *(body.full_name for body in newsroom.roster.bodies.values())]
        )
        shown = quoted(slug if slug.isprintable() else ascii(slug)[1:-1])
        problem = f"There is no force called {shown} in forces/roster.csv."
        raise UnknownName([Problem(problem=problem, remedy=f"{hint}Give its slug there, or add a line for it.")])
    full = Name(campaign or newsroom.project.choose_campaign(spelled=f"{{}}/{slug}"), slug)
    if (newsroom.project.root / full.file).exists():
        raise is_there(full)
    return full


def _slug_of(newsroom: Newsroom, name: str) -> str | None:
    """Return the slug of the only body that a name can mean: its slug or names, or how one of them begins."""
    wanted = " ".join(fold(name).split())
    known: dict[str, set[str]] = {}
    for body in newsroom.roster.bodies.values():
        known[body.slug] = {" ".join(fold(each).split()) for each in (body.slug, body.name, body.full_name)}
    for fits in (str.__eq__, str.startswith):
        found = [slug for slug, names in known.items() if wanted and any(fits(each, wanted) for each in names)]
        if found:
            return found[0] if len(found) == 1 else None
    return None
