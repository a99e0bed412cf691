"""A long write lets the desk go first: judged by what is in the file, and in which order."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from functools import partial

import pytest

from db import driver, large_writes
from db.door import check_ins
from db.exchange import tables
from db.lists_in import imports
from db.rows import Outcome
from db.visitor import visitors
from db.visitor.visitors import Filters
from desktop import aside
from desktop.aside import PATIENCE, Aside
from desktop.lane import Priority
from desktop.store import Store

PEOPLE = 4_000


@pytest.fixture
def store(qtbot, event_file_path, event_file, by, ada):
    event_file.close()
    made = Store()
    made.by = by
    with qtbot.waitSignal(made.opened):
        made.open(event_file_path)
    qtbot.waitUntil(made.lane.is_idle)
    yield made
    made.close()


@pytest.fixture
def long_list(tmp_path):
    path = tmp_path / "list.csv"
    lines = [f"VTM25-{n},Guest {n},Listed,Works {n % 7}" for n in range(PEOPLE)]
    path.write_text("\n".join(["Registration ID,First name,Last name,Company", *lines]))
    return tables.read(path)


def plan_and_import(db, by, table, *, gives_way, on_progress=None, cancelled=None):
    plan = imports.plan(db, table)
    return imports.apply(
        db, by, plan, on_progress=on_progress, cancelled=cancelled, gives_way=gives_way
    )


class Writing:
    """An import that runs, and stops at half until the test lets it go on."""

    def __init__(self, store, table, **named):
        self.half = threading.Event()
        self.go_on = threading.Event()
        self.told = []
        self.aside = Aside(store)
        self.aside.set_back.connect(lambda times: self.told.append(("set back", times)))
        self.aside.write(
            lambda result: self.told.append(("imported", result.added)),
            plan_and_import,
            table,
            on_progress=self.progress,
            on_fault=lambda fault: self.told.append(("failed", fault)),
            **named,
        )

    def progress(self, done, _all):
        if done:
            self.half.set()
            assert self.go_on.wait(60)

    def scan(self, store, code):
        """Ask for a scan while the list is half written."""
        assert self.half.wait(60)
        store.write(
            lambda scan: self.told.append(("scanned", scan.outcome)),
            check_ins.check_in,
            code,
            priority=Priority.SCAN,
        )
        self.go_on.set()


def on_disk(path, folder):
    """How many visitors and entries a power cut would leave at this moment."""
    folder.mkdir()
    for ending in ("", "-wal"):
        shutil.copyfile(path.with_name(path.name + ending), folder / ("cut.desk" + ending))
    with sqlite3.connect(folder / "cut.desk") as cut:
        return [
            cut.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("visitors", "check_ins")
        ]


def test_a_scan_during_a_long_import_goes_first_and_is_on_the_disk(
    qtbot, store, long_list, ada, event_file_path, tmp_path, monkeypatch
):
    monkeypatch.setattr(aside, "CALM", 0.05)
    writing = Writing(store, long_list)
    seen = []
    store.changed.connect(
        lambda kind: seen.append((kind, on_disk(event_file_path, tmp_path / str(len(seen)))))
    )
    writing.scan(store, ada.code)
    qtbot.waitUntil(lambda: len(writing.told) == 3)
    assert sorted(writing.told[:2]) == [("scanned", Outcome.OK), ("set back", 1)]
    assert writing.told[2] == ("imported", PEOPLE)
    assert seen == [("check_in", [1, 1]), ("plan_and_import", [1 + PEOPLE, 1])]


def test_it_waits_until_the_desk_is_calm_or_somebody_says_now(
    qtbot, store, long_list, ada, monkeypatch
):
    monkeypatch.setattr(aside, "CALM", 3600)
    writing = Writing(store, long_list)
    writing.scan(store, ada.code)
    qtbot.waitUntil(lambda: len(writing.told) == 2)
    qtbot.waitUntil(store.lane.is_idle)
    assert writing.aside.is_waiting
    writing.aside.hurry()
    qtbot.waitUntil(lambda: len(writing.told) == 3)
    assert writing.told[2] == ("imported", PEOPLE)
    assert not writing.aside.is_busy


def test_who_hurries_it_is_not_set_back_any_more(qtbot, store, long_list, ada):
    writing = Writing(store, long_list)
    assert writing.half.wait(60)
    writing.aside.hurry()
    writing.scan(store, ada.code)
    qtbot.waitUntil(lambda: len(writing.told) == 2)
    assert writing.told == [("imported", PEOPLE), ("scanned", Outcome.OK)]


def test_what_waits_can_be_forgotten(qtbot, store, long_list, ada, monkeypatch):
    monkeypatch.setattr(aside, "CALM", 3600)
    writing = Writing(store, long_list)
    writing.scan(store, ada.code)
    qtbot.waitUntil(lambda: len(writing.told) == 2)
    writing.aside.forget()
    assert not writing.aside.is_busy
    told = []
    store.read(told.append, visitors.count, Filters())
    qtbot.waitUntil(lambda: bool(told))
    assert told == [1]


def test_another_file_ends_the_waiting(qtbot, store, long_list, ada, monkeypatch, tmp_path):
    from db.lists_in import presets

    monkeypatch.setattr(aside, "CALM", 3600)
    writing = Writing(store, long_list)
    writing.scan(store, ada.code)
    qtbot.waitUntil(lambda: len(writing.told) == 2)
    with qtbot.waitSignal(store.opened):
        store.make(partial(presets.make, tmp_path / "next.desk", presets.names()[0].id, store.by))
    assert not writing.aside.is_busy


def test_taking_a_list_back_goes_aside_and_is_done_in_the_end(qtbot, store, long_list, monkeypatch):
    from desktop.undo.undoing import Undoing

    monkeypatch.setattr(aside, "CALM", 0)
    monkeypatch.setattr(driver, "_STEPS", 100)
    made = []
    plain = partial(plan_and_import, gives_way=None)
    plain.__name__ = "import_list"
    store.write(made.append, plain, long_list)
    qtbot.waitUntil(lambda: bool(made))
    undoing, told, asked = Undoing(store), [], []
    undoing.said.connect(lambda words, _change: told.append(words))

    def always_somebody():
        asked.append(1)
        return len(asked) % 5 == 0

    monkeypatch.setattr(store.lane, "is_awaited", always_somebody)
    undoing.undo(made[0].change)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told[0] == "Scans go first: the undo waits for a calm moment."
    assert told[1] == "Undoing a long list now: a scan may wait some seconds."
    assert told[2].startswith("Undone")
    assert len(asked) == 5 * PATIENCE
    left = []
    store.read(left.append, visitors.count, Filters())
    qtbot.waitUntil(lambda: bool(left))
    assert left == [1]


def test_the_log_becomes_short_again_by_itself(qtbot, store, long_list, monkeypatch):
    monkeypatch.setattr(aside, "CALM", 0)
    writing = Writing(store, long_list)
    writing.go_on.set()
    qtbot.waitUntil(lambda: bool(writing.told))

    def log_is_short(db):
        return driver.one(db, "PRAGMA wal_autocheckpoint") == (large_writes._SHORT_LOG,)

    told = []

    def is_short():
        store.read(told.append, log_is_short)
        return True in told

    qtbot.waitUntil(is_short)
