"""The figures that count: tests add to them, and the end of a run shows them."""

from collections import Counter

SCORES: Counter[str] = Counter()
