"""Double bookings of tables, delegates, visitors and companies."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from db.agenda import bookings
from db.meeting import meeting_facts, meeting_saving
from db.ours import bodies
from db.rows import Happening, Party, PartyKind, Side, Site
from db.visitor import visitor_merges


def local(hour, minute=0, day=23):
    """An hour at Pontiac, four hours behind UTC in April."""
    return datetime(2025, 4, day, hour + 4, minute, tzinfo=UTC)


@pytest.fixture
def book(db, by):
    def book(name, begins, ends, **fields):
        return meeting_saving.save(
            db, by, with_name=name, starts=local(*begins), ends=local(*ends), **fields
        )

    return book


def told(db, day=None):
    return [
        (one.kind, one.name, *(each.with_name for each in one.meetings))
        for one in bookings.conflicts(db, day)
    ]


def test_two_meetings_at_one_table_at_one_time_are_told_once(db, book):
    book("Ford", (9, 30), (9, 50), place="Table 3")
    book("GM", (9, 40), (10, 0), place="table 3")
    book("Mayco", (9, 40), (10, 0), place="Table 4")
    assert told(db) == [("table", "Table 3", "Ford", "GM")]


def test_slots_that_follow_without_a_gap_are_no_conflict(db, book):
    book("Ford", (9, 30), (9, 50), place="Table 3")
    book("GM", (9, 50), (10, 10), place="Table 3")
    assert told(db) == []


def test_the_stand_and_addresses_hold_many_meetings_at_once(db, book):
    for name in ("Ford", "GM"):
        book(name, (9, 30), (9, 50), place="Piemonte stand")
        book(name, (9, 30), (9, 50), place="Hall 3, 12 Main Street", site=Site.OFF_SITE)
    assert told(db) == []


def test_a_delegate_who_only_comes_along_cannot_be_at_two_places(db, by, book):
    bodies.save_delegate(db, by, name="Livia Prova")
    book("Ford", (9, 30), (10, 30), accompanied_by=["Prova Livia"])
    book("GM", (10, 0), (10, 20), body="Livia Prova")
    assert told(db) == [("delegate", "Livia Prova", "Ford", "GM")]


def test_a_visitor_is_one_person_after_a_merge(db, by, ada, grace, book):
    book("Ada", (9, 30), (9, 50), visitor=ada.uuid)
    book("Grace", (9, 40), (10, 0), visitor=grace.uuid)
    assert told(db) == []
    visitor_merges.merge(db, by, ada.uuid, grace.uuid)
    assert [one[0] for one in told(db)] == ["visitor"]


def test_a_company_sits_at_one_meeting_and_a_body_may_send_two_people(db, by, book):
    company = bodies.save_body(db, by, name="Freni Inventati", kind="company")
    body = bodies.save_body(db, by, name="Ente Inventato")
    for party in (company, body):
        for name in ("Ford", "GM"):
            seat = Party(Side.OURS, PartyKind.BODY, party.uuid, party.name)
            book(name, (9, 30), (9, 50), parties=(seat,))
    assert told(db) == [("body", "Freni Inventati", "Ford", "GM")]


def test_what_was_called_off_books_nothing(db, by, book):
    book("Ford", (9, 30), (9, 50), place="Table 3")
    other = book("GM", (9, 40), (10, 0), place="Table 3")
    meeting_facts.record(db, by, other.uuid, Happening.CANCELLED)
    assert told(db) == []


def test_a_long_meeting_clashes_with_each_that_falls_into_it(db, book):
    book("Ford", (9, 0), (12, 0), place="Table 3")
    book("GM", (9, 30), (9, 50), place="Table 3")
    book("Mayco", (11, 0), (11, 20), place="Table 3")
    assert [one[2:] for one in told(db)] == [("Ford", "GM"), ("Ford", "Mayco")]


def test_one_day_is_asked_for_alone(db, book):
    for day in (23, 24):
        book("Ford", (9, 30, day), (9, 50, day), place="Table 3")
        book("GM", (9, 40, day), (10, 0, day), place="Table 3")
    assert len(bookings.conflicts(db, date(2025, 4, 24))) == 1
    assert len(bookings.conflicts(db)) == 2
