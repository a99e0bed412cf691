"""A stand to try pages at: an event file with a few people, and doubles that remember."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db import clock
from db.lists_in import presets
from db.meeting import meeting_saving
from db.rows import Source
from db.visitor import visitors
from desktop.badge import stock
from desktop.badging.badge_content import data_of
from tests.conftest import copied

MORNING = datetime(2025, 4, 23, 13, 11, tzinfo=UTC)
"""11 past nine at Pontiac, on the first day of the fair."""


STOCKS = stock.load_all()


class FakeLooks:
    """Knows no layout of the event: every badge fits every stock."""

    def unfit(self, _people, _stock):
        return []


class FakeFiles:
    """Makes files at once, and remembers them."""

    def __init__(self):
        self.made = []

    def make(self, path, work, words, then=None):
        work()
        if then is not None:
            then()
        self.made.append(path)

    def is_idle(self):
        return True


class FakeBadges(QObject):
    """Prints nothing, and remembers whose badge it was asked for and why."""

    printed = Signal(object)

    def __init__(self):
        super().__init__()
        self.asked = []
        self.stock = STOCKS["a6"]
        self.looks = FakeLooks()
        self.files = FakeFiles()

    def image(self, visitor, width, ratio=1.0):
        image = QImage(int(width * ratio), int(width * ratio * 0.6), QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        return image

    def data(self, visitor):
        return data_of(visitor, None, None)

    def print_badge(self, visitor, reason=""):
        self.asked.append((visitor.name, reason))
        self.printed.emit(visitor)


class FakePlayer:
    """Plays nothing, and remembers what it was asked for."""

    def __init__(self):
        self.played = []

    def play(self, sound):
        self.played.append(sound)


def make_fair(path, by):
    """A file of the Michigan preset with four people who were on the organiser's list, by name."""
    made = presets.make(path, "vtm-michigan-2025", by)

    def add(given, family, company, **more):
        return visitors.register(
            made.db,
            by,
            given_name=given,
            family_name=family,
            company=company,
            source=Source.LIST,
            **more,
        )

    people = {
        "ada": add("Ada", "Lovelace", "Analytical Engines", external_id="VTM25-10000"),
        "grace": add("Grace", "Hopper", "Nanoseconds Inc.", badge_type="buyer"),
        "nico": add("Nicolò", "Peña", "Analytical Engines", email="nico@engines.example"),
        "mary": add("Mary", "Lovell", "Comets & Co", job_title="Navigator"),
    }
    meeting_saving.save(
        made.db,
        by,
        with_name="Grace Hopper",
        starts=datetime(2025, 4, 23, 14, 30, tzinfo=UTC),
        place="table 3",
        body="ANFIA",
        visitor=people["grace"].uuid,
    )
    made.close()
    return people


_PEOPLE = {}


def fair(path, by):
    """The same, a copy of one that is made once: ids, codes and the key are the same each time."""

    def make(new):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(clock, "now", lambda: MORNING)
            _PEOPLE.update(make_fair(new, by))

    copied(path, "fair", make)
    return dict(_PEOPLE)


def ask(qtbot, store, function, *args, **named):
    """What *function* of db gives, asked through *store*."""
    told = []
    store.read(told.append, function, *args, **named)
    qtbot.waitUntil(lambda: bool(told))
    return told[0]


def settle(qtbot, store):
    """Wait until the store has answered everything."""
    qtbot.waitUntil(store.lane.is_idle)


def type_keys(words):
    """Type *words* where the focus is."""
    QTest.keyClicks(QApplication.focusWidget(), words)
    QApplication.processEvents()


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press one key where the focus is."""
    QTest.keyClick(QApplication.focusWidget(), key, modifier)
    QApplication.processEvents()
