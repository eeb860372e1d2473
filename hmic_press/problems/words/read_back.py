"""What is wrong with a release that is read back into facts."""

from collections.abc import Sequence

from hmic_press.problems.complaint import Complaint


def no_campaign(campaigns: Sequence[str]) -> Complaint:
    """A file that no template makes anything like."""
    return Complaint(
        f"It is no release of a campaign of this project ({', '.join(campaigns) or 'there is none'}).",
        "Give a release whose headline and first paragraphs are those of a template; own texts are no data.",
    )


def two_fit(templates: Sequence[str]) -> Complaint:
    """A file that is as much like the releases of one template as like those of another."""
    return Complaint(
        f"It could be a release of {' or of '.join(templates)}.", "Say of which campaign it is: --campaign NAME."
    )


def no_body() -> Complaint:
    """A release whose headline names no body of the roster."""
    return Complaint(
        "Its headline names no body of forces/roster.csv.", "Correct the name in the headline, or add it to the roster."
    )


def no_speaker() -> Complaint:
    """A release without the line that says who speaks."""
    return Complaint(
        "It does not say who speaks, in the line above the quotation.", "Put the line back as the template has it."
    )


def by_hand() -> Complaint:
    """A release's file that is written so that only a person can change it."""
    return Complaint(
        "This is written in a way that only a person can change.",
        "Put what import shows into it yourself, or write this table as hmic-press new writes one.",
    )


def has_been_issued(record: str) -> Complaint:
    """A copy that says something else than the record of an issued release."""
    return Complaint(
        f"The release has been issued, and {record} is its record: a copy does not change it.",
        "Leave it as it is; a correction is made in the file itself, and approved and issued anew.",
    )


def shared_wording(part: str, releases: int) -> Complaint:
    """Shared wording that somebody has changed in one release."""
    used = "used by one release" if releases == 1 else f"used by {releases:,} releases"
    return Complaint(
        f"The part {part} has other words than its template, which is {used}.",
        "Change the template, put the standard words back, or give --issued if it was issued so.",
    )


def not_in_its_place() -> Complaint:
    """A line that no part of the template has."""
    return Complaint("Nothing in the template stands here.", "Put it into a finding, a note or the quotation.")


def not_as_issued() -> Complaint:
    """A release of the past that no amendments make of the standard one."""
    return Complaint(
        "No amendments make this copy of the standard release: a figure, a denial or a whole line differs.",
        "Correct the copy, or write its file by hand.",
    )


def other_round() -> Complaint:
    """A file of words that a new round would be written over."""
    return Complaint(
        "The words of another round lie here, of a release of this name whose file is gone.",
        "Bring the file of that release back, or move these words away.",
    )


def too_long() -> Complaint:
    """A text that no release is as long as."""
    return Complaint("It is longer than a release can be.", "Give the text of one release alone.")


def document_too_large() -> Complaint:
    """A Word document that no release is as large as."""
    return Complaint(
        "It is larger than a release in Word can be, or unpacks to something larger.",
        "Copy its words into a new document, without its pictures.",
    )


def spoilt_document(why: str) -> Complaint:
    """A file that cannot be read as a Word document."""
    why = why.replace("no spreadsheet program does", "Word never does")
    return Complaint(
        f"It cannot be read as a Word document. {why}", "Open it in Word or LibreOffice, and save it again as .docx."
    )


def has_macros() -> Complaint:
    """A Word document with programs in it."""
    return Complaint("It has macros in it.", "Save it again as .docx, without them.")


def for_workbooks(option: str) -> Complaint:
    """An option of workbooks, beside a release."""
    return Complaint(
        f"{option} is for workbooks, and this is a release.", f"Leave {option} out, or give the workbook by itself."
    )


def for_releases() -> Complaint:
    """An option of releases, beside a workbook."""
    return Complaint(
        "--issued is for releases, and this is a workbook.", "Leave --issued out, or give the text that was published."
    )


def not_a_copy() -> Complaint:
    """A Word document that is given as what was issued."""
    return Complaint(
        "A Word document is no copy of what was issued.", "Leave --issued out, or give the text that was published."
    )
