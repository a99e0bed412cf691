"""Remembers what a widget held before a scan began, and puts it back with its undo steps."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPersistentModelIndex
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid


class Keepsake(Protocol):
    """What a widget held."""

    def restore(self) -> None:
        """Put it back; nothing happens when the widget is gone."""


def seen_in(widget: QWidget | None) -> dict[str, bool]:
    """What ``Ear.hear`` is told of *widget*: ``shows``, a letter typed there is seen at once;
    ``secret``, it is a PIN or a passphrase.
    """
    line = _line(widget)
    return {
        "shows": line is not None or isinstance(widget, QPlainTextEdit | QTextEdit),
        "secret": line is not None and line.echoMode() is not QLineEdit.EchoMode.Normal,
    }


def keep(widget: QWidget | None) -> Keepsake | None:
    """What *widget* holds now; None for one that typing does not change."""
    if (line := _line(widget)) is not None:
        return _Line(line)
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return _Text(widget)
    if isinstance(widget, QComboBox):
        return _Choice(widget)
    if isinstance(widget, QAbstractItemView) and widget.selectionModel() is not None:
        return _View(widget)
    return None


def _line(widget: QWidget | None) -> QLineEdit | None:
    """The line that *widget* types into: itself, or the editor of a combo or spin box."""
    if isinstance(widget, QLineEdit):
        return widget
    if isinstance(widget, QComboBox):
        return widget.lineEdit()
    if isinstance(widget, QAbstractSpinBox):
        return widget.findChild(QLineEdit)
    return None


class _Line:
    def __init__(self, line: QLineEdit) -> None:
        self._line = line
        self._text = line.text()
        self._cursor = line.cursorPosition()
        self._selection = (line.selectionStart(), line.selectionLength())

    def restore(self) -> None:
        line = self._line
        if not isValid(line):
            return
        # One undo takes back all that was typed in one go, which may be more than the scan.
        while line.text() != self._text and line.isUndoAvailable():
            longer = len(line.text()) > len(self._text)
            line.undo()
            if not longer:
                break
        if line.text() != self._text:
            start, end, middle = _difference(line.text(), self._text)
            line.setSelection(start, end - start)
            line.insert(middle)
        if (completer := line.completer()) and (popup := completer.popup()):
            popup.hide()
        start, length = self._selection
        if start < 0:
            line.setCursorPosition(self._cursor)
        elif self._cursor == start:  # selected backwards
            line.setSelection(start + length, -length)
        else:
            line.setSelection(start, length)


class _Text:
    def __init__(self, edit: QPlainTextEdit | QTextEdit) -> None:
        self._edit = edit
        self._text = edit.toPlainText()
        self._position = edit.textCursor().position()
        self._anchor = edit.textCursor().anchor()

    def restore(self) -> None:
        edit = self._edit
        if not isValid(edit):
            return
        while edit.toPlainText() != self._text and edit.document().isUndoAvailable():
            longer = len(edit.toPlainText()) > len(self._text)
            edit.undo()
            if not longer:
                break
        cursor = edit.textCursor()
        if edit.toPlainText() != self._text:
            start, end, middle = _difference(edit.toPlainText(), self._text)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(middle)
        cursor.setPosition(self._anchor)
        cursor.setPosition(self._position, QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)


class _Choice:
    def __init__(self, combo: QComboBox) -> None:
        self._combo = combo
        self._index = combo.currentIndex()

    def restore(self) -> None:
        if isValid(self._combo):
            self._combo.setCurrentIndex(self._index)


class _View:
    def __init__(self, view: QAbstractItemView) -> None:
        self._view = view
        self._current = QPersistentModelIndex(view.currentIndex())
        self._selection = QItemSelection(view.selectionModel().selection())

    def restore(self) -> None:
        if not isValid(self._view) or self._view.currentIndex() == self._current:
            return
        flags = QItemSelectionModel.SelectionFlag
        model = self._view.selectionModel()
        model.setCurrentIndex(self._view.model().index(-1, -1), flags.NoUpdate)
        if self._current.isValid():
            index = self._view.model().index(self._current.row(), self._current.column())
            model.setCurrentIndex(index, flags.NoUpdate)
        model.select(self._selection, flags.ClearAndSelect)


def _difference(now: str, wanted: str) -> tuple[int, int, str]:
    """From where to where *now* must be replaced, and by what, to become *wanted*."""
    start = 0
    while start < min(len(now), len(wanted)) and now[start] == wanted[start]:
        start += 1
    tail = 0
    while tail < min(len(now), len(wanted)) - start and now[-1 - tail] == wanted[-1 - tail]:
        tail += 1
    return start, len(now) - tail, wanted[start : len(wanted) - tail]
