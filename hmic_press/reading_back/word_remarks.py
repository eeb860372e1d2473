"""What people did in a Word document: the tracked changes and the comments, each with who and when."""

from collections.abc import Iterator
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from hmic_press.reading_back.copy import Remarked

PUT_IN, TAKEN_OUT = (qn("w:ins"), qn("w:moveTo")), (qn("w:del"), qn("w:moveFrom"))
_DID = {"ins": "put in", "moveTo": "moved here", "del": "took out", "moveFrom": "moved away"}


def remarks_of(word: WordDocument, paragraphs: list[Any]) -> Iterator[Remarked]:
    """Yield the tracked changes of a document's paragraphs, then its comments."""
    yield from _changes(paragraphs)
    yield from _comments(word, paragraphs)


def _changes(paragraphs: list[Any]) -> Iterator[Remarked]:
    for number, paragraph in enumerate(paragraphs, 1):
        for element in paragraph.iter(*PUT_IN, *TAKEN_OUT):
            words = "".join(each.text or "" for each in element.iter(qn("w:t"), qn("w:delText")))
            if element.getparent().tag == qn("w:rPr"):
                words = "a whole paragraph"
            if words:
                yield _remarked(element, _DID[element.tag.rpartition("}")[2]], words, number)


def _comments(word: WordDocument, paragraphs: list[Any]) -> Iterator[Remarked]:
    places = {
        each.get(qn("w:id")): number
        for number, paragraph in enumerate(paragraphs, 1)
        for each in paragraph.iter(qn("w:commentRangeStart"), qn("w:commentReference"))
    }
    for comment in word.comments:
        place = places.get(str(comment.comment_id), 0)
        yield _remarked(comment._comment_elm, "says", " ".join(comment.text.split()), place)._replace(is_change=False)


def _remarked(element: Any, did: str, words: str, line: int) -> Remarked:
    when = (element.get(qn("w:date")) or "")[:16].replace("T", " ")
    return Remarked(element.get(qn("w:author")) or "somebody", when, did, words, line)
