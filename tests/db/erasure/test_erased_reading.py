"""What an erasure leaves to be read is known until it was read, and the name is kept nowhere."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from db import driver
from db.erasure import erased_marks, erased_reading, erased_words, erasing, erasure_ledger
from db.erasure.erased_names import Called, Names
from db.errors import Refusal, Refused
from db.meeting import meeting_saving, meetings, notes
from db.visitor import visitors

KEY = b"key of the event"


@pytest.fixture
def erased(db, by, why, ada):
    """Zdenka, who is erased, and two notes of Ada's meeting: one says her name, one an e-mail."""
    start = datetime(2025, 4, 23, 14, 30, tzinfo=UTC)
    met = meeting_saving.save(
        db, by, with_name="Ada Lovelace", starts=start, visitor=ada.uuid, topic="What Zdenka said"
    )
    for text in ("Zdenka  QWX called, +420 777-123-456", "write to Zdenka.qwx@cz.example!", "Ok"):
        notes.log(db, by, met.uuid, text=text)
    who = visitors.register(
        db,
        by,
        given_name="Zdenka",
        family_name="Qwx",
        email="zdenka.qwx@cz.example",
        phone="+420777123456",
    )
    return erasing.erase(db, why, who.uuid), met


def said(db, meeting):
    return [note.text for note in notes.of(db, meeting.uuid)]


def test_it_is_cleared_later_by_who_knows_no_name(db, why, erased):
    gone, met = erased
    (told,) = erased_reading.to_read(db)
    assert (told.visitor, set(told.rows)) == (gone.erasure.visitor, set(gone.to_review))
    assert [one.uuid for one in told.meetings] == [met.uuid]
    assert [one.text[:6] for one in told.notes] == ["Zdenka", "write "]
    kept = str(driver.rows(db, "SELECT marks FROM erased_reading")).lower()
    assert "zdenka" not in kept
    assert erased_reading.clear(db, why, told.visitor) == 2
    assert said(db, met) == ["– called, –", "write to –!", "Ok"]
    assert meetings.by_uuid(db, met.uuid).topic == "What – said"
    assert notes.search(db, "zdenka") == []
    assert erased_reading.to_read(db) == []
    assert erasure_ledger.of_file(db)[0].cleared
    assert driver.rows(db, "SELECT DISTINCT marks FROM erased_reading") == [("",)]
    with pytest.raises(Refused, match=Refusal.ALREADY_SO):
        erased_reading.clear(db, why, told.visitor)


def test_what_speaks_of_somebody_else_is_left_and_asked_for_no_more(db, why, erased):
    gone, met = erased
    before = said(db, met)
    erased_reading.leave(db, why, gone.erasure.visitor)
    assert (said(db, met), erased_reading.to_read(db)) == (before, [])
    assert not erasure_ledger.of_file(db)[0].cleared


@pytest.mark.parametrize("read", [erased_reading.clear, erased_reading.leave])
def test_once_it_was_read_no_mark_is_in_the_file_nor_in_its_log(db, why, erased, event_file, read):
    gone, _met = erased
    kept = driver.rows(db, "SELECT marks FROM erased_reading")
    marks = {mark.partition(":")[2].encode() for (text,) in kept for mark in text.split()}
    assert len(marks) > 1
    files = [event_file.path, event_file.path.with_name(f"{event_file.path.name}-wal")]

    def found():
        whole = b"".join(file.read_bytes() for file in files if file.exists())
        return {mark for mark in marks if mark in whole}

    assert found() == marks
    read(db, why, gone.erasure.visitor)
    assert found() == set()


def test_what_is_cleared_at_once_is_not_asked_for_later(db, why, erased):
    gone, _met = erased
    erased_words.clear_notes(db, why, gone.to_review, gone.names, gone.erasure.visitor)
    assert erased_reading.to_read(db) == []


@pytest.mark.parametrize(
    "text",
    [
        "与李明先生谈",
        "FRANC\u0327OIS Pe\u0301rezson, on Monday",
        "call +48 555 123-987 soon, Françoise",
        "wrote Pérezson, François.",
        "Perezsons and xPerezson",
        "François",
    ],
)
def test_marks_find_what_the_names_found(text):
    names = Names(
        [Called("François", "Pérezson", "f@p.example", "+48555123987"), Called("明", "李")]
    )
    marks = erased_marks.Marks(KEY, erased_marks.made(KEY, names.said_in(text)))
    assert marks.without(text) == names.without(text)
    assert marks.are_in(text) == names.are_in(text)
    assert marks.are_all_of(text) == names.are_all_of(text)
    assert not marks.are_in("nobody of that name")
