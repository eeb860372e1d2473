"""Cases on Facebook or Twitter: how many, by whom, and how many were referred back to the force."""

from typing import Annotated, ClassVar, Literal

from hmic_press.facts.fields import Count, known_as
from hmic_press.facts.findings.kind import Case, PartOfWhole


class SocialMediaCases(PartOfWhole):
    """Cases of potentially inappropriate behaviour that HMIC's own research identified."""

    macro: ClassVar[str] = "social_media_cases"
    whole: ClassVar[str] = "cases"
    part: ClassVar[str] = "referred"
    things: ClassVar[str] = "cases"
    nouns: ClassVar[tuple[str, ...]] = ("cases",)
    examples: ClassVar[tuple[Case, ...]] = (
        Case("not stated", None),
        Case("none", {"cases": 0}),
        Case("none by officers", {"cases": 0, "by": "officers"}),
        Case("one by a member of staff", {"cases": 1, "by": "staff", "referred": 1}),
        Case("one by an officer", {"cases": 1, "by": "officers", "referred": 1}),
        Case("one by officers and staff", {"cases": 1, "referred": 1}),
        Case("one, not referred", {"cases": 1, "by": "staff", "referred": 0}),
        Case("one, referral not stated", {"cases": 1, "by": "staff"}),
        Case("two to nine", {"cases": 2, "referred": 2}),
        Case("two to nine by officers", {"cases": 4, "by": "officers", "referred": 4}),
        Case("ten and over by staff", {"cases": 13, "by": "staff", "referred": 13}),
        Case("a thousand and over", {"cases": 1204, "referred": 1204}),
        Case("some referred", {"cases": 7, "referred": 5}),
        Case("one referred", {"cases": 7, "referred": 1}),
        Case("all but one referred", {"cases": 7, "referred": 6}),
        Case("ten and over referred", {"cases": 23, "referred": 14}),
        Case("neither referred", {"cases": 2, "referred": 0}),
        Case("none referred", {"cases": 7, "referred": 0}),
        Case("referral not stated", {"cases": 7}),
    )

    about: Annotated[
        Literal["social-media cases"],
        known_as("About", "Cases on Facebook or Twitter that HMIC's research identified.", "social-media cases"),
    ]
    cases: Annotated[Count, known_as("Cases", "How many cases there were; 0 if there were none.", 7)]
    by: Annotated[
        Literal["officers", "staff", "officers and staff"],
        known_as("By", "Whose cases they were; officers and staff unless said.", "staff"),
    ] = "officers and staff"
    referred: Annotated[
        Count | None,
        known_as("Referred", "How many of these were referred back to the force; left out if not stated.", 7),
    ] = None
