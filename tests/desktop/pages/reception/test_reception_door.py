"""A session's door, kept at the reception for a while."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from db import event_file, events
from db.door import check_ins, sessions
from db.rows import Outcome, Way
from desktop.pages.event.page import save_row
from desktop.pages.event.sections import sections as event_sections
from desktop.widgets.verdict import State
from tests.desktop.pages.stand import ask, press, settle

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def people(people, event_file_path, by):
    """The session admits buyers only."""
    with event_file.open_file(event_file_path) as opened:
        for session in sessions.all_sessions(opened.db):
            sessions.save(opened.db, by, uuid=session.uuid, title="Launch", admits=["buyer"])
    return people


@pytest.fixture
def door(qtbot, page):
    """The page at the door of the one session, chosen by keys."""
    press(Qt.Key.Key_D, CONTROL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    press_in(menu, Qt.Key.Key_Return)
    settle(qtbot, page.store)
    return page.keeper


def press_in(menu, key):
    QTest.keyClick(menu, key)
    QApplication.processEvents()


def scan(qtbot, page, person):
    with qtbot.waitSignal(page.answered) as answered:
        page.scan(person.code)
    settle(qtbot, page.store)
    return answered.args[0]


def band(page):
    shown = page.view.band
    return shown._inside.text() if shown.isVisible() else ""


def listed(page):
    rows = page.view.list.table.rows
    return [(visitor.name, rows.data(rows.index(number, 3))) for number, visitor in rows.loaded()]


def test_ctrl_d_and_enter_open_a_door_that_nobody_can_overlook(page, door):
    assert door.door.title == "Launch"
    assert page.view.band.isVisible()
    assert page.view.band.accessibleName() == "Launch"
    assert band(page) == "0 in now"
    assert page.view.card.verdict.name == "Scan who comes in"


def test_a_scan_there_counts_for_the_session_and_not_for_the_stand(qtbot, page, door, people):
    came = []
    page.checked_in.connect(came.append)
    answer = scan(qtbot, page, people["grace"])
    assert (answer.outcome, answer.session) == (Outcome.OK, door.door.code)
    assert answer.visitor.checked_in_at is None
    assert band(page) == "1 in now"
    assert listed(page) == [("Grace Hopper", "In 9:11\u00a0AM")]
    assert not came, "no badge is printed at a session's door"


def test_who_is_not_admitted_is_told_so_in_red_and_who_is(qtbot, page, door, people):
    assert scan(qtbot, page, people["ada"]).outcome is Outcome.PRODUCT
    verdict = page.view.card.verdict
    assert verdict.state is State.REFUSED
    assert verdict.word == "NOT FOR THIS SESSION"
    assert verdict.why == "“Launch” admits only: Buyer."
    assert band(page) == "0 in now"


def test_let_in_anyway_lets_in_at_that_door(qtbot, page, door, people):
    scan(qtbot, page, people["ada"])
    page.desk.force(page.case, "Speaker's guest", "")
    settle(qtbot, page.store)
    assert page.view.card.verdict.state is State.FORCED
    assert band(page) == "1 in now"


def test_f4_turns_to_exits_and_who_leaves_is_not_in(qtbot, page, door, people, frozen):
    scan(qtbot, page, people["grace"])
    press(Qt.Key.Key_F4)
    assert page.view.card.verdict.name == "Scan who leaves"
    frozen.forward(minutes=20)
    assert scan(qtbot, page, people["grace"]).way is Way.EXIT
    assert page.view.card.verdict.word == "CHECKED OUT"
    assert band(page) == "0 in now"
    assert page.view.band._came.text() == "of 1 who came"
    press(Qt.Key.Key_F4)
    assert scan(qtbot, page, people["grace"]).reentry


def test_a_second_scan_says_that_they_are_in_already(qtbot, page, door, people):
    scan(qtbot, page, people["grace"])
    scan(qtbot, page, people["grace"])
    assert page.view.card.verdict.word == "IN ALREADY"
    assert page.offers.by_name["check_out"].isEnabled()
    page.offers.by_name["check_out"].trigger()
    settle(qtbot, page.store)
    assert band(page) == "0 in now"


def test_one_key_goes_back_to_the_stand(qtbot, page, door, people):
    scan(qtbot, page, people["grace"])
    press(Qt.Key.Key_D, CONTROL)
    settle(qtbot, page.store)
    assert not page.view.band.isVisible()
    assert page.view.card.verdict.state is State.READY
    answer = scan(qtbot, page, people["grace"])
    assert (answer.outcome, answer.session) == (Outcome.OK, "")


def test_an_undo_takes_the_count_back(qtbot, page, door, people):
    scan(qtbot, page, people["grace"])
    page.offers.by_name["undo"].trigger()
    settle(qtbot, page.store)
    assert band(page) == "0 in now"


def test_typing_and_enter_check_in_at_that_door_too(qtbot, page, door, people):
    page.view.box.setText("hopper")
    settle(qtbot, page.store)
    with qtbot.waitSignal(page.answered) as answered:
        press(Qt.Key.Key_Return)
    assert answered.args[0].session == door.door.code


def test_the_door_closes_with_its_session(qtbot, page, door):
    session = door.door.session
    page.store.write(None, events.remove, "session", session.uuid)
    settle(qtbot, page.store)
    assert not page.view.band.isVisible()
    assert not door.choose.isEnabled()


def test_another_title_shows_at_once(qtbot, page, door):
    section = event_sections(page.store.current_event)["sessions"]
    page.store.write(None, save_row, section, door.door.session.uuid, {"title": "Keynote"})
    settle(qtbot, page.store)
    assert door.door.title == "Keynote"


def test_entries_elsewhere_do_not_count_here(qtbot, page, door, people):
    page.store.write(None, check_ins.check_in, people["grace"].code)
    settle(qtbot, page.store)
    assert band(page) == "0 in now"
    assert listed(page) == []
    assert ask(qtbot, page.store, sessions.attendance, door.door.code) == 0


def test_who_is_registered_at_the_stand_is_let_in_here_by_one_key(qtbot, page, door, people):
    scanned = ask_write(qtbot, page, check_ins.check_in, people["grace"].code)
    page.show_registered(people["grace"], scanned)
    assert page.view.card.verdict.todo == "At the stand: let them in here, too."
    page.offers.by_name["check_in"].trigger()
    settle(qtbot, page.store)
    assert band(page) == "1 in now"


def test_the_menu_tells_the_day_of_a_session_that_is_not_today(qtbot, page, door, frozen):
    session = door.door.session
    assert door._words(session) == "Launch · VTM Michigan"
    frozen.forward(days=1)
    assert door._words(session).startswith("Apr 23")


def test_everything_at_the_door_has_a_name_and_can_be_reached(page, door, assert_accessible):
    assert_accessible(page)


def ask_write(qtbot, page, function, *args):
    told = []
    page.store.write(told.append, function, *args)
    qtbot.waitUntil(lambda: bool(told))
    return told[0]
