"""Erasing somebody on the page of visitors: by whom, what is asked, and what is shown after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.access import operators
from db.erasure import erasing, erasure_ledger
from db.lists_out import exports
from db.lists_out.given_away import given
from db.meeting import meeting_saving, meetings, notes
from db.past import history
from db.visitor import visitors
from db.visitor.visitors import Filters
from desktop.widgets.labels import Label
from tests.desktop.inside import inside
from tests.desktop.pages.stand import ask, press, settle, type_keys
from tests.desktop.pages.visitors.at_visitors import ENTER, ESCAPE, EVERYBODY, TAB, choose

PRIVACY = 3
OTHERS = [name for name in EVERYBODY if name != "Grace Hopper"]


def names(page):
    return [visitor.name for _, visitor in sorted(page.table.rows.loaded())]


def write(page, function, *args, **named):
    """Have *function* of db write, and give what it gave."""
    told = []
    page.store.write(told.append, function, *args, **named)
    return told


@pytest.fixture
def pins(qtbot, page):
    """A supervisor and one of the staff, each with a PIN."""
    for name, role, pin in (("Elena", "supervisor", "2468"), ("Tom", "staff", "1357")):
        page.store.write(None, operators.save, name=name, role=role, pin=pin)
    settle(qtbot, page.store)


@pytest.fixture
def sheet(qtbot, page):
    """Asked whether Grace is to be erased, from her tab about privacy."""
    with qtbot.waitSignal(page.list.filled):
        page.filters.show_filters(Filters(words="Hopper"))
    choose(qtbot, page, "Grace Hopper")
    page.detail.tabs.setCurrentIndex(PRIVACY)
    settle(qtbot, page.store)
    page.detail.privacy.erase.trigger()
    settle(qtbot, page.store)
    return page.out.erase


def reach(wanted):
    """Tab until *wanted* has the focus, as somebody without a mouse."""
    for _ in range(30):
        if QApplication.focusWidget() is wanted:
            return
        press(TAB)
    pytest.fail("the focus did not get there")


def test_keys_alone_erase_somebody_and_lead_back_to_the_list(
    qtbot, page, sheet, people, event_file_path
):
    type_keys("Letter of 3 May")
    press(ENTER)
    assert names(page) == ["Grace Hopper"]  # Enter went on to the button, and nothing more
    with qtbot.waitSignal(sheet.erased):
        press(ENTER)
    settle(qtbot, page.store)
    assert names(page) == OTHERS
    assert sheet.title.text() == "Erased for good"
    (entry,) = erasure_ledger.read(event_file_path)
    assert entry.visitor == people["grace"].uuid
    press(ESCAPE)
    assert not sheet.isVisible()
    assert page.detail.visitor() is None
    assert page.table.hasFocus()


def test_a_company_that_nobody_else_is_of_goes_if_it_is_ticked(qtbot, page, sheet, people):
    assert sheet.company.isVisible()
    assert "“Nanoseconds Inc.”" in sheet.company.text()
    reach(sheet.company)
    press(Qt.Key.Key_Space)
    (met,) = ask(qtbot, page.store, meetings.of_visitor, people["grace"].uuid)
    write(page, notes.log, met.uuid, text="Nanoseconds Inc. asked for trays")
    erase(qtbot, page, sheet)
    found = [one.text for one in ask(qtbot, page.store, notes.of, met.uuid)]
    assert "–. asked for trays" in found
    write(page, visitors.register, given_name="Zoe", company="Analytical Engines")
    settle(qtbot, page.store)
    page.filters.show_filters(Filters(words="Lovelace"))
    settle(qtbot, page.store)
    sheet.ask(people["ada"])
    settle(qtbot, page.store)
    assert not sheet.company.isVisible()


def test_it_says_that_it_is_at_work_and_not_after_it_failed(qtbot, page, pins, sheet):
    sheet.reason.setText("Letter")
    sheet.go()
    assert (sheet.do.text(), sheet.do.isEnabled()) == ("Erasing…", False)
    settle(qtbot, page.store)
    assert (sheet.do.text(), sheet.do.isEnabled()) == ("Erase for good", True)


def test_nobody_else_is_said_to_be_gone_and_what_came_of_it_is_told_afterwards(
    qtbot, page, sheet, people
):
    write(page, given_away, people["grace"].uuid)
    settle(qtbot, page.store)
    sheet.reason.setText("Letter")
    sheet.go()
    press(ESCAPE)
    sheet.ask(people["ada"])
    settle(qtbot, page.store)
    assert sheet.title.text() == f"Erase {people['ada'].name} for good?"
    assert sheet.button.isVisible()
    press(ESCAPE)
    settle(qtbot, page.store)
    assert sheet.isVisible()
    assert sheet.title.text() == "Erased for good"
    assert sheet.given.isVisible()
    assert not sheet.button.isVisible()
    press(ESCAPE)
    come_back(page)
    assert not sheet.isVisible()


def test_what_came_of_it_waits_for_who_asked(qtbot, page, sheet):
    sheet.reason.setText("Letter")
    sheet.go()
    press(ESCAPE)
    page.store.by, asked = replace(page.store.by, operator="Mara"), page.store.by
    settle(qtbot, page.store)
    come_back(page)
    assert not sheet.isVisible()
    page.store.by = asked
    come_back(page)
    assert sheet.isVisible()
    assert sheet.title.text() == "Erased for good"


def test_that_somebody_was_not_erased_is_told_where_the_sheet_was_left(
    qtbot, page, pins, sheet, people
):
    sheet.reason.setText("Letter")
    sheet.go()
    sheet.ask(people["ada"])
    with qtbot.waitSignal(page.store.refused):
        settle(qtbot, page.store)
    assert not sheet.who.error()


def test_another_card_of_the_same_person_is_told(qtbot, page, sheet, people):
    again = {"given_name": "Grace", "family_name": "Hopper", "company": people["grace"].company}
    write(page, visitors.register, **again)
    erase(qtbot, page, sheet)
    assert sheet.alike.isVisible()
    said = [each.text() for each in inside(sheet.alike) if isinstance(each, Label)]
    assert said[-2:] == ["Grace Hopper", "Nanoseconds Inc."]


def test_nothing_is_erased_without_a_reason(qtbot, page, sheet):
    press(ENTER)
    press(ENTER)
    settle(qtbot, page.store)
    assert names(page) == ["Grace Hopper"]
    assert QApplication.focusWidget() is sheet.reason


def test_a_pin_of_the_staff_erases_nobody(qtbot, page, pins, sheet, people):
    type_keys("Letter")
    press(ENTER)
    assert QApplication.focusWidget() is sheet.pin
    for pin in ("", "1357", "0000"):
        type_keys(pin)
        press(ENTER)
        settle(qtbot, page.store)
        assert names(page) == ["Grace Hopper"]
        assert QApplication.focusWidget() is sheet.pin
    assert ask(qtbot, page.store, erasing.erasures) == []
    type_keys("2468")
    with qtbot.waitSignal(sheet.erased):
        press(ENTER)
    settle(qtbot, page.store)
    (erasure,) = ask(qtbot, page.store, erasing.erasures)
    assert erasure.visitor == people["grace"].uuid
    (newest, *_) = ask(qtbot, page.store, history.changes, limit=1)
    assert (newest.kind, newest.reason) == ("erase", "Letter (Elena)")


def test_nobody_is_found_in_their_place(qtbot, page, sheet, people):
    erase(qtbot, page, sheet)
    sheet.close_sheet()
    with qtbot.waitSignal(page.list.filled):
        page.filters.show_filters(Filters(state="withdrawn"))
    assert names(page) == []
    with qtbot.waitSignal(page.list.filled):
        page.enter(people["grace"].uuid)  # as from a line of the activity list
    settle(qtbot, page.store)
    assert page.detail.visitor() is None


def test_the_sheet_can_be_read_aloud_before_and_after(qtbot, page, sheet, assert_accessible):
    assert_accessible(sheet)
    erase(qtbot, page, sheet)
    assert_accessible(sheet)


def test_a_ledger_that_cannot_be_written_is_told(qtbot, page, sheet, event_file_path):
    beside = erasure_ledger.path_beside(event_file_path)
    beside.with_name(f"{beside.name}.part").mkdir()
    erase(qtbot, page, sheet)
    assert names(page) == OTHERS
    assert sheet.trouble.isVisible()


def erase(qtbot, page, sheet):
    """Erase who was asked about, for a reason."""
    sheet.reason.setText("Letter")
    with qtbot.waitSignal(sheet.erased):
        sheet.do.trigger()
    settle(qtbot, page.store)


def test_who_was_withdrawn_is_erased_as_anybody(qtbot, page):
    made = write(page, visitors.register, given_name="Zoe", family_name="Zed")
    write(page, history.undo)
    settle(qtbot, page.store)
    with qtbot.waitSignal(page.list.filled):
        page.filters.show_filters(Filters(state="withdrawn"))
    settle(qtbot, page.store)
    choose(qtbot, page, "Zoe Zed")
    page.detail.tabs.setCurrentIndex(PRIVACY)
    settle(qtbot, page.store)
    page.detail.privacy.erase.trigger()
    settle(qtbot, page.store)
    erase(qtbot, page, page.out.erase)
    (erasure,) = ask(qtbot, page.store, erasing.erasures)
    assert erasure.visitor == made[0].uuid


class TestAfterwards:
    """What is left to do: the notes of others, and who has the data."""

    @pytest.fixture
    def other(self, qtbot, page, people):
        """A meeting with somebody else, whose note says the name."""
        start = datetime(2025, 4, 23, 16, tzinfo=UTC)
        ada = people["ada"].uuid
        made = write(page, meeting_saving.save, with_name="Ada", starts=start, visitor=ada)
        settle(qtbot, page.store)
        write(page, notes.log, made[0].uuid, text="She knows Grace Hopper well.")
        settle(qtbot, page.store)
        return made[0]

    def test_a_meeting_that_says_a_part_of_the_name_is_told_and_cleared(self, qtbot, page, sheet):
        start = datetime(2025, 4, 23, 16, tzinfo=UTC)
        made = write(page, meeting_saving.save, with_name="Hopper", starts=start)
        settle(qtbot, page.store)
        erase(qtbot, page, sheet)
        assert any("Hopper" in each.accessibleName() for each in inside(sheet.review))
        reach(sheet._clearing)
        press(Qt.Key.Key_Space)
        settle(qtbot, page.store)
        assert ask(qtbot, page.store, meetings.by_uuid, made[0].uuid).with_name == "–"
        assert not sheet.review.isVisible()

    def test_a_note_of_another_meeting_is_opened_to_be_read(self, qtbot, page, other, sheet):
        erase(qtbot, page, sheet)
        (button,) = [each for each in inside(sheet.review) if each.accessibleName()[:4] == "Open"]
        reach(button)
        with qtbot.waitSignal(page.go) as gone:
            press(Qt.Key.Key_Space)
        assert gone.args == ["agenda", other.uuid]
        assert not sheet.isVisible()
        come_back(page)
        assert sheet.isVisible()
        assert QApplication.focusWidget() is sheet._clearing
        press(ESCAPE)
        come_back(page)
        assert not sheet.isVisible()

    def test_the_name_is_taken_out_of_it_with_one_key(self, qtbot, page, other, sheet):
        erase(qtbot, page, sheet)
        reach(sheet._clearing)
        press(Qt.Key.Key_Space)
        settle(qtbot, page.store)
        (note,) = ask(qtbot, page.store, notes.of, other.uuid)
        assert note.text == "She knows – well."
        assert not sheet.review.isVisible()
        assert not sheet._clearing.isVisible()
        assert QApplication.focusWidget() is sheet.leave_button

    def test_who_has_the_data_is_named(self, qtbot, page, sheet, people):
        write(page, given_away, people["grace"].uuid)
        erase(qtbot, page, sheet)
        assert sheet.given.isVisible()
        told = [each.text() for each in inside(sheet.given) if hasattr(each, "text")]
        assert any("mailing.csv" in words for words in told)
        assert not sheet.review.isVisible()


def come_back(page):
    """Leave the page and come back, as the window does."""
    page.hide()
    page.show()
    page.enter()
    QApplication.processEvents()


def given_away(db, by, visitor):
    """Somebody's data in a list for those who may be written to."""
    found = exports.listing(db, exports.Wanted("visitors"))
    wanted = exports.Wanted("visitors", "contact")
    return exports.record(db, by, replace(found, wanted=wanted, people=(visitor,)), "mailing.csv")


def test_a_persons_file_is_in_the_register_and_is_given_to_nobody_else(qtbot, page, tmp_path):
    choose(qtbot, page, "Grace Hopper")
    grace, target = page.detail.visitor(), tmp_path / "grace.json"
    page.out.save_file(grace.uuid, str(target))
    qtbot.waitUntil(lambda: bool(ask(qtbot, page.store, exports.exports)))
    (made,) = ask(qtbot, page.store, exports.exports)
    assert (made.kind, made.name, made.rows) == ("person", "grace.json", 1)
    assert target.exists()
    assert ask(qtbot, page.store, exports.exports, grace.uuid) == [made]
    assert ask(qtbot, page.store, given, grace.uuid) == ()
