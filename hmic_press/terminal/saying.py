"""What is said to whoever answers: set to the width of their window, and not said again when answers are played."""

from shutil import get_terminal_size

from hmic_press.terminal.output import show
from hmic_press.terminal.tape import RUNNING
from hmic_press.terminal.typed import is_terminal
from hmic_press.terminal.wrapping import wrap_lines


def say(text: str) -> bool:
    """Print lines, broken between words where there is a window; return False where a tape gives the answers."""
    tape = RUNNING.get()
    if tape and tape.is_playing:
        return False
    show(wrap_lines(text, get_terminal_size().columns) if is_terminal() else text)
    return True
