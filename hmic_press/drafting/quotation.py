"""The quotation of a new release: the speaker's own words, or the campaign's, which are shown first."""

from typing import Any

from hmic_press.drafting.field_question import Questions
from hmic_press.drafting.foretold import Foretold
from hmic_press.facts.speaker import Speaker
from hmic_press.project.manuscript import lay_out_words
from hmic_press.terminal import prompt
from hmic_press.terminal.saying import say

_QUESTION = (
    "What {name} said, without quotation marks: a blank line between paragraphs, and at the end a line with a full "
    "stop alone. The full stop at once gives the campaign's standard quotation"
)


def ask_quotation(
    questions: Questions, foretold: Foretold, model: type[Speaker], body: dict[str, Any], speaker: dict[str, Any]
) -> dict[str, Any]:
    """Return who speaks with what was said, and without for the standard quotation; Enter keeps words given before."""
    given = {key: value for key, value in speaker.items() if key != "said"}
    before = str(speaker.get("said", "")).strip()
    question = _QUESTION.format(name=given["name"])
    standard = foretold.quotation(body, given)
    question += f":\n\n{_indented(standard)}" if standard else "."
    if before:
        question += f"\n\n  Now:\n\n{_indented(before)}\n\n  Enter: keep it"
    while words := prompt.ask_paragraphs(question, before):
        if words[0] in '“"' and words[-1] in '”"' and not set(words[1:-1]) & set('“”"'):
            words = words[1:-1].strip()
            say("  The quotation marks round it are taken off; the release adds its own.")
        if wrong := questions.wrong(model, "said", given, words):
            prompt.complain(wrong)
        elif questions.only_meant(words):
            return {**given, "said": lay_out_words(words)}
    return given


def _indented(words: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in words.splitlines())
