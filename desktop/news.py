"""Tells what shows a row that the file may hold another one by now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.store import Store


class News(QObject):
    """``came()`` says to *pane* that something was written, or taken back: at once while it can be
    seen, else as soon as it can. Whatever a list beside it has chosen by then, the pane reads again
    what it shows.
    """

    came = Signal()

    def __init__(self, store: Store, pane: QWidget) -> None:
        """Follow *store* for *pane*."""
        super().__init__(pane)
        self._pane = pane
        self._waits = False
        store.changed.connect(self._written)
        pane.installEventFilter(self)

    @Slot(str)
    def _written(self, _kind: str) -> None:
        self._waits = True
        self._tell()

    def _tell(self) -> None:
        if self._waits and self._pane.isVisible():
            self._waits = False
            self.came.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell what waited once *watched*, the pane, is shown."""
        if event.type() == QEvent.Type.Show:
            self._tell()
        return super().eventFilter(watched, event)
