"""The activity list: what was done, and taking it back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from db import clock
from db.access import operators
from db.door import check_ins, head_counts, sessions
from db.lists_out import exports
from db.meeting import follow_ups, meetings, notes
from db.ours import bodies
from db.past import history
from db.past.changes import By
from db.privacy import consents, person_files
from db.rows import Change
from db.visitor import visitors
from desktop.pages.activity import ALL, WHAT, ActivityPage
from desktop.pages.activity_deed import DeedPanel
from desktop.preferences import Preferences
from desktop.widgets import theme
from desktop.widgets.labels import Label
from desktop.widgets.table_model import PAGE
from desktop.widgets.tables import chip_room
from desktop.words import wording
from desktop.words.change_words import ChangeWords
from tests.desktop.pages.stand import ask, press, settle

ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down


@pytest.fixture
def page(store, show):
    made = ActivityPage(store, Preferences())
    made.gone = []
    made.warnings = []
    made.warned.connect(made.warnings.append)
    made.go.connect(lambda where, subject: made.gone.append((where, subject)))
    return show(made)


def write(qtbot, store, function, *args, **named):
    store.write(None, function, *args, **named)
    settle(qtbot, store)


def lines(page):
    """What the list says happened, the newest first."""
    return [
        page.table.rows.data(page.table.rows.index(number, 1))
        for number in range(page.table.rows.rowCount())
    ]


def test_the_newest_change_comes_first_with_who_it_was_about(qtbot, page, store, people):
    write(qtbot, store, check_ins.check_in_visitor, people["ada"].uuid)
    newest = page.table.rows.row(0)
    assert lines(page)[0] == "Checked in"
    assert (newest.about, newest.operator) == ("Ada Lovelace", "Tom")
    assert page._number.text() == f"{page.table.rows.rowCount()} lines"


def test_the_station_is_named(qtbot, page, store, by):
    write(qtbot, store, operators.save_station, by.station, "Hall B")
    page.enter()
    settle(qtbot, store)
    assert page._station(page.table.rows.row(0)) == "Hall B"


def test_today_comes_first_and_other_days_can_be_chosen(qtbot, page, store, frozen, people):
    assert page._day() == date(2025, 4, 23)
    before = page.table.rows.rowCount()
    frozen.forward(days=1)
    write(qtbot, store, check_ins.check_in_visitor, people["ada"].uuid)
    page.enter()
    settle(qtbot, store)
    assert page._day() == date(2025, 4, 24)
    assert lines(page) == ["Checked in"]
    page.day.choose("2025-04-23")
    settle(qtbot, store)
    assert page.table.rows.rowCount() == before
    page.day.choose(ALL)
    settle(qtbot, store)
    assert page.table.rows.rowCount() == before + 1


def test_an_event_of_last_year_is_not_shown_as_empty(qtbot, page, store, frozen):
    frozen.forward(days=365)
    page._turned = False
    page.enter()
    settle(qtbot, store)
    assert page.day.currentData() == ALL
    assert page.table.rows.rowCount() > 0


def test_old_and_new_values_stand_beside_the_line(qtbot, page, store, people):
    write(qtbot, store, visitors.edit, people["ada"].uuid, company="Difference Engines")
    page.table.go_to(0)
    settle(qtbot, store)
    said = [label.text() for label in page.panel.findChildren(Label)]
    assert "Company: from “Analytical Engines” to “Difference Engines”" in said
    number = page.table.rows.row(0).uuid
    assert f"Its id: {number}" in said, "the command line is told of it by that"


def test_keys_alone_take_a_change_back(qtbot, page, store, people):
    write(qtbot, store, visitors.edit, people["ada"].uuid, company="Difference Engines")
    page.table.go_to(0)
    settle(qtbot, store)
    page.table.setFocus()
    press(ENTER)
    with qtbot.waitSignal(page.undoing.undone):
        press(Qt.Key.Key_Space)
    settle(qtbot, store)
    assert [words for words, _change in page.told] == ["Undone: Corrected · Ada Lovelace"]
    assert lines(page)[:2] == ["Undone", "Corrected, undone"]
    assert ask(qtbot, store, visitors.by_uuid, people["ada"].uuid).company == "Analytical Engines"
    assert QApplication.focusWidget() is page.table


def test_tab_goes_from_the_list_to_what_can_be_done(qtbot, page, store, people):
    write(qtbot, store, check_ins.check_in, people["ada"].uuid)
    page.table.setFocus()
    page.table.go_to(0)
    settle(qtbot, store)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.panel._buttons[0]


def test_what_was_undone_cannot_be_undone_again(qtbot, page, store, people):
    write(qtbot, store, visitors.edit, people["ada"].uuid, company="Difference Engines")
    page.table.go_to(0)
    page.panel.undo.trigger()
    settle(qtbot, store)
    page.table.go_to(1)
    settle(qtbot, store)
    assert not page.panel.undo.isEnabled()


def test_a_change_beyond_what_the_list_holds_says_that_it_was_undone(qtbot, store, people, show):
    panel = show(DeedPanel(store))  # by itself: no list tells it anything
    write(qtbot, store, visitors.edit, people["ada"].uuid, company="Difference Engines")
    (change,) = ask(qtbot, store, history.changes, limit=1)
    panel.show_change(change)
    settle(qtbot, store)
    assert panel.undo.isEnabled()
    write(qtbot, store, history.undo, change.uuid)
    assert (panel.undo.isEnabled(), panel.what.text()) == (False, "Corrected, undone")


def test_a_refusal_names_the_later_change_and_leads_to_it(qtbot, page, store, people):
    for company in ("Difference Engines", "Difference Engines Ltd"):
        write(qtbot, store, visitors.edit, people["ada"].uuid, company=company)
    page.table.go_to(1)
    settle(qtbot, store)
    page.panel.undo.trigger()
    settle(qtbot, store)
    assert page.panel.refusal.isVisible()
    said = page.panel.refusal.more.text()
    assert "Tom corrected the data (Ada Lovelace), on Apr 23, 9:11" in said
    assert "Company: from “Difference Engines” to “Difference Engines Ltd”" in said
    assert page.warnings == [], "it is said once"
    page.panel._show_later.trigger()
    settle(qtbot, store)
    assert page.table.currentIndex().row() == 0
    assert not page.panel.refusal.isVisible()
    kept = ask(qtbot, store, visitors.by_uuid, people["ada"].uuid)
    assert kept.company == "Difference Engines Ltd"


def test_a_line_leads_to_its_visitor(qtbot, page, store, people):
    write(qtbot, store, check_ins.check_in_visitor, people["mary"].uuid)
    page.table.go_to(0)
    settle(qtbot, store)
    page.panel.open.trigger()
    assert page.gone == [("visitors", people["mary"].uuid)]


def test_what_is_about_nobody_leads_nowhere(qtbot, page, store):
    write(qtbot, store, head_counts.count_only)
    page.table.go_to(0)
    settle(qtbot, store)
    assert not page.panel.open.isEnabled() or not page.panel._buttons[1].isVisible()


def test_the_line_that_is_looked_at_stays_when_something_new_comes(qtbot, page, store, people):
    write(qtbot, store, check_ins.check_in_visitor, people["mary"].uuid)
    page.table.go_to(0)
    looked_at = page.table.current_row()
    write(qtbot, store, check_ins.check_in_visitor, people["ada"].uuid)
    assert page.table.currentIndex().row() == 1
    assert page.table.current_row().uuid == looked_at.uuid


def test_a_long_day_is_fetched_where_somebody_looks(qtbot, page, store):
    for _ in range(PAGE + 20):
        store.write(None, head_counts.count_only)
    settle(qtbot, store)
    page.show_list()
    settle(qtbot, store)
    rows = page.table.rows
    assert rows.rowCount() > PAGE
    assert len(rows.loaded()) == PAGE
    page.table.scrollToBottom()
    qtbot.waitUntil(lambda: rows.row(rows.rowCount() - 1) is not None)


@pytest.mark.parametrize("code", ["en", "it"])
def test_no_kind_of_change_is_cut_off_and_none_reads_like_another(qtbot, page, language, code):
    language.switch(code)
    chips = [
        ChangeWords.chip(Change("u", clock.now(), "Tom", "s", kind, "", None, "", None, undone))
        for kind in wording.changes()
        for undone in (None, "another")
    ]
    too_long = [chip.words for chip in chips if chip_room(chip) > theme.px(WHAT)]
    assert too_long == []
    assert not theme.current().font(theme.BODY, QFont.Weight.Medium).strikeOut()
    assert len({chip.words for chip in chips}) == len(chips)


def test_the_list_says_which_answer_it_was_and_what_was_undone(qtbot, page, store, people):
    told = {"notice_version": "1", "language": "en", "how": "orally"}
    ada = people["ada"].uuid
    write(qtbot, store, consents.record, ada, {"newsletter": False}, **told)
    write(qtbot, store, history.undo)
    about = [page.table.rows.data(page.table.rows.index(number, 2)) for number in range(2)]
    answer = "Newsletter: no · Ada Lovelace"
    assert about == [f"Consent answered · {answer}", answer]
    page.table.go_to(0)
    settle(qtbot, store)
    sentence = "Tom took this back: Tom noted the answer: Newsletter: no, said to staff, on Apr 23"
    assert page.panel.about.text().startswith(sentence)
    assert not page.panel.undo.isEnabled()
    assert "do again what it undid" in page.panel.why_not.text()


def test_the_list_says_which_list_went_out(qtbot, page, store, people):
    listing = ask(qtbot, store, exports.listing, exports.Wanted("visitors", "newsletter"))
    write(qtbot, store, exports.record, listing, "n.csv")
    write(qtbot, store, person_files.register, people["ada"].uuid, "ada.pdf")
    about = [page.table.rows.data(page.table.rows.index(number, 2)) for number in range(2)]
    assert about == ["A person's file · Ada Lovelace", "Visitors · Newsletter"]


def test_the_list_speaks_italian_at_once(qtbot, page, language):
    language.switch("it")
    QApplication.processEvents()
    assert page.day.itemText(page.day.count() - 1) != ""
    assert page.panel.undo.text() != "Undo this"


def test_everything_has_a_name_and_can_be_reached(qtbot, page, store, assert_accessible):
    page.table.go_to(0)
    settle(qtbot, store)
    assert_accessible(page)


def test_with_little_room_who_did_it_stays_in_the_list(qtbot, page, store, people):
    write(qtbot, store, check_ins.check_in_visitor, people["ada"].uuid)
    page.window().resize(860, 480)
    qtbot.waitUntil(page.beside.is_narrow)
    assert not page.table.isColumnHidden(3)
    page.table.go_to(0)
    press(ENTER)
    settle(qtbot, store)
    assert page.panel.isVisible()
    press(Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_what_changed_in_a_session_is_said_in_staffs_words(qtbot, page, store):
    session = ask(qtbot, store, sessions.all_sessions)[0]
    write(qtbot, store, sessions.save, uuid=session.uuid, admits=["buyer", "vip"], part="evening")
    page.table.go_to(0)
    settle(qtbot, store)
    said = [label.text() for label in page.panel._lines.findChildren(Label)]
    assert "Admits: “buyer, vip” was put in" in said
    assert any(words.startswith("Part of the day:") and "Evening" in words for words in said)


def test_an_entry_at_a_sessions_door_says_which(qtbot, page, store, people):
    session = ask(qtbot, store, sessions.all_sessions)[0]
    who = people["grace"].uuid
    write(qtbot, store, check_ins.check_in_visitor, who, session=session.code)
    page.table.go_to(0)
    settle(qtbot, store)
    said = [label.text() for label in page.panel._lines.findChildren(Label)]
    assert said == [f"At the door of “{session.title}”"]
    write(qtbot, store, check_ins.check_in_visitor, who)
    page.table.go_to(0)
    settle(qtbot, store)
    assert not [label for label in page.panel._lines.findChildren(Label) if label.isVisible()]


def altered(page):
    """The lines of the panel that say what was altered."""
    column = page.panel._column
    return [widget.text() for n in range(column.count()) if (widget := column.itemAt(n).widget())]


def test_what_was_logged_of_a_meeting_is_named_and_leads_to_it(qtbot, page, store, people):
    made = ask(qtbot, store, meetings.meetings)
    write(qtbot, store, notes.walk_up, visitors=[people["ada"].uuid])
    (meeting,) = [one for one in ask(qtbot, store, meetings.meetings) if one not in made]
    write(qtbot, store, operators.save, name="Elena")
    step = notes.NextStep("Send photos", owner="Tom")
    write(qtbot, store, notes.log, meeting.uuid, text="Secret", next_step=step)
    page.table.go_to(0)
    settle(qtbot, store)
    assert (lines(page)[0], page.table.rows.row(0).about) == ("Meeting logged", "Ada Lovelace")
    told = altered(page)
    assert told == ["Held"], "what was said stays with whom it belongs to"
    assert page.panel.open.text() == "Open the meeting"
    page.panel.open.trigger()
    assert page.gone == [("agenda", meeting.uuid)]


def test_who_logs_a_meeting_and_is_nobody_in_particular_is_somebody(qtbot, page, store, people):
    store.by = By("", "Door")
    made = ask(qtbot, store, meetings.meetings)
    write(qtbot, store, notes.log, made[0].uuid, text="Batteries")
    page.table.go_to(0)
    settle(qtbot, store)
    assert page.panel.about.text().startswith("Somebody logged a meeting with ")


def test_a_promise_of_another_body_is_not_told(qtbot, page, store, people):
    write(qtbot, store, bodies.save_body, name="ANFIA")
    body = ask(qtbot, store, bodies.bodies)[-1].uuid
    write(qtbot, store, follow_ups.save, text="Call", body=body, shared=False)
    (made,) = ask(qtbot, store, follow_ups.follow_ups)
    write(qtbot, store, follow_ups.save, uuid=made.uuid, text="Call at cost", owner="Nico")
    page.table.go_to(0)
    settle(qtbot, store)
    assert altered(page) == ["A promise of another body"]
    assert page.table.rows.row(0).about == ""
    write(qtbot, store, operators.save, name=store.by.operator, body=body)
    page.table.go_to(0)
    settle(qtbot, store)
    page.table.go_to(1)
    settle(qtbot, store)
    assert page.table.rows.row(1).about == "Call at cost"
    assert "What was promised: from “Call” to “Call at cost”" in altered(page)


def test_a_promise_that_was_changed_says_how(qtbot, page, store, people):
    write(qtbot, store, follow_ups.save, text="Call", visitor=people["ada"].uuid)
    (made,) = ask(qtbot, store, follow_ups.follow_ups)
    write(qtbot, store, follow_ups.snooze, made.uuid, date(2025, 5, 1))
    page.table.go_to(0)
    settle(qtbot, store)
    told = altered(page)
    assert told == ["Put off until: “May 1, 2025” was put in"]
    assert page.panel.open.text() == "Open the visitor"
