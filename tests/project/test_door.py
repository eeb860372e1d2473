"""Every file is opened through one door: what is no file is told with its place, and nothing waits at a pipe."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import names
from hmic_press.problems.errors import Unreadable
from hmic_press.project.door import TooLarge, read_file
from tests.support.command import Outcome
from tests.support.damage import FORMATS
from tests.support.project import CAMPAIGN

Command = Callable[..., Outcome]
pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes of files' names")


def _socket(file: Path) -> None:
    here = os.getcwd()
    os.chdir(file.parent)  # the name of a socket may have a hundred letters
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(file.name)
    finally:
        os.chdir(here)


KINDS: dict[str, Callable[[Path], object]] = {
    "a named pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a socket": _socket,
    "a device": lambda file: file.symlink_to("/dev/zero"),
}
READ = {
    f"templates/{CAMPAIGN}/campaign.toml": ("render", "national"),
    f"templates/{CAMPAIGN}/force.jinja": ("render", "leicestershire"),
    f"templates/{CAMPAIGN}/_findings.jinja": ("render", "leicestershire"),
    "templates/houses/hmic-2012/house.toml": ("check",),
    "forces/roster.csv": ("render", "leicestershire"),
    "templates/formats/page.html.jinja": ("render", "national", "--format", "html"),
    "templates/formats/wording.html.jinja": ("wording", "--format", "html"),
    "templates/formats/styles.docx": ("render", "national", "--format", "docx"),
    "templates/formats/release.typ": ("render", "national", "--format", "pdf"),
    "templates/formats/fonts/Own.ttf": ("render", "national", "--format", "pdf"),
    "words.txt": ("lint", "words.txt"),
    "words.md": ("lint", "--fix", "words.md"),
    "facts.xlsx": ("import-workbook", "facts.xlsx"),
    "facts.ods": ("import-workbook", "facts.ods"),
    "facts.csv": ("import-workbook", "facts.csv"),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("file", READ)
def test_what_is_no_file_is_told(
    file: str, kind: str, project: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe, a folder, a socket or a device in a file's place is 3 and named, and no command waits for it to end."""
    if kind == "a folder" and file.endswith(".ttf"):
        pytest.skip("a folder among the typefaces may be called as anybody likes")
    monkeypatch.chdir(project)
    (project / "templates" / "formats" / "fonts").mkdir(parents=True)
    if file.endswith(".ttf"):
        (project / "templates" / "formats" / "release.typ").write_bytes((FORMATS / "release.typ").read_bytes())
    (project / file).unlink(missing_ok=True)
    KINDS[kind](project / file)
    outcome = command(*READ[file])
    told = outcome.err or outcome.out.decode()
    assert outcome.code == 3, told
    assert file.rpartition("/")[2] in told
    assert f"this is {kind}, not a file." in told


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "a device"])
def test_a_release_that_is_no_file_is_told(kind: str, project: Path, command: Command) -> None:
    """What has the name of a file of facts and is none is found by check, and by who asks for its release."""
    KINDS[kind](project / "forces" / CAMPAIGN / "derbyshire.toml")
    checked = command("check", "--project", project)
    assert checked.code == 1
    assert checked.out.decode().startswith(f"forces/{CAMPAIGN}/derbyshire.toml  the file\n  This is {kind}, not a file")
    assert "derbyshire.toml" in command("render", "derbyshire", "--project", project).err


@pytest.mark.parametrize("place", ["forces/x", f"forces/{CAMPAIGN}/x.toml", "templates/x", f"templates/{CAMPAIGN}/x"])
@pytest.mark.parametrize("leads", ["x", "nowhere", "."])
def test_a_link_breaks_no_command(place: str, leads: str, project: Path, command: Command) -> None:
    """A link that leads to itself, nowhere or around is told by check alone; every release is still made."""
    (project / place).symlink_to(leads)
    assert len(names(project=project)) == 5
    assert command("render", "national", "--project", project).code == 0
    assert command("list", "--project", project).code == 0
    checked = command("check", "--project", project)
    assert (checked.code, checked.err) == (1, "")
    assert checked.out.decode().startswith(f"{place}  the file\n  This is a link")


