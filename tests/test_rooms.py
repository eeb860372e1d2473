"""The rooms of the house: imports go one way."""

import ast
from pathlib import Path

import hmic_press
from tests.conftest import ROOT

PACKAGE = ROOT / "hmic_press"
ROOMS = [
    *("gate", "errors", "english", "messages", "undefined", "document", "formats", "places", "style"),
    *("embargo", "fields", "details", "campaign", "findings", "as_issued", "brief"),
    *("reading", "project", "syntax", "layout", "complaints", "facts", "roster", "schema", "key", "manuscript"),
    *("templates", "compose", "issued", "release", "newsroom", "sense"),
    *("marking", "origins", "tracing", "remarks", "acceptance", "linting"),
    *("wording", "galley"),
    *(
        "checking",
        "catalogue",
        "press",
        "files",
        "dispatch",
        "new_project",
        "jobs",
        "proofreading",
        "mending",
        "reports",
    ),
    *("console", "draft", "asking", "typed", "questions", "interview", "starter", "approval", "starting"),
    *("workbook",),
    *(
        "rendering",
        "cli",
        "lint_command",
        "new_command",
        "wording_command",
        "init_command",
        "workbook_command",
        "commands",
        "main",
    ),
]


def _room(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imports(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("hmic_press"):
            inner = node.module.split(".")[1:2]
            found |= set(inner) if inner else {alias.name for alias in node.names if alias.name != "__version__"}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("hmic_press.")}
    return found


def test_every_module_is_a_room() -> None:
    """A new module has its place in the order."""
    rooms = {_room(file) for file in PACKAGE.rglob("*.py")} - {
        "__init__",
        "__main__",
        "blank",
    }  # which are the files of a new project
    assert rooms == set(ROOMS)


def test_the_package_lists_its_rooms() -> None:
    """Whoever opens the package finds every room in its docstring, in the order of imports."""
    lines = (hmic_press.__doc__ or "").partition("imports only from those above it:")[2].splitlines()
    assert [room for line in lines if line and not line.startswith(" ") for room in line.split(", ")] == ROOMS


def test_imports_go_one_way() -> None:
    """Each room imports only from those above it."""
    wrong = []
    for file in PACKAGE.rglob("*.py"):
        room = _room(file)
        if room not in ("__init__", "__main__", "blank"):
            above = ROOMS[: ROOMS.index(room) + 1]
            wrong += [(room, other) for other in _imports(file) if other not in above]
    assert wrong == []


def test_findings_never_meet_templates_or_files() -> None:
    """Facts and parts know neither Jinja2 nor the disk."""
    for room in ("fields", "campaign", "findings", "brief", "details", "document", "english", "style"):
        for file in [PACKAGE / f"{room}.py", *(PACKAGE / room).glob("*.py")]:
            if file.exists():
                assert "jinja" not in file.read_text("utf-8").lower().replace(".jinja", "")
                assert not _imports(file) & {"reading", "project", "facts", "templates"}
