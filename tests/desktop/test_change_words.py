"""Every kind of change has its words and its icon, and an undo is offered where there can be one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db import clock, events
from db.meeting import meeting_saving, notes
from db.past import history
from db.past.deeds import of_all
from db.rows import Change
from desktop import wording
from desktop.change_words import ChangeWords
from desktop.story_words import StoryWords
from tests.db.kinds import REFUSED, UNDONE

KINDS = {kind for kind, _ in UNDONE.values()} | set(REFUSED)


def test_each_kind_is_called_something():
    assert set(wording.changes()) == KINDS


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_an_undo_is_offered_where_there_can_be_one(kind):
    made = Change("uuid", clock.now(), "Tom", "station", kind, "", None, "", None, None)
    assert ChangeWords.can_undo(made) == (kind not in REFUSED)
    assert ChangeWords.icon(kind) != "circle"


@pytest.mark.parametrize("body", ["%1", "%2", "100%3"])
def test_a_name_that_looks_like_a_blank_stays_as_it_is(event_file, by, body):
    db, by = event_file.db, replace(by, operator="Tom %2")
    met = meeting_saving.save(db, by, with_name="Grace", date=clock.now().date(), body=body)
    notes.log(db, by, met.uuid, text="They want figures.")
    made = history.changes(db, limit=1)
    (noted,) = made
    event = events.current(db)
    said = StoryWords.sentence(noted, of_all(db, made)[noted.uuid], event)
    assert said == f"Tom %2 logged a meeting with {body}"
    history.undo(db, by, noted.uuid)
    taken = history.changes(db, limit=1)
    told = StoryWords.sentence(taken[0], of_all(db, taken)[taken[0].uuid], event)
    assert told.startswith(f"Tom %2 took this back: {said}, on ")
