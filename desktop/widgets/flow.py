"""A layout that sets its widgets side by side and goes on in the next line, as words do."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget
from shiboken6 import isValid

from desktop.widgets import theme


class Flow(QHBoxLayout):
    """Left to right, then down. With *even* all widgets of a line share its width equally.

    The box layout below it keeps the items, and nobody here may ask it for one: what ``itemAt()``
    gives lives in Python as long as the layout does, outlives the item, and takes whatever Qt has
    put at the same address since for itself (PySide 6.11: layouts "already deleted", crashes).
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, even: bool = False) -> None:
        super().__init__()
        self._gap = gap
        self._even = even
        self._widgets: list[QWidget] = []
        self._heights: dict[tuple[int, int], int] = {}
        self.setContentsMargins(QMargins())
        if parent is not None:
            parent.setLayout(self)

    def addWidget(self, widget: QWidget, *args: Any, **named: Any) -> None:
        self._widgets.append(widget)
        super().addWidget(widget, *args, **named)

    def insertWidget(self, index: int, widget: QWidget, *args: Any, **named: Any) -> None:
        self._widgets.insert(index, widget)
        super().insertWidget(index, widget, *args, **named)

    def removeWidget(self, widget: QWidget) -> None:
        self._widgets.remove(widget)
        super().removeWidget(widget)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """In pixels. Qt asks a thousand times for a dialog that opens, and seldom anything new."""
        at = (width, theme.px(self._gap))
        if at not in self._heights:
            rows = self._rows(width)
            gaps = at[1] * max(len(rows) - 1, 0)
            self._heights[at] = sum(_height(row) for row in rows) + gaps + self._above(rows)
        return self._heights[at]

    def invalidate(self) -> None:
        """Something in it has another size, came or went."""
        self._heights.clear()
        super().invalidate()

    def sizeHint(self) -> QSize:
        shown = self._shown()
        gaps = theme.px(self._gap) * max(len(shown) - 1, 0)
        wide = sum(_hint(widget).width() for widget in shown) + gaps
        return QSize(wide, _height(shown) + self._above(shown))

    def minimumSize(self) -> QSize:
        shown = self._shown()
        widest = max((_least(widget).width() for widget in shown), default=0)
        return QSize(widest, _height(shown) + self._above(shown))

    def setGeometry(self, rect: QRect) -> None:
        QLayout.setGeometry(self, rect)  # not the box layout's, which would set them side by side
        gap = theme.px(self._gap)
        top = rect.top() + self.contentsMargins().top()
        for row in self._rows(rect.width()):
            left, height = rect.left(), _height(row)
            share = (rect.width() - gap * (len(row) - 1)) // len(row)
            for widget in row:
                width = share if self._even else min(_hint(widget).width(), rect.width())
                if self._even and widget is row[-1]:
                    width = rect.left() + rect.width() - left  # what rounding left over
                widget.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
                left += width + gap
            top += height + gap

    def _above(self, shown: object) -> int:
        """The margin above, which an empty line does not need."""
        return self.contentsMargins().top() if shown else 0

    def _shown(self) -> list[QWidget]:
        self._widgets = [
            each for each in self._widgets if isValid(each) and self.indexOf(each) >= 0
        ]
        return [each for each in self._widgets if not each.isHidden()]

    def _rows(self, width: int) -> list[list[QWidget]]:
        shown, gap = self._shown(), theme.px(self._gap)
        if self._even and shown:
            widest = max(_hint(widget).width() for widget in shown)
            fit = max(1, min(len(shown), (width + gap) // (widest + gap)))
            lines = -(-len(shown) // fit)
            each = -(-len(shown) // lines)
            return [shown[i : i + each] for i in range(0, len(shown), each)]
        rows: list[list[QWidget]] = []
        used = 0
        for widget in shown:
            wide = _hint(widget).width()
            if rows and used + gap + wide <= width:
                rows[-1].append(widget)
                used += gap + wide
            else:
                rows.append([widget])
                used = wide
        return rows


def _height(row: list[QWidget]) -> int:
    return max((_hint(widget).height() for widget in row), default=0)


def _hint(widget: QWidget) -> QSize:
    """How large *widget* wants to be, within its limits."""
    wanted = widget.sizeHint().expandedTo(widget.minimumSizeHint())
    return wanted.boundedTo(widget.maximumSize()).expandedTo(widget.minimumSize())


def _least(widget: QWidget) -> QSize:
    """How small *widget* may become: a minimum that was set counts for more than its own."""
    own, given = widget.minimumSizeHint(), widget.minimumSize()
    width = given.width() or own.width()
    height = given.height() or own.height()
    return QSize(width, height).boundedTo(widget.maximumSize())
