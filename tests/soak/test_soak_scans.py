"""A fair's worth of badges and scans: nothing is lost and nothing grows."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QImage, QPainter

from db.badges import codes
from db.door import entries
from db.lists_in import presets
from db.past import changes
from db.visitor import visitors
from desktop.badge import paint, stock, template
from desktop.badge.data import BadgeData
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window
from tests.soak.conftest import KIB, handles, memory, on_linux, tidy

pytestmark = pytest.mark.soak


def test_500_badges_cost_no_reference_to_none(qapp):
    its_stock = stock.load_all()["zebra-4x3"]
    placed = template.place(template.for_stock(its_stock), its_stock)
    image = QImage(812, 609, QImage.Format.Format_RGB32)
    key = bytes(range(32))
    before = sys.getrefcount(None), sys.getrefcount(True)
    for number in range(500):
        person = BadgeData(given_name="Maria", family_name=f"Prova {number}", code=codes.make(key))
        painter = QPainter(image)
        painter.setWorldTransform(paint.onto(its_stock, (0, 0), 8.0, (0, 0)))
        paint.paint(painter, placed, person, in_colour=False)
        painter.end()
    if sys.version_info < (3, 12):  # from there on None and True are never counted
        assert before[0] - sys.getrefcount(None) < 200
        assert before[1] - sys.getrefcount(True) < 200


@on_linux
def test_2000_scans_take_no_more_memory_and_no_more_handles(
    qtbot, theme, language, keyboard, event_file_path, frozen, by
):
    with (
        presets.make(event_file_path, "vtm-michigan-2025", by) as made,
        changes.transaction(made.db, by, "register"),
    ):
        crowd = [
            visitors.register(made.db, by, given_name=f"Ospite {number}", family_name="Inventato")
            for number in range(200)
        ]
    with open_window(qtbot, event_file_path) as window:
        window.wedge._clock = lambda: keyboard.at / 1_000
        measured = []
        for day in range(10):
            for person in crowd:
                with qtbot.waitSignal(window.reception.answered):
                    keyboard.scan(person.code, pause=3_000)
            settle(qtbot, window.store)
            tidy()
            measured.append((memory(), handles()))
            frozen.forward(minutes=10 if day % 2 else 24 * 60)
        seen = ask(qtbot, window.store, entries.of, crowd[0].uuid)
        warm, end = measured[2], measured[-1]
        assert len(seen) == 6  # every other round was on the same day
        assert end[0] - warm[0] < 12 * KIB, measured
        assert end[1] <= warm[1], measured
