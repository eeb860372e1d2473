"""Word documents that came back: tracked changes and comments as Word writes them, by hand in the XML."""

import subprocess
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

WHEN = "2012-12-01T09:30:00Z"


class Desk:
    """A document on somebody's desk, with the tracking of changes on."""

    def __init__(self, data: bytes, who: str = "Jo") -> None:
        self.word, self._who, self._changes = docx.Document(BytesIO(data)), who, 100

    def saved(self) -> bytes:
        """Return the document's bytes."""
        data = BytesIO()
        self.word.save(data)
        return data.getvalue()

    def change(self, was: str, now: str) -> None:
        """Strike words out, and put others in their place."""
        run = self._run(was)
        before, _, after = str(run.text).partition(was)
        for words, around in ((before, None), (was, "w:del"), (now, "w:ins"), (after, None)):
            if words:
                made = self._copied(run, words, struck=around == "w:del")
                run._r.addprevious(self._tracked(around, made) if around else made)
        run._r.getparent().remove(run._r)

    def put_in(self, below: str, words: str) -> None:
        """Put a paragraph in below another, like it."""
        paragraph = self._paragraph(below)._p
        new = deepcopy(paragraph)
        for child in list(new):
            if child.tag != qn("w:pPr"):
                new.remove(child)
        run = OxmlElement("w:r")
        text = OxmlElement("w:t")
        text.text = words
        run.append(text)
        new.append(self._tracked("w:ins", run))
        self._mark(new, "w:ins")
        paragraph.addnext(new)

    def take_out(self, words: str, element: str = "w:del") -> None:
        """Strike a whole paragraph out."""
        paragraph = self._paragraph(words)
        for run in paragraph.runs:
            run._r.addprevious(self._tracked(element, self._copied(run, run.text, struck=element == "w:del")))
            run._r.getparent().remove(run._r)
        self._mark(paragraph._p, element)

    def move(self, words: str, below: str) -> None:
        """Move a paragraph below another."""
        paragraph = self._paragraph(words)
        whole = paragraph.text
        self.put_in(below, whole)
        new = self._paragraph(below)._p.getnext()
        for element in new.iter(qn("w:ins")):
            element.tag = qn("w:moveTo")
        self.take_out(words, "w:moveFrom")

    def remark(self, words: str, said: str) -> None:
        """Comment on a paragraph."""
        self.word.add_comment(self._paragraph(words).runs, text=said, author=self._who, initials="J")

    def _paragraph(self, words: str) -> Any:
        return next(each for each in self.word.paragraphs if words in each.text)

    def _run(self, words: str) -> Any:
        return next(run for each in self.word.paragraphs for run in each.runs if words in run.text)

    def _copied(self, run: Any, words: str, *, struck: bool) -> Any:
        made = OxmlElement("w:r")
        if run._r.rPr is not None:
            made.append(deepcopy(run._r.rPr))
        text = OxmlElement("w:delText" if struck else "w:t")
        text.text = words
        text.set(qn("xml:space"), "preserve")
        made.append(text)
        return made

    def _tracked(self, name: str, *inside: Any) -> Any:
        made = OxmlElement(name)
        self._changes += 1
        for key, value in (("w:id", str(self._changes)), ("w:author", self._who), ("w:date", WHEN)):
            made.set(qn(key), value)
        for each in inside:
            made.append(each)
        return made

    def _mark(self, paragraph: Any, element: str) -> None:
        properties = paragraph.get_or_add_pPr()
        marks = properties.find(qn("w:rPr"))
        if marks is None:
            marks = OxmlElement("w:rPr")
            properties.append(marks)
        marks.append(self._tracked(element))


def saved_by_libreoffice(data: bytes, folder: Path) -> bytes:
    """Return a Word document as LibreOffice saves it."""
    (folder / "in").mkdir()
    (folder / "in" / "copy.docx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        folder,
        folder / "in" / "copy.docx",
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    return (folder / "copy.docx").read_bytes()
