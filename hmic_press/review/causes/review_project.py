"""The review of a project: against the texts that were accepted, or against a revision of git."""

from collections.abc import Mapping

from hmic_press.facts.name import Name
from hmic_press.project.folder import Project
from hmic_press.project.revision import last_commit_of
from hmic_press.release.newsroom import Newsroom
from hmic_press.review.causes.accepted import FOLDER, read_accepted
from hmic_press.review.causes.base import files_of_words, open_base
from hmic_press.review.causes.find import find_causes
from hmic_press.review.causes.review import Review, State, causes_by_words, whole_releases, with_pending
from hmic_press.review.causes.texts import BEFORE_ANY_EMBARGO, texts_of
from hmic_press.review.causes.warnings import warn_of


def review_project(project: Project, revision: str | None = None) -> Review:
    """Return what there is to decide since a revision, or since the texts that are accepted.

    Raises BadCommand for a revision that is none.
    """
    newsroom = Newsroom(project, now=BEFORE_ANY_EMBARGO)
    now = texts_of(newsroom, newsroom.names)
    accepted = read_accepted(project)
    asked = revision or last_commit_of(project.root, FOLDER)
    base = open_base(project.at(asked), project) if asked else None
    found = find_causes(base, files_of_words(project), now) if base else None
    state = State(base, found, now, accepted)
    known = list(with_pending(state, found.causes, now)) if found else []
    if revision is None:
        known = [cause for cause in known if cause.pending]
        before: Mapping[Name, str] = accepted
    else:
        before = {name: text.words for name in base.project.names if (text := base.text(name))} if base else {}
    unexplained = [
        name
        for name, text in now.made.items()
        if name in accepted and accepted[name] != text.words and (revision is None and state.chosen(name) is None)
    ]
    whole = list(whole_releases(before, now, newsroom.names, accepted))
    by_words = list(causes_by_words(newsroom, unexplained, accepted, now))
    causes = [*known, *by_words, *whole]
    silent = found.silent if found else []
    failed = [problem for problems in now.failed.values() for problem in problems]
    warnings = list(warn_of(causes, now))
    return Review(causes, silent, list(dict.fromkeys(failed)), warnings, now.made, state)
