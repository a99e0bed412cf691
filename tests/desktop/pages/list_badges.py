"""A double of the badge desk for the page of visitors: real looks, and nothing is printed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.badging.badge_looks import BadgeLooks
from tests.desktop.pages.stand import FakeBadges


class ListBadges(FakeBadges):
    """Remembers which badges were printed or saved, where, and of which check-ins it heard."""

    queued = Signal(object)

    def __init__(self, store, preferences):
        super().__init__()
        self.looks = BadgeLooks(store, preferences, self)
        self.files = self
        self.printers = FakePrinters()
        self.queue = FakeQueue()
        self.saved, self.made = [], []
        self.printed_many = []
        self.papers = []
        self.entered = []

    def has_waiting(self):
        return False

    def after_check_in(self, scan):
        self.entered.append(scan.visitor.name)

    def print_badge(self, visitor, reason="", paper=None):
        super().print_badge(visitor, reason)
        self.papers.append(paper)

    def save_pdf(self, people, path, places=None, stock=None):
        self.saved.append(([person.name for person in people], path, places))
        self.papers.append(stock)

    def make(self, path, work, words, then=None):
        work()
        if then is not None:
            then()
        self.made.append((path, words))

    def print_many(self, people, places=None, paper=None):
        self.printed_many.append(([person.name for person in people], places))
        self.papers.append(paper)


class FakeQueue(QObject):
    """Nothing is ever on its way."""

    changed = Signal()
    waiting = ()


class FakePrinters(QObject):
    """There are these printers, and they answer at once."""

    def __init__(self):
        super().__init__()
        self.queues = []
        self.asked, self.answers = 0, True

    def ask_printers(self, on_answer):
        self.asked += 1
        if self.answers:
            on_answer((self.queues, None))
