"""Brief and campaign into the parts of the standard release."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from hmic_press.problems.complaint import quoted
from hmic_press.problems.words.templates import unfit
from hmic_press.release.completeness import bad_template, see_that_nothing_is_lost, see_the_correction
from hmic_press.release.setting import Setting
from hmic_press.release.short_words import MOST, ShortWords, read_short_words
from hmic_press.release.templates import PART, Apart, errors_told
from hmic_press.text import english
from hmic_press.text.characters import Unfit, admit
from hmic_press.text.document import BLANK_LINES, ONE_LINE, PART_KINDS, Kind, Part
from hmic_press.text.folding import single_spaced
from hmic_press.text.lists import clauses
from hmic_press.text.quotation_marks import curly_marks


class Composed(NamedTuple):
    """A standard release: its parts, and what its template declares for lists, pages and e-mail."""

    parts: list[Part]
    short: ShortWords


def compose(setting: Setting) -> Composed:
    """Return the standard release.

    Raises BadTemplate if a template fails, or leaves out what the brief says.
    """
    brief = setting.brief
    file = f"templates/{setting.name.campaign}/{brief.template}.jinja"
    text, declared = _run(setting)
    printed = _parts(text, file)
    parts = [_as_clauses(part) if brief.lists.get(part.name) == "clauses" else part for part in printed]
    see_that_nothing_is_lost(brief, setting.embargo, parts, file)
    see_the_correction(setting.correction, parts, file)
    short = {name: apart._replace(text=admitted(apart.text, apart.file)) for name, apart in declared.items()}
    if setting.campaign.quotes == "curly":
        parts = [replace(part, strings=tuple(map(curly_marks, part.strings))) for part in parts]
        short = {name: apart._replace(text=curly_marks(apart.text)) for name, apart in short.items()}
    return Composed(parts, read_short_words(short))


def _as_clauses(part: Part) -> Part:
    return replace(part, strings=tuple(clauses(part.strings)))


def strings_of(setting: Setting, kind: Kind) -> Iterator[str]:
    """Yield what stands in the parts of a kind, however little there is yet of the rest; raises BadTemplate."""
    file = f"templates/{setting.name.campaign}/{setting.brief.template}.jinja"
    for part in _parts(run_template(setting), file, whole=False):
        if part.kind == kind:
            yield from part.strings


def run_template(setting: Setting) -> str:
    """Return what a brief's template prints, with the marks that open its parts; raises BadTemplate if it fails."""
    return _run(setting)[0]


def _run(setting: Setting) -> tuple[str, dict[str, Apart]]:
    setting.templates.begin_for(setting.edition)
    with errors_told(str(setting.name)):
        file = f"{setting.name.campaign}/{setting.brief.template}.jinja"
        return setting.templates.run(file, setting.given(), MOST)


def admitted(text: str, file: str) -> str:
    """Return what a template has made, if it may pass the gate."""
    try:
        return admit(text)
    except Unfit as error:
        raise bad_template(file, unfit(error.name), "Take it out of the template.") from None


def _parts(text: str, file: str, *, whole: bool = True) -> Iterator[Part]:
    """Yield the parts that a template has printed; raises BadTemplate, for one without words unless more is to come."""
    before, *sections = (admitted(section, file) for section in text.split(PART))
    if before.strip():
        raise bad_template(file, f"{quoted(before)} stands above the first part.", "Put it into a part.")
    for section in sections:
        opened, _, inside = section.partition("\n")
        kind, _, name = opened.partition(" ")
        strings = tuple(filter(None, map(single_spaced, BLANK_LINES.split(inside))))
        if kind not in PART_KINDS:
            raise bad_template(
                file,
                f"Part {quoted(name)} is of an unknown kind, {quoted(kind)}.",
                f"Write {english.any_of(PART_KINDS)}.",
            )
        if kind in ONE_LINE and len(strings) != 1 and (strings or whole):
            raise bad_template(file, f"Part {quoted(name)} is not one line.", "Give it one line, without a blank line.")
        if not strings and whole:
            remedy = f"Give its {kind} in the template{', or in the file under [[findings]]' * (name == 'findings')}."
            raise bad_template(file, f"The release has nothing in its part {quoted(name)}.", remedy)
        yield Part(name, kind, strings)  # type: ignore[arg-type]  # checked above
