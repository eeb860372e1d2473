"""What a press officer asks to be read for house style: releases by their names, and text files by their paths."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from hmic_press.facts.name import Name
from hmic_press.problems.complaint import did_you_mean, quoted
from hmic_press.problems.errors import PressError, Problem, UnknownName
from hmic_press.project.reading import read_text
from hmic_press.release.newsroom import Newsroom
from hmic_press.release.release import Release
from hmic_press.review.all_rules import NAMES, RULES, find_rule
from hmic_press.review.lint_releases import Linted, Proofreader
from hmic_press.review.style_remarks import Remark, of_text
from hmic_press.style import passages
from hmic_press.style.rule import Rule
from hmic_press.style.rulebook import PROFILES, rules_of
from hmic_press.style.terms import NO_TERMS, Terms

_DOCUMENT = re.compile(r"\.(?:docx?|docm|dotx|odt|rtf|pdf|pages|html?|eml|msg|xlsx?|ods|csv|json|toml)$", re.IGNORECASE)
ENDINGS = (".txt", ".text", ".md", ".markdown")


def split_names_and_files(newsroom: Newsroom, given: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the names of releases and the text files among what was given; a name in the listing is never a file."""
    names: list[str] = []
    files: list[str] = []
    for each in given:
        is_file = each.casefold().endswith(ENDINGS) and each not in map(str, newsroom.names)
        (files if is_file else names).append(each)
    return names, files


def lint_given(
    newsroom: Newsroom, given: Sequence[str] = (), *, profile: str | None = None, standard: bool = False
) -> Linted:
    """Return what the rules say of releases and files, of all releases if none is given.

    What cannot be read is told as a problem among the others. Raises UnknownName for a profile that there is not.
    """
    if profile is not None and profile not in PROFILES:
        remedy = f"{did_you_mean(profile, PROFILES)}Write {' or '.join(PROFILES)}."
        problem = f"There is no profile called {quoted(profile)}."
        raise UnknownName([Problem(field="--profile", problem=problem, remedy=remedy)])
    names, files = split_names_and_files(newsroom, given)
    others = [name for name in names if _DOCUMENT.search(name) and name not in map(str, newsroom.names)]
    names = [name for name in names if name not in others]
    releases, problems = read_sound(newsroom, names or ([] if given else newsroom.names))
    problems += map(_not_read, others)
    linted = Proofreader(newsroom, profile).lint(releases, standard=standard)
    problems += linted.problems
    read = linted.read
    for file in files:
        try:
            problems += (remark.problem for remark in remarks_on(newsroom, file, profile))
            read += 1
        except PressError as error:
            problems += error.problems
    return linted._replace(problems=problems, read=read)


def _not_read(file: str) -> Problem:
    """Return what is said of a document that is no text; what a release is called may stand before its ending."""
    return Problem(
        file=file,
        field="the file",
        problem="It is no text file by its name, and lint reads text.",
        remedy=f"Save it as plain text, with one of the endings {', '.join(ENDINGS)}; or name a release.",
    )


def read_sound(newsroom: Newsroom, names: Iterable[str | Name]) -> tuple[list[Release], list[Problem]]:
    """Return the releases that can be read and set as issued, and the problems of the others."""
    releases: list[Release] = []
    problems: list[Problem] = []
    for name in names:
        try:
            release = newsroom.release(name)
        except PressError as error:
            problems += error.problems
        else:
            problems += (wrong := release.problems_of_amendments())
            releases += [] if wrong else [release]
    return releases, problems


def remarks_on(newsroom: Newsroom, file: str, profile: str | None = None) -> list[Remark]:
    """Return the remarks on a text file; raises Unreadable or BadFacts."""
    text = read_text(Path(), file)
    terms = terms_for(newsroom, text)
    found = passages.read_passages(text, terms.notes_heading)
    return list(of_text(file, found, rules_of(profile or PROFILES[0]), terms))


def terms_for(newsroom: Newsroom, text: str) -> Terms:
    """Return the words of the house that a text is of: the only one of the project, or the one that it names."""
    known = newsroom.all_terms()
    return known[0] if len(known) == 1 else next((each for each in known if each.house in text), NO_TERMS)


def text_of(newsroom: Newsroom, file: str) -> str:
    """Return the text that a finding stands in: a file of the project, or one that was given by its path."""
    return read_text(Path(), file) if file.casefold().endswith(ENDINGS) else newsroom.project.read(file)


def explain_rule(name: str) -> str:
    """Return what a rule asks for, with its examples, or the list of all rules for “all”; raises UnknownName."""
    if name == "all":
        return "\n".join(
            f"{rule.full_name:32} {rule.level:6} {_told_by(rule):6} {rule.says}" for rule in RULES.values()
        )
    if rule := find_rule(name):
        return _explained(rule)
    problem = f"There is no rule called {quoted(name)}."
    remedy = f"{did_you_mean(name, NAMES)}hmic-press lint --explain all shows them."
    raise UnknownName([Problem(field="--explain", problem=problem, remedy=remedy)])


def _told_by(rule: Rule) -> str:
    """Return the profile by which lint tells a slip, or check, which tells a doubt."""
    return rule.profile if rule.reads == "release" else "check"


def _explained(rule: Rule) -> str:
    if rule.reads == "series":
        return f"{rule.full_name}, {rule.level}, of hmic-press check\n\n{rule.says}\n{rule.remedy}"
    examples = (("wrong", rule.wrong), ("better", rule.better), ("right too", rule.right))
    shown = [f"  {label:9}  {text.replace(chr(10), chr(10) + ' ' * 13)}" for label, text in examples]
    more = ["It reads quoted speech too." if rule.speech else "It does not read quoted speech."]
    more += ["--fix makes the change."] if rule.safe else []
    head = f"{rule.full_name}, {rule.level}, profile {rule.profile}"
    return "\n".join((head, "", rule.says, rule.remedy, "", *shown, "", " ".join(more)))
