"""Calendars of many makers: what their events say, and what is refused with its line. All invented."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from db.agenda import agenda_lists
from db.agenda.agenda_lists import Fate, Reading
from db.exchange import ical, tables
from db.exchange.faults import ListError, ListFault
from db.meeting import meetings
from db.ours import bodies
from db.rows import Happening
from tests.naughty import NAUGHTY

OUTLOOK = """\
BEGIN:VTIMEZONE
TZID:Ora di Detroit
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


@pytest.fixture
def calendar(tmp_path):
    """The table of a calendar with these events; *around* stands before them."""

    def calendar(*events, around=""):
        whole = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
        text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{around}{whole}END:VCALENDAR\n"
        path = tmp_path / "agenda.ics"
        path.write_bytes(text.replace("\n", "\r\n").encode("utf-8", "surrogatepass"))
        return tables.read(path)

    return calendar


@pytest.fixture
def bring(db, by, calendar, ada, grace):
    bodies.save_body(db, by, name="CNA", aliases=["CNA Piemonte"])

    def bring(*events, around="", reading=None):
        plan = agenda_lists.plan(db, calendar(*events, around=around), reading=reading)
        assert not plan.draft.questions
        return agenda_lists.apply(db, by, plan)

    return bring


def starts(db):
    return [one.starts for one in meetings.meetings(db)]


def slot(when="DTSTART:20250423T133000Z", uid="slot-1@organiser.example", more=""):
    return f"UID:{uid}\n{when}\nSUMMARY:CNA Piemonte – Ada Lovelace (Analytical Engines)\n{more}"


AT_DETROIT = datetime(2025, 4, 23, 13, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("when", "around"),
    [
        ("DTSTART:20250423T133000Z", ""),
        ("DTSTART;TZID=America/Detroit:20250423T093000", ""),
        ("DTSTART;TZID=Europe/Rome:20250423T153000", ""),
        ("DTSTART;TZID=Eastern Standard Time:20250423T093000", ""),
        ('DTSTART;TZID="Ora di Detroit":20250423T093000', OUTLOOK),
        ("DTSTART:20250423T093000", ""),
        ("DTSTART:20250423T093000", "X-WR-TIMEZONE:America/Detroit\n"),
        ("DTSTART;TZID=America/Detroit:20250423T09\n 3000", ""),
    ],
)
def test_every_way_to_write_an_hour_is_the_same_moment(bring, db, ada, when, around):
    bring(slot(when, more="DURATION:PT20M\nLOCATION:Table 6\n"), around=around)
    (meeting,) = meetings.meetings(db)
    assert (meeting.starts, meeting.visitors, meeting.body) == (AT_DETROIT, (ada.uuid,), "CNA")
    assert (meeting.ends - meeting.starts).seconds == 20 * 60
    assert (meeting.place, meeting.topic) == ("Table 6", "")


def test_an_event_of_a_whole_day_has_a_part_of_the_day(bring, db):
    bring(slot("DTSTART;VALUE=DATE:20250424\nDTEND;VALUE=DATE:20250425"))
    (meeting,) = meetings.meetings(db)
    assert (meeting.date, meeting.part, meeting.starts) == (date(2025, 4, 24), "during_day", None)


def test_whoever_is_invited_sits_on_their_side_and_who_invites_only_if_they_are_ours(
    bring, db, by, ada, grace
):
    bodies.save_delegate(db, by, name="Carla Prova", email="carla@cna.example")
    bring(
        "UID:1\nDTSTART:20250423T133000Z\nSUMMARY:Batteries\\, and more\n"
        "ORGANIZER;CN=Fair office:mailto:office@organiser.example\n"
        'ATTENDEE;CN="Lovelace, Ada":MAILTO:ada@engines.example\n'
        "ATTENDEE;CN=Carla Prova;PARTSTAT=ACCEPTED:mailto:CARLA@cna.example\n"
        "ATTENDEE;CN=Room 4;CUTYPE=ROOM:mailto:room4@organiser.example\n"
        "ATTENDEE;CN=Gone;PARTSTAT=DECLINED:mailto:gone@x.example\n"
        "ATTENDEE;CN=Grace Hopper (Nanoseconds Inc.):mailto:gh@elsewhere.example\n"
    )
    (meeting,) = meetings.meetings(db)
    assert [one.name for one in meeting.ours] == ["Carla Prova"]
    assert meeting.visitors == (ada.uuid, grace.uuid)
    assert meeting.topic == "Batteries, and more"


def test_a_description_may_have_lines_of_its_own(bring, db, ada):
    bring(
        "UID:1\nDTSTART:20250423T133000Z\nSUMMARY:B2B meeting: CNA\n"
        "DESCRIPTION:Topic: Batteries\\nGuest registration ID: VTM25-10000\\nSee you!\n"
    )
    (meeting,) = meetings.meetings(db)
    assert (meeting.topic, meeting.visitors, meeting.body) == ("Batteries", (ada.uuid,), "CNA")


def test_what_comes_again_is_a_meeting_each_time_but_for_those_taken_out_or_moved(bring, db):
    bring(
        slot(
            "DTSTART;TZID=America/Detroit:20250422T093000",
            more="RRULE:FREQ=DAILY;UNTIL=20250425T133000Z\nEXDATE;TZID=America/Detroit:20250423T093000\n",
        ),
        slot(
            "RECURRENCE-ID;TZID=America/Detroit:20250424T093000\n"
            "DTSTART;TZID=America/Detroit:20250424T160000"
        ),
    )
    assert starts(db) == [
        datetime(2025, 4, 22, 13, 30, tzinfo=UTC),
        datetime(2025, 4, 24, 20, 0, tzinfo=UTC),
        datetime(2025, 4, 25, 13, 30, tzinfo=UTC),
    ]


