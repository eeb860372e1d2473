"""An edition of a house: its own facts and wording, and what it leaves to the editions that it extends."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from hmic_press.facts.called import Names
from hmic_press.facts.campaign import House
from hmic_press.facts.complaints import complaints_of
from hmic_press.problems.complaint import FieldPath
from hmic_press.problems.errors import BadFacts, Problem
from hmic_press.problems.words import houses as words
from hmic_press.project.facts_file import FactsFile
from hmic_press.project.folder import Project
from hmic_press.project.plain_numbers import complaints_of_numbers
from hmic_press.style.terms import Terms

TEMPLATE = "house.jinja"
_FIRST_SHAPE = "templates/house.toml"


@dataclass(frozen=True)
class Edition:
    """The facts of a house, the files that state them, and its templates below `templates/`; the latest first."""

    house: House
    files: Sequence[FactsFile]
    templates: Sequence[str]

    def stated(self) -> Iterator[tuple[FactsFile, list[str]]]:
        """Yield each file with its fields that no later one states."""
        known: set[str] = set()
        for file in self.files:
            yield file, [key for key in file.values if key not in known]
            known |= file.values.keys()


def read_edition(project: Project, name: str, asked: FactsFile | None = None) -> Edition:
    """Return the edition of a name, which a campaign's file asks for or the project has.

    Raises BadFacts if there is none, if it extends one that is not there or itself, or if its facts are not sound.
    """
    files = list(_chain(project, name, asked or _file(project, name)))
    folders = [file.name.removesuffix("/house.toml").removeprefix("templates/") for file in files]
    templates = [f"{folder}/{TEMPLATE}" for folder in folders if project.has(f"templates/{folder}/{TEMPLATE}")]
    if not templates:
        file = f"templates/{folders[0]}/{TEMPLATE}"
        problem, remedy, *_ = words.no_wording(folders[0].rpartition("/")[2])
        raise BadFacts([Problem(file=file, field="the file", problem=problem, remedy=remedy)])
    return Edition(_house(files), tuple(files), tuple(templates))


def terms_of(edition: Edition, called: Names) -> Terms:
    """Return a house's own words, and those of its campaign, as the rules of style ask for them."""
    words = edition.house.style.model_dump(exclude_none=True)
    fields: dict[str, Any] = {name: tuple(each) if isinstance(each, list) else each for name, each in words.items()}
    return Terms(house=edition.house.name, body=called.body, speaker_title=called.title or "", **fields)


def refuse_first_shape(project: Project) -> None:
    """Raise BadFacts for a project whose house has no folder yet, with what is to be done."""
    if project.has(_FIRST_SHAPE) and not project.editions:
        problem, remedy, *_ = words.first_shape()
        raise BadFacts([Problem(file=_FIRST_SHAPE, field="the file", problem=problem, remedy=remedy)])


def _file(project: Project, name: str) -> FactsFile:
    return FactsFile(project, f"templates/houses/{name}/house.toml")


def _chain(project: Project, name: str, asked: FactsFile) -> Iterator[FactsFile]:
    known: list[str] = []
    field = "house"
    while True:
        if name in known:
            raise BadFacts(asked.problems([((field,), words.circular(name))]))
        if name not in project.editions:
            raise BadFacts(asked.problems([((field,), words.no_edition(name, project.editions))]))
        known.append(name)
        asked, field = _file(project, name), "extends"
        yield asked
        extends = asked.values.get("extends")
        if not isinstance(extends, str):  # another value is told with the facts
            return
        name = extends.strip()


def _house(files: Sequence[FactsFile]) -> House:
    values: Mapping[str, Any] = {}
    for file in reversed(files):
        values = _laid_over(file.values, values)
    wrong = [(file, each) for file in files for each in complaints_of_numbers(file.text, file.values)]
    house = None
    try:
        house = House.model_validate(values)
    except ValidationError as error:
        for path, complaint in complaints_of(error, House):
            home = next((file for file in files if _states(file.values, path)), files[0])
            wrong.append((home, (path, complaint)))
    if house is None or wrong:
        raise BadFacts([problem for file, each in wrong for problem in file.problems([each])])
    return house


def _laid_over(values: Mapping[str, Any], earlier: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of two editions together, the later one's where both state one."""
    laid = {**earlier, **values}
    for key in earlier.keys() & values.keys():
        if isinstance(earlier[key], dict) and isinstance(values[key], dict):
            laid[key] = _laid_over(values[key], earlier[key])
    return laid


def _states(values: Any, path: FieldPath) -> bool:
    """Return whether a file states the value at a path, or the list that it is in."""
    for step in path:
        if not isinstance(values, dict):
            break
        if step not in values:
            return False
        values = values[step]
    return True
