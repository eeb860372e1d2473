"""The review as people read it on a terminal."""

from collections.abc import Iterator

from hmic_press.review.causes.entries import Entry, Words, list_names
from hmic_press.review.causes.summary import Summary
from hmic_press.text.english import plural

_RED, _GREEN, _BOLD, _PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[1m", "\x1b[0m"


def for_terminal(summary: Summary, *, coloured: bool = False) -> str:
    """Return the review as lines: what is warned of, each cause, and what to do."""
    lines = [*summary.warnings, *([""] if summary.warnings else []), summary.headline]
    for entry in summary.entries:
        lines += ["", *_lines_of(entry, coloured=coloured)]
    notes = [*summary.notes]
    if summary.commands:
        notes.append(f"{'; '.join(f'{what}: {command}' for what, command in summary.commands.items())}.")
    return "\n".join([*lines, *([""] if notes else []), *notes])


def _lines_of(entry: Entry, *, coloured: bool) -> Iterator[str]:
    called = f"{_BOLD}{entry.called}{_PLAIN}" if coloured else entry.called
    head = [entry.kind, entry.where, entry.values]
    yield f"{called}  {'  '.join(each for each in head if each)}{'  (accepted)' if entry.accepted else ''}"
    for words in entry.words:
        names = f"  ({list_names(words.names)})" if len(words.names) < len(entry.names) else ""
        yield f"  {words.part + ': ' if words.part else ''}{mark(words, coloured=coloured)}{names}"
    if entry.more:
        yield f"  … {entry.more}"
    yield f"  {plural(len(entry.names), 'release')}: {list_names(entry.names)}"


def mark(words: Words, *, coloured: bool = False) -> str:
    """Return a changed line, marked as git's word differences are."""
    dress = {"same": "{}", "was": "[-{}-]", "became": "{{+{}+}}"}
    if coloured:
        dress |= {"was": f"{_RED}[-{{}}-]{_PLAIN}", "became": f"{_GREEN}{{{{+{{}}+}}}}{_PLAIN}"}
    return "".join(dress[piece.kind].format(piece.text) for piece in words.pieces)
