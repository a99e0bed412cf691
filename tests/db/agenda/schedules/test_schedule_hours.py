"""Days, hours and zones as schedules write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from db import events
from db.agenda import agenda_lists
from db.agenda.agenda_lists import Reading
from db.meeting import meetings
from tests.db.agenda.schedules.stand import HEADER, ROW


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
