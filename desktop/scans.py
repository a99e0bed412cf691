"""Takes what scanner and camera read to where it belongs: a page, the reception, the form, the log
of a meeting.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.badges import codes
from desktop.scanner.extra import is_installed

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.rows import Event
    from desktop.keeping.damage import Damage
    from desktop.locking.lock import Lock
    from desktop.pages.reception.page import ReceptionPage
    from desktop.preferences import Preferences
    from desktop.scanner.cards import ContactCard
    from desktop.scanner.wedge import Wedge
    from desktop.shell import Shell
    from desktop.status import Status
    from desktop.telling import Telling


class Scans(QObject):
    """Hears *wedge*, and the camera where there is one; *open_walk_in* gets the cards. Once the
    screen is locked, *lock* sees to all of it.

    ``slot_scanned(code)`` says that somebody scanned, or typed, the code on a sheet of the agenda.
    """

    slot_scanned = Signal(str)

    def __init__(
        self,
        wedge: Wedge,
        shell: Shell,
        status: Status,
        telling: Telling,
        reception: ReceptionPage,
        open_walk_in: Callable[[ContactCard], object],
        lock: Lock,
        damage: Damage,
    ) -> None:
        super().__init__(wedge)
        self._damage = damage
        self._lock = lock
        self._wedge, self._shell, self._status = wedge, shell, status
        self._telling, self._reception, self._open_walk_in = telling, reception, open_walk_in
        wedge.scanned.connect(self.take)
        wedge.foreign_scanned.connect(self.take)
        wedge.card_scanned.connect(self._take_card)
        wedge.tried.connect(status.heard_scan)
        wedge.progress.connect(status.receiving)
        reception.store.opened.connect(self._know_codes)
        reception.finder.slot.connect(self.slot_scanned)

    @Slot(object)
    def _know_codes(self, event: Event) -> None:
        """Where somebody types while somebody scans, the event's key tells which letters are
        whose.
        """
        self._wedge.set_judge(partial(codes.is_ours, event.key))

    def offer_camera(self, preferences: Preferences) -> None:
        """Offer the camera at the reception, where the extra is installed."""
        if is_installed():
            from desktop.pages.reception.camera import offer_camera

            offer_camera(self._reception, self._reception.view, preferences, self._wedge.take)

    @Slot(str)
    def take(self, code: str) -> None:
        """Let the page that is shown have *code* if it wants it, else check in who holds it."""
        self._status.heard_scan()
        if self._lock.takes(code) or self._damage.takes(code):
            return
        self._telling.make_way()
        event = self._reception.store.current_event
        if event is None:
            self._telling.warn(self.tr("No event is open: nobody was checked in. Open the event."))
            return
        if codes.is_slot(event.key, code):  # wherever one is: it is nobody's badge
            self.slot_scanned.emit(code)
            return
        page, covers = self._shell.current(), self._shell.covers()
        if any(cover.take_scan(code) for cover in covers):
            return
        if page is not None and not covers and page.take_scan(code):
            return
        self._shell.clear()  # a draft is kept, and the verdict can be seen
        if page is not self._reception:
            self._shell.go_to("reception")
        self._reception.scan(code)

    @Slot(str)
    def _take_card(self, text: str) -> None:
        from desktop.scanner import cards

        self._status.heard_scan()
        if self._lock.takes_card() or self._damage.takes(""):
            return
        if card := cards.read(text):
            self._open_walk_in(card)
        else:
            self._telling.tell_unread(text)
