"""The cache of compiled templates: a folder of the user's own, each entry behind its digest, never in the way."""

import marshal
import os
import random
import shutil
import stat
import sys
from pathlib import Path

import pytest

from hmic_press import Newsroom, render
from tests.support.command import process
from tests.support.project import SOURCES

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="where the folder lies is told by XDG_CACHE_HOME")
SOURCE = SOURCES["leicestershire"].read_bytes()


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the user a folder of caches that is empty."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "hmic-press"


def _entries(cache: Path) -> list[Path]:
    assert render("leicestershire") == SOURCE
    return sorted(cache.iterdir())


def test_the_folder_is_ours_alone(cache: Path) -> None:
    """The folder is made for nobody else to read or write; a second run reads from it what the first has kept."""
    entries = _entries(cache)
    assert len(entries) == 4  # release, house, force, _findings
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700
    kept = {file: file.stat().st_mtime_ns for file in entries}
    assert {file: file.stat().st_mtime_ns for file in _entries(cache)} == kept


def test_a_changed_template_is_compiled_anew(cache: Path, project: Path) -> None:
    """What is kept of a template does not outlive a change of it, nor is it another project's."""
    _entries(cache)
    template = project / "templates" / "houses" / "hmic-2012" / "house.jinja"
    template.write_text(template.read_text("utf-8").replace("Notes to editors", "Notes to all"), "utf-8")
    assert b"Notes to all" in Newsroom(project).render("leicestershire", standard=True)
    assert render("leicestershire") == SOURCE


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_entry_is_thrown_away(seed: int, cache: Path) -> None:
    """A bit turned, an end cut off, bytes of chance: the same words, no crash, and a sound entry afterwards."""
    entries = _entries(cache)
    sound = [file.read_bytes() for file in entries]
    chance = random.Random(seed)
    for file, data in zip(entries, sound, strict=True):
        at = chance.randrange(len(data))
        turned = data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]
        file.write_bytes(chance.choice([turned, turned, data[:at], data + b"x", chance.randbytes(at), b""]))
    assert _entries(cache) == entries
    assert [file.read_bytes() for file in entries] == sound


def test_an_entry_of_another_template_is_thrown_away(cache: Path) -> None:
    """Entries that have changed places, or code that somebody else has put there, are not run."""
    first, second, third, _ = _entries(cache)
    shutil.copy(first, second)
    third.write_bytes(marshal.dumps(compile("raise SystemExit(9)", "x", "exec")))
    assert render("leicestershire") == SOURCE


@pytest.mark.parametrize("into", ["folder", "private folder", "file", "nothing"])
def test_a_planted_link_is_not_followed(into: str, cache: Path, tmp_path: Path) -> None:
    """A link in the place of the folder changes nothing of what it leads to; there is just no cache."""
    victim = tmp_path / "victim"
    if into.endswith("folder"):
        victim.mkdir(mode=0o700 if into == "private folder" else 0o755)
    elif into == "file":
        victim.write_text("mine")
        victim.chmod(0o644)
    cache.parent.mkdir()
    cache.symlink_to(victim)
    before = victim.stat().st_mode if victim.exists() else None
    assert render("leicestershire") == SOURCE
    assert (victim.stat().st_mode if victim.exists() else None) == before
    assert not into.endswith("folder") or list(victim.iterdir()) == []


@pytest.mark.parametrize("plant", [os.mkfifo, os.mkdir, lambda path: os.symlink("/etc/passwd", path)])
def test_an_entry_that_is_no_file_does_not_hold_us_up(plant: object, cache: Path) -> None:
    """A pipe, a folder or a link in the place of an entry is passed over."""
    entry = _entries(cache)[0]
    entry.unlink()
    plant(entry)  # type: ignore[operator]
    assert render("leicestershire") == SOURCE


@pytest.mark.parametrize("mode", [0o777, 0o750, 0o500])
def test_a_folder_of_doubtful_rights_is_left_alone(mode: int, cache: Path) -> None:
    """A folder that others may use, or we may not, is neither used nor changed."""
    cache.mkdir(parents=True)
    cache.chmod(mode)
    assert render("leicestershire") == SOURCE
    assert stat.S_IMODE(cache.stat().st_mode) == mode
    assert list(cache.iterdir()) == [] or (mode, os.geteuid()) == (0o500, 0)  # whom no mode hinders


@pytest.mark.parametrize("home", ["/dev/null", "/proc/nowhere", "relative"])
def test_without_a_folder_there_is_no_cache(home: str, tmp_path: Path) -> None:
    """Where no folder can be made a release is rendered all the same, and nothing lands where we happen to stand."""
    done = process("render", "leicestershire", XDG_CACHE_HOME=home, HOME="/dev/null/none")
    assert (done.code, done.out, done.err) == (0, SOURCE, "")
    assert not Path("relative").exists()
