"""Who speaks in a release, and the words."""

from collections.abc import Sequence
from typing import Any

from hmic_press.reading_back.align import Pair, expected_of
from hmic_press.reading_back.captures import capture
from hmic_press.reading_back.grammar import REGION, SPEAKER, Grammar
from hmic_press.text.folding import fold

MARKS = "“”\"'‘’«»„‟"


def find_speaker(grammar: Grammar, pairs: Sequence[Pair]) -> dict[str, str] | None:
    """Return the speaker's name, with a region that the campaign does not know; None if it cannot be told."""
    pair = next((each for each in pairs if each.expected and SPEAKER in each.expected.string), None)
    if pair is None or pair.block is None or pair.expected is None:
        return None
    text, string = pair.block.text, pair.expected.string
    regions = {each.name: each.region for each in grammar.campaign.speakers}
    if found := capture(string, text, [REGION, SPEAKER]) or capture(string, text, [SPEAKER]):
        name, region = found[SPEAKER], found.get(REGION)
        return {"name": name} if region is None or regions.get(name) == region else {"name": name, "region": region}
    for string in _attribution(grammar, pair.expected.part, {"region": None}):
        if found := capture(string, text, [SPEAKER]):
            return {"name": found[SPEAKER]}
    named = [name for name in regions if fold(name) in fold(text)]
    return {"name": max(named, key=len)} if named else None


def _attribution(grammar: Grammar, part: str, said: dict[str, Any]) -> list[str]:
    parts = grammar.print(grammar.brief(voice=said))
    return [each.string for each in expected_of(parts) if each.part == part]


def without_marks(paragraphs: Sequence[str]) -> str:
    """Return the paragraphs of a quotation without the marks round it, a blank line between."""
    words = "\n\n".join(paragraphs).strip()
    if words[:1] in MARKS:
        words = words[1:]
    if words[-1:] in MARKS:
        words = words[:-1]
    return words.strip()
