"""What stands in a sentence for what a campaign calls its bodies and who speaks, until the campaign is known."""

BODY, BODIES, SPEAKER = "\ue010", "\ue011", "\ue012"  # of private use: no text that the gate admits has them
BODY_FIRST, BODIES_FIRST, SPEAKER_FIRST = "\ue013", "\ue014", "\ue015"  # with a capital
BODY_TABLE = "\ue016"  # the table of a file
_SIGNS = (BODY, BODIES, SPEAKER, BODY_FIRST, BODIES_FIRST, SPEAKER_FIRST, BODY_TABLE)
_AN = ("a", "e", "i", "o", "u")


def speak(text: str, body: str = "body", bodies: str = "bodies", speaker: str = "speaker") -> str:
    """Return a text with the words of a campaign for the signs that stand in it."""
    if text.isascii() or not any(sign in text for sign in _SIGNS):
        return text
    words = (body, bodies, speaker)
    first = (word[:1].upper() + word[1:] for word in words)
    for sign, word in zip(_SIGNS, (*words, *first, body.replace(" ", "_")), strict=True):
        if word.casefold().startswith(_AN):
            text = text.replace(f"a {sign}", f"an {sign}").replace(f"A {sign}", f"An {sign}")
        text = text.replace(sign, word)
    return text
