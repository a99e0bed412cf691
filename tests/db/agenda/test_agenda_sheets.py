"""The agenda on its way out: whose meetings, in what state, and how often they were changed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from db import events
from db.agenda import agenda_sheets, slots
from db.agenda.agenda_sheets import Guest, Wanted
from db.badges import codes
from db.meeting import meeting_facts, meeting_handles, meeting_saving
from db.ours import bodies
from db.past import history
from db.rows import Happening, Site

DAY = date(2025, 4, 23)
TEN = datetime(2025, 4, 23, 14, 0, tzinfo=UTC)
SLOT = timedelta(minutes=20)


@pytest.fixture
def book(db, by):
    def book(name, at=TEN, **fields):
        fields = {"starts": at, "ends": at + SLOT} | fields
        return meeting_saving.save(db, by, with_name=name, **fields)

    return book


def names(db, **wanted):
    return [one.meeting.with_name for one in agenda_sheets.agenda(db, Wanted(**wanted)).lines]


def line(db, meeting):
    lines = agenda_sheets.agenda(db, Wanted(), dropped=True).lines
    return next(one for one in lines if one.meeting.uuid == meeting.uuid)


def test_a_table_is_the_same_however_it_is_written(db, book):
    book("Ford", place="Table 6", site=Site.TABLE)
    book("GM", TEN + SLOT, place="Tavolo 6")
    book("Mayco", place="Table 10", site=Site.TABLE)
    book("MEDC", place="Piemonte stand", site=Site.STAND)
    assert names(db, table="6") == ["Ford", "GM"]
    offer = agenda_sheets.offer(db, Wanted(DAY, table="6"))
    assert (offer.tables, offer.count, offer.days) == (("Table 6", "Table 10"), 2, (DAY,))


def test_a_delegate_has_the_meetings_of_the_body_where_nobody_else_is_named(db, by, book):
    bodies.save_body(db, by, name="ANFIA")
    for name in ("Livia Prova", "Ugo Prova"):
        role = {"body": "ANFIA", "title_en": "", "title_it": ""}
        bodies.save_delegate(db, by, name=name, roles=[bodies.Role(**role)])
    livia = next(one for one in bodies.delegates(db) if one.name == "Livia Prova")
    book("Ford", body="ANFIA")
    book("GM", TEN + SLOT, body="ANFIA; Ugo Prova")
    book("Mayco", TEN + 2 * SLOT, body="Ugo Prova", accompanied_by=["Livia Prova"])
    book("Toyota", TEN + 3 * SLOT, body="ANFIA", accompanied_by=["Ugo Prova"])
    assert names(db, delegate=livia.uuid) == ["Ford", "Mayco", "Toyota"]


def test_guests_have_their_company_and_companies_nobody_yet(db, book, ada):
    both = (meeting_saving.visitor_party(db, ada.uuid), meeting_saving.company_party("Ford"))
    made = book("Ford", parties=both)
    assert line(db, made).guests == (
        Guest(ada.name, ada.company, ada.job_title),
        Guest("", "Ford"),
    )


def test_a_moved_meeting_knows_when_it_was_and_each_change_counts_for_ever(db, by, book):
    made = book("Ford")
    assert (line(db, made).moved_from, line(db, made).revision) == (None, 0)
    meeting_facts.move(db, by, made.uuid, starts=TEN + SLOT)
    assert (line(db, made).moved_from, line(db, made).revision) == (TEN, 1)
    meeting_facts.record(db, by, made.uuid, Happening.CANCELLED)
    assert (line(db, made).phase, line(db, made).revision) == ("cancelled", 2)
    history.undo(db, by)
    assert (line(db, made).phase, line(db, made).revision) == ("moved", 3)
    meeting_facts.record(db, by, made.uuid, Happening.ARRIVED)
    assert line(db, made).revision == 3, "who came changes nothing of what was agreed"


def test_whoever_comes_or_goes_makes_another_revision(db, by, book, ada, grace):
    made = book("Ford", visitor=ada.uuid)
    assert line(db, made).revision == 0
    both = (*made.parties, meeting_saving.visitor_party(db, grace.uuid))
    meeting_saving.save(db, by, uuid=made.uuid, parties=both)
    assert line(db, made).revision == 1
    meeting_saving.save(db, by, uuid=made.uuid, parties=both[1:])
    assert line(db, made).revision == 2
    history.undo(db, by)
    assert line(db, made).revision == 3
    assert {guest.name for guest in line(db, made).guests} == {"Ada Lovelace", "Grace Hopper"}


def test_what_the_newest_schedule_lacks_leaves_only_where_it_is_asked_for(db, book):
    book("Ford", dropped=True)
    assert names(db) == []
    assert [one.meeting.dropped for one in agenda_sheets.agenda(db, Wanted(), dropped=True).lines]


def test_a_sheets_code_finds_its_meeting_and_no_other_code_does(db, by, book, ada):
    made, other = book("Ford"), book("GM")
    key = events.current(db).key
    found = slots.by_code(db, codes.of_slot(key, made.uuid).lower())
    assert found is not None
    assert found.uuid == made.uuid != other.uuid
    assert slots.by_code(db, codes.of_slot(key, "another laptop's")) is None
    assert slots.by_code(db, ada.code) is None


def test_the_code_on_a_sheet_is_a_meetings_handle(db, book):
    made, _other = book("Ford"), book("GM")
    code = codes.grouped(codes.of_slot(events.current(db).key, made.uuid))
    found = meeting_handles.meeting(db, code)
    assert found is not None
    assert found.uuid == made.uuid
