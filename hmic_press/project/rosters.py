"""The rosters of a project: a campaign's own, or the one that all share."""

from contextlib import suppress
from functools import cached_property

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.errors import BadFacts, PressError
from hmic_press.problems.words import bodies
from hmic_press.project.body_names import Body
from hmic_press.project.editions import Editions
from hmic_press.project.folder import Project
from hmic_press.project.roster import SHARED, Roster
from hmic_press.project.roster_file import read_bodies


class Rosters:
    """A project's rosters, each read once."""

    def __init__(self, project: Project, editions: Editions) -> None:
        self._project, self._editions = project, editions
        self._bodies: dict[str, list[Body]] = {}
        self._rosters: dict[str, Roster] = {}

    @cached_property
    def files(self) -> list[str]:
        """The files of rosters that there are, the shared one first."""
        own = (own_file(campaign) for campaign in self._project.campaigns)
        return [file for file in (SHARED, *own) if self._project.has(file)]

    @cached_property
    def _endings(self) -> tuple[str, ...]:
        """What the names of bodies end in, in the words of all the project's houses, the longest first."""
        found: set[str] = set()
        for name in self._project.editions:
            with suppress(PressError):  # whoever reads a campaign of it is told
                found.update(self._editions.of(name).house.style.endings)
        return tuple(sorted(found, key=lambda ending: (-len(ending), ending)))

    def file_of(self, campaign: str) -> str:
        """Return the file that names a campaign's bodies: its own if it has one."""
        own = own_file(campaign)
        return own if self._project.has(own) else SHARED

    def of(self, campaign: str) -> Roster:
        """Return a campaign's roster; raises BadFacts if a line of it cannot be used."""
        file = self.file_of(campaign)
        if file not in self._rosters:
            others: list[Body] = []
            for other in self.files:
                with suppress(BadFacts):  # which stops its own campaign, and is told by check
                    others += self.read(other) if other != file else []
            self._rosters[file] = Roster(self.read(file), others, file)
        return self._rosters[file]

    def read(self, file: str) -> list[Body]:
        """Return the bodies of a roster's file, none where there is no such file; raises BadFacts."""
        if file not in self._bodies:
            bodies = read_bodies(self._project, file, self._endings) if self._project.has(file) else []
            self._bodies[file] = bodies
        return self._bodies[file]

    def missing(self, campaign: str) -> Complaint:
        """Return why a campaign has no bodies to check names by; for one that has no roster, or an empty one."""
        file = self._project.root / (named := self.file_of(campaign))
        if file.is_symlink() and not file.exists():
            return bodies.no_roster("It is a link that leads nowhere", named)
        return bodies.no_roster("It names nobody" if file.exists() else "There is no such file", named)


def own_file(campaign: str) -> str:
    """Return the file in which a campaign can have a roster of its own."""
    return f"templates/{campaign}/roster.csv"
