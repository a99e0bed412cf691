"""The pages at the left; icons only where the window is narrow, lower rows where it is low."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets import icons, theme
from desktop.widgets.buttons import Action, pressed_by_enter, take_over
from desktop.widgets.labels import Label

LEAST_ROW = 28
"""Pixels, at any zoom, below which no page's row goes."""


class SideNav(QFrame):
    """The event's name, the pages, and below them the pages of the office."""

    chosen = Signal(str)
    """A person chose the page with this key."""

    WIDTH, NARROW = 208, 64
    COMPACT_BELOW = 1120
    """Where the window is less wide than this, at 100% zoom, only icons are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self._title = Label(role="heading", elide=True)
        self._event = Label(role="caption", elide=True)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _NavButton] = {}
        self._compact = False
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._event)
        self._column.addSpacing(12)
        self._column.addStretch(1)
        self._main = 3
        theme.current().changed.connect(self._space)
        self._space()

    def set_title(self, title: str, event: str) -> None:
        """Show the program's name and, below it, the event's."""
        self._title.setText(title)
        self._event.setText(event)

    def add(self, key: str, icon: str, keys: str = "", *, foot: bool = False) -> Action:
        """A new page named *key*; the action that goes there, to be named with ``say()``.

        *keys* lead there as well, wherever the focus is.
        """
        action = Action(self, icon, keys)
        button = _NavButton(action, icon)
        action.triggered.connect(lambda _checked, key=key: self._choose(key))
        self._group.addButton(button)
        self._buttons[key] = button
        if foot:
            self._column.addWidget(button)
        else:
            self._column.insertWidget(self._main, button)
            self._main += 1
        button.set_compact(self._compact)
        self._lower()
        return action

    def show_page(self, key: str) -> None:
        """Mark the page *key* as the one that is shown, without a signal."""
        self._buttons[key].setChecked(True)

    def fit(self, window_width: int) -> None:
        """Show icons only where *window_width*, in pixels, leaves no room for words."""
        compact = window_width < theme.px(self.COMPACT_BELOW)
        if compact != self._compact:
            self._compact = compact
            self._space()

    def _choose(self, key: str) -> None:
        self.show_page(key)
        self.chosen.emit(key)

    @Slot()
    def _space(self) -> None:
        side = theme.px(12)
        self.setFixedWidth(theme.px(self.NARROW if self._compact else self.WIDTH))
        self._column.setContentsMargins(side, theme.px(20), side, theme.px(12))
        self._column.setSpacing(theme.px(4))
        self._title.setVisible(not self._compact)
        self._event.setVisible(not self._compact)
        for label in (self._title, self._event):
            label.setContentsMargins(theme.px(10), 0, 0, 0)
        for button in self._buttons.values():
            button.set_compact(self._compact)
        self._lower()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lower()

    def _lower(self) -> None:
        """Make the rows as low as they must be for all pages to be in sight."""
        margins = self._column.contentsMargins()
        room = self.height() - margins.top() - margins.bottom()
        if not self._compact:
            room -= sum(each.sizeHint().height() for each in (self._title, self._event))
            room -= theme.px(12 + 4 * 4)
        each = room // max(len(self._buttons), 1) - theme.px(4)
        height = min(max(each, LEAST_ROW), theme.px(theme.ROW))
        for button in self._buttons.values():
            button.set_row(height)


class _NavButton(QToolButton):
    def __init__(self, action: Action, icon: str) -> None:
        super().__init__()
        self._follows = action
        self._icon = icon
        self._row = theme.px(theme.ROW)
        self.setProperty("role", "nav")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        action.changed.connect(self._take)
        self.clicked.connect(action.trigger)
        self._take()

    def set_compact(self, compact: bool) -> None:
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonIconOnly if compact else style.ToolButtonTextBesideIcon
        )
        gap, size = (0, 24) if compact else (6, icons.SIZE)
        icons.dress(self, icons.Worn(self._icon, "soft", "accent_text", size, gap))

    def set_row(self, height: int) -> None:
        if height != self._row:
            self._row = height
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._row)

    @Slot()
    def _take(self) -> None:
        take_over(self, self._follows)
        self.setAccessibleName(self._follows.text())
