"""What is wrong with a file or a folder before anything in it is read."""

import stat

from hmic_press.problems.complaint import Complaint

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def name_kind(mode: int) -> str:
    """Return what a thing in a folder is, from its mode: “a folder”."""
    return next((kind for is_one, kind in _KINDS if is_one(mode)), "something else")


def no_file(mode: int) -> Complaint:
    """A folder, a pipe or a device of a file's name, which might never end."""
    problem = f"It cannot be read: this is {name_kind(mode)}, not a file."
    return Complaint(problem, "Move it away, or put the file here.")


def too_large(most: int) -> Complaint:
    """A file larger than any of its kind."""
    size = f"{most // 1024} KiB" if most < 1024 * 1024 else f"{most // 1024 // 1024} MB"
    remedy = "A file of its kind is far smaller; take out what does not belong."
    return Complaint(f"The file is larger than {size}.", remedy)


def kept_elsewhere() -> Complaint:
    """A file that a revision has as another repository: a submodule."""
    return Complaint(
        "It cannot be read: at this revision it is a repository of its own, a submodule of git.",
        "Name a revision at which the file itself is kept here.",
    )


def not_fetched() -> Complaint:
    """A file of a revision whose bytes are not in this copy of the repository."""
    return Complaint(
        "It cannot be read: this copy of the repository does not have it at this revision.",
        "Fetch it from where it is whole, with git fetch --refetch, or make a clone of all of it.",
    )


def stray(wanted: str) -> Complaint:
    """A file beside the files of facts that is none, by its name."""
    return Complaint(
        "This file is no release: hmic-press reads forces/CAMPAIGN/SLUG.toml and nothing else.",
        f"Call it {wanted} if it is a file of facts; else keep it in another folder.",
    )


def misplaced() -> Complaint:
    """A file among the campaigns, or too far below one."""
    return Complaint(
        "This file is no release: hmic-press reads forces/CAMPAIGN/SLUG.toml and nothing else.",
        "Move it into the folder of its campaign, forces/CAMPAIGN.",
    )


def linked() -> Complaint:
    """A link among the forces or the templates: what it leads to may lie outside the project, or nowhere."""
    return Complaint(
        "This is a link, and hmic-press does not follow links among the forces or to a campaign.",
        "Put the file or the folder itself here.",
    )


def no_release(kind: str) -> Complaint:
    """A folder or a pipe with the name of a file of facts."""
    return Complaint(f"This is {kind}, not a file of facts.", "Move it away, or put the file here.")
