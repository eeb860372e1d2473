"""The desk's own pages: templates that are data of the package, in which every character is only itself."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from starlette.responses import HTMLResponse

_PAGES = files(__package__) / "pages"


@cache
def page_file(name: str) -> bytes:
    """Return one of the files that the pages are made of; the names are the desk's own."""
    return (_PAGES / name).read_bytes()


@cache
def _environment() -> Environment:
    def load(name: str) -> str:
        return page_file(name).decode()

    return Environment(
        loader=FunctionLoader(load), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def show_page(page: str, status: int = 200, **given: object) -> HTMLResponse:
    """Return one of the pages with what it is given, as an answer to a browser."""
    return HTMLResponse(_environment().get_template(f"{page}.html.jinja").render(given), status)
