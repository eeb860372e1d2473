"""What is wrong with a declaration beside its templates: kinds without a macro, examples and cases that cannot be."""

from collections.abc import Iterator
from contextlib import suppress

from hmic_press.facts import schema
from hmic_press.facts.declared.pointing import Found
from hmic_press.problems.errors import Level, PressError, Problem
from hmic_press.problems.words import declarations as words
from hmic_press.project.declaration import problems_of
from hmic_press.project.kept_schema import is_stale
from hmic_press.release.newsroom import Newsroom


def problems_of_declaration(newsroom: Newsroom, folder: str) -> list[Problem]:
    """Return what is wrong with a campaign's declaration; raises BadFacts for one that is not in the language."""
    found = [*newsroom.language(folder).unsound(), *_without_macro(newsroom, folder)]
    return problems_of(newsroom.project, folder, found) if found else []


def stale_schemas(newsroom: Newsroom) -> Iterator[Problem]:
    """Yield a warning a campaign whose schema, which editors read, is not that of its declaration."""
    for folder in newsroom.project.campaigns:
        with suppress(PressError):  # told with the declaration
            if is_stale(newsroom.project, folder, newsroom.brief(folder)):
                told = words.stale_schema(folder, file := schema.file_of(folder))
                stale = Problem(file=file, field="the file", problem=told.problem, remedy=told.remedy)
                yield stale.as_finding(Level.WARN)


def _without_macro(newsroom: Newsroom, folder: str) -> Iterator[Found]:
    language, file = newsroom.language(folder), f"templates/{folder}/_findings.jinja"
    if not any(template.startswith(f"templates/{folder}/") for template in newsroom.project.templates):
        return  # a campaign without any template is told by its releases
    for number, kind in enumerate(language.declaration.findings):
        if not newsroom.words(folder, language.kinds[kind.about.word]):
            yield ("findings", number, "macro"), words.no_macro(kind.about.word, kind.macro, file)
