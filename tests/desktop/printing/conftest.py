"""A queue of jobs over a real event file, with a printer that lives in memory."""

from __future__ import annotations

import pytest

from db.badges import badge_jobs
from desktop.badge import stock
from desktop.badge.data import BadgeData
from desktop.badge.printers.base import Work
from desktop.printing.queue import PrintQueue
from desktop.store import Store
from tests.desktop.printing.fake_printer import FakePrinter
from tests.looked_up import job_steps

PACE = 0.02
"""A second of the workers, here."""


@pytest.fixture
def printer():
    return FakePrinter()


def make_queue(store, printer):
    """A queue whose every printer is *printer*, in a hurry."""
    label = stock.load_all()["a6"]

    def work(job, people):
        return Work(tuple(BadgeData(who.given_name, code=who.code) for who in people), label)

    made = PrintQueue(store, work, lambda _job: label, lambda _name: printer)
    made.pace = PACE
    return made


@pytest.fixture
def open_store(qtbot, event_file_path, by):
    """Opens the test event's file in a new store, as a start of the program does."""
    made = []

    def start():
        store = Store()
        store.by = by
        made.append(store)
        return store

    yield start
    for store in made:
        store.close()


@pytest.fixture
def people(ada, grace, nico):
    return [ada, grace, nico]


@pytest.fixture
def desk(qtbot, event_file_path, event_file, people, open_store, printer):
    """A store and its queue, open on a file with three people."""
    event_file.close()
    made = Desk(qtbot, open_store, event_file_path, printer)
    yield made
    made.queue.close()


class Desk:
    """The queue as staff use it, and waiting for what comes of it."""

    def __init__(self, qtbot, open_store, path, printer):
        self._qtbot, self._open_store, self.path = qtbot, open_store, path
        self.printer = printer
        self.start()

    def start(self):
        """Start the program, which opens the file."""
        self.store = self._open_store()
        self.queue = make_queue(self.store, self.printer)
        with self._qtbot.waitSignal(self.store.opened):
            self.store.open(self.path)
        self.calm()

    def stop(self):
        """End the program as a person does."""
        self.queue.close()
        self.store.close()

    def ask(self, *people, **told):
        """Ask for a badge of each; their jobs."""
        found = []
        badges = [(who.uuid, who.code) for who in people]
        self.queue.ask(badges, found.append, **({"printer": "Zebra", "stock": "a6"} | told))
        self._qtbot.waitUntil(lambda: bool(found))
        return found[0]

    def again(self, job, reason, printer=None):
        """Ask for the badges of *job* once more; the new job."""
        with self._qtbot.waitSignal(self.queue.asked) as asked:
            self.queue.again(job, reason, printer)
        return asked.args[0][0]

    def job(self, job):
        """*job* as the file has it now."""
        told = []
        self.store.read(told.append, badge_jobs.by_uuid, job.uuid)
        self._qtbot.waitUntil(lambda: bool(told))
        return told[0]

    def states(self, job):
        """The states that *job* went through."""
        told = []
        self.store.read(told.append, job_steps, job.uuid)
        self._qtbot.waitUntil(lambda: bool(told))
        return [step.state.value for step in told[0]]

    def until(self, job, state, trouble=None):
        """Wait until *job* is in *state*, and has that *trouble* where one is named."""

        def there():
            now = self.job(job)
            return now.state == state and (trouble is None or now.trouble == trouble)

        self._qtbot.waitUntil(there)
        return self.job(job)

    def ask_again(self, times=3):
        """Let the printer be asked some more."""
        before = len(self.printer.asked)
        self._qtbot.waitUntil(lambda: len(self.printer.asked) >= before + times)

    def calm(self):
        self._qtbot.waitUntil(self.store.lane.is_idle)
