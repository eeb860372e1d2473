"""A finding in HMIC's own words."""

from typing import Annotated, ClassVar

from hmic_press.facts.fields import Paragraph, known_as
from hmic_press.facts.findings.kind import Case, Finding


class Statement(Finding):
    """One paragraph, printed as it stands."""

    macro: ClassVar[str] = "statement"
    examples: ClassVar[tuple[Case, ...]] = (
        Case(
            "words",
            {
                "statement": "Staff are required to complete training before operating force social media accounts, "
                "and the force monitors these sites."
            },
        ),
    )

    statement: Annotated[
        Paragraph,
        known_as(
            "Statement",
            "A finding in HMIC's own words, one paragraph, printed as it stands.",
            "The force has written a new policy on gifts and hospitality.",
        ),
    ]
