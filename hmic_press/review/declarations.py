"""What is wrong with a declaration beside its templates: kinds without a macro, examples and cases that cannot be."""

from collections.abc import Iterable, Iterator
from contextlib import suppress

from hmic_press.facts import schema
from hmic_press.facts.declared.pointing import Found
from hmic_press.problems.errors import Level, PressError, Problem
from hmic_press.problems.words import declared_files as words
from hmic_press.project.declaration import problems_of
from hmic_press.project.kept_schema import is_stale
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release
from hmic_press.review.lost_facts import lost_in_release, lost_in_sentences


def problems_of_declaration(newsroom: Newsroom, folder: str) -> list[Problem]:
    """Return what is wrong with a campaign's declaration; raises BadFacts for one that is not in the language."""
    found = [*newsroom.language(folder).unsound(), *_without_macro(newsroom, folder)]
    if not found:  # a kind that cannot be would change no word for that alone
        found = list(lost_in_sentences(newsroom, folder))
    return problems_of(newsroom.project, folder, found) if found else []


def facts_lost_in_templates(newsroom: Newsroom, releases: Iterable[Release]) -> Iterator[Problem]:
    """Yield what is declared of a body and a template leaves out, tried with the first release of each template."""
    first: dict[tuple[str, str], Release] = {}
    for release in releases:
        first.setdefault((release.name.campaign, release.brief.template), release)
    for release in first.values():
        if found := list(lost_in_release(newsroom, release)):
            yield from problems_of(newsroom.project, release.name.campaign, found)


def stale_schemas(newsroom: Newsroom) -> Iterator[Problem]:
    """Yield a warning a campaign whose schema, which editors read, is not that of its declaration."""
    for folder in newsroom.project.campaigns:
        with suppress(PressError):  # told with the declaration
            brief = newsroom.brief(folder)
            if is_stale(newsroom.project, folder, brief):
                told = words.stale_schema(folder, file := schema.file_of(folder, brief.called))
                stale = Problem(file=file, field="the file", problem=told.problem, remedy=told.remedy)
                yield stale.as_finding(Level.WARN)


def _without_macro(newsroom: Newsroom, folder: str) -> Iterator[Found]:
    language, file = newsroom.language(folder), f"templates/{folder}/_findings.jinja"
    if not any(template.startswith(f"templates/{folder}/") for template in newsroom.project.templates):
        return  # a campaign without any template is told by its releases
    for number, kind in enumerate(language.declaration.findings):
        if not newsroom.words(folder, language.kinds[kind.about.word]):
            yield ("findings", number, "macro"), words.no_macro(kind.about.word, kind.macro, file)
