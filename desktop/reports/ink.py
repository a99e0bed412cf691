"""Draws texts, lines and codes on a page, in mm from its top left corner."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QTransform

from desktop.badge import fonts, qr
from desktop.badge.data import clean
from desktop.badge.elements import Align, VAlign
from desktop.badge.text import Face, Style, set_text

if TYPE_CHECKING:
    from collections.abc import Iterable

BLACK = QColor("black")
GREY = QColor("dimgray")
PALE = QColor("gainsboro")
WHITE = QColor("white")

_LTR, _RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


class Words(NamedTuple):
    """How a text is set: em sizes in mm, shrunk from *largest* to *smallest* before it wraps."""

    largest: float
    smallest: float
    weight: int = 400
    lines: int = 1
    align: Align = Align.LEFT
    valign: VAlign = VAlign.MIDDLE
    colour: QColor = BLACK


class Ink:
    """A painter of one page after the other. ``down`` is where the page's top edge is, in mm."""

    def __init__(self, painter: QPainter, dots_per_mm: float, down: float = 0.0) -> None:
        self._painter = painter
        self._dots = dots_per_mm
        self._page = QTransform.fromScale(dots_per_mm, dots_per_mm).translate(0, down)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def text(self, words: str, how: Words, box: tuple[float, float, float, float]) -> None:
        """Write *words* in *box* (left, top, width, height), whole; blank words leave it blank."""
        said = clean(words)
        if not said:
            return
        left, top, width, height = box
        style = Style(
            face=Face("Inter", how.weight),
            largest=how.largest,
            smallest=how.smallest,
            lines=how.lines,
            leading=1.12,
            align=how.align,
            valign=how.valign,
            frames=((width, height),),
        )
        text = set_text(said, style)
        painter = self._painter
        painter.setPen(how.colour)
        painter.setFont(fonts.badge_font(*text.face))
        painter.setLayoutDirection(_RTL if text.rtl else _LTR)
        for line, x, baseline in text.lines:
            at = QTransform(text.scale, 0, 0, text.scale, left + x, top + baseline)
            painter.setWorldTransform(at * self._page)
            painter.drawText(QPointF(0, 0), line)

    def code(self, code: str, left: float, top: float, module: float) -> None:
        """The QR of *code*, each module that many mm, without its quiet zone."""
        corner = self._page.map(QPointF(left, top))
        dots = round(module * self._dots)
        painter = self._painter
        painter.setWorldTransform(
            QTransform(dots, 0, 0, dots, round(corner.x()), round(corner.y()))
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(BLACK)
        painter.drawRects(qr.symbol(code).dark)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def lines(
        self,
        lines: Iterable[tuple[float, float, float, float]],
        thick: float = 0.2,
        colour: QColor = BLACK,
    ) -> None:
        """Lines, each from x, y to x, y."""
        self._painter.setWorldTransform(self._page)
        self._painter.setPen(QPen(colour, thick))
        self._painter.drawLines([QLineF(*line) for line in lines])

    def box(
        self,
        box: tuple[float, float, float, float],
        *,
        fill: QColor | None = None,
        border: float = 0.0,
    ) -> None:
        """A rectangle (left, top, width, height), filled or with a black border."""
        self._painter.setWorldTransform(self._page)
        self._painter.setPen(QPen(BLACK, border) if border else Qt.PenStyle.NoPen)
        self._painter.setBrush(QBrush(fill) if fill else QBrush())
        self._painter.drawRect(QRectF(*box))
