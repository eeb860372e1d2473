"""Disclosures to the media: how many were investigated, and how many of these were continuing."""

from typing import Annotated, ClassVar, Literal

from hmic_press.facts.fields import Count, known_as
from hmic_press.facts.findings.kind import Case, PartOfWhole, PeriodFinding, between, since


class Disclosures(PeriodFinding, PartOfWhole):
    """Instances of inappropriate disclosure to the media that the force investigated."""

    macro: ClassVar[str] = "disclosures"
    whole: ClassVar[str] = "investigated"
    part: ClassVar[str] = "continuing"
    things: ClassVar[str] = "investigated"
    nouns: ClassVar[tuple[str, ...]] = ("instances", "disclosures")
    examples: ClassVar[tuple[Case, ...]] = (
        Case("not stated", None),
        Case("none", between(investigated=0)),
        Case("none, open period", since(investigated=0)),
        Case("one", between(investigated=1)),
        Case("one, open period", since(investigated=1)),
        Case("two to nine", between(investigated=2)),
        Case("ten and over", between(investigated=23)),
        Case("a thousand and over", between(investigated=1204)),
        Case("none of one continuing", between(investigated=1, continuing=0)),
        Case("one of one continuing", between(investigated=1, continuing=1)),
        Case("neither continuing", between(investigated=2, continuing=0)),
        Case("none continuing", between(investigated=3, continuing=0)),
        Case("one of two continuing", since(investigated=2, continuing=1)),
        Case("one of several continuing", between(investigated=6, continuing=1)),
        Case("two to nine continuing", between(investigated=7, continuing=3)),
        Case("all but one continuing", between(investigated=6, continuing=5)),
        Case("ten and over continuing", between(investigated=23, continuing=14)),
        Case("both continuing", between(investigated=2, continuing=2)),
        Case("all continuing", between(investigated=6, continuing=6)),
        Case("each side of ten", between(investigated=12, continuing=9)),
    )

    about: Annotated[
        Literal["disclosures to the media"],
        known_as("About", "Inappropriate disclosures to the media.", "disclosures to the media"),
    ]
    investigated: Annotated[
        Count, known_as("Investigated", "How many instances the force investigated; 0 if there were none.", 6)
    ]
    continuing: Annotated[
        Count | None,
        known_as("Continuing", "How many of these were continuing when HMIC inspected; left out if not stated.", 5),
    ] = None
