"""The British word list: SCOWL's dictionary en_GB-ise for Hunspell, which spells as HMIC and GOV.UK do."""

import warnings
from functools import lru_cache
from itertools import islice
from pathlib import Path
from pkgutil import resolve_name
from typing import Any
from unicodedata import combining, normalize

NAME = "en_GB-ise"
_LONGEST = 20  # letters of a word for which it is worth while to look for others
_SHORTENED = ("’", "'")


class WordList:
    """The words that there are; what is wrong has nearest ones."""

    def __init__(self, dictionary: Any) -> None:
        self._dictionary = dictionary

    @lru_cache(maxsize=10_000)  # noqa: B019  # there is one list
    def has(self, word: str) -> bool:
        """Return whether a word is one, whatever its capitals and its accents, which the list has not."""
        letters = normalize("NFKD", word.replace(*_SHORTENED))
        word = "".join(letter for letter in letters if not combining(letter))
        return bool(self._dictionary.lookup(word) or self._dictionary.lookup(word.lower()))

    @lru_cache(maxsize=1_000)  # noqa: B019
    def nearest(self, word: str) -> str | None:
        """Return the word that was meant, most likely; it takes about a quarter of a second."""
        if len(word) > _LONGEST:
            return None
        return next(islice(self._dictionary.suggest(word.replace(*_SHORTENED)), 1), None)


@lru_cache(maxsize=1)
def word_list() -> WordList | None:
    """Return the word list, which takes a second to read; None where the library that reads it is not installed."""
    try:
        dictionary = resolve_name("spylls.hunspell:Dictionary")
    except ModuleNotFoundError:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves its files to be closed by themselves
        return WordList(dictionary.from_files(str(Path(__file__).with_name(NAME))))
