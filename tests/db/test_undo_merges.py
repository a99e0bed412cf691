"""Merges and what became of them since, taken back in any order: nobody gets lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db import erasing, history, search, visitor_codes, visitors
from db.errors import Refusal, Refused


def refusal(db, by, change):
    with pytest.raises(Refused) as raised:
        history.undo(db, by, change)
    return raised.value.refusal, raised.value.subject


def newest(db):
    return history.changes(db, limit=1)[0].uuid


@pytest.fixture
def parted(db, by, ada, grace):
    """The change that parted Grace from Ada again, with whom she had been merged."""
    visitors.merge(db, by, ada.uuid, grace.uuid)
    visitors.unmerge(db, by, grace.uuid)
    return newest(db)


def test_two_are_never_part_of_each_other(db, by, ada, grace, parted):
    """Staff would find neither of the two again, and both badges would be unknown."""
    visitors.merge(db, by, grace.uuid, ada.uuid)
    merged = newest(db)
    assert refusal(db, by, parted) == (Refusal.CHANGED_SINCE, merged)
    assert visitor_codes.resolve(db, ada.code).visitor == grace.uuid


def test_nor_through_a_third(db, by, ada, grace, nico, parted):
    visitors.merge(db, by, nico.uuid, ada.uuid)
    visitors.merge(db, by, grace.uuid, nico.uuid)
    assert refusal(db, by, parted) == (Refusal.CHANGED_SINCE, newest(db))
    history.undo(db, by)
    history.undo(db, by, parted)
    assert visitor_codes.resolve(db, grace.code).visitor == nico.uuid


def test_nobody_becomes_part_of_a_guest_who_was_taken_back(db, by, ada, grace, parted):
    """Grace would be gone with Ada, whose registration was a mistake."""
    registered = next(one for one in history.of(db, ada.uuid) if one.kind == "register")
    history.undo(db, by, registered.uuid)
    assert refusal(db, by, parted) == (Refusal.CHANGED_SINCE, newest(db))
    assert [hit.uuid for hit in search.visitors(db, "hopper").visitors] == [grace.uuid]


def test_nor_of_one_who_was_erased(db, by, ada, grace, parted):
    erasing.erase(db, replace(by, reason="asked for it"), ada.uuid)
    assert refusal(db, by, parted) == (Refusal.ERASED, ada.uuid)
    assert [hit.uuid for hit in search.visitors(db, "hopper").visitors] == [grace.uuid]


def test_who_was_parted_already_is_not_taken_along_by_the_next(db, by, ada, grace, nico):
    visitors.merge(db, by, grace.uuid, nico.uuid)
    visitors.merge(db, by, ada.uuid, grace.uuid)
    visitors.unmerge(db, by, nico.uuid)
    visitors.unmerge(db, by, grace.uuid)
    assert visitor_codes.resolve(db, nico.code).visitor == nico.uuid


@pytest.mark.parametrize("way", ["undo", "unmerge"])
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
    db, by, ada, grace, frozen, way, edits, left
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
    if way == "unmerge":
        visitors.unmerge(db, by, ada.uuid)
    elif not left:
        history.undo(db, by, merged)
    else:
        later = newest(db) if edits == "typed back" else edited
        assert refusal(db, by, merged) == (Refusal.CHANGED_SINCE, later)
        visitors.unmerge(db, by, ada.uuid)
    kept = visitors.by_uuid(db, grace.uuid)
    assert (kept.email, kept.external_id) == (left, "")
    assert visitors.by_uuid(db, ada.uuid).merged_into is None


def test_nor_does_a_parting_that_was_taken_back_hide_what_the_merge_gave(db, by, ada, grace):
    visitors.merge(db, by, grace.uuid, ada.uuid)
    visitors.edit(db, by, grace.uuid, email="g@nano.example")
    edited = newest(db)
    visitors.unmerge(db, by, ada.uuid)
    history.undo(db, by)
    history.undo(db, by, edited)
    visitors.unmerge(db, by, ada.uuid)
    assert visitors.by_uuid(db, grace.uuid).email == ""


def test_who_came_along_with_a_third_gives_back_too(db, by, ada, grace, nico):
    visitors.merge(db, by, grace.uuid, ada.uuid)
    visitors.merge(db, by, nico.uuid, grace.uuid)
    visitors.unmerge(db, by, grace.uuid)
    visitors.unmerge(db, by, ada.uuid)
    kept = [visitors.by_uuid(db, one.uuid).external_id for one in (ada, grace)]
    assert kept == [ada.external_id, ""]
