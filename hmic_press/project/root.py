"""Which folder is the project: the one that is named, the nearest, or the one installed."""

import os
from pathlib import Path

from hmic_press.problems.complaint import quoted
from hmic_press.problems.errors import Problem, UnknownName, Unreadable
from hmic_press.project.folder import SHIPPED, Project


def _is_project(folder: Path) -> bool:
    return (folder / "forces").is_dir() and (folder / "templates").is_dir()


def find_project(folder: "str | os.PathLike[str] | Project | None" = None) -> Project:
    """Return the project that `folder` is or holds; else the nearest at or above here; else the one installed.

    An installed wheel carries the files inside the package; an editable install reads the checkout around it.
    Raises UnknownName if `folder` is not a project.
    """
    if isinstance(folder, Project):
        return folder
    if folder is not None:
        if _is_project(Path(folder)):
            return Project(Path(folder).absolute())
        problem = f"{quoted(str(folder))} is not a folder with forces and templates in it."
        raise UnknownName([Problem(problem=problem, remedy="Name the folder that holds both.", field="--project")])
    try:
        here = Path.cwd()
    except OSError as error:
        raise Unreadable.because(error, "the current folder", "read", "Go to a folder that is there.") from None
    for candidate in (here, *here.parents, *SHIPPED):
        if _is_project(candidate):
            return Project(candidate)
    remedy = "Go to the folder that holds both, or name it with --project."
    raise UnknownName([Problem(problem="No folder with forces and templates was found.", remedy=remedy)])
