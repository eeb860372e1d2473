"""What a campaign says of each kind of finding in every case, made by its own templates, and who answers for it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from hmic_press.facts.brief import Brief
from hmic_press.facts.campaign import Campaign, SignedOff
from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.facts.declared.finding import Case
from hmic_press.facts.declared.sound_sample import sound_sample
from hmic_press.facts.name import Name
from hmic_press.problems.complaint import Complaint, FieldPath
from hmic_press.problems.errors import Problem
from hmic_press.problems.words import signatures
from hmic_press.project.edition import terms_of
from hmic_press.project.facts_file import FactsFile
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.sentences import bullet
from hmic_press.release.setting import Setting
from hmic_press.review.attested import Attested, attested_in
from hmic_press.review.sense.shape_of_sentence import shape_of_sentence
from hmic_press.text.english import day

NO_BULLET = "no bullet"


class Cell(NamedTuple):
    """A case of a kind of finding: its example facts, the words that they make, and how far these can be relied on.

    `state` is attested, signed off or drafted; `detail` says in which releases, or by whom and when. Sentences of
    its `shape` are covered by it.
    """

    kind: str
    case: str
    facts: Mapping[str, Any]
    words: str
    state: str
    detail: str = ""
    shape: str = ""


def find_cells(newsroom: Newsroom, folder: str) -> Iterator[Cell]:
    """Yield the cells of a campaign, for each kind that its templates have a sentence for; raises BadTemplate."""
    campaign = newsroom.campaign(folder)
    attested = list(attested_in(newsroom, folder))
    for kind, finding in newsroom.language(folder).kinds.items():
        if newsroom.words(folder, finding):
            for case in finding.examples:
                yield _cell(newsroom, folder, campaign, kind, case, attested)


def _cell(
    newsroom: Newsroom, folder: str, campaign: Campaign, kind: str, case: Case, attested: Sequence[Attested]
) -> Cell:
    if case.facts is None:
        return Cell(kind, case.label, {}, NO_BULLET, *_signed(campaign, kind, case.label, NO_BULLET))
    facts = {**({} if kind == STATEMENT else {"about": kind}), **_in_months_of(campaign, case.facts)}
    brief = example_of(newsroom, folder, facts, campaign)
    (finding,) = brief.findings
    body = newsroom.roster(folder).example
    setting = Setting(newsroom.templates, newsroom.edition(folder), Name(folder, kind), campaign, brief, body=body)
    words = str(bullet(setting, finding))
    shape = shape_of_sentence(words, brief, finding, terms_of(newsroom.edition(folder), newsroom.called(folder)))
    if where := [known.release for known in attested if (known.kind, known.shape) == (kind, shape)]:
        return Cell(kind, case.label, facts, words, "attested", ", ".join(dict.fromkeys(where)), shape)
    return Cell(kind, case.label, facts, words, *_signed(campaign, kind, case.label, words), shape)


def _signed(campaign: Campaign, kind: str, case: str, words: str) -> tuple[str, str]:
    """Return the state of words that no release has, and who signed them, or others in their place, off."""
    entries = [each for each in campaign.signed_off if (each.kind, each.case) == (kind, case)]
    for entry in reversed(entries):
        if entry.words == words:
            return "signed off", f"{entry.by}, {day(entry.on)}"
    if entries:
        last = entries[-1]
        return "drafted", f"was signed off by {last.by}, {day(last.on)}, for: {last.words}"
    return "drafted", ""


def _in_months_of(campaign: Campaign, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return example facts over a period that the campaign has."""
    months = {end: known[0] for end, known in campaign.periods if known and end in facts}
    return {
        **facts,
        **{end: month for end, month in months.items() if facts[end] not in getattr(campaign.periods, end)},
    }


def example_of(newsroom: Newsroom, folder: str, finding: Mapping[str, Any], campaign: Campaign) -> Brief:
    """Return an example of a release's facts with one finding; raises ValidationError for one that cannot be."""
    model = newsroom.brief(folder)
    called = model.called
    name = {"name": called.example} if called.example else {}
    values = {
        called.body_table: {**sound_sample(model.body_model, campaign), **name},
        called.speaker_table: {"name": "An Example", "region": "the Example Region"},
        "findings": [finding],
    }
    return model.model_validate(values, context=campaign)


def entries_that_fit_nothing(newsroom: Newsroom, folder: str) -> list[Problem]:
    """Return the campaign's signatures under a kind or a case that there is not."""
    found: list[tuple[FieldPath, Complaint]] = []
    entries: list[SignedOff] = newsroom.campaign(folder).signed_off
    kinds = newsroom.language(folder).kinds if entries else {}
    for number, entry in enumerate(entries):
        if entry.kind not in kinds:
            found.append((("signed_off", number), signatures.unknown_kind(entry.kind, kinds)))
        elif entry.case not in (known := [case.label for case in kinds[entry.kind].examples]):
            found.append((("signed_off", number), signatures.unknown_case(entry.kind, entry.case, known)))
    return FactsFile(newsroom.project, f"templates/{folder}/campaign.toml").problems(found) if found else []
