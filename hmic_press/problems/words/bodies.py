"""A force, an inspector or another body that is not the right one."""

from collections.abc import Collection, Iterable

from hmic_press.problems.complaint import Complaint, did_you_mean, for_each_medium, quoted
from hmic_press.problems.medium import Medium
from hmic_press.problems.words.called import BODY, BODY_TABLE, SPEAKER


@for_each_medium
def unknown_speaker(medium: Medium, name: str, known: Collection[str]) -> Complaint:
    """An inspector whom the campaign does not know, without a region."""
    region = ': region = "the … Region"' if medium is Medium.FILE else ", as in “the … Region”"
    return Complaint(
        f"{quoted(name)} is not one of this campaign's {SPEAKER}s ({', '.join(known) or 'it names none'}).",
        f"{did_you_mean(name, known)}Correct the name, or add the region{region}.",
        field="name",
    )


@for_each_medium
def region_disagrees(medium: Medium, name: str, region: str, known: str) -> Complaint:
    """A region that the campaign states otherwise."""
    giver = "campaign's file" if medium is Medium.FILE else "campaign"
    remedy = {Medium.FILE: "Take this line out", Medium.CELL: "Empty the cell", Medium.ANSWER: "Press Enter"}[medium]
    return Complaint(
        f"The {giver} gives {name} “{known}”, not {quoted(region)}.",
        f"{remedy}, or correct campaign.toml.",
        field="region",
    )


def body_named_twice(name: str, file: str) -> Complaint:
    """Two files of one campaign about the same force."""
    return Complaint(
        f"{quoted(name)} is the {BODY} of {file} too.",
        "Correct the name in one of the two, or delete one file.",
    )


@for_each_medium
def wrong_own_name(medium: Medium, slug: str, name: str, right: str, owner: str | None, roster: str) -> Complaint:
    """A force's name that is not the one its file is for; `owner` is the slug of the force that has it."""
    known = f"{slug} is {quoted(right)} in {roster}"
    if medium is Medium.CELL:
        return Complaint(f"{known}; here it is {quoted(name)}.", f"Write {right}, or correct the slug.")
    return Complaint(
        f"{known}; this file says {quoted(name)}.",
        f'Write name = "{right}"' + (f", or call the file {owner}.toml." if owner else "."),
    )


@for_each_medium
def no_force_of_its_own(medium: Medium, name: str) -> Complaint:
    """A file called after a force, of a release that is not about it."""
    if medium is Medium.CELL:
        return Complaint(f"The row is for {name}, but has no name.", "Write the name.", field=BODY_TABLE)
    return Complaint(
        f"The file is called after {name}, but has no [{BODY_TABLE}].",
        f"Add the table [{BODY_TABLE}], and take the line template out; or call the file otherwise.",
        field=BODY_TABLE,
    )


@for_each_medium
def wrong_file_name(medium: Medium, slug: str, name: str, right: str, roster: str) -> Complaint:
    """A force's file saved under a name that is not the roster's for it."""
    known = f"{quoted(name)} is {right} in {roster}"
    if medium is Medium.CELL:
        return Complaint(f"{known}; the slug of this row is {slug}.", "Correct the name or the slug.")
    return Complaint(f"{known}; this file is called {slug}.", f"Call it {right}.toml, or correct the name.")


def not_on_roster(name: str, known: Iterable[str], roster: str) -> Complaint:
    """A force that the roster does not have."""
    return Complaint(
        f"{quoted(name)} is not in {roster}.",
        f"{did_you_mean(name, known)}Correct the name, or add the {BODY} to {roster}.",
    )


def unknown_body(slug: str, known: Iterable[str], roster: str) -> Complaint:
    """A mention of a body that the roster does not have."""
    return Complaint(
        f"{quoted(slug)} is not in {roster}.",
        f"{did_you_mean(slug, known)}Write the slug of the {BODY} that is named.",
    )


@for_each_medium
def names_another(medium: Medium, phrase: str, slug: str, earlier: int) -> Complaint:
    """Another force's name in a force's own file: most likely left over from the file it was copied from."""
    own = {Medium.FILE: "this file's", Medium.CELL: "this row's", Medium.ANSWER: "this release's"}[medium]
    meant = f'mentions = ["{slug}"] at the top of the file' if medium is Medium.FILE else f"{slug} under mentions"
    return Complaint(
        f"It names {quoted(phrase)}, another {BODY} than {own}.",
        f"Correct it; if it is meant, write {meant}.",
        at=phrase,
        earlier=earlier,
    )


def no_roster(why: str, roster: str) -> Complaint:
    """A check of names that has nothing to check them by."""
    return Complaint(
        f"{why}, so nothing checks whether a release names the right {BODY}.",
        f"Write the columns slug,name,article into {roster}, and one line a {BODY}.",
    )


def region_without_speaker(region: str, campaign: str, known: Collection[str]) -> Complaint:
    """A region of the roster that no speaker of the campaign has, so that nobody is doubted there."""
    return Complaint(
        f"Nobody in templates/{campaign}/campaign.toml speaks for {quoted(region)}, so nothing checks who does.",
        f"{did_you_mean(region, known)}Write the region as the campaign does, or say there who speaks for it.",
    )
