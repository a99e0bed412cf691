"""What can be done with the meeting that is chosen: buttons and keys, each with its undo."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from db import events
from db.meeting import meeting_facts
from db.rows import Happening, Origin, PartyKind
from desktop.i18n import Translatable
from desktop.undo.acts import Done, noted
from desktop.widgets.buttons import Action, Button, drop_menu, with_icons
from desktop.widgets.flow import Flow
from desktop.widgets.sheet import has_keys
from desktop.words.meeting_words import MeetingWords

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from db.rows import Party
    from desktop.pages.agenda.reading import Item
    from desktop.store import Store

OVER = (Happening.HELD, Happening.NO_SHOW, Happening.CANCELLED)
"""States in which nobody is waited for any more."""


class MeetingActions(Translatable, QWidget):
    """``said(text, change)`` asks for a toast; ``wants_log(meeting)`` for the sheet of the log,
    ``wants_move(meeting)`` for the fields of another hour, ``wants_edit(meeting)`` for the form,
    with None for a new meeting; ``wants_thanks(meeting, visitor)``, two uuids, for a letter.
    """

    said = Signal(str, str)
    wants_log = Signal(object)
    wants_move = Signal(object)
    wants_edit = Signal(object)
    wants_thanks = Signal(str, str)

    def __init__(self, page: QWidget, store: Store) -> None:
        """Act through *store*; the keys work wherever *page* is shown."""
        super().__init__(page)
        self._store = store
        self._item: Item | None = None
        self._make(page)
        self._flow = Flow(self)
        self.buttons: dict[Action, Button] = {}
        for action in self._shown():
            self.buttons[action] = Button(action, "primary" if action is self.log else "")
            self._flow.addWidget(self.buttons[action])
        self.retranslate()
        self.show_item(None)

    def _make(self, page: QWidget) -> None:
        def fact(icon: str, keys: str, kind: Happening) -> Action:
            return Action(page, icon, keys, partial(self._record, kind))

        self.log = Action(page, "clipboard-list", on=partial(self._ask, self.wants_log))
        self.arrived = fact("user-check", "F6", Happening.ARRIVED)
        self.held = fact("circle-check", "Ctrl+Shift+H", Happening.HELD)
        self.no_show = fact("user-x", "Ctrl+Shift+S", Happening.NO_SHOW)
        self.cancel = fact("ban", "Ctrl+Shift+X", Happening.CANCELLED)
        self.remove = Action(page, "trash-2", on=self._remove)
        self.more = Action(page, "chevron-down", on=self._open_menu)
        self.plan = fact("rotate-cw", "Ctrl+Shift+P", Happening.PLANNED)
        self.move_on = Action(
            page, "calendar-clock", "Ctrl+Shift+M", partial(self._ask, self.wants_move)
        )
        self.edit = Action(page, "pencil", "Ctrl+T", partial(self._ask, self.wants_edit))
        self.new = Action(page, "plus", "Ctrl+Shift+N", self._new)

    def _shown(self) -> tuple[Action, ...]:
        return (
            self.log,
            self.arrived,
            self.held,
            self.no_show,
            self.move_on,
            self.edit,
            self.plan,
            self.more,
        )

    def retranslate(self) -> None:
        self.log.say(self.tr("Log"), self.tr("Log what was said, and what comes of it"))
        self.arrived.say(self.tr("Arrived"))
        self.held.say(self.tr("Held"), self.tr("Held, and nothing to write down now"))
        self.no_show.say(self.tr("No-show"), self.tr("They did not come"))
        self.cancel.say(self.tr("Call off"))
        self.remove.say(self.tr("Take off the agenda"), self.tr("It was never agreed"))
        self.more.say(self.tr("More"))
        self.plan.say(self.tr("Planned again"), self.tr("It will be held after all"))
        self.move_on.say(self.tr("Move…"), self.tr("Another hour or table"))
        self.edit.say(self.tr("Correct…"), self.tr("Correct what the agenda says of it"))
        self.new.say(self.tr("New meeting"))

    def show_item(self, item: Item | None) -> None:
        """Act on the meeting of *item*: only what makes sense now is offered."""
        self._item = item
        state = item.standing.state if item else Happening.PLANNED
        over = state in OVER
        came = state in (Happening.ARRIVED, Happening.STARTED)
        planned = item is not None and item.meeting.origin is Origin.PLANNED
        removable = item is not None and not item.standing.notes
        for action, shown in {
            self.log: True,
            self.arrived: not over and not came and planned,
            self.held: not over,
            self.no_show: not over and not came and planned,
            self.move_on: not over,
            self.edit: True,
            self.cancel: not over,
            self.remove: removable,
            self.more: not over or removable or bool(self._guests()),
            self.plan: over or came,
        }.items():
            action.setVisible(item is not None and shown)
            action.setEnabled(item is not None and shown)

    def _record(self, kind: Happening) -> None:
        if self._item is None or has_keys():
            return
        meeting = self._item.meeting
        words = f"{MeetingWords.phase(kind.value)} · {meeting.with_name}"
        self._store.write(
            partial(self._done, words), noted(meeting_facts.record), meeting.uuid, kind
        )

    def _remove(self) -> None:
        if self._item is None or has_keys():
            return
        meeting = self._item.meeting
        words = self.tr("Taken off the agenda: %1").replace("%1", meeting.with_name)
        self._store.write(partial(self._done, words), noted(events.remove), "meeting", meeting.uuid)

    def _open_menu(self) -> None:
        """Show the rarer actions above their button."""
        menu = QMenu(self)
        self._offer_thanks(menu)
        menu.addActions([self.cancel, self.remove])
        with_icons(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, self.buttons[self.more])

    def _guests(self) -> list[Party]:
        """Whom there is something to thank for."""
        if self._item is None or self._item.standing.state is not Happening.HELD:
            return []
        theirs = self._item.meeting.theirs
        return [one for one in theirs if one.kind is PartyKind.VISITOR and one.ref]

    def _offer_thanks(self, menu: QMenu) -> None:
        """A letter to each guest, once there is something to thank them for."""
        for guest in self._guests():
            meeting = self._item.meeting.uuid if self._item else ""
            letter = Action(menu, "upload", on=partial(self.wants_thanks.emit, meeting, guest.ref))
            # A name may hold an ampersand, which marks a key in a menu.
            name = guest.name.replace("&", "&&")
            letter.say(self.tr("Thank-you to %1…").replace("%1", name))

    def _done(self, words: str, done: Done) -> None:
        self.said.emit(words, done.change)

    def _ask(self, signal: SignalInstance) -> None:
        if self._item is not None and not has_keys():
            signal.emit(self._item.meeting)

    def _new(self) -> None:
        if not has_keys():
            self.wants_edit.emit(None)
