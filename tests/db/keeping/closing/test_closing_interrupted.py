"""A closing that was killed or could not delete: taken up again, and nothing of anybody else goes."""

import os
from pathlib import Path

import pytest

from db import event_file
from db.door import check_ins
from db.erasure import erased_late, erasure_ledger
from db.errors import Fault, Refused
from db.keeping import closing, copies, sealed_backups
from db.lists_out import exports
from db.past.changes import By
from db.visitor import drafts
from tests.conftest import add_event
from tests.db.keeping.closing.stand import (
    BY,
    STATION,
    close,
    hand_over,
    left_by,
    receipt,
)


def test_a_closing_that_was_killed_at_any_step_is_taken_up_again(
    lived_in, target, seal, stick, downloads, tmp_path, monkeypatch
):
    hand_over(lived_in, target, seal)
    judged = closing.judge(lived_in.db, lived_in.path, receipt(target))
    told = left_by(lived_in, stick, downloads)
    closing.confirm(lived_in.path, judged, told)
    lived_in.close()
    really, tried = closing._delete, []

    def killed(one):
        if len(tried) == steps:
            raise KeyboardInterrupt
        tried.append(one)
        return really(one)

    monkeypatch.setattr(closing, "_delete", killed)
    every = len(told.goes) + 3 + len(list(stick.iterdir()))
    for steps in range(every):  # "killed" looks at it
        tried.clear()
        with pytest.raises(KeyboardInterrupt):
            closing.remove(lived_in.path)
        assert closing.standing(lived_in.path).is_confirmed
        if steps < len(told.goes):
            assert lived_in.path.exists(), "the event file goes last"
    steps = every + 1
    tried.clear()
    assert closing.remove(lived_in.path) == []
    assert not lived_in.path.exists()
    assert not closing.path_beside(lived_in.path).exists()
    assert list(stick.iterdir()) == []


def test_a_stick_that_is_away_is_named_and_cleared_when_it_is_back(
    lived_in, target, seal, stick, downloads, tmp_path
):
    hand_over(lived_in, target, seal)
    away = stick.rename(tmp_path / "in a pocket")
    assert close(lived_in, target, stick, downloads) == [(stick, Fault.MISSING)]
    assert not lived_in.path.exists()
    assert closing.remove(lived_in.path) == [(stick, Fault.MISSING)]
    away.rename(stick)
    assert closing.remove(lived_in.path) == []
    assert list(stick.iterdir()) == []
    assert not closing.path_beside(lived_in.path).exists()


def test_a_file_that_was_spoilt_since_is_said_to_be_and_stays(
    lived_in, target, seal, stick, downloads
):
    hand_over(lived_in, target, seal)
    judged = closing.judge(lived_in.db, lived_in.path, receipt(target))
    closing.confirm(lived_in.path, judged, left_by(lived_in, stick, downloads))
    lived_in.close()
    whole = lived_in.path.read_bytes()
    lived_in.path.write_bytes(whole[:8192] + b"x" * 24_576 + whole[32_768:])
    assert closing.remove(lived_in.path) == [(lived_in.path, Fault.DAMAGED)]
    assert list(stick.iterdir())
    assert not closing.is_of(lived_in.path, judged)
    lived_in.path.write_bytes(whole)
    assert closing.remove(lived_in.path) == []


def test_what_cannot_be_deleted_is_named_and_tried_again(
    lived_in, target, seal, stick, downloads, monkeypatch
):
    hand_over(lived_in, target, seal)
    in_use = downloads / "visitors.xlsx"
    really = type(in_use).unlink

    def unlink(one, **named):
        if one == in_use:
            raise PermissionError(13, "open in Excel")
        really(one, **named)

    monkeypatch.setattr(type(in_use), "unlink", unlink)
    assert close(lived_in, target, stick, downloads) == [(in_use, Fault.NO_PERMISSION)]
    monkeypatch.undo()
    assert [name for name, _when in closing.standing(lived_in.path).goes] == [str(in_use)]
    assert closing.remove(lived_in.path) == []
    assert not in_use.exists()


def test_the_folder_of_what_could_not_be_deleted_goes_with_it(
    lived_in, target, seal, stick, downloads, monkeypatch
):
    hand_over(lived_in, target, seal)
    in_use = lived_in.path.with_name("test badges") / "Ada Lovelace.pdf"
    really = type(in_use).unlink

    def unlink(one, **named):
        if one == in_use:
            raise PermissionError(13, "open in a reader")
        really(one, **named)

    monkeypatch.setattr(type(in_use), "unlink", unlink)
    assert close(lived_in, target, stick, downloads) == [(in_use, Fault.NO_PERMISSION)]
    monkeypatch.undo()
    assert closing.remove(lived_in.path) == []
    assert not in_use.parent.exists()


