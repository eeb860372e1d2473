"""A release's file to begin with: what is known is filled in, and what a person must say stands ready behind a #."""

from collections.abc import Iterator
from typing import Any

from hmic_press.facts.about_body import AboutBody
from hmic_press.facts.brief import Note
from hmic_press.facts.campaign import Campaign
from hmic_press.facts.declared.declaration import STATEMENT
from hmic_press.facts.declared.finding import Finding
from hmic_press.facts.details import Details
from hmic_press.facts.name import Name
from hmic_press.facts.speaker import Speaker
from hmic_press.project.manuscript import lay_out_facts, lay_out_words, open_manuscript
from hmic_press.release.newsroom import Newsroom
from hmic_press.text.english import opening

_HOW = """\
Take the # from the lines that you want, and put the facts in their place; findings are printed in their order.
What a line means: hmic-press explain FIELD"""


def make_file_to_fill_in(newsroom: Newsroom, name: Name) -> str:
    """Return the text of a file for the release of a name; no figure in it is one until somebody says so."""
    campaign, body = newsroom.campaign(name.campaign), newsroom.roster(name.campaign).bodies[name.slug]
    name_of_body, called = body.full_name, newsroom.called(name.campaign)
    model = newsroom.brief(name.campaign).body_model
    said = str(Speaker.sample("said")["said"])
    parts = [
        open_manuscript(name.campaign, opening(name_of_body), called).rstrip(),
        _behind(_HOW),
        _behind(lay_out_facts({"release": Details.sample("date")})),
        "\n".join([lay_out_facts({called.body_table: {"name": name_of_body}}), *_of_body(model, campaign)]),
        "\n".join(
            [f"[{called.speaker_table}]", *_each("name", campaign.all_names(body.region)), *_each("said", [said])]
        ),
    ]
    kinds = [kind for kind in newsroom.language(name.campaign).kinds.values() if newsroom.words(name.campaign, kind)]
    parts += [_behind(lay_out_facts({"findings": [_facts(kind, campaign)]})) for kind in kinds]
    parts += [_behind(lay_out_facts({"further_notes": [Note.sample()]}))]
    return "\n\n".join(parts) + "\n"


def _of_body(body: type[AboutBody], campaign: Campaign) -> Iterator[str]:
    """Yield a line a word that can be said of the body, or an example of what its file must state of it."""
    for name in body.judged():
        if body.model_fields[name].is_required():
            yield from _each(name, list(body.offered(name, campaign)) or [body.sample()[name]])


def _facts(kind: type[Finding], campaign: Campaign) -> dict[str, Any]:
    """Return example facts of a kind of finding, over the campaign's own period."""
    facts: dict[str, Any] = {} if kind.kind() == STATEMENT else {"about": kind.kind()}
    for name in kind.model_fields:
        if name not in facts and kind.asks(name, facts):
            known = getattr(campaign.periods, name, None)
            facts[name] = known[0] if known else kind.sample(name)[name]
    return facts


def _each(field: str, values: list[Any]) -> Iterator[str]:
    """Yield a line a value to choose from; words of several paragraphs run over several."""
    for value in values:
        yield _behind(lay_out_facts({field: lay_out_words(value) if "\n" in str(value) else value}))


def _behind(text: str) -> str:
    return "\n".join(f"# {line}".rstrip() for line in text.splitlines())
