"""Changes that are safe to make for a person: marks and spaces, in a text file or in a force's own words."""

import codecs
import difflib
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from hmic_press.project.reading import read_bytes
from hmic_press.project.writing import write
from hmic_press.release.newsroom import Newsroom
from hmic_press.review.lint import read_sound, remarks_on, split_names_and_files
from hmic_press.review.lint_releases import Proofreader
from hmic_press.review.style_remarks import Remark
from hmic_press.style.proof import HIDDEN, Proof
from hmic_press.text.english import straight_marks


class Mended(NamedTuple):
    """A file with its changes made, not yet written: where it is, what it is called to a person, both texts.

    The texts are what the bytes are, with the byte order mark and the line ends that the file has.
    """

    path: Path
    name: str
    before: str
    after: str

    @property
    def difference(self) -> str:
        """The changed lines, as they were and as they become."""
        before, after = (text.removeprefix("\ufeff").splitlines() for text in (self.before, self.after))
        lines = difflib.unified_diff(before, after, self.name, f"{self.name}, mended", n=0, lineterm="")
        return "\n".join(lines)

    def write(self) -> None:
        """Put the changed lines into the file, every other byte of which is what it was; raises Unreadable."""
        write(self.path, self.after.encode(), replace=True)


def mend(newsroom: Newsroom, given: Sequence[str], profile: str | None = None) -> Iterator[Mended]:
    """Yield each file that changes; a release that has been issued is a record, and is left as it is.

    Raises Unreadable or BadFacts for a text file that cannot be read.
    """
    names, files = split_names_and_files(newsroom, given)
    for file in files:
        remarks_of_file = remarks_on(newsroom, file, profile)
        yield from changed(Path(file), file, read_bytes(Path(), file), remarks_of_file)
    releases, _ = read_sound(newsroom, names or ([] if files else newsroom.names))
    desk = Proofreader(newsroom, profile)
    for release in releases:
        remarks = (each for each in desk.judge(release).left if not each.shared)
        path = newsroom.project.root / release.file.name
        yield from changed(path, release.file.name, newsroom.project.read_bytes(release.file.name), remarks)


def changed(path: Path, name: str, data: bytes, remarks: Iterable[Remark]) -> Iterator[Mended]:
    """Yield a file with the safe ones of some changes made, nothing if there are none."""
    mark = "\ufeff" * data.startswith(codecs.BOM_UTF8)
    text = data.decode().removeprefix(mark)
    lines = text.split("\n")
    spots = {(each.problem.line, each.problem.column): each for each in remarks if is_safe(each)}
    for (line, column), remark in sorted(spots.items(), reverse=True):
        slip, written = remark.slip, lines[line - 1]
        at, old = _offset(written, column - 1), remark.text[slip.start : slip.end]
        for form in (old, f"\\{old}"):  # in a file of facts a typewriter quotation mark has a stroke before it
            if slip.instead is not None and written.startswith(form, at):
                lines[line - 1] = written[:at] + slip.instead + written[at + len(form) :]
                break
    mended = "\n".join(lines)
    if mended != text and _same_words(text, mended, facts=path.suffix == ".toml"):
        yield Mended(path, name, mark + text, mark + mended)


def _offset(written: str, column: int) -> int:
    """Return where a character of a line, counted from 0 as it is read, stands in it as it is written."""
    return max(at for at in range(len(written) + 1) if len(unicodedata.normalize("NFC", written[:at])) <= column)


def is_safe(remark: Remark) -> bool:
    """Return whether a change may be made unasked: not in a title or an address, in speech to its marks alone."""
    slip, passage = remark.slip, remark.passage
    if not remark.rule.safe or slip.instead is None or passage is None:
        return False
    proof = Proof([passage])
    of_marks = remark.rule.id[:2] == "TY" and straight_marks(slip.instead) != slip.instead
    words = dict(proof.words(speech=of_marks)).get(0, HIDDEN * slip.end)
    return HIDDEN not in words[slip.start : slip.end]


def _same_words(before: str, after: str, *, facts: bool) -> bool:
    """Return whether two texts say the same but for marks and spaces; of a file of facts, value by value."""
    if not facts:
        return _bare(before) == _bare(after)
    return bool(
        _bare_values(tomllib.loads(before, parse_float=Decimal))
        == _bare_values(tomllib.loads(after, parse_float=Decimal))
    )


def _bare_values(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare_values(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_bare_values(inner) for inner in value]
    return _bare(value) if isinstance(value, str) else value


def _bare(text: str) -> str:
    return "".join(each for each in text if not each.isspace() and each not in "\"'“”‘’‛‟´`′ʼ‵")
