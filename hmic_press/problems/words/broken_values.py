"""What breaks a TOML file in the value of a field, or behind it; the first row that fits is told."""

import re

from hmic_press.problems.words.broken_toml import Row
from hmic_press.text.written_dates import read_day

_THREE_MARKS = 'Use curly marks “ ” inside the words, or put the words between three marks: """…""".'


def _day_first(found: re.Match[str]) -> str:
    """Return how a file writes the day that was found, and a time of it; that of an example where it can be none."""
    day = read_day(found[1])
    written = f"{day:%Y-%m-%d}" if day else "2012-12-13"
    time = f"{found[2]:0>2}:{found[3]}" if found[2] else "00:01"
    return f"Write year, month and day, as in {written}; with a time of day, as in {written}T{time}:00."


VALUES = [
    Row(
        "Invalid|Expected|Unclosed",
        r"^[^\"'=]*\u00a0|=[ \t]*\u00a0",
        "A no-break space stands on this line, perhaps from a word processor.",
        "Delete it and type a space.",
    ),
    Row(
        "Expected newline",
        r"=\s*\"[^\"]*\".*\"",
        "A straight quotation mark inside the words ends them too early.",
        _THREE_MARKS,
    ),
    Row(
        "Expected newline",
        r"=\s*'[^']*'.*",
        "An apostrophe inside the words ends them too early.",
        'Put the words between double marks: "…".',
    ),
    Row(
        "Expected newline",
        r"=\s*(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(?!:)",
        "The time has no seconds.",
        lambda found: f"Write 00 for them, as in {found[1]}T{found[2]}:00.",
    ),
    Row(
        "Expected newline",
        r"=\s*(\d{1,4}[-./]\d{1,2}[-./]\d{1,4})(?:[ T,]+([01]?\d|2[0-3])[:.]([0-5]\d))?",
        "The date or the time is not written as one.",
        _day_first,
    ),
    Row(
        "Expected newline",
        r"=\s*(\d{1,2} +[A-Za-z]{3,9}\.? +\d{4})(?:[ T,]+(?:at +)?([01]?\d|2[0-3])[:.]([0-5]\d))?(?!\w)",
        "The date or the time is not written as one.",
        _day_first,
    ),
    Row(
        "Expected newline",
        r"=\s*(\d+/\d[\w/-]*)",
        "A number has a slash in it.",
        lambda found: f'Put it in quotation marks: "{found[1]}".',
    ),
    Row(
        "Expected newline",
        r"=\s*(\d{1,3}(,\d{3})+)(?![\d,])",
        "A number has a comma in it.",
        lambda found: f"Write it without: {found[1].replace(',', '')}.",
    ),
    Row("Expected newline", r"=\s*\d+,", "A number has a comma in it.", "Write one number, in figures alone."),
    Row(
        "Expected newline",
        r"=\s*0\d+",
        "A number begins with 0.",
        "Write it without the 0; a telephone number stands in quotation marks.",
    ),
    Row(
        "Expected newline",
        r"=\s*\d",
        "Something stands after a number.",
        "Write the number alone; put words in quotation marks.",
    ),
    Row("Expected newline", r"^\s*\[", "Something stands after the closing bracket.", "Put it on a line of its own."),
    Row(
        "Expected newline",
        r"",
        "Something stands after the value.",
        "Put one field on a line; put words in quotation marks.",
    ),
    Row(
        "Illegal character '\\\\n'|Unterminated string",
        r"=\s*[^\"]*\"[^\"]*$",
        "The words have no quotation mark at their end.",
        'Close them on the same line, or put words that run over several lines between three marks: """…""".',
    ),
    Row(
        "Illegal character '\\\\n'|Unterminated string",
        r"=\s*'[^']*$",
        "The words have no mark at their end.",
        "Close them on the same line.",
    ),
    Row(
        "Illegal character|Unterminated|Expected",
        r"\"\"\"",
        "The three marks that open the words are never closed.",
        'Put """ after the last word.',
    ),
    Row(
        "Invalid value|Expected '='|Invalid (statement|initial)",
        r"^\s*[“”\"][^=]*[“”]",
        "Curly quotation marks stand round a field's name.",
        "Write the name without any marks.",
    ),
    Row(
        "Invalid value",
        r"=\s*[“”‘’]",
        "Curly quotation marks stand round the value.",
        'Use straight ones round it: "…"; curly marks belong inside the words.',
    ),
    Row(
        "Invalid value",
        r"=\s*(#.*)?$",
        "The field has no value.",
        "Write one after the =, or take the line out if it is not stated.",
    ),
    Row(
        "Invalid value",
        r"(?i)=\s*(none|nil|no|nought|nothing|null|n/?a|not stated|unknown)\s*(#.*)?$",
        "The value is a word without quotation marks.",
        "If it is a count, write 0 for none, or leave the line out if it is not stated.",
    ),
    Row(
        "Invalid value",
        r"=\s*(True|False|TRUE|FALSE)\b",
        "true and false are written in small letters.",
        "Write true or false.",
    ),
    Row("Invalid value", r"=\s*-?\.?\d", "The number is not written as one.", "Write figures only, as in 84."),
    Row(
        "Invalid value",
        r"",
        "The value is not in quotation marks.",
        'Put words between straight marks: "…"; write a count in figures alone.',
    ),
]
