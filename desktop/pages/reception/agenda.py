"""The agenda at the reception: the visitor's meeting of today, their arrival, and its log."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from db import clock
from db.errors import Refused
from db.rows import Happening
from desktop.lane import Priority
from desktop.pages.reception.case import About, Case
from desktop.undo.acts import noted
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.agenda.appointments import Today
    from db.errors import EnvironmentFault
    from db.rows import Visitor
    from desktop.store import Store
    from desktop.undo.acts import Done

_SHOWN = (About.SCAN, About.WALK_IN, About.NEW_BADGE)


class CardAgenda(QObject):
    """Looks the meeting of today up once a verdict is shown, and no check-in waits for that.

    ``known(case)`` carries the case with what is known about it now; ``said(words, change)`` asks
    for a toast; ``wants_log(to_log)`` for the log of what a visitor has or had today.
    """

    known = Signal(object)
    said = Signal(str, str)
    wants_log = Signal(object)

    def __init__(self, store: Store, case: Callable[[], Case], parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._case = store, case

    def look(self) -> None:
        """Look up the meeting of whoever is on the card."""
        from db.agenda import appointments  # a start has nobody on the card

        case = self._case()
        if case.visitor is not None and case.about in _SHOWN and case.door.session is None:
            self._store.read(
                partial(self._tell, case.visitor.uuid),
                appointments.today,
                case.visitor.uuid,
                clock.now(),
                priority=Priority.SEARCH,
                replaces="reception meeting",
            )

    def _tell(self, visitor: str, found: Today) -> None:
        case = self._case()
        if case.visitor is not None and case.visitor.uuid == visitor and case.about in _SHOWN:
            self.known.emit(case.with_today(found))

    def arrive(self) -> None:
        """Note that whoever is on the card came to their meeting, unless it is noted already."""
        from db.meeting import meeting_facts

        case = self._case()
        if case.appointment is None or not case.can_arrive:
            return
        self._store.write(
            partial(self._arrived, case),
            noted(meeting_facts.record),
            case.appointment.meeting.uuid,
            Happening.ARRIVED,
            priority=Priority.SEARCH,
            on_fault=self._failed,
        )

    def _arrived(self, case: Case, done: Done) -> None:
        event = self._store.current_event
        if case.visitor is not None and case.appointment is not None and event is not None:
            words = QCoreApplication.translate("CardAgenda", "Arrived: %1")
            line = Messages.meeting(case.appointment.meeting, event)
            self.said.emit(f"{words.replace('%1', case.visitor.name)} · {line}", done.change)

    def _failed(self, error: EnvironmentFault | Refused) -> None:
        told = self._store.refused if isinstance(error, Refused) else self._store.faulted
        told.emit(error)

    def log(self, visitor: Visitor) -> None:
        """Ask for the log of what *visitor* has or had today, or of one on the spot."""
        from db.agenda import appointments

        self._store.read(
            self.wants_log.emit,
            appointments.to_log,
            visitor,
            clock.now(),
            self._store.by.operator,
            priority=Priority.SEARCH,
        )
