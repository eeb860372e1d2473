"""Editors know what each field of a force's file is: the schema, and the key at the top of a file."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from hmic_press.facts.schema import FILE, LINE
from hmic_press.project.key_to_fields import FORCE, write_key
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, ROOT
from tests.support.tools import needs

SHIPPED = sorted((ROOT / "forces" / CAMPAIGN).glob("*.toml"))
TAPLO = shutil.which("taplo", path=str(Path(sys.executable).parent))


def test_the_schema_that_is_kept_is_the_one_that_is_printed(command: Callable[..., Outcome]) -> None:
    """The file that editors read is what the models say today; hmic-press schema > FILE brings it up to date."""
    printed = command("schema")
    assert (printed.code, printed.err) == (0, "")
    assert printed.out == (ROOT / FILE).read_bytes()


def _fields(schema: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {}).items()
        for inner in (*schema.get("properties", {}).values(), schema.get("items"), *schema.get("oneOf", ())):
            yield from _fields(inner)


def test_every_field_is_explained_where_it_stands() -> None:
    """Each field has its title, sentence and examples in its own place: editors follow no references."""
    schema = json.loads((ROOT / FILE).read_text("utf-8"))
    fields = list(_fields(schema))
    assert len(fields) > 40
    for name, field in fields:
        assert {"title", "description", "examples"} <= set(field), name
    assert "$ref" not in str(schema)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_shipped_file_opens_with_the_schema_and_the_key(file: Path) -> None:
    """The comment is what the models say of the fields, and its first line leads to the schema."""
    first, subject, *others = file.read_text("utf-8").partition("\n\n")[0].splitlines()
    assert first == LINE
    assert (file.parent / first.removeprefix("#:schema ")).resolve() == (ROOT / FILE).resolve()
    tables = (
        ("template", "inspector", "release", "accepted", "issued") if file.stem == "national" else (*FORCE, "issued")
    )
    expected = write_key(subject[2:-1], tables).splitlines()
    assert [line.partition(" The words are ©")[0] for line in others] == expected[2:]


def _read_by_an_editor(file: Path) -> str:
    """Return what the engine of a common TOML extension says of a file, by the schema that it names."""
    needs("taplo", TAPLO)
    done = subprocess.run(
        [str(TAPLO), "check", "--no-auto-config", file.name],
        cwd=file.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr if done.returncode else ""


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_an_editor_finds_nothing_wrong_with_a_shipped_file(file: Path) -> None:
    """What check accepts, an editor does not underline: dates and embargoes too."""
    assert _read_by_an_editor(file) == ""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("approved = 83", "aproved = 83"),
        ("approved = 83", 'approved = "83"'),
        ('staff = "no change"', 'staff = "none"'),
        ('verdict = "improvements"', ""),
        ("\n[issued]", "\n[release]\nembargo = 2012-12-13\n\n[issued]"),
    ],
)
def test_an_editor_underlines_a_mistake(right: str, wrong: str, project: Path) -> None:
    """A slip of the pen shows while the file is written."""
    file = project / "forces" / CAMPAIGN / "leicestershire.toml"
    text = file.read_text("utf-8")
    dated = text.replace("\n[issued]", "\n[release]\ndate = 2012-12-13\nembargo = 2012-12-13T00:01:00\n\n[issued]")
    file.write_text(dated, "utf-8")
    assert _read_by_an_editor(file) == ""
    assert text.count(right) == 1
    file.write_text(text.replace(right, wrong), "utf-8")
    assert "leicestershire.toml" in _read_by_an_editor(file)
