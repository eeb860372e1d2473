"""The commands, as a press officer and a program use them."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import hmic_press
from tests.support.command import Outcome, process
from tests.support.project import CAMPAIGN, ROOT, SOURCES

Command = Callable[..., Outcome]


def test_a_misspelt_name_is_told_what_it_meant(command: Command) -> None:
    """A name that is nearly one gets the nearest, with code 2 and nothing on the output."""
    outcome = command("render", "leicestershir")
    assert outcome.code == 2
    assert outcome.out == b""
    assert "Did you mean leicestershire?" in outcome.err


def test_check_passes_the_project_as_it_stands(command: Command) -> None:
    """The files that we keep have nothing wrong."""
    everything = len(hmic_press.names())
    code, said, errors = command("check")
    assert (code, errors) == (0, "")
    assert re.fullmatch(
        rf"Nothing wrong: {everything} checked \(.*\d+ accepted with a reason, \d+ as issued\)\.\n", said.decode()
    )
    assert command("check", "--strict", *SOURCES).code == 0
    assert command("check", "--json") == Outcome(0, b"", "")
    assert command("check", "national").out.startswith(b"Nothing wrong: 1 checked (")


def test_check_tells_all_problems_at_once(project: Path, command: Command) -> None:
    """Problems of several files are told in one run, in file order, each with its line."""
    for name, wrong in (("leicestershire", "approved = 85"), ("metropolitan", "continuing = 24")):
        file = project / "forces" / CAMPAIGN / f"{name}.toml"
        file.write_text(re.sub(rf"{wrong.split()[0]} = \d+", wrong, file.read_text("utf-8")), "utf-8")
    outcome = command("check", "--project", project)
    assert outcome.code == 2
    heads = [line for line in outcome.out.decode().splitlines() if not line.startswith(" ")]
    assert [head.partition(":")[0] for head in heads] == [
        f"forces/{CAMPAIGN}/leicestershire.toml",
        f"forces/{CAMPAIGN}/metropolitan.toml",
    ]
    as_json = [json.loads(line) for line in command("check", "--json", "--project", project).out.splitlines()]
    assert list(as_json[0]) == ["file", "line", "column", "field", "path", "problem", "remedy", "level", "rule"]
    assert as_json[0]["field"] == "second jobs, approved"
    assert as_json[0]["path"] == ["findings", 7, "approved"]
    assert as_json[0]["line"] == int(heads[0].split(":")[1])


def test_the_highest_code_counts(project: Path, command: Command) -> None:
    """A file that does not pass and one that cannot be read are 2 together."""
    for name, was, becomes in (
        ("warwickshire", "Notes to editors", "Notes to all"),
        ("national", "[issued]", "[issued"),
    ):
        file = project / "forces" / CAMPAIGN / f"{name}.toml"
        file.write_text(file.read_text("utf-8").replace(f'standard = "{was}', f'standard = "{becomes}'), "utf-8")
        file.write_text(file.read_text("utf-8").replace(f"\n{was}\n", f"\n{becomes}\n"), "utf-8")
    assert command("check", "warwickshire", "--project", project).code == 1
    assert command("check", "--project", project).code == 2


def test_check_reads_what_no_release_uses(project: Path, command: Command) -> None:
    """A campaign without releases, and the house's file of a project without any, are checked too."""
    shutil.rmtree(project / "forces" / CAMPAIGN)
    (project / "templates" / "houses" / "hmic-2012" / "house.toml").write_text("website = 3\n")
    (project / "templates" / "new").mkdir()
    (project / "templates" / "new" / "campaign.toml").write_text('house = "hmic-2012"\ninspectors = 3\n')
    (project / "templates" / "new" / "findings.toml").write_text("")
    outcome = command("check", "--project", project)
    assert outcome.code == 2
    assert b"website is 3, not words." in outcome.out
    assert b"inspectors is 3, not" in outcome.out


def test_a_campaign_without_templates_is_told(project: Path, command: Command) -> None:
    """The first step of a new campaign is no fault of ours."""
    (project / "templates" / "new").mkdir()
    (project / "templates" / "new" / "campaign.toml").write_text('house = "hmic-2012"\n')
    (project / "templates" / "new" / "findings.toml").write_text("")
    (project / "forces" / "new").mkdir()
    text = '[force]\nname = "Kent Police"\n[inspector]\nname = "A"\nregion = "the B"\n'
    (project / "forces" / "new" / "kent.toml").write_text(text)
    outcome = command("render", "kent", "--project", project)
    assert outcome.code == 2
    assert "The campaign new has no templates." in outcome.err


