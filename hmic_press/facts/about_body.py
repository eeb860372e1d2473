"""The body that a release is about."""

from typing import Annotated, Literal

from hmic_press.facts.declared.finding import Declared
from hmic_press.facts.fields import Line, known_as
from hmic_press.problems.words.called import BODY


class Named(Declared):
    """A body by its name; what is declared of it stands below that."""

    name: Annotated[
        Line,
        known_as("Name", f"The {BODY}'s name as it stands in a sentence, with “the” if it has one.", "Anyshire"),
    ]


class AboutBody(Named):
    """The body that a release is about; “the” belongs to a name that has it."""

    pronoun: Annotated[
        Literal["it", "they"],
        known_as("Pronoun", f"What the release calls the {BODY}: it, unless this says they.", "they"),
    ] = "it"

    @classmethod
    def judged(cls) -> list[str]:
        """Return the fields that say something of the body, in their order."""
        return [name for name in cls.model_fields if name not in ("name", "pronoun")]
