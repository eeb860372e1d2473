"""What lint --fix changes: marks and spaces, shown first, and never anybody's words, addresses, figures or titles."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import Newsroom, render
from hmic_press.review.lint_fix import mend
from tests.support.command import Outcome
from tests.support.project import CAMPAIGN, DERBYSHIRE, SOURCES, add, contents

Command = Callable[..., Outcome]

TEXT = """Kent improves

HMIC's report (of 2011)found "no evidence" and “little”\u00a0else; see www.kent.uk/it's and *Kent's\u00a0Own Title*.

Anne Example said:

"It's done (in part)and dusted.\u00a0All of it.

There is more to do.”

Notes to editors

1. The line is open at 9\u00a0am, on 0203 513 0600.
"""
MENDED = """Kent improves

HMIC’s report (of 2011) found “no evidence” and “little” else; see www.kent.uk/it's and *Kent's\u00a0Own Title*.

Anne Example said:

“It’s done (in part)and dusted.\u00a0All of it.

“There is more to do.”

Notes to editors

1. The line is open at 9\u00a0am, on 0203 513 0600.
"""


def test_marks_and_spaces_are_mended(tmp_path: Path, command: Command) -> None:
    """Apostrophes, pairs of marks and spaces change; speech changes in its marks alone; the difference is shown."""
    file = tmp_path / "kent.txt"
    file.write_text(TEXT, "utf-8")
    outcome = command("lint", file, "--fix")
    assert file.read_text("utf-8") == MENDED
    said = outcome.out.decode().split("\n")
    assert [line for line in said if line.startswith(("-HMIC", "+HMIC"))] == [
        f"-{TEXT.splitlines()[2]}",
        f"+{MENDED.splitlines()[2]}",
    ]
    assert "TY02" not in "\n".join(said[said.index(next(line for line in said if " warn " in line)) :])
    assert command("lint", file, "--fix").out.decode().startswith(f"{file} warn NU05"), "nothing more to mend"
    assert file.read_text("utf-8") == MENDED


@pytest.mark.parametrize(
    "before",
    [
        "\ufeffKent improves\r\n\r\nHMIC's report is out.\r\n\r\nZoe\u0308 has it.",
        "\ufeffKent's report is out\r\n\r\nIt is on the website.\r\n",
        "Kent improves\n\nZoe\u0308 has HMIC's report, the force's own; Ren\u0065\u0301's is out.\r\n\nIt ends here.",
    ],
)
def test_every_other_byte_stays(before: str, tmp_path: Path, command: Command) -> None:
    """A byte order mark, line ends of Windows and letters in two code points are left as they are, beside it too."""
    file = tmp_path / "kent.txt"
    file.write_bytes(before.encode())
    assert command("lint", file, "--fix").code == 0
    assert file.read_bytes() == before.replace("'", "’").encode()


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_other_byte_of_a_force_s_file_stays(mark: str, end: str, project: Path, command: Command) -> None:
    """A force's file keeps its mark, its line ends and its letters when its words are mended."""
    words = "[[findings]]\nstatement = \"Zoe\u0308 read the force's policy.\"  # Zoe\u0308's\n\n"
    before = (mark + (words + DERBYSHIRE.lstrip()).replace("\n", end)).encode()
    file = project / "forces" / CAMPAIGN / "derbyshire.toml"
    file.write_bytes(before)
    command("lint", "--fix", "--project", project)
    assert file.read_bytes() == before.replace(b"force's", "force’s".encode())


@pytest.mark.parametrize("name", SOURCES)
def test_mending_a_source_changes_marks_and_spaces_alone(name: str, tmp_path: Path) -> None:
    """A copy of each source keeps its letters, figures and stops, and its second mending changes nothing."""
    copy = tmp_path / f"{name}.txt"
    copy.write_bytes(SOURCES[name].read_bytes())
    (mended,) = mend(Newsroom(), [str(copy)])
    letters = [
        "".join(each for each in text if each.isalnum() or each in ".,;:()*-–/")
        for text in (mended.before, mended.after)
    ]
    assert letters[0] == letters[1]
    mended.write()
    assert list(mend(Newsroom(), [str(copy)])) == []


OWN = """
[[findings]]
statement = "The force's \\"health check\\" is at www.derby.uk/it's (of 2011)and *Derby's Own*."

[[findings]]
statement = \'\'\'The officers' "own"
  policy, by the force's staff.\'\'\'
"""


def test_a_force_s_own_words_are_mended_in_its_file(project: Path, command: Command) -> None:
    """In a file of facts the words are mended where they stand, and nothing else of the file changes."""
    add(project, "derbyshire", DERBYSHIRE + OWN)
    before = contents(project)
    outcome = command("lint", "--fix", "--project", project)
    file = project / "forces" / CAMPAIGN / "derbyshire.toml"
    mended = OWN.replace("force's", "force’s").replace("officers'", "officers’").replace('\\"health', "“health")
    mended = mended.replace('check\\"', "check”").replace('"own"', "“own”").replace(")and", ") and")
    assert file.read_text("utf-8") == DERBYSHIRE + mended
    assert outcome.out.decode().startswith(f"--- forces/{CAMPAIGN}/derbyshire.toml")
    assert {name for name, data in contents(project).items() if data != before[name]} == {
        f"forces/{CAMPAIGN}/derbyshire.toml"
    }
    assert "The officers’ “own” policy" in render("derbyshire", project=project).decode()


def test_a_release_that_was_issued_is_never_mended(project: Path, command: Command) -> None:
    """The releases of 2012 are records: none of their slips changes, though the same ones of a new release do."""
    before = contents(project)
    assert command("lint", "--fix", "--project", project).out.startswith(b"Nothing to mend: 5 read, ")
    assert contents(project) == before
    file = project / "forces" / CAMPAIGN / "warwickshire.toml"
    file.write_text(file.read_text("utf-8").partition("\n# What follows")[0], "utf-8")
    command("lint", "--fix", "--project", project)
    assert "applicant’s line manager" in file.read_text("utf-8")


def test_what_is_accepted_is_left(project: Path, command: Command) -> None:
    """An entry that accepts a finding keeps it from being mended too."""
    accepted = '\n[[accepted]]\nrule = "TY02"\nphrase = "Derby\'s policy"\nwhy = "as its owner prints it"\n'
    words = "\n[[findings]]\nstatement = \"Derby's policy is the force's.\"\n"
    add(project, "derbyshire", DERBYSHIRE + words + accepted)
    command("lint", "--fix", "--project", project)
    text = (project / "forces" / CAMPAIGN / "derbyshire.toml").read_text("utf-8")
    assert text == DERBYSHIRE + words.replace("force's", "force’s") + accepted


def test_what_cannot_be_mended_is_refused(command: Command, tmp_path: Path) -> None:
    """--fix stands alone: not beside the standard wording, nor beside a form for programs."""
    for option in ("--standard", "--json"):
        assert command("lint", "--fix", option).code == 2
    assert command("lint", tmp_path / "none.txt", "--fix").code == 3
