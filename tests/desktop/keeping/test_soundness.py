"""The check after opening: the first half at once, the second never in a scan's way."""

from __future__ import annotations

import threading

import pytest

from db import driver, event_file
from db.door import check_ins
from db.rows import Outcome
from desktop.keeping import soundness
from desktop.lane import Priority
from desktop.store import Store

FOR_EVER = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c"


class Halves:
    """Both halves of the check, which remember; the second takes for ever the first time."""

    def __init__(self, monkeypatch):
        self.order = []
        self.running = threading.Event()
        self.check = event_file.problems
        monkeypatch.setattr(event_file, "damage", self.damage)
        monkeypatch.setattr(event_file, "problems", self.problems)

    def damage(self, _db):
        self.order.append("damage")
        return []

    def problems(self, db):
        self.order.append("problems")
        if self.order.count("problems") == 1:
            self.running.set()
            driver.rows(db, FOR_EVER)
        return self.check(db)


@pytest.fixture
def halves(monkeypatch):
    return Halves(monkeypatch)


@pytest.fixture
def store(qtbot, halves, event_file_path, event_file, by, ada):
    event_file.close()
    made = Store()
    made.by = by
    with qtbot.waitSignal(made.opened):
        made.open(event_file_path)
    yield made
    made.close()


def test_a_scan_goes_before_the_second_half_which_begins_again(
    qtbot, store, halves, ada, monkeypatch
):
    monkeypatch.setattr(soundness, "CALM", 0)
    qtbot.waitUntil(halves.running.is_set)
    told = []
    store.write(told.append, check_ins.check_in, ada.code, priority=Priority.SCAN)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].outcome is Outcome.OK
    qtbot.waitUntil(lambda: halves.order == ["damage", "problems", "problems"])
    qtbot.waitUntil(store.lane.is_idle)


def test_closing_does_not_wait_for_the_second_half(qtbot, store, halves):
    qtbot.waitUntil(halves.running.is_set)
    store.close()
    assert halves.order == ["damage", "problems"]


def test_nobody_looks_closer_while_the_desk_is_busy(qtbot, store, halves, ada, monkeypatch):
    monkeypatch.setattr(soundness, "CALM", 3600)
    qtbot.waitUntil(halves.running.is_set)
    told = []
    store.write(told.append, check_ins.check_in, ada.code, priority=Priority.SCAN)
    qtbot.waitUntil(lambda: bool(told) and store.lane.is_idle())
    assert halves.order == ["damage", "problems"]
