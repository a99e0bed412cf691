"""The page Sessions: who came, who is in now, and the way to the door."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db.door import check_ins, sessions
from db.rows import Way
from desktop.pages.sessions import SessionsPage
from desktop.preferences import Preferences
from tests.desktop.pages.stand import ask, press, settle


@pytest.fixture
def page(store, show):
    made = SessionsPage(store, Preferences())
    made.gone = []
    made.go.connect(lambda where, wanted: made.gone.append((where, wanted)))
    return show(made)


def write(qtbot, page, function, *args, **named):
    page.store.write(None, function, *args, **named)
    settle(qtbot, page.store)
    page.read()
    settle(qtbot, page.store)


def counts(page):
    return [
        (one.session.code, one.today.inside, one.people)
        for one in (page.table.rows.row(at) for at in range(page.table.rows.rowCount()))
    ]


def chips(page):
    return [
        page.people.rows.row(at).visitor.given_name
        + " "
        + page._chip(page.people.rows.row(at)).words
        for at in range(page.people.rows.rowCount())
    ]


def test_who_came_and_who_is_in_now_are_told_apart(qtbot, page, people, frozen):
    write(qtbot, page, check_ins.check_in_visitor, people["ada"].uuid, session="ecosystem")
    write(qtbot, page, check_ins.check_in_visitor, people["nico"].uuid, session="ecosystem")
    frozen.forward(minutes=30)
    write(
        qtbot,
        page,
        check_ins.check_in_visitor,
        people["ada"].uuid,
        session="ecosystem",
        way=Way.EXIT,
    )
    assert counts(page) == [("ecosystem", 1, 2)]
    told = [line.replace("\u00a0", " ") for line in chips(page)]
    assert told == ["Ada Left 9:41 AM", "Nicolò In since 9:11 AM"]


def test_the_list_follows_the_door_without_being_asked(qtbot, page, people):
    page.store.write(None, check_ins.check_in_visitor, people["ada"].uuid, session="ecosystem")
    qtbot.waitUntil(lambda: counts(page) == [("ecosystem", 1, 1)])
    qtbot.waitUntil(lambda: page.people.rows.rowCount() == 1)


def test_enter_on_a_session_leads_to_its_door(qtbot, page):
    session = page.table.current_row().session
    page.table.setFocus()
    press(Qt.Key.Key_Return)
    assert page.gone == [("reception", f"door={session.uuid}")]


def test_the_reception_keeps_the_door_that_it_is_asked_for(qtbot, reception):
    store = reception.store
    (session,) = ask(qtbot, store, sessions.all_sessions)
    reception.enter(f"door={session.uuid}")
    qtbot.waitUntil(lambda: reception.keeper.door.session is not None)
    assert reception.keeper.door.code == "ecosystem"
    reception.enter()
    settle(qtbot, store)
    assert reception.keeper.door.code == "ecosystem"


def test_enter_on_a_person_shows_the_visitor(qtbot, page, people):
    write(qtbot, page, check_ins.check_in_visitor, people["ada"].uuid, session="ecosystem")
    page.people.setFocus()
    page.people.go_to(0)
    press(Qt.Key.Key_Return)
    assert page.gone == [("visitors", people["ada"].uuid)]


def test_the_session_that_is_asked_for_is_chosen(qtbot, page, store):
    write(qtbot, page, sessions.save, code="second", title="Second", date=None)
    wanted = ask(qtbot, store, sessions.all_sessions)[-1]
    page.enter(wanted.uuid)
    settle(qtbot, store)
    assert page.table.current_row().session.uuid == wanted.uuid


def test_the_page_can_be_read_aloud(page, assert_accessible):
    assert_accessible(page)
