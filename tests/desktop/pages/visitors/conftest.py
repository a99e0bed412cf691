"""The page of visitors, on the file of the fair or another one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMainWindow

from desktop.pages.visitors.page import VisitorsPage
from desktop.preferences import Preferences
from desktop.store import Store
from tests.desktop.pages.list_badges import ListBadges
from tests.desktop.pages.stand import settle


@pytest.fixture
def open_page(qtbot, theme, language, by):
    """Open the page on an event file, in a window of its own."""
    opened = []

    def open_page(path):
        store = Store()
        store.by = by
        window = QMainWindow()
        preferences = Preferences()
        page = VisitorsPage(store, preferences, ListBadges(store, preferences))
        page.told = []
        page.said.connect(lambda words, change: page.told.append((words, change)))
        window.setCentralWidget(page)
        window.resize(1158, 720)
        qtbot.addWidget(window)
        with qtbot.waitSignal(store.opened):
            store.open(path)
        opened.append((store, window))
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        with qtbot.waitSignal(page.list.filled):
            page.enter()
        settle(qtbot, store)
        return page

    yield open_page
    for store, _window in opened:
        store.close()


@pytest.fixture
def page(open_page, people, event_file_path):
    return open_page(event_file_path)
