"""A finding in somebody's own words."""

from typing import Annotated, Any, ClassVar

from pydantic import create_model

from hmic_press.facts.declared.finding import A_BODY, Case, Finding
from hmic_press.facts.fields import Paragraph, known_as

_STATEMENT = (
    "Staff are required to complete training before operating {body} social media accounts, "
    "and the {body} monitors these sites."
)
_SHORT_STATEMENT = "The {body} has written a new policy on gifts and hospitality."


def _known_statement(body: str) -> Any:
    says = "A finding in your own words, one paragraph, printed as it stands."
    return known_as("Statement", says, _SHORT_STATEMENT.format(body=body))


class Statement(Finding):
    """One paragraph, printed as it stands."""

    macro: ClassVar[str] = "statement"
    examples: ClassVar[tuple[Case, ...]] = (Case("words", {"statement": _STATEMENT.format(body=A_BODY)}),)

    statement: Annotated[Paragraph, _known_statement(A_BODY)]


def statement_about(body: str) -> type[Statement]:
    """Return the kind of own words whose examples are about a body that is called so."""
    if body == A_BODY:
        return Statement
    field: Any = (Annotated[Paragraph, _known_statement(body)], ...)
    made: type[Statement] = create_model("Statement", __base__=Statement, __doc__=Statement.__doc__, statement=field)
    made.examples = (Case("words", {"statement": _STATEMENT.format(body=body)}),)
    return made
