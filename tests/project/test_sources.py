"""A project is read alike from a folder, from a revision of git, and from either with drafts laid over it."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press.problems.errors import BadCommand, BadFacts, PressError, Unreadable
from hmic_press.project.folder import Project
from hmic_press.release.newsroom import Newsroom
from tests.support.project import CAMPAIGN, SOURCES

FILE = f"forces/{CAMPAIGN}/leicestershire.toml"
ISSUED = SOURCES["leicestershire"].read_bytes()
pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed here")


def _git(folder: Path, *command: str) -> None:
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false")
    subprocess.run(["git", *author, *command], cwd=folder, check=True, capture_output=True)


def _commit(folder: Path) -> None:
    _git(folder, "add", "--all", "--force")
    _git(folder, "commit", "--quiet", "--message", "as it is")


@pytest.fixture
def kept(project: Path) -> Path:
    """Return a project that git keeps, with one commit on main."""
    _git(project, "init", "--quiet", "--initial-branch", "main")
    _commit(project)
    return project


def _at(folder: Path, name: str = "main") -> Project:
    return Project(folder).at(name)


def test_a_revision_needs_no_work_tree(kept: Path) -> None:
    """The releases of a revision are its own, templates too, though the files on the disk are gone."""
    for folder in ("forces", "templates"):
        shutil.rmtree(kept / folder)
    newsroom = Newsroom(_at(kept))
    assert {name: newsroom.render(name) for name in SOURCES} == {name: SOURCES[name].read_bytes() for name in SOURCES}


@pytest.mark.parametrize("file", ["force.jinja", "_findings.jinja", "national.jinja"])
def test_a_template_is_the_revisions_own(file: str, kept: Path) -> None:
    """A template that has changed since is not taken for the one of the revision, nor its compiled form."""
    name = "national" if file == "national.jinja" else "leicestershire"
    template = kept / "templates" / CAMPAIGN / file
    times = template.stat()
    was = template.read_text("utf-8")
    template.write_text(was.replace(" the ", " THE "), "utf-8")
    os.utime(template, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert Newsroom(kept).render(name, standard=True) != Newsroom(_at(kept)).render(name, standard=True)
    assert Newsroom(_at(kept)).render(name) == SOURCES[name].read_bytes()


def test_a_project_below_the_repository(kept: Path) -> None:
    """A project that is a folder of a repository is named from its own root, with accents in the folder's name."""
    inner = kept / "über é"
    inner.mkdir()
    for folder in ("forces", "templates"):
        shutil.move(kept / folder, inner / folder)
    _commit(kept)
    assert Newsroom(_at(inner)).render("leicestershire") == ISSUED


@pytest.mark.parametrize("name", ["dyfed-powys é", "ŵ", "a\tb"])
def test_names_are_read_as_they_are(name: str, kept: Path) -> None:
    """A name with accents, blanks or what git would quote is listed and read in a revision as in a folder."""
    file = f"forces/{CAMPAIGN}/{name}.toml"
    (kept / file).write_bytes(b"x = 1\r\n# \xc3\xa9\r\n")
    _commit(kept)
    assert _at(kept).names == Project(kept).names
    assert _at(kept).read_bytes(file) == (kept / file).read_bytes() == b"x = 1\r\n# \xc3\xa9\r\n"
    assert _at(kept).read(file) == Project(kept).read(file) == "x = 1\n# é\n"


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"x" * (256 * 1024 + 1), b"\xff"])
def test_a_revision_has_the_doors_guards(data: bytes, kept: Path) -> None:
    """What no file of facts can be is refused in a revision in the words for a file on the disk."""
    (kept / FILE).write_bytes(data)
    _commit(kept)
    told = []
    for project in (Project(kept), _at(kept), Project(kept).with_files({FILE: data})):
        with pytest.raises(BadFacts) as error:
            project.read(FILE)
        told.append(str(error.value))
    assert len(set(told)) == 1


@pytest.mark.parametrize("name", ["nowhere", "HEAD~9", "--all", "", f"main:{FILE}"])
def test_what_is_no_revision_is_told(name: str, kept: Path) -> None:
    """A name that git does not know, an option or a file's is refused with what to do."""
    with pytest.raises(BadCommand, match="git knows no revision called"):
        _ = _at(kept, name).names


def test_a_shallow_clone_is_told_apart(kept: Path, tmp_path: Path) -> None:
    """Where only the last revision was fetched, the remedy is to fetch the rest."""
    (kept / FILE).write_bytes(b"")
    _commit(kept)
    _git(tmp_path, "clone", "--quiet", "--depth", "1", kept.as_uri(), "copy")
    with pytest.raises(BadCommand, match="This clone is shallow"):
        _ = _at(tmp_path / "copy", "HEAD~1").names


OTHERS = ("forces/roster.csv", FILE, "templates/houses/hmic-2012/house.toml", f"templates/{CAMPAIGN}/force.jinja")


@pytest.mark.parametrize("file", OTHERS)
@pytest.mark.parametrize("by_a_link", [False, True])
def test_a_submodule_is_told_as_no_file(by_a_link: bool, file: str, kept: Path) -> None:
    """What a revision has as a repository of its own has no bytes here, by a link to it neither."""
    within = f"{file.partition('/')[0]}/other" if by_a_link else file
    if by_a_link:
        (kept / file).unlink()
        (kept / file).symlink_to(os.path.relpath(kept / within, (kept / file).parent))
        _commit(kept)
    else:
        _git(kept, "rm", "--quiet", "--cached", file)
    _git(kept, "update-index", "--add", "--cacheinfo", f"160000,{'ab' * 20},{within}")
    _git(kept, "commit", "--quiet", "--message", "elsewhere")
    with pytest.raises(Unreadable, match="a submodule of git"):
        _at(kept, "HEAD").read(file)
    with pytest.raises(PressError) as raised:
        Newsroom(_at(kept, "HEAD")).render("leicestershire")
    assert raised.value.problems


