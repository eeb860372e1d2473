"""What can lift an embargo: a reason, in words, or the moment, with its zone."""

from datetime import datetime

from hmic_press.problems.errors import BadCommand
from hmic_press.problems.words import dates

Reason = str | None  # for which an embargo is overridden; None where it is not


def check_reason(reason: Reason) -> Reason:
    """Return the reason for overriding an embargo; raises BadCommand if one is given that says nothing."""
    if reason is not None and not (isinstance(reason, str) and reason.strip() and reason.isprintable()):
        raise BadCommand.saying(*dates.no_reason()[:2])
    return reason


def check_preview(format: str) -> None:
    """Raise BadCommand for a preview in a format that has no way to say that it is one."""
    if format != "html":
        raise BadCommand.saying(*dates.no_preview(format)[:2])


def check_moment(now: datetime) -> datetime:
    """Return a moment; raises BadCommand if it has no zone, and is another one in each."""
    if now.utcoffset() is None:
        raise BadCommand.saying(*dates.no_zone(now)[:2])
    return now
