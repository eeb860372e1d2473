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
