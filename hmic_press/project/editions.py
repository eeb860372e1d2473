"""The editions of houses that a project has."""

from hmic_press.project.edition import Edition, read_edition
from hmic_press.project.facts_file import FactsFile
from hmic_press.project.folder import Project


class Editions:
    """A project's editions of houses, each read once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._read: dict[str, Edition] = {}

    def of(self, name: str, asked: FactsFile | None = None) -> Edition:
        """Return the edition of a name, which a campaign's file may ask for; raises BadFacts as `read_edition` does."""
        if name not in self._read:
            self._read[name] = read_edition(self._project, name, asked)
        return self._read[name]
