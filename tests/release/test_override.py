"""An embargo is lifted by its hour or by a reason in words, and by nothing else."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hmic_press import Newsroom, PressError, Refused, render
from hmic_press.release.wanted import Wanted
from tests.support.details import with_details

BEFORE = datetime(2012, 12, 12, tzinfo=UTC)


@pytest.mark.parametrize("reason", ["", "  ", "\n", "\u200b", True, False, 1])
def test_what_is_no_reason_overrides_nothing(reason: Any, project: Path) -> None:
    """Nothing, blanks, what nobody can read and truth values are refused, by every way in."""
    newsroom = Newsroom(with_details(project), now=BEFORE)
    release = newsroom.release("warwickshire")
    with pytest.raises(PressError, match="overridden without a reason"):
        newsroom.render("warwickshire", format="html", override_embargo=reason)
    with pytest.raises(PressError, match="overridden without a reason"):
        newsroom.typeset(release, Wanted("plain", override_embargo=reason))
    with pytest.raises(PressError, match="overridden without a reason"):
        release.typeset(newsroom.pages, Wanted("html", override_embargo=reason))
    with pytest.raises(PressError, match="overridden without a reason"):
        render("leicestershire", override_embargo=reason, project=project)


def test_unless_told_otherwise_a_release_holds_its_embargo_back(project: Path) -> None:
    """Without a word about it, a release, its newsroom and the API make nothing that a website would publish."""
    newsroom = Newsroom(with_details(project), now=BEFORE)
    release = newsroom.release("warwickshire")
    for make in (
        lambda: release.typeset(newsroom.pages, Wanted("html")),
        lambda: release.typeset(newsroom.pages, Wanted("html", override_embargo=None)),
        lambda: newsroom.typeset(release, Wanted("html")),
        lambda: newsroom.render("warwickshire", format="html"),
    ):
        with pytest.raises(Refused, match="under embargo until 00:01 GMT"):
            make()
    assert b"EMBARGOED" in release.typeset(newsroom.pages, Wanted("html", override_embargo="the minister has spoken"))


@pytest.mark.parametrize("now", [datetime(2012, 12, 12), datetime(2026, 1, 1, 0, 1), datetime.min])
def test_a_moment_without_a_zone_is_refused(now: datetime, project: Path) -> None:
    """A clock of nowhere does not say whether the hour has come."""
    with pytest.raises(PressError, match="has no zone") as raised:
        Newsroom(project, now=now)
    assert raised.value.exit_code == 2
