"""How the desk answers: one act after another, and what is wrong as a page."""

from collections.abc import Awaitable, Callable
from threading import Lock

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from hmic_press.desk.pages import show_page
from hmic_press.problems.errors import FAULT, Exit, PressError, UnknownName

_MOST_ANSWERS = 10_000
_one_at_a_time = Lock()

Answers = dict[str, str]
Act = Callable[[Request, Answers], Response]


def told(act: Act) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers a request by an act in a thread of its own, one after another, and tells what is wrong."""

    def act_alone(request: Request, answers: Answers) -> Response:
        with _one_at_a_time:
            return act(request, answers)

    async def answer(request: Request) -> Response:
        answers = await _read_form(request) if request.method == "POST" else {}
        try:
            return await run_in_threadpool(act_alone, request, answers)
        except PressError as error:
            return _wrong(error)

    return answer


async def _read_form(request: Request) -> Answers:
    """Return the answers of a form; a file that came with them is the request's, by its name and its bytes."""
    async with request.form(max_files=1, max_fields=_MOST_ANSWERS) as form:
        sent = form.get("file")
        request.state.file = (sent.filename or "", await sent.read()) if isinstance(sent, UploadFile) else ("", b"")
        return {key: value for key, value in form.items() if isinstance(value, str)}


def _wrong(error: PressError) -> Response:
    status = {Exit.REFUSED: 409, Exit.UNREADABLE: 500}.get(error.exit_code, 400)
    status = 404 if isinstance(error, UnknownName) else status
    return show_page("wrong", status, title="This cannot be done", problems=error.problems)


async def nowhere(request: Request, error: Exception) -> Response:
    """Answer an address that there is not."""
    return _wrong(UnknownName.saying("There is no such page.", "Go back to the list."))


async def fault(request: Request, error: Exception) -> Response:
    """Answer where something of ours has failed."""
    return show_page("wrong", 500, title="This cannot be done", problems=[FAULT])
