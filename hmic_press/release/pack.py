"""A press pack: a campaign's releases in one folder, with an index, contacts and a manifest."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hmic_press.facts.campaign import House
from hmic_press.formats.json import write_json
from hmic_press.problems.errors import BadCommand, PressError, Problem, Refused
from hmic_press.release.digest import digest_of
from hmic_press.release.embargo import Reason, check_reason
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.output_folder import choose_names
from hmic_press.release.pack_index import Index, Shown, show_index
from hmic_press.release.release import Release
from hmic_press.release.state import is_out
from hmic_press.release.wanted import Wanted
from hmic_press.text.document import contacts, plain

RELEASES = "releases"  # the folder in a pack that holds them: one may be called as the index is
_VERSION = 1  # of the manifest
_READABLE = 0o644 << 16  # by all who unpack the zip, and to be written by its owner


class Pack(NamedTuple):
    """A pack: what its folder and its zip are called, and its files by their names within.

    While any release is under embargo each name says so; `stem` is what the pack is called without. `overridden` says
    that the embargo was; `drafts` are the releases in it that have not gone out.
    """

    stem: str
    name: str
    files: Mapping[str, bytes]
    overridden: bool = False
    drafts: Sequence[str] = ()

    @property
    def zipped(self) -> bytes:
        """The pack as a zip of its folder: the same files make the same bytes."""
        made = BytesIO()
        with ZipFile(made, "w") as zipped:
            for name, data in self.files.items():
                info = ZipInfo(f"{self.name}/{name}")
                info.create_system, info.external_attr = 3, _READABLE
                zipped.writestr(info, data, ZIP_DEFLATED)
        return made.getvalue()


def make_pack(newsroom: Newsroom, campaign: str, formats: Sequence[str], reason: Reason = None) -> Pack:
    """Return the pack of a campaign's releases in formats: all of them, or none.

    Raises PressError with all that is wrong with any, Refused for those that a website would publish before the hour,
    unless `reason` overrides it.
    """
    check_reason(reason)
    releases = _releases(newsroom, campaign, formats, reason)
    embargoed = any(release.embargo for release in releases)
    shown: list[Shown] = []
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for release in releases:
        try:
            made = {
                f"{RELEASES}/{release.file_name(wanted)}": newsroom.typeset(release, wanted)
                for wanted in (Wanted(format, override_embargo=reason) for format in formats)
            }
        except PressError as error:
            problems += error.problems
            continue
        files |= made
        shown.append(Shown.of(release, dict(zip(formats, made, strict=True))))
    if problems:
        raise PressError(dict.fromkeys(problems))
    house = newsroom.edition(campaign).house
    told = [*dict.fromkeys(plain(note) for release in releases for note in contacts(release.parts))] or _reach(house)
    index = Index(house.name, campaign, shown, told, reason if embargoed else None)
    files = _add("contacts.txt", "".join(f"{line}\n" for line in told).encode(), embargoed=embargoed) | files
    files = _add("index.html", show_index(index, newsroom.pages).encode(), embargoed=embargoed) | files
    manifest = _manifest(index, releases, files)
    files = _add("manifest.json", manifest, embargoed=embargoed) | files
    stem = f"{campaign}-press-pack"
    drafts = [release.name.slug for release in releases if not is_out(release)]
    return Pack(stem, _marked(stem, manifest, embargoed=embargoed), files, index.overridden is not None, drafts)


def _reach(house: House) -> list[str]:
    """Return how a house can be reached, if no note of its releases says so."""
    return [f"{house.office_hours}: {house.office_line}", f"Out of hours: {house.out_of_hours_line}", house.website]


def _releases(newsroom: Newsroom, campaign: str, formats: Sequence[str], reason: Reason) -> list[Release]:
    names, problems = choose_names(newsroom, [name for name in newsroom.names if name.campaign == campaign])
    releases = newsroom.releases(names, problems)
    if not releases:
        remedy = "Write one: hmic-press new asks for its facts."
        raise BadCommand.saying(f"The campaign {campaign} has no release yet.", remedy)
    if reason is None and (refused := [each for release in releases if (each := release.refusal(formats))]):
        raise Refused(refused)
    return releases


def _add(name: str, data: bytes, *, embargoed: bool) -> dict[str, bytes]:
    stem, _, ending = name.partition(".")
    return {f"{_marked(stem, data, embargoed=embargoed)}.{ending}": data}


def _marked(stem: str, data: bytes, *, embargoed: bool) -> str:
    return f"{stem}-EMBARGOED-{digest_of(data)[:8]}" if embargoed else stem


def _manifest(index: Index, releases: Sequence[Release], files: Mapping[str, bytes]) -> bytes:
    """Return what is in the pack: of each release the digest of its words, of each other file that of its bytes."""
    about: dict[str, Any] = {
        "version": _VERSION,
        "campaign": index.campaign,
        "house": index.house,
        "embargo_overridden": index.overridden,
        "releases": [
            {
                "name": shown.name,
                "state": shown.state,
                "digest": release.digest,
                "embargo": release.embargo and release.embargo.isoformat(),
                "files": [*shown.files.values()],
            }
            for release, shown in zip(releases, index.releases, strict=True)
        ],
        "files": [{"name": name, "bytes": len(data), "sha256": digest_of(data)} for name, data in files.items()],
    }
    return (write_json(about) + "\n").encode()
