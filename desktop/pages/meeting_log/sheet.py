"""The sheet in which a meeting is logged: by keys alone, over whatever page is shown."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent

from db.meeting import log_sheets
from desktop.lane import Priority
from desktop.pages.meeting_log.among import Among
from desktop.pages.meeting_log.draft import Begun
from desktop.pages.meeting_log.keeper import Keeper
from desktop.pages.meeting_log.scans import LogScans
from desktop.pages.meeting_log.seats import own_side, seated
from desktop.pages.meeting_log.view import WIDTH, LogView
from desktop.pages.meeting_log.writing import LogWriter
from desktop.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from db.agenda.appointments import ToLog
    from db.meeting.log_sheets import Offer
    from db.rows import Meeting, Note, Visitor
    from desktop.preferences import Preferences
    from desktop.store import Store


class MeetingLog(Sheet):
    """Logs what came of a meeting: ``logged(note)``. ``said(words, change)`` asks for a toast.

    What is begun is kept a second after a key, so that neither Esc nor a crash loses it.
    """

    _built = False

    logged = Signal(object)
    said = Signal(str, str)

    def __init__(self, host: QWidget, store: Store, preferences: Preferences) -> None:
        super().__init__(host, WIDTH)
        self._store, self._preferences = store, preferences
        self._meeting: Meeting | None = None
        self._visitor: Visitor | None = None
        self._offer: Offer | None = None
        self._corrected: Note | None = None
        self._filling = False
        self.view = LogView(self, store)
        self.keeper = Keeper(store, self)
        self.among = Among(self, self.turn)
        self.writer = LogWriter(self, store, self.view, self.keeper, self._what)
        self._scans = LogScans(self, store, self.view.theirs)
        self.body.addWidget(self.view)
        self.view.offer_other(self.among.other)
        self.add_action(self.writer.absent, "quiet")
        self.add_action(self.writer.save, "primary")
        self._pause = QTimer(self, singleShot=True, interval=1_000)
        self._connect()
        self._built = True
        self.retranslate()

    def _connect(self) -> None:
        view = self.view
        for part in (view.form, view.theirs, view.ours, view.step, view.whose):
            part.changed.connect(self._changed)
        view.theirs.changed.connect(self._name)
        view.form.outcome.chosen.connect(self.show_focused)
        for part in (view.ours.changed, view.whose.by_another):
            part.connect(view.ask_whose)
        for seats in (view.theirs, view.ours):
            seats.line.wants_on.connect(self.focusNextChild)
        view.earlier.corrects.connect(self.correct)
        view.new_note.triggered.connect(self._correct_nothing)
        view.draft.triggered.connect(self._swap_draft)
        self._pause.timeout.connect(self._keep)
        self.keeper.failed.connect(view.tell_unkept)
        self.closed.connect(self._closed)
        self._store.closed.connect(self._forget)
        self._store.turned.connect(self._forget)
        self._scans.said.connect(self.said)
        self.writer.ended.connect(self._end)
        self.writer.logged.connect(self.logged)
        self.writer.said.connect(self.said)
        self.writer.held_back.connect(self.show_focused)
        self.writer.failed.connect(self._keep)

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        super().retranslate()
        if self._built:  # the sheet speaks before we are here
            self._name()

    # Opening ----------------------------------------------------------------------------------

    def open_for(self, meeting: Meeting) -> None:
        """Open it for an agreed *meeting*: outcome and note suffice."""
        self._open(meeting, None)

    def open_walk_up(self, visitor: Visitor | None = None) -> None:
        """Open it for a meeting on the spot, with *visitor* at the table where one is known."""
        self._open(None, visitor)

    def open_among(self, to_log: ToLog) -> None:
        """Open it for the likeliest of what a visitor has or had today; Ctrl+M goes on."""
        self._open(to_log.choices[0], to_log.visitor, to_log.choices)

    def _open(
        self,
        meeting: Meeting | None,
        visitor: Visitor | None,
        choices: Sequence[Meeting | None] = (),
    ) -> None:
        if self.isVisible():
            self._keep()
        self.among.begin(choices)
        self._meeting, self._visitor, self._offer = meeting, visitor, None
        self._begin_blank()
        self.keeper.begin_new()
        self._ask_offer()
        nobody = not self.view.theirs.parties()
        self.open_sheet(self.title.text(), self.view.theirs.line if nobody else self.view.form.note)
        if not nobody and self.view.form.outcome.values() == ():
            self.view.form.outcome.take_focus()

    def _what(self) -> tuple[Meeting | None, Note | None]:
        return self._meeting, self._corrected

    def _ask_offer(self) -> None:
        by, uuid = self._store.by, self._meeting.uuid if self._meeting else None
        self._store.read(
            partial(self._know, uuid),
            log_sheets.offer,
            by.operator,
            by.station,
            uuid,
            priority=Priority.SEARCH,
            replaces="log offer",
        )

    def _know(self, uuid: str | None, offer: Offer) -> None:
        """What there is to choose from has come; of a draft, what was begun."""
        event = self._store.current_event
        if event is None or uuid != (self._meeting.uuid if self._meeting else None):
            return
        first, self._offer = self._offer is None, offer
        self._filling = True
        self.view.know(event, offer, self._store.by.operator)
        if self._meeting is None and not self.view.ours.parties():
            self.view.ours.seat(own_side(offer))
        self.writer.offer_absence(offer)
        self._filling = False
        begun = self.keeper.find(offer.drafts, uuid, self._visitor) if first else None
        if begun is not None:
            self._begin(begun)
        elif self._meeting is not None and not self.view.whose.time.text():
            self.view.say_true_time(event, self._meeting, offer)
        self.view.ask_whose()
        self._say_draft()
        if self.view.form.note.hasFocus() and not self.view.form.text():
            self.view.form.outcome.take_focus()

    def _begin_blank(self, typed: Begun | None = None) -> None:
        """Begin with who is at the table, and with what was *typed* about another meeting."""
        uuid = self._meeting.uuid if self._meeting else ""
        there = seated(self._meeting, self._visitor)
        blank = replace(typed or Begun(), meeting=uuid, parties=there)
        self._begin(replace(blank, time="", body=None, corrects=""))

    def _begin(self, begun: Begun) -> None:
        """Fill in *begun*, and be about nothing else."""
        self._filling = True
        self._corrected = None
        self.view.show_correction(None)
        self.view.fill(begun, self._meeting)
        if begun.corrects and self._offer is not None:
            notes = self._offer.notes
            self._corrected = next((one for one in notes if one.uuid == begun.corrects), None)
            self.view.show_correction(self._corrected)
        self._filling = False
        self.view.trouble.hide()
        self.view.ask_whose()
        self.writer.be_busy(busy=False)
        self._name()

    def _name(self) -> None:
        names = ", ".join(one.name for one in self.view.theirs.parties())
        if self._meeting is not None:
            names = self._meeting.with_name or names
        words = self.tr("Meeting with %1") if names else self.tr("Meeting on the spot")
        self.title.setText(words.replace("%1", names))
        self.setAccessibleName(self.title.text())
        self.view.say_about(self._store.current_event, self._meeting)
        self.among.say(self._store.current_event)

    @Slot()
    def turn(self) -> None:
        """Be about the next of what the visitor has or had today; what was written goes along."""
        if self.writer.busy or not self.among.turn():
            return
        typed = self._current() if self._corrected is None else Begun()
        if typed:
            self.keeper.drop()
        self.keeper.begin_new()
        self._meeting = self.among.meeting()
        self._begin_blank(typed)
        if typed:
            self._changed()
        else:
            self._offer = None
            self.view.form.outcome.take_focus()
        self.writer.offer_absence(None)
        self._ask_offer()

    # Corrections ------------------------------------------------------------------------------

    @Slot(object)
    def correct(self, note: Note) -> None:
        """Write a correction of *note*, which stays as it is."""
        self._begin(self.view.correction_of(note, self._meeting, self._current()))
        self.view.form.note.setFocus()
        self.show_focused()

    @Slot()
    def _correct_nothing(self) -> None:
        self._begin_blank()
        self.view.form.outcome.take_focus()

    # Drafts -----------------------------------------------------------------------------------

    def _current(self) -> Begun:
        corrects = self._corrected.uuid if self._corrected else ""
        return self.view.begun(self._meeting.uuid if self._meeting else "", corrects)

    @Slot()
    def _changed(self) -> None:
        if not self._filling and not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _keep(self) -> None:
        self._pause.stop()
        if not self.writer.busy:
            self.keeper.keep(self._current())

    @Slot()
    def _closed(self) -> None:
        """Closed without saving: what was begun is kept, and it is told."""
        if self.writer.busy or self._store.current_event is None:
            return
        begun = self._current()
        self._keep()
        if begun:
            words = self.tr("The draft is kept: %1 (Ctrl+M)").replace("%1", begun.title)
            self.said.emit(words, "")

    @Slot()
    def _swap_draft(self) -> None:
        """Begin anew in place of what was restored, or go on with what is kept."""
        other = self.keeper.other()
        if self.keeper.restored:
            self.keeper.drop()
            self._correct_nothing()
            self._say_draft()
        elif other is not None:
            self._keep()
            self.go_on(other.meeting)

    def go_on(self, meeting: str) -> None:
        """Go on with what was begun on *meeting*; "" for one on the spot."""
        found = partial(self._found, meeting)
        self._store.read(found, log_sheets.meeting, meeting, priority=Priority.SEARCH)

    def _found(self, uuid: str, meeting: Meeting | None) -> None:
        """What was begun on a meeting that was removed since goes on as one on the spot."""
        if meeting is not None:
            self.open_for(meeting)
        else:
            self.open_walk_up()
            self.keeper.orphan = uuid

    def _say_draft(self) -> None:
        other = self.keeper.other()
        self.view.say_draft(restored=self.keeper.restored, other=other.title if other else None)

    @Slot()
    def _forget(self) -> None:
        """Another event file, or operator: what was begun is kept for the one before."""
        self._pause.stop()
        self._meeting = self._visitor = self._offer = None
        self.keeper.begin_new()
        self._begin(Begun())
        self.close_sheet()

    # Scans ------------------------------------------------------------------------------------

    def take_scan(self, code: str) -> bool:
        """Whoever is scanned sits at this table, too."""
        self._scans.take(code)
        return True

    @Slot()
    def _end(self) -> None:
        """It is written: nothing of it stays in the sheet."""
        self.keeper.begin_new()
        self.close_sheet()
        self._begin(Begun())
        self._meeting = self._visitor = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves to the next field; a button or a list that it is on has taken it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)
