"""Where GitHub runs the command, what is wrong is shown beside the lines of a pull request."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command import Outcome

Command = Callable[..., Outcome]


@pytest.mark.parametrize("verb", [("check",), ("render", "leicestershire"), ("review",)])
def test_what_is_wrong_is_annotated(
    verb: tuple[str, ...], project: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error names file, line and column in GitHub's own form, beside what people read; elsewhere it does not."""
    facts = project / "forces" / "police-relationships" / "leicestershire.toml"
    facts.write_text(facts.read_text("utf-8").replace("approved = 83", "approved = 830"), "utf-8")

    def told() -> str:
        outcome = command(*verb, "--project", project)
        return outcome.out.decode() + outcome.err

    assert "::error" not in told()
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert "::error file=forces/police-relationships/leicestershire.toml,line=" in told()


def test_remarks_of_lint_are_annotated(
    project: Path, command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A remark on a text is a warning or an error of its line, with its rule for a title."""
    text = tmp_path / "draft.txt"
    text.write_text("The force has 3 officers  who work there.\n", "utf-8")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    outcome = command("lint", text, "--project", project)
    assert any(line.startswith("::") and "draft.txt,line=1" in line for line in outcome.out.decode().splitlines())
