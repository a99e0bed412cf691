"""What tests of print jobs share: a calm queue, the panel, and what it shows."""

from __future__ import annotations

import weakref

from PySide6.QtCore import Qt

from db.badges import badge_jobs
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import press

CTRL = Qt.KeyboardModifier.ControlModifier


def open_panel(qtbot, window):
    press(Qt.Key.Key_J, CTRL)
    # Weakly: what a test holds on to lives longer for Python than for Qt, and is taken for another.
    panel = weakref.proxy(window.sheets.jobs)
    settle(qtbot, window.store)
    assert panel.isVisible()
    return panel


def states(qtbot, window):
    found = ask(qtbot, window.store, badge_jobs.of_day)
    return [job.state.value for job in reversed(found)]


def shown(panel):
    """The rows: badge and state."""
    rows = panel.table.rows
    return [
        tuple(rows.data(rows.index(n, column)) for column in (1, 2)) for n in range(rows.rowCount())
    ]


def offered(panel):
    return {
        action.text()
        for action in panel.actions_._possible(panel.actions_._job)
        if action.isEnabled()
    }


def calm_enough(qtbot, window, state):
    qtbot.waitUntil(lambda: [job.state for job in window.badges.queue.waiting] == [state])
