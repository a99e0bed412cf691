"""Backups, copies for another laptop, and putting one back."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from datetime import UTC, datetime

import pytest

from db import driver, event_file, events
from db.badges import badge_jobs, job_orders
from db.door import check_ins
from db.errors import EnvironmentFault, Fault, Refused
from db.event_file import create, open_file
from db.keeping import copies, restoring, thinning
from db.past import history
from db.rows.prints import Hitch
from db.visitor import visitors
from tests.conftest import add_event
from tests.db import other_process


@pytest.fixture
def path(event_file_path):
    return event_file_path


def fault_of(call, *args):
    with pytest.raises(EnvironmentFault) as raised:
        call(*args)
    return raised.value


def names(folder):
    return sorted(entry.name for entry in folder.iterdir())


def test_a_backup_of_a_clock_that_ran_ahead_is_not_the_newest(db, path, ada, frozen):
    first = copies.backup(db, path).path
    frozen.forward(hours=24)
    ahead = copies.backup(db, path).path
    assert copies.backups(path) == [ahead, first]
    frozen.forward(hours=-23)  # somebody sets it right
    newest = copies.backup(db, path).path
    assert copies.backups(path) == [newest, first, ahead]


class TestCopying:
    def test_a_copy_holds_what_the_file_holds_and_says_its_digest(
        self, db, by, ada, tmp_path, frozen
    ):
        made = copies.write_copy(db, tmp_path / "usb" / "copy.desk")
        content = made.path.read_bytes()
        assert (made.digest, made.size) == (hashlib.sha256(content).hexdigest(), len(content))
        assert made.at == frozen.at
        with event_file.open_file(made.path) as opened:
            assert visitors.find(opened.db, ada.code) == ada
        assert names(tmp_path / "usb") == ["copy.desk"]

    def test_nothing_is_overwritten_unasked(self, db, ada, tmp_path):
        target = tmp_path / "copy.desk"
        target.write_text("precious")
        assert fault_of(copies.write_copy, db, target).fault is Fault.EXISTS
        assert target.read_text() == "precious"
        copies.write_copy(db, target, replace=True)
        with event_file.open_file(target) as opened:
            assert visitors.count(opened.db, visitors.Filters()) == 1

    def test_a_copy_that_does_not_hold_is_not_given_its_name(self, db, tmp_path, monkeypatch):
        monkeypatch.setattr(event_file, "problems", lambda db: ["row 3 missing from index"])
        fault = fault_of(copies.write_copy, db, tmp_path / "usb" / "copy.desk")
        assert (fault.fault, fault.detail) == (Fault.DAMAGED, "row 3 missing from index")
        assert names(tmp_path / "usb") == []

    def test_a_stray_part_of_an_earlier_try_is_no_obstacle(self, db, tmp_path):
        (tmp_path / "copy.desk.part").write_text("half")
        copies.write_copy(db, tmp_path / "copy.desk")
        assert "copy.desk.part" not in names(tmp_path)

    def test_a_folder_that_cannot_be(self, db, tmp_path):
        (tmp_path / "file").touch()
        assert fault_of(copies.write_copy, db, tmp_path / "file" / "copy.desk").fault in (
            Fault.EXISTS,
            Fault.NO_PERMISSION,
        )

    def test_the_copy_for_another_laptop_knows_our_codes(self, db, by, ada, tmp_path):
        made = copies.for_laptop(db, by, tmp_path / "other.desk")
        with event_file.open_file(made.path) as opened:
            assert events.current(opened.db).key == events.current(db).key
            assert check_ins.check_in(opened.db, by, ada.code).outcome == "ok"
            kinds = [change.kind for change in history.changes(opened.db)]
        assert kinds == ["check_in", "copy", "register", "new"]
        assert history.changes(db, limit=1)[0].kind == "copy"

    def test_a_copy_that_is_not_made_is_not_told_of(self, db, by, tmp_path):
        (tmp_path / "other.desk").touch()
        assert fault_of(copies.for_laptop, db, by, tmp_path / "other.desk").fault is Fault.EXISTS
        assert history.changes(db, limit=1)[0].kind == "new"


class TestBackups:
    def test_they_lie_beside_the_file_the_newest_first(self, db, path, frozen):
        copies.backup(db, path)
        frozen.forward(minutes=10)
        copies.backup(db, path)
        found = copies.backups(path)
        assert [entry.name for entry in found] == [
            "test 20250423T132100Z.desk",
            "test 20250423T131100Z.desk",
        ]
        assert found[0].parent == path.with_name("test backups")
        assert thinning.made_at(found[0]) == frozen.at

    def test_other_files_in_the_folder_are_not_ours(self, db, path, frozen):
        made = copies.backup(db, path)
        for name in ("test yesterday.desk", "other 20250101T000000Z.desk", "notes.txt"):
            (made.path.parent / name).touch()
        frozen.forward(days=30)
        thinning.thin(made.path.parent, "test")
        assert copies.backups(path) == [made.path]
        assert len(names(made.path.parent)) == 4

    def test_those_of_an_event_that_had_the_name_before_are_let_be(
        self, event_file, by, path, frozen
    ):
        """Last year's file was renamed, and a new event has its name."""
        older = [copies.backup(event_file.db, path).path]
        frozen.forward(minutes=1)
        older.append(copies.backup(event_file.db, path).path)
        event_file.close()
        path.rename(path.with_name("last year.desk"))
        frozen.forward(days=30)
        with create(path) as new:
            add_event(new.db, by)
            mine = copies.backup(new.db, path).path
            assert copies.drop_older(path, mine) == []
            frozen.forward(days=9)
            newest = copies.backup(new.db, path).path
        assert copies.backups(path) == [newest, mine, *reversed(older)]

    def test_no_folder_no_backups(self, path):
        assert copies.backups(path) == []

    def test_one_that_was_asked_for_is_told_in_the_file_and_in_itself(self, db, by, path, tmp_path):
        made = copies.asked_backup(db, by, path, tmp_path / "usb")
        with open_file(made.path) as opened:
            for each in (db, opened.db):
                told = history.changes(each)[0]
                assert (told.kind, told.reason) == ("backup", str(tmp_path / "usb"))

    def test_one_is_made_of_a_file_that_takes_nothing_more(self, db, by, ada, path, tmp_path):
        pages = driver.one(db, "PRAGMA page_count")[0]
        db.conn.execute(f"PRAGMA max_page_count={pages}")
        full = 0
        while not full:
            try:
                visitors.register(db, by, given_name="Visitor " * 50)
            except EnvironmentFault:
                full += 1
        made = copies.asked_backup(db, by, path, tmp_path / "usb")
        with open_file(made.path) as opened:
            assert visitors.by_uuid(opened.db, ada.uuid) == ada

    def test_they_thin_out_with_age(self, tmp_path, frozen):
        def touch(*moments):
            for moment in moments:
                (tmp_path / f"test {moment}.desk").touch()

        touch("20250423T131000Z", "20250423T130000Z", "20250423T111500Z")  # within two hours
        touch("20250423T105000Z", "20250423T101000Z", "20250423T095900Z")  # one an hour
        touch("20250420T220000Z", "20250420T080000Z", "20250419T080000Z")  # one a day
        thinning.thin(tmp_path, "test")
        assert [name.split()[1].removesuffix(".desk") for name in names(tmp_path)] == [
            "20250419T080000Z",
            "20250420T220000Z",
            "20250423T095900Z",
            "20250423T105000Z",
            "20250423T111500Z",
            "20250423T130000Z",
            "20250423T131000Z",
        ]

    def test_a_clock_set_back_costs_no_backup(self, db, path, frozen):
        frozen.at = datetime(2025, 4, 25, tzinfo=UTC)
        copies.backup(db, path)
        frozen.at = datetime(2025, 4, 23, tzinfo=UTC)
        copies.backup(db, path)
        assert len(copies.backups(path)) == 2


