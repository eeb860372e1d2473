"""A save changes what it is asked to change; every other byte of a force's file stays as somebody wrote it."""

import codecs
import copy
import tomllib
from collections.abc import Callable
from datetime import date, datetime
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from hmic_press.project.as_read import read_the_same
from hmic_press.project.places import find_places
from hmic_press.project.reading import decode
from hmic_press.project.save import ByHand, Saved, save
from tests.support.changes import changed_values
from tests.support.odd_files import NOTES, odd_file, odd_values
from tests.support.project import CAMPAIGN, ROOT
from tests.support.thorough import THOROUGH

FILES = [*sorted((ROOT / "forces" / CAMPAIGN).glob("*.toml")), ROOT / "tests" / "mistakes" / "sound.toml"]
WAYS: dict[str, Callable[[bytes], bytes]] = {
    "as it is": lambda data: data,
    "Windows": lambda data: codecs.BOM_UTF8 + data.replace(b"\n", b"\r\n"),
    "no last line end": lambda data: data.rstrip(b"\n"),
    "two code points": lambda data: data.replace("ë".encode(), "e\u0308".encode()),
}

ODDLY = settings(max_examples=200 if THOROUGH else 40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _read(data: bytes) -> dict[str, Any]:
    return tomllib.loads(data.removeprefix(codecs.BOM_UTF8).decode())


def _comments(data: bytes) -> list[str]:
    return sorted(line.strip() for line in data.decode("utf-8-sig").splitlines() if line.strip().startswith("#"))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_nobody_changed_stays_to_the_byte(file: Path, way: str) -> None:
    """The values of a file, saved into it, leave it as it is: all of them, and each table alone."""
    data = WAYS[way](file.read_bytes())
    values = _read(file.read_bytes())
    assert save(data, values) == Saved(data, [])
    for table, value in values.items():
        assert save(data, {table: value}) == Saved(data, [])


@ODDLY
@given(odd_file())
def test_any_layout_stays_to_the_byte(data: bytes) -> None:
    """Quoted and dotted keys, tables in braces, four kinds of text, comments, tabs, line ends, a byte order mark."""
    assert save(data, _read(data)) == Saved(data, [])


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_one_value_is_one_statement(file: Path, way: str) -> None:
    """Each value of each file changed alone changes the lines of its statement, and the file then says so."""
    data = WAYS[way](file.read_bytes())
    before = data.splitlines(keepends=True)
    places = {", ".join(map(str, path)): place for path, place in find_places(file.read_text("utf-8")).items()}
    for path, values in changed_values(file):
        saved = save(data, values)
        assert read_the_same(_read(saved.data), values), path
        first, last = places[path]
        after = saved.data.splitlines(keepends=True)
        assert after[: first - 1] == before[: first - 1], path
        assert after[len(after) - len(before) + last :] == before[last:], path
        assert saved.lost_comments == []
        assert saved.data.count(b"\r\n") in (0, saved.data.count(b"\n"))


@ODDLY
@given(odd_file(), odd_values())
def test_any_file_can_be_given_any_values(data: bytes, values: dict[str, Any]) -> None:
    """What is read back are the values asked for; a comment is in the file, or is told."""
    old = _read(data)
    try:
        saved = save(data, dict.fromkeys(old) | values)
    except ByHand:
        return
    assert read_the_same(_read(saved.data), values)
    told = [text for _, text in saved.lost_comments]
    assert {*_comments(data)} & {*NOTES} <= {*_comments(saved.data), *told}
    assert saved.data.startswith(codecs.BOM_UTF8) == data.startswith(codecs.BOM_UTF8)
    assert saved.data.endswith(b"\n") == data.endswith(b"\n")


KENT = b"""# Kent
# note of the desk

[force]
name = "Kent Police"   # as the chief constable signs
verdict = "improvements"

# agreed with the force, 3 Sept
[[findings]]
statement = "The force has a policy on gifts."

# --- figures ---

# from the return of 3 Sept
[[findings]]  # second jobs
about = "second jobs"
since = "September 2011"
# they first sent 48
applications = 84
approved = 83  # by telephone
# waiting for the August figures

\t# indented comment of the next
\t[[findings]]
\tstatement = "The force has a policy on second jobs."

[[further_notes]]
text = "Kent Police has 3 stations."

# end of file: ask Jo before changing anything"""


def _above(data: bytes, line: bytes) -> bytes:
    """Return the block of lines, between blank ones, in which a line stands."""
    (found,) = (block for block in data.replace(b"\r\n", b"\n").split(b"\n\n") if line in block.split(b"\n"))
    return found


@pytest.mark.parametrize("order", [*permutations(range(3))])
@pytest.mark.parametrize("way", WAYS)
def test_a_comment_moves_with_what_it_stands_above(way: str, order: tuple[int, ...]) -> None:
    """In another order each finding has its own comments, above and below; the file ends as it did."""
    data = WAYS[way](KENT)
    findings = [_read(KENT)["findings"][number] for number in order]
    saved = save(data, {"findings": findings})
    assert _read(saved.data)["findings"] == findings
    for block in KENT.split(b"\n\n"):
        assert block in saved.data.replace(b"\r\n", b"\n").split(b"\n\n") or block.startswith(b"# Kent")
    assert saved.data.index(b"# --- figures") < saved.data.index(b"# from the return")
    assert saved.data.endswith(WAYS[way](KENT)[-20:])
    assert saved.lost_comments == []
    assert len(saved.data) == len(data)
    again = [findings.index(each) for each in _read(KENT)["findings"]]
    assert save(saved.data, {"findings": [findings[number] for number in again]}).data == data


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        ("findings/0", ["# agreed with the force, 3 Sept"]),
        (
            "findings/1",
            [
                *("# from the return of 3 Sept", "# second jobs", "# they first sent 48", "# by telephone"),
                "# waiting for the August figures",
            ],
        ),
        ("findings/2", ["# indented comment of the next"]),
        ("findings/1/applications", ["# they first sent 48"]),
        ("findings/1/approved", ["# by telephone"]),
        ("findings/1/since", []),
        ("force/name", ["# as the chief constable signs"]),
        ("force", ["# as the chief constable signs"]),
        ("further_notes", []),
    ],
)
@pytest.mark.parametrize("way", WAYS)
def test_a_comment_that_goes_is_told(way: str, gone: str, told: list[str]) -> None:
    """What is taken out takes the comments that touch it, each told with its line; all others stay."""
    values = copy.deepcopy(_read(KENT))
    *path, last = (int(step) if step.isdigit() else step for step in gone.split("/"))
    holder: Any = values
    for step in path:
        holder = holder[step]
    holder.pop(last)
    saved = save(WAYS[way](KENT), dict.fromkeys(_read(KENT)) | values)
    assert [text for _, text in saved.lost_comments] == told
    assert all(text in KENT.decode().splitlines()[line - 1] for line, text in saved.lost_comments)
    assert _read(saved.data) == values
    assert set(_comments(KENT)) - set(told) == set(_comments(saved.data))
    assert b"\n\n\n" not in saved.data.replace(b"\r\n", b"\n")
    assert saved.data.endswith(WAYS[way](KENT)[-20:])


