"""The models that are made of a declaration: as strict as if they were written by hand."""

import operator
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import reduce
from typing import Annotated, Any, Literal, TypeVar, cast

from pydantic import Discriminator, Tag, ValidationError, create_model

from hmic_press.facts.declared.declaration import STATEMENT, Declaration, KindDeclared
from hmic_press.facts.declared.field import FieldDeclared, Known
from hmic_press.facts.declared.figures_in import movement
from hmic_press.facts.declared.finding import A_BODY, Case, Declared, Finding
from hmic_press.facts.declared.period_finding import PeriodFinding
from hmic_press.facts.declared.plain import plain
from hmic_press.facts.declared.statement import statement_about
from hmic_press.facts.declared.table import TableDeclared
from hmic_press.facts.declared.values import type_of
from hmic_press.facts.fields import known_as

Base = TypeVar("Base", bound=Declared)


def make_kinds(declaration: Declaration, known: Known, body: str = A_BODY) -> dict[str, type[Finding]]:
    """Return the kinds of finding of a campaign by what they are about, own words first; `body` is the word for one."""
    kinds: dict[str, type[Finding]] = {STATEMENT: _with_lists(statement_about(body), known)}
    for kind in declaration.findings:
        kinds[kind.about.word] = _make_kind(kind, known)
    return kinds


class _Cases:
    """The cases of a kind, made when somebody first asks for them: a release needs none."""

    def __init__(self, kind: KindDeclared, known: Known) -> None:
        self._kind, self._known = kind, known

    def __get__(self, finding: object, owner: type[Finding]) -> tuple[Case, ...]:
        from hmic_press.facts.declared.cases import cases_of  # no release needs it

        def can_be(facts: Mapping[str, Any]) -> bool:
            try:
                owner.model_validate({"about": owner.kind(), **facts})
            except ValidationError:
                return False
            return True

        owner.examples = cases_of(self._kind, self._known, can_be)
        return owner.examples


def _make_kind(kind: KindDeclared, known: Known) -> type[Finding]:
    word = kind.about.word
    literal: Any = operator.getitem(Literal, word)
    about: Any = (literal, known_as("About", kind.about.says or kind.says, word))
    base: type[Finding] = PeriodFinding if kind.period else Finding
    made = make_table(_class_name(word), kind, known, base, kind.says, {"about": about})
    made.macro, made.about_word, made.once, made.every = kind.macro, word, kind.once, kind.every
    made.in_list = kind.list or (known.lists[0] if known.lists else "")
    setattr(made, "examples", _Cases(kind, known))  # noqa: B010  # a descriptor, that becomes what it makes
    return made


def _with_lists(statement: type[Finding], known: Known) -> type[Finding]:
    """Return the kind of own words, with the list it stands in where there are several."""
    if len(known.lists) < 2:
        return statement
    lists: Any = operator.getitem(Literal, known.lists)
    says = f"Which list it stands in: {known.lists[0]}, unless this says another."
    field: Any = (Annotated[lists | None, known_as("List", says, known.lists[-1])], None)
    made: type[Finding] = create_model("Statement", __base__=statement, __doc__=statement.__doc__, list=field)
    made.in_list = known.lists[0]
    return made


def make_table(
    name: str, table: TableDeclared, known: Known, base: type[Base], says: str, first: dict[str, Any] | None = None
) -> type[Base]:
    """Return a model with the fields and the rules of a declared table, below those of another model."""
    others = table.typed
    fields = {each.name: _field(each, known, others) for each in others.values()}
    made = cast(Any, create_model(name, __base__=base, __doc__=says, **(first or {}), **fields))
    made.rules = table
    for each in table.made.values():
        graded = any(name in others and others[name].holds == "grade" for name in each.follows)
        setattr(made, each.name, property(_follower(each, graded=graded)))
    checked: type[Base] = made
    return checked


def _follower(field: FieldDeclared, *, graded: bool) -> Any:
    (rise, *_), (same, *_), (fall, *_) = field.moves(graded=graded)

    def follow(facts: Any) -> str | None:
        moved = movement(facts, field.follows, facts.campaign_known)
        return None if moved is None else {1: rise, 0: same, -1: fall}[moved]

    return follow


def _field(field: FieldDeclared, known: Known, others: dict[str, FieldDeclared]) -> Any:
    title = field.title or field.name.replace("_", " ").capitalize()
    says = field.says or f"{title}: {field.row.what}."
    info = known_as(title, says, _as_typed(plain(field, known)))
    held = type_of(field, known, others)
    return (Annotated[held | None, info], None) if field.optional else (held, info)


def _as_typed(example: Any) -> Any:
    """Return an example as schemas and messages show it, where there are no decimals."""
    if isinstance(example, Decimal):
        return int(example) if example == example.to_integral_value() else float(example)
    return example


def _class_name(about: str) -> str:
    return "".join(word.capitalize() for word in "".join(each if each.isalnum() else " " for each in about).split())


def any_of_kinds(kinds: dict[str, type[Finding]]) -> Any:
    """Return the type of any finding of a campaign: `about` tells the kinds apart, a statement has none."""
    if len(kinds) == 1:
        return next(iter(kinds.values()))
    return Annotated[reduce(operator.or_, _tagged(kinds)), Discriminator(_kind)]


def _tagged(kinds: dict[str, type[Finding]]) -> Iterator[Any]:
    yield from (Annotated[kind, Tag(name)] for name, kind in kinds.items())


def _kind(facts: Any) -> str | None:
    kind = facts.get("about", STATEMENT) if isinstance(facts, dict) else getattr(facts, "kind", lambda: None)()
    return kind if isinstance(kind, str) else None
