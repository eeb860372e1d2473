"""A draft that is ready: nothing but an approval stands between it and its issue."""

from pathlib import Path

from hmic_press import Newsroom
from hmic_press.review.wording_cover import cover
from tests.support.project import CAMPAIGN, DERBYSHIRE, add

READY = f'{DERBYSHIRE}\n[release]\ndate = 2012-12-13\ncontact = "Jo Smith, 020 7946 0000"\n'


def add_ready(project: Path) -> None:
    """Write a draft of Derbyshire with its day and its contact, and sign off the wording that no release has had."""
    add(project, "derbyshire", READY)
    newsroom = Newsroom(project)
    entries = [
        f'\n[[signed_off]]\nkind = "{each.cell.kind}"\ncase = "{each.cell.case}"\nwords = "{each.cell.words}"\n'
        'by = "Jo Smith"\non = 2012-12-01\n'
        for each in cover(newsroom, newsroom.release("derbyshire"))
        if each.cell and not each.is_vouched_for
    ]
    file = project / "templates" / CAMPAIGN / "campaign.toml"
    file.write_text(file.read_text("utf-8") + "".join(entries), "utf-8")
