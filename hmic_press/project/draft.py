"""A release whose file is not on the disk yet: it is put there whole, and never over another."""

from hmic_press.facts.name import Name
from hmic_press.problems.errors import Problem, Refused
from hmic_press.project.folder import Project
from hmic_press.project.writing import write


def keep_draft(project: Project, name: Name, data: bytes) -> None:
    """Write the file of a release; raises Refused if there is one by now, Unreadable if the machine cannot write."""
    file = project.root / name.file
    file.parent.mkdir(exist_ok=True)
    if file.exists():
        raise is_there(name)
    write(file, data)


def is_there(name: Name) -> Refused:
    """Return the error of a draft whose release has a file."""
    problem = "The release has a file already, and new never writes over one."
    remedy = f"Change the file itself; hmic-press check {name.slug} says what is wrong with it."
    return Refused([Problem(file=name.file, problem=problem, remedy=remedy)])
