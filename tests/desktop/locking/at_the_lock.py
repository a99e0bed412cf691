"""What tests of a locked laptop share: the keys and the steps of who locks and unlocks it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from db.past.changes import By
from tests.desktop.inside import inside
from tests.desktop.pages.stand import settle
from tests.desktop.window_stand import press

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key
SECRETS = ("Lovelace", "Hopper", "Lovell", "Peña", "Analytical", "Nanoseconds", "ANFIA", "engines")
BY = By("Tom", "laptop-1")


def lock(qtbot, window):
    press(KEY.Key_L, CTRL)
    settle(qtbot, window.store)
    assert window.lock.is_on


def unlock(qtbot, window, pin):
    press(KEY.Key_L, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), pin)
    press(KEY.Key_Return)
    settle(qtbot, window.store)


def scan(qtbot, window, keyboard, code):
    with qtbot.waitSignal(window.lock.screen.desk.happened):
        keyboard.scan(code)
    settle(qtbot, window.store)


def seen(window):
    """All words that can be seen or read aloud in *window*."""
    words = [window.windowTitle(), window.accessibleName()]
    for each in inside(window):
        if each.isVisible():
            text = each.text() if isinstance(each, (QLabel, QLineEdit)) else ""
            words += [text, each.toolTip(), each.accessibleName(), each.accessibleDescription()]
    return "\n".join(words)
