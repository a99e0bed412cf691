"""The log of a meeting in the whole window: keys, scans, and a program that died."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db import event_file
from db.access import operators
from db.ids import uuid7
from db.meeting import notes
from db.past.changes import By
from db.visitor import drafts, visitors
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, press, toast, verdict

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path):
    with open_window(qtbot, event_file_path) as made:
        yield made


def key(window, qtbot, name, modifier=CTRL):
    press(name, modifier)
    settle(qtbot, window.store)
    QApplication.processEvents()


def names(window):
    return [one.name for one in window.sheets.log.view.theirs.parties()]


def test_from_the_card_to_the_log_and_back_by_keys(qtbot, window, people, keyboard):
    window.reception.scan(people["ada"].code)
    settle(qtbot, window.store)
    key(window, qtbot, Qt.Key.Key_M)
    assert names(window) == ["Ada Lovelace"]
    key(window, qtbot, Qt.Key.Key_1, ALT)
    keyboard.type("Brakes")
    key(window, qtbot, Qt.Key.Key_Return)
    assert window.sheets.log.isHidden()
    assert toast(window) == "Meeting logged · Ada Lovelace"
    assert QApplication.focusWidget() is window.reception.view.box
    (found, _meeting) = ask(qtbot, window.store, notes.search, "brakes")[0]
    assert found.outcome == "interested"


def test_ctrl_m_in_the_log_is_about_another_meeting_of_the_same_visitor(qtbot, window, people):
    window.reception.scan(people["grace"].code)
    settle(qtbot, window.store)
    abouts = []
    for _press in range(3):
        key(window, qtbot, Qt.Key.Key_M)
        abouts.append(window.sheets.log.view.ours.parties() != ())
    assert abouts == [False, True, False], "an hour before her meeting, then it, then back"
    assert names(window) == ["Grace Hopper"]


def test_a_scan_into_the_open_sheet_adds_and_checks_nobody_in(qtbot, window, people, keyboard):
    key(window, qtbot, Qt.Key.Key_M)
    window.sheets.log.view.form.note.setFocus()
    keyboard.type("So far ")
    keyboard.scan(people["mary"].code)
    settle(qtbot, window.store)
    qtbot.waitUntil(lambda: names(window) == ["Mary Lovell"])
    assert window.sheets.log.view.form.text() == "So far"
    assert toast(window) == "Added to this meeting: Mary Lovell"
    assert verdict(window).name != "Mary Lovell"
    assert window.sheets.log.isVisible()


def test_the_keys_of_the_agenda_below_are_not_the_sheets(qtbot, window, people):
    window.shell.go_to("agenda")
    settle(qtbot, window.store)
    view = window.shell.pages["agenda"].filters.view
    before = view.value()
    window.sheets.open_log(people["ada"])
    settle(qtbot, window.store)
    QApplication.processEvents()
    key(window, qtbot, Qt.Key.Key_2, ALT)
    assert window.sheets.log.view.form.outcome.value() == "quote"
    assert view.value() == before


def test_what_is_begun_outlives_the_window_and_is_offered_after_a_crash(
    qtbot, theme, language, people, event_file_path, keyboard
):
    with event_file.open_file(event_file_path) as before:
        operators.save(before.db, By(""), name="Tom")
    with open_window(qtbot, event_file_path, operator="Tom", station_id="s1") as first:
        first.sheets.open_log(people["ada"])
        settle(qtbot, first.store)
        QApplication.processEvents()
        key(first, qtbot, Qt.Key.Key_2, ALT)
        keyboard.type("Half a sen")
        first.sheets.log._pause.timeout.emit()
        settle(qtbot, first.store)
        left = event_file_path.with_name("crashed.desk")
        for ending in ("", "-wal"):
            there = event_file_path.with_name(event_file_path.name + ending)
            left.with_name(left.name + ending).write_bytes(there.read_bytes())
        keyboard.type("tence")
    with event_file.open_file(event_file_path) as closed:
        (draft,) = drafts.drafts(closed.db, kind=drafts.LOG, station="s1", operator="Tom")
    assert "Half a sentence" in draft.words
    with open_window(qtbot, left, operator="Tom", station_id="s1") as second:
        assert toast(second) == "A note was begun and not saved: Ada Lovelace"
        key(second, qtbot, Qt.Key.Key_M)
        view = second.sheets.log.view
        assert (view.form.text(), view.form.outcome.value()) == ("Half a sen", "quote")
        assert names(second) == ["Ada Lovelace"]


def test_a_note_that_was_begun_is_offered_to_nobody_before_the_pin(
    qtbot, theme, language, people, event_file_path
):
    tom = By("Tom", "s1")
    with event_file.open_file(event_file_path) as before:
        operators.save(before.db, tom, name="Tom", pin="1357")
        told = {"subject": people["ada"].uuid, "title": "Ada Lovelace", "words": "{}"}
        drafts.keep_draft(before.db, tom, uuid7(), kind=drafts.LOG, **told)
    with open_window(
        qtbot, event_file_path, pin_typed=False, operator="Tom", station_id="s1"
    ) as window:
        settle(qtbot, window.store)
        assert "A note was begun" not in toast(window)
        window.preferences.change(operator="Tom")
        qtbot.waitUntil(lambda: toast(window) == "A note was begun and not saved: Ada Lovelace")


def test_over_the_list_of_visitors_its_keys_are_the_sheets(qtbot, window, people, keyboard):
    window.shell.go_to("visitors", people["mary"].uuid)
    settle(qtbot, window.store)
    qtbot.waitUntil(lambda: window.shell.pages["visitors"].actions_bar.visitor() is not None)
    key(window, qtbot, Qt.Key.Key_M)
    assert names(window) == ["Mary Lovell"]
    key(window, qtbot, Qt.Key.Key_1, ALT)
    key(window, qtbot, Qt.Key.Key_Return)
    assert toast(window) == "Meeting logged · Mary Lovell"
    assert ask(qtbot, window.store, visitors.by_uuid, people["mary"].uuid).checked_in_at is None
    key(window, qtbot, Qt.Key.Key_Return)
    checked_in = ask(qtbot, window.store, visitors.by_uuid, people["mary"].uuid)
    assert checked_in.checked_in_at is not None
    key(window, qtbot, Qt.Key.Key_N)
    keyboard.type("Zeno")
    key(window, qtbot, Qt.Key.Key_Return)
    assert verdict(window).name == "Zeno"


@pytest.mark.parametrize(("code", "height"), [("en", 734), ("it", 700)])
def test_whoever_writes_a_note_is_reminded_that_the_person_may_read_it(
    qtbot, window, people, language, code, height
):
    language.switch(code)
    window.resize(1366, height)  # of 768 there are a title and a panel, too
    window.sheets.open_log(people["ada"])
    settle(qtbot, window.store)
    reminder = window.sheets.log.view.form._reminder
    qtbot.waitUntil(lambda: reminder.visibleRegion().boundingRect().size() == reminder.size())