@pytest.mark.parametrize("file", OTHERS)
def test_what_was_not_fetched_is_told(file: str, kept: Path) -> None:
    """A copy without an object, as a partial one is, says which file; the files after it are read as they are."""
    asked = ["git", "rev-parse", f"HEAD:{file}"]
    digest = subprocess.run(asked, cwd=kept, check=True, capture_output=True, text=True).stdout.strip()
    (kept / ".git" / "objects" / digest[:2] / digest[2:]).unlink()
    with pytest.raises(Unreadable, match="does not have it at this revision") as raised:
        _at(kept, "HEAD").read(file)
    assert raised.value.problems[0].file == file
    others = [
        each for each in (*OTHERS, f"forces/{CAMPAIGN}/warwickshire.toml", "templates/release.jinja") if each != file
    ]
    assert all(_at(kept, "HEAD").read(each) == Project(kept).read(each) for each in others)


def test_no_repository_and_no_git_are_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that git does not keep and a machine without git are errors of ours with a remedy."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    with pytest.raises(BadCommand, match="git does not answer"):
        _ = _at(project).names
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BadCommand, match="There is no git here"):
        _ = _at(project).names


@pytest.mark.parametrize("of", [Project, _at], ids=["a folder", "a revision"])
def test_drafts_lie_over_any_source(of: Callable[[Path], Project], kept: Path) -> None:
    """A draft is read for its file, brings a file and its folder, and takes one away; the rest shows through."""
    below = of(kept)
    laid = below.with_files({FILE: b"a", "forces/new one/kent.toml": b"b", f"forces/{CAMPAIGN}/national.toml": None})
    assert {str(name) for name in laid.names} ^ {str(name) for name in below.names} == {
        "new one/kent",
        f"{CAMPAIGN}/national",
    }
    assert (laid.read(FILE), laid.read("forces/new one/kent.toml")) == ("a", "b")
    assert laid.read("templates/houses/hmic-2012/house.toml") == below.read("templates/houses/hmic-2012/house.toml")
    assert not laid.has(f"forces/{CAMPAIGN}/national.toml")
    with pytest.raises(Unreadable, match="national"):
        laid.read(f"forces/{CAMPAIGN}/national.toml")
    assert laid.with_files({FILE: b"c"}).read(FILE) == "c"


@pytest.mark.parametrize("of", [Project, _at], ids=["a folder", "a revision"])
def test_a_template_in_a_draft(of: Callable[[Path], Project], kept: Path) -> None:
    """A release is made with the template that a draft lays over the project's own."""
    file = f"templates/{CAMPAIGN}/force.jinja"
    data = of(kept).read_bytes(file).replace(b" the ", b" THE ")
    made = Newsroom(of(kept).with_files({file: data})).render("leicestershire", standard=True)
    assert b" THE " in made
    assert Newsroom(of(kept)).render("leicestershire") == ISSUED


LINKS = {
    "to a file beside it": ("forces/roster.csv", "../templates/houses/hmic-2012/house.toml"),
    "to a template": ("templates/again.jinja", "release.jinja"),
    "to a link": ("templates/again.jinja", "once.jinja"),
    "to nowhere": ("templates/again.jinja", "gone.jinja"),
    "to itself": ("templates/again.jinja", "again.jinja"),
    "a release": (f"forces/{CAMPAIGN}/kent.toml", "leicestershire.toml"),
    "out of the project": ("templates/again.jinja", "../../../../../../../nowhere/at/all.jinja"),
}


@pytest.mark.parametrize("link", LINKS)
def test_links_are_in_a_revision_what_they_are_on_the_disk(link: str, kept: Path) -> None:
    """A link to a template is read, over another link too; one that leads nowhere is told, and no release is one."""
    name, target = LINKS[link]
    (kept / "templates" / "once.jinja").symlink_to("release.jinja")
    (kept / name).unlink(missing_ok=True)
    (kept / name).symlink_to(target)
    _commit(kept)
    disk, revision = Project(kept), _at(kept, "HEAD")
    assert (revision.names, revision.templates, revision.strays) == (disk.names, disk.templates, disk.strays)
    assert revision.has(name) == disk.has(name)
    if disk.has(name):
        assert revision.read(name) == disk.read(name)
    else:
        with pytest.raises(Unreadable):
            revision.read(name)


def test_folders_are_listed_by_every_source(kept: Path) -> None:
    """A folder with a release's name is told, whether it is on the disk, in a revision or in a draft."""
    (kept / "forces" / CAMPAIGN / "kent.toml").mkdir()
    (kept / "forces" / CAMPAIGN / "kent.toml" / "inside.txt").write_text("x")
    laid = _at(kept).with_files({f"forces/{CAMPAIGN}/kent.toml/inside.txt": b"x"})
    _commit(kept)
    told = Project(kept).strays
    assert f"forces/{CAMPAIGN}/kent.toml" in told
    assert _at(kept, "HEAD").strays == laid.strays == told
    assert laid.has(f"forces/{CAMPAIGN}/kent.toml")
