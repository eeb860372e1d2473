"""A press pack is whole, the same twice and known by its manifest; one release under embargo puts all of it under."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from hmic_press import Newsroom, PressError, Refused
from hmic_press.drafting.new_project import start_project
from hmic_press.release.pack import make_pack
from tests.support.command import Outcome
from tests.support.desk import as_drafts
from tests.support.details import with_details
from tests.support.project import CAMPAIGN, DERBYSHIRE, add, contents, copy_project
from tests.support.reading_back import Page
from tests.support.typed_facts import start_councils

Command = Callable[..., Outcome]
BEFORE = datetime(2012, 12, 1, tzinfo=UTC)
NEVER = "[release]\nembargo = 2999-12-13T00:01:00\n"
LINE = "EMBARGOED UNTIL 00:01 GMT on Friday 13 December 2999"


@pytest.fixture
def embargoed(tmp_path: Path) -> Path:
    """A project of which one release is under embargo for long."""
    return with_details(copy_project(tmp_path / "embargoed"), NEVER)


def pack(command: Command, project: Path, output: Path, *arguments: str) -> dict[str, bytes]:
    """Make a pack of words alone, and return what is in the folder."""
    outcome = command("pack", "--format", "plain", "--output", output, "--project", project, *arguments)
    assert outcome.code == 0, outcome.err
    files = {line for line in outcome.out.decode().splitlines() if "not gone out" not in line}
    assert files == {str(output / name) for name in contents(output)}
    return contents(output)


def test_the_zip_is_the_folder(project: Path, tmp_path: Path, command: Command) -> None:
    """Its files are those of the folder, whoever unpacks it can read them, and none tells when it was made."""
    made = pack(command, project, tmp_path / "out")
    with ZipFile(BytesIO(made.pop(f"{CAMPAIGN}-press-pack.zip"))) as zipped:
        assert {info.filename: zipped.read(info) for info in zipped.infolist()} == made
        assert {info.date_time for info in zipped.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.external_attr >> 16 for info in zipped.infolist()} == {0o644}
    inside = {name.partition("/")[2] for name in made}
    releases = {f"releases/{name.slug}.txt" for name in Newsroom(project).names}
    assert inside == {"index.html", "contacts.txt", "manifest.json", *releases}


@pytest.mark.parametrize("formats", [("plain", "html", "json"), ("docx",), ("eml", "markdown")])
def test_its_releases_are_those_that_render_makes(formats: tuple[str, ...], project: Path) -> None:
    """Each file of a release has the bytes and the name that render gives it."""
    newsroom = Newsroom(project)
    made = make_pack(newsroom, CAMPAIGN, formats)
    for name in newsroom.names:
        for format in formats:
            (file,) = [each for each in made.files.values() if each == newsroom.render(name, format=format)]
            assert file
    assert len(made.files) == 3 + 5 * len(formats)


def test_the_same_facts_make_the_same_pack(project: Path, tmp_path: Path, command: Command) -> None:
    """Twice the same bytes; written again, nothing has to be."""
    first, second = (pack(command, project, tmp_path / name) for name in ("one", "two"))
    assert first == second
    arguments = ("pack", "--format", "plain", "--output", tmp_path / "one", "--project", project)
    again = command(*arguments)
    assert (again.code, again.out, again.err) == (0, b"", "")


def test_the_manifest_knows_every_file(project: Path, tmp_path: Path, command: Command) -> None:
    """It has the SHA-256 of each other file's bytes, and of each release's words the digest by which it is approved."""
    made = pack(command, project, tmp_path / "out")
    top = f"{CAMPAIGN}-press-pack"
    told = json.loads(made[f"{top}/manifest.json"])
    files = {f"{top}/{each['name']}": (each["bytes"], each["sha256"]) for each in told["files"]}
    others = {name: data for name, data in made.items() if "/" in name and "manifest" not in name}
    assert files == {name: (len(data), sha256(data).hexdigest()) for name, data in others.items()}
    newsroom = Newsroom(project)
    assert {each["name"]: each["digest"] for each in told["releases"]} == {
        str(name): newsroom.release(name).digest for name in newsroom.names
    }
    assert all(f"{top}/{file}" in made for each in told["releases"] for file in each["files"])


def test_the_index_finds_each_release(project: Path, tmp_path: Path, command: Command) -> None:
    """By region, verdict and state it leads to every release, and from there to files that are there."""
    add(project, "derbyshire", DERBYSHIRE)
    made = pack(command, project, tmp_path / "out")
    text = made[f"{CAMPAIGN}-press-pack/index.html"].decode()
    page = Page(text)
    links = [str(given["href"]) for tag, given in page.elements if tag == "a"]
    ids = {given["id"] for _, given in page.elements if "id" in given}
    assert {link[1:] for link in links if link.startswith("#")} <= ids
    files = {f"{CAMPAIGN}-press-pack/{link}" for link in links if not link.startswith("#")}
    assert files == {name for name in made if "/releases/" in name}
    for name in Newsroom(project).names:
        assert links.count(f"#{name.slug}") == 2
    words = " ".join(page.text.split())
    for said in ("The Eastern Region", "The Northern Region", "Some improvements 3", "Issued 5", "Draft 1", "Contacts"):
        assert said in words
    assert "Derbyshire Constabulary · improvements · draft" in text.replace("</span><span>", " · ")
    contact = made[f"{CAMPAIGN}-press-pack/contacts.txt"].decode()
    assert all(line in words for line in contact.splitlines())


def test_a_pack_of_any_campaign(tmp_path: Path) -> None:
    """What init makes, with regions and no verdict, and councils of no region whose house has no part on its press
    office, are packed without empty groups, and with the house's numbers.
    """
    list(start_project(tmp_path / "starter"))
    councils = start_councils(tmp_path / "councils")
    skeleton = councils / "templates" / "release.jinja"
    skeleton.write_text(skeleton.read_text("utf-8").replace('{{ part("press_office", "notes") }}\n', ""), "utf-8")
    starter, out_of_hours = tmp_path / "starter", "Out of hours: 01632 960 456"
    for project, regions, numbers in (
        (starter, True, "at other times on 01632 960 456"),
        (councils, False, out_of_hours),
    ):
        made = make_pack(Newsroom(project), "recycling", ["plain"])
        lines = Page(made.files["index.html"].decode()).text.splitlines()
        assert ("By region" in lines) is regions
        assert ("By verdict" in lines) is not regions
        assert "Of no region" not in lines
        assert numbers in made.files["contacts.txt"].decode()


def test_before_the_hour_everything_says_so(embargoed: Path, tmp_path: Path, command: Command) -> None:
    """Folder, zip, index, contacts and manifest bear the embargo in their names, and the index a mark and its line."""
    made = pack(command, embargoed, tmp_path / "out")
    (zipped,) = (name for name in made if name.endswith(".zip"))
    top = zipped.removesuffix(".zip")
    assert re.fullmatch(rf"{CAMPAIGN}-press-pack-EMBARGOED-[0-9a-f]{{8}}", top)
    own = {name.removeprefix(f"{top}/"): data for name, data in made.items() if name.count("/") == 1}
    assert len(own) == 3
    for name, data in own.items():
        assert sha256(data).hexdigest()[:8] in name
        assert re.fullmatch(r"(index|contacts|manifest)-EMBARGOED-[0-9a-f]{8}\.\w+", name)
    (index,) = (data.decode() for name, data in own.items() if name.endswith(".html"))
    assert index.count(LINE) == 2
    assert '<meta name="robots" content="noindex">' in index
    assert 'content: "EMBARGOED"' in index
    assert [name for name in made if re.search(r"/warwickshire-EMBARGOED-[0-9a-f]{8}\.txt$", name)]
    assert f"{top}/releases/leicestershire.txt" in made


def test_what_a_website_would_publish_needs_a_reason(embargoed: Path, tmp_path: Path, command: Command) -> None:
    """Before the hour such a format is refused, and nothing of the pack is made; the reason is told, and kept."""
    arguments = ("pack", "--format", "html", "--output", tmp_path / "out", "--project", embargoed)
    refused = command(*arguments)
    assert refused.code == 4
    assert "a website would publish html as it stands" in refused.err
    assert not (tmp_path / "out").exists()
    assert command(*arguments, "--override-embargo", " ").code == 2
    done = command(*arguments, "--override-embargo", "a lock-in")
    assert (done.code, done.err) == (0, "The embargo is overridden: a lock-in\n")
    made = contents(tmp_path / "out")
    (index,) = (data.decode() for name, data in made.items() if "/index-" in name)
    assert '<meta name="embargo-overridden" content="a lock-in">' in index
    (manifest,) = (json.loads(data) for name, data in made.items() if "/manifest-" in name)
    assert manifest["embargo_overridden"] == "a lock-in"


def test_after_the_hour_a_reason_is_nothing(tmp_path: Path) -> None:
    """A pack in which nothing is under embargo bears no reason, and is the one that is made without."""
    newsroom = Newsroom(with_details(copy_project(tmp_path)))
    assert make_pack(newsroom, CAMPAIGN, ["html"], "a lock-in") == make_pack(newsroom, CAMPAIGN, ["html"])
    with pytest.raises(Refused):
        make_pack(Newsroom(newsroom.project, now=BEFORE), CAMPAIGN, ["html"])


def test_what_is_in_the_way_is_told(embargoed: Path, project: Path, tmp_path: Path, command: Command) -> None:
    """A stranger's file, changed words, a pack with other words beside one under embargo: nothing is written over."""
    pack(command, project, tmp_path / "out")
    arguments = ("pack", "--format", "plain", "--output", tmp_path / "out")
    (tmp_path / "out" / f"{CAMPAIGN}-press-pack" / "releases" / "other.txt").write_text("mine")
    before = contents(tmp_path / "out")
    outcome = command(*arguments, "--project", project, "--replace")
    assert (outcome.code, "It is no part of the pack." in outcome.err) == (4, True)
    assert "without its embargo" in command(*arguments, "--project", embargoed).err
    assert contents(tmp_path / "out") == before
    (tmp_path / "out" / f"{CAMPAIGN}-press-pack" / "releases" / "other.txt").unlink()
    add(project, "kent", DERBYSHIRE.replace("Derbyshire Constabulary", "Kent Police"))
    assert "--replace" in command(*arguments, "--project", project).err
    assert command(*arguments, "--project", project, "--replace").code == 0
    early = pack(command, embargoed, tmp_path / "early")
    unchanged = command("pack", "--format", "plain", "--output", tmp_path / "early", "--project", embargoed)
    assert (unchanged.code, unchanged.out, unchanged.err) == (0, b"", "")
    assert contents(tmp_path / "early") == early
    file = embargoed / "forces" / CAMPAIGN / "leicestershire.toml"
    file.write_text(file.read_text("utf-8").replace("investigated = 2", "investigated = 3"), "utf-8")
    again = command("pack", "--format", "plain", "--output", tmp_path / "early", "--project", embargoed)
    assert (again.code, "with other words than it has now" in again.err) == (4, True)


