"""What is quoted in a copy: the words of the file, the campaign's standard ones, or somebody's own."""

from collections.abc import Sequence

from hmic_press.reading_back.align import Expected
from hmic_press.reading_back.copy import Block
from hmic_press.reading_back.grammar import SAID, Grammar
from hmic_press.reading_back.speaker import MARKS, without_marks
from hmic_press.reading_back.what_was_read import Own, Read
from hmic_press.text.folding import even_out


def read_quotation(made: Read, said: Sequence[Block], standard: Sequence[Expected]) -> None:
    """Put the words of a quotation, a block a paragraph, into what was read of a copy."""
    usual = [each.string for each in standard if each.part == "quotation"]
    spoken = [block.text for block in said]
    text = without_marks(spoken)
    own = made.known.said(text) if made.known else None
    if not own and even_out(without_marks(usual)) == even_out(text):
        made.lines["quotation"] = said[0].line
        return
    speaker = made.facts.setdefault(made.grammar.called.speaker_table, {})
    speaker["said"] = own or without_marks(_not_opened_again(made.grammar, spoken))
    made.own.append(Own("quotation", said[0]))


def _not_opened_again(grammar: Grammar, paragraphs: Sequence[str]) -> list[str]:
    """Return the paragraphs of a quotation without the marks that their template puts before each further one."""
    parts = grammar.print(grammar.brief(voice={"said": f"{SAID}\n\n{SAID}"}))
    said = [string for part in parts for string in part.strings if SAID in string]
    if len(said) < 2 or said[1][0] not in MARKS:
        return list(paragraphs)
    return [*paragraphs[:1], *(each[1:] if each[:1] in MARKS else each for each in paragraphs[1:])]
