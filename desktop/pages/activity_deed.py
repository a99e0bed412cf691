"""The panel beside the activity list: one change with its old and new values, and its undo."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from db.access import operators
from db.door import sessions
from db.lists_in import import_log
from db.meeting import meeting_facts, meetings
from db.past import deeds, history
from db.visitor import visitors
from desktop import i18n
from desktop.i18n import Translatable
from desktop.lane import Priority
from desktop.news import News
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Empty, Notice, Scroller
from desktop.widgets.labels import Label
from desktop.words.change_words import ChangeWords
from desktop.words.field_words import FieldWords
from desktop.words.meeting_words import MeetingWords
from desktop.words.story_words import StoryWords
from desktop.words.undo_words import UndoWords

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.lists_in.import_log import PastImport
    from db.rows import Change, FieldChange, Happening
    from desktop.store import Store

WIDTH = 360
"""Pixels at 100% zoom."""

LINES = 40
"""Old and new values that are shown; an import that brought a list up to date has thousands."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A change with what it altered. ``is_visitor`` says whether its subject is a visitor.

    ``listed`` is what came of the list that it brought in, if it did; ``doors`` are the titles of
    the sessions whose doors somebody passed; ``became`` is what it said of a meeting, whose uuid is
    ``meeting`` ("" where it is about none that is there). ``said`` is what else it said, if
    anything.
    """

    change: Change
    fields: list[FieldChange]
    is_visitor: bool
    listed: PastImport | None
    doors: list[str]
    became: list[Happening]
    meeting: str
    said: deeds.Deed | None


class DeedPanel(Translatable, Card):
    """``wants_undo(change)`` asks to take one back, ``wants_visitor(uuid)`` to see a visitor,
    ``wants_meeting(uuid)`` a meeting, ``wants_change(change)`` the later change in the way.
    """

    wants_undo = Signal(str)
    wants_visitor = Signal(str)
    wants_meeting = Signal(str)
    wants_change = Signal(object)

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._change: Change | None = None
        self._later: Change | None = None
        self._deed: Deed | None = None
        self.what, self.about = Label(role="heading", wrap=True), Label(wrap=True)
        self.who, self.why = Label(role="soft", wrap=True), Label(wrap=True)
        self.number = Label(role="caption", wrap=True)
        self.why_not = Label(role="soft", wrap=True)
        self.refusal = Notice("warn")
        self.refusal.hide()
        self.undo = Action(self, "undo-2", on=self._undo)
        self.open = Action(self, "user", on=self._open)
        self._show_later = Action(self, "arrow-right", on=self._go_later)
        self._way = Button(self._show_later)
        self._way.hide()
        self._buttons = [Button(self.undo, "primary"), Button(self.open)]
        self._lines = QWidget()
        self._column = QVBoxLayout(self._lines)
        self._area = Scroller(self._lines)
        self._empty = Empty("history")
        self._build()
        News(store, self).came.connect(self._look_again)
        self.retranslate()
        self.show_change(None)

    def _build(self) -> None:
        self._column.setContentsMargins(0, 0, theme.px(8), 0)
        self._lines.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for widget in (self.what, self.about, self.who, self.why, self.refusal, self._way):
            self.body.addWidget(widget)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self.number)
        for button in self._buttons:
            self.body.addWidget(button)
        self.body.insertWidget(self.body.indexOf(self._buttons[0]) + 1, self.why_not)
        self.body.addWidget(self._empty, 1)

    def retranslate(self) -> None:
        self.undo.say(self.tr("Undo this"))
        self._name_open()
        self._show_later.say(self.tr("Show it"))
        self._empty.say(self.tr("Nothing is chosen"), self.tr("Choose a line of the list."))
        if self._change is not None:
            self._name_change(self._change)
        if self._deed is not None:
            self._show(self._deed)

    def show_change(self, change: Change | None, who: str = "") -> None:
        """Show *change*, done by and at *who*; None for nothing."""
        again = change is not None and self._change is not None
        if not (again and change and self._change and change.uuid == self._change.uuid):
            self._hide_refusal()
        self._change, self._deed = change, None
        told = (self.what, self.about, self.who, self.why, self._area, self.number)
        for widget in (*told, *self._buttons, self.why_not):
            widget.setVisible(change is not None)
        self._empty.setVisible(change is None)
        if change is None:
            return
        self._name_change(change)
        self.about.setText(change.about)
        self.about.setVisible(bool(change.about))
        self.who.setText(who)
        self.why.setVisible(bool(self.why.text()))
        self.undo.setEnabled(ChangeWords.can_undo(change))
        self.why_not.setVisible(not ChangeWords.can_undo(change))
        self.open.setVisible(bool(change.about))
        self._put_lines([])
        self._store.read(
            self._show,
            deed,
            change,
            self._store.by.operator,
            priority=Priority.SEARCH,
            replaces="activity deed",
        )

    @Slot()
    def _look_again(self) -> None:
        """Show the change as the file has it now: it may have been undone since."""
        if self._change is not None:
            asked = partial(self._know_again, self._change.uuid)
            self._store.read(asked, history.by_uuid, self._change.uuid, replaces="activity change")

    def _know_again(self, asked: str, found: Change | None) -> None:
        shown = self._change
        if shown is not None and shown.uuid == asked and shown != found:
            self.show_change(found, self.who.text())

    def _name_change(self, change: Change) -> None:
        self.what.setText(ChangeWords.chip(change).words)
        self.why.setText(ChangeWords.reason(change))
        self.number.setText(UndoWords.number(change.uuid))
        self.why_not.setText(ChangeWords.why_not(change))

    @Slot(str, object)
    def tell_refusal(self, words: str, later: Change | None) -> None:
        """Say why the change could not be taken back; *later* is what stands on it, or None."""
        self._later = later
        self._way.setVisible(later is not None)
        self.refusal.say(self.tr("It stays as it is"), words)
        self.refusal.show()

    def _hide_refusal(self) -> None:
        for widget in (self.refusal, self._way):
            widget.hide()

    def focus_orders(self) -> None:
        """Put the focus on what can be done with the change."""
        for button in self._buttons:
            if button.isVisible() and button.isEnabled():
                button.setFocus()
                return

    def _name_open(self) -> None:
        meeting = self._deed is not None and bool(self._deed.meeting)
        self.open.say(self.tr("Open the meeting") if meeting else self.tr("Open the visitor"))

    def _show(self, deed: Deed) -> None:
        if self._change is None or self._change.uuid != deed.change.uuid:
            return
        self._deed = deed
        self.open.setVisible(deed.is_visitor or bool(deed.meeting))
        self._name_open()
        if (event := self._store.current_event) is None:
            return
        self.about.setText(StoryWords.told(deed.change, deed.said, event))
        self.about.show()
        lines = [] if deed.listed is None else self._of_list(deed.listed)
        lines += [self.tr("At the door of “%1”").replace("%1", door) for door in deed.doors]
        lines += [MeetingWords.phase(kind.value) for kind in deed.became]
        lines += [FieldWords.sentence(changed, event.zone) for changed in deed.fields[:LINES]]
        if len(deed.fields) > LINES:
            lines.append(self.tr("and more"))
        self._put_lines(lines)

    def _of_list(self, listed: PastImport) -> list[str]:
        locale = i18n.locale()
        parts = (
            (self.tr("%1 new"), listed.added),
            (self.tr("%1 brought up to date"), listed.updated),
            (self.tr("%1 left as they are"), listed.duplicates),
            (self.tr("%1 refused"), listed.rejected),
        )
        return [text.replace("%1", i18n.number(n, locale)) for text, n in parts if n]

    def _put_lines(self, lines: list[str]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for text in lines:
            self._column.addWidget(Label(text, role="soft", wrap=True))
        self._column.addStretch(1)

    def _undo(self) -> None:
        if self._change is not None:
            self._hide_refusal()
            self.wants_undo.emit(self._change.uuid)

    def _open(self) -> None:
        if self._deed is not None and self._deed.meeting:
            self.wants_meeting.emit(self._deed.meeting)
        elif self._change is not None and self._change.subject:
            self.wants_visitor.emit(self._change.subject)

    def _go_later(self) -> None:
        if self._later is not None:
            self.wants_change.emit(self._later)


def deed(db: Database, change: Change, operator: str) -> Deed:
    """*change* with what it altered, as *operator* may read it."""
    is_visitor = bool(change.subject) and visitors.by_uuid(db, change.subject or "") is not None
    listed = None
    if change.kind == "import":
        listed = next((one for one in import_log.past(db) if one.change == change.uuid), None)
    reader = operators.reader(db, operator)
    altered = history.fields(db, change.uuid, limit=LINES + 1, reader=reader)
    doors = [session.title for session in sessions.of_change(db, change.uuid)]
    became = meeting_facts.of_change(db, change.uuid)
    meeting = meetings.by_uuid(db, change.subject or "")
    said = deeds.of_all(db, [change], reader).get(change.uuid)
    about = meeting.uuid if meeting else ""
    return Deed(change, altered, is_visitor, listed, doors, became, about, said)
