"""Long work stops for more urgent work: at any point, leaving nothing, and it can be done again."""

from __future__ import annotations

import itertools
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from db import driver, large_writes
from db.door import check_ins, entries
from db.errors import GaveWay
from db.event_file import create, open_file, problems
from db.exchange import tables
from db.exchange.faults import ListError, ListFault
from db.keeping import copies
from db.lists_in import imports
from db.meeting import meeting_facts, meeting_saving, meetings
from db.past import changes, history
from db.rows import Happening
from db.searching import search
from db.visitor import visitors
from db.visitor.visitors import Filters

PEOPLE = 300
STEP = 13


class Wish:
    """Somebody who wants to go first from the *after*-th time that they are asked."""

    def __init__(self, after):
        self.after = after
        self.asked = 0

    def __call__(self):
        self.asked += 1
        return self.asked > self.after


@pytest.fixture(autouse=True)
def often(monkeypatch):
    """Every list is long, and everybody is asked again and again."""
    monkeypatch.setattr(imports, "SHORT", 1)
    monkeypatch.setattr(driver, "_STEPS", 50)


@pytest.fixture
def plan(db, tmp_path):
    path = tmp_path / "list.csv"
    lines = [f"VTM25-{n},Guest {n},Listed,Works {n % 7}" for n in range(PEOPLE)]
    path.write_text("\n".join(["Registration ID,First name,Last name,Company", *lines]))
    return imports.plan(db, tables.read(path))


def test_an_import_that_gives_way_at_any_point_leaves_nothing(db, by, plan, ada):
    before = everything(db)
    result = None
    for after in itertools.count(step=STEP):
        try:
            result = imports.apply(db, by, plan, gives_way=Wish(after))
        except GaveWay:
            assert everything(db) == before
            assert not db.conn.in_transaction
        else:
            break
    assert after > 20 * STEP
    assert result.added == PEOPLE
    assert problems(db) == []
    assert search.visitors(db, "guest 17").visitors
    assert search.visitors(db, "ada").visitors == [ada]


def test_who_wished_to_go_first_can_write_at_once(db, by, plan, ada):
    with pytest.raises(GaveWay):
        imports.apply(db, by, plan, gives_way=Wish(20))
    scan = check_ins.check_in(db, by, ada.code)
    result = imports.apply(db, by, plan, gives_way=Wish(10**9))
    assert [fact.uuid for fact in entries.of(db, ada.uuid)] == [scan.check_in]
    assert visitors.count(db, Filters()) == PEOPLE + 1
    assert history.undo(db, by, result.change).kept == []


def test_an_undo_of_a_list_gives_way_at_any_point(event_file, by, plan, ada):
    db = event_file.db
    result = imports.apply(db, by, plan)
    before = everything(db)
    for after in (0, 3, 10, 30, 100):
        with pytest.raises(GaveWay):
            history.undo(db, by, result.change, gives_way=Wish(after))
        assert everything(db) == before
    history.undo(db, by, result.change, gives_way=Wish(10**9))
    assert visitors.count(db, Filters()) == 1
    assert problems(db) == []


def test_a_short_list_is_written_whoever_waits(db, by, plan, monkeypatch):
    monkeypatch.setattr(imports, "SHORT", PEOPLE)
    assert imports.apply(db, by, plan, gives_way=Wish(0)).added == PEOPLE


def test_an_import_is_cancelled_in_the_middle_of_an_index(db, by, plan):
    stop = Wish(60)
    with pytest.raises(ListError) as stopped:
        imports.apply(db, by, plan, cancelled=stop, gives_way=Wish(10**9))
    assert stopped.value.code is ListFault.CANCELLED
    assert visitors.count(db, Filters()) == 0


def test_a_list_that_was_planned_for_another_file_is_refused(tmp_path, db, by, plan):
    with create(tmp_path / "other.desk") as other:
        with pytest.raises(ListError) as refused:
            imports.apply(other.db, by, plan)
        assert refused.value.code is ListFault.OTHER_FILE


def test_the_change_made_around_an_import_does_not_make_its_plan_old(db, by, plan):
    with changes.transaction(db, by, "import"):
        assert not imports.is_stale(db, plan)
    assert imports.is_stale(db, plan)


def test_the_log_is_left_for_a_calm_moment(event_file, by, plan):
    db = event_file.db
    large_writes.checkpoint(db)
    imports.apply(db, by, plan, gives_way=Wish(10**9))
    assert driver.one(db, "PRAGMA wal_autocheckpoint") == (large_writes._LONG_LOG,)
    large_writes.checkpoint(db)
    assert driver.one(db, "PRAGMA wal_autocheckpoint") == (large_writes._SHORT_LOG,)


def test_long_agendas_look_up_between_the_meetings(db, by, monkeypatch):
    """SQLite asks only within a long question, and what follows in Python would not be stopped."""
    monkeypatch.setattr(driver, "_STEPS", 10**6)
    for number in range(20):
        starts = datetime(2025, 4, 23, 13, number, tzinfo=UTC)
        made = meeting_saving.save(db, by, with_name=f"Invented {number}", starts=starts)
        meeting_facts.record(db, by, made.uuid, Happening.HELD)
    nobody = Wish(10**9)
    with driver.giving_way(db, nobody):
        found = meetings.meetings(db)
        assert nobody.asked >= len(found) == 20
        nobody.asked = 0
        meeting_facts.standings(db, found)
        assert nobody.asked >= 20
    with pytest.raises(GaveWay), driver.giving_way(db, Wish(5)):
        meetings.meetings(db)


def everything(db):
    """What is in the file: every row that counts, and what the file is made of."""
    tables_ = ("visitors", "changes", "history", "imports", "import_maps", "retractions")
    rows = {name: driver.rows(db, f"SELECT count(*), max(id) FROM {name}") for name in tables_}
    rows["made of"] = sorted(driver.rows(db, "SELECT type, name, sql FROM sqlite_master"))
    rows["withdrawn"] = driver.rows(db, "SELECT uuid FROM visitors WHERE withdrawn = 1")
    rows["words"] = driver.rows(db, "SELECT count(*) FROM visitor_terms")
    return rows


KILLED = """
import os, sys
from pathlib import Path
from db import event_file
from db.lists_in import imports
from db.past.changes import By
from db.exchange import tables
opened = event_file.open_file(Path(sys.argv[1]))
plan = imports.plan(opened.db, tables.read(Path(sys.argv[2])))
imports.apply(
    opened.db, By("Tom"), plan, gives_way=lambda: False,
    on_progress=lambda done, all_: done == all_ and os._exit(9),
)
"""


def test_a_kill_before_the_end_leaves_nothing_of_the_list(event_file, by, plan, ada, tmp_path):
    before = everything(event_file.db)
    event_file.close()
    order = [sys.executable, "-c", KILLED, str(event_file.path), str(tmp_path / "list.csv")]
    assert subprocess.run(order, check=False).returncode == 9
    with open_file(event_file.path) as opened:
        assert everything(opened.db) == before
        assert problems(opened.db) == []
        assert imports.apply(opened.db, by, plan).added == PEOPLE


def test_a_backup_gives_way_and_leaves_no_half_of_itself(event_file, by, plan):
    imports.apply(event_file.db, by, plan)
    folder = copies.backup_folder(event_file.path)
    for after in (0, 2, 5):
        with pytest.raises(GaveWay):
            copies.begin_backup(event_file.db, event_file.path, gives_way=Wish(after))
        assert list(folder.iterdir()) == []
    begun = copies.begin_backup(event_file.db, event_file.path, gives_way=Wish(10**9))
    assert copies.finish_backup(begun, event_file.path).path.exists()
