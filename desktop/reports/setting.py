"""Texts set in lines of a width, to be drawn a few at a time. Lengths are dots of the page."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from desktop.badge import fonts
from desktop.badge.data import clean


@lru_cache(maxsize=32)
def font(height: int, weight: int = 400) -> QFont:
    """The report's font, its letters *height* dots high."""
    fonts.load_noto()
    made = QFont(fonts.badge_font("Inter", weight))
    made.setPixelSize(height)
    return made


class SetText:
    """A text in lines no wider than *width*, in the direction of its first letter."""

    def __init__(self, text: str, font: QFont, width: float, *, right: bool = False) -> None:
        option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        said = "\u2028".join(fonts.writable(clean(line)) for line in text.splitlines())
        self._layout = QTextLayout(said, font)
        self._layout.setTextOption(option)
        self.leading = round(font.pixelSize() * 1.34)
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, self._layout.lineCount() * self.leading))
        self._layout.endLayout()
        self.lines = self._layout.lineCount() if said else 0

    @property
    def height(self) -> int:
        """How high all lines are together."""
        return self.lines * self.leading

    def draw(
        self, painter: QPainter, left: float, top: float, colour: QColor, first: int, last: int
    ) -> None:
        """Draw the lines from *first* up to *last*, the former at *top*."""
        painter.setPen(colour)
        for number in range(first, min(last, self.lines)):
            line = self._layout.lineAt(number)
            rise = (self.leading - line.height()) / 2
            up = line.position().y()
            line.draw(painter, QPointF(left, top + (number - first) * self.leading + rise - up))
