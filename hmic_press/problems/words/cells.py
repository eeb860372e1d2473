"""What is wrong with a cell of a workbook, or with its row or column."""

from collections.abc import Iterable, Sequence

from hmic_press.problems.complaint import Complaint, did_you_mean, quoted
from hmic_press.problems.words.called import BODY
from hmic_press.text.english import plural


def never_calculated() -> Complaint:
    """A formula whose value no program has worked out: it would read as an empty cell."""
    return Complaint(
        "The cell holds a formula that was never calculated.", "Open and save in Excel, or type the value itself."
    )


def merged(last: str) -> Complaint:
    """A cell that covers others, so that nobody can say which of them its value is meant for."""
    return Complaint(
        f"The cell is merged with others, as far as {last}; what stands in it is read as its own alone.",
        "Unmerge it, and write the value into each cell that it is meant for.",
    )


def struck_out(words: str) -> Complaint:
    """A cell with words that somebody has crossed out: to print them is as wrong as to leave them out untold."""
    return Complaint(
        f"{quoted(words)} is struck out in the cell.", "Delete what is struck out, or set it like the rest."
    )


def raised(words: str) -> Complaint:
    """A cell with a footnote's mark or the like, which on the line would be part of the word or figure before it."""
    return Complaint(f"{quoted(words)} is raised or lowered in the cell.", "Delete it, or set it like the rest.")


def shows_an_error(value: str) -> Complaint:
    """A formula that went wrong."""
    return Complaint(f"The cell shows {quoted(value)}.", "Correct its formula, or type the value itself.")


def unknown_column(header: str, known: Iterable[str]) -> Complaint:
    """A header that names no fact."""
    return Complaint(
        f"{quoted(header)} is not a column that is read.",
        f"{did_you_mean(header, known)}Correct it, or delete the column.",
    )


def column_twice(header: str) -> Complaint:
    """Two columns for one fact."""
    return Complaint(f"There is another column {quoted(header)} before it.", "Delete one of the two.")


def no_header() -> Complaint:
    """A cell below no header, which nobody would read."""
    return Complaint("The cell stands in a column without a name.", "Name its column in row 1, or empty it.")


def no_column(header: str) -> Complaint:
    """A table that lacks the column without which its rows mean nothing."""
    return Complaint(f"The table has no column {header}.", f"Write {header} in row 1, above the right column.")


def no_slug() -> Complaint:
    """A row with facts of nobody."""
    return Complaint(f"The row does not say which {BODY} it is about.", f"Write the {BODY}'s slug, or empty the row.")


def unknown_slug(slug: str, known: Iterable[str]) -> Complaint:
    """A row about a body that nobody knows."""
    return Complaint(
        f"{quoted(slug)} is neither in the roster nor a release.",
        f"{did_you_mean(slug, known)}Correct the slug, or add the {BODY} to the roster.",
    )


def row_twice(row: int) -> Complaint:
    """Two rows of facts for one force."""
    return Complaint(f"Row {row} is about the same {BODY}.", "Put both into one row, or correct the slug.")


def has_been_issued(record: str, changes: Sequence[str]) -> Complaint:
    """New facts of a release that was issued: its words are out, whatever a workbook says."""
    more = f", and {plural(len(changes) - 1, 'other change')}" if len(changes) > 1 else ""
    return Complaint(
        f"The release has been issued, and {record} is its record; the row would change {changes[0]}{more}.",
        "Put back what the file says; a correction is made in the file itself, and approved and issued anew.",
    )


def changed_since(file: str, now: str, given: str) -> Complaint:
    """A field that somebody has changed in the file since the workbook was written, and somebody in the workbook."""
    return Complaint(
        f"{file} was changed since this workbook was written from it: it says {now}, and the workbook {given}.",
        "Give --theirs to take what the workbook says, or --ours to keep what the file says.",
    )


def by_hand(name: str) -> Complaint:
    """A file written in a form that cannot be changed with its comments kept."""
    return Complaint(
        f"The {BODY}'s file {name} cannot be changed without losing its comments.",
        "Make this change in the file itself.",
    )
