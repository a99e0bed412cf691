"""What tests of one page share: the fair's file, open, and a window of a small laptop around it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMainWindow

from desktop.pages.reception.page import ReceptionPage
from desktop.preferences import Preferences
from tests.desktop.pages.stand import FakeBadges, FakePlayer, settle


@pytest.fixture
def show(qtbot, theme, language):
    """Show a widget in an active window; a page is entered, and remembers what it said."""
    windows = []

    def show(widget):
        window = QMainWindow()
        windows.append(window)
        qtbot.addWidget(window)
        widget.told = []
        if hasattr(widget, "said"):
            widget.said.connect(lambda words, change: widget.told.append((words, change)))
        window.setCentralWidget(widget)
        window.resize(1158, 720)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        if hasattr(widget, "enter"):
            widget.enter()
            settle(qtbot, widget.store)
        return widget

    yield show
    windows.clear()


@pytest.fixture
def reception(qtbot, closed_store, people, event_file_path, show):
    """The reception with doubles for paper and sound."""
    made = ReceptionPage(closed_store, Preferences(), FakeBadges())
    made.player = FakePlayer()
    with qtbot.waitSignal(closed_store.opened):
        closed_store.open(event_file_path)
    return show(made)
