"""The command lint: parse, call one function, print."""

from collections.abc import Sequence
from functools import partial
from typing import Annotated

import typer

from hmic_press.cli.app import AsJson, ProjectFolder, Strict, app, complete_names, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.problems.errors import BadCommand, PressError, Problem
from hmic_press.terminal.annotations import as_github, is_wanted
from hmic_press.terminal.output import MOST, first_of, show

_FORMATS = ("text", "github", "sarif", "json")


@app.command("lint", cls=QuickCommand)
def lint_releases(
    given: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NAME|FILE", help="Releases, as list names them, or text files.", autocompletion=complete_names
        ),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="All releases, as without any name.")] = False,
    profile: Annotated[
        str | None, typer.Option(metavar="PROFILE", help="house or govuk; unless given, the campaign's, or house.")
    ] = None,
    standard: Annotated[
        bool, typer.Option("--standard", help="Read the standard wording, and list what is accepted of it too.")
    ] = False,
    format: Annotated[str, typer.Option(metavar="FORMAT", help="text, github, sarif or json.")] = "text",
    as_json: AsJson = False,
    strict: Strict = False,
    fix: Annotated[bool, typer.Option("--fix", help="Make, and show, the changes that are safe.")] = False,
    explain: Annotated[
        str | None, typer.Option(metavar="RULE", help="Say what a rule asks for; all lists the rules.")
    ] = None,
    project: ProjectFolder = None,
) -> None:
    """Read releases, or text files, by the house style."""
    from hmic_press.review import lint, lint_report

    if explain is not None:
        show(lint.explain_rule(explain))
        return
    form = "json" if as_json else format
    if form not in _FORMATS:
        raise BadCommand.saying(f"There is no format {form}.", f"Write {', '.join(_FORMATS[:-1])} or {_FORMATS[-1]}.")
    if every and given:
        raise BadCommand.saying("--all stands beside names.", "Give either names, or --all.")
    if fix and (standard or form != "text"):
        raise BadCommand.saying("--fix stands beside --standard or another format.", "Give --fix without these.")
    newsroom = newsroom_of(project)
    if fix:
        from hmic_press.review.lint_fix import mend

        for mended in mend(newsroom, given or [], profile):
            mended.write()
            show(mended.difference)
        newsroom = newsroom_of(project)  # which reads what has been written
    linted = lint.lint_given(newsroom, given or [], profile=profile, standard=standard)
    told = _first_told(linted.problems)
    if form == "text":
        shown = lint_report.as_text(told, partial(lint.text_of, newsroom))
        shown += f"\n{lint_report.summary(linted)}" if shown else lint_report.summary(linted)
        if is_wanted() and told:
            shown += f"\n{as_github(told)}"
    else:
        shown = {"json": lint_report.as_json, "github": as_github, "sarif": lint_report.as_sarif}[form](told)
    if shown:
        show(shown)
    if failing := linted.failing(strict=strict):
        raise typer.Exit(PressError(failing).exit_code)


def _first_told(problems: Sequence[Problem]) -> Sequence[Problem]:
    """Return what there is to tell: all that the rules say, and of files full of other mistakes the first of these."""
    others = [each for each in problems if not each.rule]
    if len(others) <= MOST:
        return problems
    return [*first_of(others), *(each for each in problems if each.rule)]