class TestRestoring:
    @pytest.fixture
    def backup(self, db, path, ada):
        return copies.backup(db, path).path

    def test_the_copy_takes_the_files_place_and_the_file_goes_aside(
        self, event_file, by, path, ada, backup
    ):
        visitors.edit(event_file.db, by, ada.uuid, city="London")
        event_file.close()
        aside = restoring.restore(by, backup, path).aside
        assert aside == path.with_name("test set aside 20250423T131100Z.desk")
        assert city(path, ada) == ""
        assert city(aside, ada) == "London"
        assert backup.exists()

    def test_that_it_was_restored_is_told_and_stays(self, event_file, by, path, backup):
        event_file.close()
        restoring.restore(by, backup, path)
        with open_file(path) as opened:
            told = history.changes(opened.db)[0]
            assert (told.kind, told.operator, told.reason) == ("recover", "Tom", backup.name)
            with pytest.raises(Refused):
                history.undo(opened.db, by, told.uuid)

    def test_a_file_that_a_crash_left_with_its_wal_is_taken_with_it(
        self, event_file, by, path, tmp_path
    ):
        event_file.close()
        left = tmp_path / "left.desk"
        shutil.copyfile(path, left)
        code = (
            "opened = event_file.open_file(path)\n"
            "print(visitors.register(opened.db, by, given_name='Mary').uuid, flush=True)\n"
            "import time; time.sleep(60)"
        )
        with other_process.running(code, left) as process:
            mary = process.stdout.readline().strip()
        restoring.restore(by, left, path)
        with open_file(path) as opened:
            assert visitors.by_uuid(opened.db, mary).given_name == "Mary"

    def test_a_file_that_another_program_has_open_is_no_backup(
        self, event_file, by, path, tmp_path, monkeypatch
    ):
        monkeypatch.setattr(driver, "BUSY_MS", 20)
        event_file.close()
        code = (
            "opened = event_file.open_file(path)\nprint(1, flush=True)\nimport time; time.sleep(60)"
        )
        with other_process.running(code, path) as process:
            process.stdout.readline()
            fault = fault_of(restoring.restore, by, path, tmp_path / "else.desk")
        assert (fault.fault, fault.path) == (Fault.LOCKED, path)
        assert not (tmp_path / "else.desk").exists()

    def test_twice_in_a_second_loses_nothing(self, event_file, by, path, ada, backup):
        event_file.close()
        first = restoring.restore(by, backup, path).aside
        second = restoring.restore(by, backup, path).aside
        assert first != second
        assert city(first, ada) == city(second, ada) == city(path, ada) == ""

    def test_a_stale_wal_is_moved_aside_with_its_file(self, event_file, by, path, ada, backup):
        event_file.close()
        ruin = b"SQLite format 3\x00" + b"\xa5" * 20_000
        path.write_bytes(ruin)
        path.with_name(path.name + "-wal").write_bytes(b"\xa5" * 5_000)
        aside = restoring.restore(by, backup, path).aside
        assert city(path, ada) == ""
        assert aside.read_bytes() == ruin
        assert aside.with_name(aside.name + "-wal").exists()

    @pytest.mark.parametrize("second_names", [True, False])
    def test_killed_at_any_step_it_leaves_an_event_file_in_its_place(
        self, event_file, by, path, ada, backup, monkeypatch, second_names
    ):
        visitors.edit(event_file.db, by, ada.uuid, city="London")
        event_file.close()

        def killed(*_):
            assert city(path, ada) == "London"
            raise KeyboardInterrupt

        def refused(*_):
            raise OSError(errno.EPERM, "no second names here")

        if not second_names:
            monkeypatch.setattr(os, "link", refused)
        monkeypatch.setattr(restoring, "put_in_place", killed)
        with pytest.raises(KeyboardInterrupt):
            restoring.restore(by, backup, path)
        assert city(path, ada) == "London"
        monkeypatch.undo()
        last = restoring.restore(by, backup, path).aside
        assert (city(path, ada), city(last, ada)) == ("", "London")

    def test_what_a_full_disk_stopped_leaves_everything_as_it_was(
        self, event_file, by, path, backup, monkeypatch
    ):
        event_file.close()
        ruin = b"SQLite format 3\x00" + b"\xa5" * 20_000
        path.write_bytes(ruin)
        log = path.with_name(path.name + "-wal")
        log.write_bytes(b"\xa5" * 5_000)

        def full(*_):
            raise OSError(errno.ENOSPC, "no space left")

        monkeypatch.setattr(restoring, "put_in_place", full)
        before = {one.name for one in path.parent.iterdir()}
        assert fault_of(restoring.restore, by, backup, path).fault is Fault.DISK_FULL
        assert (path.read_bytes(), log.stat().st_size) == (ruin, 5_000)
        assert {one.name for one in path.parent.iterdir()} == before

    def test_a_log_that_the_disk_did_not_take_into_the_copy_is_no_restore(
        self, event_file, by, path, ada, backup, monkeypatch
    ):
        """SQLite says nothing of a disk that fails as the file closes: its log stays beside it."""
        event_file.close()
        before = path.read_bytes()
        apply = restoring.erased_again.apply

        def leave_a_log(*args):
            path.with_name(path.name + ".restoring-wal2").write_bytes(b"log")
            return apply(*args)

        monkeypatch.setattr(restoring.erased_again, "apply", leave_a_log)
        monkeypatch.setattr(
            copies,
            "beside",
            lambda part, ending: part.with_name(part.name + ending.replace("-wal", "-wal2")),
        )
        assert fault_of(restoring.restore, by, backup, path).fault is Fault.IO_ERROR
        assert path.read_bytes() == before
        assert not [name for name in names(path.parent) if "aside" in name]

    def test_a_copy_that_cannot_take_the_place_gives_all_of_it_back(
        self, event_file, by, path, ada, backup, monkeypatch
    ):
        event_file.close()
        log = path.with_name(path.name + "-wal")
        path.write_bytes(b"SQLite format 3\x00" + b"\xa5" * 20_000)
        log.write_bytes(b"\xa5" * 5_000)

        def fail(*_):
            raise OSError(5, "no")

        monkeypatch.setattr(restoring, "put_in_place", fail)
        assert fault_of(restoring.restore, by, backup, path).fault is Fault.IO_ERROR
        assert log.read_bytes() == b"\xa5" * 5_000
        assert path.stat().st_size == 20_016
        assert not [name for name in names(path.parent) if "aside" in name]

    def test_where_the_file_is_gone_the_copy_takes_its_place(
        self, event_file, by, path, ada, backup
    ):
        event_file.close()
        path.unlink()
        path.with_name(path.name + "-wal").write_bytes(b"\xa5" * 5_000)
        assert restoring.restore(by, backup, path).aside is None
        assert city(path, ada) == ""
        assert names(path.parent) == [
            "test backups",
            "test set aside 20250423T131100Z.desk-wal",
            "test.desk",
        ]

    def test_while_the_event_is_open_it_stays(self, event_file, by, path, backup, monkeypatch):
        monkeypatch.setattr(driver, "BUSY_MS", 20)
        assert fault_of(restoring.restore, by, backup, path).fault is Fault.LOCKED
        assert names(path.parent) == ["test backups", "test.desk", "test.desk-wal"]

    def test_a_damaged_copy_is_refused_and_the_file_stays(self, event_file, by, path, ada, backup):
        event_file.close()
        content = bytearray(backup.read_bytes())
        content[len(content) // 2 :] = b"\xa5" * (len(content) - len(content) // 2)
        backup.write_bytes(content)
        fault = fault_of(restoring.restore, by, backup, path)
        assert (fault.fault, fault.path) == (Fault.DAMAGED, backup)
        assert city(path, ada) == ""
        assert names(path.parent) == ["test backups", "test.desk"]

    @pytest.mark.parametrize("content", [None, b"", b"hello"])
    def test_what_is_no_copy_is_refused(self, event_file, by, path, ada, tmp_path, content):
        event_file.close()
        other = tmp_path / "other.desk"
        if content is not None:
            other.write_bytes(content)
        expected = {None: Fault.MISSING, b"": Fault.DAMAGED, b"hello": Fault.FOREIGN}[content]
        fault = fault_of(restoring.restore, by, other, path)
        assert (fault.fault, fault.path) == (expected, other)
        assert city(path, ada) == ""


def city(path, visitor):
    with event_file.open_file(path) as opened:
        return visitors.by_uuid(opened.db, visitor.uuid).city


def test_the_digest_of_a_copy_to_practise_on_is_that_of_the_file(db, by, tmp_path):
    made = copies.for_rehearsal(db, by, tmp_path / "practice.desk")
    assert made.digest == hashlib.sha256(made.path.read_bytes()).hexdigest()
    assert made.size == made.path.stat().st_size
    with event_file.open_file(made.path) as opened:
        assert events.current(opened.db).sample
    assert not events.current(db).sample


def test_a_copy_to_practise_on_prints_nothing_of_the_event_by_itself(db, by, ada, tmp_path):
    badge = [(ada.uuid, ada.code)]
    (job,) = job_orders.ask(db, by, badge, printer="Zebra", stock="a6")
    made = copies.for_rehearsal(db, by, tmp_path / "practice.desk")
    with event_file.open_file(made.path) as opened:
        assert badge_jobs.known(opened.db, job.uuid).trouble == Hitch.RESTORED
    assert badge_jobs.known(db, job.uuid).trouble == ""
