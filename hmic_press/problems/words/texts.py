"""Words that their field holds, and that cannot stand in a release so."""

from hmic_press.problems.complaint import Complaint, for_each_medium
from hmic_press.problems.medium import Medium


@for_each_medium
def empty(medium: Medium, name: str) -> Complaint:
    """Words that are only blanks."""
    otherwise = {Medium.FILE: ", or take the line out", Medium.CELL: ", or empty the cell", Medium.ANSWER: ""}
    return Complaint(f"{name} is empty.", f"Write the words{otherwise[medium]}.")


def unfit(character: str, name: str) -> Complaint:
    """A character that nobody sees and that may not stand in a release."""
    remedy = {
        "\t": "Put a space in its place.",
        "\r": "Save the file again with the line ends of Windows or Unix.",
        "\ufffd": "Write the character that was lost.",
    }.get(character, "Delete it; it may be invisible, or written as a code.")
    return Complaint(f"A character stands here that cannot be printed: {name}.", remedy, at=character)


def within_marks(name: str) -> Complaint:
    """Speech with the quotation marks that the release adds."""
    return Complaint(f"{name} stands within quotation marks.", "Take them out; the release adds its own.")


@for_each_medium
def several_lines(medium: Medium, name: str) -> Complaint:
    """A line break where one line is wanted."""
    if medium is Medium.CELL:
        return Complaint(f"{name} has a line break in it.", "Take it out (Alt and Enter make one).")
    return Complaint(f"{name} runs over several lines.", "Put it on one line.")


@for_each_medium
def blank_line_inside(medium: Medium, name: str, at: str) -> Complaint:
    """A blank line that would silently make two bullets or two notes."""
    if medium is Medium.CELL:
        return Complaint(
            f"{name} is two paragraphs, and must be one.",
            "Join the two, or put the second into a row of its own.",
            at=at,
        )
    own = "under a header of its own" if medium is Medium.FILE else "into a finding or a note of its own"
    return Complaint(
        f"A blank line stands here, but {name} is one paragraph.", f"Join the two, or put the second {own}.", at=at
    )


@for_each_medium
def list_inside(medium: Medium, name: str) -> Complaint:
    """A list typed into what is one item of a list."""
    own = {Medium.FILE: "under a header of its own", Medium.CELL: "in a row of its own"}
    return Complaint(
        f"A list stands in {name}, which is one paragraph.",
        f"Put each item {own.get(medium, 'into a finding or a note of its own')}, without its mark.",
    )
