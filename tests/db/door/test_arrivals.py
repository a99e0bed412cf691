"""Who the reception lists while nothing is typed."""

from __future__ import annotations

import pytest

from db.door import arrivals, check_ins
from db.past.changes import retract, transaction
from db.visitor import visitors


@pytest.fixture
def people(ada, grace, nico):
    return ada, grace, nico


def test_those_who_came_last_are_first_then_the_expected_by_name(db, by, frozen, people):
    ada, grace, nico = people
    check_ins.check_in(db, by, nico.code)
    frozen.forward(minutes=1)
    check_ins.check_in(db, by, grace.code)

    assert [one.uuid for one in arrivals.latest(db)] == [grace.uuid, nico.uuid, ada.uuid]


def test_yesterday_is_not_today(db, by, frozen, ada, grace):
    check_ins.check_in(db, by, grace.code)
    frozen.forward(days=1)
    check_ins.check_in(db, by, ada.code)

    listed = arrivals.latest(db)

    assert [one.uuid for one in listed] == [ada.uuid, grace.uuid]
    assert listed[1].checked_in_at is None


def test_a_check_in_that_was_taken_back_counts_as_expected(db, by, ada, grace):
    scan = check_ins.check_in(db, by, grace.code)
    with transaction(db, by, "undo", undoes=scan.change) as change:
        retract(db, change, scan.check_in)

    assert [one.checked_in_at for one in arrivals.latest(db)] == [None, None]


def test_a_merged_visitor_is_listed_once_as_the_one_kept(db, by, frozen, people):
    ada, grace, nico = people
    check_ins.check_in(db, by, nico.code)
    frozen.forward(minutes=1)
    check_ins.check_in(db, by, grace.code)
    visitors.merge(db, by, ada.uuid, nico.uuid)

    assert [one.uuid for one in arrivals.latest(db)] == [grace.uuid, ada.uuid]


def test_no_more_than_the_limit(db, by, ada, grace, nico):
    check_ins.check_in(db, by, ada.code)

    assert len(arrivals.latest(db, 2)) == 2
    assert [one.uuid for one in arrivals.latest(db, 1)] == [ada.uuid]


def test_the_latest_are_found_however_far_back_they_were_written(
    db, by, frozen, people, monkeypatch
):
    monkeypatch.setattr(arrivals, "_RECENT", 1)
    ada, grace, nico = people
    for one in (nico, ada, grace):
        frozen.forward(minutes=1)
        check_ins.check_in(db, by, one.code)

    assert [one.uuid for one in arrivals.latest(db, 2)] == [grace.uuid, ada.uuid]
    assert [one.uuid for one in arrivals.latest(db, 1)] == [grace.uuid]
