"""Keys that hold only where the focus is in the same sheet or page.

A sheet leaves the page below it in sight, and with QShortcut the same key of both would do nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable


class KeyScope(QObject):
    """The keys of buttons in *widget*, for the sheet or page that it is in once it is shown."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._actions: list[QAction] = []
        widget.installEventFilter(self)

    def clear(self) -> None:
        """The buttons of before go, and their keys with them."""
        self._actions = []

    def add(self, button: QWidget, key: str, do: Callable[[], object]) -> None:
        """Let *key* do something while *button* is in sight."""

        def pressed() -> None:
            if button.isVisible():
                do()

        made = QAction(button)
        made.setShortcut(QKeySequence(key))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(pressed)
        self._actions.append(made)
        if self._widget.isVisible():
            _scope(self._widget).addAction(made)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._widget:
            scope = _scope(self._widget)
            for action in self._actions:
                scope.addAction(action)
        return super().eventFilter(watched, event)


def _scope(widget: QWidget) -> QWidget:
    found = widget
    while found.property("role") not in ("sheet", "page") and (above := found.parentWidget()):
        found = above
    return found
