"""The sheet of a walk-in over a page, on the file of the fair."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QWidget

from desktop.pages.walk_in.sheet import WalkIn
from desktop.preferences import Preferences
from desktop.store import Store
from tests.desktop.pages.stand import settle


@pytest.fixture
def sheet(qtbot, theme, language, people, event_file_path, by):
    window = QMainWindow()
    qtbot.addWidget(window)
    host = QWidget()
    window.setCentralWidget(host)
    behind = QLineEdit(host)
    window.resize(1366, 768)
    window.show()
    behind.setFocus()
    store = Store()
    store.by = by
    made = WalkIn(host, store, Preferences())
    with qtbot.waitSignal(store.opened):
        store.open(event_file_path)
    made.open_form()
    settle(qtbot, store)
    yield made
    store.close()


@pytest.fixture
def store(sheet):
    return sheet._store
