"""An entry about house style that fits nothing."""

from hmic_press.problems.complaint import Complaint, quoted


def unknown_rule(name: str, hint: str) -> Complaint:
    """A rule that there is not."""
    return Complaint(
        f"There is no rule called {quoted(name)}.",
        f"{hint}hmic-press lint --explain shows them all.",
        field="rule",
    )


def accepts_nothing(rule: str, phrase: str | None) -> Complaint:
    """An entry whose finding is no longer there, or never was."""
    where = f" in {quoted(phrase)}" if phrase else ""
    return Complaint(
        f"It accepts a finding of {rule}{where}, and there is none.",
        "Take the entry out, or copy the phrase from the release as it is.",
        at=phrase or "",
    )