@pytest.mark.parametrize("table", ["release", "accepted", "issued", "mentions", "inspector"])
@pytest.mark.parametrize("way", WAYS)
def test_every_table_can_be_written(way: str, table: str) -> None:
    """A table that the file lacks stands below those that come before it, and all other lines stay."""
    given: dict[str, Any] = {
        "release": {"date": date(2012, 12, 13), "embargo": datetime(2012, 12, 13, 0, 1), "ends": True},
        "accepted": [{"rule": "TY02", "why": "so"}, {"rule": "WD10", "phrase": 'a "b" \\', "why": "so"}],
        "issued": {"format": "markdown", "amendments": [{"standard": "a", "issued": "b", "why": "c"}]},
        "mentions": ["surrey"],
        "inspector": {"name": "Zoë Billingham", "said": "One.\n\nTwo."},
    }
    data = WAYS[way](KENT)
    saved = save(data, {table: given[table]})
    assert read_the_same(_read(saved.data), _read(KENT) | {table: given[table]})
    left = iter(saved.data.splitlines())
    assert all(line in left for line in data.splitlines())
    assert save(saved.data, {table: None}).data == data
    assert save(saved.data, given).lost_comments == []


def test_a_text_keeps_its_kind_of_marks() -> None:
    """What a person wrapped stays wrapped, what stands in single marks stays there while they can hold it."""
    data = b"[inspector]\nname = 'Jo \"J\" Smith'  # so\nsaid = '''\nOne\ntwo.\n'''\n"
    long = " ".join(["word"] * 40) + "."
    saved = save(data, {"inspector": {"name": 'Jo "K" Smith', "said": long}})
    lines = saved.data.decode().splitlines()
    assert lines[1:3] == ["name = 'Jo \"K\" Smith'  # so", "said = '''"]
    assert (len(lines), lines[-1]) == (6, "'''")
    assert b'"It\'s"  # so' in save(data, {"inspector": {"name": "It's", "said": "One two."}}).data


def test_no_break_spaces_and_doubled_ones_are_words() -> None:
    """Words are given as asked, though a file breaks their lines."""
    for words in ("a\u00a0b\n\nc", "a  b\n\nc", "a\n\n\u00a0b", "a\n\n" + "b\u00a0" * 90 + "c"):
        saved = save(b'[inspector]\nsaid = "x"\n', {"inspector": {"said": words}})
        assert read_the_same(_read(saved.data), {"inspector": {"said": words}})


