"""A new release begun at the desk: a body of the roster and a campaign, in a file that is kept at once."""

from hmic_press.drafting.new_name import find_new_name
from hmic_press.facts.name import Name
from hmic_press.project.draft import keep_draft
from hmic_press.project.kept_schema import keep_schema
from hmic_press.project.manuscript import open_manuscript, write_manuscript
from hmic_press.release.newsroom import Newsroom
from hmic_press.text.english import opening


def begin_release(newsroom: Newsroom, campaign: str, slug: str) -> Name:
    """Write the file of a release of which nothing is known but the body; raises UnknownName or Refused."""
    name = find_new_name(newsroom, f"{campaign}/{slug}" if campaign else slug)
    body = newsroom.roster(name.campaign).bodies[name.slug].full_name
    called = newsroom.called(name.campaign)
    text = write_manuscript(
        open_manuscript(name.campaign, opening(body), called), {called.body_table: {"name": body}}, called
    )
    keep_draft(newsroom.project, name, text.encode())
    keep_schema(newsroom.project, name.campaign, newsroom.brief(name.campaign))
    return name
