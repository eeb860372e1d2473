"""Numbers, agreement, capitals and months, as a table."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from hmic_press.text import english


@pytest.mark.parametrize(
    ("n", "words"),
    [(0, "no"), (1, "one"), (9, "nine"), (10, "10"), (699, "699"), (1204, "1,204"), (100_000, "100,000")],
)
def test_numbers_are_words_to_nine_and_figures_from_ten(n: int, words: str) -> None:
    """One to nine are words, 10 and over are figures, thousands have a comma."""
    assert english.number(n) == words


@pytest.mark.parametrize(
    ("n", "open", "verb"),
    [
        (0, True, "have been"),
        (1, True, "has been"),
        (2, True, "have been"),
        (84, True, "have been"),
        (0, False, "were"),
        (1, False, "was"),
        (2, False, "were"),
        (1204, False, "were"),
    ],
)
def test_a_verb_goes_by_the_count_and_the_period(n: int, open: bool, verb: str) -> None:
    """One has been or was, any other count, nought too, have been or were; an open period has not ended yet."""
    assert english.be(n, open) == verb


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "no bodies"),
        (1, "one body"),
        (2, "two bodies"),
        (9, "nine bodies"),
        (10, "10 bodies"),
        (1204, "1,204 bodies"),
    ],
)
def test_a_count_has_its_noun_in_the_right_form(n: int, words: str) -> None:
    """One has the first of the two nouns, any other count, nought too, the second."""
    assert english.counted(n, "body", "bodies") == words


@pytest.mark.parametrize(
    ("part", "whole", "which", "n"),
    [
        (0, 1, "which", 1),
        (1, 1, "which", 1),
        (0, 2, "neither of which", 1),
        (0, 3, "none of which", 1),
        (1, 2, "one of which", 1),
        (2, 2, "both of which", 2),
        (3, 3, "all of which", 3),
        (2, 3, "two of which", 2),
        (12, 12, "all of which", 12),
        (11, 12, "11 of which", 11),
        (9, 12, "nine of which", 9),
    ],
)
def test_a_share_begins_its_clause_and_knows_its_verb(part: int, whole: int, which: str, n: int) -> None:
    """Some of a whole is spoken of as the house does, and its verb agrees."""
    assert english.share(part, whole) == (which, n)
    assert english.share(part, whole).single == (n == 1)


@pytest.mark.parametrize(
    ("part", "whole", "which"),
    [(83, 84, "all but one of which"), (1, 2, "one of which"), (2, 3, "all but one of which"), (33, 35, "33 of which")],
)
def test_all_but_one_is_said_where_the_sentence_wants_it(part: int, whole: int, which: str) -> None:
    """All but one is said of three or more, and never of two."""
    assert english.share(part, whole, all_but_one=True).which == which


def test_a_campaign_can_keep_figures_together() -> None:
    """With the option, a small number beside a figure is a figure too; one beside a word is not."""
    assert english.share(9, 12, figures_together=True) == ("9 of which", 9)
    assert english.share(1, 12, figures_together=True) == ("1 of which", 1)
    assert english.share(1, 9, figures_together=True) == ("one of which", 1)
    for part in (1, 3, 9):  # the border is the whole that is the first to be a figure
        assert english.share(part, 10, figures_together=True).which == f"{part} of which"
        assert english.share(part, 9 if part < 9 else 11).which == f"{english.number(part)} of which"
    assert english.share(3, 9, figures_together=True).which == "three of which"
    assert english.number(9, beside=10, figures_together=True) == "9"
    assert english.number(9, beside=12, figures_together=True) == "9"
    assert english.number(9, beside=10, figures_together=True) == "9"
    assert english.number(9, beside=8, figures_together=True) == "nine"
    assert english.counted(9, "case", "cases", beside=12, figures_together=True) == "9 cases"
    assert english.counted(1, "case", "cases", beside=12, figures_together=True) == "1 case"
    assert english.counted(9, "case", "cases", beside=12) == "nine cases"
    assert english.counted(0, "case", "cases", nought="none of the") == "none of the cases"


def test_a_name_gets_its_capital_where_it_opens_a_sentence() -> None:
    """“The” belongs to a name and is capital only at the start."""
    assert english.opening("the Metropolitan Police Service") == "The Metropolitan Police Service"
    assert english.opening("Essex Police") == "Essex Police"


def test_months_are_in_order() -> None:
    """May 2012 is after September 2011, and what is no month and year is refused."""
    assert english.month_order("May 2012") - english.month_order("September 2011") == 8
    for wrong in ("Sept 2011", "2011", "september 2011", "September 11", "September  2011", "September ２０１１"):
        with pytest.raises(ValueError, match=wrong):
            english.month_order(wrong)


def test_choices_and_plurals_read_as_english() -> None:
    """Lists of choices and counted nouns read as a person writes them."""
    assert english.any_of(["a"]) == "a"
    assert english.any_of(["a", "b", "c"]) == "a, b or c"
    assert english.plural(1, "finding") == "one finding"
    assert english.plural(44, "body", "bodies") == "44 bodies"


def test_the_words_themselves() -> None:
    """Every number, month and day of the week is spelt as it is, in its order."""
    assert [english.number(n) for n in range(11)] == (
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "10"]
    )
    months = ["January", "February", "March", "April", "May", "June"]
    months += ["July", "August", "September", "October", "November", "December"]
    assert [english.day(date(2012, n, 13)) for n in range(1, 13)] == [f"13 {month} 2012" for month in months]
    assert [english.month_order(f"{month} 2012") - 2012 * 12 for month in months] == list(range(12))
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    weekdays = [english.time_of_day(datetime(2012, 12, n, tzinfo=UTC)) for n in range(10, 17)]
    assert weekdays == [f"00:00 UTC on {day} {n} December 2012" for n, day in enumerate(days, 10)]


def test_a_moment_names_its_clock() -> None:
    """The embargo's line has hour, zone, day of the week and date, whatever the machine's language."""
    winter, summer = datetime(2012, 12, 13, 0, 1), datetime(2012, 7, 1, 15, 30)
    london = ZoneInfo("Europe/London")
    assert english.embargo_line(winter.replace(tzinfo=london)) == (
        "EMBARGOED UNTIL 00:01 GMT on Thursday 13 December 2012"
    )
    assert english.embargo_line(summer.replace(tzinfo=london)) == "EMBARGOED UNTIL 15:30 BST on Sunday 1 July 2012"


def test_what_nobody_asks_for_is_the_plain_way() -> None:
    """Without its options a number is a word alone, and a share keeps no figures together and says no all but one."""
    assert english.number(3, beside=12) == "three"
    assert english.number(3, figures_together=True) == "three"
    assert english.number(0, beside=12, figures_together=True) == "no"
    assert english.number(0, nought="none") == "none"
    assert english.share(1, 12).which == "one of which"
    assert english.share(11, 12).which == "11 of which"
    assert english.share(2, 3).which == "two of which"


def test_curly_marks_become_straight() -> None:
    """All four marks, and nothing else."""
    assert english.straight_marks("“‘HMIC’s’” – “a”, b…") == '"\'HMIC\'s\'" – "a", b…'
    assert english.opening("") == ""
    assert english.plural(0, "case") == "no cases"
    assert english.plural(2, "body", "bodies") == "two bodies"
