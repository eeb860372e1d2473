"""One release at the desk: its form, the release beside it, and the one way that a file is saved."""

from collections.abc import Mapping, Sequence
from difflib import unified_diff

from starlette.responses import RedirectResponse, Response

from hmic_press.desk.acts import act_on
from hmic_press.desk.answers import number_of, read_form
from hmic_press.desk.entries import Sheet
from hmic_press.desk.kept import Kept
from hmic_press.desk.look import Look, look_at
from hmic_press.desk.mends import mend_one
from hmic_press.desk.opened import Opened
from hmic_press.desk.pasted import read_paste
from hmic_press.desk.release_page import InView, show_release
from hmic_press.desk.undone import Undo
from hmic_press.desk.words import lay_out
from hmic_press.facts.name import Name
from hmic_press.problems.errors import Problem, Refused
from hmic_press.project.folder import Project
from hmic_press.project.save import ByHand, save
from hmic_press.project.writing import write
from hmic_press.release.newsroom import Newsroom

_BY_HAND = "The file is written in a form that only a person can change."


class Desk:
    """The releases of a project, opened one at a time; the last sound one of each stays in view.

    One act follows another: what is kept between them, and a file between its reading and its writing, is one act's.
    """

    def __init__(self, project: Project) -> None:
        self._root = project.root
        self._sound: dict[Name, Look] = {}
        self._kept, self._undo = Kept(), Undo()

    def show(self, name: Name, *, saved: bool = False) -> Response:
        """Return the page of a release as its file is."""
        opened = self._open(name)
        self._sound.pop(name, None)  # what was only looked at is not what the file was
        look = self._look(opened)
        return self._page(opened, Sheet.of_file(opened.file.values), look, "Saved." if saved else "")

    def answer(self, name: Name, answers: Mapping[str, str]) -> Response:
        """Return the page of a release with answers in it, or save them; raises Refused for one that only stands."""
        opened = self._open(name)
        if opened.read_only:
            raise Refused([Problem(file=name.file, problem=opened.read_only, remedy="Nothing is saved.")])
        sheet = read_form(answers, opened.file.values, opened.newsroom.brief(name.campaign))
        act, _, target = answers.get("do", "look").partition(" ")
        at, _, place = target.partition(".")
        number = number_of(place)
        sheet.change(act, at, number, answers.get("kind", ""))
        accepted = [answers.get(f"accept.{target}.{each}", "").strip() for each in ("rule", "phrase", "why")]
        if act == "accept" and all(accepted):
            sheet.accept(*accepted)
            act = "save"
        pasted = read_paste(answers.get("paste", ""))
        sheet.add_statements(pasted.statements)
        data = self._drafted(opened, sheet)
        if act == "mend":
            data = mend_one(name.file, data, self._look(opened, data).slips, target)
            sheet.reword(opened.with_data(data).values)
        if answers.get("digest") != opened.digest:
            return self._changed_meanwhile(opened, sheet, data)
        if act == "undo" and (before := self._undo.take_back(name, opened.data)) is not None:
            return self._written(name, before)
        if act == "save":
            now = self._open(name)
            if now.digest != opened.digest:
                return self._changed_meanwhile(now, sheet, self._drafted(now, sheet))
            self._undo.keep(name, now.data, data)
            return self._written(name, data)
        unsaved = data != opened.data
        reason = "Nothing is accepted without a reason." if act == "accept" else ""
        told = " ".join(filter(None, [reason, "Not saved yet." if unsaved else "", pasted.told]))
        return self._page(opened, sheet, self._look(opened, data), told, unsaved=unsaved)

    def act(self, name: Name, what: str, answers: Mapping[str, str]) -> None:
        """Approve a release or issue it; raises Refused if other words were in view."""
        act_on(self.newsroom(), name, what, answers)

    def newsroom(self) -> Newsroom:
        """Return the newsroom of the project as it lies there at this moment."""
        return self._kept.newsroom(Project(self._root))

    def _open(self, name: Name) -> Opened:
        return Opened.read(self.newsroom(), name)

    def _look(self, opened: Opened, data: bytes | None = None) -> Look:
        return look_at(opened.newsroom, opened.name, data, self._kept.tracer(opened.newsroom))

    def _written(self, name: Name, data: bytes) -> Response:
        write(self._root / name.file, data, replace=True)
        return RedirectResponse(f"/release/{name}?saved=yes", 303)

    def _drafted(self, opened: Opened, sheet: Sheet) -> bytes:
        """Return the file with the answers in it; raises BadFacts for one that nobody could open again."""
        try:
            data = save(opened.data, sheet.as_values(), sheet.origins()).data
            opened.with_data(data)
            return data
        except ByHand as error:
            remedy = "Change it in an editor; what you have typed here is still in the page before this one."
            file = opened.name.file
            raise Refused([Problem(file=file, line=error.line, problem=_BY_HAND, remedy=remedy)]) from None

    def _changed_meanwhile(self, opened: Opened, sheet: Sheet, data: bytes) -> Response:
        """Return the page with the answers kept, and every line in which the file is otherwise by now."""
        theirs, mine = (each.decode().splitlines() for each in (opened.data, data))
        lines = list(unified_diff(theirs, mine, "in the file now", "on this page", n=1, lineterm=""))
        told = "Somebody has changed the file since you opened it. Nothing is saved, and nothing of yours is lost."
        look = self._look(opened, data)
        return self._page(opened, sheet, look, told, clash=lines, status=409)

    def _page(
        self,
        opened: Opened,
        sheet: Sheet,
        look: Look,
        told: str,
        clash: Sequence[str] = (),
        status: int = 200,
        *,
        unsaved: bool = False,
    ) -> Response:
        name, newsroom = opened.name, opened.newsroom
        before = look_at(newsroom, name)
        if look.release:
            self._sound[name] = look
        in_view = look if look.release else self._sound.get(name, before)
        parts = lay_out(in_view, before.release, self._kept.tracer(newsroom))
        return show_release(
            opened,
            sheet,
            look,
            InView(before.release, in_view.release, parts),
            status,
            told=told,
            clash=clash,
            unsaved=unsaved or bool(clash),
            can_undo=self._undo.can_undo(name, opened.data),
        )
