"""What is wrong with a workbook as a whole, or with a sheet of it."""

from collections.abc import Iterable

from hmic_press.problems.complaint import Complaint, did_you_mean, quoted


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


def strict() -> Complaint:
    """A workbook in the form of Excel's that nearly nothing else reads."""
    return Complaint(
        "It was saved as a Strict Open XML Spreadsheet, which cannot be read.",
        "Open it in Excel, and save it again as Excel Workbook (*.xlsx), not as Strict Open XML Spreadsheet (*.xlsx).",
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
