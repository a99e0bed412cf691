"""Opening the event file, alone, and refusing what is not one."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from db import driver, event_file, genuine, migrations
from db.errors import Fault
from db.exchange import tables
from db.exchange.faults import ListError, ListFault
from db.keeping import restoring
from db.visitor import visitors
from tests.db import other_process
from tests.db.event_file.stand import alter, fault_of

OPEN = """
driver.BUSY_MS = 20
try:
    with event_file.open_file(path) as opened:
        print("opened", len(event_file.problems(opened.db)))
except EnvironmentFault as fault:
    print(fault.fault.value)
"""


needs_posix = pytest.mark.skipif(os.name != "posix", reason="permissions and signals of POSIX")


with closing(driver.memory()) as _empty:
    OLDER = [known.name for known in migrations.migrations.pending(_empty)[1:]]
"""Migrations but the first: a file that was made before each of them is an older program's."""


class TestOpening:
    def test_what_was_written_is_there(self, path, ada):
        with event_file.open_file(path) as opened:
            assert visitors.find(opened.db, ada.code) == ada

    def test_closing_twice_does_no_harm(self, path):
        opened = event_file.open_file(path)
        opened.close()
        opened.close()
        assert not path.with_name(path.name + "-wal").exists()

    def test_a_missing_file_is_not_made(self, tmp_path):
        gone = tmp_path / "gone.desk"
        assert fault_of(event_file.open_file, gone).fault is Fault.MISSING
        assert list(tmp_path.iterdir()) == []

    def test_a_folder(self, tmp_path):
        assert fault_of(event_file.open_file, tmp_path).fault is Fault.FOREIGN

    def test_an_empty_file(self, tmp_path):
        empty = tmp_path / "empty.desk"
        empty.touch()
        assert fault_of(event_file.open_file, empty).fault is Fault.DAMAGED
        assert empty.read_bytes() == b""

    @pytest.mark.parametrize(
        "content", [b"hello", b"PK\x03\x04" + bytes(5000), b"SQLite format 2\x00"]
    )
    def test_another_kind_of_file(self, tmp_path, content):
        other = tmp_path / "other.desk"
        other.write_bytes(content)
        assert fault_of(event_file.open_file, other).fault is Fault.FOREIGN
        assert other.read_bytes() == content

    def test_another_programs_database(self, tmp_path):
        other = tmp_path / "other.desk"
        alter(other, "CREATE TABLE notes (id INTEGER)")
        assert fault_of(event_file.open_file, other).fault is Fault.FOREIGN

    def test_a_file_of_a_newer_program(self, path):
        alter(
            path,
            "INSERT INTO _sqlite_migrations(migration_set, name, applied_at)"
            " VALUES ('desk', 'm999_meetings_on_mars', '2030-01-01')",
        )
        fault = fault_of(event_file.open_file, path)
        assert (fault.fault, fault.detail) == (Fault.NEWER, "m999_meetings_on_mars")

    def test_a_file_whose_making_was_cut_short_is_finished(self, tmp_path):
        half = tmp_path / "half.desk"
        alter(half, f"PRAGMA application_id={migrations.APPLICATION_ID}")
        alter(half, "VACUUM")
        with event_file.open_file(half) as opened:
            assert event_file.problems(opened.db) == []
            assert driver.one(opened.db, "SELECT count(*) FROM visitors") == (0,)

    def test_an_older_file_is_copied_before_it_is_brought_up(self, path, ada, monkeypatch):
        newer = migrations.Migrations("desk")
        with closing(driver.memory()) as empty:
            for known in migrations.migrations.pending(empty):
                newer(name=known.name)(known.fn)

        @newer()
        def m002_shoe_sizes(db):
            db.conn.execute("ALTER TABLE visitors ADD COLUMN shoe_size TEXT NOT NULL DEFAULT ''")

        monkeypatch.setattr(migrations, "migrations", newer)
        # It remembers, and what it remembers is this program's.
        monkeypatch.setattr(genuine, "_expected_schema", genuine._expected_schema.__wrapped__)
        with event_file.open_file(path) as opened:
            assert driver.one(opened.db, "SELECT shoe_size FROM visitors") == ("",)
        copy = path.with_name("test.before-migration.desk")
        with pytest.raises(sqlite3.OperationalError, match="shoe_size"):
            alter(copy, "SELECT shoe_size FROM visitors")

    @pytest.mark.parametrize("newest", OLDER)
    def test_an_older_file_is_sound_without_what_came_later(self, tmp_path, newest):
        path = tmp_path / "old.desk"
        with event_file.create(path, stop_before=newest) as older:
            assert event_file.problems(older.db) == event_file.damage(older.db) == []
            assert event_file.trace(older.db) == ""
        with event_file.open_file(path) as opened:
            assert migrations.migrations.pending(opened.db) == []
        with closing(driver.connect(tmp_path / "old.before-migration.desk")) as copy:
            assert migrations.migrations.pending(copy)[0].name == newest
            assert event_file.problems(copy) == []

    def test_an_older_file_that_is_damaged_is_named_not_its_copy(self, tmp_path):
        path = tmp_path / "old.desk"
        with event_file.create(path, stop_before=OLDER[0]) as older:
            older.db.conn.execute(
                "INSERT INTO visitor_words(rowid, name_words) VALUES (7, 'of nobody')"
            )
        fault = fault_of(event_file.open_file, path)
        assert (fault.fault, fault.path) == (Fault.DAMAGED, path)
        assert "visitor_words" in fault.detail
        assert [entry.name for entry in tmp_path.iterdir()] == ["old.desk"]

    def test_a_path_with_odd_letters(self, tmp_path, path, ada):
        odd = tmp_path / "Fiera n° 3 #? %20 città 東京.desk"
        shutil.copy(path, odd)
        with event_file.open_file(odd) as opened:
            assert visitors.find(opened.db, ada.code) == ada
            assert driver.path_of(opened.db) == odd

    def test_what_a_killed_program_left_in_the_wal_is_there(self, path, ada):
        other_process.answer(
            "opened = event_file.open_file(path)\n"
            "visitors.edit(opened.db, by, visitors.page(opened.db, filters=visitors.Filters())[0].uuid,"
            " city='London')\n"
            "import os; os._exit(0)",
            path,
        )
        assert path.with_name(path.name + "-wal").stat().st_size > 0
        with event_file.open_file(path) as opened:
            assert visitors.by_uuid(opened.db, ada.uuid).city == "London"


