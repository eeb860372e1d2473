"""The columns of the table of facts: one a fact, derived from the models, so that a new kind of finding has its own."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple, get_args, get_origin

from pydantic.fields import FieldInfo

from hmic_press.facts.annotations import model_of, value_of
from hmic_press.facts.brief import Brief
from hmic_press.facts.campaign import Campaign
from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.facts.details import Details
from hmic_press.facts.fields import Facts

SLUG = "slug"
# These are kept in the file itself, and an import leaves them as they are.
_LEFT_ALONE = ("template", "accepted", "issued", "history")
_DETAILS = "release"
_OF_DETAILS = ("reference", "date", "embargo", "contact")


class Column(NamedTuple):
    """A column: its table and field in a force's file, and how it is shown.

    `number` counts the findings of one kind from 1, and is 0 for what is no finding. `choices` are offered in a
    drop-down list; `closed` says that there are no others.
    """

    table: str
    name: str
    field: FieldInfo
    number: int = 0
    choices: tuple[str, ...] = ()
    closed: bool = False

    @property
    def entry(self) -> str:
        """What its finding is called: the kind, with a number from the second of that kind on."""
        return f"{self.table} {self.number}" if self.number > 1 else self.table

    @property
    def header(self) -> str:
        """What stands above the column, as errors in the file call the field too: “second jobs, approved”."""
        return ", ".join(part.replace("_", " ") for part in (self.entry, self.name) if part)

    @property
    def is_count(self) -> bool:
        """Whether its cells hold numbers."""
        return _holds(self.field.annotation, int) or _holds(self.field.annotation, Decimal)

    @property
    def holds(self) -> Any:
        """What one value in its cells is: a type, or the few words it can be."""
        return value_of(self.field.annotation)

    @property
    def is_list(self) -> bool:
        """Whether its cells hold several words, with commas between."""
        return get_origin(self.field.annotation) is list


def columns_of(brief: type[Brief], campaign: Campaign, most: Mapping[str, int]) -> list[Column]:
    """Return the columns in their order; `most` says how many findings of a kind a force has, 1 unless said."""
    details = (column_of(campaign, Details, _DETAILS, name) for name in _OF_DETAILS)
    return [*_plain(brief, campaign), *_counted(brief, campaign, most), *details]


def _plain(brief: type[Brief], campaign: Campaign) -> Iterator[Column]:
    for table, info in brief.model_fields.items():
        if table not in _LEFT_ALONE and table not in ("findings", "further_notes", _DETAILS):
            model = model_of(info.annotation)
            if model and issubclass(model, Facts):
                for name in model.model_fields:
                    yield column_of(campaign, model, table, name)
            else:
                yield Column("", table, info)


def _counted(brief: type[Brief], campaign: Campaign, most: Mapping[str, int]) -> Iterator[Column]:
    for kind, finding in brief.kinds.items():
        for number in range(1, most.get(kind, 1) + 1) if kind != STATEMENT else ():
            for name in finding.model_fields:
                if name != "about":  # which the header says
                    yield column_of(campaign, finding, kind, name, number)


def column_of(campaign: Campaign, model: type[Facts], table: str, name: str, number: int = 0) -> Column:
    """Return the column of one field of a table; a form asks for the same."""
    choices = tuple(model.offered(name, campaign))
    return Column(table, name, model.model_fields[name], number, choices, bool(choices) and name not in model.open)


def _holds(annotation: Any, type_: type) -> bool:
    """Return whether a field's value can be of a type."""
    return annotation is type_ or any(_holds(part, type_) for part in get_args(annotation))
