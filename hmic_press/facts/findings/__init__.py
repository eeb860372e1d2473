"""The kinds of finding, a file each, and their union: `about` tells them apart, a statement has none."""

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Discriminator, Tag

from hmic_press.facts.findings.anti_corruption_unit import AntiCorruptionUnit
from hmic_press.facts.findings.disclosures import Disclosures
from hmic_press.facts.findings.kind import Case, Finding
from hmic_press.facts.findings.second_jobs import SecondJobs
from hmic_press.facts.findings.social_media import SocialMediaCases
from hmic_press.facts.findings.statement import Statement

__all__ = ["KINDS", "AnyFinding", "Case", "Finding", "Statement"]

KINDS: dict[str, type[Finding]] = {
    kind.kind(): kind for kind in (Statement, Disclosures, SocialMediaCases, SecondJobs, AntiCorruptionUnit)
}


def _kind(facts: Any) -> str | None:
    kind = facts.get("about", Statement.kind()) if isinstance(facts, dict) else getattr(facts, "kind", lambda: None)()
    return kind if isinstance(kind, str) else None


if TYPE_CHECKING:
    AnyFinding = Finding
else:
    AnyFinding = Annotated[
        reduce(or_, (Annotated[kind, Tag(name)] for name, kind in KINDS.items())), Discriminator(_kind)
    ]