class TestLock:
    HOLD = "opened = event_file.open_file(path)\nprint('open', flush=True)\nsys.stdin.read()"

    @pytest.fixture(autouse=True)
    def impatient(self, monkeypatch):
        monkeypatch.setattr(driver, "BUSY_MS", 20)

    def test_while_another_program_has_it_open_nobody_else_can(self, path):
        with other_process.running(self.HOLD + "\nimport time; time.sleep(60)", path) as process:
            assert process.stdout.readline() == "open\n"
            fault = fault_of(event_file.open_file, path)
        assert (fault.fault, fault.path) == (Fault.LOCKED, path)

    def test_a_program_that_was_killed_holds_no_lock(self, path):
        with other_process.running(self.HOLD + "\nimport time; time.sleep(60)", path) as process:
            process.stdout.readline()
        with event_file.open_file(path) as opened:
            assert event_file.problems(opened.db) == []

    def test_twice_in_one_program(self, event_file):
        from db import event_file as module

        assert fault_of(module.open_file, event_file.path).fault is Fault.LOCKED

    @pytest.mark.parametrize("name", ["test.desk", "../fair/test.desk", "other.desk"])
    def test_trying_to_open_it_again_does_not_let_others_in(self, event_file, name):
        from db import event_file as module

        path = event_file.path.parent / name
        if not path.exists():
            path.hardlink_to(event_file.path)
        fault_of(module.open_file, path)
        assert other_process.answer(OPEN, event_file.path) == "locked"

    def test_taking_it_for_a_list_does_not_let_others_in(self, event_file):
        with pytest.raises(ListError) as raised:
            tables.read(event_file.path)
        assert raised.value.code is ListFault.NOT_A_LIST
        assert other_process.answer(OPEN, event_file.path) == "locked"

    def test_taking_it_for_a_backup_does_not_let_others_in(self, event_file, by, tmp_path):
        fault = fault_of(restoring.restore, by, event_file.path, tmp_path / "else.desk")
        assert fault.fault is Fault.LOCKED
        assert other_process.answer(OPEN, event_file.path) == "locked"

    def test_what_was_closed_can_be_opened_again(self, path):
        with event_file.open_file(path):
            pass
        with event_file.open_file(path) as opened:
            assert event_file.problems(opened.db) == []


@needs_posix
class TestPermissions:
    """As somebody who may not write; root may write everywhere, so another process steps down."""

    @pytest.fixture
    def shelf(self, path):
        """A folder everyone may enter, with the event file in it."""
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made)
            folder.chmod(0o755)
            shelf = folder / "shelf"
            shelf.mkdir()
            shutil.copy(path, shelf / "fair.desk")
            yield shelf / "fair.desk"

    @staticmethod
    def open_as_nobody(path):
        # Python itself may lie where only root can read, so it steps down once it is loaded.
        down = "import os\nos.geteuid() or (os.setgid(65534), os.setuid(65534))\n"
        return other_process.answer(down + OPEN, path)

    def test_a_read_only_file(self, shelf):
        shelf.chmod(0o444)
        shelf.parent.chmod(0o777)
        before = shelf.read_bytes()
        assert self.open_as_nobody(shelf) == "read_only"
        assert shelf.read_bytes() == before

    def test_a_read_only_folder(self, shelf):
        shelf.chmod(0o666)
        shelf.parent.chmod(0o555)
        assert self.open_as_nobody(shelf) == "read_only"
        assert [entry.name for entry in shelf.parent.iterdir()] == ["fair.desk"]

    def test_a_file_nobody_may_read(self, shelf):
        shelf.chmod(0o000)
        shelf.parent.chmod(0o777)
        assert self.open_as_nobody(shelf) == "no_permission"

    def test_where_writing_is_allowed_it_opens(self, shelf):
        shelf.chmod(0o666)
        shelf.parent.chmod(0o777)
        assert self.open_as_nobody(shelf) == "opened 0"


def test_a_file_is_where_it_lies_and_not_where_a_link_to_it_is(path, tmp_path):
    (tmp_path / "link.desk").symlink_to(path)
    with event_file.open_file(tmp_path / "link.desk") as opened:
        assert opened.path == path.resolve()
