"""The bar at the bottom: what works, what does not, in icon and words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCursor, QHelpEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolTip, QWidget

from desktop.widgets import theme
from desktop.widgets.cards import IconLabel
from desktop.widgets.labels import Label, plain_tip

BRIEF_FIRST = ("saved", "scanner")
"""Segments that lose their words before others, while all is well with them."""

_COLOURS = {"good": "good", "warn": "warn", "bad": "bad", "info": "accent", "quiet": "soft"}


class Segment(QWidget):
    """One icon and a few words of the status bar; they end in "…" where room is short."""

    pressed = Signal()
    """Somebody clicked it; only where ``lead_on()`` said that it leads somewhere."""

    said = Signal()
    """It shows something else now, and may need more room."""

    def __init__(self, icon: str, *, whole: bool = False) -> None:
        super().__init__()
        self._leads_to: QAction | None = None
        self._icon = IconLabel(icon, "soft", 16)
        self._words = Label(role="status", elide=not whole)
        self._words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        row.setSpacing(theme.px(8))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._state, self._brief = "quiet", False

    def say(self, words: str, state: str = "quiet", icon: str = "") -> None:
        """Show *words*; *state* ("good", "warn", "bad", "info", "quiet") colours the icon.

        Colour alone says nothing: give another *icon* and other words when the state changes.
        """
        self._state = state
        self._words.setText(words)
        self.setAccessibleName(words)
        if icon:
            self._icon.show_icon(icon, _COLOURS[state])
        else:
            self._icon.colour(_COLOURS[state])
        self.setVisible(bool(words))
        self.said.emit()

    def is_calm(self) -> bool:
        """Whether all is well, or there is nothing to tell."""
        return self._state in ("good", "quiet")

    def be_brief(self, *, brief: bool) -> None:
        """Show the icon only; the words are its name, and its tooltip where it leads nowhere."""
        if brief != self._brief:
            self._brief = brief
            self._words.setVisible(not brief)

    def wanted(self) -> int:
        """How many pixels wide it is with all its words."""
        words = self._words.fontMetrics().horizontalAdvance(self._words.text())
        return theme.px(16 + 8) + words

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self._brief and not self.toolTip():
            at = event.globalPos() if isinstance(event, QHelpEvent) else QCursor.pos()
            QToolTip.showText(at, plain_tip(self.words()), self)
            return True
        return super().event(event)

    def lead_on(self, action: QAction) -> None:
        """A click on it does *action*, whose words and keys are its tooltip."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._leads_to = action
        action.changed.connect(self._say_where)
        self.pressed.connect(action.trigger)
        self._say_where()

    @Slot()
    def _say_where(self) -> None:
        if (action := self._leads_to) is not None:
            self.setToolTip(action.toolTip())

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
        self._last = ""
        theme.current().changed.connect(self._space)
        self._space()

    def add(self, key: str, icon: str, *, right: bool = False) -> Segment:
        """A new segment named *key*, hidden until it says something."""
        segment = Segment(icon, whole=right)  # what counts most is never cut
        segment.hide()
        segment.said.connect(self._fit)
        if right:
            self._last = key
            self._row.addWidget(segment)
        else:
            self._row.insertWidget(self._left, segment)
            self._left += 1
        self._segments[key] = segment
        return segment

    def __getitem__(self, key: str) -> Segment:
        return self._segments[key]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Where not all words have room, those that say that all is well go, one by one."""
        shown = [each for each in self._segments.values() if not each.isHidden()]
        room = self.width() - 2 * theme.px(20) - theme.px(24) * len(shown)
        needed = sum(each.wanted() for each in shown)
        for key in (*BRIEF_FIRST, *self._segments):
            segment = self._segments.get(key)
            if segment is None or segment not in shown:
                continue
            shown.remove(segment)
            goes = needed > room and segment.is_calm() and key != self._last
            needed -= segment.wanted() - theme.px(16) if goes else 0
            segment.be_brief(brief=goes)

    @Slot()
    def _space(self) -> None:
        self._row.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        self._row.setSpacing(theme.px(24))
        self._fit()
