"""What every screen has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.i18n import Translatable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from db.rows import Meeting
    from desktop.preferences import Preferences
    from desktop.store import Store


class Page(Translatable, QWidget):
    """A screen beside the navigation. Texts are set in ``retranslate()``.

    ``said(text, change)`` asks the window for a toast; *change* is the uuid that its Undo takes
    back, blank for none; ``warned(text)`` for one about what was not done. ``go(page, subject)``
    asks for another page by name, such as ``("visitors", uuid)``. ``tries_scanner(on)`` asks for
    the keys of whatever is scanned, until it is off again: ``hear`` gets them, and nobody is
    checked in. ``last_scan()`` is when the window last heard the scanner (UTC), None for not yet.
    ``wants_log(about)`` asks for the log of a meeting, of what a visitor has or had today, or
    of one on the spot with a visitor.
    """

    said = Signal(str, str)
    warned = Signal(str)
    go = Signal(str, str)
    tries_scanner = Signal(bool)
    wants_log = Signal(object)

    def __init__(
        self, store: Store, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        """Keep what the page asks and obeys."""
        super().__init__(parent)
        self.store = store
        self.preferences = preferences
        self.last_scan: Callable[[], datetime | None] = lambda: None
        store.turned.connect(self._turn_over)

    def enter(self, subject: str = "") -> None:
        """The page comes to the front: refresh, and put the focus where work begins."""

    def forget(self) -> None:
        """Show nothing of what only the operator of before may read: another is here, for whom
        the page is read again.
        """

    @Slot()
    def _turn_over(self) -> None:
        self.forget()
        # What shows the same to everybody stays as it is, with what is typed and the focus.
        if self.isVisible() and type(self).forget is not Page.forget:
            self.enter()

    def take_scan(self, code: str) -> bool:
        """Whether this page uses the scanned *code* itself, in place of the reception."""
        return False

    def chosen_meeting(self) -> Meeting | None:
        """The agreed meeting that the page shows, for who would log it; None for none."""
        return None

    def log_meeting(self) -> bool:
        """Whether the page asks for the log of what it shows (Ctrl+M): else one is begun."""
        if (meeting := self.chosen_meeting()) is None:
            return False
        self.wants_log.emit(meeting)
        return True

    @Slot(object)
    def hear(self, report: object) -> None:
        """A tuple of :class:`desktop.scanner.strokes.Stroke`: what the scanner typed in one go."""

    def title(self) -> str:
        """The page's name in the navigation."""
        return ""
