"""The same thing very often, in the real window: it neither crashes nor grows."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from db import event_file
from db.door import entries
from desktop.pages.event.page import EventPage
from desktop.preferences import Preferences
from desktop.shell import PAGES
from desktop.store import Store
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window
from tests.soak.conftest import KIB, handles, memory, on_linux, tidy

pytestmark = pytest.mark.soak


def test_language_theme_and_zoom_change_200_times_while_people_are_let_in(
    qtbot, window, people, keyboard
):
    window.wedge._clock = lambda: keyboard.at / 1_000
    for page in PAGES:
        window.shell.go_to(page)
        settle(qtbot, window.store)
    guests = list(people.values())
    pages = [page for page in PAGES if page != "paper"]  # which takes scans for itself
    switches = [
        {"language": "it"},
        {"theme": "dark"},
        {"language": "en"},
        {"zoom": 125},
        {"theme": "light"},
        {"zoom": 100},
    ]
    for turn in range(200):
        window.preferences.change(**switches[turn % len(switches)])
        window.shell.go_to(pages[turn % len(pages)])
        if turn % 10 == 0:
            with qtbot.waitSignal(window.reception.answered):
                keyboard.scan(guests[turn // 10 % len(guests)].code, pause=3_000)
        QApplication.processEvents()
    settle(qtbot, window.store)
    tidy()
    assert all(len(ask(qtbot, window.store, entries.of, one.uuid)) == 1 for one in guests)


@on_linux
def test_windows_opened_and_closed_30_times_leave_nothing_behind(
    qtbot, theme, language, people, event_file_path
):
    measured = []
    for _ in range(30):
        with open_window(qtbot, event_file_path) as window:
            for page in PAGES:
                window.shell.go_to(page)
        del window
        tidy()
        measured.append((memory(), handles()))
    warm, end = measured[9], measured[-1]
    assert end[1] <= warm[1], measured
    assert end[0] - warm[0] < 30 * KIB, measured
    with event_file.open_file(event_file_path) as opened:
        assert event_file.problems(opened.db) == []


def test_a_page_that_is_closed_while_answers_are_on_their_way_is_left_alone(
    qtbot, theme, language, people, event_file_path, by
):
    store = Store()
    store.by = by
    with qtbot.waitSignal(store.opened):
        store.open(event_file_path)
    sections = None
    for turn in range(120):
        host = QWidget()
        page = EventPage(store, Preferences(), None, host)
        host.show()
        page.enter()
        sections = sections or list(page._sections)
        for section in sections:
            page.tabs.choose(section)
            page.tabs.chosen.emit(section)
            if turn % 3:
                QApplication.processEvents()
        page._add()
        page.retranslate()
        if turn % 2:
            host.close()
            host.deleteLater()
        else:
            page.deleteLater()
        QApplication.processEvents()
        del page, host
        if turn % 7 == 0:
            tidy()
    settle(qtbot, store)
    tidy()
    store.close()
