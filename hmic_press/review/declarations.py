"""What is wrong with a declaration beside its templates: kinds without a macro, examples and cases that cannot be."""

from collections.abc import Iterator

from hmic_press.facts.declared.pointing import Found
from hmic_press.problems.errors import Problem
from hmic_press.problems.words import declarations as words
from hmic_press.project.declaration import problems_of
from hmic_press.release.newsroom import Newsroom


def problems_of_declaration(newsroom: Newsroom, folder: str) -> list[Problem]:
    """Return what is wrong with a campaign's declaration; raises BadFacts for one that is not in the language."""
    found = [*newsroom.language(folder).unsound(), *_without_macro(newsroom, folder)]
    return problems_of(newsroom.project, folder, found) if found else []


def _without_macro(newsroom: Newsroom, folder: str) -> Iterator[Found]:
    language, file = newsroom.language(folder), f"templates/{folder}/_findings.jinja"
    if not any(template.startswith(f"templates/{folder}/") for template in newsroom.project.templates):
        return  # a campaign without any template is told by its releases
    for number, kind in enumerate(language.declaration.findings):
        if not newsroom.words(folder, language.kinds[kind.about.word]):
            yield ("findings", number, "macro"), words.no_macro(kind.about.word, kind.macro, file)
