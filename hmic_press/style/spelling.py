"""The rule of spelling: it is read where a release is to be ready, and accepted as any other."""

from hmic_press.problems.errors import Level
from hmic_press.style.rule import Rule

SPELLING = Rule(
    id="SP01",
    name="spelling",
    level=Level.WARN,
    says="A word is in no British word list, and no name, place or title of the facts, the roster or the house.",
    remedy="Correct it, or accept it with a reason.",
    reads="series",
    speech=True,
)
RULES = {SPELLING.id: SPELLING}
