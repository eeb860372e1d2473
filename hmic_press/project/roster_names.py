"""Whether the names of a roster tell its bodies apart, and can be those of files."""

import re
from collections.abc import Iterator, Mapping

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import rosters
from hmic_press.project.body_names import Body, phrase_of, without_the
from hmic_press.text.english import DAYS, MONTHS, NUMBER_WORDS
from hmic_press.text.folding import fold

_OPENERS = (  # what sentences begin with, and what stands in titles with a capital
    "a all also an and any as at because both but by each every few for from he her his how however i if in it its "
    "many more most neither new no nobody none not of on once one or other our she since so some such that the their "
    "then there these they this those to under until we what when where which while who why with yet you your"
)
_FILE_NAME = re.compile(r"[\w-]+")
_COMMON = frozenset((*_OPENERS.split(), *map(fold, (*MONTHS, *DAYS, *NUMBER_WORDS))))


def complaints_of_names(bodies: Mapping[int, Body]) -> Iterator[tuple[int, str, Complaint]]:
    """Yield line, column and complaint for each slug, name and short name that another line has, or a common word."""
    slugs: set[str] = set()
    names: dict[str, str] = {}
    called: dict[str, list[Body]] = {}
    for body in bodies.values():
        for phrase in body.phrases | set(phrase_of(body.name).split()):
            called.setdefault(phrase, []).append(body)
    for line, body in bodies.items():
        name = phrase_of(body.name)
        if not _FILE_NAME.fullmatch(body.slug):
            yield line, "slug", rosters.no_file_name(body.slug)
        elif body.slug in slugs:
            yield line, "slug", rosters.slug_twice()
        elif name in names:
            yield line, "name", rosters.name_twice(body.name, names[name])
        slugs.add(body.slug)
        names.setdefault(name, body.slug)
        for short in body.short:
            phrases = (phrase_of(short), phrase_of(without_the(short)))
            known = (other for phrase in phrases for other in called.get(phrase, ()))
            other = next((each for each in known if each is not body), None)
            if short.islower() or not phrases[0] or phrases[0] in _COMMON:
                yield line, "short", rosters.common_word(short)
            elif other:
                yield line, "short", rosters.short_name_twice(short, other.full_name)
