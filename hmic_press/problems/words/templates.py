"""What goes wrong in a template, in the words of whoever edits it."""

import re

_SYNTAX = [
    (
        r"Unexpected end of template.*?tags: (?P<what>'\w+'(?: or '\w+')*)",
        "The template ends before the tag that closes what it opens: {what}.",
    ),
    (r"Encountered unknown tag (?P<what>'\w+')", "There is no such tag, or it stands in the wrong place: {what}."),
    (r"No (?P<what>filter|test) named (?P<name>'\w+')", "There is no {what} called {name}."),
    (r"(un)?expected.*(?P<what>'[^']*')$", "The braces or the words before {what} are not closed as they were opened."),
    (r"(?P<what>)", "This line is not in the form that a template has."),
]


def syntax(message: str) -> str:
    """Return what a template's parser says without its own name and terms."""
    for pattern, words in _SYNTAX:
        if found := re.search(pattern, message, re.IGNORECASE):
            return words.format(**found.groupdict())
    raise AssertionError("the last row fits every message")


def nothing_called(name: str) -> str:
    """Return that a template asks for a name which nobody gives."""
    return f"Nothing here is called “{name}”."


def no_macro(file: str, name: str) -> str:
    """Return that a file of macros lacks one."""
    return f"{file} has no macro “{name}”."


def asked_of_nothing(name: str) -> str:
    """Return that a template asks for a part of what the release does not have."""
    return f"“{name}” is asked of something that the release's file does not give."


def not_given() -> str:
    """Return that a template prints a value that the file leaves out."""
    return "The release prints a value here that its file does not give."


def not_words(kind: str) -> str:
    """Return that a template prints what is no words, and what it is."""
    return f"The release prints {kind} here, which is neither words nor a number."


def not_compared(kind: str) -> str:
    """Return that a template compares what cannot be compared."""
    return f"This line compares {kind}; words, numbers and dates can be compared."


def not_compared_with() -> str:
    """Return that a template compares two values of different kinds."""
    return "This line compares two values of different kinds, as words with a number."


def not_a_number() -> str:
    """Return that a template counts with something else than a number."""
    return "This line counts with something that is not a number."


def not_a_list() -> str:
    """Return that a template asks for entries of something else than a list."""
    return "This line takes entries from something that is not a list."


def not_called() -> str:
    """Return that a template calls what is neither a macro nor a helper."""
    return "This line calls something that is neither a macro, nor a block, nor a helper."


def no_helper(what: str, name: str) -> str:
    """Return that a template uses a filter or a test which there is not."""
    return f"There is no {what} called '{name}'."


def no_such_sign(sign: str) -> str:
    """Return that a template counts, or cuts, with a sign that templates do not have."""
    return f"Templates have no “{sign}” of this kind: what is counted or cut is made by a helper, as number(…)."


def no_such_tag(name: str) -> str:
    """Return that a template uses a word of the language that templates do not have."""
    return f"Templates have no “{name}”."


def unfit(name: str) -> str:
    """Return that a template writes, as a code, a character that may not stand in a release."""
    return f"A character is written here that cannot be printed: {name}."


def given_twice(name: str) -> str:
    """Return that one argument is given or named twice."""
    return f"“{name}” stands twice between these brackets."


def key_not_written() -> str:
    """Return that the keys of a table are not literal."""
    return "The keys of a table are words or numbers, written out."


def too_deep(most: int) -> str:
    """Return that brackets or tags stand in too many others."""
    return f"Brackets or tags stand here more than {most} deep."


def too_many_loops() -> str:
    """Return that loops stand in loops in a loop."""
    return "A loop stands here inside two others; one inside another is the most."


def too_large() -> str:
    """Return that a number has too many digits."""
    return "A number stands here that is too large for a release."


def too_long(most: int) -> str:
    """Return that a text gets too long."""
    return f"The text gets longer here than {most // 2**20} MB."


def too_long_for_lists(block: str, length: int, most: int) -> str:
    """Return that a title or a summary is longer than what shows it."""
    return f"The block {block} says {length} characters; lists and pages show {most}."


def says_nothing(block: str) -> str:
    """Return that a title or a summary is declared, and empty."""
    return f"The block {block} says nothing; without the block, the release's own words are taken."


def without_end() -> str:
    """Return that a template runs more than any release needs."""
    return "This line is run over and over, more often than any release needs."


def calls_itself() -> str:
    """Return that macros, blocks or files use each other in a circle."""
    return "This line comes back to itself: a macro, a block or a file uses itself without end."


def fails() -> str:
    """Return that a line cannot be run with the values that it is given."""
    return "This line asks of a value what it cannot give, or gives a helper what it does not take."
