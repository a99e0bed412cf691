"""What of a window cannot be read or reached: cut off at an edge, or squeezed below its words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from desktop.widgets.labels import FitLabel, Label
from tests.desktop.inside import inside

SLACK = 2
"""Pixels that rounding at odd zooms may cost."""


def misfits(root: QWidget) -> list[str]:
    """Each visible widget of *root* that is cut off where nobody can scroll to it, or too narrow
    for its words.
    """
    found = []
    for each in inside(root):
        if not isinstance(each, (QAbstractButton, QComboBox, QLabel, QLineEdit, FitLabel)):
            continue
        if not each.isVisibleTo(root) or not each.height() or _in_a_table(each, root):
            continue
        cut = _cut(each, root)
        if cut:
            found.append(f"{_describe(each)} is cut off: {cut}")
        elif _squeezed(each):
            needed = each.minimumSizeHint().width()
            found.append(f"{_describe(each)} has {each.width()} of {needed} pixels")
    return found


def _cut(widget: QWidget, root: QWidget) -> str:
    """What of *widget* lies outside of what holds it; a place that scrolls holds any height."""
    room = QRect(QPoint(), widget.size())
    holder = widget.parentWidget()
    at = widget.pos()
    while holder is not None:
        room.moveTopLeft(at)
        scrolls = isinstance(holder.parentWidget(), QAbstractScrollArea)
        wide = room.left() < -SLACK or room.right() > holder.width() + SLACK
        high = room.top() < -SLACK or room.bottom() > holder.height() + SLACK
        if wide or (high and not scrolls):
            inner = holder.rect()
            return f"{room.getRect()} in {type(holder).__name__} {inner.getRect()}"
        if scrolls:
            # What is scrolled away can be scrolled to: go on with the place itself.
            area = holder.parentWidget()
            room = QRect(QPoint(), area.size())
            at, holder = area.pos(), area.parentWidget()
        else:
            at, holder = at + holder.pos(), holder.parentWidget()
        if holder is root.parentWidget():
            return ""
    return ""


def _squeezed(widget: QWidget) -> bool:
    if isinstance(widget, Label):
        if widget._elides or widget.wordWrap() or not widget.text():
            return False
        return widget.width() + SLACK < widget.sizeHint().width()
    if isinstance(widget, QAbstractButton):
        if widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
            return False
        return widget.width() + SLACK < widget.minimumSizeHint().width()
    return False


def _in_a_table(widget: QWidget, root: QWidget) -> bool:
    holder = widget.parentWidget()
    while holder is not None and holder is not root:
        if isinstance(holder, QAbstractItemView):
            return True
        holder = holder.parentWidget()
    return False


def _describe(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")() or widget.accessibleName()
    return f"{type(widget).__name__} “{text[:40]}” in {type(widget.parentWidget()).__name__}"
