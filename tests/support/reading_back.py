"""Independent readers of each format: what they find in a file is what anybody will read there."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from email import message_from_bytes, policy
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import docx

from hmic_press.text.document import Part, numbered, plain

ADDED_IN_WORD = ("Masthead", "Contacts Heading", "Contacts", "Sign-off Heading", "Sign-off")


def boxed_words_of(parts: Iterable[Part]) -> list[str]:
    """Return the words of the box that a PDF has for journalists."""
    contacts = [plain(string) for part in parts if part.name in ("contact", "press_office") for string in part.strings]
    return " ".join(["For journalists", *contacts]).split() if contacts else []


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
        self.aside = 0  # how deep the element lies that says whose page it is, or that only a list of messages shows
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element; what ends a block ends a word."""
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta",):
            self.open.append(tag)
        if tag not in ("a", "cite", "strong", "data"):
            self.text += "\n"
        if dict(attrs).get("class") == "masthead" or dict(attrs).get("style") == "display:none":
            self.aside = len(self.open)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        assert self.open.pop() == tag, "every element is closed, in the order of their opening"
        if len(self.open) < self.aside:
            self.aside = 0

    def handle_data(self, data: str) -> None:
        """Add the words of the body."""
        if self.aside:  # no words of the release
            return
        if "body" in self.open or not {"head", "html"} & set(self.open):
            self.text += data


def strings_of_html(page: str) -> list[str]:
    """Return the lines of a page's or a fragment's text."""
    return [line for line in Page(page).text.splitlines() if line]


def strings_of_docx(data: bytes) -> list[str]:
    """Return the text of each paragraph of a Word document, without what the format adds in styles of its own."""
    paragraphs = docx.Document(BytesIO(data)).paragraphs
    return [each.text for each in paragraphs if not (each.style and each.style.name in ADDED_IN_WORD)]


def release_alone(data: bytes) -> bytes:
    """Return a Word document without what the format adds in styles of its own."""
    word = docx.Document(BytesIO(data))
    for each in word.paragraphs:
        if each.style and each.style.name in ADDED_IN_WORD:
            each._p.getparent().remove(each._p)
    saved = BytesIO()
    word.save(saved)
    return saved.getvalue()


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


def words_of_pdf(data: bytes, folder: Path, *, margins: bool = False, boxed: Sequence[str] = ()) -> list[str]:
    """Return the words of a PDF's pages, with the marks of its lists, without those of the box for journalists.

    `margins` takes in what heads and foots the pages; `boxed` are the words of the box, which has to be there.
    """
    file = folder / "release.pdf"
    file.write_bytes(data)
    # the plain reading order takes a hyphen at the end of a line for one that parts a word, and drops it
    body = ["-x", "0", "-y", "75", "-W", "595", "-H", "700"]  # points, on A4
    words = _output("pdftotext", "-layout", "-enc", "UTF-8", *([] if margins else body), str(file), "-").split()
    return _without(words, boxed)


def _without(words: list[str], boxed: Sequence[str]) -> list[str]:
    """Return words without the first stretch that says what the box does, in which a line may break inside a word."""
    if not boxed:
        return words
    for start in range(len(words)):
        length, wanted = 0, "".join(boxed)
        while wanted and start + length < len(words) and wanted.startswith(words[start + length]):
            wanted = wanted.removeprefix(words[start + length])
            length += 1
        if not wanted:
            return words[:start] + words[start + length :]
    raise AssertionError("The box for journalists is not there.")


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
