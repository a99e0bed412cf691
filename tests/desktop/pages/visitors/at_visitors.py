"""What is done on the list of visitors, and what can be seen of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.desktop.pages.stand import settle

ENTER, ESCAPE, DOWN, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Tab

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

EVERYBODY = ["Grace Hopper", "Ada Lovelace", "Mary Lovell", "Nicolò Peña"]


def choose(qtbot, page, name):
    """Make *name* the current row, as a click does, and wait until all about them is known."""
    number = next(n for n, visitor in page.table.rows.loaded() if visitor.name == name)
    page.table.go_to(number)
    shown(qtbot, page, name)


def shown(qtbot, page, name):
    """Wait until the panel shows *name* and the actions are about them."""

    def is_shown():
        visitor = page.detail.visitor()
        return visitor is not None and visitor.name == name and not page._settle.isActive()

    qtbot.waitUntil(is_shown)
    settle(qtbot, page.store)


def save_in(qtbot, page, file):
    """Say yes to the question, and choose *file* in the dialog that opens."""
    question = page.export.question
    qtbot.waitUntil(lambda: question.chooser is not None and question.chooser.isVisible())
    question.chooser.go.trigger()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None)
    dialog = page.findChild(QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.setParent(None)
    dialog.close()
