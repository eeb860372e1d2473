"""Abbreviations: explained before they are used, once, and not for nothing."""

import re
from collections.abc import Iterator

from hmic_press.problems.errors import Level
from hmic_press.style.proof import Proof
from hmic_press.style.rule import Rule, Slip
from hmic_press.style.terms import Terms

# What every reader knows, and letters after a name.
_KNOWN = re.compile(
    "(?:AM|BBC|BEM|BST|CBE?|CCTV|CD|DBE|DNA|DVD|ENDS?|EU|GB|GMT|HM|HR|ID|ITN?|ITV|KBE|K?CB|[KQ]C|MBE|MP|NHS|OBE|PC|PDF|PIN|PM"
    "|TV|UK|UN|URL|USA?|UTC|VAT)$"
)
_NUMERAL = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})$")  # of kings, schedules and parts: two to 39
_PO_BOX = re.compile(r"PO Box\b")
_ABBREVIATION = re.compile(r"\b(?P<letters>[A-Z]{2,6})(?P<plural>s?)\b")
_EXPLAINED = re.compile(r"\((?P<letters>[A-Z]{2,6})s?\)")


def explanations(proof: Proof, *, speech: bool) -> dict[str, list[tuple[int, int]]]:
    """Return where each abbreviation is explained: the passage, and where its bracket begins."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, text in proof.words(speech=speech):
        for each in _EXPLAINED.finditer(text):
            found.setdefault(each["letters"], []).append((number, each.start()))
    return found


def uses(proof: Proof, *, speech: bool) -> Iterator[tuple[str, int, int, int]]:
    """Yield each use of an abbreviation outside its explanation: its letters, passage, start and end."""
    for number, text in proof.words(speech=speech):
        if not text.isupper() and proof.passages[number].kind != "embargo":  # whose capitals are the trade's own
            for found in _ABBREVIATION.finditer(text):
                bracketed = (
                    text[found.start() - 1 : found.start()] == "(" and text[found.end() : found.end() + 1] == ")"
                )
                if not (bracketed or _NUMERAL.match(found["letters"]) or _PO_BOX.match(text, found.start())):
                    yield found["letters"], number, found.start(), found.end()


def _is_known(letters: str, terms: Terms) -> bool:
    return letters in terms.abbreviations or bool(_KNOWN.match(letters))


def not_explained(proof: Proof) -> Iterator[Slip]:
    """Yield the first use of each abbreviation that is not explained before it; a headline need not explain."""
    explained = explanations(proof, speech=True)
    told: set[str] = set()
    for letters, number, start, end in uses(proof, speech=False):
        if letters not in told and not _is_known(letters, proof.terms) and proof.passages[number].kind != "headline":
            told.add(letters)
            if letters not in explained or explained[letters][0] > (number, start):
                yield Slip(number, start, end)


def never_used_again(proof: Proof) -> Iterator[Slip]:
    """Yield each abbreviation that is explained and stands nowhere else."""
    used = {letters for letters, *_ in uses(proof, speech=True)}
    for letters, places in explanations(proof, speech=False).items():
        if letters not in used:
            number, start = places[0]
            yield Slip(number, start, start + len(letters) + 2, "")


def explained_twice(proof: Proof) -> Iterator[Slip]:
    """Yield each further explanation, but the house's own: a note to editors is often lifted alone."""
    for letters, places in explanations(proof, speech=False).items():
        if letters != proof.terms.house:
            yield from (Slip(number, start, start + len(letters) + 2, "") for number, start in places[1:])


RULES = (
    Rule(
        id="WD14",
        name="abbreviation-not-explained",
        level=Level.WARN,
        says="The abbreviation is not explained, or only later.",
        remedy="Write it out, with the abbreviation in brackets, where it comes first.",
        wrong="It is out\n\nThe research was sent to the PSD for review.",
        better="It is out\n\nThe research was sent to the professional standards department (PSD) for review.",
        right="It is out\n\nAnne Example OBE sent the MP a PDF, and her RX.",
        find=not_explained,
    ),
    Rule(
        id="WD15",
        name="abbreviation-not-used-again",
        profile="govuk",
        level=Level.INFO,
        says="The abbreviation is explained and stands nowhere else.",
        remedy="Leave it out.",
        wrong="The Northgate Town Council (NTC) was visited.",
        better="The Northgate Town Council was visited.",
        right="The Northgate Town Council (NTC) was visited. NTC has a policy.",
        find=never_used_again,
    ),
    Rule(
        id="WD16",
        name="abbreviation-explained-twice",
        profile="govuk",
        level=Level.INFO,
        says="The abbreviation has been explained before.",
        remedy="Write the abbreviation alone, or leave it out.",
        wrong="Northgate Town Council (NTC) is one. NTC, or Northgate Town Council (NTC), has a policy.",
        better="Northgate Town Council (NTC) is one. NTC has a policy.",
        right="The Examples Board (EXB) is one. EXB, or The Examples Board (EXB), has a policy.",
        find=explained_twice,
    ),
)
