"""A newer version of a schedule: what moves, what stays, what is gone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from db.agenda import agenda_known, agenda_lists
from db.agenda.agenda_lists import Choices
from db.lists_in import import_log
from db.meeting import meeting_facts, meetings
from db.meeting import notes as notes_of
from db.past import history
from db.rows import Happening, PartyKind, Site
from tests.db.agenda.schedules.stand import ANFIA, FORD, HEADER, ROW, fates, log_fact, notes


def test_guests_are_found_by_id_or_name_and_company_and_bodies_by_other_names(
    bring, db, ada, grace
):
    result = bring(HEADER, ROW, ANFIA, FORD)
    assert (result.plan.read, result.plan.added, result.rejected) == (3, 3, [])
    first, second, third = meetings.meetings(db)
    assert (first.body, first.visitors, first.with_name) == ("CNA", (ada.uuid,), "Ada Lovelace")
    assert first.starts == datetime(2025, 4, 23, 13, 30, tzinfo=UTC)
    assert (first.place, first.site, first.topic) == ("Table 6", Site.TABLE, "Cybersecurity")
    assert second.visitors == (grace.uuid,)
    (company,) = third.theirs
    assert (company.kind, company.name) == (PartyKind.COMPANY, "Ford")


def test_the_same_schedule_again_changes_nothing_and_makes_no_change(bring, db):
    bring(HEADER, ROW, ANFIA, FORD)
    before = agenda_known.newest(db)
    again = bring(HEADER, ROW, ANFIA, FORD)
    assert (again.plan.duplicates, again.change, fates(again)) == (3, "", ["same"] * 3)
    assert agenda_known.newest(db) == before


def test_a_newer_version_with_other_columns_moves_adds_and_drops(bring, db, ada):
    bring(HEADER, ROW, ANFIA, FORD)
    newer = bring(
        "Ente;Azienda;Ospite;Giorno;Dalle;Tavolo",
        "Anfia;Nanoseconds Inc.;HOPPER Grace;23/04/2025;10.10;Tavolo 2",
        "Cna;Analytical Engines;Ada Lovelace;24/04/2025;14.30;Tavolo 6",
        "Cna;Newcomers;Nora Nuova;24/04/2025;15.00;Tavolo 6",
    )
    assert fates(newer) == ["same", "moved", "added"]
    assert [one.with_name for one in newer.plan.dropped] == ["Ford"]
    moved = meetings.of_visitor(db, ada.uuid)[0]
    assert moved.starts == datetime(2025, 4, 24, 18, 30, tzinfo=UTC)
    assert moved.ends == moved.starts + timedelta(minutes=20)  # no end said: it keeps its length
    assert (moved.topic, moved.place) == ("Cybersecurity", "Table 6")
    assert "Ford" not in [one.with_name for one in meetings.meetings(db)]
    assert "Ford" in [one.with_name for one in meetings.meetings(db, dropped=True)]
    back = bring(HEADER, ROW, ANFIA, FORD, whole=False)
    assert fates(back)[2] == "back"


def test_an_import_is_one_change_that_is_logged_and_taken_back_whole(bring, db, by):
    bring(HEADER, ROW, ANFIA, FORD)
    before = meetings.meetings(db)
    newer = bring(
        HEADER, ROW.replace("09:30,09:50", "16:00,16:20"), FORD, ANFIA.replace("Grace", "Greta")
    )
    assert import_log.past(db)[0].kind == "agenda"
    assert meetings.meetings(db) != before
    history.undo(db, by, newer.change)
    assert meetings.meetings(db) == before


def test_undoing_the_first_import_leaves_what_was_logged_on_with_its_people(bring, db, by):
    first = bring(HEADER, ROW, ANFIA)
    kept = meetings.meetings(db)[0]
    log_fact(db, by, kept, Happening.HELD)
    history.undo(db, by, first.change)
    (left,) = meetings.meetings(db)
    assert left.parties == kept.parties != ()


def test_a_dropped_meeting_that_has_facts_stays_and_is_named(bring, db, by):
    bring(HEADER, ROW, ANFIA, FORD)
    log_fact(db, by, meetings.meetings(db)[0], Happening.HELD)
    newer = bring(HEADER, ANFIA, FORD)
    assert [one.with_name for one in newer.plan.off_schedule] == ["Ada Lovelace"]
    assert newer.plan.dropped == ()
    assert len(meetings.meetings(db)) == 3


def test_a_list_that_calls_off_what_was_held_is_told_and_not_followed(bring, db, by):
    said = f"{HEADER},Status"
    bring(said, f"{ROW},confirmed", f"{ANFIA},confirmed", f"{FORD},confirmed")
    held, planned, _ = meetings.meetings(db)
    notes_of.log(db, by, held.uuid, text="They want samples", outcome="quote")
    meeting_facts.move(db, by, planned.uuid, starts=planned.starts + timedelta(minutes=5))
    newer = bring(said, f"{ROW},cancelled", f"{ANFIA},cancelled", f"{FORD},confirmed")
    assert fates(newer) == ["same", "cancelled", "same"]
    assert (2, "cancelled_held", "Ada Lovelace") in notes(newer)
    told = meeting_facts.standings(db, [held, planned])
    assert told[held.uuid].state is Happening.HELD
    assert told[planned.uuid].state is Happening.CANCELLED


def test_what_was_held_keeps_its_hour_and_a_later_one_is_another_meeting(bring, db, by, ada):
    bring(HEADER, ROW, ANFIA)
    held = meetings.meetings(db)[0]
    notes_of.log(db, by, held.uuid, text="They want samples", at=held.starts + timedelta(minutes=9))
    rows = (HEADER, ROW.replace("09:30,09:50", "16:00,16:20"), ANFIA)
    newer = bring(*rows)
    assert fates(newer) == ["added", "same"]
    assert (2, "held_before", "2025-04-23T13:30:00+00:00") in notes(newer)
    first, second = meetings.of_visitor(db, ada.uuid)
    assert first == held
    assert second.starts == datetime(2025, 4, 23, 20, 0, tzinfo=UTC)
    again = bring(*rows)
    assert (fates(again), again.plan.off_schedule, again.change) == (["same"] * 2, (held,), "")


@pytest.mark.parametrize(
    ("hours", "fate", "starts"),
    [("16:00,16:20", "moved", 20), ("08:00,08:20", "same", 13)],
)
def test_what_was_noted_at_the_hour_of_the_newer_list_was_held_then(
    bring, db, by, hours, fate, starts
):
    bring(HEADER, ROW)
    meeting = meetings.meetings(db)[0]
    noted = datetime(2025, 4, 23, 20, 25, tzinfo=UTC)
    notes_of.log(db, by, meeting.uuid, text="They want samples", at=noted)
    newer = bring(HEADER, ROW.replace("09:30,09:50", hours))
    assert fates(newer) == [fate]
    (after,) = meetings.meetings(db)
    assert after.starts.hour == starts
    assert ("kept_date" in str(notes(newer))) == (fate == "same")


def test_another_organisers_list_and_half_a_list_drop_nothing(bring, db, table, by):
    bring(HEADER, ROW, ANFIA, FORD)
    toyota = "2025-04-23,16:00,16:30,Stand,CNA,,Nora Nuova,Toyota,C-level"
    other = bring(HEADER, toyota)
    assert (other.plan.added, other.plan.dropped, other.plan.whole) == (1, (), False)
    shorter = bring(HEADER, ROW, FORD)
    assert [one.with_name for one in shorter.plan.dropped] == ["Grace Hopper"]
    half = bring(HEADER, ROW)
    assert (half.plan.whole, half.plan.missing, half.plan.dropped) == (False, 1, ())
    whole = agenda_lists.plan(db, table(HEADER, toyota, name="b.csv"), choices=Choices(whole=True))
    assert (whole.missing, whole.dropped) == (0, ())
    assert {one.with_name for one in meetings.meetings(db)} == {
        *("Ada Lovelace", "Nora Nuova", "Ford"),
    }


def test_what_a_newer_version_added_belongs_to_the_same_list(bring, db):
    later = [
        FORD.replace("11:", f"{15 + place}:").replace("Ford", f"Firm {place}") for place in range(4)
    ]
    bring(HEADER, ROW, ANFIA, FORD)
    bring(HEADER, ROW, ANFIA, FORD, *later)
    shorter = bring(HEADER, ROW, ANFIA, FORD, *later[:2])
    assert [one.with_name for one in shorter.plan.dropped] == ["Firm 2", "Firm 3"]
