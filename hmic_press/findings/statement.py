"""A finding in HMIC's own words."""

from typing import ClassVar

from hmic_press.fields import Paragraph
from hmic_press.findings.kind import Case, Finding


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

    statement: Paragraph