def test_a_linked_campaign_is_refused_whole(project: Path, tmp_path: Path, command: Command) -> None:
    """A campaign that is a link, of facts or of templates, is not read in part: it is told, and what to do."""
    (project / "forces" / CAMPAIGN).rename(tmp_path / "facts")
    (project / "forces" / CAMPAIGN).symlink_to(tmp_path / "facts")
    assert names(project=project) == []
    assert "Put the file or the folder itself here." in command("check", "--project", project).out.decode()
    assert "itself here" in command("render", f"{CAMPAIGN}/national", "--project", project).err
    (project / "forces" / CAMPAIGN).unlink()
    (tmp_path / "facts").rename(project / "forces" / CAMPAIGN)
    (project / "templates" / CAMPAIGN).rename(tmp_path / "templates")
    (project / "templates" / CAMPAIGN).symlink_to(tmp_path / "templates")
    assert command("render", "national", "--project", project).code == 2
    assert f"templates/{CAMPAIGN}  the file\n  This is a link" in command("check", "--project", project).out.decode()


@pytest.mark.parametrize(
    ("file", "size", "arguments"),
    [
        ("templates/houses/hmic-2012/house.toml", 300_000, ("render", "national")),
        (f"templates/{CAMPAIGN}/force.jinja", 300_000, ("render", "leicestershire")),
        ("forces/roster.csv", 300_000, ("render", "leicestershire")),
        ("templates/formats/page.html.jinja", 40_000_000, ("render", "national", "--format", "html")),
        ("templates/formats/styles.docx", 40_000_000, ("render", "national", "--format", "docx")),
        ("facts.xlsx", 9_000_000, ("import-workbook", "facts.xlsx")),
        ("words.txt", 300_000, ("lint", "words.txt")),
    ],
)
def test_every_file_has_a_largest_size(
    file: str, size: int, arguments: tuple[str, ...], project: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file larger than any of its kind is 2, whatever it is."""
    monkeypatch.chdir(project)
    (project / file).parent.mkdir(exist_ok=True)
    with open(project / file, "wb") as opened:
        opened.truncate(size)
    outcome = command(*arguments)
    assert outcome.code == 2
    assert "larger than" in outcome.err + outcome.out.decode()


def test_the_door_itself(tmp_path: Path) -> None:
    """It gives what a file holds, up to the largest size and not a byte more, and leaves nothing open."""
    file = tmp_path / "file"
    file.write_bytes(b"12345")
    (tmp_path / "link").symlink_to(file)
    assert read_file(tmp_path / "link", "link", 5) == b"12345"
    before = len(os.listdir("/proc/self/fd")) if Path("/proc/self/fd").exists() else 0
    with pytest.raises(TooLarge):
        read_file(file, "file", 4)
    for name in ("none", "file/below", "null\0byte", "x" * 300, "."):
        with pytest.raises(Unreadable):
            read_file(tmp_path / name, name, 5)
    assert (len(os.listdir("/proc/self/fd")) if before else 0) == before


def test_a_folder_that_may_not_be_read_is_told(
    project: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder of templates or of facts that the machine refuses to list is 3, not taken for an empty one."""
    scandir = os.scandir
    for refused in ("forces", f"forces/{CAMPAIGN}", f"templates/{CAMPAIGN}"):

        def scan(folder: Path, refused: str = refused) -> object:
            if str(folder).endswith(refused):
                raise PermissionError(13, "Permission denied", str(folder))
            return scandir(folder)

        monkeypatch.setattr(os, "scandir", scan)
        outcome = command("render", "national", "--project", project)
        assert outcome.code == 3
        assert f"{refused}\n  It cannot be read: permission denied." in outcome.err
