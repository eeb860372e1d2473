"""The index of a press pack: a page that finds each release by region, verdict and state."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, Self

from hmic_press.formats.html import page_of
from hmic_press.formats.pages import FOLDER, Pages
from hmic_press.release.region import region_of
from hmic_press.release.release import Release
from hmic_press.release.state import state_of
from hmic_press.release.templates import errors_told
from hmic_press.text.document import plain
from hmic_press.text.english import day, embargo_line, opening

_PAGE = "pack.html.jinja"
_CALLED = {
    "plain": "Text",
    "markdown": "Markdown",
    "indented": "Indented text",
    "html": "Web page",
    "html-fragment": "HTML",
    "docx": "Word",
    "pdf": "PDF",
    "eml": "E-mail",
    "json": "JSON",
}


class Shown(NamedTuple):
    """A release in the index: what is told of it, empty where there is nothing, and its files by their formats."""

    name: str
    id: str
    body: str
    headline: str
    summary: str
    region: str
    verdict: str
    state: str
    day: str
    embargo: str
    digest: str
    files: Mapping[str, str]

    @classmethod
    def of(cls, release: Release, files: Mapping[str, str]) -> Self:
        """Return what is told of a release."""
        brief, until = release.brief, release.brief.release.until
        published = until or brief.release.date
        headline = next(plain(part.strings[0]) for part in release.amended if part.kind == "headline")
        return cls(
            name=str(release.name),
            id=release.name.slug,
            body=opening(brief.about.name) if brief.about else "",
            headline=headline,
            summary="" if headline.startswith(release.summary.rstrip("…")) else release.summary,
            region=region_of(release),
            verdict=_verdict_of(release),
            state=state_of(release).name,
            day=day(published) if published else "",
            embargo=embargo_line(release.embargo) if release.embargo else "",
            digest=release.digest,
            files=files,
        )


class Index(NamedTuple):
    """What an index shows: whose campaign it is, its releases, whom journalists call, why its embargo is overridden."""

    house: str
    campaign: str
    releases: Sequence[Shown]
    contacts: Sequence[str]
    overridden: str | None


def show_index(index: Index, pages: Pages) -> str:
    """Return the index as a page that asks nothing of any other site; raises BadTemplate if it cannot be used."""
    with errors_told(f"{FOLDER}/{_PAGE}"):
        return page_of(
            _PAGE,
            pages,
            house=index.house,
            title=opening(index.campaign.replace("-", " ").replace("_", " ")),
            releases=[*map(_on_page, index.releases)],
            embargoes=tuple(dict.fromkeys(each.embargo for each in index.releases if each.embargo)),
            overridden=index.overridden,
            contacts=tuple(index.contacts),
            regions=_grouped(index.releases, lambda each: each.region),
            verdicts=_grouped(index.releases, lambda each: each.verdict),
            states=_grouped(index.releases, lambda each: each.state),
        )


def _grouped(releases: Sequence[Shown], by: Callable[[Shown], str]) -> list[dict[str, Any]]:
    """Return the releases by what is said of them, those last of which nothing is; no groups if it is said of none."""
    said = sorted({by(each) for each in releases}, key=lambda words: (not words, words))
    groups = {words: [_on_page(each) for each in releases if by(each) == words] for words in said if any(said)}
    return [{"called": opening(words), "releases": found} for words, found in groups.items()]


def _on_page(shown: Shown) -> dict[str, Any]:
    files = [{"called": _CALLED[format], "file": file} for format, file in shown.files.items()]
    return {**shown._asdict(), "files": files, "called": shown.body or shown.headline}


def _verdict_of(release: Release) -> str:
    """Return the first judgement that is declared of the body and stated: one of a few words, or a grade."""
    about = release.brief.about
    judged = [name for name, field in about.rules.typed.items() if field.holds in ("choice", "grade")] if about else []
    return next((str(words) for name in judged if (words := getattr(about, name)) is not None), "")
