"""While a list that was written to hurt is read, the window lives and scans go on."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QTimer

from db import event_file as event_files
from db.visitor import visitors
from tests.bystander import TICK, Bystander, Stopwatch
from tests.db.exchange import hostile
from tests.desktop.pages.stand import settle
from tests.desktop.window_stand import open_window

pytestmark = pytest.mark.faults

LONGEST = 0.25
"""Seconds for which the window may stand still, beyond what the computer held everybody up."""

SOON = 2.0
"""Seconds in which a badge is answered and a hurtful list refused, beyond the same."""


class Pulse(Bystander):
    """Ticks in the window's own thread; ``stood`` is the longest time without a tick, in seconds."""

    def __init__(self):
        super().__init__()
        self.stood, self._last = 0.0, time.monotonic()
        self._timer = QTimer(interval=int(1_000 * TICK))
        self._timer.timeout.connect(self._tick)

    def _tick(self):
        now = time.monotonic()
        self.stood, self._last = max(self.stood, now - self._last), now

    def __enter__(self):
        super().__enter__()
        self._last = time.monotonic()
        self._timer.start()
        return self

    def __exit__(self, *said):
        self._tick()
        self._timer.stop()
        super().__exit__(*said)


def warm_up(qtbot, window, tmp_path):
    """The first scan and the first list of a start import what they need; that is told elsewhere."""
    scan(qtbot, window)
    page, honest = window.shell.page("lists"), tmp_path / "honest.csv"
    honest.write_text("First name,Last name\nMary,Somerville\n")
    with qtbot.waitSignal(page.work.foreseen):
        page.open_list(honest)
    page.preview.other.trigger()
    settle(qtbot, window.store)


@pytest.fixture
def window(qtbot, theme, language, event_file_path, event_file, by, tmp_path):
    event_file.close()
    with event_files.open_file(event_file_path) as opened:
        self_made = visitors.register(opened.db, by, given_name="Ada", family_name="Byron")
    with open_window(qtbot, event_file_path) as made:
        made.ada = self_made
        made.shell.go_to("lists")
        settle(qtbot, made.store)
        warm_up(qtbot, made, tmp_path)
        yield made


def scan(qtbot, window):
    """A badge at the door, answered while the list is being read; the seconds that it took."""
    with Stopwatch() as scanned, qtbot.waitSignal(window.reception.answered):
        window.reception.scan(window.ada.code)
    return scanned.taken


def test_a_list_that_takes_its_time_is_stopped_by_a_click(qtbot, window, tmp_path):
    path = tmp_path / "many.ods"
    path.write_bytes(hostile.many_sheets())
    page = window.shell.page("lists")
    with Pulse() as pulse:
        page.open_list(path)
        assert page.stack.currentWidget() is page.busy
        answered = scan(qtbot, window)
        with Stopwatch() as stopping, qtbot.waitSignal(page.work.failed):
            page.busy.stop.trigger()
    assert page.stack.currentWidget() is page.start
    assert pulse.stood < LONGEST + pulse.gap
    assert answered < SOON + pulse.lost
    assert stopping.taken < 1 + pulse.lost


def test_a_window_that_stands_still_is_seen(qtbot, window):
    with Pulse() as pulse:
        qtbot.wait(20)
        time.sleep(2 * LONGEST)
    assert pulse.stood > LONGEST + min(pulse.gap, LONGEST / 2)


HURTFUL = {
    "a line of 100 MB": lambda: b"First name,Last name\n" + b"A" * 99_000_000,
    "a million columns": lambda: b"First name," + b"H," * 1_000_000 + b"\nAda\n",
    "ten gigabytes": lambda: hostile.bomb_in_sheet(5_000),
    "one text in all cells": lambda: hostile.with_strings(
        b"<si><t>" + b"A" * 30_000 + b"</t></si>",
        b'<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>' * 60_000,
    ),
    "an event within an event": lambda: hostile.CALENDAR + b"BEGIN:VEVENT\r\n" * 500_000,
}


@pytest.mark.parametrize("kind", HURTFUL)
def test_a_hurtful_list_is_refused_with_a_reason_beside_the_door(qtbot, window, tmp_path, kind):
    path = tmp_path / "visitors.csv"
    path.write_bytes(HURTFUL[kind]())
    page = window.shell.page("lists")
    said = []
    page.work.failed.connect(said.append)
    with Pulse() as pulse, Stopwatch() as refusing:
        page.open_list(path)
        answered = scan(qtbot, window)
        qtbot.waitUntil(lambda: said != [])
    assert "visitors.csv" in said[0]
    assert pulse.stood < LONGEST + pulse.gap
    assert answered < SOON + pulse.lost
    assert refusing.taken < SOON + pulse.lost
