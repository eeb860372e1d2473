"""The facts of a campaign as rows: of each column what it is, of each force what its file states."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic.fields import FieldInfo

from hmic_press.facts.brief import Note
from hmic_press.facts.called import NO_WORDS, Names
from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.problems.errors import PressError, Problem
from hmic_press.problems.words.called import BODY
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import embargo_of
from hmic_press.text.english import embargo_line
from hmic_press.workbook.columns import SLUG, Column, columns_of
from hmic_press.workbook.facts_of_a_row import NOTE, kind_of, row, statements
from hmic_press.workbook.facts_table import EMBARGO, FACTS, PLACE, STATEMENTS, TEXT, WHAT

_SLUG_SAYS = f"The {BODY}, by its slug in the roster; one row a {BODY}."


class Explained(NamedTuple):
    """What the workbook says of a column: its sheet and header, a sentence, an example, what it can hold."""

    sheet: str
    header: str
    says: str
    example: Any
    choices: Sequence[str] = ()
    closed: bool = False
    is_count: bool = False
    holds: Any = str


class Exported(NamedTuple):
    """What a workbook holds: its columns, a row a force, a row a statement; how many forces have facts.

    `embargoes` are how many of them may not be published yet; while there are any, each row says so.
    """

    explained: Sequence[Explained]
    facts: Sequence[Sequence[Any]]
    statements: Sequence[Sequence[Any]]
    forces_with_facts: int
    embargoes: int = 0
    called: Names = NO_WORDS


def export_facts(newsroom: Newsroom, campaign: str) -> Exported:
    """Return the facts of all releases of a campaign; raises PressError with all that is wrong with their files."""
    known: dict[str, Mapping[str, Any]] = {}
    embargoes: dict[str, str] = {}
    problems: list[Problem] = []
    for name in newsroom.names:
        if name.campaign == campaign:
            try:
                file, brief = newsroom.read(name)
                known[name.slug] = file.values
                if until := embargo_of(brief, newsroom.now):
                    embargoes[name.slug] = embargo_line(until)
            except PressError as error:
                problems += error.problems
    if problems:
        raise PressError(problems)
    called = newsroom.called(campaign)
    all_columns = columns_of(newsroom.brief(campaign), newsroom.campaign(campaign), _most(known.values()))
    bodies = {
        slug: {called.body_table: {"name": body.full_name}} for slug, body in newsroom.roster(campaign).bodies.items()
    }
    slug = next(iter(bodies | known), "")
    said = newsroom.brief(campaign).kinds[STATEMENT].model_fields["statement"]
    columns = [*_of_facts(all_columns, embargoes, slug), *_of_statements(all_columns, embargoes, slug, said)]
    heads = {slug: (slug, embargoes.get(slug)) if embargoes else (slug,) for slug in bodies | known}
    return Exported(
        [each._replace(says=called.speak(each.says)) for each in columns],
        [(*heads[slug], *row(facts, all_columns).values()) for slug, facts in (bodies | known).items()],
        [(*heads[slug], *each) for slug, facts in known.items() for each in statements(facts, all_columns)],
        len(known),
        len(embargoes),
        called,
    )


def _most(files: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """Return how many findings of each kind a force has at most."""
    most: Counter[str] = Counter()
    for facts in files:
        most |= Counter(kind_of(finding) for finding in facts.get("findings", ()))
    return most


def _of_embargoes(sheet: str, embargoes: Mapping[str, str]) -> Iterable[Explained]:
    for line in list(embargoes.values())[:1]:
        yield Explained(sheet, EMBARGO, "Until when nobody may pass on what this row holds.", line)


def _of_facts(all_columns: Iterable[Column], embargoes: Mapping[str, str], slug: str) -> Iterable[Explained]:
    yield Explained(FACTS, SLUG, _SLUG_SAYS, slug)
    yield from _of_embargoes(FACTS, embargoes)
    for each in all_columns:
        example = (each.field.examples or [""])[0]
        yield Explained(
            FACTS,
            each.header,
            f"{each.field.description}{' Commas between several.' if each.is_list else ''}",
            ", ".join(example) if isinstance(example, list) else example,
            each.choices,
            each.closed,
            each.is_count,
            each.holds,
        )


def _of_statements(
    all_columns: Iterable[Column], embargoes: Mapping[str, str], slug: str, words: FieldInfo
) -> Iterable[Explained]:
    kinds = list(dict.fromkeys(each.entry for each in all_columns if each.number))
    note = Note.model_fields["text"]
    yield Explained(STATEMENTS, SLUG, f"The {BODY}, by its slug; a row for each statement and each note.", slug)
    yield from _of_embargoes(STATEMENTS, embargoes)
    places = "Which bullet it is, counted from 1; figures take the places left free, in the order of their columns."
    yield Explained(STATEMENTS, PLACE, places, 1, is_count=True)
    what = f"A {STATEMENT} unless said; a {NOTE}, which has a count of its own; or figures that go here."
    yield Explained(STATEMENTS, WHAT, what, STATEMENT, [STATEMENT, NOTE, *kinds], closed=True)
    says = f"{words.description} Or: {note.description}"
    yield Explained(STATEMENTS, TEXT, says, (words.examples or [""])[0])


def headers(exported: Exported, sheet: str) -> list[str]:
    """Return the headers of a sheet's columns."""
    return [each.header for each in exported.explained if each.sheet == sheet]
