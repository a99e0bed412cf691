"""Merges and what became of them since, taken back in any order: nobody gets lost."""

from __future__ import annotations

import pytest

from db.door import check_ins
from db.errors import Refusal, Refused
from db.past import history
from db.rows import Outcome
from db.visitor import visitors


def refusal(db, by, change):
    with pytest.raises(Refused) as raised:
        history.undo(db, by, change)
    return raised.value.refusal, raised.value.subject


def newest(db):
    return history.changes(db, limit=1)[0].uuid


@pytest.mark.parametrize(
    ("edits", "left"),
    [
        ("taken back", ""),
        ("redone and taken back", "g@nano.example"),
        ("standing", "g@nano.example"),
        ("typed back", "ada@engines.example"),
    ],
)
def test_what_a_merge_gave_goes_back_unless_an_edit_stands_on_it(
    db, by, ada, grace, frozen, edits, left
):
    visitors.merge(db, by, grace.uuid, ada.uuid)
    merged = newest(db)
    frozen.forward(minutes=1)
    visitors.edit(db, by, grace.uuid, email="g@nano.example")
    edited = newest(db)
    if edits == "taken back":
        history.undo(db, by)
    elif edits == "redone and taken back":
        visitors.edit(db, by, grace.uuid, email="grace@nano.example")
        history.undo(db, by)
    elif edits == "typed back":
        visitors.edit(db, by, grace.uuid, email=ada.email)
    if left:
        later = newest(db) if edits == "typed back" else edited
        assert refusal(db, by, merged) == (Refusal.CHANGED_SINCE, later)
        return
    history.undo(db, by, merged)
    kept = visitors.by_uuid(db, grace.uuid)
    assert (kept.email, kept.external_id) == ("", "")
    assert visitors.by_uuid(db, ada.uuid).merged_into is None


def test_who_came_along_with_a_third_gives_back_too(db, by, ada, grace, nico):
    visitors.merge(db, by, grace.uuid, ada.uuid)
    visitors.merge(db, by, nico.uuid, grace.uuid)
    history.undo(db, by)
    history.undo(db, by)
    kept = [visitors.by_uuid(db, one.uuid).external_id for one in (ada, grace)]
    assert kept == [ada.external_id, ""]


def test_who_was_blocked_since_gets_no_second_badge_by_being_parted(db, by, ada, grace):
    visitors.merge(db, by, grace.uuid, ada.uuid)
    merged = newest(db)
    visitors.block(db, by, grace.uuid, reason="threatened somebody")
    blocked = newest(db)
    assert refusal(db, by, merged) == (Refusal.CHANGED_SINCE, blocked)
    assert check_ins.check_in(db, by, ada.code).outcome is Outcome.BLOCKED
    visitors.unblock(db, by, grace.uuid)
    history.undo(db, by, merged)
    assert check_ins.check_in(db, by, ada.code).outcome is Outcome.OK


def test_who_was_blocked_before_is_parted_as_they_came(db, by, ada, grace):
    visitors.block(db, by, grace.uuid)
    visitors.merge(db, by, grace.uuid, ada.uuid)
    merged = newest(db)
    visitors.unblock(db, by, grace.uuid)
    history.undo(db, by)  # it is the older block that stands again
    history.undo(db, by, merged)
    assert check_ins.check_in(db, by, ada.code).outcome is Outcome.OK
    assert check_ins.check_in(db, by, grace.code).outcome is Outcome.BLOCKED
