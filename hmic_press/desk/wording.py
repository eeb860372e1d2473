"""The wording sheet at the desk: what a campaign says in every case, and who answers for it."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import attrgetter

from starlette.responses import RedirectResponse, Response

from hmic_press.desk.installed import see_that_it_is_own, why_it_stays
from hmic_press.desk.pages import show_page
from hmic_press.facts.london_time import today
from hmic_press.problems.errors import Problem, Refused
from hmic_press.project.writing import write
from hmic_press.release.digest import digest_of
from hmic_press.release.newsroom import Newsroom
from hmic_press.review.wording_cases import Cell, find_cells
from hmic_press.review.wording_sheet import name_state, to_sign
from hmic_press.text.document import plain


def show_wording(newsroom: Newsroom, campaign: str, *, signed: bool = False) -> Response:
    """Return the page of a campaign's sentences, with a place to sign those of a kind that are drafted."""
    folder = newsroom.project.choose_campaign(campaign)
    kinds = [(kind, list(cells)) for kind, cells in groupby(find_cells(newsroom, folder), attrgetter("kind"))]
    return show_page(
        "wording",
        title=f"Wording of {folder.replace('-', ' ')}",
        campaign=folder,
        kinds=[
            (kind, [(cell.case, plain(cell.words), name_state(cell)) for cell in cells], _digest(_drafted(cells)))
            for kind, cells in kinds
        ],
        read_only=why_it_stays(newsroom.project),
        told="Signed off." if signed else "",
    )


def sign_wording(newsroom: Newsroom, campaign: str, answers: Mapping[str, str]) -> Response:
    """Sign the drafted sentences of a kind off, by somebody; raises Refused if other words were in view."""
    folder = newsroom.project.choose_campaign(campaign)
    see_that_it_is_own(newsroom.project)
    drafted = _drafted(cell for cell in find_cells(newsroom, folder) if cell.kind == answers.get("kind"))
    file = f"templates/{folder}/campaign.toml"
    if not drafted or _digest(drafted) != answers.get("words"):
        problem = "Somebody has changed the wording since you saw it. Nothing is signed."
        raise Refused([Problem(file=file, problem=problem, remedy="Open the page again, and read it.")])
    before = newsroom.project.read_bytes(file)
    end = b"\r\n" if b"\r\n" in before else b"\n"
    entries = to_sign(drafted, today(), answers.get("by", "").strip()).encode().replace(b"\n", end)
    data = before.rstrip() + end * 2 + entries + end
    Newsroom(newsroom.project.with_files({file: data})).campaign(folder)  # which tells what is wrong with it
    write(newsroom.project.root / file, data, replace=True)
    return RedirectResponse(f"/wording/{folder}?signed=yes", 303)


def _drafted(cells: Iterable[Cell]) -> list[Cell]:
    return [cell for cell in cells if cell.state == "drafted"]


def _digest(cells: list[Cell]) -> str:
    """Return what tells some sentences from others, nothing for none."""
    return digest_of(to_sign(cells, today())) if cells else ""