def test_the_newest_version_of_an_event_counts_and_one_id_for_all_loses_none(bring, db):
    result = bring(
        slot(more="SEQUENCE:1\n"),
        slot("DTSTART:20250423T150000Z", more="SEQUENCE:2\n"),
        slot("DTSTART:20250423T160000Z", uid="same"),
        slot("DTSTART:20250423T170000Z", uid="same"),
    )
    assert [one.hour for one in starts(db)] == [15, 16, 17]
    assert [(note.line, note.code) for note in result.plan.notes] == [(3, "older_version")]


def test_a_meeting_that_is_called_off_stays_and_is_cancelled_once(bring, db):
    bring(slot(), slot("DTSTART:20250423T150000Z", uid="slot-2@organiser.example"))
    again = (
        slot(more="STATUS:CANCELLED\n"),
        slot("DTSTART:20250423T150000Z", uid="slot-2@organiser.example"),
    )
    off = bring(*again)
    assert [one.fate for one in off.plan.planned] == [Fate.CANCELLED, Fate.SAME]
    assert facts(db) == [Happening.CANCELLED.value]
    assert bring(*again).change == ""
    back = bring(slot(), again[1])
    assert back.plan.planned[0].fate is Fate.BACK
    assert facts(db) == [Happening.CANCELLED.value, Happening.PLANNED.value]


def facts(db):
    return [row[0] for row in db.conn.execute("SELECT kind FROM meeting_facts ORDER BY id")]


def test_a_slot_that_moves_under_its_id_is_moved_and_keeps_its_meeting(bring, db):
    bring(slot())
    (before,) = meetings.meetings(db)
    moved = bring(slot("DTSTART:20250424T180000Z"))
    assert [one.fate for one in moved.plan.planned] == [Fate.MOVED]
    assert [one.uuid for one in meetings.meetings(db)] == [before.uuid]


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        ("UID:1\nSUMMARY:CNA", "no_date"),
        ("UID:1\nDTSTART:soon\nSUMMARY:CNA", "no_date"),
        ("UID:1\nDTSTART:20250423T133000Z\nDTEND:later\nSUMMARY:CNA - Ada", "no_time"),
        (slot(more="RRULE:FREQ=DAILY\n"), "recurs_forever"),
        (slot(more="RRULE:FREQ=SECONDLY;COUNT=5\n"), "recurs_oddly"),
        (slot(more="RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=1\n"), "recurs_oddly"),
        (slot(more="RRULE:FREQ=DAILY;COUNT=100000\n"), "recurs_too_often"),
        (slot(more="RRULE:FREQ=WEEKLY;INTERVAL=0;BYDAY=MO;UNTIL=20250601\n"), "recurs_oddly"),
        ("UID:1\nDTSTART:20250423T133000Z", "no_guest"),
        ("UID:1\nDTSTART:00010101T000000Z\nSUMMARY:CNA - Ada", "no_date"),
        ("UID:1\nBEGIN:VEVENT\nDTSTART:20250423T133000Z\nSUMMARY:CNA - Grace", "event_open"),
        ("DESCRIPTION:" + "X" * 250_000, "too_long"),
        ("EXDATE:20250423T133000Z\n" * 400, "too_long"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_its_line_and_the_rest_goes_in(
    bring, db, event, reason
):
    result = bring(event, slot(uid="good", when="DTSTART:20250424T133000Z"))
    assert (3, reason) in [(note.line, note.code) for note in result.rejected]
    assert datetime(2025, 4, 24, 13, 30, tzinfo=UTC) in starts(db)


def test_a_zone_that_nobody_knows_is_asked_about(db, calendar, bring):
    odd = slot("DTSTART;TZID=Pontiac Local:20250423T093000")
    (question,) = agenda_lists.plan(db, calendar(odd)).draft.questions
    assert (question.about, question.example) == ("zone", "Pontiac Local")
    bring(odd, reading=Reading(zone="America/Detroit"))
    assert starts(db) == [AT_DETROIT]


def test_hours_without_a_zone_in_a_calendar_of_another_one_are_asked_about(db, calendar):
    table = calendar(slot("DTSTART:20250423T093000"), around="X-WR-TIMEZONE:Europe/Rome\n")
    (question,) = agenda_lists.plan(db, table).draft.questions
    assert dict(question.choices)["Europe/Rome"] == datetime(2025, 4, 23, 7, 30, tzinfo=UTC)


def test_naughty_strings_in_a_calendar_lose_no_event(calendar):
    texts = [json.dumps(text)[1:-1].replace("\\n", " ") for text in NAUGHTY]
    table = calendar(
        *(
            slot(uid=str(place), more=f"LOCATION:{text}\nX-{text}:1\n")
            for place, text in enumerate(texts)
        )
    )
    assert len(table.rows) + len(table.rejected) == len(texts)
    assert len(table.rows) == len(texts)


def test_a_calendar_that_takes_too_long_is_given_up(monkeypatch, calendar, endless):
    monkeypatch.setattr(ical, "PATIENCE", 0.0)
    with pytest.raises(ListError) as caught:
        calendar(slot())
    assert caught.value.code is ListFault.TOO_SLOW


@pytest.mark.parametrize("text", ["BEGIN:VCALENDAR\nEND:VCALENDAR\n", "BEGIN:VCALENDAR"])
def test_a_calendar_without_events_says_so(tmp_path, text):
    path = tmp_path / "empty.ics"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ListError) as caught:
        tables.read(path)
    assert caught.value.code is ListFault.NO_ROWS
