"""A signature under a sentence that there is not."""

from collections.abc import Iterable

from hmic_press.problems.complaint import Complaint, did_you_mean, quoted


def unknown_kind(kind: str, known: Iterable[str]) -> Complaint:
    """A kind of finding that there is not."""
    known = list(known)
    return Complaint(
        f"There is no kind of finding called {quoted(kind)}.",
        f"{did_you_mean(kind, known)}The kinds are {', '.join(known)}.",
        field="kind",
    )


def unknown_case(kind: str, case: str, known: Iterable[str]) -> Complaint:
    """A case that the kind of finding has not."""
    return Complaint(
        f"There is no case {quoted(case)} of {kind}.",
        f"{did_you_mean(case, known)}hmic-press wording shows all cases.",
        field="case",
    )
