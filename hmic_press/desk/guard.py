"""What stands before every page: who may ask, from where, and how much."""

from hmac import compare_digest
from typing import NamedTuple

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST = 2**20  # bytes of a form; a file of facts has a quarter of that at most
LARGEST_FILE = 10 * 2**20  # bytes of a release that comes back from Word
FILES_AT = "/import"
HOST = "127.0.0.1"

_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_TOO_LARGE = "This is larger than any sound form or file. Nothing is changed."
_READS = ("GET", "HEAD")
_USUAL = 80  # port of the web


class Pass(NamedTuple):
    """What lets a browser in: the address that it must ask, and the key that only this person was shown."""

    port: int
    key: str

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names under which the desk may be asked for."""
        at = "" if self.port == _USUAL else f":{self.port}"  # which browsers leave out
        return f"{HOST}{at}", f"localhost{at}"

    @property
    def cookie(self) -> str:
        """The name of the cookie: browsers share cookies between the ports of a machine."""
        return f"hmic-press-desk-{self.port}"

    def fits(self, key: str | None) -> bool:
        """Return whether a key is the one, in a time that does not tell how much of it is."""
        return compare_digest((key or "").encode(), self.key.encode())


class Guard:
    """Lets a request through to the pages, or answers it: a foreign host first of all, then a key, then a site."""

    def __init__(self, pages: ASGIApp, allowed: Pass) -> None:
        self._pages = pages
        self._pass = allowed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or hand it on."""
        if scope["type"] == "lifespan":
            await self._pages(scope, receive, send)
        elif scope["type"] == "http":
            await self._answer(Request(scope), scope, receive, _guarded(send))

    async def _answer(self, request: Request, scope: Scope, receive: Receive, send: Send) -> None:
        if (refused := self._refusal(request)) is None:
            await self._pages(scope, _measured(receive, _most(request)), send)
        else:
            await refused(scope, receive, send)

    def _refusal(self, request: Request) -> Response | None:
        if request.headers.getlist("host") not in [[host] for host in self._pass.hosts]:
            return _plain(400, "This is not the address of the desk. Use the one that hmic-press desk has printed.")
        if self._pass.fits(request.query_params.get("key")) and request.method in _READS:
            answer = RedirectResponse(request.url.path, 303)
            answer.set_cookie(self._pass.cookie, self._pass.key, httponly=True, samesite="strict")
            return answer
        if not self._pass.fits(request.cookies.get(self._pass.cookie)):
            return _plain(403, "The key is missing or old. Open the address that hmic-press desk has printed.")
        if request.method not in _READS and not self._from_here(request):
            return _plain(403, "The form does not come from the desk. Nothing is changed.")
        if int(_digits(request.headers.get("content-length"))) > _most(request):
            return _plain(413, _TOO_LARGE)
        return None

    def _from_here(self, request: Request) -> bool:
        """Return whether a page of the desk sends this; Origin is asked only where the browser says no site.

        A page without a referrer has an Origin of null for its own forms.
        """
        if (site := request.headers.get("sec-fetch-site")) is not None:
            return site == "same-origin"
        return request.headers.get("origin") == f"http://{request.headers['host']}"


def _plain(status: int, words: str) -> Response:
    return PlainTextResponse(f"{words}\n", status)


def _digits(length: str | None) -> str:
    return length[:18] if length and length.isdecimal() and length.isascii() else "0"


def _guarded(send: Send) -> Send:
    async def with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers[name] = value
        await send(message)

    return with_headers


def _most(request: Request) -> int:
    """Return how many bytes a request may send."""
    return LARGEST_FILE if request.url.path == FILES_AT else LARGEST


def _measured(receive: Receive, most: int) -> Receive:
    """Return what receives a body, and stops at one that is larger than may be, whatever it says."""
    got = 0

    async def measured() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > most:
            raise HTTPException(413, _TOO_LARGE)
        return message

    return measured