def test_where_somebody_asked_for_a_backup_is_cleared_too(
    lived_in, target, seal, stick, downloads, tmp_path
):
    (tmp_path / "another stick").mkdir()
    copies.note_backup(lived_in.db, By("Tom", STATION), tmp_path / "another stick")
    copies.note_backup(lived_in.db, By("Tom", "hall B"), tmp_path / "their stick")
    made = copies.backup(lived_in.db, lived_in.path)
    sealed_backups.back_up(made, lived_in.path, tmp_path / "another stick", seal, STATION)
    hand_over(lived_in, target, seal)
    assert close(lived_in, target, stick, downloads) == []
    assert list((tmp_path / "another stick").iterdir()) == []


def test_an_event_that_was_begun_since_under_the_same_name_stays(
    lived_in, target, seal, stick, downloads, tmp_path, by
):
    hand_over(lived_in, target, seal)
    stick.rename(tmp_path / "in a pocket")
    assert close(lived_in, target, stick, downloads) == [(stick, Fault.MISSING)]
    with event_file.create(lived_in.path) as new:
        add_event(new.db, by)
    before = lived_in.path.read_bytes()
    assert closing.remove(lived_in.path) == [(lived_in.path, Fault.LOCKED)]
    assert lived_in.path.read_bytes() == before


@pytest.mark.parametrize(
    "write",
    [
        lambda db, ada: check_ins.check_in(db, BY, ada.code),
        lambda db, _ada: drafts.keep_draft(db, BY, "1", kind=drafts.LOG, words="Wants a pr"),
    ],
)
def test_an_interrupted_closing_deletes_nothing_that_was_written_meanwhile(
    lived_in, target, seal, stick, downloads, tmp_path, ada, write
):
    hand_over(lived_in, target, seal)
    judged = closing.judge(lived_in.db, lived_in.path, receipt(target))
    closing.confirm(lived_in.path, judged, left_by(lived_in, stick, downloads))
    write(lived_in.db, ada)
    lived_in.close()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(Refused, match="written_since"):
        closing.remove(lived_in.path)
    assert sorted(tmp_path.rglob("*")) == before
    assert not closing.standing(lived_in.path).is_confirmed
    assert closing.remove(lived_in.path) == [], "the receipt counts no more"
    assert lived_in.path.exists()


def test_another_list_of_the_same_name_stays_when_it_is_taken_up_again(
    lived_in, target, seal, stick, downloads
):
    hand_over(lived_in, target, seal)
    judged = closing.judge(lived_in.db, lived_in.path, receipt(target))
    closing.confirm(lived_in.path, judged, left_by(lived_in, stick, downloads))
    lived_in.close()
    (downloads / "visitors.xlsx").write_bytes(b"next year's")
    assert closing.remove(lived_in.path) == []
    assert (downloads / "visitors.xlsx").read_bytes() == b"next year's"
    assert not lived_in.path.exists()


def test_a_name_that_leads_to_another_folder_deletes_nothing(
    lived_in, by, target, seal, stick, downloads, tmp_path, frozen
):
    victim = tmp_path / "victim.txt"
    victim.write_bytes(b"somebody's own")
    at = frozen.at.timestamp()
    os.utime(victim, (at, at))
    found = exports.listing(lived_in.db, exports.Wanted("visitors"))
    for name in ("../victim.txt", str(victim), r"..\victim.txt", "C:victim.txt", ".."):
        exports.record(lived_in.db, by, found, name)
    told = left_by(lived_in, stick, downloads)
    named = (*told.goes, *told.doubtful, *map(Path, told.elsewhere))
    assert not [one for one in named if "victim" in str(one)]
    hand_over(lived_in, target, seal)
    assert close(lived_in, target, stick, downloads) == []
    assert victim.exists()


def test_a_ledger_that_was_written_again_goes_with_the_event(
    lived_in, target, seal, stick, downloads, monkeypatch
):
    hand_over(lived_in, target, seal)
    really = closing._delete
    kept = (lived_in.path, Fault.NO_PERMISSION)
    monkeypatch.setattr(
        closing, "_delete", lambda one: kept if one == lived_in.path else really(one)
    )
    assert close(lived_in, target, stick, downloads) == [kept]
    monkeypatch.undo()
    with event_file.open_file(lived_in.path) as opened:
        erased_late.catch_up(opened)
    assert closing.remove(lived_in.path) == []
    assert not erasure_ledger.path_beside(lived_in.path).exists()


def test_another_laptops_backups_stay_in_the_second_place(lived_in, target, seal, stick, downloads):
    theirs = stick / "test 88aa77bb 20250423T131100Z.sealed"
    theirs.write_bytes(b"sealed by hall B")
    hand_over(lived_in, target, seal)
    assert close(lived_in, target, stick, downloads) == []
    assert list(stick.iterdir()) == [theirs]
