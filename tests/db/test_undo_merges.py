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
