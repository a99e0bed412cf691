"""Copies of the event file that hold somebody who is erased: they are looked into, not guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from db import clock, driver, event_file
from db.erasure import erased_late, erasing, erasure_ledger
from db.errors import GaveWay
from db.keeping import copies
from db.visitor import visitors


@pytest.fixture
def erase(db, by):
    return lambda who: erasing.erase(db, replace(by, reason="a letter"), who.uuid)


def test_a_copy_of_before_they_came_is_not_named(db, by, grace, erase):
    path = driver.path_of(db)
    copies.for_laptop(db, by, path.with_name("before.desk"))
    ada = visitors.register(db, by, given_name="Ada", family_name="Byron")
    copies.for_laptop(db, by, path.with_name("with her.desk"))
    erasure_ledger.path_beside(path.with_name("with her.desk")).touch()
    told = erase(ada)
    assert told.papers == (str(path.with_name("with her.desk")),)
    assert told.perhaps == ()


def test_a_copy_in_which_they_were_erased_or_have_another_number_is_judged_by_what_it_says(
    db, by, erase
):
    path = driver.path_of(db)
    hall, gate = path.with_name("hall.desk"), path.with_name("gate.desk")
    copies.for_laptop(db, by, gate)
    mary = visitors.register(db, by, given_name="Mary", email="Mary@math.example")
    copies.for_laptop(db, by, hall)
    with event_file.open_file(gate) as opened:
        visitors.register(opened.db, by, given_name="M.", email="mary@math.example")
    with event_file.open_file(hall) as opened:
        erasing.erase(opened.db, replace(by, reason="a letter"), mary.uuid)
    assert erase(mary).papers == (str(gate),)


def test_what_cannot_be_read_may_hold_them(db, by, ada, erase):
    path = driver.path_of(db)
    spoilt = path.with_name(f"{path.stem} set aside 20250423T101500Z.desk")
    spoilt.write_bytes(b"no event file")
    told = erase(ada)
    assert (told.papers, told.perhaps) == ((), (str(spoilt),))


def test_only_backups_made_while_they_were_there_are_said_to_hold_them(
    db, by, ada, erase, monkeypatch
):
    path, now = driver.path_of(db), clock.now()
    made = [copies.backup(db, path).path]
    early = now - timedelta(days=2)
    monkeypatch.setattr(clock, "now", lambda: early)
    copies.backup(db, path)
    monkeypatch.undo()
    assert len(copies.backups(path)) == 2
    assert list(erase(ada).backups) == made


def test_a_backup_that_was_begun_before_never_gets_its_name(db, erase, ada, grace):
    path = driver.path_of(db)
    erase(grace)
    begun = copies.begin_backup(db, path)
    erase(ada)
    with pytest.raises(GaveWay):
        copies.finish_backup(begun, path)
    assert copies.backups(path) == []
    assert copies.backup(db, path).path.exists()


def test_one_that_got_it_just_before_the_ledger_was_written_is_told(db, erase, ada, monkeypatch):
    path = driver.path_of(db)
    begun = copies.begin_backup(db, path)
    made = []
    finish = erased_late.finish

    def late(db):
        made.append(copies.finish_backup(begun, path).path)
        finish(db)

    monkeypatch.setattr(erased_late, "finish", late)
    assert erase(ada).backups == tuple(made)


def test_a_file_put_there_by_hand_with_whom_the_ledger_has_is_backed_up(db, ada):
    path = driver.path_of(db)
    erasure_ledger.add(path, [erasure_ledger.Line(ada.uuid, ada.created_at, "", "")])
    assert copies.backup(db, path).path.exists()


def test_copies_and_backups_where_the_file_was_before_are_named_too(db, by, ada, tmp_path):
    """It was renamed while it was open, and the program went on in another folder."""
    path = driver.path_of(db)
    copies.backup(db, path)
    copies.for_laptop(db, by, path.with_name("of before.desk"))
    rescued = copies.write_copy(db, tmp_path / "Documents" / "rescued.desk").path
    db.close()
    path.rename(path.with_name("new name.desk"))
    with event_file.open_file(rescued) as opened:
        why = replace(by, reason="a letter")
        told = erasing.erase(opened.db, why, ada.uuid, [path.parent, tmp_path / "nowhere"])
    assert set(told.papers) == {
        str(path.with_name(f"{name}.desk")) for name in ("new name", "of before")
    }
    assert told.perhaps == (str(copies.backup_folder(path)),)
