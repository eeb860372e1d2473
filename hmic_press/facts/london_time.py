"""Until when a release may not be published: a time on London's clocks, made absolute."""

from datetime import UTC, date, datetime


class NoSuchTime(ValueError):
    """A time that London's clocks skip in spring, or show twice in autumn; `twice` says which."""

    def __init__(self, *, twice: bool) -> None:
        self.twice = twice
        super().__init__("twice" if twice else "never")


def absolute(local: datetime) -> datetime:
    """Return a London time with its zone; raise NoSuchTime if there is none, or two, of it."""
    from zoneinfo import ZoneInfo  # only a release with an embargo needs the world's clocks

    london = ZoneInfo("Europe/London")
    first, second = (local.replace(tzinfo=london, fold=fold) for fold in (0, 1))
    if first.utcoffset() != second.utcoffset():
        raise NoSuchTime(twice=first.astimezone(UTC).astimezone(london).replace(tzinfo=None) == local)
    return first


def in_london(moment: datetime) -> datetime:
    """Return what London's clocks show at a moment, without its zone."""
    from zoneinfo import ZoneInfo

    return moment.astimezone(ZoneInfo("Europe/London")).replace(tzinfo=None)


def now() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


def today() -> date:
    """Return the day that it is in London, wherever the machine stands and whatever zone it keeps."""
    return in_london(now()).date()
