"""Words and phrases: wrong ones, superfluous ones, compounds that want a hyphen."""

import re
from collections.abc import Iterator
from functools import lru_cache

from hmic_press.problems.errors import Level
from hmic_press.style.proof import HIDDEN, Proof
from hmic_press.style.rule import Find, Rule, Slip, each, each_of
from hmic_press.style.terms import one_of

_PREPOSITIONS = (
    (r"\bopinions (?:of|on|about)(?= the (?:range|type|extent|number)\b)", "opinion on"),
    (r"\b[Pp]ublic (?P<slip>opinions)\b(?! (?:of|on|about) the (?:range|type|extent|number)\b)", "opinion"),
    (r"\bdifferent than\b", "different from"),
    (r"\bcomprised? of\b", "made up of"),
    (r"\b[Ii]n regards to\b", "with regard to"),
    (r"\bcentred around\b", "centred on"),
    (r"\bbased around\b", "based on"),
)
_COUNTED = ("applications", "cases", "complaints", "people")
_PLEONASMS = (
    (r"\bstill continu(?P<how>ing|es?|ed)\b", r"continu{how}"),
    (r"\bstill remain(?P<how>ing|s|ed)?\b", r"remain{how}"),
    (r"\b(?:past|previous) history\b", "history"),
    (r"\b(?:future|forward) plan(?P<how>s|ning)?\b", r"plan{how}"),
    (r"\brevert(?P<how>s|ed|ing)? back\b", r"revert{how}"),
    (r"\b(?:advance|prior) warning\b", "warning"),
    (r"\bend result(?P<how>s?)\b", r"result{how}"),
    (r"\bjoint(?:ly)? collaborat(?P<how>\w{1,4})\b", r"collaborat{how}"),
    (r"\bnew innovation(?P<how>s?)\b", r"innovation{how}"),
    (r"\beach and every\b", "every"),
    (r"\bclose proximity\b", "proximity"),
    (r"\brepeat(?P<how>s|ed|ing)? again\b", r"repeat{how}"),
)
_COMPOUNDS = (
    *("out of hours", "up to date", "day to day", "face to face", "round the clock"),
    *("long term", "short term", "high profile", "evidence based"),
)
_HEADS = (
    r"press|media|line|number|contact|cover|team|service|support|enquiry|enquiries|calls?|duty|information|figures?|polic(?:y|ies)|"
    r"guidance|list|data|training|records?|management|running|business|work|meetings?|plans?|strategy|interviews?|inquiry|approach|basis"
)
_SELF = (
    r"assess\w{0,5}|manage\w{0,4}|report\w{0,3}|regulat\w{0,3}|evaluat\w{0,3}|defen[cs]e|harm|employed|employment|service|esteem|"
    r"confident|confidence|governing|help|inspect\w{0,4}|evident|explanatory|contained|sufficient|sufficiency"
)


@lru_cache(maxsize=64)
def _prepositions_with(counted: tuple[str, ...]) -> Find:
    things = one_of((*_COUNTED, *counted))
    amounts = (
        (rf"\bamount of(?= (?:{things}|staff)\b)", "number of"),
        (rf"\bless(?= (?:{things})\b)", "fewer"),
    )
    return each_of((*_PREPOSITIONS, *amounts))


def wrong_preposition(proof: Proof) -> Iterator[Slip]:
    """Yield each preposition and each number that does not go with its noun."""
    return _prepositions_with(proof.terms.counted)(proof)


@lru_cache(maxsize=64)
def _first_person_of(house: str) -> Find:
    name = house.replace("{", "{{").replace("}", "}}")
    return each_of(
        (
            (r"\b[Ww]e\b(?![’'])", name),
            (r"\bus\b", name),
            (r"\b[Oo]urs?\b", f"{name}’" if name.endswith("s") else f"{name}’s"),
            (r"\b[Oo]urselves\b", "itself"),
        )
    )


