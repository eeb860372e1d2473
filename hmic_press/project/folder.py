"""The folder that holds `forces/` and `templates/`: where it is, and what lies in it."""

import os
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from hmic_press.facts.name import Name
from hmic_press.problems.complaint import Complaint, did_you_mean, quoted
from hmic_press.problems.errors import BadCommand, Problem, UnknownName
from hmic_press.problems.words import houses
from hmic_press.project.door import BROKEN_LINK, FILE
from hmic_press.project.reading import decode
from hmic_press.project.revision import Revision
from hmic_press.project.sources import Folder, Overlay, Source
from hmic_press.project.strays import linked_templates, round_of, strays_of_forces
from hmic_press.text.english import any_of

_PACKAGE = Path(__file__).parent.parent
SHIPPED = (_PACKAGE, _PACKAGE.parent)  # a wheel's folder, and that of a checkout


@dataclass(frozen=True)
class Project:
    """A folder of forces and templates; `given` is where its files come from, if not from that folder as it is."""

    root: Path
    given: Source | None = None

    @cached_property
    def source(self) -> Source:
        """Where its files come from."""
        return self.given or Folder(self.root)

    def with_files(self, files: Mapping[str, bytes | None]) -> "Project":
        """Return the project with other files laid over its own, None for one that is gone."""
        return Project(self.root, Overlay(self.source, files))

    def at(self, revision: str) -> "Project":
        """Return the project as a revision of git has it; raises BadCommand."""
        return Project(self.root, Revision(self.root, revision))

    @property
    def is_installed(self) -> bool:
        """Whether this is what came inside the package: to read, and nobody's place to write."""
        return self.root == SHIPPED[0]

    @cached_property
    def names(self) -> dict[Name, str]:
        """The name of each release, and its file, in the order of the listing."""
        files = {}
        for file, kind in self._of_forces.items():
            _, *inner, last = file.split("/")
            stem, ending = os.path.splitext(last)
            if len(inner) == 1 and ending == ".toml" and kind == FILE:
                files[Name(inner[0], stem)] = file
        return files

    @cached_property
    def rounds(self) -> Mapping[Name, list[int]]:
        """The numbers of the rounds whose words are kept of each release, in order."""
        found: dict[Name, list[int]] = defaultdict(list)
        for file in self._of_forces:
            if kept := round_of(file):
                found[kept[0]].append(kept[1])
        return {name: sorted(numbers) for name, numbers in found.items()}

    @cached_property
    def campaigns(self) -> list[str]:
        """The names of the campaigns, in order: their folders below `templates/` that say what their releases share."""
        found = (re.fullmatch(r"templates/([^/]+)/campaign\.toml", file) for file in self._of_templates)
        return sorted(each[1] for each in found if each)

    @cached_property
    def editions(self) -> list[str]:
        """The names of the editions of houses, in order: their folders below `templates/houses/` with a house.toml."""
        found = (re.fullmatch(r"templates/houses/([^/]+)/house\.toml", file) for file in self._of_templates)
        return sorted(each[1] for each in found if each)

    def choose_campaign(self, wanted: str | None = None, spelled: str = "--campaign {}") -> str:
        """Return the campaign that is wanted, or the only one there is.

        `spelled` is how one is named on the command line. Raises UnknownName for one that there is not, BadCommand
        where there is none, or several and none is named.
        """
        if not self.campaigns:
            raise BadCommand.saying("The project has no campaign.", "Make a project with one: hmic-press init DIR")
        if wanted in self.campaigns:
            return str(wanted)
        if wanted is not None:
            problem = f"There is no campaign called {quoted(wanted)}."
            hint = did_you_mean(wanted[:100], self.campaigns)
            remedy = f"{hint}The campaigns are {', '.join(self.campaigns)}."
            raise UnknownName([Problem(field="campaign", problem=problem, remedy=remedy)])
        if len(self.campaigns) > 1:
            ways = any_of(spelled.format(campaign) for campaign in self.campaigns)
            raise BadCommand.saying("The project has more than one campaign.", f"Say which: {ways}.")
        return self.campaigns[0]

    @cached_property
    def strays(self) -> dict[str, Complaint]:
        """What is no release or template though it may be meant to be one, and what is wrong with each."""
        found = dict(strays_of_forces(self._of_forces, set(self.names.values())))
        found.update(linked_templates(self._of_templates))
        if self.editions and "templates/house.toml" in self._of_templates:
            found["templates/house.toml"] = houses.first_house()
        return dict(sorted(found.items()))

    @cached_property
    def templates(self) -> list[str]:
        """The files of all templates of releases, in order, named from the root."""
        found = (file for file in self._of_templates if file.endswith(".jinja"))
        return [file for file in found if not file.startswith("templates/formats/")]

    @cached_property
    def _of_forces(self) -> Mapping[str, str]:
        """All that lies below `forces/`, in order, named from the root, and what each is."""
        return self.source.list_below("forces")

    @cached_property
    def _of_templates(self) -> Mapping[str, str]:
        """All that lies below `templates/`, in order, named from the root, and what each is."""
        return self.source.list_below("templates")

    def has(self, file: str) -> bool:
        """Return whether anything of that name lies below `forces/` or `templates/`, but a link that leads nowhere."""
        within = self._of_forces if file.startswith("forces/") else self._of_templates
        return within.get(file, BROKEN_LINK) != BROKEN_LINK

    @property
    def folders_of_pages(self) -> list[Path]:
        """The folders of what formats are set with: the project's own, and the one that came with the package."""
        return [folder / "templates" / "formats" for folder in (self.root, *SHIPPED)]

    @cached_property
    def _as_written(self) -> Mapping[str, list[Name]]:
        """The names that each way of writing one can mean: the full one alone, else all of that slug."""
        slugs: dict[str, list[Name]] = defaultdict(list)
        for full in self.names:
            slugs[full.slug].append(full)
        return slugs | {str(full): [full] for full in self.names}

    def find_name(self, name: str | Name) -> Name:
        """Return the name of a release that may be given by its slug alone.

        It is looked up in the listing and never made into a path. Raises UnknownName.
        """
        matches = self._as_written.get(str(name), [])
        if len(matches) == 1:
            return matches[0]
        if matches:
            problem = f"More than one release is called {name}."
            raise UnknownName([Problem(problem=problem, remedy=f"Say which: {', '.join(map(str, matches))}.")])
        raise UnknownName([self._no_release(str(name))])

    @property
    def short_names(self) -> list[str]:
        """The names of all releases as short as will do: the slug, or the full name where two have one slug."""
        times = Counter(name.slug for name in self.names)
        return [name.slug if times[name.slug] == 1 else str(name) for name in self.names]

    def _no_release(self, name: str) -> Problem:
        shown = quoted(name if name.isprintable() else ascii(name)[1:-1])
        problem = f"There is no release called {shown}."
        campaign, _, slug = name.rpartition("/")
        for file, wrong in self.strays.items():
            if slug and (Path(file).name.split(".")[0] == slug or file == f"forces/{campaign}"):
                return Problem(file=file, field="the file", problem=problem, remedy=wrong.remedy)
        hint = did_you_mean(name[:100], [*self.short_names, *map(str, self.names)])
        return Problem(problem=problem, remedy=f"{hint}hmic-press list shows all names.")

    def read(self, file: str) -> str:
        """Return the text of a file named from the root; raises Unreadable or BadFacts."""
        return decode(file, self.read_bytes(file))

    def read_bytes(self, file: str) -> bytes:
        """Return the bytes of a file named from the root; raises Unreadable or BadFacts."""
        return self.source.read(file)
