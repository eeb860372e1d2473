"""The review at the desk: why words have changed, a cause at a time, each accepted in view of its words."""

from collections.abc import Mapping

from starlette.responses import RedirectResponse, Response

from hmic_press.desk.installed import see_that_it_is_own, why_it_stays
from hmic_press.desk.pages import show_page
from hmic_press.project.folder import Project
from hmic_press.review.causes.accept import choose_causes, texts_with
from hmic_press.review.causes.accepted import write_accepted
from hmic_press.review.causes.review_project import review_project
from hmic_press.review.causes.summary import summarise


def show_review(project: Project, *, accepted: bool = False) -> Response:
    """Return the page of what there is to decide before texts are accepted."""
    review = review_project(project)
    return show_page(
        "review",
        title="Review",
        summary=summarise(review),
        pending={cause.called for cause in review.pending},
        read_only=why_it_stays(project),
        told="Accepted." if accepted else "",
    )


def accept_causes(project: Project, answers: Mapping[str, str]) -> Response:
    """Accept the causes that were in view; raises UnknownName for one whose words are others by now."""
    see_that_it_is_own(project)
    review = review_project(project)
    chosen = choose_causes(review, answers.get("causes", "").split())
    write_accepted(project, list(texts_with(review, chosen, ())))
    return RedirectResponse("/review?accepted=yes", 303)
