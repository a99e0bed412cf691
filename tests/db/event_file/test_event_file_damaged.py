"""An event file that was damaged or tampered with is told from a sound one."""

from __future__ import annotations

import pytest

from db import event_file
from db.errors import EnvironmentFault, Fault
from tests.db import other_process
from tests.db.event_file.stand import RUIN, alter, fault_of


def verdict(path, check=event_file.problems):
    """What opening and checking the file says: "sound", "damaged" or another fault's code."""
    try:
        with event_file.open_file(path) as opened:
            return "damaged" if check(opened.db) else "sound"
    except EnvironmentFault as fault:
        return fault.fault.value


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
