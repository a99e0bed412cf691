"""The organiser's schedule: who is met, what a newer version changes, what staff keep. All invented."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta

import pytest

from db import driver, events
from db.agenda import agenda_known, agenda_lists
from db.agenda.agenda_lists import Choices, Fate, Reading, Sureness
from db.exchange import tables
from db.lists_in import import_log, imports
from db.meeting import meeting_facts, meeting_saving, meetings
from db.meeting import notes as notes_of
from db.ours import bodies
from db.past import changes, history
from db.rows import Happening, PartyKind, Side, Site
from db.visitor import visitors
from tests.naughty import NAUGHTY

HEADER = "Date,Start,End,Place,Piemonte participant,Guest registration ID,Guest,Guest company,Topic"
ROW = "2025-04-23,09:30,09:50,Table 6,CNA Piemonte,VTM25-10000,Ada Lovelace,Engines,Cybersecurity"
ANFIA = "2025-04-23,10:10,10:30,Table 2,ANFIA,,Grace Hopper,Nanoseconds,ADAS"
FORD = "2025-04-24,11:00,11:20,Table 6,CNA,,,Ford,"


@pytest.fixture
def table(tmp_path):
    def _table(*lines, name="list.csv"):
        path = tmp_path / name
        path.write_text("\n".join(lines), encoding="utf-8")
        return tables.read(path)

    return _table


@pytest.fixture
def ours(db, by):
    cna = bodies.save_body(db, by, name="CNA", aliases=["CNA Piemonte"])
    return cna, bodies.save_body(db, by, name="ANFIA")


@pytest.fixture
def bring(db, by, table, ada, grace, ours):
    def _bring(*lines, **choices):
        plan = agenda_lists.plan(db, table(*lines), choices=Choices(**choices))
        assert not plan.draft.questions
        return agenda_lists.apply(db, by, plan)

    return _bring


def fates(result):
    return [str(one.fate) for one in result.plan.planned]


def notes(result):
    return [(note.line, note.code, note.value) for note in result.plan.notes]


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


def log_fact(db, by, meeting, kind):
    with changes.transaction(db, by, "meeting_fact", subject=meeting.uuid) as change:
        driver.run(
            db,
            "INSERT INTO meeting_facts(uuid, change, meeting, kind, at, operator, station)"
            " VALUES (?, ?, ?, ?, ?, 'Tom', '')",
            (f"fact-{kind}", change.uuid, meeting.uuid, kind.value, change.stamp),
        )


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


def test_one_meeting_listed_for_each_participant_is_one(bring, db, ada, grace):
    rows = (
        "Date,Start,Place,Participant,Company,Topic",
        "2025-04-23,09:30,Table 6,CNA Piemonte,,ADAS",
        "2025-04-23,09:30,Table 6,Ada Lovelace,Analytical Engines,ADAS",
        "2025-04-23,09:30,Tavolo 6,Grace Hopper,Nanoseconds Inc.,ADAS",
        "2025-04-23,09:30,Table 6,cna,,ADAS",
    )
    result = bring(*rows)
    assert (result.plan.read, result.plan.added, result.plan.duplicates) == (4, 1, 3)
    (meeting,) = meetings.meetings(db)
    assert (meeting.body, set(meeting.visitors)) == ("CNA", {ada.uuid, grace.uuid})
    assert bring(*rows).change == ""


PARTS = (
    "Data;Dalle;Tavolo;Partecipante;Azienda;Ruolo",
    "23/04/2025;09:30;Table 6;Ada Lovelace;Analytical Engines;Guest",
    "23/04/2025;09:30;Table 6;;CNA;Piemonte",
    "23/04/2025;09:30;Table 6;Carla Bo;Vehicle Valley;Espositore",
    "23/04/2025;09:50;Table 6;;ANFIA;Piemonte",
    "23/04/2025;09:50;Table 6;Grace Hopper;Nanoseconds Inc.;Buyer",
)


def test_a_row_that_says_it_is_of_our_side_adds_to_it(bring, db):
    result = bring(*PARTS)
    found = [([p.name for p in one.ours], one.with_name) for one in meetings.meetings(db)]
    assert found == [
        (["CNA", "Vehicle Valley", "Carla Bo"], "Ada Lovelace"),
        (["ANFIA"], "Grace Hopper"),
    ]
    assert (result.plan.read, result.plan.added, result.rejected) == (5, 2, [])
    assert (4, "unknown_body", "Vehicle Valley") in notes(result)
    assert bring(*PARTS).change == ""


def test_our_bodies_rows_are_known_without_a_word_of_whose_they_are(bring, db):
    bring(*(line.rsplit(";", 1)[0] for line in (*PARTS[:3], *PARTS[4:])))
    found = [([p.name for p in one.ours], one.with_name) for one in meetings.meetings(db)]
    assert found == [(["CNA"], "Ada Lovelace"), (["ANFIA"], "Grace Hopper")]


def test_a_row_of_our_side_that_nobody_is_met_in_is_still_refused(bring, db):
    result = bring(*PARTS[:3], "23/04/2025;11:00;Table 9;;ANFIA;Piemonte")
    assert [(note.line, note.code) for note in result.rejected] == [(4, "no_guest")]
    assert len(meetings.meetings(db)) == 1


@pytest.mark.parametrize("heading", ["Nome e cognome", "Name and surname", "Full name"])
def test_a_column_of_whole_names_has_the_guests(bring, db, ada, heading):
    bring(HEADER.replace("Guest,", f"{heading},"), ROW)
    (meeting,) = meetings.meetings(db)
    assert (meeting.with_name, meeting.visitors) == ("Ada Lovelace", (ada.uuid,))


def test_a_column_of_names_that_is_not_used_is_told(bring):
    header = "Date,Start,Place,Host,Whom,Guest company,Topic"
    rows = [
        f"2025-04-23,{hour}:00,Table 6,CNA,{name},Ford,Fast cars"
        for hour, name in ((9, "Ada Lovelace"), (10, "Grace Hopper"), (11, "Jean de la Tour"))
    ]
    assert notes(bring(header, *rows))[0] == (1, "unused_people", "Whom")
    rows = [row.replace("Grace Hopper", "Hall 4").replace("Ada", "x1") for row in rows]
    assert (1, "unused_people", "Whom") not in notes(bring(header, *rows))


def test_two_whole_rows_at_one_table_with_nobody_in_common_are_two_meetings(bring):
    other = ANFIA.replace("10:10,10:30,Table 2", "09:30,09:50,Table 6").replace(
        "ADAS", "Cybersecurity"
    )
    assert bring(HEADER, ROW, other).plan.added == 2


def test_a_row_written_from_the_other_side_is_turned(bring, db, ada):
    bring("Date,Start,Host,Guest", "2025-04-23,09:30,Engines,CNA Piemonte")
    (meeting,) = meetings.meetings(db)
    assert (meeting.body, [one.name for one in meeting.theirs]) == ("CNA", ["Engines"])


def test_several_of_ours_stand_in_one_cell(bring, db, by):
    bodies.save_delegate(db, by, name="Carla Delegata", aliases=["C. Delegata"])
    bring(HEADER, ROW.replace("CNA Piemonte", '"Anfia / dott. Delegata Carla, CNA S.p.A."'))
    (meeting,) = meetings.meetings(db)
    assert [one.name for one in meeting.ours] == ["ANFIA", "Carla Delegata", "CNA"]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (("2025-04-23", "soon"), "no_date"),
        (("2025-04-23", "2025-02-30"), "no_date"),
        (("09:30", "half past"), "no_time"),
        (("09:30", "29:30"), "no_time"),
        (("09:50", "01:10"), "ends_before"),
        (("VTM25-10000,Ada Lovelace,Engines", ",,"), ""),
        (("CNA Piemonte,VTM25-10000,Ada Lovelace,Engines,Cybersecurity", ",,,,"), "no_guest"),
    ],
)
def test_a_row_that_makes_no_sense_is_rejected_and_the_rest_goes_in(bring, wrong, reason):
    result = bring(HEADER, ROW.replace(*wrong), ANFIA)
    assert [(note.line, note.code) for note in result.rejected] == ([(2, reason)] if reason else [])
    assert result.plan.added == (1 if reason else 2)


@pytest.mark.parametrize(
    ("reading", "expected"),
    [(Reading("dmy"), date(2025, 4, 3)), (Reading("mdy"), date(2025, 3, 4))],
)
def test_days_that_can_be_read_in_two_ways_are_asked_about(db, by, table, reading, expected):
    unclear = table(HEADER, ROW.replace("2025-04-23", "03/04/2025"))
    (question,) = agenda_lists.plan(db, unclear).draft.questions
    assert (question.about, question.example) == ("dates", "03/04/2025")
    assert dict(question.choices) == {"dmy": date(2025, 4, 3), "mdy": date(2025, 3, 4)}
    plan = agenda_lists.plan(db, unclear, reading=reading)
    assert (plan.draft.questions, plan.wanted[0].day) == ([], expected)


@pytest.mark.parametrize("day", ["23/04/2025", "04/23/2025", "23 aprile 2025", "Wed, April 23rd"])
def test_days_that_can_be_read_in_one_way_are_not_asked_about(bring, db, day):
    bring(HEADER, ROW.replace("2025-04-23", f'"{day}"'))
    assert meetings.meetings(db)[0].date == date(2025, 4, 23)


def test_days_inside_the_fair_one_way_only_settle_it(db, by, table):
    events.edit(db, by, starts=date(2025, 10, 7), ends=date(2025, 10, 8))
    plan = agenda_lists.plan(db, table(HEADER, ROW.replace("2025-04-23", "07/10/2025")))
    assert (plan.draft.questions, plan.wanted[0].day) == ([], date(2025, 10, 7))


@pytest.mark.parametrize("heading", ["Start (CET)", "Ora inizio (Europe/Rome)"])
def test_a_column_in_another_zone_says_so_in_its_heading(bring, db, heading):
    bring(HEADER.replace("Start", heading), ROW.replace("09:30,09:50", "15:30,15:50"))
    assert meetings.meetings(db)[0].starts == datetime(2025, 4, 23, 13, 30, tzinfo=UTC)


def test_a_list_of_odd_hours_is_asked_for_its_zone(db, table):
    rows = [ROW.replace("09:30,09:50", f"0{hour}:30,0{hour}:50") for hour in (1, 2, 3, 4)]
    (question,) = agenda_lists.plan(db, table(HEADER, *rows)).draft.questions
    assert (question.about, dict(question.choices).keys()) == (
        "zone",
        {"America/Detroit", "Europe/Rome", "UTC"},
    )
    plan = agenda_lists.plan(db, table(HEADER, *rows), reading=Reading(zone="UTC"))
    assert plan.wanted[0].starts == datetime(2025, 4, 23, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "written", ["1:30 PM", "13.30", "13:30:00", "13h30", "1:30 p.m.", "13:30 - 13:50"]
)
def test_hours_are_read_as_people_write_them(bring, db, written):
    bring(HEADER, ROW.replace("09:30,09:50", f"{written},"))
    assert meetings.meetings(db)[0].starts == datetime(2025, 4, 23, 17, 30, tzinfo=UTC)


def test_a_part_of_a_day_stands_for_the_hour(bring, db):
    bring("Giorno;Parte del giorno;Ospite;Ente", "2025-04-23;Pomeriggio;Ford;CNA")
    (meeting,) = meetings.meetings(db)
    assert (meeting.with_name, meeting.part, meeting.starts) == ("Ford", "afternoon", None)


def test_a_part_of_a_schedule_drops_nothing_by_itself(bring, db):
    rows = [ANFIA.replace("10:10,10:30", f"{hour}:00,{hour}:20") for hour in range(10, 16)]
    bring(HEADER, ROW, *rows)
    part = bring(HEADER, ROW.replace("Cyber", "Super"))
    assert (part.plan.whole, part.plan.missing, part.plan.dropped) == (False, 6, ())
    assert len(bring(HEADER, ROW, whole=True).plan.dropped) == 6


def test_a_visit_that_staff_entered_is_not_taken_for_a_buyers_slot(bring, db, by):
    visit = meeting_saving.save(
        db,
        by,
        date=date(2025, 4, 23),
        part="during_day",
        parties=(meeting_saving.company_party("Analytical Engines"),),
    )
    assert bring(HEADER, ROW).plan.added == 1
    assert meetings.by_uuid(db, visit.uuid) == visit


@pytest.mark.parametrize(("own_id", "added"), [(False, 1), (True, 0)])
def test_a_company_of_the_programme_is_not_taken_for_a_slot_at_a_table(
    bring, db, by, own_id, added
):
    visit = meeting_saving.save(
        db,
        by,
        date=date(2025, 4, 24),
        part="during_day",
        place="Piemonte stand",
        parties=(meeting_saving.company_party("Ford"),),
    )
    header, row = f"UID,{HEADER}", f"{visit.uuid if own_id else ''},{FORD}"
    result = bring(header, row)
    assert result.plan.added == added
    assert (meetings.by_uuid(db, visit.uuid) == visit) is not own_id


def test_naughty_strings_go_in_or_are_refused_and_none_is_lost(bring, db):
    cells = [text.replace('"', '""') for text in NAUGHTY[:400] if text.strip()]
    rows = [
        f'2025-04-23,{9 + place // 60:02}:{place % 60:02},,,CNA,,"{cell}","Firm {place}",'
        for place, cell in enumerate(cells)
    ]
    result = bring(HEADER, *rows)
    plan = result.plan
    assert plan.added + plan.duplicates + len(plan.draft.rejected) == plan.read
    assert plan.added > 0.9 * len(cells)
    assert fates(bring(HEADER, *rows)).count(Fate.SAME) >= plan.added - 5


def test_cells_made_to_hold_up_a_pattern_hold_up_nothing(db, table):
    evil = (" " * 30_000 + "x", "T " * 15_000, "(" * 30_000, "1/" * 15_000, "e e " * 7_000)
    cells = ("2025-04-23", "09:30", "09:50", "Table 6", "CNA", "", "Ada", "Firm", "ADAS")
    rows = [
        ",".join((*cells[:place], f'"{text}"', *cells[place + 1 :]))
        for text in evil
        for place in range(len(cells))
    ]
    began = time.process_time()
    plan = agenda_lists.plan(db, table(HEADER, *rows), reading=Reading("dmy", "UTC"))
    assert plan.read == len(rows)
    assert time.process_time() - began < 5


def test_a_long_schedule_is_planned_and_written_with_few_queries(db, by, table, ours):
    rows = [
        f"2025-04-23,{9 + place % 9:02}:{place % 60:02},,Table {place},CNA,,Guest {place},Firm {place % 50},"
        for place in range(1000)
    ]
    asked = []
    db.conn.set_trace_callback(asked.append)
    plan = agenda_lists.plan(db, table(HEADER, *rows))
    db.conn.set_trace_callback(None)
    assert (plan.added, {guest.sureness for guest in plan.guests}) == (1000, {Sureness.UNKNOWN})
    assert len(asked) < 40
