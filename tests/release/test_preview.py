"""A look before the hour needs no override, and an override leaves its reason; an e-mail carries what it announces."""

import json
import mimetypes
import re
from collections.abc import Callable
from datetime import UTC, datetime
from email import message_from_bytes, policy
from io import BytesIO
from pathlib import Path

import docx
import pytest

from hmic_press import BadCommand, Newsroom
from hmic_press.formats import FORMATS
from hmic_press.release.wanted import Wanted
from tests.support.command import Outcome
from tests.support.details import with_details
from tests.support.project import contents
from tests.support.reading_back import Page, bodies_of, strings_of_html

Command = Callable[..., Outcome]
BEFORE, AFTER = datetime(2012, 12, 1, tzinfo=UTC), datetime(2013, 1, 1, tzinfo=UTC)
REASON = "the <minister> has spoken --> early"


@pytest.fixture
def embargoed(project: Path) -> Path:
    """A project whose releases are under embargo until 13 December 2012."""
    return with_details(project)


def made(project: Path, wanted: Wanted, now: datetime = BEFORE) -> bytes:
    """Return Warwickshire's release as wanted."""
    newsroom = Newsroom(project, now=now)
    return newsroom.typeset(newsroom.release("warwickshire"), wanted)


@pytest.mark.parametrize("now", [BEFORE, AFTER])
def test_a_preview_is_only_to_be_looked_at(embargoed: Path, now: datetime) -> None:
    """It says the same words under a mark, asks not to be indexed, and tells no website what it is."""
    page = made(embargoed, Wanted("html", preview=True), now).decode()
    release = made(embargoed, Wanted("html", override_embargo=REASON), now).decode()
    assert strings_of_html(page) == strings_of_html(release)
    assert '<meta name="robots" content="noindex">' in page
    assert 'content: "PREVIEW"' in page
    assert not re.search(r"og:|ld\+json|article:published_time|embargo-overridden", page)
    assert "EMBARGOED UNTIL" in page or now == AFTER


def test_a_preview_has_a_name_of_its_own(embargoed: Path, command: Command, tmp_path: Path) -> None:
    """Its file ends in -PREVIEW.html, no reason is asked for, and it may lie beside embargoed files."""
    out = ("--output", tmp_path / "out", "--project", embargoed)
    outcome = command("render", "warwickshire", "--preview", *out)
    assert (outcome.code, outcome.err) == (0, "")
    assert command("render", "warwickshire", "--format", "docx", *out).code == 0
    assert "warwickshire-PREVIEW.html" in contents(tmp_path / "out")


@pytest.mark.parametrize("format", [format for format in FORMATS if format != "html"])
def test_a_preview_is_a_page_alone(format: str, embargoed: Path, command: Command) -> None:
    """In a format that could be taken for the release itself a preview is refused."""
    with pytest.raises(BadCommand, match="--preview makes a page of HTML"):
        made(embargoed, Wanted(format, preview=True))
    assert command("render", "warwickshire", "--preview", "--format", format, "--project", embargoed).code == 2


def test_an_override_leaves_its_reason(embargoed: Path) -> None:
    """The reason stands in the page, the fragment, the JSON, the Word file and the PDF, and breaks out of none."""
    page = made(embargoed, Wanted("html", override_embargo=REASON)).decode()
    assert ("meta", {"name": "embargo-overridden", "content": REASON}) in Page(page).elements
    fragment = made(embargoed, Wanted("html-fragment", override_embargo=REASON)).decode()
    assert fragment.startswith("<!-- Made before its embargo: the &lt;minister&gt; has spoken --&gt; early -->")
    assert json.loads(made(embargoed, Wanted("json", override_embargo=REASON)))["embargo_overridden"] == REASON
    word = docx.Document(BytesIO(made(embargoed, Wanted("docx", override_embargo=REASON))))
    assert word.core_properties.comments == f"Made before its embargo: {REASON}"
    assert b"Made before its embargo" in made(embargoed, Wanted("pdf", override_embargo=REASON))


@pytest.mark.parametrize("format", ["html", "html-fragment", "json", "docx", "pdf"])
def test_no_reason_is_left_where_none_was_needed(format: str, embargoed: Path) -> None:
    """After the hour a file says nothing of an override, whatever the command was given."""
    assert made(embargoed, Wanted(format, override_embargo=REASON), AFTER) == made(embargoed, Wanted(format), AFTER)


def test_an_email_carries_word_and_pdf(
    embargoed: Path, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With --attach the draft has both files, named as they would be in a folder, the same bytes twice."""
    mimetypes.init()
    monkeypatch.setattr(mimetypes, "_db", mimetypes.MimeTypes())
    data = made(embargoed, Wanted("eml", attach=True))
    message = message_from_bytes(data, policy=policy.default)
    files = {each.get_filename(): each.get_content() for each in message.iter_attachments()}
    name = f"warwickshire-EMBARGOED-{Newsroom(embargoed).release('warwickshire').digest[:8]}"
    assert files == {
        f"{name}.docx": made(embargoed, Wanted("docx")),
        f"{name}.pdf": made(embargoed, Wanted("pdf")),
    }
    assert bodies_of(data) == bodies_of(made(embargoed, Wanted("eml")))
    assert data == made(embargoed, Wanted("eml", attach=True))
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert [each.get_content_type() for each in message.iter_attachments()] == [word, "application/pdf"]
    for of_this_machine in ("text/plain", "application/x-unknown", "image/png"):
        for ending in (".docx", ".pdf"):
            mimetypes.add_type(of_this_machine, ending)
        assert data == made(embargoed, Wanted("eml", attach=True)), "whatever the machine calls them"
    assert not {"To", "Cc", "Bcc"} & set(message.keys())
    refused = command("render", "warwickshire", "--format", "docx", "--attach", "--project", embargoed)
    assert "--attach says nothing without an e-mail." in refused.err
