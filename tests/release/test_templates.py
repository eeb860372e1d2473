"""Shared wording stands once, and each kind of finding has its sentence."""

import re
from collections import defaultdict

from jinja2 import Environment

from hmic_press import Newsroom
from tests.support.declared import KINDS_OF_2012
from tests.support.project import CAMPAIGN, ROOT

RUN = 12
# A template whose paragraphs may each stand in one other too, and the reason.
EXCEPTIONS = {
    "national.jinja": "a paragraph that differs from a force's in a few words is written out, so that both read through"
}


def _literal_words() -> list[tuple[str, list[str]]]:
    """Return the words of each template that are printed as they stand."""
    files = sorted((ROOT / "templates").rglob("*.jinja"))
    words = []
    for file in files:
        tokens = Environment().lex(file.read_text("utf-8"))
        text = " ".join(token.strip("\"'") for _, kind, token in tokens if kind in ("data", "string"))
        words.append((file.name, re.findall(r"[\w']+", text.replace("’", "'").lower())))
    return words


def test_no_twelve_words_stand_twice() -> None:
    """In the literal text of the templates no run of twelve words occurs twice, but in an exception."""
    places = defaultdict(list)
    for file, words in _literal_words():
        for start in range(len(words) - RUN + 1):
            places[" ".join(words[start : start + RUN])].append(file)
    alike = [files for files in places.values() if len(files) > 1]
    of_exceptions = [files for files in alike if len(files) == len(set(files)) == 2 and set(files) & set(EXCEPTIONS)]
    assert [files for files in alike if files not in of_exceptions] == []
    assert {file for files in of_exceptions for file in files} >= set(EXCEPTIONS), "an exception that is none"
    assert sum(len(words) for _, words in _literal_words()) > 500


def test_every_kind_of_finding_has_its_sentence() -> None:
    """A kind of finding without a macro would be found here, not in a release."""
    newsroom = Newsroom()
    assert [kind for kind, finding in KINDS_OF_2012.items() if not newsroom.words(CAMPAIGN, finding)] == []


def test_numbers_and_addresses_stand_once() -> None:
    """A telephone number, a web address and a report's title stand in one file, and only there."""
    newsroom = Newsroom()
    house = newsroom.edition(CAMPAIGN).house
    once = [
        *(each for each in house.model_dump(exclude={"name", "extends"}).values() if isinstance(each, str)),
        *newsroom.campaign(CAMPAIGN).reports.values(),
    ]
    texts = [file.read_text("utf-8") for file in (ROOT / "templates").rglob("*") if file.suffix in (".toml", ".jinja")]
    for value in once:
        assert sum(re.sub(r"#.*", "", text).count(value) for text in texts) == 1, value
