"""A spooler that remembers, in the place of that of Windows."""

from __future__ import annotations

import pytest

from desktop.badge.printers.windows import backend, drawing
from desktop.badge.printers.windows.spooler import (
    Facts,
    Job,
    JobBit,
)
from tests.desktop.badge.windows.stand import CAN, Info


class Memory:
    """A spooler that remembers: one queue, its jobs, and what it is told to say."""

    def __init__(self):
        self.its = Facts()
        self.held = []
        self.fault = None
        self.stubborn = False

    def facts(self, queue):
        if self.fault:
            raise self.fault
        return self.its if queue == "Zebra" else None

    def jobs(self, queue):
        if self.fault:
            raise self.fault
        return list(self.held)

    def delete(self, queue, job):
        before = len(self.held)
        if not self.stubborn:
            self.held = [each for each in self.held if each.id != job]
            return len(self.held) < before
        return True

    def becomes(self, status, words=""):
        self.held = [Job(each.id, each.title, status, words) for each in self.held]


@pytest.fixture
def memory(monkeypatch):
    made = Memory()
    made.drawn = []

    def draw_on(queue, work, size, its, title):
        made.drawn.append((queue, size.key, title))
        if not made.its.attributes & 0x80000000:
            made.held.append(Job(len(made.drawn), title, JobBit.SPOOLING))

    monkeypatch.setattr(drawing, "names", lambda: ["Zebra"])
    monkeypatch.setattr(drawing, "info", lambda name: Info() if name == "Zebra" else None)
    monkeypatch.setattr(drawing, "capabilities", lambda its: CAN)
    monkeypatch.setattr(drawing, "draw_on", draw_on)
    monkeypatch.setattr(backend, "_PATIENCE", 0.3)
    monkeypatch.setattr(backend, "_AGAIN", 0.01)
    monkeypatch.setattr(backend, "_last", {})
    return made
