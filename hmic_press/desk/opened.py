"""A release's file as it was opened: its bytes, their digest, its values, and whether it can be changed here."""

from typing import NamedTuple

from hmic_press.desk.installed import why_it_stays
from hmic_press.facts.history import was_issued
from hmic_press.facts.name import Name
from hmic_press.project.facts_file import FactsFile
from hmic_press.release.digest import digest_of
from hmic_press.release.newsroom import Newsroom

_ISSUED = "This release has been issued: it is a record, and the desk does not change it."


class Opened(NamedTuple):
    """The file of a release; `digest` tells two states of it apart."""

    newsroom: Newsroom
    name: Name
    data: bytes
    file: FactsFile

    @classmethod
    def read(cls, newsroom: Newsroom, name: Name) -> "Opened":
        """Read the file of a release; raises BadFacts if it is not TOML."""
        file = newsroom.project.names[name]
        data = newsroom.project.read_bytes(file)
        project = newsroom.project.with_files({file: data})  # the very bytes that were read
        return cls(newsroom, name, data, FactsFile(project, file))

    def with_data(self, data: bytes) -> FactsFile:
        """Return the file with other bytes; raises BadFacts if they are not TOML."""
        return FactsFile(self.newsroom.project.with_files({self.name.file: data}), self.name.file)

    @property
    def digest(self) -> str:
        """What tells these bytes from any others."""
        return digest_of(self.data)

    @property
    def read_only(self) -> str:
        """Why the file is not changed here; empty if it can be."""
        return why_it_stays(self.newsroom.project) or (_ISSUED if was_issued(self.file.values) else "")
