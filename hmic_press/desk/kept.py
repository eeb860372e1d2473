"""Templates with marks in them, kept between two looks: compiling them takes longer than all else that a look does."""

from hmic_press.project.folder import Project
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.origins.tracer import Tracer


class KeptTracer:
    """One tracer, until anything that the releases share is another; a release's own file is read each time."""

    def __init__(self) -> None:
        self._shared: dict[str, bytes] = {}
        self._tracer: Tracer | None = None

    def of(self, newsroom: Newsroom) -> Tracer:
        """Return the tracer for the releases of a newsroom."""
        shared = _shared(newsroom.project)
        if self._tracer is None or shared != self._shared:
            self._shared, self._tracer = shared, Tracer(newsroom)
        return self._tracer


def _shared(project: Project) -> dict[str, bytes]:
    """Return what the releases of a project share, by its files."""
    campaigns = [f"templates/{campaign}/campaign.toml" for campaign in project.campaigns]
    houses = [f"templates/houses/{edition}/house.toml" for edition in project.editions]
    files = [*houses, *campaigns, *project.templates]
    return {file: project.read_bytes(file) for file in files if project.has(file)}
