"""What is done to a release's words at the desk, on the words that were in view: approve, issue, withdraw them."""

from collections.abc import Callable, Mapping

from hmic_press.desk.installed import see_that_it_is_own
from hmic_press.desk.opened import Opened
from hmic_press.facts.london_time import today
from hmic_press.facts.name import Name
from hmic_press.problems.errors import Problem, Refused, UnknownName
from hmic_press.release.newsroom import Newsroom
from hmic_press.review.approval import approve, issue
from hmic_press.review.record import Act
from hmic_press.review.withdrawal import withdraw

_ACTS: Mapping[str, Callable[[Newsroom, str, Act], object]] = {"approve": approve, "issue": issue, "withdraw": withdraw}


def act_on(newsroom: Newsroom, name: Name, what: str, answers: Mapping[str, str]) -> None:
    """Approve a release, issue it or withdraw it; raises Refused if its words are others than were in view."""
    opened = Opened.read(newsroom, name)
    if what not in _ACTS:
        raise UnknownName.saying("There is no such page.", "Go back to the list.")
    see_that_it_is_own(newsroom.project)
    in_view = opened.digest, newsroom.release(name).digest
    if (answers.get("digest"), answers.get("words")) != in_view:
        problem = "Somebody has changed the file, or what it shares, since you saw these words. Nothing is recorded."
        raise Refused([Problem(file=name.file, problem=problem, remedy="Open the release again, and read it.")])
    act = Act(answers.get("by", ""), today(), answers.get("reason", "").strip() or None)
    _ACTS[what](newsroom, str(name), act)
