"""Independent readers of each format: what they find in a file is what anybody will read there."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from email import message_from_bytes, policy
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import docx

from hmic_press.text.document import Part, numbered, plain


def strings_of(parts: Iterable[Part]) -> list[str]:
    """Return what each paragraph, bullet and note of a release says, from its parts alone."""
    return [plain(string) for part in parts for string in part.strings]


def words_of(parts: Iterable[Part]) -> list[str]:
    """Return the words of a release with the marks of its lists, from its parts alone."""
    found: list[str] = []
    for part, first in numbered(parts):
        for number, string in enumerate(part.strings, start=first):
            mark = {"bullets": "•", "notes": f"{number}."}.get(part.kind, "")
            found += f"{mark} {plain(string)}".split()
    return found


class Page(HTMLParser):
    """The words of an HTML page, and its elements with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element; what ends a block ends a word."""
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta",):
            self.open.append(tag)
        if tag not in ("a", "cite", "strong"):
            self.text += "\n"

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        assert self.open.pop() == tag, "every element is closed, in the order of their opening"

    def handle_data(self, data: str) -> None:
        """Add the words of the body."""
        if "body" in self.open or not {"head", "html"} & set(self.open):
            self.text += data


def strings_of_html(page: str) -> list[str]:
    """Return the lines of a page's or a fragment's text."""
    return [line for line in Page(page).text.splitlines() if line]


def strings_of_docx(data: bytes) -> list[str]:
    """Return the text of each paragraph of a Word document."""
    return [paragraph.text for paragraph in docx.Document(BytesIO(data)).paragraphs]


def strings_of_json(data: bytes) -> list[str]:
    """Return the text of each paragraph in the JSON format."""
    paragraphs = (paragraph for part in json.loads(data)["parts"] for paragraph in part["paragraphs"])
    return ["".join(span["text"] for span in paragraph) for paragraph in paragraphs]


def bodies_of(data: bytes) -> tuple[str, str]:
    """Return the plain and the HTML body of a message."""
    message = message_from_bytes(data, policy=policy.default)
    text, page = (message.get_body((kind,)) for kind in ("plain", "html"))
    assert text is not None
    assert page is not None
    return text.get_content(), page.get_content()


def words_of_pdf(data: bytes, folder: Path, *, margins: bool = False) -> list[str]:
    """Return the words of a PDF's pages, with the marks of its lists; `margins` takes in what heads and foots them."""
    file = folder / "release.pdf"
    file.write_bytes(data)
    # the plain reading order takes a hyphen at the end of a line for one that parts a word, and drops it
    body = ["-x", "0", "-y", "75", "-W", "595", "-H", "700"]  # points, on A4
    return _output("pdftotext", "-layout", "-enc", "UTF-8", *([] if margins else body), str(file), "-").split()


def read_pages(data: bytes, folder: Path) -> list[str]:
    """Return the text of each page of a PDF."""
    (folder / "release.pdf").write_bytes(data)
    return _output("pdftotext", "-layout", "-enc", "UTF-8", folder / "release.pdf", "-").split("\f")


def words_in_an_office(files: Iterable[Path], folder: Path) -> list[list[str]]:
    """Return the words that LibreOffice finds in Word documents, with the marks of its lists."""
    files = list(files)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    _output("soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, *files)
    texts = ((folder / file.with_suffix(".txt").name).read_text("utf-8-sig") for file in files)
    return [text.split() for text in texts]


def _output(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, check=True, timeout=300)
    return done.stdout.decode()


def installed(*tools: str) -> bool:
    """Return whether all tools are on this machine."""
    return all(shutil.which(tool) for tool in tools)
