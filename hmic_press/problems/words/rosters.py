"""A line of a roster that cannot be used."""

from collections.abc import Collection, Sequence

from hmic_press.problems.complaint import Complaint, did_you_mean, quoted
from hmic_press.text.english import number
from hmic_press.text.lists import listed


def mark_not_closed() -> Complaint:
    """A quotation mark that opens and never closes."""
    return Complaint("This line cannot be read as one.", "Close its quotation mark.")


def other_columns(columns: Sequence[str]) -> Complaint:
    """A line that has more or fewer columns than the first, or none of what it needs."""
    count = number(len(columns))
    remedy = f"Write {','.join(columns)} on the first line, and the {count} with commas between on each other."
    return Complaint(f"This line does not have the columns {listed(columns)}.", remedy)


def unknown_column(name: str, known: Collection[str]) -> Complaint:
    """A column that no roster has."""
    return Complaint(
        f"There is no column {quoted(name)}.", f"{did_you_mean(name, known)}The columns are {listed(list(known))}."
    )


def column_twice(name: str) -> Complaint:
    """A column that stands twice."""
    return Complaint(f"The column {name} stands twice.", "Take one of the two out, on every line.")


def no_file_name(slug: str) -> Complaint:
    """A slug that is not the name of a file in the campaign's folder."""
    return Complaint(
        f"{quoted(slug)} cannot be the name of a release's file.", "Write letters, figures, hyphens and nothing else."
    )


def slug_twice() -> Complaint:
    """A slug that another line has."""
    return Complaint("This slug stands on an earlier line too.", "Take one of the two lines out, or correct its slug.")


def name_twice(name: str, slug: str) -> Complaint:
    """A name that another line has."""
    return Complaint(f"{quoted(name)} is the name of {slug} too.", "Take one of the two lines out, or correct it.")


def short_name_twice(short: str, name: str) -> Complaint:
    """A short name that is, or stands in, what another body is called."""
    return Complaint(
        f"{quoted(short)} can mean {name} too.",
        "Take it out, or write a longer one.",
    )


def common_word(short: str) -> Complaint:
    """A short name that most texts hold without meaning the body."""
    return Complaint(
        f"{quoted(short)} is a common word, which texts have without naming anybody.",
        "Take it out, or write it as it differs: with its capitals, and with “the” if it has one.",
    )
