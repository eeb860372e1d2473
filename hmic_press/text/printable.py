"""What a terminal is given: no character of a name or a value moves its cursor or colours what comes after."""

import unicodedata


def printable(name: str) -> str:
    r"""Return a name on one line, with what nobody sees in it written out: a line end is \\n, an escape \\x1b."""
    return name if name.isprintable() else "".join(each if each.isprintable() else _written_out(each) for each in name)


def printable_lines(text: str) -> str:
    """Return lines with what nobody sees in them written out, but spaces and tabs."""
    return "\n".join(line if line.isprintable() else "".join(map(_shown, line)) for line in text.split("\n"))


def _shown(character: str) -> str:
    seen = character.isprintable() or character == "\t" or unicodedata.category(character) == "Zs"
    return character if seen else _written_out(character)


def _written_out(character: str) -> str:
    return character.encode("unicode_escape").decode()
