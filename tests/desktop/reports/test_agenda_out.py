"""The agenda that leaves the file: on paper, on sheets for the tables, and in calendars."""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta

import pypdf
import pytest
from icalendar import Calendar

from db import clock, events
from db.agenda import agenda_lists, agenda_sheets, slots
from db.agenda.agenda_lists import Fate
from db.agenda.agenda_sheets import Wanted
from db.badges import codes
from db.exchange import tables
from db.lists_in import presets
from db.meeting import meeting_facts, meeting_saving, notes
from db.meeting.meeting_saving import company_party, visitor_party
from db.rows import Happening, Site
from db.visitor import visitors
from desktop import i18n
from desktop.reports import agenda_making
from tests.printlab.readers import by_zxing

DAY = date(2025, 4, 23)
TEN = datetime(2025, 4, 23, 14, 0, tzinfo=UTC)
SLOT = timedelta(minutes=20)


@pytest.fixture(params=["en", "it"])
def language(request, qapp):
    i18n.install(qapp, request.param)
    yield request.param
    i18n.install(qapp, "en")


@pytest.fixture
def db(tmp_path, by, monkeypatch):
    """Three slots at table 3: one moved onto another, one called off; a note that is nobody's."""
    monkeypatch.setattr(clock, "now", lambda: datetime(2025, 4, 22, 12, 0, tzinfo=UTC))
    with presets.make(tmp_path / "fair.desk", "vtm-michigan-2025", by) as opened:
        db = opened.db
        ada = visitors.register(
            db, by, given_name="Ada", family_name="Prova", company="Invented Seats"
        )

        def book(number, *guests, **more):
            at = {"starts": TEN + number * SLOT, "ends": TEN + (number + 1) * SLOT}
            table = {"site": Site.TABLE, "place": "Table 3", "body": "ANFIA", "topic": "Seats"}
            return meeting_saving.save(db, by, parties=guests, **at, **(table | more))

        with_ada = book(0, visitor_party(db, ada.uuid), accompanied_by=["Allegra Baistrocchi"])
        moved = book(2, company_party("Nowhere Motors"))
        off = book(3, company_party("Imaginary Metals"))
        meeting_facts.move(db, by, moved.uuid, starts=TEN + SLOT / 2)
        meeting_facts.record(db, by, off.uuid, Happening.CANCELLED)
        notes.log(db, by, with_ada.uuid, text="They need 400 seats", outcome="quote", held=False)
        yield db


def pages(path):
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


def printed(db, path, **wanted):
    agenda = agenda_sheets.agenda(db, Wanted(**wanted))
    agenda_making.write_agenda(path, agenda, "letter")
    return pages(path)


SAID = {
    "en": ("Wednesday, April 23, 2025", "10:00 AM – 10:20 AM", "Moved: was 10:40 AM", "Cancelled"),
    "it": ("mercoledì 23 aprile 2025", "10:00 – 10:20", "Spostato: era alle 10:40", "Annullato"),
}
TWICE = {
    "en": "Double booking of Table 3: also 10:10 AM",
    "it": "Doppia prenotazione di Table 3: anche 10:10",
}


def test_the_printed_day_says_what_was_agreed_and_how_it_stands(db, language, tmp_path):
    (page,) = printed(db, tmp_path / "a.pdf", day=DAY, table="3")
    for words in (*SAID[language], TWICE[language], "Ada Prova Invented Seats", "ANFIA"):
        assert words in page
    assert "Allegra Baistrocchi" in page
    assert page.index("10:00") < page.index("Nowhere Motors") < page.index("Imaginary Metals")
    assert "400 seats" not in page, "what was said stays in the file"


def test_all_days_stand_one_below_the_other_parts_of_the_day_included(db, language, tmp_path):
    text = " ".join(printed(db, tmp_path / "a.pdf"))
    first, second = {
        "en": ("Tuesday, April 22", "Wednesday, April 23"),
        "it": ("martedì 22 aprile", "mercoledì 23 aprile"),
    }[language]
    assert text.index(first) < text.index("Rivian") < text.index(second) < text.index("Ada Prova")
    assert ("Afternoon" if language == "en" else "Pomeriggio") in text


