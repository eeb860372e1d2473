"""Second jobs: how many applications there were, and how many of these were approved."""

from typing import Annotated, ClassVar, Literal

from hmic_press.facts.fields import Count, known_as
from hmic_press.facts.findings.kind import Case, PartOfWhole, PeriodFinding, between, since


class SecondJobs(PeriodFinding, PartOfWhole):
    """Applications of officers and staff to take a second job; the releases never say what became of the rest."""

    macro: ClassVar[str] = "second_jobs"
    whole: ClassVar[str] = "applications"
    part: ClassVar[str] = "approved"
    things: ClassVar[str] = "applications"
    nouns: ClassVar[tuple[str, ...]] = ("applications",)
    examples: ClassVar[tuple[Case, ...]] = (
        Case("not stated", None),
        Case("none", between(applications=0)),
        Case("none, open period", since(applications=0)),
        Case("one", since(applications=1)),
        Case("one, closed period", between(applications=1)),
        Case("two to nine", since(applications=7)),
        Case("two to nine, closed period", between(applications=7)),
        Case("ten and over", since(applications=35)),
        Case("a thousand and over", since(applications=1204)),
        Case("one, approved", since(applications=1, approved=1)),
        Case("one, not approved", since(applications=1, approved=0)),
        Case("one, approved, closed period", between(applications=1, approved=1)),
        Case("one, not approved, closed period", between(applications=1, approved=0)),
        Case("neither approved", since(applications=2, approved=0)),
        Case("none approved", since(applications=35, approved=0)),
        Case("none approved, closed period", between(applications=35, approved=0)),
        Case("one approved", since(applications=35, approved=1)),
        Case("one approved, closed period", between(applications=35, approved=1)),
        Case("two to nine approved", since(applications=35, approved=7)),
        Case("ten and over approved", since(applications=699, approved=680)),
        Case("ten and over approved, closed period", between(applications=699, approved=680)),
        Case("all but one approved", since(applications=84, approved=83)),
        Case("one of two approved", since(applications=2, approved=1)),
        Case("all but two approved", since(applications=35, approved=33)),
        Case("both approved", since(applications=2, approved=2)),
        Case("all approved", since(applications=12, approved=12)),
        Case("each side of ten", since(applications=12, approved=9)),
    )

    about: Annotated[
        Literal["second jobs"], known_as("About", "Applications of officers and staff for second jobs.", "second jobs")
    ]
    applications: Annotated[
        Count, known_as("Applications", "How many applications there were; 0 if there were none.", 35)
    ]
    approved: Annotated[
        Count | None, known_as("Approved", "How many of these were approved; left out if not stated.", 33)
    ] = None
