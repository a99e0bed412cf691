"""What stands where the agenda has no meeting to show, and how to get some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.i18n import Translatable
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Empty

if TYPE_CHECKING:
    from desktop.pages.agenda.reading import Agenda


class AgendaEmpty(Translatable, Empty):
    """``wants_import()`` asks for the page of lists, ``wants_all()`` to leave nothing out,
    ``wants_delegate()`` to say whose day it is.
    """

    wants_import = Signal()
    wants_all = Signal()
    wants_delegate = Signal()

    def __init__(self, new: Action) -> None:
        """Offer *new*, too, which makes a meeting."""
        super().__init__("calendar-clock")
        self._agenda: Agenda | None = None
        self._narrowed = self._asks = False
        self.bring = Action(self, "upload", on=self.wants_import.emit)
        self.show_all = Action(self, "x", on=self.wants_all.emit)
        self.whose = Action(self, "user", on=self.wants_delegate.emit)
        for action in (self.whose, self.bring, new, self.show_all):
            self.row.addWidget(Button(action))
        self.retranslate()

    def tell(self, agenda: Agenda, *, narrowed: bool, asks: bool) -> None:
        """Say why nothing of *agenda* is shown; *narrowed* says that something is left out, *asks*
        that nobody said whose day is wanted.
        """
        self._asks = asks and bool(agenda.delegates)
        self._agenda, self._narrowed = agenda, narrowed and bool(agenda.items)
        self.retranslate()

    def retranslate(self) -> None:
        self.bring.say(self.tr("Import the schedule"))
        self.show_all.say(self.tr("Show all"))
        self.whose.say(self.tr("Choose a delegate"))
        self.whose.setVisible(self._asks)
        self.show_all.setVisible(self._narrowed and not self._asks)
        self.bring.setVisible(not self._narrowed and not self._asks)
        if self._asks:
            self.say(
                self.tr("Whose day?"),
                self.tr("Choose a delegate above: their meetings, with the gaps between them."),
            )
        elif self._narrowed:
            self.say(self.tr("No meeting is like this"), self.tr("Take a filter off."))
        elif self._agenda is not None and self._agenda.days:
            self.say(
                self.tr("No meetings on this day"),
                self.tr("Choose another day (Alt+Left, Alt+Right), or make a new meeting."),
            )
        else:
            self.say(
                self.tr("No meetings yet"),
                self.tr("Import the organiser's schedule, or make each meeting with Ctrl+Shift+N."),
            )
