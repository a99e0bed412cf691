"""A window with a printer that remembers, and a badge that is stuck on it."""

from __future__ import annotations

import pytest

from db.rows.prints import JobState
from desktop.badge import printers as ways
from desktop.badge.printers.base import Trouble
from tests.desktop.pages.jobs.at_the_jobs import (
    calm_enough,
    open_panel,
)
from tests.desktop.printing.fake_printer import FakePrinter
from tests.desktop.window_stand import calm, open_window


@pytest.fixture
def printer(monkeypatch):
    made = FakePrinter()
    monkeypatch.setattr(ways, "backend_for", lambda _name, _folder: made)
    return made


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path, printer):
    with open_window(qtbot, event_file_path, printer="Zebra") as made:
        made.resize(1366, 768)
        yield made
        made.sheets.jobs = None  # nobody of the test holds what Qt is about to delete


@pytest.fixture
def stuck(qtbot, window, people, printer):
    """Three badges wait: the printer has no paper."""
    printer.ails = Trouble.PAPER_OUT
    window.badges.print_badge(people["ada"])
    calm_enough(qtbot, window, JobState.ATTENTION)
    for name in ("grace", "nico"):
        window.badges.print_badge(people[name])
    qtbot.waitUntil(lambda: len(window.badges.queue.waiting) == 3)
    calm(qtbot, window)
    return open_panel(qtbot, window)
