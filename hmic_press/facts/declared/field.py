"""One field of a declaration: its name, what it holds, and the words that go with that."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from hmic_press.facts.declared import spelling
from hmic_press.facts.declared.spelling import Choice, FieldName, Words
from hmic_press.facts.declared.vocabulary import ALWAYS, FOLLOWING, HOLDS, Holds, owners_of
from hmic_press.facts.fields import Facts, Line
from hmic_press.problems.complaint import Complaint
from hmic_press.problems.words import declarations as words

MOVES = ("rise", "same", "fall")


class Known(NamedTuple):
    """What stands elsewhere in a declaration: its scales, its lists, the campaign's figures and what they hold."""

    scales: dict[str, tuple[str, ...]]
    lists: tuple[str, ...] = ()
    figures: dict[str, str] = {}


class FieldDeclared(Facts):
    """A field; one that follows from others and holds nothing is never typed, and its words are made."""

    name: FieldName
    holds: spelling.HoldsWord | None = None
    title: Line | None = None
    says: Line | None = None
    example: Any = None
    optional: bool = False
    unique: bool = False
    instead: list[Line] = []
    most: spelling.Number | None = None
    between: spelling.Bounds | None = None
    unit: Line | None = None
    places: spelling.Places | None = None
    per: spelling.Per | None = None
    of: spelling.Of | None = None
    joint: Line | None = None
    choices: spelling.Choices = []
    scale: Line | None = None
    follows: list[Line] = []
    rise: Words | None = None
    same: Words | None = None
    fall: Words | None = None

    @property
    def row(self) -> Holds:
        """The row of the vocabulary for what it holds; asked only of a field that holds something."""
        return HOLDS[str(self.holds)]

    @property
    def is_figure(self) -> bool:
        """Whether arithmetic can be done with it."""
        return self.holds is not None and self.row.is_figure

    def moves(self, *, graded: bool) -> tuple[list[str], list[str], list[str]]:
        """Return the words for a rise, for no change and for a fall; a grade is raised, kept or fallen unless said."""
        usual = ("raised", "kept", "fallen") if graded else ("risen", "unchanged", "fallen")
        rise, same, fall = (getattr(self, move) or [word] for move, word in zip(MOVES, usual, strict=True))
        return rise, same, fall

    def words(self, known: Known, *, graded: bool = False) -> list[Choice]:
        """Return the words that it can be: its choices, the grades of its scale, or those that follow."""
        if self.choices or self.scale:
            return self.choices or [Choice(grade, {}) for grade in known.scales[str(self.scale)]]
        return [Choice(word, {}) for move in self.moves(graded=graded) for word in move]

    def complaints_in(self, known: Known) -> Iterable[Complaint]:
        """Yield what the words beside its name cannot mean together."""
        if self.holds is None:
            yield from self._without_holds()
            return
        given = self.model_fields_set
        for word in type(self).model_fields:
            if word in given and word not in (*ALWAYS, *self.row.takes):
                yield words.does_not_take(word, self.holds, owners_of(word))._replace(field=word)
        for word, example in self.row.needs.items():
            if word not in given and not (word == "choices" and self.follows):
                yield words.needs(word, self.holds, example)._replace(at=self.name)
        if moves := [move for move in MOVES if getattr(self, move) and not self.follows]:
            yield words.wrong_order(moves)
        yield from self._repeated()
        if self.scale and self.scale not in known.scales and "scale" in self.row.takes:
            yield words.unknown_scale(self.scale, known.scales)._replace(field="scale")

    def _without_holds(self) -> Iterator[Complaint]:
        if not self.follows:
            yield words.holds_nothing(self.name)
            return
        allowed = ("name", "title", "says", *FOLLOWING)
        for word in type(self).model_fields:
            if word in self.model_fields_set and word not in allowed:
                yield words.does_not_take(word, "nothing, since its words follow", owners_of(word))._replace(field=word)

    def _repeated(self) -> Iterator[Complaint]:
        if self.choices and len(self.choices) < 2:
            yield words.too_few("choices", "words", 'choices = ["good", "better"]')._replace(field="choices")
        for word, several in (("choices", [each.word for each in self.choices]), ("instead", self.instead)):
            for each, times in Counter(several).items():
                if times > 1:
                    yield words.said_again(each, f"among {word}")._replace(field=word)
        for each in self.instead:
            if each.replace(",", "").replace(".", "", 1).isdigit():
                yield words.looks_like_a_figure(each)._replace(field="instead")
