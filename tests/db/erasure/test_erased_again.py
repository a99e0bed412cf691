"""Whom a ledger takes from what was made before: whom it has, and nobody of another event."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from db import clock, driver, event_file, events
from db.erasure import erased_again, erased_words, erasing, erasure_ledger, retention
from db.errors import EnvironmentFault, Fault
from db.event_file import open_file
from db.keeping import archive_reading, archives, copies, restoring
from db.lists_in import presets
from db.meeting import meeting_saving, meetings, notes
from db.past.changes import By
from db.visitor import visitor_merges, visitors


def people(path):
    """The given names on the list of the file."""
    with event_file.open_file(path) as opened:
        return [name for (name,) in driver.rows(opened.db, "SELECT given_name FROM visitors")]


def test_the_ledger_of_another_event_takes_nobody_from_a_backup(event_file, ada, by):
    path, at = event_file.path, clock.now()
    everybody = f"{erasing.EVERYBODY} 2024-01-01T00:00:00.000Z"
    of_before = [
        erasure_ledger.Line(everybody, at, "", "", event="another event"),
        erasure_ledger.Line(f"{everybody} it", at, "", ""),  # of before lines said their event
        erasure_ledger.Line("somebody", at, "a", "b", event="another event"),
    ]
    erasure_ledger.add(path, of_before)
    made = copies.backup(event_file.db, path)
    event_file.close()
    again = restoring.seen(made.path, ledger=erasure_ledger.read(path)).again
    assert again == erased_again.Again(erased=0, everybody=False, others=3)
    restoring.restore(by, made.path, path)
    assert people(path) == ["Ada"]
    assert len(erasure_ledger.read(path)) == 3, "its own event may need it yet"


def test_a_ledger_that_says_no_event_still_erases_whom_it_has(event_file, ada, by):
    path = event_file.path
    erasure_ledger.add(path, [erasure_ledger.Line(ada.uuid, clock.now(), "", "")])
    made = copies.backup(event_file.db, path)
    event_file.close()
    again = restoring.seen(made.path, ledger=erasure_ledger.read(path)).again
    assert again == erased_again.Again(erased=1)
    restoring.restore(by, made.path, path)
    assert people(path) == [""]


def test_one_person_of_two_cards_is_one(event_file, ada, by):
    path, db = event_file.path, event_file.db
    other = visitors.register(db, by, given_name="Ada", company="Elsewhere")
    visitor_merges.merge(db, by, ada.uuid, other.uuid)
    made = copies.backup(db, path)
    erasing.erase(db, By("Tom", "", "a letter"), ada.uuid)
    erasure_ledger.keep(db)
    ledger = erasure_ledger.read(path)
    assert {one.visitor for one in ledger} == {ada.uuid, other.uuid}
    assert restoring.seen(made.path, ledger=ledger).again.erased == 1
    event_file.close()
    assert restoring.restore(by, made.path, path).again.erased == 1


def test_a_new_event_does_not_begin_with_the_ledger_of_the_one_before(tmp_path, by):
    path = tmp_path / "fair.desk"
    line = erasure_ledger.Line("somebody", clock.now(), "a", "b", event="another event")
    erasure_ledger.add(path, [line])
    presets.make(path, "vtm-michigan-2025", by).close()
    assert erasure_ledger.read(path) == []
    (aside,) = tmp_path.glob("fair set aside *.erased")
    assert [one.event for one in erasure_ledger.read(aside.with_suffix(""))] == [line.event]


def test_it_is_said_before_a_restore_what_the_ledger_takes(event_file, ada, by, frozen):
    path, db = event_file.path, event_file.db
    events.edit(db, by, retention_until=date(2025, 4, 24))
    visitors.register(db, by, given_name="Grace")
    made = copies.backup(db, path)
    erasing.erase(db, By("Tom", "", "a letter"), ada.uuid)
    erasure_ledger.keep(db)
    assert restoring.seen(made.path).again == erased_again.Again()
    ledger = erasure_ledger.read(path)
    assert restoring.seen(made.path, ledger=ledger).again == erased_again.Again(erased=1)
    frozen.forward(days=30)
    retention.anonymise(db, By("Tom", "", "authorised"))
    erasure_ledger.keep(db)
    ledger = erasure_ledger.read(path)
    assert restoring.seen(made.path, ledger=ledger).again.everybody


@pytest.fixture
def cleared():
    """Whether the notes of others were cleared of the name."""
    return True


@pytest.fixture
def noted(event_file, ada, by, cleared):
    """Notes of meetings with others that speak of Ada Byron, erased since the backup ``made``: one
    by her family name, one by somebody else's first name.
    """
    db = event_file.db
    visitors.edit(db, by, ada.uuid, family_name="Byron", company="Byron Engines")
    kept = []
    for text in ("Byron sells cheaper, Dr. Byron said", "Ada of Torino called"):
        on = datetime(2025, 4, 23, 16, tzinfo=UTC)
        meeting = meeting_saving.save(db, by, with_name="MEDC", starts=on)
        kept.append(notes.log(db, by, meeting.uuid, text=text).uuid)
    meeting_saving.save(db, by, with_name="Byron Engines", starts=on, visitor=ada.uuid)
    made = copies.backup(db, event_file.path)
    archives.write(db, by, event_file.path.with_name("before.json"))
    why = By("Tom", "", "a letter")
    erased = erasing.erase(db, why, ada.uuid, with_company=True)
    if cleared:
        erased_words.clear_notes(db, why, [kept[0]], erased.names, ada.uuid)
    erasure_ledger.keep(db)
    event_file.close()
    return made.path, kept


def said(db, uuids):
    """The texts of these notes."""
    return [notes.by_uuid(db, uuid).text for uuid in uuids]


def test_a_restore_clears_the_notes_again_that_were_cleared(noted, event_file_path, by):
    (made, uuids), path = noted, event_file_path
    done = restoring.restore(by, made, path)
    assert (done.again.erased, done.again.to_review) == (1, (uuids[1],))
    with event_file.open_file(path) as opened:
        assert said(opened.db, uuids) == ["– sells cheaper, Dr. – said", "Ada of Torino called"]
        assert [
            one.with_name for one in meetings.meetings(opened.db) if "Byron" in one.with_name
        ] == []
        assert notes.search(opened.db, "Byron") == []


def test_where_nothing_tells_what_was_cleared_all_of_it_is(noted, event_file_path, by):
    (made, uuids), path = noted, event_file_path
    path.unlink()
    done = restoring.restore(by, made, path)
    assert (done.again.notes, done.again.to_review) == (2, ())
    with event_file.open_file(path) as opened:
        assert said(opened.db, uuids) == ["– sells cheaper, Dr. – said", "– of Torino called"]


@pytest.mark.parametrize("cleared", [False])
def test_what_nobody_cleared_is_left_to_be_read(noted, event_file_path, by):
    (made, uuids), path = noted, event_file_path
    path.unlink()
    done = restoring.restore(by, made, path)
    assert (done.again.notes, set(done.again.to_review)) == (0, set(uuids))


def test_an_older_archive_brings_no_name_back_in_notes(noted, event_file_path, by):
    path = event_file_path
    with archive_reading.make(
        path.with_name("new.desk"), path.with_name("before.json"), by
    ).file as new:
        assert said(new.db, noted[1])[0] == "– sells cheaper, Dr. – said"
        assert notes.search(new.db, "Byron") == []


def test_who_was_erased_just_before_a_crash_is_erased_in_a_backup_too(event_file, ada, by):
    path, db = event_file.path, event_file.db
    made = copies.backup(db, path)
    erasing.erase(db, By("Tom", "", "a letter"), ada.uuid)  # and no ledger: killed
    event_file.close()
    restoring.restore(by, made.path, path)
    assert people(path) == [""]
    assert [one.visitor for one in erasure_ledger.read(path)] == [ada.uuid]


def test_a_ledger_that_is_no_text_stops_a_restore(event_file, ada, by):
    path = event_file.path
    made = copies.backup(event_file.db, path)
    event_file.close()
    before, ledger = path.read_bytes(), erasure_ledger.path_beside(path)
    ledger.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(EnvironmentFault) as raised:
        restoring.restore(by, made.path, path)
    assert (raised.value.fault, raised.value.path) == (Fault.DAMAGED, ledger)
    assert path.read_bytes() == before


@pytest.mark.parametrize("kept_first", [True, False])
def test_who_was_parted_from_the_erased_since_the_backup_stays(event_file, by, kept_first):
    path, db = event_file.path, event_file.db
    anna, carla = (
        visitors.register(db, by, given_name=name, family_name="Rossi", company="X", **more)
        for name, more in (("Anna", {"phone": "+39 011 555 1234"}), ("Carla", {"email": "c@x.it"}))
    )
    pair = (anna, carla) if kept_first else (carla, anna)
    visitor_merges.merge(db, by, *(one.uuid for one in pair))
    visitors.edit(db, by, pair[0].uuid, city="Asti")
    made = copies.backup(db, path)
    visitors.edit(db, by, pair[0].uuid, city="")
    visitor_merges.part(db, by, pair[1].uuid)
    erasing.erase(db, By("Tom", "", "a letter"), anna.uuid)
    erasure_ledger.keep(db)
    event_file.close()
    assert restoring.restore(by, made.path, path).again.erased == 1
    with open_file(path) as opened:
        still = visitors.by_uuid(opened.db, carla.uuid)
        assert (still.given_name, still.email, still.phone) == ("Carla", "c@x.it", "")
        assert [one.visitor for one in erasing.erasures(opened.db)] == [anna.uuid]
        assert b"555 1234" not in path.read_bytes()
