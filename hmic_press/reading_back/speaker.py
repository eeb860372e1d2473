"""Who speaks in a release, and the words."""

from collections.abc import Sequence
from typing import Any

from hmic_press.reading_back.align import Pair, expected_of
from hmic_press.reading_back.captures import capture
from hmic_press.reading_back.grammar import INSPECTOR, REGION, Grammar
from hmic_press.text.folding import even_out, fold

_MARKS = "“”\"'‘’«»„‟"


def find_speaker(grammar: Grammar, pairs: Sequence[Pair]) -> dict[str, str] | None:
    """Return the speaker's name, with a region that the campaign does not know; None if it cannot be told."""
    pair = next((each for each in pairs if each.expected and INSPECTOR in each.expected.string), None)
    if pair is None or pair.block is None or pair.expected is None:
        return None
    text = pair.block.text
    known = [each for each in grammar.campaign.inspectors if fold(each.name) in fold(text)]
    if known:
        speaker = max(known, key=lambda each: len(each.name))
        said = {"name": speaker.name, "region": speaker.region}
        if any(even_out(string) == even_out(text) for string in _attribution(grammar, pair.expected.part, said)):
            return {"name": speaker.name}
    if found := capture(pair.expected.string, text, [REGION, INSPECTOR]):
        return {"name": found[INSPECTOR], **({"region": found[REGION]} if REGION in found else {})}
    without = _attribution(grammar, pair.expected.part, {"region": None})
    if found := capture(pair.expected.string, text, [INSPECTOR]):
        return {"name": found[INSPECTOR]}
    for string in without:
        if found := capture(string, text, [INSPECTOR]):
            return {"name": found[INSPECTOR]}
    return {"name": known[0].name} if known else None


def _attribution(grammar: Grammar, part: str, said: dict[str, Any]) -> list[str]:
    parts = grammar.print(grammar.brief(inspector=said))
    return [each.string for each in expected_of(parts) if each.part == part]


def without_marks(paragraphs: Sequence[str]) -> str:
    """Return the paragraphs of a quotation without the marks round it, a blank line between."""
    words = "\n\n".join(paragraphs).strip()
    if words[:1] in _MARKS:
        words = words[1:]
    if words[-1:] in _MARKS:
        words = words[:-1]
    return words.strip()
