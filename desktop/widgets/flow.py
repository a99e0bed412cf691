"""A layout that sets its widgets side by side and goes on in the next line, as words do."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QWidget

from desktop.widgets import theme


class Flow(QHBoxLayout):
    """Left to right, then down. With *even* all widgets of a line share its width equally.

    The box layout below it keeps the items: those that Python keeps of a layout of its own are
    invalidated where the layout moves into another one (PySide 6.11), and then Qt reads freed
    memory.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, even: bool = False) -> None:
        super().__init__()
        self._gap = gap
        self._even = even
        self.setContentsMargins(QMargins())
        if parent is not None:
            parent.setLayout(self)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._rows(width)
        gaps = theme.px(self._gap) * max(len(rows) - 1, 0)
        return sum(_height(row) for row in rows) + gaps + self._above(rows)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        gaps = theme.px(self._gap) * max(len(shown) - 1, 0)
        wide = sum(item.sizeHint().width() for item in shown) + gaps
        return QSize(wide, _height(shown) + self._above(shown))

    def minimumSize(self) -> QSize:
        shown = self._shown()
        widest = max((item.minimumSize().width() for item in shown), default=0)
        return QSize(widest, _height(shown) + self._above(shown))

    def setGeometry(self, rect: QRect) -> None:
        QLayout.setGeometry(self, rect)  # not the box layout's, which would set them side by side
        gap = theme.px(self._gap)
        top = rect.top() + self.contentsMargins().top()
        for row in self._rows(rect.width()):
            left, height = rect.left(), _height(row)
            share = (rect.width() - gap * (len(row) - 1)) // len(row)
            for item in row:
                width = share if self._even else min(item.sizeHint().width(), rect.width())
                if self._even and item is row[-1]:
                    width = rect.left() + rect.width() - left  # what rounding left over
                item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
                left += width + gap
            top += height + gap

    def _above(self, shown: object) -> int:
        """The margin above, which an empty line does not need."""
        return self.contentsMargins().top() if shown else 0

    def _shown(self) -> list[QLayoutItem]:
        items = (self.itemAt(place) for place in range(self.count()))
        return [item for item in items if item is not None and not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        shown, gap = self._shown(), theme.px(self._gap)
        if self._even and shown:
            widest = max(item.sizeHint().width() for item in shown)
            fit = max(1, min(len(shown), (width + gap) // (widest + gap)))
            lines = -(-len(shown) // fit)
            each = -(-len(shown) // lines)
            return [shown[i : i + each] for i in range(0, len(shown), each)]
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in shown:
            wide = item.sizeHint().width()
            if rows and used + gap + wide <= width:
                rows[-1].append(item)
                used += gap + wide
            else:
                rows.append([item])
                used = wide
        return rows


def _height(row: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in row), default=0)
