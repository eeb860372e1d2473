"""Questions put in the terminal, or answered from a pipe, and asked again until the answer will do."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from hmic_press.problems.complaint import Complaint
from hmic_press.problems.errors import BadCommand
from hmic_press.problems.medium import Medium
from hmic_press.problems.words.values import not_a_choice
from hmic_press.terminal.hearing import begin, hear
from hmic_press.terminal.saying import say
from hmic_press.terminal.tape import RUNNING
from hmic_press.text.english import opening, plural
from hmic_press.text.folding import letters_of
from hmic_press.text.list_marks import is_list, take_off_mark
from hmic_press.text.written_dates import read_month_alone

NOT_STATED = ("", "not stated")
CLEARED = "-"  # what takes an answer back that Enter would keep
_CHOICE = "Give the number of a line, or its words."
Answer = TypeVar("Answer")


def somebody_is_there() -> bool:
    """Return whether a person answers, who can give another answer."""
    return sys.stdin.isatty()


def complain(complaint: Complaint) -> None:
    """Tell what is wrong with an answer; raises BadCommand where the answers come from a pipe.

    There the next line is the answer to the next question: taken for this one, every later answer would shift.
    """
    complaint = complaint.told_in(Medium.ANSWER)
    if not somebody_is_there():
        problem = f"An answer will not do: {complaint.problem}"
        raise BadCommand.saying(
            problem, f"{complaint.remedy} Nothing is written; correct the answer, and give them all again."
        )
    say(f"  {complaint.problem.rstrip('.')}.\n  {complaint.remedy}")


def ask(question: str, read: Callable[[str], Answer | Complaint], more: str = "") -> Answer:
    """Ask until the answer can be read as what it must be; `more` is said of the question to whoever asks with ?."""
    tape, begun = RUNNING.get(), begin(question)
    shown = say(f"\n{question}")
    while isinstance(found := read(_tidied(hear(question, more))), Complaint):
        if tape:
            tape.cut(begun)
        complain(found)
        shown = shown or say(f"\n{question}")
    return found


def _tidied(answer: str) -> str:
    """Return an answer without what only came with it, and tell; a list and paragraphs stay as they are."""
    if is_list(answer) or "\n\n" in answer:
        return answer
    if "\n" in answer:
        say(f"  {opening(plural(answer.count(chr(10)) + 1, 'line'))} pasted, read as one answer.")
    if "\t" in answer:
        say("  Its tabs are read as spaces.")
    mark, words = take_off_mark(answer)
    if mark:
        say(f"  The mark {mark} before it is taken off.")
    return " ".join(words.split()) if {"\n", "\t"} & {*words} else words


def choose(
    question: str,
    name: str,
    choices: Sequence[str],
    unstated: str = "",
    kept: str = "",
    notes: Mapping[str, str] = {},
    more: str = "",
) -> str | None:
    """Return one of the choices, given by its number or its words; None for Enter, where that is allowed.

    With an answer that was given before, `kept`, Enter keeps it, and a lone - stands for what Enter was. `notes` stand
    below their choices.
    """

    def read(answer: str) -> str | Complaint | None:
        if kept and not answer:
            return kept
        if kept and unstated and answer == CLEARED:
            return None
        if unstated and answer.casefold() in NOT_STATED:
            return None
        by_answer = {str(number): choice for number, choice in enumerate(choices, 1)}
        by_answer |= {choice.casefold(): choice for choice in choices}
        letters = [letters_of(choice) for choice in choices]
        by_letters = {each: choice for each, choice in zip(letters, choices, strict=True) if letters.count(each) == 1}
        meant = by_answer.get(answer.casefold()) or by_letters.get(letters_of(read_month_alone(answer) or answer))
        return meant or not_a_choice(name, answer, choices)

    shown = number_choices(choices, "" if kept else unstated, notes)
    return ask(f"{question}\n{shown}{tell_kept(kept, unstated)}", read, more or _CHOICE)


def tell_kept(kept: str, unstated: str) -> str:
    """Return what is said of an answer that was given before; nothing if there is none."""
    if not kept:
        return ""
    return f"\n  Now: {kept}\n  Enter: keep it" + f"\n  {CLEARED}: {unstated}" * bool(unstated)


def number_choices(choices: Iterable[str], unstated: str = "", notes: Mapping[str, str] = {}) -> str:
    """Return choices as a numbered list, each with its note below, and what Enter stands for."""
    noted = ((choice, f"\n     {notes[choice]}" if choice in notes else "") for choice in choices)
    lines = [f"  {number}  {choice}{note}" for number, (choice, note) in enumerate(noted, 1)]
    return "\n".join([*lines, f"  Enter: {unstated}"] if unstated else lines)


def ask_yes(question: str) -> bool:
    """Return whether the answer is yes."""
    return choose(question, "The answer", ("yes", "no")) == "yes"


def ask_paragraphs(question: str, kept: str = "") -> str:
    """Return words over several paragraphs, up to a line that holds a full stop alone; empty for none.

    With words that were given before, `kept`, Enter at once keeps them.
    """
    begin(question)
    shown, lines = say(f"\n{question}"), list[str]()
    while (typed := hear(question, "")) != ".":
        if kept and not typed and not lines:
            return kept
        lines += typed.split("\n")
        if len(lines) > 1 and lines[-1] == ".":  # pasted with the rest
            lines.pop()
            break
        shown = shown or say("\n".join(["", question, *lines]))
    return "\n".join(lines).strip()
