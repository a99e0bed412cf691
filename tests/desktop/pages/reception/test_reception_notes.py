"""Notes of meetings in the reception's one box: below the visitors, and in nobody's way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.access import operators
from db.meeting import meetings, notes
from db.ours import bodies
from db.past.changes import By
from db.searching import search
from desktop.lane import Priority
from tests.desktop.pages.reception.at_reception import (
    DOWN,
    ENTER,
    ESCAPE,
    UP,
    listed,
    scan,
    type_and_wait,
    verdict,
)
from tests.desktop.pages.stand import ask, press, settle

UNBROKEN = "\xa0"
"""The blank before AM and PM."""


@pytest.fixture
def logged(qtbot, page):
    """Three notes on three meetings, the last with Ford."""
    store = page.store
    agenda = {one.with_name: one for one in ask(qtbot, store, meetings.meetings)}
    for name, text in (("Rivian", "gearboxes"), ("Mayco", "gears"), ("Ford", "Gears\nfor Turin")):
        store.write(None, notes.log, agenda[name].uuid, text=text, outcome="quote")
    settle(qtbot, store)
    return agenda


def said(page):
    """What is shown of the notes: with whom, and the rest."""
    return [
        (row._whom.text(), row._what.text().replace(UNBROKEN, " "))
        for row in page.view.list.notes.rows
        if row.isVisible()
    ]


def test_what_is_typed_is_looked_for_in_notes_too(qtbot, page, logged):
    type_and_wait(qtbot, page, "gear")
    assert [whom for whom, _ in said(page)] == ["Ford", "Mayco", "Rivian"]
    assert said(page)[0][1] == "Tom, Apr 23 9:11 AM · Quote asked · Gears for Turin"
    type_and_wait(qtbot, page, "s tu")
    assert [whom for whom, _ in said(page)] == ["Ford"]
    assert listed(page) == []


def test_a_note_that_nobody_signed_begins_with_its_day(qtbot, page):
    page.store.by = By("", page.store.by.station)
    rivian = next(one for one in ask(qtbot, page.store, meetings.meetings))
    page.store.write(None, notes.log, rivian.uuid, text="gearboxes")
    settle(qtbot, page.store)
    type_and_wait(qtbot, page, "gear")
    assert said(page)[0][1] == "Apr 23 9:11 AM · gearboxes"


def test_visitors_come_first_and_notes_of_their_name_below(qtbot, page, people, logged):
    store = page.store
    store.write(None, notes.walk_up, visitors=[people["ada"].uuid])
    settle(qtbot, store)
    walk_up = ask(qtbot, store, meetings.of_visitor, people["ada"].uuid)[-1]
    store.write(None, notes.log, walk_up.uuid, text="keen")
    settle(qtbot, store)
    type_and_wait(qtbot, page, "lovelace")
    assert listed(page) == ["Ada Lovelace"]
    assert [whom for whom, _ in said(page)] == ["Ada Lovelace, Analytical Engines"]
    with qtbot.waitSignal(page.answered):
        press(ENTER)
    assert verdict(page).name == "Ada Lovelace", "Enter is for the visitor, as ever"
    settle(qtbot, page.store)
    assert said(page) == []


def test_notes_are_reached_and_opened_by_keys_alone(qtbot, page, logged):
    type_and_wait(qtbot, page, "lo gear")
    assert said(page) == []
    press(ESCAPE)
    type_and_wait(qtbot, page, "gear")
    press(DOWN)
    notes_shown = page.view.list.notes
    assert QApplication.focusWidget() is notes_shown.rows[0].button
    press(DOWN)
    assert QApplication.focusWidget() is notes_shown.rows[1].button
    assert notes_shown.rows[1].button.accessibleName() == "Open the meeting with Mayco"
    with qtbot.waitSignal(page.go) as gone:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert gone.args == ["agenda", logged["Mayco"].uuid]
    press(UP)
    press(UP)
    assert QApplication.focusWidget() is page.view.box


def test_down_goes_from_the_last_visitor_to_the_first_note_and_back(qtbot, page, logged):
    page.store.write(None, notes.log, logged["Ford"].uuid, text="asked for Mr Peña")
    settle(qtbot, page.store)
    type_and_wait(qtbot, page, "pena")
    press(DOWN)
    press(DOWN)
    assert QApplication.focusWidget() is page.view.list.notes.rows[0].button
    press(UP)
    assert QApplication.focusWidget() is page.view.list.table


def test_too_few_letters_and_scans_ask_for_no_notes(qtbot, page, people, logged, monkeypatch):
    asked = []
    read = page.store.read

    def remember(on_answer, function, *args, **named):
        asked.append((function.__name__, named.get("priority")))
        return read(on_answer, function, *args, **named)

    monkeypatch.setattr(page.store, "read", remember)
    type_and_wait(qtbot, page, "ge")
    scan(qtbot, page, people["ada"].code)
    assert "said" not in [name for name, _ in asked]
    asked.clear()
    type_and_wait(qtbot, page, "gea")
    about = [one for one in asked if one[0] in {"said", search.visitors.__name__}]
    assert about[-2:] == [("visitors", Priority.SEARCH), ("said", Priority.REST)]


def test_notes_go_away_with_what_was_typed(qtbot, page, logged):
    type_and_wait(qtbot, page, "gear")
    assert said(page)
    press(ESCAPE)
    settle(qtbot, page.store)
    assert said(page) == []


def test_who_works_for_a_body_finds_its_notes_and_what_is_shared(qtbot, page, logged):
    store = page.store
    anfia, cna = (
        next(one for one in ask(qtbot, store, bodies.bodies) if one.name == name)
        for name in ("ANFIA", "CNA")
    )
    store.write(None, operators.save, name="Lucia", body=anfia.uuid)
    store.write(None, notes.log, logged["Ford"].uuid, text="only ours", body=cna.uuid, shared=False)
    settle(qtbot, store)
    store.by = By("Lucia", store.by.station)
    type_and_wait(qtbot, page, "only")
    assert said(page) == []
    store.by = By("Nobody", store.by.station)
    type_and_wait(qtbot, page, " ours")
    assert said(page) == []
    page.finder.forget()
    type_and_wait(qtbot, page, "gears")
    assert len(said(page)) == 2


def test_all_of_it_is_said_in_italian_too_and_read_aloud(
    qtbot, page, logged, language, assert_accessible
):
    type_and_wait(qtbot, page, "gear")
    language.switch("it")
    QApplication.processEvents()
    assert page.view.list.notes._title.text() == "Nelle note degli incontri"
    assert "Richiesta di offerta" in said(page)[0][1]
    assert_accessible(page)


def test_with_large_letters_one_note_is_shown_and_the_visitors_keep_their_room(
    qtbot, page, theme, logged
):
    theme.switch(zoom=200)
    type_and_wait(qtbot, page, "gear")
    assert [whom for whom, _ in said(page)] == ["Ford"]
    theme.switch(zoom=100)
    type_and_wait(qtbot, page, "s")
    assert len(said(page)) == 2
