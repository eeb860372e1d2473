"""What is told of the files round a declaration: it, the macros, the templates and the schema."""

from hmic_press.problems.complaint import Complaint, quoted


def no_declaration() -> Complaint:
    """A campaign that does not say what can be stated in it."""
    return Complaint(
        "The campaign does not say what can be stated in it: there is no such file.",
        "Write one, with a table [[findings]] a kind of finding; an empty file leaves statements in words alone.",
    )


def no_macro(kind: str, macro: str, file: str) -> Complaint:
    """A kind of finding that has no sentence."""
    return Complaint(
        f"{file} has no macro {quoted(macro)}, so {quoted(kind)} cannot be printed.",
        f"Write {{% macro {macro}(finding) %}} there, or correct macro here.",
    )


def stale_schema(campaign: str, file: str) -> Complaint:
    """A schema by which editors would underline what is right."""
    return Complaint(
        "It is not the schema of what the campaign declares: editors would complete and underline by an older one.",
        f"Write it anew: hmic-press schema --campaign {campaign} > {file}",
    )


def lost(name: str, what: str, file: str) -> Complaint:
    """A fact that no word tells."""
    return Complaint(
        f"{name} changes no word of what is printed, whatever it is: the {what} in {file} leaves it out.",
        "Let the template print it, or take the field out.",
    )
