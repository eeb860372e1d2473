"""Words and phrases: wrong ones, superfluous ones, compounds that want a hyphen."""

import re
from collections.abc import Iterator

from hmic_press.problems.errors import Level
from hmic_press.style.proof import HIDDEN, Proof
from hmic_press.style.rule import Rule, Slip, each, each_of

_PREPOSITIONS = (
    (r"\bopinions (?:of|on|about)(?= the (?:range|type|extent|number)\b)", "opinion on"),
    (r"\b[Pp]ublic (?P<slip>opinions)\b(?! (?:of|on|about) the (?:range|type|extent|number)\b)", "opinion"),
    (r"\bdifferent than\b", "different from"),
    (r"\bcomprised? of\b", "made up of"),
    (r"\b[Ii]n regards to\b", "with regard to"),
    (r"\bcentred around\b", "centred on"),
    (r"\bbased around\b", "based on"),
    (r"\bamount of(?= (?:officers|staff|forces|cases|people|complaints|applications)\b)", "number of"),
    (r"\bless(?= (?:officers|forces|cases|people|complaints|applications)\b)", "fewer"),
)
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
_FIRST_PERSON = each_of(
    (
        (r"\b[Ww]e\b(?![’'])", "HMIC"),
        (r"\bus\b", "HMIC"),
        (r"\b[Oo]urs?\b", "HMIC’s"),
        (r"\b[Oo]urselves\b", "itself"),
    )
)


def first_person(proof: Proof) -> Iterator[Slip]:
    """Yield “we” and “our” outside speech, in a release that calls the inspectorate HMIC."""
    if any("HMIC" in text for _, text in proof.words()):
        yield from _FIRST_PERSON(proof)


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
        wrong="HMIC repeated the surveys of public opinions of the range of issues.",
        better="HMIC repeated the surveys of public opinion on the range of issues.",
        right="HMIC repeated the surveys of public opinion of the police.",
        find=each_of(_PREPOSITIONS),
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
        says="“We” speaks beside “HMIC” in the third person; outside quotations the inspectorate is HMIC.",
        remedy="Write HMIC.",
        wrong="HMIC inspected all forces. There is no change since our 2011 inspection.",
        better="HMIC inspected all forces. There is no change since HMIC’s 2011 inspection.",
        right="HMIC inspected all forces. Its inspector said: “This reflects our findings.”",
        find=first_person,
    ),
    Rule(
        id="WD11",
        name="self-assessment-hyphen",
        level=Level.WARN,
        says="A compound with “self” has a hyphen.",
        remedy="Write the hyphen.",
        wrong="The revisit was based on self assessments by 44 forces.",
        better="The revisit was based on self-assessments by 44 forces.",
        right="Officers should not put self before service, or a self that is not theirs.",
        find=each(rf"\b(?P<capital>[Ss])elf (?P<rest>{_SELF})\b", "{capital}elf-{rest}", sign="elf "),
    ),
    Rule(
        id="WD12",
        name="compound-adjective-hyphen",
        level=Level.WARN,
        says="A compound that stands before its noun has hyphens.",
        remedy="Write the hyphens.",
        wrong="HMIC’s out of hours press office line is open.",
        better="HMIC’s out-of-hours press office line is open.",
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
        wrong="He asked HMIC to examine “undue influence and other abuses of power in forces”. "
        "Later he asked it to look at “undue influence and other abuses of power in forces”.",
        better="He asked HMIC to examine “undue influence and other abuses of power in forces”. "
        "Later he asked it to examine “undue influence and other abuses of power in forces”.",
        right="He asked HMIC to examine “undue influence and other abuses of power in forces”. "
        "Later he asked it to look at “inappropriate contractual arrangements with others”.",
        find=phrase_varies,
    ),
)
