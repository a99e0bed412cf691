"""Where something may lie over a page for a while without covering a button or a field."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

_CONTROLS = (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
"""What staff press and write in. Tables are none: they are full of rows, and they scroll."""

_STEP = 16
"""Pixels between the points that are looked at: the smallest target has 24."""


def clear_room(over: QWidget, sizes: Sequence[QSize], within: QRect) -> QRect | None:
    """Where *over* covers no control of its parent, inside of *within*: as low as can be, in the
    middle, at the left or at the right, in the first of *sizes* that has a place there; None when
    there is none.
    """
    with _below(over) as taken:
        for bottom in range(within.bottom() + 1, within.top(), -_STEP):
            for size in sizes:
                for left in _lefts(within, size.width()):
                    room = QRect(QPoint(left, bottom - size.height()), size)
                    if within.contains(room) and not taken.meets(room):
                        return room
    return None


def covers_control(over: QWidget) -> bool:
    """Whether *over* covers a control of its parent where it lies now."""
    with _below(over) as taken:
        return taken.meets(over.geometry())


@contextmanager
def _below(over: QWidget) -> Generator[_Taken]:
    """What is there of *over*'s parent, as if *over* were not."""
    heeds_none = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    before = over.testAttribute(heeds_none)
    over.setAttribute(heeds_none)
    try:
        yield _Taken(over.parentWidget())
    finally:
        over.setAttribute(heeds_none, before)


def _lefts(within: QRect, width: int) -> tuple[int, int, int]:
    end = within.right() + 1 - width
    return (within.left() + end) // 2, within.left(), end


class _Taken:
    """Where the controls of *host* are, each point asked for once."""

    def __init__(self, host: QWidget | None) -> None:
        self._host = host
        self._known: dict[tuple[int, int], bool] = {}

    def meets(self, room: QRect) -> bool:
        """Whether a control has a part in *room*, or less than a step beside it."""
        columns, rows = (
            range(first // _STEP, last // _STEP + 2)
            for first, last in ((room.left(), room.right()), (room.top(), room.bottom()))
        )
        return any(self._is_control(at) for at in product(columns, rows))

    def _is_control(self, at: tuple[int, int]) -> bool:
        if at not in self._known:
            point = QPoint(at[0] * _STEP, at[1] * _STEP)
            found = self._host.childAt(point) if self._host is not None else None
            inner = found.parentWidget() if found is not None else None  # what scrolls in a field
            self._known[at] = isinstance(found, _CONTROLS) or isinstance(inner, _CONTROLS)
        return self._known[at]
