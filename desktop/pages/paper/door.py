"""Whose list the paper was: the stand's, or that of a session's door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.door import sessions
from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Field

if TYPE_CHECKING:
    from db.rows import Session
    from desktop.store import Store


class DoorField(Translatable, QWidget):
    """A choice that is there only where an event has sessions."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._known: list[Session] = []
        self.combo = Combo()
        self._field = Field(self.combo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)
        self.setFocusProxy(self.combo)
        store.opened.connect(self._opened)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._field.set_label(self.tr("Which door"))
        stand = (self.tr("The stand"), "")
        self.combo.fill([stand, *((self._words(each), each.code) for each in self._known)])

    def _words(self, session: Session) -> str:
        """Title, and the day where it has one."""
        event, title = self._store.current_event, session.title or session.code
        if event is None or session.date is None:
            return title
        return f"{title} · {i18n.day(session.date, event.zone, i18n.locale())}"

    @property
    def code(self) -> str:
        """The code of the session that is chosen; blank for the stand."""
        return self.combo.currentData() or ""

    @property
    def title(self) -> str:
        """What the chosen session is called; blank for the stand."""
        found = (each for each in self._known if each.code == self.code)
        return next((each.title or each.code for each in found), "")

    @Slot(object)
    def _opened(self, _event: object) -> None:
        self._know([])
        self.ask()

    def ask(self) -> None:
        """Ask again which sessions there are."""
        self._store.read(self._know, sessions.all_sessions, replaces="back-entry sessions")

    def _know(self, found: list[Session]) -> None:
        self._known = found
        self.setVisible(bool(found))
        self.retranslate()
