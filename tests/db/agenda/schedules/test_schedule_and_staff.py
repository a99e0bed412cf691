"""What staff did to a meeting counts for more than a newer schedule."""

from __future__ import annotations

from datetime import UTC, datetime

from db import driver, events
from db.lists_in import imports
from db.meeting import meeting_saving, meetings
from db.past import history
from db.rows import PartyKind, Side
from db.visitor import visitors
from tests.db.agenda.schedules.stand import ANFIA, FORD, HEADER, ROW, fates, notes


def test_what_staff_removed_stays_out_until_they_take_that_back(bring, db, by):
    first = bring(HEADER, ROW, ANFIA)
    removed = meetings.meetings(db)[0]
    events.remove(db, by, "meeting", removed.uuid)
    again = bring(HEADER, ROW.replace("Table 6", "Table 9"), ANFIA)
    assert (fates(again), again.change) == (["same", "same"], "")
    assert (2, "removed_here", "Ada Lovelace") in notes(again)
    other = bring(HEADER, ROW.replace("-23", "-24"), ANFIA)
    assert fates(other)[0] == "added"
    history.undo(db, by, other.change)
    history.undo(db, by, first.change)
    assert bring(HEADER, ROW, ANFIA).plan.added == 1


def test_an_import_that_was_undone_comes_back(bring, db, by):
    first = bring(HEADER, ROW, ANFIA)
    history.undo(db, by, first.change)
    assert fates(bring(HEADER, ROW, ANFIA)) == ["added", "added"]


def test_a_row_that_cannot_be_read_drops_no_meeting(bring, db):
    bring(HEADER, ROW, ANFIA, FORD)
    newer = bring(HEADER, ROW, ANFIA.replace("10:10,10:30", "soon,"), FORD)
    assert ([note.code for note in newer.rejected], newer.plan.dropped) == (["no_time"], ())
    assert len(meetings.meetings(db)) == 3


def test_what_staff_changed_by_hand_stays_and_is_reported(bring, db, by, ada, nico):
    bring(HEADER, ROW, ANFIA)
    meeting = meetings.meetings(db)[0]
    later = datetime(2025, 4, 23, 19, 0, tzinfo=UTC)
    colleague = meeting_saving.visitor_party(db, nico.uuid)
    meeting_saving.save(
        db, by, uuid=meeting.uuid, starts=later, ends=None, parties=(*meeting.parties, colleague)
    )
    newer = bring(HEADER, ROW.replace("09:30", "09:40").replace("Cyber", "Super"), ANFIA)
    assert notes(newer) == [(2, "kept_date", "2025-04-23T13:40:00+00:00")]
    after = meetings.by_uuid(db, meeting.uuid)
    assert (after.starts, after.topic) == (later, "Supersecurity")
    assert set(after.visitors) == {ada.uuid, nico.uuid}


def test_whom_staff_took_off_a_meeting_stays_off(bring, db, by):
    bring(HEADER, ROW)
    meeting = meetings.meetings(db)[0]
    ours = tuple(one for one in meeting.parties if one.side is Side.OURS)
    meeting_saving.save(db, by, uuid=meeting.uuid, parties=ours, with_name="Engines, anybody")
    again = bring(HEADER, ROW)
    assert notes(again)[-1][1:] == ("kept_parties", "Ada Lovelace")
    assert meetings.by_uuid(db, meeting.uuid).parties == ours


def test_a_meeting_is_called_after_whom_staff_put_in_the_guests_place(bring, db, by, grace):
    bring(HEADER, ROW)
    meeting = meetings.meetings(db)[0]
    seats = (*meeting.ours, meeting_saving.visitor_party(db, grace.uuid))
    meeting_saving.save(db, by, uuid=meeting.uuid, parties=seats)
    again = bring(HEADER, ROW)
    assert notes(again) == [(2, "kept_parties", "Ada Lovelace")]
    after = meetings.by_uuid(db, meeting.uuid)
    assert (after.with_name, after.full_name) == ("Grace Hopper", grace.company)


def test_a_likely_guest_is_proposed_and_taken_only_when_staff_say_so(bring, db, grace):
    other = ANFIA.replace("Nanoseconds", "Elsewhere Ltd")
    (guest,) = bring(HEADER, other).plan.likely
    assert (guest.reason, guest.candidates[0].visitor) == ("other_company", grace.uuid)
    (meeting,) = meetings.meetings(db)
    assert meeting.visitors == ()
    assert {one.name for one in meeting.theirs} == {"Grace Hopper", "Elsewhere Ltd"}
    accepted = bring(HEADER, other, accepted={guest.who: grace.uuid})
    assert fates(accepted) == ["changed"]
    assert meetings.by_uuid(db, meeting.uuid).theirs[0].ref == grace.uuid
    again = bring(HEADER, other)  # decided before: nobody is asked twice
    assert (fates(again), again.plan.likely) == (["same"], [])


def test_an_id_of_somebody_with_another_name_is_only_likely(bring, ada):
    guest = bring(
        HEADER, ROW.replace("Ada Lovelace", "Bob Stranger"), accept_likely=True
    ).plan.likely
    assert [(one.reason, one.visitor) for one in guest] == [("other_name", ada.uuid)]


def test_a_list_of_visitors_that_comes_later_finds_its_guests_on_the_agenda(bring, db, by, table):
    rows = (HEADER, ROW.replace("VTM25-10000,Ada Lovelace,Engines", ",Nora Nuova,Newco"))
    bring(*rows)
    (before,) = meetings.meetings(db)
    assert before.visitors == ()
    people = table("First name,Last name,Company", "Nora,Nuova,Newco Inc.", name="people.csv")
    done = imports.apply(db, by, imports.plan(db, people))
    (after,) = meetings.meetings(db)
    nora = driver.one(db, "SELECT uuid FROM visitors WHERE given_name = 'Nora'")[0]
    assert [(one.kind, one.ref) for one in after.theirs] == [(PartyKind.VISITOR, nora)]
    assert bring(*rows).change == ""
    history.undo(db, by, done.change)
    assert meetings.meetings(db) == [before]


def test_a_guest_who_registers_at_the_desk_is_found_on_the_agenda(bring, db, by):
    bring(HEADER, ROW.replace("VTM25-10000,Ada Lovelace,Engines", ",Nora Nuova,Newco"))
    (before,) = meetings.meetings(db)
    visitors.register(db, by, given_name="Nora", family_name="Nuova", company="Elsewhere")
    assert meetings.meetings(db) == [before]
    nora = visitors.register(db, by, given_name="Nora", family_name="NUOVA", company="Newco")
    assert meetings.meetings(db)[0].visitors == (nora.uuid,)
    history.undo(db, by)
    assert meetings.meetings(db) == [before]
