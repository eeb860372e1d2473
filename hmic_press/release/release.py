"""A release made from its facts: checked against its amendments, and set as issued or as the standard has it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from hmic_press.facts.brief import Brief
from hmic_press.facts.campaign import Campaign
from hmic_press.facts.history import was_issued
from hmic_press.facts.issued import Issued
from hmic_press.facts.name import Name
from hmic_press.formats import FORMATS, TEXT_FORMATS, typeset_as
from hmic_press.formats.pages import Pages
from hmic_press.problems.errors import BadAmendment, Problem, Refused
from hmic_press.problems.words import dates
from hmic_press.project.body_names import Body
from hmic_press.project.facts_file import FactsFile
from hmic_press.release.amendments import amend, capture, complaints_of_amendments
from hmic_press.release.carried_facts import with_facts
from hmic_press.release.digest import digest_of, say
from hmic_press.release.embargo import check_preview, check_reason
from hmic_press.release.setting import Setting
from hmic_press.release.short_words import ShortWords
from hmic_press.release.wanted import AS_ISSUED, Wanted
from hmic_press.style.terms import NO_TERMS, Terms
from hmic_press.text.document import Document, Part
from hmic_press.text.english import time_of_day
from hmic_press.text.shortened import summary_of, title_of

PREVIEW = "-PREVIEW"  # ends the name of a file, before its suffix
EMBARGOED = re.compile("-EMBARGOED(-[0-9a-f]{8})?$")  # so does this, with the first digits of the release's digest
ATTACHED = ("docx", "pdf")


def embargo_of(brief: Brief, now: datetime) -> datetime | None:
    """Return the moment until which facts may not be published, None if there is none or it has come."""
    until = brief.release.until
    return until if until and now < until else None


class Release(NamedTuple):
    """A release with its facts read and the parts of its standard text made.

    `embargo` is the moment until which it may not be published, None once that has come; `body`, the line of the
    roster that it is about, None if there is none; `short`, what lists, pages and e-mail say of it; `correction`, what
    it puts right of an earlier version; `terms`, the words of its house; `setting`, what it was made of.
    """

    name: Name
    campaign: Campaign
    file: FactsFile
    brief: Brief
    embargo: datetime | None
    author: str
    parts: list[Part]
    body: Body | None = None
    short: ShortWords = ShortWords()
    correction: Mapping[str, Any] | None = None
    terms: Terms = NO_TERMS
    setting: Setting | None = None

    def problems_of_amendments(self) -> list[Problem]:
        """Return what is wrong with the amendments, measured against the standard text."""
        complaints = complaints_of_amendments(self.parts, self.brief.issued.amendments)
        found = self.file.problems((("issued", "amendments", number), wrong) for number, wrong in complaints)
        return [problem.as_finding() for problem in found]

    def typeset(self, pages: Pages, wanted: Wanted = AS_ISSUED) -> bytes:
        """Return the release as the bytes of a file, text in UTF-8.

        Amendments hold in every format, capture in the issued one alone. Raises BadAmendment, Refused, BadCommand or
        BadTemplate.
        """
        check_reason(wanted.override_embargo)
        issued = Issued() if wanted.standard else self.brief.issued
        format = wanted.format or issued.format
        if wanted.preview:
            check_preview(format)
        elif wanted.override_embargo is None and (refusal := self.refusal([format])):
            raise Refused([refusal])
        if not wanted.standard and (problems := self.problems_of_amendments()):
            raise BadAmendment(problems)
        parts = amend(self.parts, issued.amendments)
        if format != issued.format:
            issued = Issued()
        document = self._document(capture(parts, issued), wanted)
        if wanted.attach and format == "eml":
            document = replace(document, attached=self._attached(document, wanted, pages))
        data = typeset_as(format, with_facts(self, document, format, wanted), pages)
        if format in TEXT_FORMATS:
            data = b"\n" * issued.blank_lines_above + data + b"\n" * issued.newlines_at_end
        return data

    @property
    def title(self) -> str:
        """What a list calls it: its declared title, or its headline in short."""
        return self.short.title or title_of(self.amended)

    @property
    def summary(self) -> str:
        """What is news in it: its declared summary, or its lead or headline in short."""
        return self.short.summary or summary_of(self.amended)

    @property
    def amended(self) -> list[Part]:
        """Its parts as they are amended; if an amendment is wrong, those of the standard text."""
        wrong = self.problems_of_amendments()
        return self.parts if wrong else amend(self.parts, self.brief.issued.amendments)

    @property
    def words(self) -> str:
        """What it says, with the amendments that fit: plain, without the line that goes at its hour."""
        return say(self.parts, self.brief.issued.amendments)

    @property
    def digest(self) -> str:
        """The SHA-256 of its words."""
        return digest_of(self.words)

    def file_name(self, wanted: Wanted = AS_ISSUED) -> str:
        """Return the name of the release's file as wanted.

        Nobody can take one under embargo for one that is not, or guess its name before its words are known.
        """
        format = wanted.format or (Issued() if wanted.standard else self.brief.issued).format
        marked = PREVIEW if wanted.preview else f"-EMBARGOED-{self.digest[:8]}" if self.embargo else ""
        return f"{self.name.slug}{marked}{FORMATS[format].suffix}"

    def _attached(self, document: Document, wanted: Wanted, pages: Pages) -> dict[str, bytes]:
        """Return the files that an e-mail carries, by their names."""
        return {
            self.file_name(way): typeset_as(format, with_facts(self, document, format, way), pages)
            for format in ATTACHED
            for way in [wanted._replace(format=format)]
        }

    @property
    def is_issued(self) -> bool:
        """Whether its file records how it was issued: then it is a record, and its slips are history."""
        return was_issued(self.file.values)

    def _document(self, parts: Sequence[Part], wanted: Wanted) -> Document:
        return Document(
            name=str(self.name),
            author=self.author,
            parts=parts,
            title=self.short.title or title_of(parts),
            summary=self.short.summary or summary_of(parts),
            reference=self.brief.release.reference,
            published=self.brief.release.until or self.brief.release.date,
            embargo=self.embargo,
            to_sign=not self.is_issued,
            preview=wanted.preview,
            overridden=wanted.override_embargo if self.embargo else None,
        )

    def refusal(self, formats: Iterable[str]) -> Problem | None:
        """Return why those of the formats that a website would publish are not made yet, or None if all can be."""
        return self.refuse([format for format in formats if FORMATS[format].web])

    def refuse(self, things: Sequence[str]) -> Problem | None:
        """Return why things that a website would publish are not made of it yet, or None if they can be."""
        if not (self.embargo and things):
            return None
        words = dates.under_embargo(time_of_day(self.embargo), things)
        if "embargo" in self.file.values.get("release", {}):
            (problem,) = self.file.problems([(("release", "embargo"), words)])
        else:  # it is the campaign's
            file = f"templates/{self.name.campaign}/campaign.toml"
            problem = Problem(file=file, field="release, embargo", problem=words.problem, remedy=words.remedy)
        return Refused([problem]).problems[0]
