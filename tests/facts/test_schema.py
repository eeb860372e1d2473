"""Editors know what each field of a force's file is: the schema, to which the first line of each file leads."""

import json
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from hmic_press import Newsroom
from hmic_press.facts.schema import file_of, line_of
from hmic_press.project.kept_schema import keep_schema
from hmic_press.project.manuscript import as_printed
from tests.support.command import Outcome
from tests.support.declared import CALLED_IN_2012
from tests.support.project import CAMPAIGN, ROOT
from tests.support.tools import needs

SHIPPED = sorted((ROOT / "forces" / CAMPAIGN).glob("*.toml"))
TAPLO = shutil.which("taplo", path=str(Path(sys.executable).parent))


def test_the_schema_that_is_kept_is_the_one_that_is_printed(command: Callable[..., Outcome]) -> None:
    """The file that editors read is what the models say today; hmic-press schema > FILE brings it up to date."""
    printed = command("schema")
    assert (printed.code, printed.err) == (0, "")
    assert printed.out == (ROOT / file_of(CAMPAIGN, CALLED_IN_2012)).read_bytes()


@pytest.mark.parametrize("declared", ["about", "says", "fields"])
def test_a_stale_schema_is_a_warning(declared: str, project: Path, command: Callable[..., Outcome]) -> None:
    """A declaration that has changed is told with the schema's file and the command that writes it anew."""
    findings = project / "templates" / CAMPAIGN / "findings.toml"
    text = findings.read_text("utf-8")
    was, becomes = {
        "about": ('is = "second jobs"', 'is = "other jobs"'),
        "says": ("How many cases", "The cases"),
        "fields": (
            'name = "now", holds',
            'name = "later", holds = "count", optional = true },\n  { name = "now", holds',
        ),
    }[declared]
    changed = text.replace(was, becomes)
    assert changed != text
    findings.write_text(changed, "utf-8")
    for file in (project / "forces" / CAMPAIGN).glob("*.toml"):
        file.unlink()
    told = command("check", "--project", project).out.decode()
    assert told.startswith(f"{file_of(CAMPAIGN, CALLED_IN_2012)}  the file")
    (project / file_of(CAMPAIGN, CALLED_IN_2012)).write_bytes(command("schema", "--project", project).out)
    assert file_of(CAMPAIGN, CALLED_IN_2012) not in command("check", "--project", project).out.decode()


def test_a_new_release_keeps_the_schema(project: Path) -> None:
    """What writes a new file writes the schema that it names, if that is not there or of an older declaration."""
    newsroom = Newsroom(project)
    kept = project / file_of(CAMPAIGN, CALLED_IN_2012)
    right = kept.read_bytes()
    for stale in (None, b"{}"):
        kept.unlink() if stale is None else kept.write_bytes(stale)
        keep_schema(newsroom.project, CAMPAIGN, newsroom.brief(CAMPAIGN))
        assert kept.read_bytes() == right


def _fields(schema: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {}).items()
        for inner in (*schema.get("properties", {}).values(), schema.get("items"), *schema.get("oneOf", ())):
            yield from _fields(inner)


def test_every_field_is_explained_where_it_stands() -> None:
    """Each field has its title, sentence and examples in its own place: editors follow no references."""
    schema = json.loads((ROOT / file_of(CAMPAIGN, CALLED_IN_2012)).read_text("utf-8"))
    fields = list(_fields(schema))
    assert len(fields) > 40
    for name, field in fields:
        assert {"title", "description", "examples"} <= set(field), name
    assert "$ref" not in str(schema)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_shipped_file_begins_with_its_facts(file: Path) -> None:
    """Above the facts stand the way to the schema and one line that says what the file is and whose words it holds."""
    first, subject = file.read_text("utf-8").partition("\n\n")[0].splitlines()
    assert first == line_of(CAMPAIGN, CALLED_IN_2012)
    assert (file.parent / first.removeprefix("#:schema ")).resolve() == (
        ROOT / file_of(CAMPAIGN, CALLED_IN_2012)
    ).resolve()
    assert subject.startswith("# ")
    assert subject.endswith(". © Crown copyright, Open Government Licence v3.0.")


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_a_shipped_file_is_in_the_order_of_its_release(file: Path) -> None:
    """Values and tables stand in the order in which they are printed, and the record of the issue at the foot."""
    text = file.read_text("utf-8")
    assert list(tomllib.loads(text)) == sorted(tomllib.loads(text), key=as_printed(CALLED_IN_2012).index)
    assert "\n\n# What follows is the record of how the release was issued.\n[issued]\n" in text


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