def test_all_that_is_wrong_is_told_and_nothing_made(project: Path, tmp_path: Path, command: Command) -> None:
    """Two broken files are two problems, of one run, and there is no pack without them."""
    for slug in ("kent", "surrey"):
        add(project, slug, DERBYSHIRE)
    outcome = command("pack", "--output", tmp_path / "out", "--project", project)
    assert outcome.code == 2
    assert "kent.toml" in outcome.err
    assert "surrey.toml" in outcome.err
    assert not (tmp_path / "out").exists()
    with pytest.raises(PressError, match="There is no campaign called"):
        Newsroom(project).project.choose_campaign("other")
    assert command("pack", "--format", "paper", "--project", project).code == 2
    for file in (project / "forces" / CAMPAIGN).glob("*.toml"):
        file.unlink()
    assert "has no release yet" in command("pack", "--output", tmp_path / "out", "--project", project).err


def test_releases_that_have_not_gone_out_are_told(project: Path, command: Command, tmp_path: Path) -> None:
    """A pack may be made to be looked at: which of its releases are drafts is said, and of none nothing is."""
    drafts = command("pack", "--output", tmp_path / "drafts", "--format", "plain", "--project", as_drafts(project))
    assert drafts.code == 0 and drafts.out.decode().splitlines()[-1].startswith(
        "Five releases of it have not gone out: "
    )
    issued = command("pack", "--output", tmp_path / "issued", "--format", "plain")
    assert (issued.code, issued.err, b"gone out" in issued.out) == (0, "", False)
