"""A press pack put on the disk: its folder, and its zip beside it."""

from collections.abc import Iterator
from pathlib import Path

from hmic_press.problems.errors import Problem, Refused
from hmic_press.project.writing import make_folder, write
from hmic_press.release.pack import Pack
from hmic_press.release.release import EMBARGOED


def write_pack(pack: Pack, folder: Path, *, replace: bool = False) -> Iterator[Path]:
    """Write a pack to a folder, and yield what had to be written, the zip last.

    Raises Refused if a file with other words is there and `replace` is false; and for what is no part of the pack: a
    stranger's file in its folder, or a pack of the campaign with other words, or without the embargo, beside it.
    """
    make_folder(folder)
    if problems := [*_in_the_way(pack, folder)]:
        raise Refused(problems)
    inside = folder / pack.name
    for name, data in pack.files.items():
        file = inside / name
        make_folder(file.parent)
        if write(file, data, replace=replace, lasting=False):
            yield file
    zipped = folder / f"{pack.name}.zip"
    if write(zipped, pack.zipped, replace=replace, lasting=False):
        yield zipped


def _in_the_way(pack: Pack, folder: Path) -> Iterator[Problem]:
    remedy = "Move it away or delete it, or give another folder."
    for beside in sorted(folder.iterdir()) if pack.name != pack.stem else ():
        name = beside.name.removesuffix(".zip")
        if name == pack.stem:
            yield Problem(file=str(beside), problem="It holds this pack without its embargo.", remedy=remedy)
        elif name != pack.name and EMBARGOED.search(name) and EMBARGOED.sub("", name) == pack.stem:
            yield Problem(
                file=str(beside), problem="It holds this pack with other words than it has now.", remedy=remedy
            )
    inside = folder / pack.name
    for file in sorted(inside.rglob("*")) if inside.is_dir() else ():
        if not file.is_dir() and file.relative_to(inside).as_posix() not in pack.files:
            yield Problem(file=str(file), problem="It is no part of the pack.", remedy=remedy)
