"""The whole window on a file of a made-up morning, for tests of what its parts do together."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.preferences import Preferences
from desktop.widgets import theme
from desktop.window import Window
from tests.desktop.pages.stand import FakePlayer, settle

PACE = 0.02
"""A second of the printers' workers, here."""


@contextmanager
def open_window(qtbot, path=None, *, pin_typed=True, **settings):
    """A window with *path* open in it, on a laptop with these settings: its operator is there, and
    has typed a PIN since the start, if they have one and *pin_typed* says so.
    """
    preferences = Preferences()
    wanted = {"language": "en", "theme": "light", "zoom": 100, "operator": "Tom"} | settings
    preferences.change(**wanted)
    # As a start does: the theme is there before the window.
    theme.current().switch(preferences.settings.theme, preferences.settings.zoom)
    window = Window(preferences)
    window.reception.player = FakePlayer()
    window.badges.pace = PACE
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    if path is not None:
        with qtbot.waitSignal(window.store.opened):
            window.show_file(path)
        settle(qtbot, window.store)
        if pin_typed:
            preferences.change(operator=wanted["operator"])
    try:
        yield window
    finally:
        qtbot.waitUntil(window.close)  # badges may be on their way: that is told once
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def calm(qtbot, window):
    """Wait until the store has answered everything and no badge is on its way."""
    settle(qtbot, window.store)
    qtbot.waitUntil(window.badges.is_idle)
    settle(qtbot, window.store)


def load_stock(preferences, stock):
    """Put *stock* into the printer that badges go to."""
    settings = preferences.settings
    setup = replace(settings.setup, stock=stock)
    preferences.change(printers=settings.printers_with(setup))


def press(key, modifier=None):
    """Press one key where the focus is."""
    at = QApplication.focusWidget() or QApplication.activeWindow()
    if modifier is None:
        QTest.keyClick(at, key)
    else:
        QTest.keyClick(at, key, modifier)


def toast(window):
    """What the toast says; blank when none is shown."""
    shown = window.shell.toast
    return shown.words() if shown.isVisible() else ""


def verdict(window):
    """What the reception's card says."""
    return window.reception.view.card.verdict
