"""Lists of bodies and of planned meetings."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from db import agenda_lists, bodies, driver, events, meetings, our_lists
from db.exchange import tables

HEADER = "Date,Start,End,Place,Piemonte participant,Guest registration ID,Guest,Guest company,Topic"
ROW = "2025-04-23,09:30,09:50,Table 6,CNA Piemonte,VTM25-10000,Ada Lovelace,Engines,Cybersecurity"


@pytest.fixture
def table(tmp_path):
    def _table(*lines):
        path = tmp_path / "list.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        return tables.read(path)

    return _table


@pytest.fixture
def cna(db, by):
    return bodies.save_body(db, by, name="CNA", aliases=["CNA Piemonte"])


def changes_made(db):
    return driver.one(db, "SELECT count(*) FROM changes")[0]


def test_an_agenda_finds_guests_by_id_and_bodies_by_other_names(db, by, ada, cna, table):
    result = agenda_lists.bring_agenda(db, by, table(HEADER, ROW))
    assert (result.read, result.added, result.rejected) == (1, 1, [])
    (meeting,) = meetings.meetings(db)
    assert (meeting.body, meeting.visitors) == ("CNA", (ada.uuid,))
    assert (meeting.with_name, meeting.full_name) == ("Ada Lovelace", "Engines")
    assert meeting.starts == datetime(2025, 4, 23, 13, 30, tzinfo=UTC)
    assert (meeting.place, meeting.topic, meeting.part) == ("Table 6", "Cybersecurity", "")
    assert result.columns["Piemonte participant"] == "body"
    assert meetings.next_for(db, ada.uuid, datetime(2025, 4, 23, 13, 11, tzinfo=UTC)) == meeting


def test_the_same_agenda_twice_adds_nothing_and_makes_no_change(db, by, ada, cna, table):
    agenda_lists.bring_agenda(db, by, table(HEADER, ROW, ROW))
    before = changes_made(db)
    again = agenda_lists.bring_agenda(db, by, table(HEADER, ROW))
    assert (again.added, again.duplicates) == (0, 1)
    assert changes_made(db) == before
    assert len(meetings.meetings(db)) == 1


def test_a_meeting_that_moved_to_another_table_is_updated_when_asked(db, by, ada, cna, table):
    agenda_lists.bring_agenda(db, by, table(HEADER, ROW))
    moved = table(HEADER, ROW.replace("Table 6", "Table 9"))
    assert agenda_lists.bring_agenda(db, by, moved).duplicates == 1
    assert meetings.meetings(db)[0].place == "Table 6"
    assert agenda_lists.bring_agenda(db, by, moved, on_duplicate="update").updated == 1
    assert [one.place for one in meetings.meetings(db)] == ["Table 9"]
    assert agenda_lists.bring_agenda(db, by, moved, on_duplicate="update").duplicates == 1


def test_a_guest_whom_two_bodies_meet_at_once_has_two_meetings(db, by, ada, table):
    twice = ROW.replace("CNA Piemonte", "ANFIA").replace("Table 6", "Table 7")
    assert agenda_lists.bring_agenda(db, by, table(HEADER, ROW, twice)).added == 2


def test_who_is_not_known_goes_in_as_written_with_a_note(db, by, table):
    result = agenda_lists.bring_agenda(db, by, table(HEADER, ROW))
    assert result.added == 1
    assert result.notes == [(2, "unknown_guest: VTM25-10000"), (2, "unknown_body: CNA Piemonte")]
    assert meetings.meetings(db)[0].visitors == ()


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (("2025-04-23", "soon"), "no_date: soon"),
        (("2025-04-23", "2025-02-30"), "no_date: 2025-02-30"),
        (("09:30", "half past"), "no_time: half past"),
        (("09:30", "29:30"), "no_time: 29:30"),
        (("09:50", "09:10"), "bad_value: ends"),
        (("Ada Lovelace,Engines", ","), "no_guest"),
    ],
)
def test_a_row_that_makes_no_sense_is_rejected_and_the_rest_goes_in(db, by, table, wrong, reason):
    result = agenda_lists.bring_agenda(db, by, table(HEADER, ROW.replace(*wrong), ROW))
    assert result.rejected == [(2, reason)]
    assert (result.read, result.added) == (2, 1)


@pytest.mark.parametrize(
    ("locale", "written"), [("en_US", "4/5/2025"), ("en_GB", "5.4.2025"), ("en_GB", "05-04-25")]
)
def test_days_are_read_in_the_order_of_the_country(db, by, table, locale, written):
    events.edit(db, by, locale=locale)
    agenda_lists.bring_agenda(db, by, table(HEADER, ROW.replace("2025-04-23", written)))
    assert [one.date for one in meetings.meetings(db)] == [date(2025, 4, 5)]


@pytest.mark.parametrize("written", ["1:30 PM", "13.30", "13:30:00", "13h30", "1:30 p.m."])
def test_times_are_read_as_people_write_them(db, by, table, written):
    row = ROW.replace("09:30", written).replace("09:50", "")
    agenda_lists.bring_agenda(db, by, table(HEADER, row))
    assert meetings.meetings(db)[0].starts == datetime(2025, 4, 23, 17, 30, tzinfo=UTC)


def test_an_italian_agenda_with_parts_of_the_day(db, by, table):
    result = agenda_lists.bring_agenda(
        db, by, table("Giorno;Parte del giorno;Ospite", "2025-04-23;Pomeriggio;Ford")
    )
    assert result.columns == {"Giorno": "date", "Parte del giorno": "part", "Ospite": "guest"}
    assert [(one.with_name, one.part) for one in meetings.meetings(db)] == [("Ford", "afternoon")]


def test_a_map_of_ones_own_comes_before_what_headings_seem_to_be(db, by, table):
    result = agenda_lists.bring_agenda(
        db,
        by,
        table("Date,Start,Guest,Speaker", "2025-04-23,09:30,Nobody,Ada"),
        own={"speaker": "guest", "Guest": ""},
    )
    assert result.columns == {"Date": "date", "Start": "starts", "Speaker": "guest"}
    assert meetings.meetings(db)[0].with_name == "Ada"


def test_a_dry_run_leaves_no_trace(db, by, ada, cna, table):
    before = changes_made(db)
    result = agenda_lists.bring_agenda(db, by, table(HEADER, ROW), dry_run=True)
    assert result.added == 1
    assert meetings.meetings(db) == []
    assert changes_made(db) == before
    assert driver.one(db, "SELECT count(*) FROM imports") == (0,)


def test_an_import_is_one_change_that_is_logged(db, by, table):
    before = changes_made(db)
    agenda_lists.bring_agenda(db, by, table(HEADER, ROW, ROW.replace("09:", "10:")))
    assert changes_made(db) == before + 1
    assert driver.one(db, "SELECT kind, name FROM imports") == ("agenda", "list.csv")


def test_bodies_come_with_kind_and_other_names(db, by, table):
    result = our_lists.bring_bodies(
        db,
        by,
        table(
            "Nome;Tipo;Altri nomi",
            "Camera di commercio;ente;CCIAA | Camera",
            "Ruote;azienda;",
            ";ente;Senza nome",
        ),
    )
    assert (result.added, result.rejected) == (2, [(4, "bad_value: name")])
    chamber, wheels = bodies.bodies(db)
    assert (chamber.kind, chamber.aliases) == ("body", ("CCIAA", "Camera"))
    assert wheels.kind == "company"


def test_a_body_that_is_there_gets_more_names_only_when_asked(db, by, cna, table):
    more = table("name,aliases", "cna,Artigiani")
    assert our_lists.bring_bodies(db, by, more).duplicates == 1
    assert bodies.bodies(db) == [cna]
    assert our_lists.bring_bodies(db, by, more, on_duplicate="update").updated == 1
    assert bodies.bodies(db)[0].aliases == ("CNA Piemonte", "Artigiani")
    assert bodies.bodies(db)[0].name == "CNA"