def test_list_shows_what_is_missing(project: Path, command: Command) -> None:
    """The table names every release, its force and kind, what it does not state, and the forces without a file."""
    lines = command("list", "--project", project).out.decode().splitlines()
    assert re.search(r"NAME +FORCE +KIND +STATE +BY +LAPSED +EMBARGO +AMENDED +MISSING", lines[0])
    assert re.search(
        rf"{CAMPAIGN}/metropolitan +the Metropolitan Police Service +force +issued +– +– +– +2 +a quotation of its own",
        lines[3],
    )
    assert "No file yet (40 of the roster): avon-and-somerset" in "\n".join(lines)


def test_list_names_the_kinds_that_are_not_stated(project: Path, command: Command) -> None:
    """A countable finding that a force's file leaves out is named, so that nobody forgets it."""
    file = project / "forces" / CAMPAIGN / "warwickshire.toml"
    file.write_text(re.sub(r'\[\[findings\]\]\nabout = "second jobs"\n(?:.+\n)+', "", file.read_text("utf-8")), "utf-8")
    rows = [json.loads(line) for line in command("list", "--json", "--project", project).out.splitlines()]
    by_name = {row["name"]: row for row in rows}
    assert by_name[f"{CAMPAIGN}/warwickshire"]["missing"] == ["second jobs", "disclosures to the media: continuing"]
    assert by_name[f"{CAMPAIGN}/national"] == {
        "name": f"{CAMPAIGN}/national",
        "body": None,
        "kind": "national",
        "missing": [],
        "file": f"forces/{CAMPAIGN}/national.toml",
        "amendments": 7,
        "title": "Police forces have made some progress…",
        "summary": "A report published today finds that the police service has responded to the recommendations in "
        "HMIC’s 2011 report, Without Fear or Favour…",
        "state": "issued",
        "by": None,
        "lapsed": None,
        "embargo": None,
    }
    assert by_name["btp"]["missing"] == ["its file"]
    assert by_name[f"{CAMPAIGN}/city-of-london"]["missing"] == ["a quotation of its own"], "nothing of no applications"


def test_list_shows_a_broken_file_too(project: Path, command: Command) -> None:
    """A file that cannot be read is listed, and its problem told, with code 2."""
    (project / "forces" / CAMPAIGN / "kent.toml").write_text("[force\n", "utf-8")
    outcome = command("list", "--project", project)
    assert outcome.code == 2
    assert f"{CAMPAIGN}/kent" in outcome.out.decode()
    assert "A bracket is missing." in outcome.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["rendr"], "Did you mean 'render'?"),
        (["--debug", "render", "--nope"], "No such option"),
        (["render"], "No release is named."),
        (["render", "national", "--formt", "plain"], "--format"),
        (["render", "national", "--all"], "Give either names, or --all or a campaign."),
        (["render", "national", "--replace"], "Give --output DIR"),
        (["render", "national", "--output", "README.md"], "This is a file; --output wants a folder."),
        (["render", "national", "--format", "word"], '"pdf", "eml" or "json"'),
        (["render", "national", "leicestershire"], "would run together on the screen"),
        (["render", "national", "--format", "all"], "would run together on the screen"),
        (["render", "national", "--jobs", "2"], "--jobs says nothing without --output."),
        (["render", "national", "--override-embargo", " "], "The embargo is overridden without a reason."),
        (["render", "national", "--format"], "requires an argument"),
        (["list", "--project", "/nowhere"], "is not a folder with forces and templates"),
        (["check", "--json", "--nope"], '"level": "error"'),
    ],
)
def test_a_wrong_command_is_told_what_is_right(arguments: list[str], says: str, command: Command) -> None:
    """A command that cannot be carried out is 2, on the error output alone, without a usage page."""
    outcome = command(*arguments)
    assert outcome.code == 2
    assert says in outcome.err
    assert outcome.out == b""


