"""The review of a project: against the texts that were accepted, or against a revision of git."""

from collections.abc import Iterator, Mapping

from hmic_press.facts.name import Name
from hmic_press.project.folder import Project
from hmic_press.project.revision import last_commit_of
from hmic_press.release.newsroom import Newsroom
from hmic_press.review.causes.accepted import FOLDER, read_accepted
from hmic_press.review.causes.base import Base, files_of_words, open_base
from hmic_press.review.causes.cause import Cause
from hmic_press.review.causes.described import Described
from hmic_press.review.causes.find import find_causes
from hmic_press.review.causes.review import Review, State, causes_by_words, whole_releases, with_pending
from hmic_press.review.causes.texts import BEFORE_ANY_EMBARGO, Texts, texts_of
from hmic_press.review.causes.warnings import no_longer_as_issued, warn_of


def review_project(project: Project, revision: str | None = None) -> Review:
    """Return what there is to decide since a revision, or since the texts of each campaign that are accepted.

    Raises BadCommand for a revision that is none.
    """
    newsroom = Newsroom(project, now=BEFORE_ANY_EMBARGO)
    now, accepted = texts_of(newsroom, newsroom.names), read_accepted(project)
    bases = _Bases(project)
    base = bases.at(revision)
    names = {*newsroom.names, *accepted, *(base.project.names if base else ())}
    causes: list[Cause] = []
    silent: list[Described] = []
    states: dict[str, State] = {}
    for campaign in sorted({name.campaign for name in names}):
        of_campaign = {name: text for name, text in accepted.items() if name.campaign == campaign}
        base = bases.at(revision or last_commit_of(project.root, f"{FOLDER}/{campaign}"))
        found = find_causes(base, files_of_words(project), now.of(campaign)) if base else None
        state = states[campaign] = State(base, found, now, of_campaign)
        causes += _causes(newsroom, campaign, state, now.of(campaign), base if revision else None)
        silent += found.silent if found else []
    failed = [problem for problems in now.failed.values() for problem in problems]
    failed, silent = list(dict.fromkeys(failed)), list(dict.fromkeys(silent))
    return Review(causes, silent, failed, list(no_longer_as_issued(now)), list(warn_of(causes, now)), now.made, states)


def _causes(newsroom: Newsroom, campaign: str, state: State, now: Texts, shown_since: Base | None) -> Iterator[Cause]:
    """Yield a campaign's causes: all since a base, or those that somebody still has to accept."""
    before: Mapping[Name, str] = state.accepted
    if shown_since:
        names = [name for name in shown_since.project.names if name.campaign == campaign]
        before = {name: text.words for name in names if (text := shown_since.text(name))}
    for cause in with_pending(state, now, now.made if shown_since else state.accepted):
        if shown_since or cause.pending:
            yield cause
    yield from causes_by_words(newsroom, state, now)
    here = [name for name in newsroom.names if name.campaign == campaign]
    yield from whole_releases(before, now, here, state.accepted)


class _Bases:
    """A project at several revisions, each read and rendered once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._opened: dict[str, Base] = {}

    def at(self, revision: str | None) -> Base | None:
        """Return the project at a revision; None for none. Raises BadCommand for one that there is not."""
        if revision is None:
            return None
        if revision not in self._opened:
            self._opened[revision] = open_base(self._project.at(revision), self._project)
        return self._opened[revision]
