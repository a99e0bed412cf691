"""Making and opening the event file, and refusing what is not one."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from db import driver, event_file, genuine, migrations
from db.access import operators
from db.errors import EnvironmentFault, Fault
from db.exchange import tables
from db.exchange.faults import ListError, ListFault
from db.keeping import restoring
from db.past import changes, history
from db.visitor import visitors
from tests.db import other_process

OPEN = """
driver.BUSY_MS = 20
try:
    with event_file.open_file(path) as opened:
        print("opened", len(event_file.problems(opened.db)))
except EnvironmentFault as fault:
    print(fault.fault.value)
"""

needs_posix = pytest.mark.skipif(os.name != "posix", reason="permissions and signals of POSIX")


@pytest.fixture
def path(event_file, ada):
    """A closed event file with Ada in it."""
    event_file.close()
    return event_file.path


def fault_of(call, *args):
    with pytest.raises(EnvironmentFault) as raised:
        call(*args)
    return raised.value


def verdict(path, check=event_file.problems):
    """What opening and checking the file says: "sound", "damaged" or another fault's code."""
    try:
        with event_file.open_file(path) as opened:
            return "damaged" if check(opened.db) else "sound"
    except EnvironmentFault as fault:
        return fault.fault.value


def alter(path, *statements):
    """Change the closed file at *path* with plain SQLite, as somebody with a tool could."""
    with closing(sqlite3.connect(path)) as conn, conn:
        for statement in statements:
            conn.execute(statement)


RUIN = """
with path.open("r+b") as file:
    for page in range(1, path.stat().st_size // 4096, 2):
        file.seek(page * 4096)
        file.write(b"\\xa5" * 4096)
"""
"""Every second page, but for the first: by another process, whose closing takes no lock of ours."""

with closing(driver.memory()) as _empty:
    OLDER = [known.name for known in migrations.migrations.pending(_empty)[1:]]
"""Migrations but the first: a file that was made before each of them is an older program's."""


class TestMaking:
    def test_a_new_file_is_one_of_ours_and_sound(self, tmp_path):
        with event_file.create(tmp_path / "new" / "fair.desk") as made:
            assert event_file.problems(made.db) == []
        with event_file.open_file(made.path) as opened:
            assert driver.one(opened.db, "SELECT count(*) FROM visitors") == (0,)

    def test_nothing_is_overwritten(self, path):
        before = path.read_bytes()
        fault = fault_of(event_file.create, path)
        assert (fault.fault, fault.path) == (Fault.EXISTS, path)
        assert path.read_bytes() == before

    def test_a_making_that_fails_leaves_nothing(self, tmp_path, monkeypatch):
        def full(db, **_named):
            db.conn.execute("CREATE TABLE half (id INTEGER)")
            raise EnvironmentFault(Fault.DISK_FULL)

        monkeypatch.setattr(migrations.migrations, "apply", full)
        assert fault_of(event_file.create, tmp_path / "fair.desk").fault is Fault.DISK_FULL
        assert list(tmp_path.iterdir()) == []

    def test_a_folder_in_the_way(self, tmp_path):
        (tmp_path / "file").write_text("not a folder")
        assert fault_of(event_file.create, tmp_path / "file" / "fair.desk").fault in (
            Fault.NO_PERMISSION,
            Fault.EXISTS,
        )

    def test_what_keeps_data_through_a_power_cut_is_on(self, event_file):
        kept = {
            name: driver.one(event_file.db, f"PRAGMA {name}")[0]
            for name in (
                "journal_mode",
                "synchronous",
                "locking_mode",
                "foreign_keys",
                "secure_delete",
            )
        }
        assert kept == {
            "journal_mode": "wal",
            "synchronous": 2,
            "locking_mode": "exclusive",
            "foreign_keys": 1,
            "secure_delete": 1,
        }


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


class TestTampering:
    @pytest.mark.parametrize(
        "statement",
        [
            "CREATE TRIGGER spy AFTER INSERT ON visitors BEGIN SELECT 1; END",
            "CREATE VIEW everybody AS SELECT * FROM visitors",
            "DROP TRIGGER visitors_company_history",
            "DROP TRIGGER check_ins_keep",
            "DROP TRIGGER visitors_search_insert",
            "CREATE TRIGGER sqlitespy AFTER INSERT ON visitors BEGIN SELECT 1; END",
            "ALTER TABLE visitors ADD COLUMN spy TEXT AS (upper(email))",
            "ALTER TABLE check_ins ADD COLUMN note TEXT DEFAULT 'x'",
        ],
    )
    def test_triggers_and_views_other_than_ours_are_refused(self, path, statement):
        alter(path, statement)
        assert fault_of(event_file.open_file, path).fault is Fault.TAMPERED

    def test_it_names_what_is_strange(self, path):
        alter(path, "CREATE VIEW everybody AS SELECT * FROM visitors")
        assert fault_of(event_file.open_file, path).detail == "everybody"


