"""What tests of the log of a meeting share: how it is opened, what is pressed, what is asked."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from db.meeting import notes
from db.visitor import drafts
from tests.desktop.inside import inside
from tests.desktop.pages.stand import ask, press, settle

ENTER, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab
DOWN = Qt.Key.Key_Down
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
GRACE_AT_HALF_PAST_TEN = datetime(2025, 4, 23, 14, 30, tzinfo=UTC)


def open_for(qtbot, sheet, meeting):
    sheet.open_for(meeting)
    settle(qtbot, sheet._store)
    QApplication.processEvents()


def open_walk_up(qtbot, sheet, visitor=None):
    sheet.open_walk_up(visitor)
    settle(qtbot, sheet._store)
    QApplication.processEvents()


def save(qtbot, sheet):
    """Press Ctrl+Enter; the note that was written."""
    with qtbot.waitSignal(sheet.logged) as logged:
        press(ENTER, CTRL)
    settle(qtbot, sheet._store)
    return logged.args[0]


def log(db, by, meeting, **said):
    return notes.log(db, by, meeting.uuid, **said)


def write(qtbot, store, command, *args, by=None, **named):
    """What *command* of db gives, done by *by*."""
    told, before = [], store.by
    store.by = by or before
    store.write(told.append, command, *args, **named)
    store.by = before
    qtbot.waitUntil(lambda: bool(told))
    return told[0]


def button(sheet, words):
    """The visible button that says *words*, or is called so."""
    return next(
        each
        for each in inside(sheet)
        if isinstance(each, QPushButton)
        and each.isVisible()
        and words in (each.text(), each.accessibleName())
    )


def drafts_of(qtbot, store):
    found = {"kind": drafts.LOG, "station": store.by.station, "operator": store.by.operator}
    return ask(qtbot, store, drafts.drafts, **found)


def names(seats):
    return [one.name for one in seats.parties()]
