"""A force, an inspector or another body that is not the right one."""

from collections.abc import Iterable

from hmic_press.problems.complaint import Complaint, did_you_mean, quoted


def unknown_inspector(name: str, known: Iterable[str]) -> Complaint:
    """An inspector whom the campaign does not know, without a region."""
    known = list(known)
    return Complaint(
        f"{quoted(name)} is not one of this campaign's inspectors ({', '.join(known) or 'it names none'}).",
        f'{did_you_mean(name, known)}Correct the name, or add the region: region = "the … Region".',
        field="name",
    )


def region_disagrees(name: str, region: str, known: str) -> Complaint:
    """A region that the campaign states otherwise."""
    return Complaint(
        f"The campaign's file gives {name} “{known}”, not {quoted(region)}.",
        "Take this line out, or correct campaign.toml.",
        field="region",
    )


def force_named_twice(name: str, file: str) -> Complaint:
    """Two files of one campaign about the same force."""
    return Complaint(
        f"{quoted(name)} is the force of {file} too.",
        "Correct the name in one of the two, or delete one file.",
    )


def wrong_own_name(slug: str, name: str, right: str, owner: str | None) -> Complaint:
    """A force's name that is not the one its file is for; `owner` is the slug of the force that has it."""
    return Complaint(
        f"{slug} is {quoted(right)} in forces/roster.csv; this file says {quoted(name)}.",
        f'Write name = "{right}"' + (f", or call the file {owner}.toml." if owner else "."),
    )


def no_force_of_its_own(name: str) -> Complaint:
    """A file called after a force, of a release that is not about it."""
    return Complaint(
        f"The file is called after {name}, but has no [force].",
        "Add the table [force], and take the line template out; or call the file otherwise.",
        field="force",
    )


def wrong_file_name(slug: str, name: str, right: str) -> Complaint:
    """A force's file saved under a name that is not the roster's for it."""
    return Complaint(
        f"{quoted(name)} is {right} in forces/roster.csv; this file is called {slug}.",
        f"Call it {right}.toml, or correct the name.",
    )


def not_on_roster(name: str, known: Iterable[str]) -> Complaint:
    """A force that the roster does not have."""
    return Complaint(
        f"{quoted(name)} is not in forces/roster.csv.",
        f"{did_you_mean(name, known)}Correct the name, or add the force to forces/roster.csv.",
    )


def unknown_body(slug: str, known: Iterable[str]) -> Complaint:
    """A mention of a body that the roster does not have."""
    return Complaint(
        f"{quoted(slug)} is not in forces/roster.csv.",
        f"{did_you_mean(slug, known)}Write the slug of the force that is named.",
    )


def names_another(phrase: str, slug: str, earlier: int) -> Complaint:
    """Another force's name in a force's own file: most likely left over from the file it was copied from."""
    return Complaint(
        f"It names {quoted(phrase)}, another force than this file's.",
        f'Correct it; if it is meant, write mentions = ["{slug}"] at the top of the file.',
        at=phrase,
        earlier=earlier,
    )


def no_roster(why: str) -> Complaint:
    """A check of names that has nothing to check them by."""
    return Complaint(
        f"{why}, so nothing checks whether a release names the right force.",
        "Write the columns slug,name,article into forces/roster.csv, and one line a force.",
    )
