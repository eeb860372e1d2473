"""What the desk keeps between two looks: nothing of it is older than the files."""

from collections.abc import Mapping

from hmic_press.desk.remembering import RememberingNewsroom
from hmic_press.facts.london_time import now
from hmic_press.project.door import FILE
from hmic_press.project.folder import Project
from hmic_press.project.roster import SHARED
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.origins.tracer import Tracer


class Kept:
    """A newsroom and the templates with marks in them, until anything that releases share is another.

    Compiling the templates and reading what is shared takes longer than all else that a look does.
    """

    def __init__(self) -> None:
        self._shared: Mapping[str, bytes] = {}
        self._newsroom: Newsroom | None = None
        self._tracer: Tracer | None = None

    def newsroom(self, project: Project) -> Newsroom:
        """Return the newsroom of a project as it lies there at this moment."""
        shared = _shared(project)
        if self._newsroom is None or shared != self._shared:
            self._shared, self._newsroom, self._tracer = shared, RememberingNewsroom(project), None
        return self._newsroom.with_project(project, now())

    def tracer(self, newsroom: Newsroom) -> Tracer:
        """Return the tracer for the releases of a newsroom that was given out last."""
        self._tracer = self._tracer or Tracer(newsroom)
        return self._tracer


def _shared(project: Project) -> dict[str, bytes]:
    """Return what the releases of a project share, by its files."""
    found = project.source.list_below("templates").items()
    files = [file for file, kind in found if kind == FILE] + [SHARED] * project.has(SHARED)
    return {file: project.read_bytes(file) for file in files}
