"""The files that formats are set with: pages, a Word document with the styles, typefaces."""

from pathlib import Path

from hmic_press.errors import BadTemplate, Problem


class Pages:
    """The folders that hold such files: a project's own before those that came with the package."""

    def __init__(self, *folders: Path) -> None:
        self._folders = folders

    def file(self, name: str) -> Path:
        """Return where a file is, in the first folder that has it; raises FileNotFoundError."""
        for folder in self._folders:
            if (found := folder / name).exists():
                return found
        raise FileNotFoundError(name)

    def read(self, name: str) -> str:
        """Return the text of a page; raises BadTemplate if it is not in UTF-8."""
        try:
            return self.file(name).read_text("utf-8")
        except UnicodeDecodeError:
            problem, remedy = "The page is not in UTF-8.", "Save it again with the encoding UTF-8."
            place = f"templates/formats/{name}"
            raise BadTemplate([Problem(file=place, field="the file", problem=problem, remedy=remedy)]) from None
