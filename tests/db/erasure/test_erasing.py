"""Erasing a person: not one byte stays, the counts do, and nothing brings them back."""

from __future__ import annotations

import pytest

from db import driver, event_file
from db.door import check_ins
from db.erasure import erasing
from db.errors import Refusal, Refused
from db.keeping import copies
from db.meeting import follow_ups, meetings, notes
from db.past import history
from db.privacy import consents, person_files
from db.reports import figures
from db.searching import search
from db.visitor import visitors
from tests.db.erasure.canaries import bytes_of, traces


def test_not_one_byte_of_the_person_stays_in_file_or_log(db, why, canary):
    assert traces(bytes_of(db))
    erasing.erase(db, why, canary.uuid)
    assert traces(bytes_of(db)) == []
    assert canary.code.encode() not in bytes_of(db)
    assert event_file.problems(db) == []


def test_nor_in_a_new_backup(db, why, canary, tmp_path):
    erasing.erase(db, why, canary.uuid)
    copies.write_copy(db, tmp_path / "copy.desk")
    assert traces((tmp_path / "copy.desk").read_bytes()) == []


def test_a_backup_of_before_holds_the_person_until_somebody_deletes_it(db, why, canary, frozen):
    path = driver.path_of(db)
    before = copies.backup(db, path).path
    erasing.erase(db, why, canary.uuid)
    frozen.forward(days=400)
    newest = copies.backup(db, path).path
    assert copies.backups(path) == [newest, before]
    assert traces(before.read_bytes())
    assert traces(newest.read_bytes()) == []


def test_counts_stay(db, why, canary, ada):
    check_ins.check_in_visitor(db, why, ada.uuid)
    before = (figures.presence(db).people, figures.meeting_counts(db))
    erasing.erase(db, why, canary.uuid)
    assert figures.presence(db).people == before[0]
    assert figures.meeting_counts(db) == before[1]
    assert len(consents.of(db, canary.uuid)) == 1


def test_the_meeting_stays_without_the_name(db, why, canary):
    erasing.erase(db, why, canary.uuid)
    (meeting,) = meetings.meetings(db)
    assert (meeting.with_name, meeting.place, meeting.level) == ("–", "office of –", "–’s own")
    assert [note.text for note in notes.of(db, meeting.uuid)] == ["–, of Łódź, wants trays"]
    (step,) = follow_ups.follow_ups(db)
    assert step.text == "Write to –"


def test_nobody_finds_the_person_and_the_badge_opens_no_door(db, why, canary):
    erasing.erase(db, why, canary.uuid)
    assert search.visitors(db, "Kanarinska").visitors == []
    assert notes.search(db, "kanarinska") == []
    assert notes.search(db, "trays") != []
    assert check_ins.check_in(db, why, canary.code).outcome.value == "unknown_here"


def test_nothing_brings_the_person_back(db, why, canary):
    before = [change.uuid for change in history.changes(db, limit=100)]
    erasing.erase(db, why, canary.uuid)
    for change in before:
        try:
            history.undo(db, why, change)
        except Refused:
            continue
    assert traces(bytes_of(db)) == []
    with pytest.raises(Refused) as refused:
        history.undo(db, why, history.changes(db, limit=50)[-1].uuid)
    assert refused.value.refusal is not None


def test_an_erasure_cannot_be_undone(db, why, canary):
    erasing.erase(db, why, canary.uuid)
    with pytest.raises(Refused) as refused:
        history.undo(db, why, history.changes(db, limit=1)[0].uuid)
    assert refused.value.refusal is Refusal.NOT_UNDOABLE


def test_a_reason_is_needed_and_twice_is_once_too_often(db, by, why, canary):
    with pytest.raises(Refused) as refused:
        erasing.erase(db, by, canary.uuid)
    assert refused.value.refusal is Refusal.REASON_NEEDED
    erasing.erase(db, why, canary.uuid)
    with pytest.raises(Refused) as refused:
        erasing.erase(db, why, canary.uuid)
    assert refused.value.refusal in (Refusal.ALREADY_SO, Refusal.NOT_FOUND)


class TestTheLedger:
    def test_it_names_nobody(self, db, why, canary):
        erasing.erase(db, why, canary.uuid)
        (entry,) = erasing.erasures(db)
        assert len(entry.email_hash) == 64

    def test_a_restored_backup_is_erased_again(self, db, why, canary, tmp_path):
        copies.write_copy(db, tmp_path / "old.desk")
        erasing.erase(db, why, canary.uuid)
        ledger = erasing.erasures(db)
        with event_file.open_file(tmp_path / "old.desk") as old:
            assert len(list(erasing.apply(old.db, why, ledger))) == 1
            assert list(erasing.apply(old.db, why, ledger)) == []
            assert traces(bytes_of(old.db)) == []


def test_who_was_withdrawn_has_the_same_rights(db, by, why):
    who = visitors.register(db, by, given_name="Zuzanna", family_name="Kanarinska")
    history.undo(db, by)
    told = person_files.person_file(db, who.uuid)
    assert told["person"]["family_name"] == "Kanarinska"
    assert erasing.erase(db, why, who.uuid).erasure.visitor == who.uuid
    assert traces(bytes_of(db)) == []
    with pytest.raises(Refused) as refused:
        person_files.person_file(db, who.uuid)
    assert refused.value.refusal is Refusal.NOT_FOUND
