"""Tools that are not Python's: a browser, an office, a reader of PDFs."""

import pytest

from tests.support.thorough import THOROUGH


def needs(tool: str, found: object) -> None:
    """Skip a test whose tool is not on this laptop; in CI, where every tool must be, fail."""
    if not found:
        (pytest.fail if THOROUGH else pytest.skip)(f"{tool} is not installed")
