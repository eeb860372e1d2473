"""The review in Markdown, for the comment on a pull request, in which nothing of a release is mark-up."""

from collections.abc import Iterator

from hmic_press.formats.text import MARKDOWN
from hmic_press.review.causes.entries import Entry, Words, list_names
from hmic_press.review.causes.summary import Summary
from hmic_press.text.english import plural

_LEGEND = "What the releases say otherwise than before, a cause at a time: ~~struck out~~ went, **bold** came."
_LONGEST = 60_000  # characters of a comment, and some room


def in_markdown(summary: Summary) -> str:
    """Return the review in Markdown; what has no room any more is counted, with where to read it."""
    lines = [f"> **Warning.** {_words(' '.join(warning.split()))}\n" for warning in summary.warnings]
    lines.append(f"**{_words(summary.headline)}**\n")
    if summary.entries:
        lines.append(f"{_LEGEND}\n")
    room = _LONGEST - sum(map(len, lines)) - 1_000
    for number, entry in enumerate(summary.entries):
        told = "\n".join(_lines_of(entry))
        if len(told) > room:
            left = plural(len(summary.entries) - number, "more cause")
            lines.append(f"\n{left}: read the page among the artefacts, or give `hmic-press review`.")
            break
        room -= len(told)
        lines.append(told)
    lines += [f"\n{_words(note)}" for note in summary.notes]
    if summary.commands:
        lines.append(f"\n{'; '.join(f'{what}: `{command}`' for what, command in summary.commands.items())}.")
    return "\n".join(lines)[:_LONGEST]


def _lines_of(entry: Entry) -> Iterator[str]:
    head = [entry.kind, f"`{entry.where}`" if entry.where else "", _words(entry.values)]
    accepted = " (accepted)" if entry.accepted else ""
    yield f"\n### `{entry.called}` {' · '.join(each for each in head if each)}{accepted}\n"
    for words in entry.words:
        names = f" ({_words(list_names(words.names))})" if len(words.names) < len(entry.names) else ""
        yield f"- {_words(words.part) + ': ' if words.part else ''}{_marked(words)}{names}"
    if entry.more:
        yield f"- {entry.more}"
    yield f"\n{plural(len(entry.names), 'release').capitalize()}: {_words(list_names(entry.names))}"


def _marked(words: Words) -> str:
    """Return a changed line; Markdown takes a mark for one only where no space stands inside it."""
    dress = {"same": "{}", "was": "~~{}~~", "became": "**{}**"}
    marked = ""
    for kind, text in words.pieces:
        inner = text.strip(" ")
        before, _, after = text.partition(inner)
        marked += before + (dress[kind].format(_words(inner)) if inner else "") + after
    return marked.strip()


def _words(text: str) -> str:
    return MARKDOWN.words(text).replace("|", r"\|").replace("@", "&#64;").replace("#", "&#35;")
