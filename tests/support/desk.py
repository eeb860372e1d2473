"""A desk to ask for its pages, as a browser would that was let in."""

from pathlib import Path

from starlette.testclient import TestClient

from hmic_press.desk.app import make_app
from hmic_press.desk.guard import Pass
from hmic_press.project.folder import Project
from tests.support.project import CAMPAIGN

ALLOWED = Pass(8123, "a key for tests")
HERE = f"http://127.0.0.1:{ALLOWED.port}"
FROM_HERE = {"Sec-Fetch-Site": "same-origin"}


def open_desk(project: Path, *, let_in: bool = True) -> TestClient:
    """Return a browser at the desk of a project, with its cookie unless it is not let in."""
    cookies = {ALLOWED.cookie: ALLOWED.key} if let_in else {}
    app = make_app(Project(project), ALLOWED)
    return TestClient(app, base_url=HERE, cookies=cookies, follow_redirects=False)


def as_drafts(project: Path) -> Path:
    """Let the releases of a project be drafts: their files without the record of how they were issued."""
    for file in (project / "forces" / CAMPAIGN).glob("*.toml"):
        lines = file.read_bytes().splitlines(keepends=True)
        starts = [at for at, line in enumerate(lines) if line.startswith((b"[issued]", b"[[history]]"))]
        if starts:
            end = starts[0] - lines[starts[0] - 1].startswith(b"#")
            file.write_bytes(b"".join(lines[:end]).rstrip() + b"\n")
    return project
