"""Every release reads as somebody has accepted it; run as a program, this accepts all texts as they are now."""

from datetime import UTC, datetime
from pathlib import Path

from hmic_press import Newsroom

HERE = Path(__file__).parent
ACCEPTED = HERE / "accepted"
BEFORE_ANY_EMBARGO = datetime(2000, 1, 1, tzinfo=UTC)  # so that a text is the same on every day


def releases() -> dict[str, bytes]:
    """Return the text of each release under the name of its file in accepted/."""
    newsroom = Newsroom(HERE, now=BEFORE_ANY_EMBARGO)
    return {f"{name.campaign}-{name.slug}.txt": newsroom.render(name) for name in newsroom.names}


def test_every_release_is_as_accepted() -> None:
    """A text that has changed, come or gone is read, and accepted with “python test_releases.py”."""
    accepted = {file.name: file.read_bytes().replace(b"\r\n", b"\n") for file in ACCEPTED.glob("*.txt")}
    assert releases() == accepted


if __name__ == "__main__":
    ACCEPTED.mkdir(exist_ok=True)
    for old in ACCEPTED.glob("*.txt"):
        old.unlink()
    for name, text in releases().items():
        (ACCEPTED / name).write_bytes(text)
        print(f"accepted/{name}")
