"""What can be stated in a campaign: its findings.toml, read."""

from collections.abc import Iterable

from hmic_press.facts.declared.language import Language, Misdeclared
from hmic_press.facts.declared.pointing import Found
from hmic_press.problems.errors import BadFacts, Problem
from hmic_press.problems.words import declared_files as words
from hmic_press.project.facts_file import FactsFile
from hmic_press.project.folder import Project


def file_of(folder: str) -> str:
    """Return the file of a campaign's declaration, named from the root."""
    return f"templates/{folder}/findings.toml"


def problems_of(project: Project, folder: str, complaints: Iterable[Found]) -> list[Problem]:
    """Return complaints about a campaign's declaration as problems with their places."""
    return FactsFile(project, file_of(folder)).problems(complaints)


def read_language(project: Project, folder: str) -> Language:
    """Return the language that a campaign's declaration declares; raises BadFacts with all that is wrong with it."""
    name = file_of(folder)
    if not project.has(name):
        told = words.no_declaration()
        raise BadFacts([Problem(file=name, field="the file", problem=told.problem, remedy=told.remedy)])
    file = FactsFile(project, name)
    try:
        return Language.read(file.values)
    except Misdeclared as wrong:
        raise BadFacts(file.problems(wrong.complaints)) from None
