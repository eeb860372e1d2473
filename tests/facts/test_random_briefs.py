"""Whatever valid facts come, the release is sound; whatever damage comes, it is told."""

import random
import re
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from hmic_press import Newsroom, PressError
from hmic_press.problems.errors import Exit
from hmic_press.text import english
from tests.support.briefs import BRIEFS
from tests.support.project import CAMPAIGN, ROOT, copy_project
from tests.support.scores import SCORES

NUMBER_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
NUMBER = re.compile(rf"\b(?:\d[\d,]*|{'|'.join(NUMBER_WORDS)})\b")
PERIOD = re.compile(r"^(?:Since \w+ \d{4}|Between \w+ \d{4} and \w+ \d{4})|our 2011 inspection")


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """A project without a roster, so that any force may be in it, with a file to write over."""
    project = copy_project(tmp_path_factory.mktemp("random"))
    (project / "forces" / "roster.csv").unlink()
    (project / "forces" / CAMPAIGN / "anyshire.toml").touch()
    return Newsroom(project)


def _file(newsroom: Newsroom) -> Path:
    return newsroom.project.root / "forces" / CAMPAIGN / "anyshire.toml"


@given(BRIEFS)
@settings(max_examples=300)
def test_valid_briefs_render_soundly(newsroom: Newsroom, values: dict[str, Any]) -> None:
    """No None, no braces but the data's, no double space or stop, agreement right, every figure a field's."""
    _file(newsroom).write_text(tomli_w.dumps(values), "utf-8")
    release = newsroom.release("anyshire")
    text = newsroom.render("anyshire").decode()
    assert "None" not in text
    assert "  " not in text
    assert ".." not in text
    assert " ." not in text
    assert " ," not in text
    assert text.count("{{") == str(values).count("{{")
    bullets = [string for part in release.parts if part.name == "findings" for string in part.strings]
    findings = values.get("findings", [])
    assert len(bullets) == len(findings)
    for bullet, finding in zip(bullets, findings, strict=True):
        if "about" in finding:
            _check_counted(bullet, finding)
        else:
            assert bullet == finding["statement"]
    SCORES["random valid briefs rendered soundly"] += 1


def _check_counted(bullet: str, finding: dict[str, Any]) -> None:
    assert bullet[0].isupper()
    assert bullet.endswith(".")
    counts = [value for value in finding.values() if isinstance(value, int)]
    said = [_value(found) for found in NUMBER.findall(PERIOD.sub("", bullet).replace("all but one of", ""))]
    assert set(said) <= set(counts)
    if "before" in finding:
        assert finding["before"] == finding["now"] or set(said) == set(counts) - {0}
    elif counts:
        whole, part = counts[0], (counts[1:] or [None])[0]
        assert whole in said or whole == 0
        assert _tells(bullet, whole, part)
        things = re.search(rf" {english.number(whole)} (\w+)", bullet)
        assert whole == 0 or (things and things[1].endswith("s") == (whole > 1))
    for subject, verb in re.findall(r"([\w,]+) of which (\w+)", bullet):
        many = subject not in ("one", "none", "neither") or "all but one of" in bullet
        assert verb in (("were", "have") if many else ("was", "has"))
    assert not re.search(
        r"\b(one \w+ (have|were)|there has been (?!one|no change|an? )|there have been one )\b", bullet
    )


def _tells(bullet: str, whole: int, part: int | None) -> bool:
    """Say whether the clause on some of the whole is the one that its figures want."""
    clause = bullet.partition(", ")[2] if "which" in bullet else ""
    if part is None or whole == 0:
        return clause == ""
    if part == 0:
        neither = "neither of" if whole == 2 else "none of"
        return ("no longer" in clause or " not " in clause) if whole == 1 else clause.startswith(neither)
    if part == whole:
        return clause.startswith(("which ", "both of which" if whole == 2 else "all of which"))
    if clause.startswith("all but one of"):
        return part == whole - 1
    return _value(clause.split()[0]) == part


def _value(number: str) -> int:
    return NUMBER_WORDS.index(number) + 1 if number in NUMBER_WORDS else int(number.replace(",", ""))


@given(st.randoms(use_true_random=False), st.integers(1, 4))
@settings(max_examples=400)
def test_damaged_files_are_told_or_rendered(newsroom: Newsroom, chance: random.Random, times: int) -> None:
    """A file with random damage renders, or is told with code 2 and what to do; 1 where an amendment no longer fits."""
    data = bytearray((ROOT / "forces" / CAMPAIGN / "leicestershire.toml").read_bytes())
    for _ in range(times):
        at = chance.randrange(len(data))
        match chance.randrange(4):
            case 0:
                del data[at : at + chance.randrange(1, 40)]
            case 1:
                data[at:at] = chance.choice(
                    [b'"', b"[", b"]", b"=", b"\n", b"\n\n", b"#", b"\\", b"\xff", b"\x00", b"0"]
                )
            case 2:
                data[at] = chance.randrange(256)
            case 3:
                data[at:at] = data[max(0, at - 30) : at]
    _file(newsroom).write_bytes(bytes(data))
    try:
        assert newsroom.render("anyshire")
    except PressError as error:
        assert error.exit_code in (Exit.WRONG_INPUT, Exit.DOES_NOT_PASS)
        for problem in error.problems:
            assert all((problem.file, problem.problem, problem.remedy))
            assert "\n" not in problem.problem + problem.remedy
    SCORES["randomly damaged files rendered or told with code 1 or 2"] += 1
