"""The short title and the summary that a template declares, in blocks that no release prints."""

from collections.abc import Mapping
from typing import NamedTuple

from hmic_press.formats.templating.faults import bad_lines
from hmic_press.problems.words import templates as words
from hmic_press.release.templates import Apart
from hmic_press.text.document import plain
from hmic_press.text.folding import single_spaced
from hmic_press.text.shortened import LONGEST_SUMMARY, LONGEST_TITLE

MOST = {"title": LONGEST_TITLE, "summary": LONGEST_SUMMARY}  # the blocks, and how many characters each may have


class ShortWords(NamedTuple):
    """What lists, pages and e-mail say of a release; None where its template declares nothing."""

    title: str | None = None
    summary: str | None = None


def read_short_words(declared: Mapping[str, Apart]) -> ShortWords:
    """Return what the blocks of a template say; raises BadTemplate with the line of one that is empty or too long."""
    said = {block: plain(single_spaced(apart.text)) for block, apart in declared.items()}
    for block, text in said.items():
        if not text or len(text) > MOST[block]:
            fault = words.too_long_for_lists(block, len(text), MOST[block]) if text else words.says_nothing(block)
            raise bad_lines(declared[block].file, [(declared[block].line, fault)])
    return ShortWords(**said)