SCATTERED = (
    b'[[findings]]\nabout = "a"\n\n[force]\nname = "x"\n\n[findings.inner]\nfact = 1\n\n[[findings]]\nabout = "b"\n'
)


def test_what_is_written_by_hand_is_refused_with_its_line() -> None:
    """Entries that other tables stand between are not moved, but may be changed where they are."""
    first, second = _read(SCATTERED)["findings"]
    with pytest.raises(ByHand) as refused:
        save(SCATTERED, {"findings": [second, first]})
    assert refused.value.line == 7
    changed = save(SCATTERED, {"findings": [first | {"inner": {"fact": 2}}, second]}).data
    assert changed == SCATTERED.replace(b"fact = 1", b"fact = 2")


def test_origins_say_which_entry_is_which() -> None:
    """A caller that knows says so: the comments of a finding go with it though its words are new."""
    findings = [{"statement": "New words."}, _read(KENT)["findings"][0]]
    saved = save(KENT, {"findings": findings}, {"findings": [2, 0]})
    assert b'\t# indented comment of the next\n\t[[findings]]\n\tstatement = "New words."\n\n# --- f' in saved.data
    assert _above(saved.data, b"# agreed with the force, 3 Sept").endswith(b'gifts."')


@pytest.mark.parametrize(
    ("before", "values", "after"),
    [
        ("# head\n", {"mentions": ["a"]}, '# head\n\nmentions = ["a"]\n'),
        ("#:schema x\n[force]\nn=1", {"mentions": ["a"]}, '#:schema x\n\nmentions = ["a"]\n\n[force]\nn=1'),
        ("[[findings]]\na=1\n\n\n[[findings]]\nb=1", {"findings": [{"b": 1}, {"a": 1}]},
         "[[findings]]\nb=1\n\n\n[[findings]]\na=1"),
        ("[[findings]]\na=1\n\n[[findings]]\nb=1", {"findings": [{"b": 1}]}, "[[findings]]\nb=1"),
        ("[[findings]]\na=1\n\n[[findings]]\nb=1", {"findings": [{"a": 1}]}, "[[findings]]\na=1"),
        ("force = {name='a', n=1} # c\n", {"force": {"name": "é", "n": 1}}, 'force = { name = "é", n = 1 } # c\n'),
        ("force.name='a' # c\n", {"force": {"name": "é", "n": 1}}, "force.name='é' # c\nforce.n = 1\n"),
        ("\"force\" . 'name'='a'\n", {"force": {"name": "b"}}, "\"force\" . 'name'='b'\n"),
        ("[[issued.amendments]]\na=1\n", {"issued": {"n": 1, "amendments": [{"a": 1}]}},
         "[issued]\nn = 1\n\n[[issued.amendments]]\na=1\n"),
        ("[force]\n\tname='a'\n", {"force": {"name": "a", "n": 1}}, "[force]\n\tname='a'\n\tn = 1\n"),
        ("[force]\nb=1\n", {"force": {"a": 1, "b": 1}}, "[force]\na = 1\nb=1\n"),
        ("[force]\nname='''a\nb'''#'\n", {"force": {"name": "a b", "n": 1}}, "[force]\nname='''a\nb'''#'\nn = 1\n"),
        ("[force]\nn=[1, # one\n2]#'\n", {"force": {"n": [1, 3]}}, "[force]\nn=[1, 3]#'\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_where_new_lines_stand(end: str, before: str, values: dict[str, Any], after: str) -> None:
    """What is put in, and what is written in an odd way, letter for letter."""
    assert save(before.replace("\n", end).encode(), values).data == after.replace("\n", end).encode()


def test_a_file_begins_with_its_first_table() -> None:
    """In an empty file a table stands without a blank line above it."""
    assert save(b"", {"force": {"name": "Kent"}}).data == b'[force]\nname = "Kent"\n'


def test_a_comment_inside_a_list_is_told() -> None:
    """A list that changes is written on one line: the comments between its entries go, the one behind it stays."""
    data = b"template = 'force'\nmentions = [  # whom\n  'kent',  # Jo\n]  # ask\n"
    saved = save(data, {"mentions": ["kent", "surrey"]})
    assert saved == Saved(b'template = \'force\'\nmentions = ["kent", "surrey"]  # ask\n', [(2, "# whom"), (3, "# Jo")])


@pytest.mark.parametrize("written", ['"old"', "'old'", '"""old"""', "'''old'''"])
@pytest.mark.parametrize("character", ["\u200b", "\u202e", "\u00ad", "\ufeff", "\x9f"], ids=ascii)
def test_a_character_that_no_file_may_hold_is_saved_as_its_code(written: str, character: str) -> None:
    """Whatever marks the value stood in: what was saved can be opened again."""
    data = f"a = {written}  # kept\n".encode()
    saved = save(data, {"a": f"new{character}words"}).data
    assert decode("a file", saved).endswith("  # kept\n")
    assert read_the_same(_read(saved), {"a": f"new{character}words"})
