"""The page of one release: its form, the release beside it, what is said of it, and what can be done with it."""

from collections.abc import Sequence
from typing import NamedTuple

from starlette.responses import Response

from hmic_press.desk.download import formats_of
from hmic_press.desk.entries import Sheet
from hmic_press.desk.inputs import Group, groups_of, shown
from hmic_press.desk.look import Look, by_field
from hmic_press.desk.opened import Opened
from hmic_press.desk.pages import show_page
from hmic_press.desk.words import Laid
from hmic_press.facts.name import Name
from hmic_press.release.release import Release
from hmic_press.release.state import is_out
from hmic_press.text.english import opening


class InView(NamedTuple):
    """The release as it is saved, the last sound one that is shown, and how that is laid out."""

    saved: Release | None
    shown: Release | None
    parts: Sequence[Laid]


def show_release(
    opened: Opened, sheet: Sheet, look: Look, in_view: InView, status: int = 200, **told: object
) -> Response:
    """Return the page of a release with what is in its form; `told` is what its last act has to tell."""
    name, newsroom = opened.name, opened.newsroom
    campaign, brief = newsroom.campaign(name.campaign), newsroom.brief(name.campaign)
    groups = groups_of(sheet, brief, campaign)
    ids = [*(group.id for group in groups), *(each.id for group in groups for each in group.inputs)]
    return show_page(
        "release",
        status,
        title=_title(groups, name, f"{brief.called.body_table}.name"),
        name=name,
        groups=groups,
        called=brief.called,
        mentions=shown(sheet.values.get("mentions")),
        kinds=[kind for kind, model in brief.kinds.items() if newsroom.words(name.campaign, model)],
        digest=opened.digest,
        said=in_view.saved.digest if in_view.saved else "",
        read_only=opened.read_only,
        problems=look.problems,
        errors=by_field(look.problems, [*ids, "mentions"]),
        remarks=look.remarks,
        phrases=look.phrases,
        mends=look.mends,
        remarked=by_field(look.remarks, [*ids, "mentions"]),
        sound=look.release is not None,
        embargo=in_view.shown and in_view.shown.embargo,
        parts=in_view.parts,
        is_out=in_view.saved is not None and is_out(in_view.saved) and not newsroom.project.is_installed,
        formats=formats_of(bool(in_view.saved and in_view.saved.embargo)) if in_view.saved else [],
        **told,
    )


def _title(groups: Sequence[Group], name: Name, named_by: str) -> str:
    named = [each.value for group in groups for each in group.inputs if each.id == named_by]
    return opening(next(filter(None, named), name.slug))
