"""The same facts make the same bytes, anywhere and always, and no file tells whose machine made it."""

import getpass
import shutil
import socket
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from hmic_press.formats import FORMATS
from tests.support.command import process
from tests.support.project import ROOT, contents, copy_project

HERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "USER": "zyxwvut", "PYTHONHASHSEED": "1"}
THERE = {"TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "USER": "tuvwxyz", "PYTHONHASHSEED": "2"}
DETAILS = '[release]\nreference = "027/2012"\ndate = 2012-12-13\nembargo = 2012-12-13T00:01:00\nends = true\n'


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes], dict[str, bytes]]:
    """A project's folder, and all its files twice: made by processes in other places, zones, locales and folders."""
    folder = copy_project(tmp_path_factory.mktemp("here") / "qwertzuiop")
    for file in folder.glob("forces/*/*.toml"):
        file.write_text(file.read_text("utf-8").replace("[release]\nends = true\n", ""), "utf-8")
        file.write_text(file.read_text("utf-8").replace("[issued]\n", f"{DETAILS}\n[issued]\n"), "utf-8")
    other = tmp_path_factory.mktemp("there") / "asdfghjkl"
    shutil.copytree(folder, other)
    arguments = ("render", "--all", "--format", "all", "--output", "out")
    assert process(*arguments, cwd=folder, **HERE).code == 0
    assert process(*arguments, "--jobs", "2", cwd=other, several=True, **THERE).code == 0
    return folder, contents(folder / "out"), contents(other / "out")


def test_the_same_facts_make_the_same_bytes(made: tuple[Path, dict[str, bytes], dict[str, bytes]]) -> None:
    """Every file of every format is the same, byte for byte, in two time zones, locales and working folders."""
    _, here, there = made
    assert len(here) == 5 * len(FORMATS)
    assert [name for name in here if here[name] != there[name]] == []


def test_no_file_tells_whose_machine_made_it(made: tuple[Path, dict[str, bytes], dict[str, bytes]]) -> None:
    """No user, host, folder or template's path stands in any file, unzipped too."""
    folder, here, _ = made
    secrets = [
        HERE["USER"],
        folder.name,
        str(ROOT),
        str(Path.home()),
        sys.prefix,
        "jinja",
        "styles.docx",
        "release.typ",
    ]
    secrets += [name for name in (socket.gethostname(), getpass.getuser()) if len(name) > 4]
    for name, data in here.items():
        parts = [data]
        if name.endswith(".docx"):
            with ZipFile(BytesIO(data)) as zipped:
                parts += [zipped.read(part) for part in zipped.namelist()]
        for secret in secrets:
            assert not any(secret.encode() in part for part in parts), (name, secret)
