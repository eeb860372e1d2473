"""What a save can be undone to, until the desk is closed."""

from hmic_press.facts.name import Name
from hmic_press.release.digest import digest_of


class Undo:
    """The bytes that files had before they were saved here, the latest last; each fits one state of its file."""

    def __init__(self) -> None:
        self._saved: dict[Name, list[tuple[bytes, str]]] = {}

    def keep(self, name: Name, before: bytes, after: bytes) -> None:
        """Note what a file was before a save, and what it has become."""
        if before != after:
            self._saved.setdefault(name, []).append((before, digest_of(after)))

    def can_undo(self, name: Name, data: bytes) -> bool:
        """Return whether a file is as it was last saved here."""
        saved = self._saved.get(name, [])
        return bool(saved) and saved[-1][1] == digest_of(data)

    def take_back(self, name: Name, data: bytes) -> bytes | None:
        """Return what a file was before its last save here; None where somebody has changed it since."""
        return self._saved[name].pop()[0] if self.can_undo(name, data) else None
