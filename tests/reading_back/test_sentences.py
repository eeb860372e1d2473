"""A sentence is data if one of the campaign's own sentences is equal to it, and else it never is."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from hmic_press.reading_back.grammar import Grammar
from hmic_press.reading_back.kind_of_finding import KindOfFinding
from hmic_press.reading_back.read_sentence import Reading, Start, read_sentence, starts_of
from hmic_press.reading_back.search import Say
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.sentences import Sentences
from tests.support.project import CAMPAIGN, ROOT


class Sayings:
    """The sentences of 2012 about Kent Police, made and read."""

    def __init__(self) -> None:
        newsroom = Newsroom(ROOT)
        grammar = Grammar(newsroom, CAMPAIGN, "force")
        brief = grammar.brief(about={"name": "Kent Police"})
        kinds = grammar.model.kinds
        self.kinds = {word: KindOfFinding(kinds[word], grammar.campaign) for word in kinds if word != "statement"}
        self.say: Say = Sentences(grammar.setting(brief)).say
        self.starts: list[Start] = starts_of(list(self.kinds.values()), self.say)

    def make(self, about: str, facts: dict[str, Any]) -> str:
        """Return the sentence for facts of a kind."""
        made = self.kinds[about].make(facts)
        assert made is not None, facts
        sentence = self.say(made)
        assert sentence is not None
        return sentence

    def read(self, text: str) -> Reading | None:
        """Return what a sentence says."""
        return read_sentence(text, self.starts, self.say)


@pytest.fixture(scope="module")
def sayings() -> Sayings:
    """The sentences of 2012."""
    return Sayings()


def possible(sayings: Sayings) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield facts of every kind with figures on each side of each border between two wordings."""
    figures = [0, 1, 2, 3, 9, 10, 11, 84, 1204]
    periods: list[dict[str, Any]] = [{"since": "September 2011"}, {"since": "September 2011", "until": "May 2012"}]
    some: list[Any] = [None, *figures, 83, 1203]
    for whole, part, period in product(figures, some, periods):
        yield "disclosures to the media", {**period, "investigated": whole, "continuing": part}
        yield "second jobs", {**period, "applications": whole, "approved": part}
    for whole, part, by in product(figures, some, [None, "officers", "staff", "officers and staff"]):
        yield "social-media cases", {"cases": whole, "by": by, "referred": part}
    for before, now in product(figures, figures):
        yield "anti-corruption unit", {"before": before, "now": now}
    for staff in ("no change", "more", "fewer", "no unit"):
        yield "anti-corruption unit", {"staff": staff}


def test_every_sentence_of_2012_is_read_into_the_facts_that_made_it_or_into_fewer_that_make_the_same(
    sayings: Sayings,
) -> None:
    """All but the ambiguities: facts of which nobody who reads the release can know."""
    ambiguous = set()
    count = 0
    for about, stated in possible(sayings):
        facts = {name: value for name, value in stated.items() if value is not None}
        if not sayings.kinds[about].is_sound(facts):
            continue
        count += 1
        sentence = sayings.make(about, facts)
        read = sayings.read(sentence)
        assert read is not None, sentence
        assert read.exact, (sentence, facts, read)
        if read.facts != facts or read.kind.model.kind() != about:
            assert sayings.make(read.kind.model.kind(), dict(read.facts)) == sentence
            assert len(read.facts) <= len(facts), (sentence, facts, read.facts)
            ambiguous.add((about, tuple(sorted(set(facts) - set(read.facts))), tuple(sorted(read.facts))))
    assert count > 500
    assert ambiguous == {("anti-corruption unit", ("before", "now"), ("staff",))}


NEAR = {
    "a verb": ("Since September 2011 there have been 35 applications for second jobs, 33 of which have been refused."),
    "an adjective": (
        "Data provided by the force to HMIC shows that there has been no great change in the number of staff working "
        "in the anti-corruption unit since our 2011 inspection."
    ),
    "a hedge": (
        "Since September 2011 there have been 35 or so applications for second jobs, 33 of which have been approved."
    ),
    "an article": (
        "HMIC's independently commissioned research identified a case of potentially inappropriate behaviour on "
        "Facebook or Twitter by an officer in Kent Police."
    ),
    "a figure that fits elsewhere": (
        "Since September 2011 there have been 33 applications for second jobs, 35 of which have been approved."
    ),
    "a denial": (
        "Since September 2011 there have not been 35 applications for second jobs, 33 of which have been approved."
    ),
    "another's name": (
        "HMIC's independently commissioned research identified two cases of potentially inappropriate behaviour on "
        "Facebook or Twitter by officers in Essex Police."
    ),
    "a month of no period": "Since October 2011 there have been 35 applications for second jobs.",
    "agreement": "Since September 2011 there have been one application for a second job, which has been approved.",
    "a second sentence": (
        "Since September 2011 there have been 35 applications for second jobs, 33 of which have been approved. "
        "Two were not."
    ),
    "a lost half": "Since September 2011 there have been 35 applications for second jobs, 33 of which.",
    "figures for words": "Since September 2011 there have been 7 applications for second jobs.",
    "a capital": "since September 2011 there have been 35 applications for second jobs.",
}


@pytest.mark.parametrize("what", NEAR)
def test_a_sentence_that_is_nearly_standard_yields_no_facts(sayings: Sayings, what: str) -> None:
    """Exact is data; anything less is never data."""
    read = sayings.read(NEAR[what])
    assert read is not None
    assert not read.exact, read


@pytest.mark.parametrize(
    "text",
    [
        "Since September 2011 there have been 84\u00a0applications for second jobs, all but one of which have been "
        "approved.",
        "HMIC’s independently commissioned research did not identify any cases of potentially inappropriate behaviour "
        "on Facebook or Twitter by officers or staff in Kent Police.",
        "Data provided by the force to HMIC shows that the number of staff working in the anti–corruption unit has "
        "risen from four to six since our 2011 inspection.",
    ],
)
def test_other_marks_and_spaces_make_no_other_sentence(sayings: Sayings, text: str) -> None:
    """A typographer's marks are no facts."""
    read = sayings.read(text)
    assert read is not None
    assert read.exact


@pytest.mark.parametrize("figures", [3, 30, 300])
def test_the_sentences_that_are_tried_do_not_grow_with_the_figures_of_a_text(sayings: Sayings, figures: int) -> None:
    """No product of candidates is made."""
    text = "Since September 2011 there have been 35 applications for second jobs, 33 of which have been refused"
    made = 0

    def say(finding: Any) -> str | None:
        nonlocal made
        made += 1
        return sayings.say(finding)

    read_sentence(f"{text}, {', '.join(map(str, range(100, 100 + figures)))}.", sayings.starts, say)
    assert made <= 2 * 23
