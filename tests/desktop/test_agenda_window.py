"""The agenda in the window: from the reception to a meeting, to its log, and an undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db.meeting import meeting_facts
from db.rows import Happening
from desktop.widgets.keys import KeysSheet
from desktop.widgets.labels import Label
from tests.desktop.inside import inside
from tests.desktop.pages import agenda_stand
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, press, toast

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def made(event_file_path, frozen, by):
    return agenda_stand.fair(event_file_path, by)


@pytest.fixture
def slots(made):
    return made[1]


@pytest.fixture
def window(qtbot, theme, language, made, event_file_path):
    with open_window(qtbot, event_file_path) as shown:
        yield shown


def state(qtbot, window, meeting):
    return ask(qtbot, window.store, meeting_facts.standings, [meeting])[meeting.uuid].state


def test_the_meeting_that_comes_next_is_one_click_from_the_reception(qtbot, window, slots):
    side = window.reception.view.side
    qtbot.waitUntil(lambda: side.meetings.first() != "")
    side.agenda.trigger()
    settle(qtbot, window.store)
    page = window.shell.current()
    assert page is window.shell.pages["agenda"]
    assert page.chosen_meeting().uuid == side.meetings.first()


def test_control_m_logs_the_meeting_that_is_chosen(qtbot, window, slots):
    window.shell.go_to("agenda", slots[0].uuid)
    settle(qtbot, window.store)
    press(Qt.Key.Key_M, CTRL)
    settle(qtbot, window.store)
    assert window.sheets.log.isVisible()
    assert {one.name for one in window.sheets.log.view.theirs.parties()} == {
        one.name for one in slots[0].theirs
    }


def test_control_z_takes_back_what_was_said_of_a_meeting(qtbot, window, slots):
    window.shell.go_to("agenda", slots[0].uuid)
    settle(qtbot, window.store)
    press(Qt.Key.Key_F6)
    settle(qtbot, window.store)
    assert toast(window).startswith("Arrived")
    assert state(qtbot, window, slots[0]) is Happening.ARRIVED
    press(Qt.Key.Key_Z, CTRL)
    settle(qtbot, window.store)
    assert state(qtbot, window, slots[0]) is Happening.PLANNED


def test_f1_names_the_keys_of_the_agenda(qtbot, window):
    window.shell.go_to("agenda")
    settle(qtbot, window.store)
    press(Qt.Key.Key_F1)
    sheet = window.shell.findChild(KeysSheet)
    told = {each.text() for each in inside(sheet) if isinstance(each, Label)}
    assert {"F6", "Ctrl+Shift+N", "New meeting", "Alt+Left"} <= told
