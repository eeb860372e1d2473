"""The ways in which prose and habit break a TOML file, a row each; the first row that fits is told."""

from typing import NamedTuple


class Row(NamedTuple):
    """A way to break a file: what the parser says, what its line looks like, and what to tell the person."""

    message: str
    line: str
    problem: str
    remedy: str


_THREE_MARKS = 'Use curly marks “ ” inside the words, or put the words between three marks: """…""".'
_HEADER_OR_REPEAT = "Put the header that it belongs under above it, as [[findings]]; or take it out if it is a repeat."
ROWS = [
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
        r"=\s*\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?!:)",
        "The time has no seconds.",
        "Write 00 for them, as in 2012-12-13T00:01:00.",
    ),
    Row(
        "Expected newline",
        r"=\s*\d{1,4}[-./]\d{1,2}[-./]\d{1,4}",
        "The date or the time is not written as one.",
        "Write year, month and day, as in 2012-12-13; with a time of day, as in 2012-12-13T00:01:00.",
    ),
    Row("Expected newline", r"=\s*\d+/\d", "A number has a slash in it.", 'Put it in quotation marks: "027/2012".'),
    Row("Expected newline", r"=\s*\d+(,\d+)+", "A number has a comma in it.", "Write it without: 1204."),
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
    Row("Expected '='", r"^\s*[\w-]+\s*:", "A colon stands where = belongs.", "Write NAME = …"),
    Row("Expected '='", r"^\s*[a-z_]+\s+[\d“\"']", "The = is missing.", "Write NAME = …"),
    Row(
        "Expected '='",
        r"^\s*[\w-]+ [\w -]+=",
        "The field's name has a space in it.",
        "Join its words with _, as in blank_lines_above.",
    ),
    Row(
        "Expected '='",
        r"",
        "This line is neither a field nor a table.",
        'Begin a note to yourself with #; put words that run over several lines between three marks: """…""".',
    ),
    Row(
        "Cannot overwrite|Cannot declare|Cannot mutate",
        r"^\s*\[\[",
        "This table has one bracket on each side in one place and two in another.",
        "Write [[NAME]] above each entry.",
    ),
    Row("Cannot overwrite|Duplicate", r"", "This field stands twice in its table.", _HEADER_OR_REPEAT),
    Row(
        "Cannot (declare|mutate)",
        r"",
        "This table stands twice in the file.",
        "Join the two; a list of findings or notes has two brackets on each side: [[findings]].",
    ),
    Row(
        "Expected",
        r"^\s*\[+[\w.-]+ [\w -]+\]",
        "The table's name has a space in it.",
        "Join its words with _, as in [[further_notes]].",
    ),
    Row(
        r"Expected '\]|Unclosed",
        r"^\s*\[",
        "A bracket is missing.",
        "Put as many brackets after NAME as before it.",
    ),
    Row("Unclosed|Invalid value", r"\[", "A list is never closed.", "Put ] after its last value."),
    Row(
        "Unescaped|Invalid hex|Escaped character",
        r"",
        "A backslash stands inside the words, where it begins a code.",
        "Write two, \\\\, or put the words between single marks: '…'.",
    ),
    Row(
        "Invalid (statement|initial)",
        r"^\s*\{",
        "Curly brackets stand where square ones belong.",
        'Write a table as [NAME], and each of its fields on a line: name = "…".',
    ),
    Row("Invalid (statement|initial)", r"^\s*=", "The field's name is missing.", "Write it before the =."),
    Row(
        "Invalid date",
        r"",
        "The date does not exist.",
        "Correct it, as in 2012-12-13; a period is a month and a year in quotation marks.",
    ),
    Row(
        "",
        r"",
        "This line is not in the form that a file of facts has.",
        'Write a table as [force], and each of its fields on a line: name = "…".',
    ),
]
