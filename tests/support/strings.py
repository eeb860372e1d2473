"""The strings of the package's own modules, as they can be printed."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.support.project import ROOT

PACKAGE = ROOT / "hmic_press"
# Whose docstrings nobody is shown: those of commands and options are their help.
_SHOWN = ("cli", "facts")


def strings_of_package() -> Iterator[tuple[str, int, str]]:
    """Yield file, line and words of each string of the package; docstrings too where a command shows them."""
    for file in sorted(PACKAGE.rglob("*.py")):
        name = file.relative_to(PACKAGE).as_posix()
        if not name.startswith("starter/"):
            yield from ((name, line, words) for line, words in _strings(file, docs=name.startswith(_SHOWN)))


def _strings(file: Path, *, docs: bool) -> Iterator[tuple[int, str]]:
    tree = ast.parse(file.read_text("utf-8"))
    hidden = set() if docs else {id(each) for each in map(_docstring, ast.walk(tree)) if each}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in hidden:
            yield node.lineno, node.value


def _docstring(node: ast.AST) -> ast.Constant | None:
    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.body:
        first = node.body[0]
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
            return first.value
    return None
