"""The command review: parse, call one function, print."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from hmic_press.cli.app import ProjectFolder, app, newsroom_of
from hmic_press.cli.quick_parsing import QuickCommand
from hmic_press.problems.errors import BadCommand, Exit, PressError
from hmic_press.terminal.annotations import as_github, is_wanted
from hmic_press.terminal.output import list_written, show, tell, write_bytes

_FORMATS = ("terminal", "markdown", "html")


@app.command("review", cls=QuickCommand)
def review_releases(
    base: Annotated[
        str | None, typer.Argument(metavar="BASE", help="A revision of git; unless given, the accepted texts.")
    ] = None,
    accept: Annotated[
        list[str] | None, typer.Option("--accept", metavar="CAUSE", help="Accept the words of a cause, or of all.")
    ] = None,
    spared: Annotated[
        list[str] | None, typer.Option("--except", metavar="NAME", help="Accept nothing of this release.")
    ] = None,
    format: Annotated[str, typer.Option(metavar="FORMAT", help="terminal, markdown or html.")] = "terminal",
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the review to a file.")] = None,
    project: ProjectFolder = None,
) -> None:
    """Show why the words of releases have changed, a cause at a time, and accept them."""
    from hmic_press.review.causes.accept import choose_causes, texts_with
    from hmic_press.review.causes.accepted import write_accepted
    from hmic_press.review.causes.as_page import as_page
    from hmic_press.review.causes.for_markdown import in_markdown
    from hmic_press.review.causes.for_terminal import for_terminal
    from hmic_press.review.causes.review_project import review_project
    from hmic_press.review.causes.summary import summarise

    if format not in _FORMATS:
        raise BadCommand.saying(f"There is no format {format}.", "Write terminal, markdown or html.")
    if spared and not accept:
        raise BadCommand.saying("--except stands without --accept.", "Say what to accept: --accept all.")
    newsroom = newsroom_of(project)
    review = review_project(newsroom.project, base)
    if accept:
        chosen = choose_causes(review, accept)
        texts = texts_with(review, chosen, [newsroom.find_name(name) for name in spared or ()])
        if not (accepted := list(texts)):
            show("Nothing is left to accept.")
        list_written(write_accepted(newsroom.project, accepted))
        return
    summary = summarise(review)
    if format == "html":
        shown = as_page(summary, "Review of releases", newsroom.pages)
    elif format == "markdown":
        shown = in_markdown(summary)
    else:
        shown = for_terminal(summary, coloured=output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ)
    if output:
        from hmic_press.project.writing import write

        write(output, f"{shown}\n".encode(), replace=True, lasting=False)
        show(str(output))
    elif format == "terminal" and "\x1b" not in shown:
        show(shown)
    else:
        write_bytes(f"{shown}\n".encode())
    if review.failed:
        if output:
            raise PressError(review.failed)
        if is_wanted():  # people have read them in the review
            tell(as_github(review.failed))
        raise typer.Exit(PressError(review.failed).exit_code)
    if review.pending or review.no_longer_issued:
        raise typer.Exit(Exit.DOES_NOT_PASS)
