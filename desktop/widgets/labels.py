"""Labels that never guess: what came from outside is always plain text, and never cut silently."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from desktop.widgets import theme

_PLAIN = Qt.TextFormat.PlainText
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
"""An Arabic company stands below its Arabic name, not at the other side of the card."""


_Fit = tuple[QFont, QFontMetrics, list[str], bool]

_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
"""Not ``html.escape``: that module brings all 2,231 named characters of HTML along."""


def plain_tip(text: str) -> str:
    """*text* for ``setToolTip``, which would otherwise guess rich text."""
    return f"<qt>{text.translate(_ESCAPED)}</qt>" if text else ""


class Label(QLabel):
    """Plain text in the looks of *role* (see stylesheet.py).

    With *wrap* it breaks lines; with *elide* it ends in "…" where the room does, never asks for
    room, and shows the whole text in its tooltip.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "",
        *,
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(_PLAIN)
        self.setAlignment(_LEFT)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        self._elides = elide
        if elide or wrap:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(0, hint.height()) if self._elides else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elides:
            super().paintEvent(event)
            return
        # Known by now, and before anybody points at it; event() is called too often for Python.
        cut = self._is_cut()
        self.setToolTip(plain_tip(self.text()) if cut else "")
        if not cut:
            super().paintEvent(event)
            return
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(self.alignment()) | Qt.TextFlag.TextSingleLine, text)

    def _is_cut(self) -> bool:
        width = self.fontMetrics().horizontalAdvance(self.text())
        return width > self.contentsRect().width()


class FitLabel(QWidget):
    """Text that takes the largest of *sizes* at which it fits into *lines* lines.

    Where not even the smallest fits, the last line ends in "…" and the tooltip holds the whole.
    The height is always that of one line at the largest size, or of what was needed more.
    """

    def __init__(
        self, sizes: tuple[int, ...], lines: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._sizes = sizes
        self._lines = lines
        self._colour = ""
        self._fits: dict[tuple[int, int, int], _Fit] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str, colour: str = "") -> None:
        """Show *text* in *colour* ("#rrggbb"; empty for the palette's)."""
        if text != self._text:
            self._fits.clear()
        self._text, self._colour = text, colour
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def is_cut(self) -> bool:
        """Whether the smallest size did not fit, so that the text ends in "…"."""
        return self._fit(self.width())[3]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        _, metrics, lines, _ = self._fit(width)
        first = QFontMetrics(self._font(self._sizes[0])).height()
        return max(first, metrics.lineSpacing() * len(lines))

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, QFontMetrics(self._font(self._sizes[0])).height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.is_cut():
            QToolTip.showText(event.globalPos(), plain_tip(self._text), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        font, metrics, lines, _ = self._fit(self.width())
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(self._colour or self.palette().color(self.foregroundRole()))
        top = max(0, (self.height() - metrics.lineSpacing() * len(lines)) // 2)
        for number, line in enumerate(lines):
            base = QPoint(0, top + number * metrics.lineSpacing() + metrics.ascent())
            painter.drawText(base, line)

    def _fit(self, width: int) -> _Fit:
        """Font, metrics and lines for *width*, and whether something is cut.

        Kept, as layouts ask a few dozen times before a verdict is painted.
        """
        key = (width, theme.current().zoom, self.font().weight())
        if key not in self._fits:
            self._fits[key] = self._measure(width)
        return self._fits[key]

    def _measure(self, width: int) -> _Fit:
        font = self._font(self._size_for(width))
        metrics = QFontMetrics(font)
        lines = _broken(self._text, font, width)
        if len(lines) <= self._lines:
            return font, metrics, lines, False
        rest = "".join(lines[self._lines - 1 :])
        last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        return font, metrics, [*lines[: self._lines - 1], last], True

    def _size_for(self, width: int) -> int:
        # One line at any size but the smallest is calmer than two at a larger one.
        for allowed in range(1, self._lines + 1):
            for size in self._sizes if allowed > 1 else self._sizes[:-1] or self._sizes:
                if len(_broken(self._text, self._font(size), width)) <= allowed:
                    return size
        return self._sizes[-1]

    def _font(self, size: int) -> QFont:
        return theme.current().font(size, self.font().weight())


def _broken(text: str, font: QFont, width: int) -> list[str]:
    """*text* in lines of *width* pixels, broken between words, or within one that is too long."""
    layout = QTextLayout(text.replace("\n", " "), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        lines.append(layout.text()[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return lines or [""]


def elided_rect(painter: QPainter, room: QRect, text: str, align: Qt.AlignmentFlag) -> None:
    """Draw *text* in one line into *room*, ending in "…" where it does."""
    short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(align) | Qt.TextFlag.TextSingleLine, short)
