"""A draft before it becomes a file: shown as its release, with what is wrong, and written only if that is wanted."""

from collections.abc import Callable

from hmic_press.facts.name import Name
from hmic_press.problems.errors import Exit, PressError
from hmic_press.project.draft import keep_draft
from hmic_press.project.kept_schema import keep_schema
from hmic_press.release.newsroom import Newsroom
from hmic_press.review.check import check_project
from hmic_press.terminal import prompt
from hmic_press.terminal.output import word_problems
from hmic_press.terminal.saying import say


def write_if_wanted(
    newsroom: Newsroom, name: Name, read: Callable[[], bytes], another: str, change: Callable[[], None]
) -> str | None:
    """Show the draft that `read` returns and ask whether to write it; return its file, or None if it is not wanted.

    The third answer, `another`, changes the draft, and it is shown again. A file that could not be read as facts is not
    written. Raises Refused if somebody has written the file by now, Unreadable if the machine cannot.
    """
    while True:
        data = read()
        drafted = Newsroom(newsroom.project.with_files({name.file: data}), now=newsroom.now)
        sound = _shown(drafted, name)
        choices = ["yes", "no", another] if sound else ["no", another]
        question = f"Write {name.file}?" if sound else "It cannot be written like this. What now?"
        answer = prompt.choose(question, "The answer", choices)
        if answer == "yes":
            keep_draft(newsroom.project, name, data)
            keep_schema(newsroom.project, name.campaign, newsroom.brief(name.campaign))
            return name.file
        if answer == "no":
            return None
        change()


def _shown(drafted: Newsroom, name: Name) -> bool:
    """Show the release and what check says of it; return whether its file could be read as facts."""
    try:
        release = drafted.render(name).decode()
    except PressError as error:
        say("\n" + word_problems(error.problems, as_json=False))
        return False
    say(f"\n{release}")
    checked = check_project(drafted, [name])
    if remarks := [*checked.problems, *checked.warnings]:
        say("What check says of it:\n" + word_problems(remarks, as_json=False))
    else:
        say("check finds nothing wrong with it.")
    return all(problem.exit_code < Exit.WRONG_INPUT for problem in checked.problems)
