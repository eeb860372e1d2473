"""The words that a revision's own code makes of its files: code that changes words is a cause as well."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from hmic_press.facts.name import Name
from hmic_press.problems.errors import BadCommand, Unreadable
from hmic_press.project.door import FILE
from hmic_press.project.folder import Project
from hmic_press.review.causes.texts import Text

PACKAGE = "hmic_press"
_LONGEST = 300  # seconds
_OF_WORDS = ".dic"  # a list of words makes no text, and is larger than any file of facts
_RENDER = """
import json, sys
from datetime import datetime, timezone
from hmic_press import Newsroom

newsroom = Newsroom(sys.argv[1], now=datetime(1900, 1, 1, tzinfo=timezone.utc))
texts = {}
for name in newsroom.names:
    try:
        texts[str(name)] = newsroom.render(name, format="plain").decode()
    except Exception:
        texts[str(name)] = None
print(json.dumps(texts))
"""


def has_other_code(base: Project, now: Project) -> bool:
    """Return whether a state of a project has code of its own that is not what the project has now."""
    before, after = _code(base), _code(now)
    return bool(before) and before != after


def texts_by_own_code(base: Project) -> dict[Name, Text]:
    """Return the texts that the base's own code makes, in a process of its own; raises BadCommand if it cannot run."""
    with tempfile.TemporaryDirectory(prefix="hmic-press-") as folder:
        _lay_out(base, Path(folder))
        surroundings = {**os.environ, "PYTHONPATH": folder, "PYTHONDONTWRITEBYTECODE": "1"}
        surroundings.pop("PYTHONSAFEPATH", None)
        try:
            ran = subprocess.run(
                [sys.executable, "-c", _RENDER, folder],
                cwd=folder,
                env=surroundings,
                capture_output=True,
                timeout=_LONGEST,
                check=True,
            )
            texts = json.loads(ran.stdout)
        except (subprocess.SubprocessError, OSError, ValueError):
            problem = "The code of the base does not run here, so that nobody can tell what its releases said."
            remedy = "Install what it needs, or review against a later revision: hmic-press review REVISION."
            raise BadCommand.saying(problem, remedy) from None
    return {Name(*name.split("/")): Text(text) for name, text in texts.items() if text is not None}


def _code(project: Project) -> Mapping[str, bytes]:
    return {file: project.source.read(file) for file in _files(project, PACKAGE)}


def _files(project: Project, folder: str) -> Iterator[str]:
    try:
        listed = project.source.list_below(folder)
    except Unreadable:  # a project without code of its own
        return
    files = (file for file, kind in listed.items() if kind == FILE and "__pycache__" not in file)
    yield from (file for file in files if not file.endswith(_OF_WORDS))


def _lay_out(base: Project, folder: Path) -> None:
    for below in (PACKAGE, "templates", "forces"):
        for file in _files(base, below):
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes(base.source.read(file))
