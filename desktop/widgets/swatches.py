"""A few colours to choose from, all in sight, and one more of one's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QColorDialog, QWidget

from desktop.i18n import Translatable
from desktop.widgets import icons, theme
from desktop.widgets.buttons import pressed_by_enter
from desktop.widgets.flow import Flow
from desktop.widgets.labels import plain_tip

_SIDE = 32


@dataclass(frozen=True, slots=True)
class Offer:
    """A colour that is offered: what it is called, its value, and how it looks, ``#rrggbb`` or ""
    for none.
    """

    words: str
    value: str
    looks: str


class Swatches(Translatable, QWidget):
    """One colour of a few; arrows move the choice."""

    chosen = Signal(str)
    """The value that a person has chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._flow = Flow(self, gap=4)
        self._offers: list[Offer] = []
        self._swatches: list[_Swatch] = []
        self._value = ""
        self._own: _Swatch | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._group.buttonClicked.connect(self._clicked)

    def fill(self, offers: Iterable[Offer]) -> None:
        """Offer these, and at the end a colour of one's own; what was chosen stays chosen."""
        offers = list(offers)
        if offers == self._offers:
            return  # a swatch that has the focus keeps it
        self._offers = offers
        for old in self._swatches:
            self._group.removeButton(old)
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._swatches = [_Swatch(offer) for offer in offers]
        self._own = _Swatch(Offer(self.tr("Another colour"), "", ""), is_own=True)
        self._swatches.append(self._own)
        for swatch in self._swatches:
            self._group.addButton(swatch)
            self._flow.addWidget(swatch)
        self.choose(self._value)

    def retranslate(self) -> None:
        if self._own is not None:
            self._own.call(self.tr("Another colour"))

    def value(self) -> str:
        """The value that is chosen."""
        return self._value

    def choose(self, value: str) -> None:
        """Choose *value*, without a signal; one that is not offered is a colour of one's own.

        "" where that is not offered is no choice at all.
        """
        self._value = value
        swatches = [each for each in self._swatches if each is not self._own]
        own = self._own if value else None
        found = next((each for each in swatches if each.offer.value == value), own)
        if found is not None:
            found.setChecked(True)
        elif chosen := self._group.checkedButton():
            self._group.setExclusive(False)
            chosen.setChecked(False)
            self._group.setExclusive(True)
        if self._own is not None:
            self._own.show_colour(value if found is self._own else "")

    def take_focus(self) -> None:
        """Put the focus on what is chosen."""
        if chosen := self._group.checkedButton():
            chosen.setFocus()

    @Slot(QAbstractButton)
    def _clicked(self, swatch: QAbstractButton) -> None:
        if swatch is self._own:
            now = QColor(self._value if self._value.startswith("#") else "black")
            picked = QColorDialog.getColor(now, self, swatch.accessibleName())
            value = picked.name() if picked.isValid() else self._value
        else:
            value = next(each.offer.value for each in self._swatches if each is swatch)
        changed = value != self._value
        self.choose(value)
        if changed:
            self.chosen.emit(value)


class _Swatch(QAbstractButton):
    """One colour; a pencil stands for a colour of one's own, a stroke for none."""

    def __init__(self, offer: Offer, *, is_own: bool = False) -> None:
        super().__init__()
        self.offer = offer
        self._looks = offer.looks
        self._is_own = is_own
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.call(offer.words)

    def call(self, words: str) -> None:
        """Name it *words*."""
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))

    def show_colour(self, looks: str) -> None:
        """Look like the colour *looks*, "" for none."""
        self._looks = looks
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_SIDE), theme.px(_SIDE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self.hasFocus() or self.isChecked():
            name = colours.focus if self.hasFocus() else colours.text
            painter.setPen(QPen(QColor(name), theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole, theme.px(8), theme.px(8))
        inset = theme.px(4)
        inner = whole.adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.setBrush(QColor(self._looks) if self._looks else QColor(colours.field))
        painter.drawRoundedRect(inner, theme.px(4), theme.px(4))
        if self._looks:
            return
        if self._is_own:
            size = theme.px(14)
            at = inner.center()
            drawn = icons.pixmap("pencil", colours.text, size)
            painter.drawPixmap(round(at.x() - size / 2), round(at.y() - size / 2), drawn)
        else:
            painter.drawLine(inner.bottomLeft(), inner.topRight())
