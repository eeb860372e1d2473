"""What a file is, of all that has left the house: where its words stand, and why nobody can say it of some."""

from collections.abc import Sequence
from datetime import date

from hmic_press.problems.complaint import Complaint, quoted
from hmic_press.text.english import day


def another_document() -> Complaint:
    """A document of a kind that is never made here."""
    return Complaint("It is a document of another kind than hmic-press makes.", "Save it as .docx, and verify that.")


def another_json() -> Complaint:
    """JSON that is no release, or no JSON."""
    return Complaint("It is no JSON of a release: its parts cannot be read.", "Give the file as hmic-press made it.")


def damaged_message() -> Complaint:
    """An e-mail that nobody can read."""
    return Complaint("It cannot be read as an e-mail: it has no words.", "Save the message again as .eml.")


def no_text() -> Complaint:
    """A file that is neither a text nor anything else that is made here."""
    return Complaint(
        "It is no text, and no other file that hmic-press makes.",
        "Give a text, page, Word file, PDF, e-mail or JSON.",
    )


def out(number: int, on: date | None) -> str:
    """Words that are out."""
    return f"current: {_issued(number, on)}"


def out_without_record() -> str:
    """Words that are out, of a release without a record."""
    return "current: issued, without a record of the day"


def superseded(number: int, on: date | None, by: int, since: date | None) -> str:
    """Words that were out until others took their place."""
    return f"superseded{_on(since)} by round {by}: {_issued(number, on)}"


def withdrawn(number: int, on: date | None, since: date | None, reason: str | None) -> str:
    """Words that were taken back."""
    return f"withdrawn{_on(since)}{f' ({reason})' if reason else ''}: {_issued(number, on)}"


def approved(on: date | None, by: str | None) -> str:
    """Words that may go out."""
    return f"approved{_on(on)} by {by}, not issued"


def outgrown(on: date | None, by: str | None) -> str:
    """Words that somebody approved, and that never went out."""
    return f"never issued: approved{_on(on)} by {by}, and the release says something else now"


def draft(*, was_out: bool) -> str:
    """Words as they stand now, that nobody has approved."""
    return "a draft as it stands now" + (", which is not what is out" if was_out else ", approved by nobody")


def standard() -> str:
    """The standard wording of a release that was issued otherwise."""
    return "never issued: the standard wording, and the release went out in other words"


def changed(near: str, differences: Sequence[tuple[str, str]], more: int) -> str:
    """Words that are nearly those of a version."""
    told = "; ".join(_difference(was, became) for was, became in differences)
    return f"changed, and nearest to what is {near}: {told}{f'; {more} more' if more else ''}"


def of_another(said: str, near: str) -> str:
    """Words of one version under the properties of another."""
    return f"changed: its words are {said}, and its properties are those of other words ({near})"


def of_nothing_known(said: str) -> str:
    """Words of a version under properties that no version has."""
    return f"changed: its words are {said}, and its properties are those of words that no release here has"


def said_beside(words: str) -> str:
    """Words beside a release that are none of its own."""
    return f"changed: beside the release it says {quoted(words)}, which the release does not"


def said_above(words: str) -> str:
    """Words above a release that are none of its own."""
    return f"changed: above the release it says {quoted(words)}"


def other_data(said: str) -> str:
    """The words of a version, above figures for programs that are not its own."""
    return f"changed: its words are {said}, but the figures that it carries for programs are others"


def without_notice() -> str:
    """A correction without the notice that says what it corrects."""
    return "changed: the notice of what it corrects is gone"


def without_embargo() -> str:
    """A copy of a release under embargo that does not say so."""
    return "changed: the line of its embargo is gone, and the embargo holds"


def two_in_one() -> str:
    """A file whose bodies say different things."""
    return "changed: its text, its page and what it carries are not the same words"


def words_not_read(near: str | None) -> str:
    """A PDF, of which only the properties are read."""
    if near is None:
        return "not ours, by its properties; the words of a PDF are not read"
    return f"not read: its properties are those of what is {near}, and the words of a PDF are not read"


def not_ours(with_digest: bool) -> str:
    """Words that no release has or had."""
    return "not ours: no release says this, or said it" + (
        ", though its properties name words of a release" if with_digest else ""
    )


def _issued(number: int, on: date | None) -> str:
    return f"issued on {day(on)}, round {number}" if on else f"issued on a day that nobody recorded, round {number}"


def _on(when: date | None) -> str:
    return f" on {day(when)}" if when else ""


def _difference(was: str, became: str) -> str:
    was, became = was.strip(), became.strip()
    if not was:
        return f"{quoted(became)} has come in"
    return f"{quoted(was)} has become {quoted(became)}" if became else f"{quoted(was)} is gone"
