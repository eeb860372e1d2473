"""A release's file as it was opened: its bytes, their digest, its values, and whether it can be changed here."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any, NamedTuple

from hmic_press.facts.name import Name
from hmic_press.project.facts_file import FactsFile
from hmic_press.release.newsroom import Newsroom

_ISSUED = "This release has been issued: it is a record, and the desk does not change it."
_INSTALLED = "This project came with the package, and stays as it is: make one of your own with hmic-press init."


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

    @property
    def digest(self) -> str:
        """What tells these bytes from any others."""
        return sha256(self.data).hexdigest()

    @property
    def read_only(self) -> str:
        """Why the file is not changed here; empty if it can be."""
        if self.newsroom.project.is_installed:
            return _INSTALLED
        return _ISSUED if is_record(self.file.values) else ""


def is_record(values: Mapping[str, Any]) -> bool:
    """Return whether a file says that its release has been issued."""
    rows = values.get("history", [])
    acts = [row.get("act") for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return "issued" in values or "issued" in acts