class TestDamage:
    @pytest.mark.parametrize("missing", ["INDEX check_ins_visitor", "TABLE visitor_words"])
    def test_a_part_that_is_missing_is_named(self, path, missing):
        alter(path, f"DROP {missing}")
        fault = fault_of(event_file.open_file, path)
        assert fault.fault is Fault.DAMAGED
        assert missing.split()[1] in fault.detail

    @pytest.mark.parametrize("check", [event_file.problems, event_file.damage])
    def test_any_ruined_page_is_noticed_and_none_crashes(self, path, tmp_path, check):
        whole = path.read_bytes()
        size = int.from_bytes(whole[16:18], "big")
        unnoticed = []
        for page in range(0, len(whole) // size, 9):
            ruined = tmp_path / f"ruined {page}.desk"
            start = page * size + (100 if page == 0 else 0)
            ruined.write_bytes(
                whole[:start] + b"\xa5" * (size - start % size) + whole[page * size + size :]
            )
            if verdict(ruined, check) != "damaged":
                unnoticed.append((page, verdict(ruined, check)))
        assert unnoticed == []

    def test_what_is_ruined_on_the_disk_is_noticed_by_whoever_has_read_it_before(self, path):
        with event_file.open_file(path) as opened:
            assert event_file.problems(opened.db) == []
            other_process.answer(RUIN, path)
            assert event_file.problems(opened.db) != []

    def test_a_file_cut_in_half(self, path, tmp_path):
        half = tmp_path / "half.desk"
        half.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        assert verdict(half) == "damaged"

    def test_a_search_index_that_fell_behind_is_noticed(self, path):
        with event_file.open_file(path) as opened:
            opened.db.conn.execute("INSERT INTO visitor_words(visitor_words) VALUES ('delete-all')")
            assert [found.split(":")[0] for found in event_file.problems(opened.db)] == [
                "visitor_words"
            ]
            assert event_file.damage(opened.db) == []  # it is whole, only not up to date

    def test_a_wal_of_another_file_does_not_crash(self, path, tmp_path):
        path.with_name(path.name + "-wal").write_bytes(b"\xa5" * 10_000)
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


class TestSchema:
    def test_every_text_that_staff_correct_is_kept_in_history(self, db, by, ada):
        fields = {name: f"new {name}" for name in visitors.FIELDS[:15]} | {"badge_type": "vip"}
        visitors.edit(db, by, ada.uuid, **fields)
        kept = {row[0] for row in driver.rows(db, "SELECT field FROM history")}
        assert kept == set(fields)

    @pytest.mark.parametrize(
        ("table", "column"),
        [
            ("check_ins", "at"),
            ("consents", "answer"),
            ("badge_prints", "copy"),
            ("badge_jobs", "at"),
            ("job_states", "state"),
            ("head_counts", "people"),
        ],
    )
    def test_facts_are_neither_changed_nor_deleted(self, db, by, ada, table, column):
        with changes.transaction(db, by, "check_in") as change:
            make_a_fact(db, table, change.uuid, ada)
        with pytest.raises(sqlite3.IntegrityError, match="facts are appended"):
            db.conn.execute(f"UPDATE {table} SET {column} = 0")
        with pytest.raises(sqlite3.IntegrityError, match="rows are not deleted"):
            db.conn.execute(f"DELETE FROM {table}")

    def test_every_row_has_an_id_of_its_own_and_a_change_and_is_never_deleted(self, db):
        tables = driver.rows(
            db,
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
            " AND name NOT LIKE 'sqlite%' AND name <> '_sqlite_migrations'"
            " AND name <> 'drafts'",  # no facts yet: they go once they were saved
        )
        assert len(tables) > 15
        for (table,) in tables:
            columns = {row[1] for row in driver.rows(db, f"PRAGMA table_info({table})")}
            # A value in history goes with its change, and is found by row and field.
            assert {"uuid", "change"} <= columns | {"changes": {"change"}, "history": {"uuid"}}.get(
                table, set()
            )
            assert driver.one(
                db,
                "SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND name = ?",
                (f"{table}_keep",),
            ), table

    def test_what_was_written_in_history_is_blanked_at_most(self, db, by, ada):
        visitors.edit(db, by, ada.uuid, city="London")
        db.conn.execute("UPDATE history SET old = '', new = ''")
        for column in ("change", "tbl", "row", "field"):
            with pytest.raises(sqlite3.IntegrityError, match="facts are appended"):
                db.conn.execute(f"UPDATE history SET {column} = 'x'")

    def test_the_name_a_laptop_had_before_is_kept(self, db, by):
        operators.save_station(db, by, by.station, "Hall A")
        operators.save_station(db, by, by.station, "Hall B")
        kept = [
            (one.table, one.old, one.new) for one in history.fields(db, history.changes(db)[0].uuid)
        ]
        assert kept == [("stations", "Hall A", "Hall B")]


def make_a_fact(db, table, change, visitor):
    """One row of *table* with blanks wherever a value is needed."""
    columns = driver.rows(db, f'PRAGMA table_info("{table}")')
    values = {
        name: 0 if kind == "INTEGER" else ""
        for _, name, kind, needed, default, key in columns
        if needed and default is None and not key
    }
    values |= {"uuid": "fact", "change": change}
    if "visitor" in values:
        values["visitor"] = visitor.uuid
    driver.run(
        db,
        f"INSERT INTO {table}({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",
        tuple(values.values()),
    )
