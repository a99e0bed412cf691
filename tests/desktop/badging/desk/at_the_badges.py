"""What tests of the badge desk share: a scan, and what was printed."""

from __future__ import annotations

from db.badges import badge_prints
from db.rows.prints import JobState
from tests.desktop.pages.stand import ask
from tests.desktop.window_stand import calm

DONE = JobState.DONE


def scan(qtbot, window, code):
    with qtbot.waitSignal(window.reception.answered):
        window.wedge.scanned.emit(code)
    calm(qtbot, window)


def prints(qtbot, window, person):
    found = ask(qtbot, window.store, badge_prints.of, person.uuid)
    return [(made.target, made.state, made.reason) for made in found]
