"""The project that came with the package: the desk shows it, and writes nothing into it."""

from hmic_press.problems.errors import BadCommand
from hmic_press.project.folder import Project

_STAYS = "This project came with the package, and stays as it is."
_REMEDY = "Make one of your own: hmic-press init DIR"


def why_it_stays(project: Project) -> str:
    """Return why nothing of a project is changed here; empty if it can be."""
    return f"{_STAYS} {_REMEDY}" if project.is_installed else ""


def see_that_it_is_own(project: Project) -> None:
    """Raise BadCommand for a project that nobody may write into."""
    if project.is_installed:
        raise BadCommand.saying(_STAYS, _REMEDY)
