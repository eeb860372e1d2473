"""Declarations that do not fit together: rules about fields that are not there, or that cannot be compared."""

from collections.abc import Iterable

from hmic_press.problems.complaint import Complaint, nearest, quoted
from hmic_press.problems.words.values import any_quoted
from hmic_press.text.lists import listed


def unknown_field(word: str, name: str, known: Iterable[str]) -> Complaint:
    """A rule about a field that its table does not declare."""
    known = list(known)
    near = nearest(name, known)
    return Complaint(
        f"{word} names {quoted(name)}, which is not a field of this table.",
        f"Did you mean {near}?"
        if near
        else f"Its fields are {', '.join(known)}."
        if known
        else "Declare the field first, under fields.",
        at=name,
    )


def not_alike(word: str, kinds: Iterable[tuple[str, str]]) -> Complaint:
    """Fields that a rule compares though they hold different things."""
    said = listed(f"{name} holds {holds}" for name, holds in kinds)
    return Complaint(f"{word} compares what cannot be compared: {said}.", "Name fields that hold the same.")


def not_a_figure(word: str, name: str, holds: str) -> Complaint:
    """Arithmetic with words."""
    return Complaint(
        f"{word} reckons with {name}, which holds {holds}.",
        "Name fields that hold figures: a count, a number, a percent, a rate or money.",
        at=name,
    )


def part_of_itself(name: str) -> Complaint:
    """A part that is its own whole."""
    return Complaint(f"{name} is declared a part of itself.", "Name the field of the whole: of = …", at=name)


def sum_of_itself(name: str) -> Complaint:
    """A sum that counts its own total among its parts."""
    return Complaint(f"{name} stands among the fields that add up to it.", "Take it out of the list.", at=name)


def must_be_optional(word: str, name: str) -> Complaint:
    """A field that must always be given, under a rule by which it may be left out."""
    return Complaint(
        f"{word} lets {name} be left out, but the field must be given.",
        f'Write optional = true beside name = "{name}".',
        at=name,
    )


def not_for_once(name: str, holds: str) -> Complaint:
    """One finding for each value of something that is counted, or that is prose."""
    return Complaint(
        f"once names {name}, which holds {holds}.",
        "Name a field that tells the findings apart, such as a choice, a grade or a line; or write once = true.",
        at=name,
    )


def every_without_once() -> Complaint:
    """Each value must be there, but nobody says of which field."""
    return Complaint(
        "every says that each must be there, but not each of what.",
        "Add once = true for one finding in every release, or once with the field whose values must all be there.",
    )


def every_of_unknown(name: str, holds: str) -> Complaint:
    """Each value must be there of a field whose values nobody can list."""
    return Complaint(
        f"every needs each value of {name}, but it holds {holds}, of which there is no end.",
        "Let once name a choice or a grade; or take every out.",
    )


def wrong_follows(count: int) -> Complaint:
    """Words that follow from more, or less, than a comparison has."""
    return Complaint(
        f"follows names {count} fields.",
        'Name the earlier and the later of two: follows = ["before", "now"]; or one field that holds change.',
    )


def follows_one(name: str, holds: str) -> Complaint:
    """Words that follow from one field that is no change."""
    return Complaint(
        f"follows names {name} alone, which holds {holds} and says nothing of a change.",
        "Name the two fields to compare, the earlier first; or one field that holds change.",
        at=name,
    )


def cannot_compare(name: str, holds: str) -> Complaint:
    """Words that follow from fields without more or less."""
    return Complaint(
        f"follows compares {name}, which holds {holds}: neither higher nor lower.",
        "Name two grades of one scale, two figures, or one change.",
        at=name,
    )


def other_scales(one: str, other: str) -> Complaint:
    """Two grades that are on different scales."""
    return Complaint(
        f"follows compares grades of two scales, {one} and {other}.", "Name two fields with the same scale."
    )


def several_words(word: str) -> Complaint:
    """Two ways to say what the template prints by itself."""
    return Complaint(
        f"{word} has several words, and nobody could tell which to print.",
        'Leave one; or let the field hold a choice, and each file states which: holds = "choice".',
    )


def not_the_choices(word: str, value: str, choices: Iterable[str]) -> Complaint:
    """A word that may follow but can never be typed."""
    return Complaint(
        f"{word} is {quoted(value)}, which is none of the field's choices.",
        f"Write {any_quoted(choices)}; or leave choices out: they follow.",
        at=value,
    )


def joint_is_not_yes(name: str, holds: str) -> Complaint:
    """A shared place that is told by something else than yes or no."""
    return Complaint(f"joint names {name}, which holds {holds}.", "Name a field that holds yes.", at=name)


def no_grade_above(name: str) -> Complaint:
    """A scale on which nothing can rise or fall."""
    return Complaint(
        f"The scale {quoted(name)} has fewer than two grades.",
        f'Give its grades, the worst first: {name} = ["inadequate", "good"]',
    )


def unknown_in_case(case: str, name: str, known: Iterable[str]) -> Complaint:
    """A case that states a field which its kind does not have."""
    known = list(known)
    near = nearest(name, known)
    return Complaint(
        f"The case {quoted(case)} states {quoted(name)}, which is not a field of this kind.",
        f"Did you mean {near}?" if near else f"It can state {', '.join(known)}.",
        at=name,
    )


def no_period() -> Complaint:
    """A case of an open or closed period, of a kind without one."""
    return Complaint("The case has a period, but its kind has none.", "Take period out; or write period = true above.")


def impossible_case(case: str, because: Complaint) -> Complaint:
    """A case whose facts the kind itself would refuse."""
    return Complaint(f"The case {quoted(case)} cannot be: {because.problem.rstrip('.')}.", because.remedy, at=case)
