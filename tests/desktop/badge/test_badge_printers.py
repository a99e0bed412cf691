"""Printing refuses beforehand what Qt would let go wrong in silence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize

from desktop.badge.places import Places
from desktop.badge.printers import cups, system
from desktop.badge.printers.base import JobState, QueueState, Refusal, Refused

HOME = Path(__file__).parents[3]


class FakeSize:
    """A paper as a driver offers it, by its own key, in whole points."""

    def __init__(self, key, width, height):
        self._key = key
        self._size = QSizeF(width * 25.4 / 72, height * 25.4 / 72)

    def key(self):
        return self._key

    def name(self):
        return self._key.title()

    def size(self, unit):
        assert unit is QPageSize.Unit.Millimeter
        return self._size

    def isValid(self):
        return bool(self._key)


class FakeInfo:
    """A queue as QPrinterInfo tells of one, with the papers of a driver."""

    def __init__(self, name="Labels", papers=(("w288h216", 288, 216),), usual=""):
        self._name = name
        self._papers = [FakeSize(*paper) for paper in papers]
        self._usual = usual

    def isNull(self):
        return False

    def printerName(self):
        return self._name

    def description(self):
        return self._name

    def makeAndModel(self):
        return self._name

    def isDefault(self):
        return True

    def state(self):
        from PySide6.QtPrintSupport import QPrinter

        return QPrinter.PrinterState.Idle

    def supportedPageSizes(self):
        return self._papers

    def defaultPageSize(self):
        usual = [paper for paper in self._papers if paper.key() == self._usual]
        return usual[0] if usual else FakeSize("", 0, 0)


@pytest.fixture
def told(monkeypatch, qapp):
    """What CUPS is to say of a queue: ``told(state=…, accepting=…, reasons=…)``, or an error."""
    from PySide6 import QtPrintSupport

    answer = {"facts": cups.Facts(3, True, ())}

    class Infos:
        @staticmethod
        def printerInfo(name):
            return FakeInfo(name)

        @staticmethod
        def availablePrinterNames():
            return ["Labels"]

    def facts(queue):
        if isinstance(answer["facts"], Exception):
            raise answer["facts"]
        return answer["facts"]

    monkeypatch.setattr(QtPrintSupport, "QPrinterInfo", Infos)
    monkeypatch.setattr(cups, "facts", facts)

    def tell(fact):
        answer["facts"] = fact

    return tell


def refusal(person, stock, queue="Labels", **wishes):
    with pytest.raises(Refused) as caught:
        system.print_badges(queue, [person()], stock, **wishes)
    assert caught.value.queue == queue
    return caught.value.refusal


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (cups.CupsDown("Host is down"), Refusal.SYSTEM_DOWN),
        (cups.Facts(3, False, ()), Refusal.REJECTING),
        (cups.Facts(5, True, ("paused",)), Refusal.STOPPED),
    ],
)
def test_a_queue_that_would_swallow_a_badge_is_refused(told, person, stocks, facts, expected):
    told(facts)
    assert refusal(person, stocks["zebra-4x3"]) is expected


def test_a_paper_that_the_driver_has_not_is_refused(told, person, stocks):
    assert refusal(person, stocks["a6"]) is Refusal.SIZE_NOT_OFFERED
    assert refusal(person, stocks["avery-5392"]) is Refusal.SIZE_NOT_OFFERED


def test_a_queue_that_is_not_there_is_refused(person, stocks, qapp, monkeypatch):
    monkeypatch.setattr(cups, "facts", lambda queue: None)
    assert refusal(person, stocks["a6"], "No such queue") is Refusal.NO_SUCH_QUEUE


def test_what_qt_would_print_elsewhere_is_refused(told, person, stocks, monkeypatch):
    """Qt knows no queue of that name here, so its printer stays what it was: a PDF, or another."""
    paper = QPageSize(QSizeF(288, 216), QPageSize.Unit.Point)
    monkeypatch.setattr(system, "_paper", lambda info, stock: paper)
    found = refusal(person, stocks["zebra-4x3"])
    assert found in (Refusal.SYSTEM_DOWN, Refusal.NAME_NOT_TAKEN)


@pytest.mark.parametrize("start", [0, 2])
def test_a_place_that_the_sheet_has_not_is_a_mistake(told, person, stocks, start):
    with pytest.raises(ValueError, match="no place"):
        system.print_badges("Labels", [person()], stocks["zebra-4x3"], places=Places(start))


def test_no_badges_are_a_mistake(told, stocks):
    with pytest.raises(ValueError, match="no badges"):
        system.print_badges("Labels", [], stocks["zebra-4x3"])


def test_queues_say_what_cups_says(told):
    told(cups.Facts(5, False, ("media-empty-error", "paused")))
    (queue,) = system.queues()
    assert (queue.name, queue.state, queue.accepting) == ("Labels", QueueState.STOPPED, False)
    assert queue.reasons == ("media-empty-error", "paused")
    assert (queue.sizes[0].key, queue.sizes[0].width) == ("w288h216", pytest.approx(101.6))


def test_queues_of_a_system_without_cups_say_less(told):
    told(None)
    (queue,) = system.queues()
    assert (queue.state, queue.accepting, queue.reasons) == (QueueState.IDLE, None, ())


# Which paper ----------------------------------------------------------------------------------------

DYMO = (
    ("w167h288", 167, 288),
    ("w167h288.1", 167, 288),
    ("w167h288.2", 167, 288),
    ("w154h286", 154, 286),
)


def test_the_drivers_own_name_for_the_stock_wins(stocks):
    info = FakeInfo(papers=DYMO)
    assert system._paper(info, stocks["dymo-30256"]).key() == "w167h288"
    assert system._paper(info, stocks["dymo-30857"]).key() == "w167h288.2"


def test_else_a_paper_of_the_same_size_does_and_no_other(stocks):
    info = FakeInfo(papers=(("62x100mm.Borderless", 176, 283), ("other", 176, 290)))
    assert system._paper(info, stocks["dk-11202"]).key() == "62x100mm.Borderless"
    assert system._paper(info, stocks["a7"]) is None
    assert system._paper(FakeInfo(papers=()), stocks["a7"]) is None


def test_a_name_alone_is_not_enough(stocks):
    info = FakeInfo(papers=(("62x100mm", 100, 100),))
    assert system._paper(info, stocks["dk-11202"]) is None


def test_scaling_takes_the_usual_paper_and_only_makes_smaller(stocks):
    info = FakeInfo(papers=(("A5", 420, 595), ("A7", 210, 298)), usual="A7")
    size = system._nearest_paper(info, stocks["a6"])
    assert size.key() == "A7"
    assert system._scale(size, stocks["a6"]) == pytest.approx(0.705, abs=0.002)
    unsaid = FakeInfo(papers=(("A4", 595, 842), ("A5", 420, 595), ("A7", 210, 298)))
    size = system._nearest_paper(unsaid, stocks["a6"])
    assert size.key() == "A5"
    assert system._scale(size, stocks["a6"]) == 1.0


# What became of it ----------------------------------------------------------------------------------


def test_a_job_that_the_queue_knows_is_submitted_and_not_more(monkeypatch):
    monkeypatch.setattr(cups, "find_job", lambda queue, title: 17)
    assert system._submitted("Labels", "Badges 1") == (17, JobState.SUBMITTED)
    assert "done" not in {state.value for state in JobState}


def test_a_job_that_the_queue_does_not_know_was_not_taken(monkeypatch):
    monkeypatch.setattr(cups, "find_job", lambda queue, title: None)
    monkeypatch.setattr(cups, "is_here", lambda: True)
    with pytest.raises(Refused) as caught:
        system._submitted("Labels", "Badges 1")
    assert caught.value.refusal is Refusal.NOT_TAKEN


def test_without_cups_nobody_knows(monkeypatch):
    monkeypatch.setattr(cups, "find_job", lambda queue, title: None)
    monkeypatch.setattr(cups, "is_here", lambda: False)
    assert system._submitted("Labels", "Badges 1") == (None, JobState.UNKNOWN)


def test_cups_that_dies_after_the_job_leaves_its_state_unknown(monkeypatch):
    def down(queue, title):
        raise cups.CupsDown("Host is down")

    monkeypatch.setattr(cups, "find_job", down)
    assert system._submitted("Labels", "Badges 1") == (None, JobState.UNKNOWN)


@pytest.mark.skipif(not cups.is_here(), reason="this system does not print through CUPS")
def test_a_cups_that_does_not_answer_is_down_and_no_pdf_comes_of_it(tmp_path):
    """In a process of its own: libcups remembers the first server that it was told of."""
    script = """
import json
from PySide6.QtGui import QGuiApplication
from desktop.badge import stock
from desktop.badge.data import BadgeData
from desktop.badge.printers import system
from desktop.badge.printers.base import Refused
app = QGuiApplication([])
found = [queue.name for queue in system.queues()]
try:
    system.print_badges("Labels", [BadgeData("Jan")], stock.load_all()["a6"])
except Refused as refused:
    print(json.dumps([found, refused.refusal.value]))
"""
    answer = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={
            **os.environ,
            "CUPS_SERVER": "127.0.0.1:9",
            "PYTHONPATH": str(HOME),
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(answer.stdout) == [[], "system_down"]
    assert list(tmp_path.iterdir()) == []
