"""Every release reads as somebody has accepted it: “hmic-press review” shows what has changed, and why."""

import pytest
from syrupy.assertion import SnapshotAssertion

from hmic_press import names
from hmic_press.review.causes.snapshots import AcceptedTexts, text_to_accept


@pytest.mark.parametrize("name", names())
def test_every_release_reads_as_accepted(name: str, snapshot: SnapshotAssertion) -> None:
    """A text that has changed is read, and accepted with “hmic-press review --accept”."""
    assert text_to_accept(name) == snapshot.use_extension(AcceptedTexts)(name=name)
