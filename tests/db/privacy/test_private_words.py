"""The history of a promise tells its words only to those who may read it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.access import operators
from db.meeting import follow_ups
from db.ours import bodies
from db.past import history
from db.privacy.private_words import HIDDEN


@pytest.fixture
def anfia(db, by):
    return bodies.save_body(db, by, name="ANFIA")


@pytest.fixture
def carla(db, by, anfia):
    """Somebody of a body, whose promises are its own."""
    operators.save(db, by, name="Carla", body=anfia.uuid)
    return replace(by, operator="Carla")


@pytest.fixture
def promise(db, carla):
    """One of nobody in particular, so that the change is about its words; corrected once."""
    made = follow_ups.save(db, carla, text="Sell at cost")
    return follow_ups.save(db, carla, uuid=made.uuid, text="Sell below cost", owner="Nico")


def told(db, reader):
    """All that the history says to that reader of its newest change."""
    (change,) = history.changes(db, limit=1, reader=reader)
    same = (
        history.by_uuid(db, change.uuid, reader=reader),
        history.change(db, change.uuid, reader=reader),
    )
    assert same == (change, change)
    return change.about, history.fields(db, change.uuid, reader=reader)


def test_another_body_learns_that_there_was_a_promise_and_no_word_of_it(db, anfia, promise):
    about, (line,) = told(db, "")
    assert about == ""
    assert (line.table, line.row, line.field) == ("follow_ups", promise.uuid, HIDDEN)
    assert (line.old, line.new) == (None, None)
    for reader in (None, anfia.uuid):
        about, lines = told(db, reader)
        assert about == "Sell below cost"
        assert ("Sell at cost", "Sell below cost") in [(one.old, one.new) for one in lines]


def test_what_is_shared_is_told_to_all(db, carla, promise):
    follow_ups.save(db, carla, uuid=promise.uuid, text="Sell", shared=True)
    assert told(db, "")[0] == "Sell"
    assert HIDDEN not in [one.field for one in told(db, "")[1]]


def test_who_takes_a_promise_back_is_told_no_more_of_it(db, by, carla, promise):
    assert history.undo(db, by, reason="said twice").change.about == ""
    assert history.undo(db, carla).change.about == "Sell at cost"


def test_the_history_of_a_visitor_says_as_little(db, by, carla, ada, anfia):
    follow_ups.save(db, carla, text="Sell at cost", visitor=ada.uuid)
    for reader in ("", anfia.uuid):
        newest = history.of(db, ada.uuid, reader=reader)[0]
        assert (newest.kind, newest.about) == ("follow_up", ada.name)
