"""A library of an extra that is not installed: one sentence, and the command that installs it."""

from hmic_press.problems.errors import BadCommand


def missing_library(missing: ModuleNotFoundError, extra: str, needs: str) -> BadCommand:
    """Return what to say where a library is not installed; `needs` is what cannot be done, up to the verb.

    Raises on what is missing where no extra brings it: a module of ours, or one that every install has.
    """
    library = str(missing.name).partition(".")[0]
    if not extra or library == "hmic_press":
        raise missing
    problem = f"{needs} the library {library}, which is not installed."
    return BadCommand.saying(problem, f"Install it: pip install 'hmic-press[{extra}]'")
