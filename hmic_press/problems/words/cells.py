"""What is wrong with a workbook."""

from collections.abc import Iterable

from hmic_press.problems.complaint import Complaint, did_you_mean, quoted


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


def shows_an_error(value: str) -> Complaint:
    """A formula that went wrong."""
    return Complaint(f"The cell shows {quoted(value)}.", "Correct its formula, or type the value itself.")


def too_large() -> Complaint:
    """A workbook that no team has filled in."""
    return Complaint(
        "It is larger than a workbook of facts can be, or unpacks to something larger.",
        "Copy its cells into a new workbook from hmic-press workbook.",
    )


def spoilt(why: str) -> Complaint:
    """A file that cannot be read as a workbook."""
    return Complaint(
        f"It cannot be read as a workbook. {why}", "Open it in Excel or LibreOffice, and save it again as .xlsx."
    )


def unknown_ending(endings: Iterable[str]) -> Complaint:
    """A file of another kind."""
    return Complaint("It is no workbook by its name.", f"Save it with one of the endings {', '.join(endings)}.")


def unknown_sheet(name: str, known: Iterable[str]) -> Complaint:
    """A sheet that nobody reads, with something in it."""
    known = list(known)
    return Complaint(
        f"Nothing reads the sheet {quoted(name)}.",
        f"{did_you_mean(name, known)}Call it {' or '.join(known)}, or delete it.",
    )


def sheet_twice(name: str) -> Complaint:
    """Two sheets of one name, but for capitals."""
    return Complaint(f"There are two sheets called {quoted(name)}.", "Delete one, or put its rows into the other.")


def no_table(known: Iterable[str]) -> Complaint:
    """A workbook without anything to read."""
    return Complaint(
        "It has none of the tables that are read.",
        f"Give it a sheet {' or '.join(known)}, as hmic-press workbook writes them; row 1 names the columns.",
    )


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
    return Complaint("The row does not say which force it is about.", "Write the force's slug, or empty the row.")


def unknown_slug(slug: str, known: Iterable[str]) -> Complaint:
    """A row about a body that nobody knows."""
    return Complaint(
        f"{quoted(slug)} is neither in forces/roster.csv nor a release.",
        f"{did_you_mean(slug, known)}Correct the slug, or add the force to forces/roster.csv.",
    )


def row_twice(row: int) -> Complaint:
    """Two rows of facts for one force."""
    return Complaint(f"Row {row} is about the same force.", "Put both into one row, or correct the slug.")


def no_row(slug: str) -> Complaint:
    """A statement of a force that has no row of facts."""
    return Complaint(f"The table of facts has no row for {slug}.", "Add its row, or correct the slug.")


def no_place() -> Complaint:
    """A statement that does not say where it belongs."""
    return Complaint("place is missing.", "Write which bullet or note of its release it is, counted from 1.")


def no_text(what: str) -> Complaint:
    """A statement or note without its words."""
    return Complaint(f"The {what} has no words.", "Write them, or delete this row.")


def place_too_large(place: int, most: int) -> Complaint:
    """A place that nothing can have: most likely a slip of the pen."""
    return Complaint(f"place is {place:,}; this release has at most {most:,}.", "Correct the number.")


def place_taken(place: int, row: int) -> Complaint:
    """Two statements in one place."""
    return Complaint(f"Row {row} has place {place} too.", "Give one of the two another number.")


def text_beside_figures(what: str) -> Complaint:
    """Words in a row that only says where the figures go."""
    return Complaint(
        f"The row says where {what} go, and has words too.",
        "Empty the text, or write statement for what; figures belong in the table of facts.",
    )


def no_figures(what: str) -> Complaint:
    """A place for figures that are not given."""
    return Complaint(f"The table of facts gives no figures for {what}.", "Give them, or delete this row.")


def amendment_lost(name: str) -> Complaint:
    """New facts of a release that was issued: a phrase that one of its amendments is about is gone."""
    return Complaint(
        f"With these facts an amendment of {name} no longer fits the release.",
        "Leave the facts as they were issued; or take the amendment out of the file first.",
    )


def by_hand(name: str) -> Complaint:
    """A file written in a form that cannot be changed with its comments kept."""
    return Complaint(
        f"The force's file {name} cannot be changed without losing its comments.",
        "Make this change in the file itself.",
    )
