"""A line that answers a question: played or typed; and the two words that answer none."""

from hmic_press.terminal.saying import say
from hmic_press.terminal.tape import RUNNING, Back
from hmic_press.terminal.typed import read_line
from hmic_press.text.english import plural

BACK, HELP = "back", "?"
_HOW = (
    "back: the question before this one. Ctrl-C: stop; in a window what was answered is kept, and you can go on later."
)


def begin(question: str) -> int:
    """Let the tape come to a question; return the place on it."""
    if (tape := RUNNING.get()) is None:
        return 0
    if lost := tape.leave_off(question):
        say(f"  From here on it is asked otherwise than before: {plural(lost, 'answer')} must be given again.")
    return tape.place


def hear(question: str, more: str) -> str:
    """Return the line that answers a question, from the tape or typed; raises Back for the word alone."""
    if (tape := RUNNING.get()) and tape.is_playing:
        return tape.play()
    while True:
        typed = read_line()
        if typed == HELP:
            say("\n".join(f"  {line}" for line in [*more.splitlines(), _HOW if tape else ""] if line))
        elif tape and typed.casefold() == BACK:
            if not tape.is_empty:
                tape.rewind()
                raise Back
            say("  This is the first question.")
        else:
            if tape:
                tape.add(question, typed)
            return typed
