"""The anti-corruption unit: whether its staff has grown or shrunk since the last inspection."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, ClassVar, Literal

from hmic_press.facts.fields import Count, known_as
from hmic_press.facts.findings.kind import Case, Finding
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import impossible


class AntiCorruptionUnit(Finding):
    """The unit's staff, in a word (`staff`) or in figures (`before` and `now`)."""

    macro: ClassVar[str] = "anti_corruption_unit"
    examples: ClassVar[tuple[Case, ...]] = (
        Case("not stated", None),
        Case("no change", {"staff": "no change"}),
        Case("more", {"staff": "more"}),
        Case("fewer", {"staff": "fewer"}),
        Case("risen", {"before": 4, "now": 6}),
        Case("risen from none", {"before": 0, "now": 4}),
        Case("fallen", {"before": 12, "now": 11}),
        Case("fallen to none", {"before": 3, "now": 0}),
        Case("the same figures", {"before": 6, "now": 6}),
        Case("each side of ten", {"before": 9, "now": 12}),
        Case("no unit", {"staff": "no unit"}),
    )

    about: Annotated[
        Literal["anti-corruption unit"],
        known_as("About", "The staff of the force's anti-corruption unit.", "anti-corruption unit"),
    ]
    staff: Annotated[
        Literal["no change", "more", "fewer", "no unit"] | None,
        known_as(
            "Staff", "How its staff has changed since the last inspection, where no figures are given.", "no change"
        ),
    ] = None
    before: Annotated[
        Count | None, known_as("Before", "How many worked there at the last inspection; goes with now.", 4)
    ] = None
    now: Annotated[Count | None, known_as("Now", "How many work there now; goes with before.", 6)] = None

    @classmethod
    def asks(cls, field: str, given: Mapping[str, Any]) -> bool:
        """Return that figures go together, and not with a word."""
        return field == "staff" or ("staff" not in given and (field == "before" or "before" in given))

    def topic(self) -> tuple[object, ...]:
        """Return that it is about the unit, however it says so."""
        return (self.about,)

    def complaints(self) -> Iterable[Complaint]:
        """Yield what is missing or said twice."""
        stated = [name for name in ("staff", "before", "now") if getattr(self, name) is not None]
        if stated not in (["staff"], ["before", "now"]):
            yield impossible.staff_or_figures(stated)
