"""A file that is found damaged takes nothing more: a restored backup would not have it."""

from __future__ import annotations

import pytest

from db import copies, driver, visitors
from db.errors import Fault
from desktop.store import Store
from tests.desktop.pages.stand import settle


def spoil(path, table="visitors"):
    """Overwrite the first page of *table* in the closed file *path*, as a failing disk does."""
    opened = driver.connect(path)
    (page,) = driver.one(opened, "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,))
    (size,) = driver.one(opened, "PRAGMA page_size")
    opened.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\x5a" * size)


@pytest.fixture
def store(qtbot, event_file_path, event_file, by, ada):
    """A store on a file whose badges cannot be read any more."""
    copies.backup(event_file.db, event_file_path)
    event_file.close()
    spoil(event_file_path, "codes")
    made = Store()
    made.by = by
    with qtbot.waitSignals([made.opened, made.unsound]):
        made.open(event_file_path)
    settle(qtbot, made)
    yield made
    made.close()


def test_nothing_more_is_written_into_it(qtbot, store):
    faults, answers, kinds = [], [], []
    store.changed.connect(kinds.append)
    store.write(answers.append, visitors.register, given_name="Grace", on_fault=faults.append)
    store.write(answers.append, _count_up, on_fault=faults.append)
    settle(qtbot, store)
    assert [fault.fault for fault in faults] == [Fault.DAMAGED] * 2
    assert (answers, kinds) == ([], [])


def _count_up(db, _by):
    """A write that meets none of what is damaged."""
    db.conn.execute("PRAGMA user_version=7")


def test_it_is_no_backup_and_none_is_thinned_out_for_it(qtbot, store, event_file_path):
    kept = copies.backups(event_file_path)
    store.back_up(always=True)
    settle(qtbot, store)
    assert copies.backups(event_file_path) == kept


def test_it_is_told_once_and_what_can_be_read_is_read(qtbot, store):
    told, events = [], []
    store.unsound.connect(told.append)
    store.faulted.connect(told.append)
    store.read(events.append, visitors.count, visitors.Filters())
    store.read(None, _codes)
    settle(qtbot, store)
    assert (told, events) == ([], [1])


def _codes(db):
    return driver.rows(db, "SELECT * FROM codes")


def test_damage_that_shows_at_a_question_is_known_before_the_next_write(
    qtbot, event_file_path, event_file, by
):
    event_file.close()
    store = Store()
    store.by = by
    with qtbot.waitSignal(store.opened):
        store.open(event_file_path)
    settle(qtbot, store)
    faults, answers = [], []
    with qtbot.waitSignal(store.unsound):
        store.read(None, _find_damage, on_fault=faults.append)
        store.write(answers.append, visitors.register, given_name="Ada", on_fault=faults.append)
    settle(qtbot, store)
    assert [fault.fault for fault in faults] == [Fault.DAMAGED] * 2
    assert answers == []
    store.close()


def _find_damage(db):
    """As SQLite says of a page that is none."""
    import sqlite3

    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorname = "SQLITE_CORRUPT"
    raise error
