"""The addresses of the desk, and what answers each; no part of an address is ever made into a path."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from hmic_press.desk.answering import Answers, fault, nowhere, told
from hmic_press.desk.begin import begin_release
from hmic_press.desk.brought import InTray
from hmic_press.desk.download import download
from hmic_press.desk.guard import FILES_AT, Guard, Pass
from hmic_press.desk.installed import why_it_stays
from hmic_press.desk.overview import bodies_of, rows_of
from hmic_press.desk.pages import page_file, show_page
from hmic_press.desk.reviewed import accept_causes, show_review
from hmic_press.desk.sheet import Desk
from hmic_press.desk.wording import show_wording, sign_wording
from hmic_press.problems.errors import UnknownName
from hmic_press.project.folder import Project

_KINDS = {"desk.css": "text/css", "desk.js": "text/javascript", "desk.svg": "image/svg+xml"}
_LONGEST_SEARCH = 100


def make_app(project: Project, allowed: Pass) -> ASGIApp:
    """Return the desk of a project, behind its guard."""
    desk, tray = Desk(project), InTray()

    def overview(request: Request, answers: Answers) -> Response:
        newsroom = desk.newsroom()
        search = request.query_params.get("q", "")[:_LONGEST_SEARCH]
        return show_page(
            "list",
            title="Releases",
            rows=rows_of(newsroom, search),
            search=search,
            bodies=bodies_of(newsroom),
            campaigns=project.campaigns,
            installed=why_it_stays(project),
        )

    def begin(request: Request, answers: Answers) -> Response:
        name = begin_release(desk.newsroom(), answers.get("campaign", ""), answers.get("slug", ""))
        return RedirectResponse(f"/release/{name}", 303)

    def release(request: Request, answers: Answers) -> Response:
        name = desk.newsroom().project.find_name(_name(request))
        saved = "saved" in request.query_params
        return desk.answer(name, answers) if request.method == "POST" else desk.show(name, saved=saved)

    def act(request: Request, answers: Answers) -> Response:
        name = desk.newsroom().project.find_name(_name(request))
        desk.act(name, request.path_params["what"], answers)
        return RedirectResponse(f"/release/{name}", 303)

    def file(request: Request, answers: Answers) -> Response:
        reason = request.query_params.get("reason") or None
        return download(desk.newsroom(), _name(request), request.path_params["format"], reason)

    def review(request: Request, answers: Answers) -> Response:
        if request.method == "POST":
            return accept_causes(desk.newsroom().project, answers)
        return show_review(desk.newsroom().project, accepted="accepted" in request.query_params)

    def wording(request: Request, answers: Answers) -> Response:
        campaign = request.path_params["campaign"]
        if request.method == "POST":
            return sign_wording(desk.newsroom(), campaign, answers)
        return show_wording(desk.newsroom(), campaign, signed="signed" in request.query_params)

    def bring(request: Request, answers: Answers) -> Response:
        if request.method == "POST":
            return tray.take(desk.newsroom(), *request.state.file)
        return tray.show()

    def write_brought(request: Request, answers: Answers) -> Response:
        return tray.write(desk.newsroom(), answers)

    def part(request: Request, answers: Answers) -> Response:
        name = request.path_params["file"]
        if name not in _KINDS:
            raise UnknownName.saying("There is no such page.", "Go back to the list.")
        return Response(page_file(name), media_type=_KINDS[name])

    routes = [
        Route("/", told(overview)),
        Route("/new", told(begin), methods=["POST"]),
        Route("/release/{campaign}/{slug}", told(release), methods=["GET", "POST"]),
        Route("/release/{campaign}/{slug}/as/{format}", told(file)),
        Route("/release/{campaign}/{slug}/do/{what}", told(act), methods=["POST"]),
        Route("/review", told(review), methods=["GET", "POST"]),
        Route("/wording/{campaign}", told(wording), methods=["GET", "POST"]),
        Route(FILES_AT, told(bring), methods=["GET", "POST"]),
        Route("/import/write", told(write_brought), methods=["POST"]),
        Route("/{file}", told(part)),
    ]
    return Guard(Starlette(routes=routes, exception_handlers={404: nowhere, 500: fault}), allowed)


def _name(request: Request) -> str:
    return f"{request.path_params['campaign']}/{request.path_params['slug']}"
