"""Who is in a session now."""

from __future__ import annotations

import pytest

from db.door import check_ins, session_doors, sessions
from db.erasure import erasing
from db.past import history
from db.past.changes import By
from db.rows import Way
from db.visitor import visitor_merges


@pytest.fixture
def talk(db, by):
    return sessions.save(db, by, code="talk", title="Talk").code


@pytest.fixture
def go(db, by, frozen):
    """Let somebody pass the door of the session, a minute after whoever was before."""

    def passes(person, way=Way.ENTRY, session="talk"):
        frozen.forward(minutes=1)
        return check_ins.check_in(db, by, person.code, session=session, way=way)

    return passes


def inside(db):
    found = session_doors.attendance(db, "talk")
    return found.inside, found.came


def test_who_left_is_not_in_but_came(db, talk, go, ada, grace):
    go(ada)
    go(grace)
    left = go(ada, Way.EXIT)
    assert inside(db) == (1, 2)
    assert session_doors.attendance(db, talk).last[ada.uuid] == (Way.EXIT, left.at)
    go(ada)
    assert inside(db) == (2, 2)


def test_the_stand_and_other_sessions_have_doors_of_their_own(db, by, talk, go, ada):
    sessions.save(db, by, code="other", title="Other")
    go(ada, session="")
    go(ada, session="other")
    assert inside(db) == (0, 0)
    assert session_doors.latest(db, talk) == []


def test_who_was_here_yesterday_is_not_in(db, talk, go, frozen, ada):
    go(ada)
    frozen.forward(days=1)
    assert inside(db) == (0, 0)


def test_an_entry_that_was_taken_back_counts_no_more(db, by, talk, go, ada):
    history.undo(db, by, go(ada).change)
    assert inside(db) == (0, 0)
    assert session_doors.latest(db, talk) == []


def test_two_who_are_one_person_are_one_in_the_room(db, by, talk, go, ada, nico):
    go(ada)
    go(nico)
    visitor_merges.merge(db, by, ada.uuid, nico.uuid)
    assert inside(db) == (1, 1)
    assert [one.uuid for one in session_doors.latest(db, talk)] == [ada.uuid]


def test_the_last_at_the_door_is_first_whichever_way(db, talk, go, ada, grace, nico):
    for person in (ada, grace, nico):
        go(person)
    go(ada, Way.EXIT)
    assert [one.given_name for one in session_doors.latest(db, talk, 2)] == ["Ada", "Nicolò"]


def test_who_was_erased_since_came_all_the_same(db, talk, go, ada, grace):
    go(ada)
    go(grace)
    erasing.erase(db, By("Tom", reason="a letter"), ada.uuid)
    assert inside(db) == (2, 2) == (sessions.attendance(db, talk), 2)
    assert [one.uuid for one in session_doors.latest(db, talk)] == [grace.uuid]
    assert [one.visitor.uuid for one in session_doors.attended(db, talk)] == [grace.uuid]
