"""The desk is one person's: whoever else asks gets nothing, and changes nothing."""

import http.client
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from hmic_press.desk.guard import LARGEST
from tests.support.command import Outcome
from tests.support.desk import ALLOWED, FROM_HERE, HERE, open_desk
from tests.support.project import CAMPAIGN, contents

RELEASE = f"/release/{CAMPAIGN}/leicestershire"
NEW = {"slug": "kent", "campaign": CAMPAIGN}


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org:8123", "127.0.0.1:8124", "127.0.0.1", "[::1]"])
@pytest.mark.parametrize("path", ["/", f"/?key={ALLOWED.key}", RELEASE, "/desk.css", "/nothing"])
def test_a_foreign_host_is_refused_before_anything_else(project: Path, host: str, path: str) -> None:
    """A name that was bound anew to this machine gets 400, whatever it asks for and whatever key it has."""
    answer = open_desk(project).get(path, headers={"Host": host})
    assert answer.status_code == 400
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("path", ["/", RELEASE, "/desk.css", "/desk.js", "/nothing", "/?key=wrong", "/?key="])
def test_without_the_key_there_is_nothing_to_see(project: Path, path: str) -> None:
    """Who was not shown the key gets 403, for what there is and for what there is not."""
    answer = open_desk(project, let_in=False).get(path)
    assert answer.status_code == 403
    assert "Leicestershire" not in answer.text


def test_the_key_becomes_a_cookie_that_scripts_cannot_read(project: Path) -> None:
    """The key opens the desk once, leaves the address, and is a cookie of this site alone from then on."""
    browser = open_desk(project, let_in=False)
    answer = browser.get("/", params={"key": ALLOWED.key})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie and "samesite=strict" in cookie.casefold()
    assert browser.get("/").status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/", "/new", RELEASE])
def test_the_key_in_an_address_opens_the_desk_to_readers_alone(project: Path, path: str, method: str) -> None:
    """A form that is sent to an address with the key gets no cookie for it, and changes nothing."""
    before = contents(project)
    answer = open_desk(project, let_in=False).request(method, path, params={"key": ALLOWED.key}, headers=FROM_HERE)
    assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)
    assert contents(project) == before


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "cross-site", "Origin": HERE},
        {"Origin": "http://example.org"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:8124"},
        {},
    ],
)
def test_a_forged_form_changes_nothing(project: Path, headers: dict[str, str]) -> None:
    """Another site's form is refused, even with the cookie, and no file is changed."""
    before = contents(project)
    for path, form in (("/new", NEW), (RELEASE, {"do": "save"})):
        assert open_desk(project).post(path, data=form, headers=headers).status_code == 403
    assert contents(project) == before


@pytest.mark.parametrize("headers", [FROM_HERE, {**FROM_HERE, "Origin": "null"}, {"Origin": HERE}])
def test_the_desks_own_forms_are_taken(project: Path, headers: dict[str, str]) -> None:
    """A form of the desk itself is taken: by its site, or by its Origin where no site is told."""
    answer = open_desk(project).post("/new", data=NEW, headers=headers)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/release/{CAMPAIGN}/kent")


@pytest.mark.parametrize(
    "path",
    [
        "/release/../../etc/passwd",
        "/release/..%2f..%2fetc/passwd",
        f"/release/{CAMPAIGN}/..%2fleicestershire",
        f"/release/{CAMPAIGN}/%2e%2e",
        f"/release/{CAMPAIGN}/leicestershire.toml",
        f"/release/{CAMPAIGN}/leicestershire%00",
        f"/release/{CAMPAIGN}/{'x' * 300}",
        f"{RELEASE}/as/..%2f..%2fhtml",
        f"{RELEASE}/as/exe",
        "/..%2fapp.py",
        "/base.html.jinja",
        "/%2e%2e",
    ],
)
def test_no_part_of_an_address_becomes_a_file(project: Path, path: str) -> None:
    """Names are looked up in the listing: what is in none is not found, and says so in plain words."""
    answer = open_desk(project).get(path)
    assert answer.status_code == 404
    assert str(project) not in answer.text and "Traceback" not in answer.text


@pytest.mark.parametrize("form", [{"slug": "../kent"}, {"slug": "kent/../x"}, {"slug": "kent", "campaign": "../x"}, {}])
def test_a_new_release_is_of_the_roster_alone(project: Path, form: dict[str, str]) -> None:
    """A body or a campaign that is in no listing is refused, and nothing is written."""
    before = contents(project)
    assert open_desk(project).post("/new", data=form, headers=FROM_HERE).status_code == 404
    assert contents(project) == before


@pytest.mark.parametrize("told", [True, False])
def test_a_form_beyond_all_bounds_is_refused(project: Path, told: bool) -> None:
    """A body larger than any form ends at the limit, whether it says its size or comes in pieces."""
    before = contents(project)
    piece = b"findings.0.statement=" + b"x" * (LARGEST // 2)
    body = piece * 3 if told else iter([piece, piece, piece])
    headers = {**FROM_HERE, "Content-Type": "application/x-www-form-urlencoded"}
    assert open_desk(project).post(RELEASE, content=body, headers=headers).status_code == 413
    assert contents(project) == before


@pytest.mark.parametrize("path", ["/", RELEASE, "/desk.css", "/nothing"])
def test_every_answer_says_what_a_browser_may_do_with_it(project: Path, path: str) -> None:
    """Nothing of another host is loaded, nobody frames the desk, and no address leaves it."""
    headers = open_desk(project).get(path).headers
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == headers["cross-origin-opener-policy"] == "same-origin"


def test_the_command_prints_one_line_serves_and_ends(project: Path) -> None:
    """The line comes at once though nobody reads a screen, what it says is answered, and Ctrl-C ends it quietly."""
    command = [sys.executable, "-m", "hmic_press", "desk", "--no-open", "--project", str(project)]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # whoever starts the tests may ignore it
    ) as desk:
        assert desk.stdout and desk.stderr
        address = desk.stdout.readline().decode().strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?key=[\w-]{20,}", address)
        asked = urlsplit(address)
        connection = http.client.HTTPConnection("127.0.0.1", asked.port, timeout=60)
        connection.request("GET", f"/?{asked.query}")
        assert connection.getresponse().status == 303
        connection.close()
        desk.send_signal(signal.SIGINT)
        rest, told = desk.communicate(timeout=60)
    assert (desk.returncode, rest, told) == (130, b"", b"")


def test_a_port_that_is_taken_is_told(project: Path) -> None:
    """A port that another program has, or that there cannot be, is one sentence and what to do."""
    with subprocess.Popen(
        [sys.executable, "-m", "hmic_press", "desk", "--no-open", "--port", "70000", "--project", str(project)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as desk:
        out, told = desk.communicate(timeout=60)
    assert (desk.returncode, out) == (2, b"")
    assert told.decode().count("\n") == 3 and "The port 70000" in told.decode() and "--port" in told.decode()


def test_without_its_libraries_the_command_says_which_to_install(
    project: Path, command: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the extra there is one sentence with the command of pip, as for Word files."""
    for module in [name for name in sys.modules if name.startswith("hmic_press.desk")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    done = command("desk", "--no-open", "--project", project)
    assert done.code == 2
    assert "pip install 'hmic-press[desk]'" in done.err
