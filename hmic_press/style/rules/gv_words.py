"""Words that the GOV.UK style guide asks for and the house does not; where the two disagree, neither is wrong."""

import re
from collections.abc import Iterator

from hmic_press.problems.errors import Level
from hmic_press.style.proof import Proof
from hmic_press.style.rule import Rule, Slip, each, each_of
from hmic_press.style.rules.wd_article import NAME_ENDS
from hmic_press.style.rules.wd_pronouns import singular_for_a_body

_AVOID = (
    (r"\b[Kk]ey\b(?! (?:ring|board|holder|safe)\b)", "main"),
    (r"\b[Tt]ackl(?:e|es|ed|ing)\b", "deal with"),
    (r"\b[Rr]obust\b", "sound"),
    (r"\b[Ii]n order to\b", "to"),
    (r"\b[Cc]ombat(?:s|ed|ing)?\b", "deal with"),
    (r"\b[Ff]acilitat(?:e|es|ed|ing)\b", "help"),
    (r"\b[Uu]tilis(?:e|es|ed|ing)\b", "use"),
    (r"\b[Ll]iais(?:e|es|ed|ing) with\b", "work with"),
    (r"\b[Ll]everag(?:e|es|ed|ing)\b", "use"),
    (r"\b[Ss]treamlin(?:e|es|ed|ing)\b", "simplify"),
    (r"\b[Ee]mpower(?:s|ed|ing)?\b", "allow"),
    (r"\b[Oo]verarching\b", "main"),
    (r"\b[Gg]oing forward\b", "from now on"),
    (r"\b[Oo]ne-stop shop\b", "one place"),
)
_TELEPHONE = r"(?<!\d)(?:0\d{2,4} \d{3,4} \d{3,4}|0\d{10})(?!\d)"
_KNOWN_WITH_THE = r"(?!(?:BBC|EU|NHS|UK|UN|US|USA)\b)"


def no_label(proof: Proof) -> Iterator[Slip]:
    """Yield each telephone number that is not announced as one."""
    for number, text in proof.words():
        for found in re.finditer(_TELEPHONE, text):
            before = text[max(0, found.start() - 20) : found.start()]
            if not re.search(r"(?:Telephone|[Pp]hone|Fax|Textphone): $", before):
                label = "Mobile phone" if found.group().startswith("07") else "Telephone"
                yield Slip(number, found.start(), found.end(), f"{label}: {found.group()}")


RULES = (
    Rule(
        id="GV04",
        name="word-to-avoid",
        profile="govuk",
        level=Level.INFO,
        says="GOV.UK avoids this word: a plainer one says more.",
        remedy="Write a plainer word.",
        wrong="Councils need guidance in order to tackle corruption.",
        better="Councils need guidance to deal with corruption.",
        right="Staff need a key ring, and keys, in order of rank.",
        find=each_of(_AVOID, speech=True),
        speech=True,
    ),
    Rule(
        id="GV05",
        name="semicolon",
        profile="govuk",
        level=Level.INFO,
        says="GOV.UK has no semicolons: they are misread, and often hide a long sentence.",
        remedy="Write two sentences.",
        wrong="The service is making progress; changes have been slow.",
        better="The service is making progress. Changes have been slow.",
        right="The service is making progress: it was slow.",
        find=each(";", sign=";", speech=True),
        speech=True,
    ),
    Rule(
        id="GV06",
        name="article-with-abbreviation",
        profile="govuk",
        level=Level.INFO,
        says="GOV.UK writes no “the” before the abbreviation of a body.",
        remedy="Leave “the” out.",
        wrong="Staff at the NTC. They were seen.",
        better="Staff at NTC. They were seen.",
        right="Staff found it on the EXB website, in the UK, and not elsewhere.",
        find=each(rf"\b[Tt]he {_KNOWN_WITH_THE}(?P<letters>[A-Z]{{2,6}})\b{NAME_ENDS}", "{letters}"),
    ),
    Rule(
        id="GV09",
        name="telephone-label",
        profile="govuk",
        level=Level.INFO,
        says="GOV.UK announces a telephone number with a label.",
        remedy="Write “Telephone:” or “Mobile phone:” before it.",
        wrong="The press office is on 07836 217 729.",
        better="The press office is there. Mobile phone: 07836 217 729.",
        right="The report has 1,204 pages and the number 0203.",
        find=no_label,
    ),
    Rule(
        id="GV07",
        name="pronoun-they-for-body",
        profile="govuk",
        level=Level.INFO,
        says="A body is “they” to GOV.UK, not “it”.",
        remedy="Write “they” or “their”, and the verb to match.",
        wrong="Northgate Council has reviewed its policy.",
        better="Northgate Council has reviewed their policy.",
        right="The policy of Northgate Council is clear, and its aim is plain.",
        find=singular_for_a_body,
    ),
)
