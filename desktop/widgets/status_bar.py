"""The bar at the bottom: what works, what does not, in icon and words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop.widgets import theme
from desktop.widgets.cards import IconLabel
from desktop.widgets.labels import Label

_COLOURS = {"good": "good", "warn": "warn", "bad": "bad", "info": "accent", "quiet": "soft"}


class Segment(QWidget):
    """One icon and a few words of the status bar; they end in "…" where room is short."""

    pressed = Signal()
    """Somebody clicked it; only where ``lead_on()`` said that it leads somewhere."""

    def __init__(self, icon: str, *, whole: bool = False) -> None:
        super().__init__()
        self._icon = IconLabel(icon, "soft", 16)
        self._words = Label(role="status", elide=not whole)
        self._words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        row.setSpacing(theme.px(8))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def say(self, words: str, state: str = "quiet", icon: str = "") -> None:
        """Show *words*; *state* ("good", "warn", "bad", "info", "quiet") colours the icon.

        Colour alone says nothing: give another *icon* and other words when the state changes.
        """
        self._words.setText(words)
        self.setAccessibleName(words)
        if icon:
            self._icon.show_icon(icon, _COLOURS[state])
        else:
            self._icon.colour(_COLOURS[state])
        self.setVisible(bool(words))

    def lead_on(self, action: QAction) -> None:
        """A click on it does *action*, whose words and keys are its tooltip."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(action.toolTip())
        action.changed.connect(lambda: self.setToolTip(action.toolTip()))
        self.pressed.connect(action.trigger)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def words(self) -> str:
        """What is shown."""
        return self._words.text()


class StatusBar(QFrame):
    """Segments from the left, and from the right what counts most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._segments: dict[str, Segment] = {}
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._left = 0
        theme.current().changed.connect(self._space)
        self._space()

    def add(self, key: str, icon: str, *, right: bool = False) -> Segment:
        """A new segment named *key*, hidden until it says something."""
        segment = Segment(icon, whole=right)  # what counts most is never cut
        segment.hide()
        if right:
            self._row.addWidget(segment)
        else:
            self._row.insertWidget(self._left, segment)
            self._left += 1
        self._segments[key] = segment
        return segment

    def __getitem__(self, key: str) -> Segment:
        return self._segments[key]

    @Slot()
    def _space(self) -> None:
        self._row.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        self._row.setSpacing(theme.px(24))
