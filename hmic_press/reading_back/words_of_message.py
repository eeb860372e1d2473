"""The words of an e-mail: of its text, of its page, of its subject, and the files that it carries."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import NamedTuple

from hmic_press.reading_back.words_of_page import read_page_words

_SENT_ON = re.compile(r"(?:(?:re|fwd?):\s*)+", re.IGNORECASE)


class Message(NamedTuple):
    """What an e-mail says in its text and in its page, each empty where it has none."""

    text: str
    page: str
    subject: str
    carried: list[tuple[str, bytes]]


def read_message_words(data: bytes) -> Message:
    """Return what an e-mail says; raises whatever the library does of a damaged one."""
    message = message_from_bytes(data, policy=policy.default)
    bodies = {kind: message.get_body((kind,)) for kind in ("plain", "html")}
    said = {kind: str(body.get_content()).replace("\r\n", "\n") for kind, body in bodies.items() if body is not None}
    page = read_page_words(said["html"]).words if "html" in said else ""
    subject = _SENT_ON.sub("", str(message["Subject"] or ""), count=1)
    return Message(said.get("plain", ""), page, subject, list(_carried(message)))


def _carried(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """Yield the files that a message carries, by their names; pictures of a signature are none of ours."""
    for part in message.iter_attachments():
        content = part.get_content()
        if isinstance(content, bytes) and part.get_content_maintype() != "image":
            yield part.get_filename() or "an attachment", content
