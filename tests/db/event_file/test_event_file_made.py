"""Making the event file, and what it holds to."""

from __future__ import annotations

import sqlite3

import pytest

from db import driver, event_file, migrations
from db.access import operators
from db.errors import EnvironmentFault, Fault
from db.past import changes, history
from db.visitor import visitors
from tests.db.event_file.stand import fault_of


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
