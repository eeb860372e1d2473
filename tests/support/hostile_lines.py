"""Lines that hold one thing again and again, on which a careless pattern would take for ever."""

import time

from hmic_press.style.proof import Passage, Proof
from hmic_press.style.rule import Rule
from tests.support.project import terms_of_2012

HOUSE = terms_of_2012()
HOSTILE = {
    "letters": "a",
    "capitals": "A",
    "words": "a ",
    "capitalised": "Kent ",
    "names": "the Kent Police and ",
    "bodies": "The force they ",
    "brackets": "(",
    "closing": ")a",
    "straight": '"',
    "quoted": '"a" ',
    "curly": "“",
    "pairs": "“a”",
    "apostrophes": " 'a",
    "stars": "* ",
    "titles": "*a b* ",
    "traces": "report\u00a0Aa Bb ",
    "addresses": "www.",
    "schemes": "http://",
    "times": "8:30am – ",
    "days": "Monday – ",
    "dates": "In 2012 ",
    "since": "Since 2011 1,",
    "sentences": ". A",
    "asides": " along with a,",
    "lists": "policy on a, and ",
    "bracketed lists": "(including a, ",
    "no-break spaces": "\u00a0",
    "spaces": " ",
    "abbreviations": "(AB) ",
    "plurals": "policies, ",
    "slashes": "aa/",
    "quotations": "to “" + "x" * 50 + "” ",
    "telephones": "0203 513 0600 ",
    "regions": "HM Inspector of Constabulary for the a ",
}


def proof_of(hostile: str, kind: str, size: int) -> Proof:
    """Return a line of a size that holds one thing again and again."""
    line = (hostile * (size // len(hostile) + 1))[:size]
    proof = Proof(
        [Passage("speech" if kind in ("straight", "quoted", "curly", "pairs") else "paragraphs", line)], terms=HOUSE
    )
    list(proof.words()), proof.sentences, proof.marked_titles, proof.addresses  # read once, for all rules
    return proof


def seconds_of(rule: Rule, proof: Proof) -> float:
    """Return the processor's time that a rule takes."""
    began = time.process_time()
    for _ in rule.slips(proof):
        pass
    return time.process_time() - began
