"""The forms in which findings are shown: for a person, for a pull request, for programs."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from urllib.parse import quote

from hmic_press.problems.errors import Level, Problem
from hmic_press.review.all_rules import RULES
from hmic_press.review.lint_releases import Linted
from hmic_press.text.printable import printable
from hmic_press.version import __version__

WIDTH = 100
_SARIF = {Level.ERROR: "error", Level.WARN: "warning", Level.INFO: "note"}


def summary(linted: Linted) -> str:
    """Return how many findings there are of each level, how many texts were read, and what of these stands."""
    levels = Counter(problem.level for problem in linted.problems)
    names = ((Level.ERROR, "error"), (Level.WARN, "warning"), (Level.INFO, "remark"))
    found = ", ".join(f"{levels[level]} {name}{'s' * (levels[level] != 1)}" for level, name in names if levels[level])
    counts = [f"{linted.read} read"]
    counts += [f"{linted.accepted} accepted with a reason"] * bool(linted.accepted)
    counts += [f"{linted.as_issued} as issued"] * bool(linted.as_issued)
    return f"{found or 'Nothing to mend'}: {', '.join(counts)}."


def as_text(problems: Iterable[Problem], text_of: Callable[[str], str]) -> str:
    """Return findings for a person: place, level, rule and what is wrong; the line, with a caret; the remedy."""
    return "\n".join(line for problem in problems for line in _shown(problem, text_of))


def _shown(problem: Problem, text_of: Callable[[str], str]) -> Iterable[str]:
    places = (printable(problem.file), problem.line, problem.column)
    place = ":".join(str(part) for part in places if part) or "hmic-press"
    what = problem.rule or problem.field
    yield " ".join(part for part in (place, problem.level, what, problem.problem) if part)
    if problem.line and problem.rule:
        line = text_of(problem.file).split("\n")[problem.line - 1].replace("\t", " ")
        start = max(0, problem.column - 1 - WIDTH // 2)
        before = "…" if start else ""
        yield f"    {before}{line[start : start + WIDTH]}{'…' if len(line) > start + WIDTH else ''}"
        yield f"    {' ' * (problem.column - 1 - start + len(before))}^"
    yield f"  {problem.remedy}"


def as_json(problems: Iterable[Problem]) -> str:
    """Return findings as one JSON object a line."""
    return "\n".join(problem.as_json() for problem in problems)


def as_sarif(problems: Sequence[Problem]) -> str:
    """Return findings as a SARIF 2.1.0 log, for the code scanners of forges and editors."""
    named = {problem.rule[:4]: problem.rule for problem in problems if problem.rule}
    rules = [
        {
            "id": named.get(rule.id, rule.full_name),
            "shortDescription": {"text": rule.says},
            "help": {"text": rule.remedy + f"\nWrong: {rule.wrong}\nBetter: {rule.better}" * (rule.reads == "release")},
            "defaultConfiguration": {"level": _SARIF[rule.level]},
        }
        for rule in RULES.values()
    ]
    driver = {"name": "hmic-press", "version": __version__, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": list(map(_result, problems))}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2)


def _result(problem: Problem) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": quote(problem.file)}}
    if problem.line:
        place["region"] = {"startLine": problem.line, "startColumn": max(problem.column, 1)}
    return {
        "ruleId": problem.rule or "facts",
        "level": _SARIF[problem.level],
        "message": {"text": f"{problem.problem} {problem.remedy}"},
        "locations": [{"physicalLocation": place}],
    }
