"""Jobs as staff have them, on real queues and printers: each trouble in time, no badge too many."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest
from PySide6.QtTest import QTest

from db import event_file
from db.badges import badge_jobs
from db.lists_in import presets
from db.past.changes import By
from db.rows.prints import JobState
from db.visitor import visitors
from desktop.badge import stock
from desktop.badge.data import BadgeData
from desktop.badge.printers import backend_for
from desktop.badge.printers.base import Trouble, Work
from desktop.commands.paper_way import paper_way
from desktop.printing.queue import PrintQueue
from desktop.store import Store
from tests.bystander import Bystander, Stopwatch
from tests.looked_up import job_steps
from tests.printlab import decoders, readers

pytestmark = pytest.mark.printlab

BY = By("Tom", "station")
STOCK = "zebra-4x3"
IN_TIME = 5.0
"""Seconds within which a trouble is told, beyond what the computer held everybody up."""


class Desk:
    """The queue of the window, on the lab's printers, in real time."""

    def __init__(self, path):
        self.path = path
        self.label = stock.load_all()[STOCK]
        with presets.make(path, "vtm-michigan-2025", BY) as opened:
            self.people = [
                visitors.register(opened.db, BY, given_name=f"Prova {number}")
                for number in range(8)
            ]
        self.start()

    def start(self):
        self.store = Store()
        self.store.by = BY
        self.queue = PrintQueue(self.store, self._work, lambda _job: self.label, backend_for)
        self.store.open(self.path)
        self.wait(lambda: self.store.current_event is not None)

    def stop(self):
        self.queue.close()
        self.store.close()

    def _work(self, _job, people):
        return Work(tuple(BadgeData(who.given_name, code=who.code) for who in people), self.label)

    def ask(self, printer, *people):
        found = []
        badges = [(who.uuid, who.code) for who in people]
        self.queue.ask(badges, found.append, printer=printer, stock=STOCK)
        self.wait(lambda: bool(found))
        return found[0]

    def job(self, job):
        told = []
        self.store.read(told.append, badge_jobs.by_uuid, job.uuid)
        self.wait(lambda: bool(told))
        return told[0]

    def states(self, job):
        told = []
        self.store.read(told.append, job_steps, job.uuid)
        self.wait(lambda: bool(told))
        return told[0]

    def until(self, job, state, trouble=None, patience=90.0):
        self.wait(
            lambda: (now := self.job(job)).state == state and trouble in (None, now.trouble),
            patience,
        )

    @staticmethod
    def wait(until, patience=90.0):
        end = time.monotonic() + patience
        while not until():
            assert time.monotonic() < end, "it did not happen in time"
            QTest.qWait(20)

    def told_in_time(self, job, trouble):
        """Whether *trouble* was told within five seconds, and the job never called done."""
        with Bystander() as other, Stopwatch() as telling:
            self.wait(lambda: self.job(job).trouble == trouble)
        assert telling.taken <= IN_TIME + other.lost
        assert JobState.DONE not in {step.state for step in self.states(job)}


@pytest.fixture
def desk(tmp_path, qapp, monkeypatch):
    monkeypatch.setenv("PIEMONTE_DESK_HOME", str(tmp_path / "settings"))
    made = Desk(tmp_path / "fair.desk")
    yield made
    made.stop()


@pytest.fixture
def labels(lab, ipp_printers):
    """The label printer, and the name of its queue in CUPS."""
    its = ipp_printers["label"]
    assert lab.queue("Labels", its.address).returncode == 0
    lab.calm("Labels")
    yield its, "Labels"
    lab.run("lpadmin", "-x", "Labels")


@pytest.mark.parametrize(
    ("mood", "trouble"), [("paperout", Trouble.PAPER_OUT), ("open", Trouble.COVER_OPEN)]
)
def test_what_is_wrong_at_the_printer_is_told_in_time(desk, labels, mood, trouble):
    printer, name = labels
    before = printer.finished
    printer.mode(mood)
    (job,) = desk.ask(name, desk.people[0])
    desk.told_in_time(job, trouble)
    printer.mode("ok")
    desk.until(job, JobState.DONE)
    assert printer.finished == before + 1


def test_printer_off_cancel_on_brings_no_late_badge(desk, lab):
    sink = lab.sinks["Zebra"]
    before = sink.count
    sink.off()
    try:
        (job,) = desk.ask("Zebra", desk.people[0])
        desk.told_in_time(job, Trouble.UNREACHABLE)
        desk.queue.cancel(job.uuid)
        desk.until(job, JobState.CANCELLED)
    finally:
        sink.on()
    (next_job,) = desk.ask("Zebra", desk.people[1])
    desk.until(next_job, JobState.DONE)
    page = decoders.zebra(sink.after(before))[0]
    assert readers.by_zxing(page) == [desk.people[1].code]
    assert sink.count == before + 1


