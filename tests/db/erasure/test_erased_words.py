"""A name that was erased, wherever it was written down: in notes, meetings and sessions."""

from __future__ import annotations

from datetime import date

import pytest

from db import driver
from db.door import sessions
from db.erasure import erased_words, erasing
from db.erasure.erased_names import Called, Names
from db.meeting import follow_ups, meeting_saving, meetings, notes
from db.names import fold
from db.privacy import person_files
from db.visitor import visitors
from tests.db.erasure.canaries import bytes_of, traces


def test_a_former_name_goes_from_notes_and_meetings_too(db, by, why, met):
    who = visitors.register(db, by, given_name="Zuzanna", family_name="Kanarinska")
    meeting = met(who, "Kanarinska wants trays, write to zuzanna@canary.example")
    visitors.edit(db, by, who.uuid, family_name="Nowak", email="zuzanna@canary.example")
    visitors.edit(db, by, who.uuid, given_name="Susanna", email="s@nowak.example")
    erasing.erase(db, why, who.uuid)
    assert traces(bytes_of(db)) == []
    assert [note.text for note in notes.of(db, meeting.uuid)] == ["– wants trays, write to –"]


@pytest.mark.parametrize(
    ("given", "family", "phone", "written", "kept"),
    [
        (
            "François",
            "Pérezson",
            "",
            "Perezson wants trays; FRANCOIS calls",
            "– wants trays; – calls",
        ),
        ("François", "Pérezson", "", "Franc\u0327ois Pe\u0301rezson, on Monday", "–, on Monday"),
        ("Francois", "Perezson", "", "wrote Pérezson, François.", "wrote –."),
        (
            "Sean",
            "O'Brien",
            "",
            "ask OBrien\u2019s or O\u2019Brien\u2019s boss",
            "ask –’s or –’s boss",
        ),
        ("Łukasz", "Weiß", "", "Lukasz WEISS: più", "–: più"),
        ("Ann", "Other", "+48555123987", "call +48 555 123-987 soon, Anna", "call – soon, Anna"),
        ("Ann", "Other", "+390111234567", "011 123.45 67; 0039 011/1234567", "–; –"),
        ("Ann", "Other", "+12485550123", "(248) 555-0123 or 1 248 5550123", "(– or –"),
        ("Ann", "Other", "+12485550123", "order 2485550123456", "order 2485550123456"),
        ("Jörg", "Groß", "", "JOERG GROSS, Joerg or jorg.gross", "–, – or –"),
        ("Shawn", "Mc Donald", "", "ShawnMcdonald; mcdonald@x.it, #shawn", "–; –@x.it, #–"),
        ("Al", "So", "", "also", "also"),
        ("สมชาย", "ใจดี", "", "พบสมชายวันนี้", "พบ–วันนี้"),
        ("明", "李", "", "与李明先生谈", "与–先生谈"),
    ],
)
def test_a_name_is_found_however_it_is_written(
    db, by, why, met, given, family, phone, written, kept
):
    who = visitors.register(db, by, given_name=given, family_name=family, phone=phone)
    meeting = met(who, written)
    erasing.erase(db, why, who.uuid)
    assert [note.text for note in notes.of(db, meeting.uuid)] == [kept]
    words = driver.rows(db, "SELECT words FROM meeting_notes")[0][0]
    assert not set(fold(family).split()) & set(words.split())


def test_the_whole_name_goes_from_meetings_promises_and_sessions_that_are_not_linked(
    db, by, why, met, ada
):
    who = visitors.register(db, by, given_name="Zuzanna", family_name="Kanarinska")
    unlinked = met(None, "wants trays", with_name="Zuzanna Kanarinska")
    hers = met(ada, "wants castings")
    meeting_saving.save(db, by, uuid=hers.uuid, topic="What Kanarinska, Zuzanna left")
    meeting_saving.save(db, by, uuid=hers.uuid, topic="Castings")
    meeting_saving.save(db, by, uuid=hers.uuid, topic="As Zuzanna Kanarinska said")
    follow_ups.save(db, by, text="Ask Zuzanna Kanarinska", meeting=hers.uuid)
    sessions.save(
        db,
        by,
        code="talk",
        title="Talk of Zuzanna Kanarinska",
        date=date(2025, 4, 23),
        speakers=("Zuzanna Kanarinska", "Ada Lovelace"),
    )
    assert erasing.erase(db, why, who.uuid).to_review == ()
    assert traces(bytes_of(db)) == []
    assert {one.with_name for one in meetings.meetings(db)} == {"–", "Ada Lovelace"}
    assert meetings.by_uuid(db, unlinked.uuid).with_name == "–"
    assert sessions.all_sessions(db)[0].speakers == ("–", "Ada Lovelace")
    assert notes.search(db, "trays") != []


def test_a_part_of_the_name_elsewhere_is_told_and_cleared_once_it_was_read(db, by, why, met, ada):
    who = visitors.register(db, by, given_name="Ada", family_name="Kanarinska")
    mere = met(None, "wants trays", with_name="Kanarinska")
    company = met(None, "wants trays", with_name="Kanarinska Castings")
    hers = met(ada, "wants castings")
    meeting_saving.save(db, by, uuid=hers.uuid, topic="As Kanarinska said")
    erased = erasing.erase(db, why, who.uuid)
    assert set(erased.to_review) == {mere.uuid, hers.uuid}
    erased_words.clear_notes(db, why, erased.to_review, erased.names)
    named = [meetings.by_uuid(db, one.uuid) for one in (mere, company, hers)]
    assert [one.with_name for one in named] == ["–", "Kanarinska Castings", "Ada Lovelace"]
    assert named[2].topic == "As – said"
    assert driver.rows(db, "SELECT 1 FROM history WHERE old || new LIKE '%Kanarinska%'") == []
    assert [one.uuid for _, one in notes.search(db, "kanarinska")] == [company.uuid]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("for Anna Rossi", "for –"),
        ("for ROSSI Anna Maria", "for –"),
        ("for annarossi@x.it or Rossi.Anna", "for annarossi@x.it or –"),
        ("for AnnaMaria Rossi, annamariarossi@x.it", "for –, –@x.it"),
        ("for Maria Rossi", "for Maria Rossi"),
        ("for Anna", "for Anna"),
    ],
)
def test_beside_others_the_first_of_two_given_names_is_enough(written, kept):
    assert Names([Called("Anna Maria", "Rossi")]).without_whole(written) == kept


def test_who_stood_in_the_agenda_alone_has_their_rights_once_registered(db, by, why, met):
    slot = met(None, "Kanarinska wants trays", with_name="Zuzanna Kanarinska")
    key = {"topic": "for Zuzanna Kanarinska", "external_key": "zuzanna@canary.example"}
    meeting_saving.save(db, by, uuid=slot.uuid, **key)
    who = visitors.register(
        db, by, given_name="Zuzanna", family_name="Kanarinska", email="zuzanna@canary.example"
    )
    meeting_saving.save(db, by, uuid=slot.uuid, visitor=who.uuid)
    (told,) = person_files.person_file(db, who.uuid)["meetings"]
    assert told["notes"][0]["text"] == "Kanarinska wants trays"
    assert erasing.erase(db, why, who.uuid).to_review == ()
    assert traces(bytes_of(db)) == []
