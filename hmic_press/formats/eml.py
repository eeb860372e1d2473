"""E-mail: a draft without recipients, which a mail program opens to be sent by hand."""

from email import message_from_bytes, policy
from email.header import Header
from email.message import EmailMessage
from pathlib import PurePosixPath

from hmic_press.formats.html import typeset_page
from hmic_press.formats.pages import Pages
from hmic_press.formats.text import INDENTED, typeset_text
from hmic_press.problems.errors import BadFacts, Problem
from hmic_press.text.document import Document

_TYPES = {  # by the ends of names: a machine's own list of them may say otherwise
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".pdf": ("application", "pdf"),
}
_HEADERS = ["Subject", "X-Unsent", "MIME-Version", "Content-Type"]


def make_draft(document: Document, pages: Pages) -> bytes:
    """Return the release as plain text and HTML in one message, its subject the headline, after the embargo if any.

    Raises BadFacts if the subject would be read as something else.
    """
    embargo = [string for part in document.parts if part.kind == "embargo" for string in part.strings]
    subject = ": ".join([*embargo, document.headline])
    if "=?" in subject:  # a mail program would decode it, and could find a header of its own
        raise _bad(document)
    message = EmailMessage(policy=policy.SMTP)
    message["X-Unsent"] = "1"  # what makes a mail program open it as a draft
    message.set_content(typeset_text(document.parts, INDENTED) + "\n", cte="quoted-printable")
    message.add_alternative(typeset_page("email.html.jinja", document, pages), subtype="html", cte="quoted-printable")
    for name, data in document.attached.items():
        main, sub = _TYPES[PurePosixPath(name).suffix]
        message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    parts = [part for part in message.walk() if part.is_multipart()]
    for number, part in enumerate(parts):  # quoted-printable never makes such a boundary, and a random one would differ
        part.set_boundary("=_release_=" if number == len(parts) - 1 else "=_with_files_=")
    header = Header(subject, header_name="Subject").encode(
        linesep="\r\n"
    )  # the message's own loses spaces in long ones
    data = f"Subject: {header}\r\n".encode() + message.as_bytes()
    read_back = message_from_bytes(data, policy=policy.default)
    if read_back.keys() != _HEADERS or read_back["Subject"] != subject:
        raise _bad(document)
    return data


def _bad(document: Document) -> BadFacts:
    problem = "The headline cannot be the subject of an e-mail."
    remedy = "Take =? and anything like it out of the headline."
    return BadFacts([Problem(file=f"forces/{document.name}.toml", field="headline", problem=problem, remedy=remedy)])
