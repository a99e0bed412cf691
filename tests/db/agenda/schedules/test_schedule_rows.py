"""Which rows of a schedule are one meeting, and who sits on which side."""

from __future__ import annotations

import pytest

from db.meeting import meetings
from db.ours import bodies
from tests.db.agenda.schedules.stand import ANFIA, HEADER, PARTS, ROW, notes


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