@pytest.mark.parametrize(
    ("command", "trouble"),
    [("cupsdisable", Trouble.PAUSED), ("cupsreject", Trouble.REJECTING)],
)
def test_a_queue_that_does_not_take_it_is_told_in_time(desk, lab, command, trouble):
    before = lab.sinks["Zebra"].count
    lab.run(command, "Zebra")
    (job,) = desk.ask("Zebra", desk.people[0])
    desk.told_in_time(job, trouble)
    assert lab.waiting("Zebra") == ""
    lab.calm("Zebra")
    desk.until(job, JobState.DONE)
    assert lab.sinks["Zebra"].count == before + 1


def test_a_print_system_that_goes_down_is_told_in_time(desk, lab):
    lab.off()
    try:
        (job,) = desk.ask("Zebra", desk.people[0])
        desk.told_in_time(job, Trouble.SYSTEM_DOWN)
    finally:
        lab.on()
    desk.until(job, JobState.DONE)


def test_a_reprint_comes_alone(desk, labels):
    printer, name = labels
    before = printer.finished
    printer.mode("paperout")
    (job,) = desk.ask(name, desk.people[0])
    desk.until(job, JobState.ATTENTION, Trouble.PAPER_OUT)
    again = []
    desk.queue.asked.connect(again.extend)
    desk.queue.again(desk.job(job), "spoilt")
    desk.until(job, JobState.CANCELLED)
    printer.mode("ok")
    desk.until(again[0], JobState.DONE)
    assert printer.finished == before + 1


def test_eight_jobs_at_once_are_eight_right_badges(desk, lab):
    sink = lab.sinks["Zebra"]
    before = sink.count
    jobs = desk.ask("Zebra", *desk.people)
    for job in jobs:
        desk.until(job, JobState.DONE, patience=90)
    pages = [decoders.zebra(sink.after(before + number))[0] for number in range(8)]
    assert [readers.by_zxing(page)[0] for page in pages] == [who.code for who in desk.people]
    assert sink.count == before + 8


def test_on_a_printer_without_a_queue_too(desk, ipp_printers):
    printer = ipp_printers["label"]
    before = printer.finished
    jobs = desk.ask(printer.address, *desk.people)
    for job in jobs:
        desk.until(job, JobState.DONE, patience=90)
    assert printer.finished == before + 8
    troubles = {step.trouble for job in jobs for step in desk.states(job)}
    assert troubles == {""}


DYING = """
import os, signal, sys
from pathlib import Path
from db import event_file
from db.badges import job_orders
from db.visitor import visitors
from db.past.changes import By
from desktop.badge import printers
from desktop.commands.asked import Asked
from desktop.commands.paper_way import paper_way
file, who, printer = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
by = By("Tom", "station")
class Dying:
    def __init__(self, printer):
        self._real = printers.backend_for(printer)
    def __getattr__(self, name):
        return getattr(self._real, name)
    def submit(self, *args):
        self._real.submit(*args)
        os.kill(os.getpid(), signal.SIGKILL)
Asked().draw()
with event_file.open_file(file) as opened:
    visitor = visitors.by_uuid(opened.db, who)
    (job,) = job_orders.ask(
        opened.db, by, [(visitor.uuid, visitor.code)], printer=printer, stock="zebra-4x3"
    )
    way = paper_way(opened.db, file)
    way.backend = Dying
    way.fresh.add(job.uuid)
    way.see_through(opened.db, by, [job.uuid])
"""


def test_killed_in_mid_job_it_sends_no_second_one(tmp_path, labels, qapp, monkeypatch):
    printer, name = labels
    monkeypatch.setenv("PIEMONTE_DESK_HOME", str(tmp_path / "settings"))
    path = tmp_path / "fair.desk"
    with presets.make(path, "vtm-michigan-2025", BY) as opened:
        who = visitors.register(opened.db, BY, given_name="Prova")
    before = printer.finished
    ended = subprocess.run(
        [sys.executable, "-c", DYING, path, who.uuid, name],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    with event_file.open_file(path) as opened:
        (left,) = badge_jobs.waiting(opened.db, BY.station)
        assert (left.state, left.ref) == (JobState.RENDERING, "")
        way = paper_way(opened.db, path)
        (job,) = way.see_through(opened.db, BY, [left.uuid])
        assert job.state is JobState.DONE
        assert job.ref
    assert printer.finished == before + 1
