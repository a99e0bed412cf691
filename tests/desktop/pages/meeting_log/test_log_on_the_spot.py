"""Somebody sits down, and the meeting is logged as it was."""

from __future__ import annotations

from PySide6.QtCore import Qt

from db.meeting import meetings
from db.reports import figures
from db.rows import Origin
from tests.desktop.pages.meeting_log.stand import (
    ALT,
    CTRL,
    DOWN,
    ENTER,
    ESCAPE,
    button,
    names,
    open_walk_up,
    save,
)
from tests.desktop.pages.stand import ask, press, settle, type_keys


class TestOnTheSpot:
    def test_by_keys_alone(self, qtbot, sheet, store, people):
        open_walk_up(qtbot, sheet)
        type_keys("hopper")
        settle(qtbot, store)
        press(ENTER)
        press(ENTER)
        assert names(sheet.view.theirs) == ["Grace Hopper"]
        sheet.view.ours.line.setFocus()
        type_keys("cei")
        press(ENTER)
        press(Qt.Key.Key_1, ALT)
        type_keys("Batteries")
        note = save(qtbot, sheet)
        made = ask(qtbot, store, meetings.by_uuid, note.meeting)
        assert (made.origin, made.body) == (Origin.WALK_UP, "Ceipiemonte")
        assert made.visitors == (people["grace"].uuid,)

    def test_badges_in_a_row_each_add_a_person_and_say_so(self, qtbot, sheet, store, people):
        open_walk_up(qtbot, sheet, people["ada"])
        for name in ("nico", "mary", "nico"):
            assert sheet.take_scan(people[name].code)
        settle(qtbot, store)
        assert names(sheet.view.theirs) == ["Ada Lovelace", "Nicolò Peña", "Mary Lovell"]
        assert [words for words, _ in sheet.told] == [
            "Added to this meeting: Nicolò Peña",
            "Added to this meeting: Mary Lovell",
            "Nicolò Peña is at this meeting already",
        ]

    def test_a_badge_of_nobody_says_so(self, qtbot, sheet, store):
        open_walk_up(qtbot, sheet)
        sheet.take_scan("VBCDFGHJKLNPRSTV")
        settle(qtbot, store)
        assert sheet.told[-1][0].startswith("Nobody on the list holds this badge.")

    def test_a_company_needs_nobody_of_it(self, qtbot, sheet, store):
        open_walk_up(qtbot, sheet)
        type_keys("Mayco & Sons")
        settle(qtbot, store)
        press(ENTER)
        press(Qt.Key.Key_1, ALT)
        note = save(qtbot, sheet)
        assert ask(qtbot, store, meetings.by_uuid, note.meeting).with_name == "Mayco & Sons"

    def test_enter_before_the_answer_waits_for_it(self, qtbot, sheet, store):
        open_walk_up(qtbot, sheet)
        line = sheet.view.theirs.line
        type_keys("hop")
        settle(qtbot, store)
        line.insert("p")
        line._typed("hopp")  # as a key does, with the answer still to come
        press(ENTER)
        settle(qtbot, store)
        assert names(sheet.view.theirs) == ["Grace Hopper"]

    def test_enter_before_the_answer_takes_nobody_of_several(self, qtbot, sheet, store):
        open_walk_up(qtbot, sheet)
        line = sheet.view.theirs.line
        line.setText("lov")
        line._typed("lov")
        press(ENTER)
        settle(qtbot, store)
        assert names(sheet.view.theirs) == []
        assert len(line.hits) == 3

    def test_somebody_must_have_been_there(self, qtbot, sheet, store):
        open_walk_up(qtbot, sheet)
        press(Qt.Key.Key_1, ALT)
        press(ENTER, CTRL)
        assert sheet.view.trouble.words.text() == "Who was it with?"
        assert sheet.view.theirs.line.hasFocus()

    def test_whoever_was_added_by_mistake_is_taken_away(self, qtbot, sheet, people, store):
        open_walk_up(qtbot, sheet, people["ada"])
        button(sheet, "Take Ada Lovelace away").click()
        assert names(sheet.view.theirs) == []

    def test_our_side_is_asked_each_time_and_never_that_of_the_last_one(
        self, qtbot, sheet, people, store
    ):
        open_walk_up(qtbot, sheet, people["ada"])
        assert names(sheet.view.ours) == []
        sheet.view.ours.line.setFocus()
        press(DOWN)
        assert len(sheet.view.ours.line.hits) > 1
        type_keys("anfia")
        press(ENTER)
        press(Qt.Key.Key_1, ALT)
        save(qtbot, sheet)
        open_walk_up(qtbot, sheet, people["mary"])
        assert names(sheet.view.ours) == []
        assert sheet.view.whose.body.currentText() == "The delegation"
        press(ESCAPE)

    def test_a_delegate_of_two_bodies_is_asked_for_which_they_speak(
        self, qtbot, sheet, people, store
    ):
        open_walk_up(qtbot, sheet, people["ada"])
        sheet.view.ours.line.setFocus()
        type_keys("antonioli")
        assert [hit.words for hit in sheet.view.ours.line.hits] == [
            "Pierpaolo Antonioli · Confindustria Piemonte",
            "Pierpaolo Antonioli · Dumarey Italia",
        ]
        press(DOWN)
        press(ENTER)
        assert names(sheet.view.ours) == ["Dumarey Italia", "Pierpaolo Antonioli"]
        press(Qt.Key.Key_Backspace)
        type_keys("antonioli")
        assert [hit.words for hit in sheet.view.ours.line.hits] == ["Pierpaolo Antonioli"]
        press(ENTER)
        press(Qt.Key.Key_1, ALT)
        note = save(qtbot, sheet)
        held = [one.name for one in ask(qtbot, store, figures.by_body) if one.held]
        assert held == ["Dumarey Italia"]
        made = ask(qtbot, store, meetings.by_uuid, note.meeting)
        assert made.body == "Dumarey Italia"

    def test_backspace_in_the_empty_line_takes_the_last_one_away(self, qtbot, sheet, people, store):
        open_walk_up(qtbot, sheet, people["ada"])
        sheet.take_scan(people["mary"].code)
        settle(qtbot, store)
        sheet.view.theirs.line.setFocus()
        type_keys("x")
        press(Qt.Key.Key_Backspace)
        assert names(sheet.view.theirs) == ["Ada Lovelace", "Mary Lovell"]
        press(Qt.Key.Key_Backspace)
        assert names(sheet.view.theirs) == ["Ada Lovelace"]
        assert sheet.view.theirs.line.hasFocus()