def test_version_and_help(command: Command) -> None:
    """--version names the version; no arguments at all show the help."""
    assert command("--version").out.decode() == f"hmic-press {hmic_press.__version__}\n"
    assert command().out == command("--help").out
    assert b"render" in command().out


def test_a_fault_of_ours_is_one_sentence(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours is 70, one sentence and where to report it; --debug shows the traceback."""
    monkeypatch.setattr("hmic_press.release.newsroom.Newsroom.typeset", lambda *_, **__: 1 / 0)
    outcome = command("render", "national")
    assert outcome.code == 70
    assert "Traceback" not in outcome.err
    assert "Report it" in outcome.err
    from hmic_press.cli.main import main

    with pytest.raises(ZeroDivisionError):
        main(["--debug", "render", "national"])


def test_ctrl_c_is_130(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped by Ctrl-C, the command says nothing and returns 130."""

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("hmic_press.release.newsroom.Newsroom.typeset", stop)
    outcome = command("render", "national")
    assert (outcome.code, outcome.out, outcome.err) == (130, b"", "")


def test_a_closed_pipe_is_quiet() -> None:
    """A reader that has read enough, or that went before we wrote, is no error, and nothing is said."""
    for reader in ("head -c 1", "true"):
        for verb in ("render national", "list", "check"):
            command = f"{sys.executable} -m hmic_press {verb} | {reader} >/dev/null; exit ${{PIPESTATUS[0]}}"
            done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, check=False)
            assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_told() -> None:
    """Where the output cannot be written, code 3 and the reason."""
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "hmic_press", "render", "national"], cwd=ROOT, stdout=full, stderr=subprocess.PIPE
        )
    assert done.returncode == 3
    assert b"no space left" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_the_console_cannot_spoil_a_release(encoding: str) -> None:
    """The release is UTF-8 whatever the console, and what else is said is never an encoding error."""
    assert process("render", "national", PYTHONIOENCODING=encoding).out == SOURCES["national"].read_bytes()
    assert process("list", PYTHONIOENCODING=encoding).code == 0
    told = process("render", "Zoë", PYTHONIOENCODING=encoding)
    assert told.code == 2
    assert "Traceback" not in told.err


def test_the_nearest_project_wins(project: Path) -> None:
    """Inside a project, from any folder of it, its own files are used; --project names another."""
    file = project / "forces" / CAMPAIGN / "national.toml"
    file.write_text(file.read_text("utf-8").replace("HMIC found that", "We found that"), "utf-8")
    for folder in (project, project / "forces", project / "forces" / CAMPAIGN):
        assert "We found that" in process("render", "national", cwd=folder).out.decode()
    assert process("render", "national", "--project", ROOT, cwd=project).out == SOURCES["national"].read_bytes()
    shutil.rmtree(project / "templates")
    assert process("render", "national", cwd=project).out == SOURCES["national"].read_bytes()


def test_the_releases_of_one_campaign_are_all_written(project: Path, command: Command, tmp_path: Path) -> None:
    """Two campaigns that are about the same bodies go into folders of their own, a campaign at a time."""
    shutil.copytree(project / "templates" / CAMPAIGN, project / "templates" / "again")
    shutil.copytree(project / "forces" / CAMPAIGN, project / "forces" / "again")
    for file in (project / "templates" / "again").glob("*.jinja"):
        file.write_text(file.read_text("utf-8").replace(f'"{CAMPAIGN}/', '"again/'), "utf-8")
    both = command("render", "--all", "--output", tmp_path / "both", "--project", project)
    assert both.code == 2 and "again/warwickshire" in both.err
    for campaign in (CAMPAIGN, "again"):
        out = tmp_path / campaign
        done = command("render", "--all", "--campaign", campaign, "--output", out, "--project", project)
        assert done.code == 0, done.err
        assert len(list(out.iterdir())) == len(SOURCES)
    misspelt = command("render", "--all", "--campaign", "agian", "--output", tmp_path / "x", "--project", project)
    assert misspelt.code == 2 and "again" in misspelt.err
    alone = command("render", "warwickshire", "--campaign", "again", "--project", project)
    assert alone.code == 2 and "--campaign stands beside names" in alone.err
    out = tmp_path / "without --all"
    assert command("render", "--campaign", "again", "--output", out, "--project", project).code == 0
    assert len(list(out.iterdir())) == len(SOURCES)
