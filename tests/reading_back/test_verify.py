"""A file that left the house is told for what it is by its words, whatever it is called and whoever saved it since."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from email import message_from_bytes, policy
from io import BytesIO
from pathlib import Path
from textwrap import fill
from zipfile import ZipFile

import pytest
from docx import Document

from hmic_press import Newsroom
from hmic_press.formats import FORMATS
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, SOURCES
from tests.support.ready import add_ready
from tests.support.series_in_git import commit, git
from tests.support.tools import needs

Command = Callable[..., Outcome]
FILE = f"forces/{CAMPAIGN}/derbyshire.toml"
SAM = ("--by", "Sam Hill, head of news")
TWELVE, THIRTEEN = "applications = 12\napproved = 12", "applications = 13\napproved = 13"


@pytest.fixture
def press(project: Path) -> Path:
    """A project in git with a draft that is ready."""
    add_ready(project)
    git(project, "init", "-q")
    commit(project)
    return project


def act(press: Path, command: Command, *acts: str, reason: str = "it was wrong") -> None:
    """Approve, issue or withdraw the release."""
    for each in acts:
        given = () if each == "approve" else ("--reason", reason)
        assert command(each, "derbyshire", *SAM, *given, "--project", press).code == 0


def change(press: Path, was: str, becomes: str, file: str = FILE) -> None:
    """Put other words into a file of the project."""
    text = (press / file).read_text("utf-8")
    assert was in text
    (press / file).write_text(text.replace(was, becomes, 1), "utf-8")


def made(press: Path, format: str, folder: Path, *, standard: bool = False) -> Path:
    """Return a file of the release, renamed so that its name says nothing."""
    file = folder / f"final FINAL (2).{FORMATS[format].suffix.rpartition('.')[2]}"
    file.write_bytes(Newsroom(press).render("derbyshire", format=format, standard=standard))
    return file


def told(command: Command, press: Path, *files: Path) -> tuple[int, str]:
    """Return the code, and what is said of files."""
    outcome = command("verify", *files, "--project", press)
    return outcome.code, outcome.out.decode() + outcome.err


@pytest.mark.parametrize("format", FORMATS)
def test_a_renamed_file_of_any_format_is_told_as_it_stands(
    format: str, press: Path, command: Command, tmp_path: Path
) -> None:
    """A draft, approved, current, superseded and withdrawn: the same file, by what became of the release."""
    file = made(press, format, tmp_path)
    assert told(command, press, file) == (
        0,
        f"{file}: {CAMPAIGN}/derbyshire, a draft as it stands now, approved by nobody.\n",
    )
    act(press, command, "approve")
    code, said = told(command, press, file)
    assert (code, "approved on " in said, "by Sam Hill, head of news, not issued" in said) == (0, True, True)
    act(press, command, "issue")
    code, said = told(command, press, file)
    assert (code, f"{CAMPAIGN}/derbyshire, current: issued on " in said, "round 2." in said) == (0, True, True)
    change(press, TWELVE, THIRTEEN)
    act(press, command, "approve", "issue")
    code, said = told(command, press, file)
    assert (code, "superseded on " in said, "by round 4" in said) == (1, True, True)
    later = tmp_path / "later"
    later.mkdir()
    corrected = made(press, format, later)
    assert told(command, press, corrected)[0] == 0, "with its notice"
    act(press, command, "withdraw", reason="a wrong force")
    code, said = told(command, press, corrected)
    assert (code, "withdrawn on " in said, "(a wrong force)" in said) == (1, True, True)


@pytest.mark.parametrize("name", SOURCES)
def test_the_sources_are_what_was_issued(name: str, command: Command, tmp_path: Path) -> None:
    """The releases of 2012 are current, slips and all; their standard text was never issued."""
    outcome = command("verify", SOURCES[name])
    assert (outcome.code, f"{CAMPAIGN}/{name}, current: issued" in outcome.out.decode()) == (0, True)
    file = tmp_path / "standard.txt"
    file.write_bytes(command("render", name, "--standard", "--format", "plain").out)
    outcome = command("verify", file)
    assert (outcome.code, "never issued: the standard wording" in outcome.out.decode()) == (1, True)


def _as_word(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode("utf-8-sig")


RESAVED: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "line ends of Windows": ("plain", lambda text: text.replace("\n", "\r\n").encode()),
    "no last line end": ("plain", lambda text: text.rstrip("\n").encode()),
    "a byte order mark": ("markdown", _as_word),
    "Notepad's Unicode": ("indented", lambda text: text.replace("\n", "\r\n").encode("utf-16")),
    "Windows' own letters": ("plain", lambda text: text.encode("cp1252")),
    "blank lines and spaces": ("plain", lambda text: "\n\n" + text.replace("\n", "  \n") + "\n\n"),
    "lines wrapped for a letter": (
        "plain",
        lambda text: "\n".join(fill(line, 72, break_on_hyphens=False) for line in text.splitlines()),
    ),
    "a page on one line": ("html", lambda text: " ".join(text.split("\n"))),
    "a page without its head": ("html", lambda text: text.partition("<article>")[2].partition("</article>")[0]),
    "entities": ("html", lambda text: text.replace("’", "&rsquo;").replace("“", "&#8220;").replace("a", "&#97;", 0)),
    "a page pasted with classes": ("html-fragment", lambda text: text.replace("<p>", '<P class="x" style="margin:0">')),
    "JSON on one line": ("json", lambda text: json.dumps(json.loads(text))),
}


@pytest.mark.parametrize("what", RESAVED)
def test_a_file_saved_again_is_recognised(what: str, press: Path, command: Command, tmp_path: Path) -> None:
    """Encoding, line ends, dress and wrapping are not words."""
    format, again = RESAVED[what]
    act(press, command, "approve", "issue")
    file = made(press, format, tmp_path)
    saved = again(file.read_bytes().decode())
    file.write_bytes(saved if isinstance(saved, bytes) else saved.encode())
    code, said = told(command, press, file)
    assert (code, "current: issued on" in said) == (0, True), said


@pytest.mark.parametrize(("format", "to"), [("docx", "docx"), ("html", "html")])
def test_what_libreoffice_saves_is_recognised(
    format: str, to: str, press: Path, command: Command, tmp_path: Path
) -> None:
    """A person opens it, saves it under another name, and it is still what is out; a changed figure is told."""
    needs("soffice", shutil.which("soffice"))
    act(press, command, "approve", "issue")
    for number, was in enumerate((None, "12 applications")):
        file = made(press, format, tmp_path)
        if was and format == "docx":
            word = Document(str(file))
            (run,) = (each for paragraph in word.paragraphs for each in paragraph.runs if was in each.text)
            run.text = run.text.replace(was, "21 applications")
            word.save(str(file))
        elif was:
            file.write_text(file.read_text("utf-8").replace(">12</data> app", ">21</data> app"), "utf-8")
        folder = tmp_path / f"saved-{number}"
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(folder), str(file)],
            check=True,
            capture_output=True,
            timeout=120,
        )
        (saved,) = folder.iterdir()
        code, said = told(command, press, saved)
        assert (code, ("“12” has become “21”" if was else "current: issued on") in said) == (int(bool(was)), True), said


@pytest.mark.parametrize("format", [each for each in FORMATS if each not in ("docx", "pdf")])
@pytest.mark.parametrize(
    ("was", "becomes"), [("12 applications", "21 applications"), ("improvements", "no changes"), ("Baker", "Butcher")]
)
def test_a_changed_word_is_told_whatever_the_properties_say(
    format: str, was: str, becomes: str, press: Path, command: Command, tmp_path: Path
) -> None:
    """The properties still name what is out; the words are others, and they decide."""
    act(press, command, "approve", "issue")
    file = made(press, format, tmp_path)
    text = file.read_bytes().decode()
    if was not in text:  # a figure by itself, which says a fact
        around = '"{}"' if format == "json" else ">{}<"
        was, becomes = (around.format(words.split()[0]) for words in (was, becomes))
    assert was in text
    file.write_bytes(text.replace(was, becomes).encode())
    code, said = told(command, press, file)
    assert (code, "changed" in said, "current: issued" in said.partition("changed")[0]) == (1, True, False), said


@pytest.mark.parametrize(
    ("format", "was", "becomes"),
    [
        ("json", '"applications": 12', '"applications": 21'),
        ("json", '"since": "September 2011"', '"since": "September 2010"'),
        ("json", '"name": "Roger Baker"', '"name": "Roger Butcher"'),
        ("html", '<data value="12">', '<data value="21">'),
        ("html-fragment", '<data value="12">', '<data value="21">'),
        ("html", '"applications":12', '"applications":21'),
        ("html", '<script type="application/json" id="facts">{', '<script type="application/json" id="facts">{,'),
    ],
)
def test_a_figure_that_only_programs_read_is_told(
    format: str, was: str, becomes: str, press: Path, command: Command, tmp_path: Path
) -> None:
    """The words and the properties are those that are out; the facts beside them are others, and decide."""
    act(press, command, "approve", "issue")
    file = made(press, format, tmp_path)
    text = file.read_bytes().decode()
    if was not in text:  # JSON with spaces, or without
        was, becomes = (each.replace('":', '": ') if '": ' not in each else each for each in (was, becomes))
    assert was in text, text[-2000:]
    file.write_bytes(text.replace(was, becomes, 1).encode())
    code, said = told(command, press, file)
    assert (code, "changed: its words are current: issued on" in said) == (1, True), said


def test_words_of_one_round_under_the_properties_of_another_are_told(
    press: Path, command: Command, tmp_path: Path
) -> None:
    """Somebody has typed the correction into the old file: it reads right, and is no file of ours any more."""
    act(press, command, "approve", "issue")
    old = made(press, "html", tmp_path).read_text("utf-8")
    change(press, TWELVE, THIRTEEN)
    act(press, command, "approve", "issue")
    new = made(press, "html", tmp_path)
    digest = re.compile(r"sha256:[0-9a-f]{64}")
    old_digest = digest.findall(old)[0]
    new.write_text(digest.sub(old_digest, new.read_text("utf-8")), "utf-8")
    code, said = told(command, press, new)
    assert (code, "its properties are those of other words (superseded" in said) == (1, True)
    new.write_text(new.read_text("utf-8").replace(old_digest, f"sha256:{'0' * 64}"), "utf-8")
    code, said = told(command, press, new)
    assert (code, "properties are those of words that no release here has" in said) == (1, True)


def _word(file: Path, change: Callable[[str], str]) -> None:
    """Change the words of a Word document, and nothing else of it."""
    copied = BytesIO()
    with ZipFile(file) as parts, ZipFile(copied, "w") as copy:
        for name in parts.namelist():
            data = parts.read(name)
            copy.writestr(name, change(data.decode()).encode() if name == "word/document.xml" else data)
    file.write_bytes(copied.getvalue())


def test_a_number_in_the_box_for_journalists_is_told(press: Path, command: Command, tmp_path: Path) -> None:
    """Whom to call stands in a Word file twice; where the box says another number than the notes, somebody calls it."""
    act(press, command, "approve", "issue")
    file = made(press, "docx", tmp_path)
    _word(file, lambda text: text.replace("07836 217 729", "07700 900 123", 1))
    code, said = told(command, press, file)
    assert (code, "07700 900 123" in said or "beside the release it says" in said) == (1, True), said


@pytest.mark.parametrize("where", ["subject", "text", "page", "attachment"])
def test_each_part_of_an_e_mail_counts(where: str, press: Path, command: Command, tmp_path: Path) -> None:
    """Some readers see the text, others the page, all of them the subject, and editors open what it carries."""
    act(press, command, "approve", "issue")
    file = tmp_path / "letter.eml"
    file.write_bytes(
        command("render", "derbyshire", "--format", "eml", "--attach", "--project", press).out.replace(b"\r\n", b"\n")
    )
    assert told(command, press, file)[0] == 0, told(command, press, file)[1]
    message = message_from_bytes(file.read_bytes(), policy=policy.default)
    if where == "subject":
        message.replace_header("Subject", "Derbyshire Constabulary has made no improvements")
    elif where == "attachment":
        (word,) = (each for each in message.iter_attachments() if str(each.get_filename()).endswith(".docx"))
        own = tmp_path / "own.docx"
        own.write_bytes(word.get_content())
        _word(own, lambda text: text.replace("12 applications", "21 applications"))
        word.set_content(own.read_bytes(), maintype="application", subtype="octet-stream", filename="own.docx")
    else:
        body = message.get_body(("plain" if where == "text" else "html",))
        assert body is not None
        text = body.get_content().replace("12 applications", "21 applications")
        body.set_content(text, subtype="plain" if where == "text" else "html")
    file.write_bytes(message.as_bytes())
    code, said = told(command, press, file)
    assert (code, "changed" in said) == (1, True), said


@pytest.mark.parametrize("format", ["plain", "html", "docx", "eml"])
def test_the_line_of_an_embargo_belongs_to_the_words_until_the_hour(
    format: str, press: Path, command: Command, tmp_path: Path
) -> None:
    """A copy that has lost its line before the hour, or bears that of another hour, is told."""
    change(press, "date = 2012-12-13\n", "date = 2099-12-13\nembargo = 2099-12-13T00:01:00\n")
    act(press, command, "approve", "issue")
    file = tmp_path / f"a{FORMATS[format].suffix}"
    file.write_bytes(Newsroom(press).render("derbyshire", format=format, override_embargo="a trial"))
    assert told(command, press, file)[0] == 0
    if format == "docx":
        _word(file, lambda text: text.replace("EMBARGOED UNTIL 00:01", "EMBARGOED UNTIL 00:02"))
    else:
        file.write_bytes(file.read_bytes().replace(b"00:01", b"00:02"))
    code, said = told(command, press, file)
    assert (code, "changed" in said) == (1, True), said
    if format == "plain":
        file.write_text(file.read_text("utf-8").partition("\n\n")[2], "utf-8")
        assert "the line of its embargo is gone" in told(command, press, file)[1]


def test_a_correction_without_its_notice_is_told(press: Path, command: Command, tmp_path: Path) -> None:
    """Whoever takes the notice off hides what was wrong; whoever writes something else above says it in our name."""
    act(press, command, "approve", "issue")
    change(press, TWELVE, THIRTEEN)
    act(press, command, "approve", "issue")
    file = made(press, "plain", tmp_path)
    notice, blank, rest = file.read_text("utf-8").partition("\n\n")
    assert notice.startswith("Correction")
    file.write_text(rest, "utf-8")
    assert "the notice of what it corrects is gone" in told(command, press, file)[1]
    file.write_text(f"{notice}{blank}The force has resigned.{blank}{rest}", "utf-8")
    assert told(command, press, file)[0] == 1
    file.write_text(f"The force has resigned.{blank}{rest}", "utf-8")
    assert "above the release it says “The force has resigned.”" in told(command, press, file)[1]


def test_a_pdf_is_current_only_where_it_is_made_again(press: Path, command: Command, tmp_path: Path) -> None:
    """Nobody reads the words of a PDF: one that is what is made today is told, of any other only its properties."""
    act(press, command, "approve", "issue")
    file = made(press, "pdf", tmp_path)
    assert told(command, press, file)[0] == 0
    file.write_bytes(file.read_bytes() + b"\n% saved again\n")
    code, said = told(command, press, file)
    assert (code, "not read: its properties are those of what is current" in said) == (1, True)
    assert "the words of a PDF are not read" in said
    data = re.sub(rb"sha256:[0-9a-f]{64}", b"sha256:" + b"0" * 64, file.read_bytes())
    file.write_bytes(data)
    code, said = told(command, press, file)
    assert (code, "not ours, by its properties" in said) == (1, True)


@pytest.mark.parametrize(
    "text",
    [
        "A shopping list: milk, bread.\n",
        "",
        "<p>A page of somebody else.</p>",
        "Kent Police has made some improvements to how it identifies, monitors and manages integrity issues\n",
    ],
)
def test_what_is_not_ours_is_told(text: str, press: Path, command: Command, tmp_path: Path) -> None:
    """Words that no release has, or has had."""
    file = tmp_path / "other.txt"
    file.write_text(text, "utf-8")
    code, said = told(command, press, file)
    assert (code, "not ours" in said) == (1, True)


DAMAGED = {
    "an old Word file.doc": b"\xd0\xcf\x11\xe0" + b"\0" * 600,
    "a rich text.rtf": b"{\\rtf1 words}",
    "half a zip.docx": b"PK\x03\x04" + b"\0" * 50,
    "noise.txt": bytes(range(256)) * 4,
    "broken.json": b'{"parts": [',
    "other.json": b'{"a": 1}',
    "deep.json": b'{"parts": ' + b"[" * 100_000,
    "odd.json": b'{"parts": [1], "headline": 2}',
    "no words.eml": b"MIME-Version: 1.0\r\nSubject: x\r\n\r\n",
    "half.eml": b"MIME-Version: 1.0\nContent-Type: text/plain; charset=nonsense\n\n\xff\xfe",
    "direction.txt": "words \u202e sdrow".encode(),
    "huge.txt": b"a " * 40_000_000,
}


@pytest.mark.parametrize("name", DAMAGED)
def test_what_cannot_be_read_is_told_with_its_place(name: str, press: Path, command: Command, tmp_path: Path) -> None:
    """No traceback, four parts, code 3; the other files are told all the same."""
    file, good = tmp_path / name, made(press, "plain", tmp_path)
    file.write_bytes(DAMAGED[name])
    outcome = command("verify", file, good, "--project", press)
    assert outcome.code == 3, (outcome.out, outcome.err)
    assert outcome.err.startswith(name) and len(outcome.err.splitlines()) == 3
    assert "a draft as it stands now" in outcome.out.decode()


@pytest.mark.parametrize(("arguments", "code"), [((), 2), (("nowhere.txt",), 3), ((".",), 3), (("--jsn", "a"), 2)])
def test_what_is_no_file_is_told(arguments: tuple[str, ...], code: int, command: Command) -> None:
    """A name without a file, a folder, an option that is none."""
    outcome = command("verify", *arguments)
    assert (outcome.code, outcome.out) == (code, b"")
    assert outcome.err


def test_json_is_one_object_a_file(press: Path, command: Command, tmp_path: Path) -> None:
    """For programs: the file, a word, the release, the round and the sentence."""
    act(press, command, "approve", "issue")
    file, other = made(press, "plain", tmp_path), tmp_path / "other.txt"
    other.write_text("words\n")
    outcome = command("verify", "--json", file, other, "--project", press)
    first, second = (json.loads(line) for line in outcome.out.splitlines())
    assert outcome.code == 1
    assert (first["file"], first["verdict"], first["round"]) == (str(file), "current", 2)
    assert (second["verdict"], second["release"], second["round"]) == ("not ours", None, None)


def test_a_release_that_cannot_be_read_is_said_to_be_left_out(press: Path, command: Command, tmp_path: Path) -> None:
    """A guard does not fail open: what a file was not compared with is an error of the run."""
    file = made(press, "plain", tmp_path)
    change(press, 'verdict = "', 'verdict = "x', f"forces/{CAMPAIGN}/warwickshire.toml")
    outcome = command("verify", file, "--project", press)
    assert (outcome.code, "warwickshire.toml" in outcome.err) == (2, True)
    assert "a draft as it stands now" in outcome.out.decode()


def test_a_pdf_before_the_hour_is_made_again_as_it_was(press: Path, command: Command, tmp_path: Path) -> None:
    """Nothing is recorded in what verify makes to lay beside it."""
    change(press, "date = 2012-12-13", "date = 2999-12-13\nembargo = 2999-12-13T00:01:00")
    code, said = told(command, press, made(press, "pdf", tmp_path))
    assert (code, "a draft as it stands now" in said) == (0, True), said