def test_each_delegate_has_a_page_to_be_handed_out_alone(db, language, tmp_path):
    agenda = agenda_sheets.agenda(db, Wanted(date(2025, 4, 23)))
    target = tmp_path / "each.pdf"
    agenda_making.write_agenda(target, agenda, "a4", "delegate")
    found = pages(target)
    names = [name for name, _lines in agenda_sheets.parted(agenda, "delegate")]
    assert {"Gianmarco Giorda", "Allegra Baistrocchi", "Andrea Tronzano"} <= set(names)
    assert len(found) == len(names)
    for page, name in zip(found, names, strict=True):
        assert f"{name} · {SAID[language][0]}" in page
        speaks = any(name in one.speakers for one in agenda.sessions)
        assert ("Piemonte Automotive Ecosystem" in page) is speaks
        assert ("Ada Prova" in page) is (name in ("Gianmarco Giorda", "Allegra Baistrocchi"))


def test_a_sheet_for_each_slot_that_is_held_names_it_to_a_scanner(db, language, tmp_path):
    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm of poppler-utils shows us the paper, and is not here")
    target = tmp_path / "sheets.pdf"
    agenda = agenda_sheets.agenda(db, Wanted(DAY, table="3"))
    assert agenda_making.write_sheets(target, agenda, "a4") == (2, 1)
    command = ["pdftoppm", "-gray", "-r", "100", "-singlefile", str(target), str(tmp_path / "p")]
    subprocess.run(command, check=True)
    _, size, _, dots = (tmp_path / "p.pgm").read_bytes().split(b"\n", 3)
    width = int(size.split()[0])
    read = by_zxing([dots[at : at + width] for at in range(0, len(dots), width)])
    key = events.current(db).key
    held = [one.meeting for one in agenda.lines if one.phase != "cancelled"]
    assert sorted(read) == sorted(codes.of_slot(key, one.uuid) for one in held)
    assert {slots.by_code(db, code).uuid for code in read} == {one.uuid for one in held}
    (page,) = pages(target)
    assert all(each in page for one in agenda.outcomes for each in (one.name_en, one.name_it))
    assert codes.grouped(read[0]) in page
    absent = ["They did not come", "Non sono venuti"][:: -1 if language == "it" else 1]
    assert " · ".join(absent) in page


def test_sheets_without_a_slot_leave_no_file(db, tmp_path):
    agenda = agenda_sheets.agenda(db, Wanted(DAY, table="99"))
    assert agenda_making.write_sheets(tmp_path / "s.pdf", agenda, "a4") == (0, 0)
    assert list(tmp_path.glob("s*")) == []


def calendar(db, path, **wanted):
    agenda = agenda_sheets.agenda(db, Wanted(**wanted), dropped=True)
    agenda_making.write_calendar(path, agenda)
    return {str(one["summary"]): one for one in Calendar.from_ical(path.read_bytes()).events}


def test_a_delegates_calendar_has_hours_places_and_states_and_no_note(db, language, tmp_path):
    target = tmp_path / "a.ics"
    found = calendar(db, target, day=DAY, table="3")
    ada = found["Ada Prova (Invented Seats) – ANFIA"]
    assert ada.start.isoformat() == "2025-04-23T10:00:00-04:00"
    assert str(ada.start.tzinfo) == "America/Detroit"
    assert str(ada["location"]) == "Table 3"
    assert "VTM Michigan 2025 · M1 Concourse, Pontiac, Michigan" in str(ada["description"])
    assert (found["Nowhere Motors – ANFIA"]["sequence"], ada["sequence"]) == (1, 0)
    off = found["Imaginary Metals – ANFIA"]
    assert (off["status"], off["sequence"], ada["status"]) == ("CANCELLED", 1, "CONFIRMED")
    assert "Allegra Baistrocchi" in ada["description"]
    assert b"400 seats" not in target.read_bytes()
    assert b"ATTENDEE" not in target.read_bytes(), "nobody's calendar sends invitations"


def test_a_part_of_the_day_is_no_hour_in_a_calendar(db, language, tmp_path):
    found = calendar(db, tmp_path / "a.ics", day=date(2025, 4, 22))
    part = {"en": "Afternoon: Rivian", "it": "Pomeriggio: Rivian"}[language]
    assert found[part].start == date(2025, 4, 22)


def test_the_calendar_read_back_is_the_same_agenda(db, language, tmp_path):
    """Whoever takes it in again, by mistake or on purpose, has no meeting twice."""
    target = tmp_path / "a.ics"
    calendar(db, target)
    plan = agenda_lists.plan(db, tables.read(target))
    assert not plan.draft.questions
    fates = {one.fate for one in plan.planned}
    assert fates <= {Fate.SAME, Fate.CHANGED}, "nothing is added, moved or called off"
    assert len([one for one in plan.planned if one.fate is Fate.CHANGED]) <= 1
