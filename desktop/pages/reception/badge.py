"""The badge of whoever is on the card, or under the cursor: printed, and printed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.badging.badge_desk import BadgeDesk
    from desktop.pages.reception.case import Case
    from desktop.pages.reception.view import ReceptionView


class CardBadge(QObject):
    """Asks *badges* to print; *case* is what the card shows. ``done()`` follows every asking."""

    done = Signal()

    def __init__(
        self, badges: BadgeDesk, view: ReceptionView, case: Callable[[], Case], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._badges, self._view, self._case = badges, view, case
        view.side.reprint.connect(self.reprint)

    def print_badge(self) -> None:
        """Print the badge of the visitor on the card, or of whoever the cursor is on in the list:
        that badge is shown.
        """
        case = self._case()
        if self._view.list.table.hasFocus():
            self.reprint()
        elif case.visitor is not None:
            again = "corrected" if case.outdated else "again" if case.printed else ""
            self._badges.print_badge(case.visitor, again)
            self.done.emit()

    @Slot()
    def reprint(self) -> None:
        """Print the badge that is shown, of whoever the cursor is on."""
        if (visitor := self._view.side.visitor()) is not None:
            self._badges.print_badge(visitor)  # it may be the first: the log knows
        self.done.emit()
