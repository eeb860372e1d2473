"""Files of every kind that is read, damaged as disks, mail programs and slips of the hand damage them."""

import random
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from tests.support.project import CAMPAIGN, ROOT

FORMATS = ROOT / "templates" / "formats"
WORDS = "The force has made progress since 2011. It's “good” - see www.hmic.gov.uk...\n\n1. Note one.\n2. Note two.\n"
STRANGE = (b"\xff", b"\x1b[2J", b"[", b'"', b"\r", b"\xe2\x80\xae", b"{%", b"*")


class Read(NamedTuple):
    """A file, named from the root of a project; what it holds when it is sound; and the command that reads it."""

    file: str
    sound: bytes
    command: tuple[str, ...]


def files_read(project: Path) -> Iterator[Read]:
    """Yield one file of every kind that is read, of a project that has them all but pages of its own."""
    forces, templates = f"forces/{CAMPAIGN}", f"templates/{CAMPAIGN}"
    for file, *command in (
        (f"{forces}/leicestershire.toml", "render", "leicestershire"),
        (f"{forces}/warwickshire.toml", "check", "warwickshire"),
        (f"{templates}/campaign.toml", "render", "metropolitan"),
        (f"{templates}/force.jinja", "render", "leicestershire"),
        (f"{templates}/_findings.jinja", "render", "warwickshire"),
        ("templates/release.jinja", "render", "national"),
        ("templates/houses/hmic-2012/house.toml", "render", "national"),
        ("forces/roster.csv", "check", "national"),
    ):
        yield Read(file, (project / file).read_bytes(), tuple(command))
    for page, *command in (
        ("page.html.jinja", "render", "leicestershire", "--format", "html"),
        ("email.html.jinja", "render", "leicestershire", "--format", "eml"),
        ("wording.html.jinja", "wording", "--format", "html"),
        ("release.typ", "render", "leicestershire", "--format", "pdf"),
        ("fonts/NotoSans-Bold.ttf", "render", "leicestershire", "--format", "pdf"),
        ("styles.docx", "render", "leicestershire", "--format", "docx"),
    ):
        yield Read(f"templates/formats/{page}", (FORMATS / page).read_bytes(), tuple(command))
    yield Read("words.txt", WORDS.encode(), ("lint", "words.txt"))
    for ending in ("xlsx", "csv", "ods"):
        name = f"facts.{ending}"
        yield Read(name, (project / name).read_bytes(), ("import-workbook", name))


def make_workbooks(project: Path, command: Callable[..., object]) -> None:
    """Write the facts of a project as a workbook of each kind, into its folder."""
    for ending in ("xlsx", "csv"):
        command("workbook", project / f"facts.{ending}", "--project", project)
    document, table = OpenDocumentSpreadsheet(), Table(name="Facts")
    for line in (("slug", "force, verdict", "mentions"), ("leicestershire", "improvements", "")):
        row = TableRow()
        for value in line:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=value))
            row.addElement(cell)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save(project / "facts.ods")


def damage(data: bytes, seed: int) -> bytes:
    """Return a file with one damage; every second one of those that are packed has it inside, and is packed again."""
    if seed % 2 and data.startswith(b"PK"):
        with ZipFile(BytesIO(data)) as old:
            parts = {name: old.read(name) for name in old.namelist()}
        name = random.Random(seed).choice([name for name, part in parts.items() if part])
        parts[name] = _damaged(parts[name], seed // 2)
        with ZipFile(packed := BytesIO(), "w") as new:
            for name, part in parts.items():
                new.writestr(name, part)
        return packed.getvalue()
    return _damaged(data, seed)


def _damaged(data: bytes, seed: int) -> bytes:
    """Return bytes with a bit turned, an end lost, a stretch twice, gone, or of something else."""
    chance = random.Random(seed)
    at = chance.randrange(len(data))
    size = chance.choice((1, 1, 2, 7, 60, 900))
    kinds: tuple[Callable[[], bytes], ...] = (
        lambda: data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :],
        lambda: data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :],
        lambda: data[:at],
        lambda: data[: at + size] + data[at:],
        lambda: data[:at] + data[at + size :],
        lambda: data[:at] + bytes(size) + data[at + size :],
        lambda: data[:at] + chance.choice(STRANGE) + data[at:],
    )
    return kinds[seed % len(kinds)]()
