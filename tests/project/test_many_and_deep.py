"""Very many mistakes are told in no time, and what stands too deep, or is nearly a number, is told at all."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hmic_press import check
from tests.support.command import Outcome
from tests.support.effort import steps_of
from tests.support.project import CAMPAIGN, DERBYSHIRE, add
from tests.support.workbooks import Values

Command = Callable[..., Outcome]


def _numbered(line: str, many: int) -> str:
    return "".join(line.format(number) for number in range(many))


MANY: dict[str, Callable[[int], str]] = {
    "keys": lambda many: DERBYSHIRE.replace("[force]\n", "[force]\n" + _numbered("key{} = 1\n", many)),
    "keys above": lambda many: _numbered("key{} = 1\n", many) + DERBYSHIRE,
    "keys of a finding": lambda many: f"{DERBYSHIRE}\n[[findings]]\n" + _numbered("key{} = 1\n", many),
    "tables": lambda many: DERBYSHIRE + _numbered("[table{}]\n", many),
    "findings": lambda many: DERBYSHIRE + _numbered("[[findings]]\nkey{} = 1\n", many),
    "mentions": lambda many: "mentions = [" + _numbered('"m{}", ', many) + f"]\n{DERBYSHIRE}",
    "names": lambda many: f"{DERBYSHIRE}\n[[findings]]\nstatement = '{'Kent ' * many}'\n",
    "doubles": lambda many: DERBYSHIRE + "\n[[findings]]\nstatement = 'The same.'\n" * (many + 1),
}


@pytest.mark.parametrize("kind", MANY)
def test_work_grows_with_the_mistakes(kind: str, project: Path) -> None:
    """Four times as many mistakes of a file are no more than some four times the work."""

    def work(many: int) -> int:
        add(project, "derbyshire", MANY[kind](many))
        assert len(check(["derbyshire"], project=project)) >= many
        return steps_of(lambda: check(["derbyshire"], project=project))

    work(10)  # what is done once
    few, more, most = work(10), work(300), work(1200)
    assert (most - few) / (more - few) < 5.5


def test_the_first_hundred_are_told(project: Path, command: Command) -> None:
    """Of 20,000 mistakes the first hundred are told, and one line says how many more there are."""
    add(project, "derbyshire", MANY["keys above"](20_000))
    for verb in ("check", "render"):
        outcome = command(verb, "derbyshire", "--project", project)
        shown = outcome.out.decode() if verb == "check" else outcome.err
        assert outcome.code == 2
        assert len(shown.splitlines()) == 303
        assert "key99" in shown
        assert "key100" not in shown
        assert "19,900 more problems are not shown.\n  Mend these first" in shown


@pytest.mark.parametrize("verb", ["check", "lint", "list"])
def test_the_first_hundred_are_an_object_a_line(verb: str, project: Path, command: Command) -> None:
    """For programs it is the same: every line is an object, the last one too."""
    add(project, "derbyshire", MANY["keys above"](1234))
    outcome = command(verb, "--json", "--project", project)
    assert outcome.code == 2
    lines = outcome.err.splitlines() if verb == "list" else outcome.out.splitlines()
    told = [problem for line in lines if not (problem := json.loads(line))["rule"]]
    assert [each["line"] for each in told] == [*range(1, 101), None]
    assert told[-1]["problem"] == "1,134 more problems are not shown."


@pytest.mark.parametrize(("many", "last"), [(100, "key99"), (101, "1 more problem is not shown.")])
def test_a_hundred_are_a_hundred(many: int, last: str, project: Path, command: Command) -> None:
    """A hundred mistakes are told and nothing more; with the next it is said that there is one."""
    add(project, "derbyshire", MANY["keys"](many))
    told = command("render", "derbyshire", "--project", project).err
    assert len(told.splitlines()) == 3 * min(many, 101)
    assert last in "".join(told.splitlines(keepends=True)[-3:])


DEEP = {
    "bare": "a." * 1000 + "a = 1",
    "quoted": '"a".' * 1000 + '"a" = 1',
    "apostrophes": "'a'." * 1000 + "'a' = 1",
    "escaped": '"a\\"".' * 1000 + "a = 1",
    "spaced": "a . " * 1000 + "a = 1",
    "mixed": "a.\"b\".'c' ." * 300 + "a = 1",
    "header": "[" + '"a".' * 1000 + '"a"]',
    "lists of headers": "[[" + '"a".' * 1000 + '"a"]]',
    "inline": "x = { " + "a." * 1000 + "a = 1 }",
    "braces": "x = " + "{ a = " * 300 + "1" + " }" * 300,
    "brackets": "x = " + "[" * 60 + "]" * 60,
    "grown": "\n".join(f"[{'.'.join('abcdefghijklmnopqrstuvwxyz'[:size])}]" for size in range(1, 26)),
    "unfinished": "a ." * 80_000 + "= 1",
}


@pytest.mark.parametrize("kind", DEEP)
def test_what_stands_too_deep_is_told(kind: str, project: Path) -> None:
    """Tables within tables, however they are written, are one mistake of the file."""
    file = f"forces/{CAMPAIGN}/derbyshire.toml"
    for place in (file, f"templates/{CAMPAIGN}/campaign.toml", "templates/houses/hmic-2012/house.toml"):
        before = (project / place).read_text("utf-8") if place != file else DERBYSHIRE
        (project / place).write_text(DEEP[kind] if place == file else f"{DEEP[kind]}\n{before}", "utf-8")
        problems = check(["derbyshire"], project=project)
        assert {(each.exit_code, each.file) for each in problems} == {(2, place)}
        assert "too many times" in problems[0].problem
        (project / place).write_text(before, "utf-8")


def test_words_with_stops_between_are_no_tables(project: Path) -> None:
    """A statement may have as many full stops as it likes."""
    said = "No." * 40 + " " + "Yes. " * 40 + "www." + "a." * 60 + "uk"
    add(project, "derbyshire", f"{DERBYSHIRE}\n[[findings]]\nstatement = '{said}'\n")
    assert [each for each in check(["derbyshire"], project=project) if each.exit_code > 1] == []


@pytest.mark.parametrize("count", ["²", "1²", "①", "½", "Ⅳ", "٣", "1,0²", "−1", "１２"])
def test_what_is_nearly_a_number_is_told(count: str, project: Path, command: Command) -> None:
    """Superscripts, fractions, Roman and other numerals as a count are 2 with the value, in TOML and in CSV."""
    text = DERBYSHIRE.replace("investigated = 3", f'investigated = "{count}"')
    add(project, "derbyshire", text)
    (problem,) = check(["derbyshire"], project=project)
    assert (problem.exit_code, problem.field) == (2, "disclosures to the media, investigated")
    assert count in problem.problem
    add(project, "derbyshire", DERBYSHIRE)
    cells: Values = {"slug": "derbyshire", "disclosures to the media, investigated": count}
    lines = [",".join(f'"{each}"' for each in row) for row in (cells, cells.values())]
    (project / "facts.csv").write_text("\n".join([*lines, ""]), "utf-8")
    outcome = command("import-workbook", project / "facts.csv", "--project", project)
    assert outcome.code == 2
    assert outcome.err.startswith("facts.csv, B2  disclosures to the media, investigated\n")
