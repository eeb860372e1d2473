"""A release whose file is not on the disk yet: read, checked and set like any other, then put there whole."""

from dataclasses import dataclass
from functools import cached_property

from hmic_press.facts.name import Name
from hmic_press.problems.errors import Problem, Refused
from hmic_press.project.folder import Project
from hmic_press.project.writing import write


@dataclass(frozen=True)
class Draft(Project):
    """A project with one more file, of the release of that name."""

    name: Name
    data: bytes

    @property
    def file(self) -> str:
        """The file that it will be, named from the root."""
        return self.name.file

    @cached_property
    def names(self) -> dict[Name, str]:
        """The names of all releases and their files, this one's too."""
        return Project(self.root).names | {self.name: self.file}

    def read_bytes(self, file: str) -> bytes:
        """Return the bytes of a file named from the root; raises Unreadable or BadFacts."""
        return self.data if file == self.file else super().read_bytes(file)

    def keep(self) -> None:
        """Write the file; raises Refused if there is one by now, Unreadable if the machine cannot write."""
        (self.root / self.file).parent.mkdir(exist_ok=True)
        if (self.root / self.file).exists():
            raise is_there(self.name)
        write(self.root / self.file, self.data)


def is_there(name: Name) -> Refused:
    """Return the error of a draft whose release has a file."""
    problem = "The release has a file already, and new never writes over one."
    remedy = f"Change the file itself; hmic-press check {name.slug} says what is wrong with it."
    return Refused([Problem(file=name.file, problem=problem, remedy=remedy)])
