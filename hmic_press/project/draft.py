"""A release whose file is not on the disk yet: read, checked and set like any other, then put there whole."""

from dataclasses import dataclass
from functools import cached_property

from hmic_press.problems.complaint import did_you_mean, quoted
from hmic_press.problems.errors import BadCommand, Exit, Problem, Refused, UnknownName
from hmic_press.project.folder import Project
from hmic_press.project.reading import decode
from hmic_press.project.writing import write
from hmic_press.release.newsroom import Newsroom


@dataclass(frozen=True)
class Draft(Project):
    """A project with one more file, of the release of that full name."""

    name: str
    data: bytes

    @property
    def file(self) -> str:
        """The file that it will be, named from the root."""
        return file_of(self.name)

    @cached_property
    def names(self) -> dict[str, str]:
        """The full names of all releases and their files, this one's too."""
        return Project(self.root).names | {self.name: self.file}

    def read(self, file: str) -> str:
        """Return the text of a file named from the root; raises Unreadable or BadFacts."""
        return decode(file, self.data) if file == self.file else super().read(file)

    def keep(self) -> None:
        """Write the file; raises Refused if there is one by now, Unreadable if the machine cannot write."""
        (self.root / self.file).parent.mkdir(exist_ok=True)
        if (self.root / self.file).exists():
            raise _is_there(self.name)
        write(self.root / self.file, self.data)


def file_of(name: str) -> str:
    """Return the file of the release of a full name, named from the root."""
    return f"forces/{name}.toml"


def new_name(newsroom: Newsroom, name: str) -> str:
    """Return the full name of a release that is to be written, CAMPAIGN/SLUG; the slug will do for the only campaign.

    Raises UnknownName for a force that is not in the roster, Refused if the release has a file already, BadCommand if
    there is no project to write to.
    """
    if newsroom.project.is_installed:
        problem = (
            "No folder of your own with forces and templates was found; what came with the package stays as it is."
        )
        raise BadCommand.saying(problem, "Go to the folder that holds both, or name it with --project.")
    campaigns = [file.split("/")[1] for file in newsroom.project.campaigns]
    folder, slash, slug = name.rpartition("/")
    if slash and folder not in campaigns:
        problem = f"There is no campaign called {quoted(folder)}."
        raise UnknownName([Problem(problem=problem, remedy=_of_these(folder, campaigns))])
    if slug not in newsroom.roster.bodies:
        bodies = newsroom.roster.bodies.values()
        known = {each: body.slug for body in bodies for each in (body.slug, body.full_name)}
        near = next((known[each] for each in known if each.casefold() == slug.casefold()), None)
        hint = f"Did you mean {near}? " if near else did_you_mean(slug[:100], newsroom.roster.bodies)
        shown = quoted(slug if slug.isprintable() else ascii(slug)[1:-1])
        problem = f"There is no force called {shown} in forces/roster.csv."
        raise UnknownName([Problem(problem=problem, remedy=f"{hint}Give its slug there, or add a line for it.")])
    if not slash and len(campaigns) != 1:
        problem = "The project has more than one campaign." if campaigns else "The project has no campaign."
        remedy = f"Say which: {', '.join(f'{each}/{slug}' for each in campaigns)}." if campaigns else "Add one."
        raise BadCommand.saying(problem, remedy)
    full = f"{folder or campaigns[0]}/{slug}"
    if (newsroom.project.root / file_of(full)).exists():
        raise _is_there(full)
    return full


def _of_these(folder: str, campaigns: list[str]) -> str:
    return f"{did_you_mean(folder[:100], campaigns)}The campaigns are {', '.join(campaigns)}."


def _is_there(name: str) -> Refused:
    problem = "The release has a file already, and new never writes over one."
    remedy = f"Change the file itself; hmic-press check {name.partition('/')[2]} says what is wrong with it."
    return Refused([Problem(file=file_of(name), problem=problem, remedy=remedy, exit_code=Exit.REFUSED)])
