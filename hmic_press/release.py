"""A release made from its facts: checked against its amendments, and set as issued or as the standard has it."""

from typing import NamedTuple

from hmic_press.brief import Brief, Issued
from hmic_press.document import Part
from hmic_press.errors import BadAmendment, Problem
from hmic_press.facts import FactsFile
from hmic_press.formats import FORMATS
from hmic_press.issued import amended, captured, complaints_of_amendments


class Release(NamedTuple):
    """A release with its facts read and the parts of its standard text made."""

    name: str
    file: FactsFile
    brief: Brief
    parts: list[Part]

    def problems_of_amendments(self) -> list[Problem]:
        """Return what is wrong with the amendments, measured against the standard text."""
        complaints = complaints_of_amendments(self.parts, self.brief.issued.amendments)
        return self.file.problems((("issued", "amendments", number), wrong) for number, wrong in complaints)

    def set(self, format: str | None = None, *, standard: bool = False) -> tuple[bytes, str]:
        """Return the release as the bytes of a file in UTF-8, and the ending of the file's name.

        Amendments hold in every format, capture in the issued one alone; `standard` leaves both out.
        Raises BadAmendment.
        """
        issued = Issued() if standard else self.brief.issued
        if not standard and (problems := self.problems_of_amendments()):
            raise BadAmendment(problems)
        parts = amended(self.parts, issued.amendments)
        if format not in (None, issued.format):
            issued = Issued(format=format)
        shape = FORMATS[issued.format]
        text = shape.set(captured(parts, issued))
        return ("\n" * issued.blank_lines_above + text + "\n" * issued.newlines_at_end).encode(), shape.suffix
