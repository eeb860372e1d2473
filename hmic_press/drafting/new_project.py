"""A new project with a campaign of its own, which renders at once."""

import re
from collections.abc import Iterator
from pathlib import Path

from hmic_press.problems.errors import Problem, Refused
from hmic_press.project.door import list_folder, read_file
from hmic_press.project.reading import LARGEST_PAGE
from hmic_press.project.writing import make_folder, write

_NO_CONTENT = re.compile(
    r"\.(?:git|hg|svn|bzr|jj)|_darcs|CVS|\.(?:DS_Store|localized|directory|Trash-\d+)|\._.*|desktop\.ini|Thumbs\.db|lost\+found",
    re.IGNORECASE,
)


def start_project(folder: Path) -> Iterator[Path]:
    """Write a new project into a folder that is empty or not there, and yield each file once it is written.

    What a version control or an operating system leaves in a folder is no content.

    Raises Refused if there is anything in the folder, BadCommand if it is a file, Unreadable if the machine refuses.
    """
    make_folder(folder, "DIR")
    if inside := [each for each in list_folder(folder, str(folder)) if not _NO_CONTENT.fullmatch(each.name)]:
        raise Refused([_not_empty(folder, inside[0].name)])
    for name, data in _files():
        make_folder((folder / name).parent, "DIR")
        write(folder / name, data)
        yield folder / name


def _files() -> Iterator[tuple[str, bytes]]:
    """Yield the files of the project that comes with the package."""
    root = Path(__file__).parent.parent / "starter"
    for file in sorted(root.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts and ".pytest_cache" not in file.parts:
            yield file.relative_to(root).as_posix(), read_file(file, str(file), LARGEST_PAGE)


def _not_empty(folder: Path, inside: str) -> Problem:
    return Problem(
        file=str(folder),
        field="DIR",
        problem=f"The folder is not empty: it holds {inside}.",
        remedy="Name a folder that is empty, or one that is not there yet.",
    )
