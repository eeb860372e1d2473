"""The addresses of the desk, and what answers each; no part of an address is ever made into a path."""

from collections.abc import Awaitable, Callable
from threading import Lock

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from hmic_press.desk.begin import begin_release
from hmic_press.desk.download import download
from hmic_press.desk.guard import Guard, Pass
from hmic_press.desk.overview import bodies_of, rows_of
from hmic_press.desk.pages import page_file, show_page
from hmic_press.desk.reviewed import accept_causes, show_review
from hmic_press.desk.sheet import Desk
from hmic_press.desk.wording import show_wording, sign_wording
from hmic_press.problems.errors import FAULT, Exit, PressError, UnknownName
from hmic_press.project.folder import Project

_KINDS = {"desk.css": "text/css", "desk.js": "text/javascript", "desk.svg": "image/svg+xml"}
_LONGEST_SEARCH = 100
_MOST_ANSWERS = 10_000
_one_at_a_time = Lock()

Answers = dict[str, str]
Act = Callable[[Request, Answers], Response]


def make_app(project: Project, allowed: Pass) -> ASGIApp:
    """Return the desk of a project, behind its guard."""
    desk = Desk(project)

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
            own=not project.is_installed,
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

    def part(request: Request, answers: Answers) -> Response:
        name = request.path_params["file"]
        if name not in _KINDS:
            raise UnknownName.saying("There is no such page.", "Go back to the list.")
        return Response(page_file(name), media_type=_KINDS[name])

    routes = [
        Route("/", _told(overview)),
        Route("/new", _told(begin), methods=["POST"]),
        Route("/release/{campaign}/{slug}", _told(release), methods=["GET", "POST"]),
        Route("/release/{campaign}/{slug}/as/{format}", _told(file)),
        Route("/release/{campaign}/{slug}/do/{what}", _told(act), methods=["POST"]),
        Route("/review", _told(review), methods=["GET", "POST"]),
        Route("/wording/{campaign}", _told(wording), methods=["GET", "POST"]),
        Route("/{file}", _told(part)),
    ]
    return Guard(Starlette(routes=routes, exception_handlers={404: _nowhere, 500: _fault}), allowed)


def _name(request: Request) -> str:
    return f"{request.path_params['campaign']}/{request.path_params['slug']}"


def _told(act: Act) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers a request by an act in a thread of its own, one after another, and tells what is wrong."""

    def act_alone(request: Request, answers: Answers) -> Response:
        with _one_at_a_time:
            return act(request, answers)

    async def answer(request: Request) -> Response:
        answers: Answers = {}
        if request.method == "POST":
            async with request.form(max_files=0, max_fields=_MOST_ANSWERS) as form:
                answers = {key: value for key, value in form.items() if isinstance(value, str)}
        try:
            return await run_in_threadpool(act_alone, request, answers)
        except PressError as error:
            return _wrong(error)

    return answer


def _wrong(error: PressError) -> Response:
    status = {Exit.REFUSED: 409, Exit.UNREADABLE: 500}.get(error.exit_code, 400)
    status = 404 if isinstance(error, UnknownName) else status
    return show_page("wrong", status, title="This cannot be done", problems=error.problems)


async def _nowhere(request: Request, error: Exception) -> Response:
    return _wrong(UnknownName.saying("There is no such page.", "Go back to the list."))


async def _fault(request: Request, error: Exception) -> Response:
    return show_page("wrong", 500, title="This cannot be done", problems=[FAULT])
