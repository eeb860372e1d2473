"""A newsroom that makes a release anew only where something of its own has changed."""

from hmic_press.facts.name import Name
from hmic_press.project.folder import Project
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release, embargo_of
from hmic_press.release.rounds import file_of


class RememberingNewsroom(Newsroom):
    """The newsroom of a desk, where each look compares a draft with all other releases."""

    def __init__(self, project: Project) -> None:
        super().__init__(project)
        self._made: dict[Name, tuple[list[bytes], Release]] = {}

    def release(self, name: str | Name) -> Release:
        """Return a release with the parts of its standard text; raises BadFacts or BadTemplate."""
        name = self.find_name(name)
        own = self._files_of(name)
        if (known := self._made.get(name)) and known[0] == own:
            release = known[1]
            if embargo_of(release.brief, self.now) == release.embargo:
                return release
        release = super().release(name)
        self._made[name] = own, release
        return release

    def _files_of(self, name: Name) -> list[bytes]:
        """Return what a release is made of that others do not share: its file, and the words of its rounds."""
        rounds = [file_of(name, number) for number in self.project.rounds.get(name, ())]
        return [self.project.read_bytes(file) for file in (self.project.names[name], *rounds)]
