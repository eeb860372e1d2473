"""The record of a release holds for as long as anybody keeps it."""

from datetime import date

from hmic_press.facts.history import Row


def test_the_digest_of_a_row_stays() -> None:
    """What one version of the program has recorded a later one finds unbroken: how a row is digested is fixed."""
    first = Row(act="approved", on=date(2012, 12, 12), by="Jo Smith, head of news", words="0" * 64)
    assert first.digest == "20c0e63dbefc0cfe3d229de39699af3a0fcc724e0bec6ca4af27893f13d78675"
    second = Row(
        act="issued", on=date(2012, 12, 13), by="Jo Smith", words="0" * 64, before=first.digest, format="plain"
    )
    assert second.digest == "622b5a1159c94be532321ff38ff6fcf186a74b8b693116afda26e6bb6e358b32"
