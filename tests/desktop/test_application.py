"""A bug reaches the log and people once; the log knows no names."""

from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtCore import QTimer, qInstallMessageHandler

from db.visitor import visitors
from desktop import application, settings
from desktop.badge import printers
from desktop.badge.printers.base import Trouble
from tests.desktop.pages.stand import fair, settle
from tests.desktop.printing.fake_printer import FakePrinter
from tests.desktop.window_stand import open_window, toast

CANARY = "Zwetschgenmus"
"""A name that can come from nowhere else."""


@pytest.fixture
def log(qapp, settings_folder):
    """The log file, written from now on; gives what it says."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    application.start_log()
    yield lambda: application.log_path().read_text(encoding="utf-8")
    for each in set(root.handlers) - set(handlers):
        root.removeHandler(each)
        each.close()
    root.setLevel(level)
    qInstallMessageHandler(None)


@pytest.fixture
def bugs(qapp, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    return application.Bugs()


@pytest.fixture
def window(qtbot, theme, language, event_file_path, frozen, by):
    fair(event_file_path, by)
    with open_window(qtbot, event_file_path) as made:
        yield made


def stumble():
    raise KeyError(CANARY)


@pytest.mark.qt_no_exception_capture
def test_a_bug_in_a_slot_is_logged_each_time_and_told_once(qtbot, window, log, bugs):
    told, checked = [], []
    window.store._soundness.look = checked.append
    bugs.happened.connect(told.append)
    bugs.happened.connect(window.telling.tell_bug)
    QTimer.singleShot(0, stumble)
    qtbot.waitUntil(lambda: log().count("a bug: KeyError") == 1)
    QTimer.singleShot(0, stumble)
    qtbot.waitUntil(lambda: log().count("a bug: KeyError") == 2)
    assert told == [str(application.log_path())]
    assert toast(window).startswith("Something went wrong in the program.")
    assert "safe" not in toast(window)
    assert [file.path for file in checked] == [window.store.path]
    assert "in stumble" in log()
    assert CANARY not in log()


@pytest.mark.qt_no_exception_capture
def test_a_bug_in_the_stores_work_reaches_the_log_and_the_lane_goes_on(qtbot, window, log, bugs):
    window.store.read(None, lambda _db: stumble())
    qtbot.waitUntil(lambda: "a bug: KeyError" in log())
    counted = []
    window.store.read(counted.append, visitors.count, visitors.Filters())
    settle(qtbot, window.store)
    assert counted == [4]


def test_what_caused_a_bug_is_logged_too(log, bugs):
    try:
        try:
            stumble()
        except KeyError as error:
            raise ValueError(CANARY) from error
    except ValueError as error:
        bugs.take(type(error), error, error.__traceback__)
    assert "a bug: ValueError" in log()
    assert "after KeyError" in log()
    assert CANARY not in log()


def test_no_name_is_in_the_log_after_a_morning(
    qtbot, window, log, bugs, monkeypatch, tmp_path, event_file_path
):
    printer = FakePrinter(refuses=Trouble.PAUSED)
    monkeypatch.setattr(printers, "backend_for", lambda _name, _folder: printer)
    window.preferences.change(printer="Zebra")
    made = []
    window.store.write(
        made.append, visitors.register, given_name=CANARY, family_name=CANARY, company=CANARY
    )
    settle(qtbot, window.store)
    with qtbot.waitSignal(window.reception.answered):
        window.reception.scan(made[0].code)
    window.badges.print_badge(made[0])
    window.store.write(None, visitors.edit, made[0].uuid, given_name="")
    qtbot.waitUntil(window.badges.is_idle)
    settle(qtbot, window.store)
    window.show_file(tmp_path / "gone.desk")
    settle(qtbot, window.store)
    window.telling.undo()
    settle(qtbot, window.store)
    assert "a badge waits: paused" in log()
    assert CANARY not in log()
    kept = settings.path().read_text(encoding="utf-8")
    assert CANARY not in kept
