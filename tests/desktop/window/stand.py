"""What tests of the window share: the keys, and who came."""

from __future__ import annotations

from PySide6.QtCore import Qt

from db.door import entries as entry_list
from tests.desktop.pages.stand import ask, settle

CTRL = Qt.KeyboardModifier.ControlModifier
PAGES = (
    "reception",
    "visitors",
    "agenda",
    "follow_ups",
    "sessions",
    "dashboard",
    "lists",
    "event",
    "activity",
    "paper",
    "settings",
)


def entries(qtbot, window, person):
    return ask(qtbot, window.store, entry_list.of, person.uuid)


def scan(qtbot, window, keyboard, code):
    with qtbot.waitSignal(window.reception.answered):
        keyboard.scan(code)
    settle(qtbot, window.store)
