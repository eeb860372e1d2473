"""What was read of a copy, as the tables that a person is shown."""

from collections.abc import Container, Sequence
from typing import Any, NamedTuple

from hmic_press.facts.details import Details
from hmic_press.problems.complaint import quoted
from hmic_press.reading_back.edition import Edition
from hmic_press.reading_back.rows import Row, rows_of
from hmic_press.reading_back.what_was_read import Own, Read
from hmic_press.release.newsroom import Newsroom
from hmic_press.text.document import plain
from hmic_press.text.edits import edits
from hmic_press.text.english import counted
from hmic_press.text.number_words import numbers_in


class Tables(NamedTuple):
    """The facts, own words, the changed shared wording, or the amendments that it makes, and what is not understood."""

    facts: Sequence[Row]
    own: Sequence[str]
    shared: Sequence[str]
    unknown: Sequence[str]
    amended: Sequence[str] = ()

    def as_text(self) -> str:
        """Return the tables for a terminal, without those that are empty."""
        changed = [row for row in self.facts if row.was != row.now]
        width = max([len(row.field) for row in changed], default=0)
        facts = [f"  {row.field:<{width}}  {row.was} → {row.now}{row.place}" for row in changed]
        if same := len(self.facts) - len(changed):
            facts.append(f"  {counted(same, 'fact is', 'facts are')} as the file has {'it' if same == 1 else 'them'}")
        named = {
            "Facts": facts,
            "Own words": [f"  {each}" for each in self.own],
            "Shared wording that somebody changed": [f"  {each}" for each in self.shared],
            "Amendments, as it was issued": [f"  {each}" for each in self.amended],
            "Not understood": [f"  {each}" for each in self.unknown],
        }
        return "\n".join(line for title, lines in named.items() if lines for line in (title, *lines))


def tables_of(newsroom: Newsroom, read: Read, edition: Edition | None = None) -> Tables:
    """Return the tables of what was read; of a release of the past with what its edition has made of the rest."""
    shared = [] if edition else read.changed
    amendments = edition.amendments if edition else ()
    return Tables(
        list(rows_of(read)),
        [_own(each) for each in read.own],
        [_changed(newsroom, read, each.part, each.standard, each.block) for each in shared],
        [f"line {block.line}: {quoted(block.text)}" for block in read.unknown],
        [f"{each['part']}: {quoted(each['standard'])} → {quoted(each['issued'])}" for each in amendments],
    )


def told_of_word(newsroom: Newsroom, read: Read) -> list[str]:
    """Return who changed what in a Word document and what that is, the comments, and whether it is as it was sent."""
    copy, causes = read.copy, _by_line(newsroom, read)
    told = [
        f"  paragraph {each.line}: {each.who}{f' ({each.when})' if each.when else ''} {each.did} {quoted(each.words)}"
        f"{causes.get(each.line, '') if each.is_change else ''}"
        for each in copy.remarks
    ]
    lines = ["Changes and comments in Word", *told] if told else []
    if read.known and copy.sent is not None and not read.known.is_made_of([block.text for block in copy.sent]):
        lines.append(
            "Without its tracked changes it is not the release as it is now: it is older, or was changed untracked."
        )
    return lines


def _by_line(newsroom: Newsroom, read: Read) -> dict[int, str]:
    """Return what was changed in each line of a copy: data, somebody's own words, or wording that releases share."""
    ours = {block.line for block in (*read.copy.blocks, *(read.copy.sent or ()))}
    told = {each.line: ": what Word adds, set aside" for each in read.copy.remarks if each.line not in ours}
    for own in read.own:
        told[own.block.line] = f": own words, {own.field}"
    for row in rows_of(read):
        if row.line and row.was != row.now:
            told[row.line] = f"{told[row.line]}; {row.field}" if row.line in told else f": data, {row.field}"
    for changed in read.changed:
        if changed.block:
            told[changed.block.line] = f": {changed.part}, shared wording of {_users(newsroom, read)}"
    return told | {block.line: ": not understood" for block in read.unknown}


def _users(newsroom: Newsroom, read: Read) -> str:
    used = sum(name.campaign == read.name.campaign for name in newsroom.names)
    return "one release" if used == 1 else f"{used:,} releases"


def _own(own: Own) -> str:
    line = f"line {own.block.line}: {own.field}, {quoted(own.block.text)}"
    if own.near is None:
        return line
    standard = own.near.sentence
    if numbers_in(standard) != numbers_in(own.block.text):
        return f"{line}\n    no standard sentence has its figures"
    return f"{line}\n    near the standard sentence: {_marked(standard, own.block.text)}"


def _marked(standard: str, text: str) -> str:
    """Return the standard words with what a text has otherwise beside them: {standard → text}."""
    shown, end = "", 0
    for edit in edits(standard, text):
        shown += f"{standard[end : edit.start]}{{{edit.was} → {edit.became}}}"
        end = edit.end
    return shown + standard[end:]


def _changed(newsroom: Newsroom, read: Read, part: str, standard: str, block: Any) -> str:
    is_detail = block is None and part in Details.model_fields
    of_all = f"templates/{read.grammar.folder}/campaign.toml"
    place = of_all if is_detail else place_in_templates(newsroom, read, standard)
    where = f"used by {_users(newsroom, read)}: change it in {place}, or leave it"
    if block is None:
        return f"{part}: {quoted(plain(standard))} is left out ({where})"
    return f"line {block.line}: {part}, {_marked(standard, block.text)} ({where})"


def place_in_templates(newsroom: Newsroom, read: Read, standard: str) -> str:
    """Return the file and the line of the template that most likely holds some standard words."""
    words = plain(standard).split()
    folder = f"templates/{read.grammar.folder}/"
    own = f"{folder}{read.grammar.template}.jinja"
    of_house = {f"templates/{file}" for file in newsroom.edition(read.grammar.folder).templates}
    files = [own, *(file for file in newsroom.project.templates if file != own and _shares(file, folder, of_house))]
    for size in (16, 9, 6, 4, 3):
        for start in range(max(1, len(words) - size + 1)):
            wanted = " ".join(words[start : start + size])
            for file in files:
                text = newsroom.project.read(file)
                if (at := " ".join(text.split()).find(wanted)) >= 0:
                    return f"{file}:{_line(text, at)}"
    return own


def _shares(file: str, folder: str, of_house: Container[str]) -> bool:
    return file.startswith(folder) or file in of_house or file.count("/") == 1


def _line(text: str, at: int) -> int:
    """Return the line of a text whose words, one space apart, are at a character."""
    passed = 0
    for number, line in enumerate(text.split("\n"), 1):
        words = " ".join(line.split())
        passed += len(words) + bool(words)
        if passed > at:
            return number
    return 1
