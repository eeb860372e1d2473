"""What is wrong between the fields and the rules of one table of a declaration."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from hmic_press.facts.declared.field import MOVES, FieldDeclared, Known
from hmic_press.facts.declared.vocabulary import HOLDS
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import declarations as words
from hmic_press.problems.words import declared_rules as rules

if TYPE_CHECKING:
    from hmic_press.facts.declared.table import TableDeclared


def broken_rules(table: "TableDeclared", known: Known) -> Iterator[Complaint]:
    """Yield a complaint a rule that names what is not there, or compares what cannot be compared."""
    for part in table.parts:
        yield from _in("parts", _reckons(table, known, "parts", [part.part], own=True))
        yield from _in("parts", _reckons(table, known, "parts", [part.part, part.of]))
        if part.part == part.of:
            yield rules.part_of_itself(part.part)._replace(field="parts")
        elif (field := table.typed.get(part.part)) and not field.optional:
            yield rules.must_be_optional("parts", part.part)._replace(field="parts")
    for total in table.sums:
        target = [total.to] if isinstance(total.to, str) else []
        yield from _in("sums", _reckons(table, known, "sums", [*total.of, *target]))
        if len(total.of) < 2:
            yield words.too_few("sums", "fields", 'of = ["recycled", "burnt"]')._replace(field="sums")
        if total.to in total.of:
            yield rules.sum_of_itself(str(total.to))._replace(field="sums")
    yield from _in("either", _groups(table, "either", table.either))
    yield from _in("together", _groups(table, "together", table.together))
    for field in table.fields:
        about = [*_references(table, known, field), *(_follows(table, known, field) if field.follows else ())]
        yield from (each._replace(field="fields", at=_place(each.at, field, table)) for each in about)


def _place(at: str, field: FieldDeclared, table: "TableDeclared") -> str:
    """Return what a complaint about a field points to: a name that is nowhere else, or the field itself."""
    return field.name if at in ("", *table.typed) else at


def _in(word: str, complaints: Iterable[Complaint]) -> Iterator[Complaint]:
    for complaint in complaints:
        yield complaint._replace(field=word)


def _unknown(table: "TableDeclared", known: Known, word: str, names: Iterable[str]) -> list[Complaint]:
    choices = [*table.typed, *known.figures]
    return [rules.unknown_field(word, name, choices) for name in names if table.holds(name, known) is None]


def _reckons(
    table: "TableDeclared", known: Known, word: str, names: Sequence[str], *, own: bool = False
) -> Iterator[Complaint]:
    """Yield what hinders arithmetic with fields; `own` wants them in the table itself, and asks nothing else."""
    if own:
        yield from _unknown(table, Known(known.scales), word, [name for name in names if name in known.figures])
        return
    if unknown := _unknown(table, known, word, names):
        yield from unknown
        return
    held = [(name, str(table.holds(name, known))) for name in names]
    wrong = [rules.not_a_figure(word, name, holds) for name, holds in held if not HOLDS[holds].is_figure]
    yield from wrong
    if not wrong and len({holds for _, holds in held}) > 1:
        yield rules.not_alike(word, held)


def _groups(table: "TableDeclared", word: str, groups: list[list[str]]) -> Iterator[Complaint]:
    example = 'either = [["verdict"], ["before", "now"]]' if word == "either" else 'together = [["before", "now"]]'
    if (word == "either" and len(groups) == 1) or any(len(group) < (word == "together") + 1 for group in groups):
        yield words.too_few(word, "fields", example)
    for group in groups:
        yield from _unknown(table, Known({}), word, group)
        for name in group:
            if (field := table.typed.get(name)) and not field.optional:
                yield rules.must_be_optional(word, name)
    for one, other in combinations(groups, 2):
        for name in one:
            if name in other:
                yield words.said_again(name, f"in a group of {word}")


def _references(table: "TableDeclared", known: Known, field: FieldDeclared) -> Iterator[Complaint]:
    """Yield what is wrong with the fields that a change or a rank is of."""
    if isinstance(field.of, str) and field.holds in ("change", "rank"):
        yield from _reckons(table, known, "of", [field.of])
    if field.joint and field.holds == "rank":
        if unknown := _unknown(table, Known({}), "joint", [field.joint]):
            yield from unknown
        elif (holds := table.holds(field.joint, known)) != "yes":
            yield rules.joint_is_not_yes(field.joint, str(holds))


def _follows(table: "TableDeclared", known: Known, field: FieldDeclared) -> Iterator[Complaint]:
    if unknown := _unknown(table, known, "follows", field.follows):
        yield from unknown
        return
    held = [str(table.holds(name, known)) for name in field.follows]
    match held:
        case [holds]:
            if holds != "change":
                yield rules.follows_one(field.follows[0], holds)
        case ["grade", "grade"]:
            scales = [str(table.typed[name].scale) for name in field.follows if name in table.typed]
            if len(set(scales)) > 1:
                yield rules.other_scales(*scales)
        case [one, other]:
            wrong = [(name, holds) for name, holds in zip(field.follows, held, strict=True) if not _ordered(holds)]
            yield from (rules.cannot_compare(*each) for each in wrong)
            if not wrong and one != other:
                yield rules.not_alike("follows", zip(field.follows, held, strict=True))
        case _:
            yield rules.wrong_follows(len(held))
    yield from _moves(field)


def _ordered(holds: str) -> bool:
    return HOLDS[holds].is_figure or holds in ("rank", "grade")


def _moves(field: FieldDeclared) -> Iterator[Complaint]:
    choices = [choice.word for choice in field.choices]
    for move in MOVES:
        said = getattr(field, move) or []
        if field.holds is None and len(said) > 1:
            yield rules.several_words(move)
        for word in said:
            if choices and word not in choices:
                yield rules.not_the_choices(move, word, choices)
