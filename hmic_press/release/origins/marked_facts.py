"""What a template is given, in values that know their place, and what it prints of them, between marks.

A mark stands around what a helper or the template itself makes of one value alone; whatever is reckoned, joined or
chosen by a value is another value, and is not marked.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from types import MappingProxyType
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from hmic_press.formats.templating.filters import of_words
from hmic_press.formats.templating.values import printed
from hmic_press.release.setting import Setting
from hmic_press.text.english import Share, opening
from hmic_press.text.figures import ordinal
from hmic_press.text.known import know, place_of

_FIRST = 0xF0000  # of the signs in which a mark is written: no filter changes one, and no template can name one
MARK = re.compile("\x01([\U000f0000-\U000f00ff]*)\x02|\x03")
_OPENED = re.compile("\x01[\U000f0000-\U000f00ff]*\x02")
_WHOLE = ("number", "decimal", "percent", "money", "change", "ordinal")  # helpers that print a figure and no more


def follow(setting: Setting, stated: Mapping[str, Any]) -> Setting:
    """Return a setting whose templates mark what they print of one fact."""
    templates = setting.templates
    if templates.followed is None:  # kept, as what it has compiled is
        made = templates.overlay(finalize=_printed)
        made.filters = {**templates.filters, "opening": of_words(_opening), "speech": of_words(_speech)}
        templates.followed = made
    return _Followed(**{**vars(setting), "templates": templates.followed}, stated=stated)


@dataclass(frozen=True)
class _Followed(Setting):
    stated: Mapping[str, Any] = field(default_factory=dict)

    def given(self) -> dict[str, Any]:
        """Return what a template is given, in values that know their place."""
        given, called = super().given(), self.brief.called
        facts = _known(given, self.stated["facts"], "/facts")
        body, speaker = facts[called.body_table], facts[called.speaker_table]
        campaign = _known(given["campaign"], {"figures": self.stated["figures"]}, "")
        helpers = {name: _marking(given[name]) for name in _WHOLE}
        return {
            **facts,
            **helpers,
            "body": body,
            "speaker": speaker,
            "campaign": campaign,
            "counted": _marking(given["counted"], lambda n, one, many, **how: given["number"](n, **how)),
            "rank": _marking(given["rank"], lambda place, *others, **how: ordinal(place)),
            "share": _marking_share(given["share"], given["number"]),
        }


def _known(view: Any, facts: Any, place: str) -> Any:
    """Return a view in which what stands among the facts knows its place there."""
    if isinstance(facts, dict):
        if not isinstance(view, Mapping):
            return view
        known = {name: _known(view[name], facts[name], f"{place}/{name}") for name in facts if name in view}
        return MappingProxyType({**view, **known})
    if isinstance(facts, list):
        pairs = enumerate(zip(view, facts, strict=True))
        return tuple(_known(each, fact, f"{place}/{number}") for number, (each, fact) in pairs)
    return know(view, place)


def read_mark(signs: str) -> tuple[str, str]:
    """Return what a mark says: a fact's place, and the words that were printed of it, which may be changed since."""
    place, _, words = bytes(ord(sign) - _FIRST for sign in signs).decode().partition("\0")
    return place, words


def _mark(place: str, words: str) -> str:
    signs = "".join(chr(_FIRST + byte) for byte in f"{place}\0{words}".encode())
    return f"\x01{signs}\x02{words}\x03"


@pass_context
def _printed(context: Context, value: Any) -> Any:
    words = printed(context, value)
    return _mark(place, words) if (place := place_of(value)) else words


def _opening(words: str) -> str:
    """Return words with a capital at their start, behind a mark."""
    if place := place_of(words):
        return _mark(place, opening(words))
    begins = opened.end() if (opened := _OPENED.match(words)) else 0
    return words[:begins] + opening(words[begins:])


def _speech(words: str) -> str:
    spoken = words.strip()
    return f"“{_mark(place, spoken) if (place := place_of(words)) else spoken}”"


def _marking(helper: Callable[..., Any], figure: Callable[..., str] | None = None) -> Callable[..., Any]:
    """Return a helper that marks the figure in what it prints of a value; without `figure`, all of it."""

    @wraps(helper)
    def marked(*values: Any, **how: Any) -> Any:
        words = helper(*values, **how)
        if not (values and (place := place_of(values[0]))):
            return words
        inside = figure(*values, **how) if figure else words
        return words.replace(inside, _mark(place, inside), 1)

    return marked


def _marking_share(share: Callable[..., Share], number: Callable[..., str]) -> Callable[..., Share]:
    @wraps(share)
    def marked(*values: Any, **how: Any) -> Share:
        found = share(*values, **how)
        if len(values) == 2 and (place := place_of(values[0])):
            words = number(values[0], beside=values[1])
            if found.which == f"{words} of which":
                return found._replace(which=f"{_mark(place, words)} of which")
        return found

    return marked