def first_person(proof: Proof) -> Iterator[Slip]:
    """Yield “we” and “our” outside speech, in a release that calls the house by its name."""
    if (house := proof.terms.house) and any(house in text for _, text in proof.words()):
        yield from _first_person_of(house)(proof)


def phrase_varies(proof: Proof) -> Iterator[Slip]:
    """Yield where a passage is quoted again, and the words that lead to it are others."""
    first: dict[str, str] = {}
    for number, text in proof.words():
        for found in re.finditer(f'(?<=[“"]){HIDDEN}{{40,}}', text):
            quoted = proof.passages[number].text[found.start() : found.end()].casefold()
            start = text.rfind(" to ", max(0, found.start() - 60), found.start())
            leading = text[start + 4 : found.start() - 1].strip() if start >= 0 else ""
            known = first.setdefault(quoted, leading)
            if leading and known and leading != known:
                yield Slip(number, start + 4, start + 4 + len(leading), known)


RULES = (
    Rule(
        id="WD01",
        name="wrong-preposition-or-number",
        level=Level.INFO,
        says="The preposition or the number does not go with the noun.",
        remedy="Write the usual words.",
        wrong="EXB repeated the surveys of public opinions of the range of issues.",
        better="EXB repeated the surveys of public opinion on the range of issues.",
        right="EXB repeated the surveys of public opinion of the council.",
        find=wrong_preposition,
    ),
    Rule(
        id="WD07",
        name="pleonasm",
        level=Level.INFO,
        says="One of the words says what the other has said already.",
        remedy="Write it once.",
        wrong="Five of these were still continuing.",
        better="Five of these were continuing.",
        right="Five of these still have to be looked at and are continuing.",
        find=each_of(_PLEONASMS),
    ),
    Rule(
        id="WD08",
        name="first-person-outside-speech",
        level=Level.INFO,
        says="“We” speaks beside the house’s name, in the third person; outside quotations the house goes by its name.",
        remedy="Write the house’s name.",
        wrong="EXB inspected all councils. There is no change since our 2011 inspection.",
        better="EXB inspected all councils. There is no change since EXB’s 2011 inspection.",
        right="EXB inspected all councils. Its examiner said: “This reflects our findings.”",
        find=first_person,
    ),
    Rule(
        id="WD11",
        name="self-assessment-hyphen",
        level=Level.WARN,
        says="A compound with “self” has a hyphen.",
        remedy="Write the hyphen.",
        wrong="The revisit was based on self assessments by 44 councils.",
        better="The revisit was based on self-assessments by 44 councils.",
        right="Clerks should not put self before service, or a self that is not theirs.",
        find=each(rf"\b(?P<capital>[Ss])elf (?P<rest>{_SELF})\b", "{capital}elf-{rest}", sign="elf "),
    ),
    Rule(
        id="WD12",
        name="compound-adjective-hyphen",
        level=Level.WARN,
        says="A compound that stands before its noun has hyphens.",
        remedy="Write the hyphens.",
        wrong="EXB’s out of hours press office line is open.",
        better="EXB’s out-of-hours press office line is open.",
        right="The line is open out of hours, and the policies are up to date.",
        find=each_of(
            [(rf"\b(?P<slip>{each})(?= (?:{_HEADS})\b)", each.replace(" ", "-")) for each in _COMPOUNDS], flags=re.I
        ),
    ),
    Rule(
        id="WD17",
        name="source-phrase-varies",
        level=Level.INFO,
        says="The same request is quoted twice, and led to in other words.",
        remedy="Word both alike.",
        wrong="He asked EXB to examine “undue influence and other abuses of power in councils”. "
        "Later he asked it to look at “undue influence and other abuses of power in councils”.",
        better="He asked EXB to examine “undue influence and other abuses of power in councils”. "
        "Later he asked it to examine “undue influence and other abuses of power in councils”.",
        right="He asked EXB to examine “undue influence and other abuses of power in councils”. "
        "Later he asked it to look at “inappropriate contractual arrangements with others”.",
        find=phrase_varies,
    ),
)
