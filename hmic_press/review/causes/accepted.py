"""The texts that somebody has accepted: one file a release, which pytest holds the releases to."""

from collections.abc import Iterable
from pathlib import Path

from hmic_press.facts.name import Name
from hmic_press.project.door import list_folder, read_file
from hmic_press.project.folder import Project
from hmic_press.project.writing import make_folder, write

FOLDER = "tests/accepted"
_LARGEST = 2**20
_ENDING = ".txt"


def file_of(name: Name) -> str:
    """Return the file of a release's accepted text, named from the root."""
    return f"{FOLDER}/{name.campaign}/{name.slug}{_ENDING}"


def read_accepted(project: Project) -> dict[Name, str]:
    """Return the texts that somebody has accepted; raises Unreadable."""
    found: dict[Name, str] = {}
    for campaign in _folders(project.root / FOLDER):
        for entry in list_folder(campaign, f"{FOLDER}/{campaign.name}"):
            if entry.name.endswith(_ENDING) and entry.is_file(follow_symlinks=False):
                name = Name(campaign.name, entry.name.removesuffix(_ENDING))
                data = read_file(Path(entry.path), file_of(name), _LARGEST)
                found[name] = data.decode(errors="replace").replace("\r\n", "\n")
    return found


def write_accepted(project: Project, texts: Iterable[tuple[Name, str | None]]) -> list[str]:
    """Write accepted texts, None for one that goes, and return their files; raises Unreadable."""
    written = []
    for name, text in texts:
        file = project.root / file_of(name)
        if text is None:
            file.unlink(missing_ok=True)
        else:
            make_folder(file.parent)
            write(file, text.encode(), replace=True)
        written.append(file_of(name))
    return written


def _folders(root: Path) -> list[Path]:
    if not root.is_dir():
        return []
    return [Path(entry.path) for entry in list_folder(root, FOLDER) if entry.is_dir(follow_symlinks=False)]
