"""What breaks a TOML file in a name, a header or a line as a whole; the first row that fits is told."""

from hmic_press.problems.words.broken_toml import Row

_HEADER_OR_REPEAT = "Put the header that it belongs under above it, as [[findings]]; or take it out if it is a repeat."
LINES = [
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
        'Write a table as [release], and each of its fields on a line: name = "…".',
    ),
]
