"""The sheet in which a meeting of the agenda is made or corrected, by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db.meeting import meetings
from db.rows import PartyKind, Site
from tests.desktop.pages import agenda_stand
from tests.desktop.pages.stand import ask, press, settle, type_keys

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def made(event_file_path, frozen, by):
    return agenda_stand.fair(event_file_path, by, 4)


@pytest.fixture
def new(qtbot, agenda):
    """The sheet for a new meeting."""
    press(Qt.Key.Key_N, CTRL_SHIFT)
    settle(qtbot, agenda.store)
    return agenda.form


def save(qtbot, agenda):
    press(Qt.Key.Key_Return, CTRL)
    settle(qtbot, agenda.store)


def test_a_meeting_with_a_visitor_is_made_by_typing(qtbot, agenda, new, people):
    type_keys("lovelace")
    settle(qtbot, agenda.store)
    press(Qt.Key.Key_Return)
    new.ours.line.setFocus()
    type_keys("anfia")
    press(Qt.Key.Key_Return)
    new.hours.begins.setFocus()
    type_keys("15.40")
    new.where.place.setFocus()
    type_keys("table 9")
    save(qtbot, agenda)
    made = agenda.detail.item().meeting
    assert made.visitors == (people["ada"].uuid,)
    assert made.with_name == "Ada Lovelace"
    assert made.body == "ANFIA"
    assert (made.starts, made.place) == (agenda_stand.at(15, 40), "table 9")
    assert made.site is Site.TABLE
    words, change = agenda.told[-1]
    assert "Ada Lovelace" in words
    assert change
    assert new.isHidden()


def test_a_company_without_a_person_and_a_part_of_the_day_are_enough(qtbot, agenda, new):
    type_keys("Nowhere Motors")
    settle(qtbot, agenda.store)
    press(Qt.Key.Key_Return)
    new.hours.part.choose("afternoon")
    new.hours.order.setText("2")
    save(qtbot, agenda)
    made = agenda.detail.item().meeting
    assert [party.kind for party in made.theirs] == [PartyKind.COMPANY]
    assert (made.starts, made.part, made.position) == (None, "afternoon", 2)
    assert made.date == agenda.filters.chosen_day()


def test_with_nobody_it_asks_with_whom_and_makes_nothing(qtbot, agenda, new):
    before = ask(qtbot, agenda.store, meetings.meetings)
    save(qtbot, agenda)
    assert new.isVisible()
    assert new.wrong.isVisible()
    assert ask(qtbot, agenda.store, meetings.meetings) == before


@pytest.mark.parametrize(("begins", "ends"), [("half past", ""), ("10:00", "9:30"), ("", "9:30")])
def test_hours_that_make_no_sense_are_told_beside_them(qtbot, agenda, new, begins, ends):
    new.name.setText("Nowhere Motors")
    new.hours.begins.setText(begins)
    new.hours.ends.setText(ends)
    save(qtbot, agenda)
    assert new.isVisible()
    assert new.hours._begins.error() or new.hours._ends.error()


def test_a_correction_keeps_what_was_not_touched(qtbot, agenda, slots, store):
    agenda.enter(slots[0].uuid)
    settle(qtbot, store)
    press(Qt.Key.Key_T, CTRL)
    settle(qtbot, store)
    agenda.form.topic.setText("Something else")
    agenda.form.along.setText("Anna Invented; Bruno Invented")
    save(qtbot, agenda)
    now = ask(qtbot, store, meetings.by_uuid, slots[0].uuid)
    assert now.topic == "Something else"
    assert set(now.accompanied_by) == {"Anna Invented", "Bruno Invented"}
    assert (now.starts, now.ends, now.place) == (slots[0].starts, slots[0].ends, slots[0].place)
    assert (now.ours, now.theirs) == (slots[0].ours, slots[0].theirs)


def test_somebody_is_taken_away_again(qtbot, agenda, slots, store):
    agenda.enter(slots[0].uuid)
    settle(qtbot, store)
    press(Qt.Key.Key_T, CTRL)
    settle(qtbot, store)
    agenda.form.ours._chips[0].click()
    save(qtbot, agenda)
    assert ask(qtbot, store, meetings.by_uuid, slots[0].uuid).ours == ()


def test_a_scan_seats_the_visitor_and_checks_nobody_in(qtbot, agenda, new, people):
    assert agenda.take_scan(people["mary"].code)
    settle(qtbot, agenda.store)
    assert [party.name for party in new.theirs.parties()] == ["Mary Lovell"]
    new.close_sheet()
    assert not agenda.take_scan(people["mary"].code)


def test_the_sheet_can_be_read_aloud(agenda, new, assert_accessible):
    assert_accessible(new)
