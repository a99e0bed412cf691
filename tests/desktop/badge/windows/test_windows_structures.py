"""What the library of Windows gives back, read from its structures. Never run there."""

from __future__ import annotations

import ctypes

import pytest

from desktop.badge.printers.windows import spooler
from desktop.badge.printers.windows.spooler import (
    Facts,
    Job,
    JobBit,
    NotAllowed,
)

# The calls themselves ------------------------------------------------------------------------------


class Library:
    """winspool.drv as Microsoft documents it: it fills memory that the caller made room for."""

    def __init__(self):
        self.error = 0
        self.deleted = []
        self.open = 0
        self.words = [ctypes.c_wchar_p(each) for each in ("Badges 1", "Papier fehlt", "Desk 2")]

    def OpenPrinterW(self, name, handle, _defaults):
        if name.value != "Zebra":
            self.error = 1801
            return 0
        handle._obj.value = 77
        self.open += 1
        return 1

    def ClosePrinter(self, handle):
        self.open -= 1

    def GetPrinterW(self, handle, level, room, size, needed):
        assert (handle.value, level) == (77, 2)
        needed._obj.value = ctypes.sizeof(spooler._Printer)
        if room is None:
            return 0
        its = ctypes.cast(room, ctypes.POINTER(spooler._Printer)).contents
        its.status, its.attributes, its.location = 0x10, 0x400, self.words[2].value
        return 1

    def EnumJobsW(self, handle, first, most, level, room, size, needed, count):
        assert (handle.value, first, level) == (77, 0, 1)
        needed._obj.value = 2 * ctypes.sizeof(spooler._Job)
        if room is None:
            return 0
        several = ctypes.cast(room, ctypes.POINTER(spooler._Job))
        several[0].id, several[0].document, several[0].status = 5, "Report", 0
        several[1].id, several[1].document = 6, self.words[0].value
        several[1].status, several[1].words = 0x40, self.words[1].value
        count._obj.value = 2
        return 1

    def SetJobW(self, handle, job, level, _info, command):
        assert (handle.value, level, command.value) == (77, 0, 5)
        if job.value != 6:
            self.error = 87 if job.value == 9 else 5
            return 0
        self.deleted.append(job.value)
        return 1


@pytest.fixture
def winspool(monkeypatch):
    library = Library()
    monkeypatch.setattr(ctypes, "CDLL", lambda name, use_last_error: library)
    monkeypatch.setattr(ctypes, "get_last_error", lambda: library.error, raising=False)
    made = spooler.Winspool()
    made.library = library
    yield made
    assert library.open == 0, "every handle is given back"


def test_a_queue_is_read_from_its_structure(winspool):
    assert winspool.facts("Zebra") == Facts(0x10, 0x400, "Desk 2")
    assert winspool.facts("Dymo") is None


def test_jobs_are_read_from_their_structures(winspool):
    assert winspool.jobs("Zebra") == [
        Job(5, "Report", 0, ""),
        Job(6, "Badges 1", JobBit.PAPEROUT, "Papier fehlt"),
    ]
    assert winspool.jobs("Dymo") == []


def test_a_job_is_deleted_if_there_is_one_and_if_that_is_allowed(winspool):
    assert winspool.delete("Zebra", 6) is True
    assert winspool.delete("Zebra", 9) is False
    with pytest.raises(NotAllowed):
        winspool.delete("Zebra", 5)
    assert winspool.library.deleted == [6]


def test_structures_are_as_large_as_on_windows():
    """At 64 bits, summed up from the members that winspool.h declares."""
    if ctypes.sizeof(ctypes.c_void_p) == 8:
        assert ctypes.sizeof(spooler._Job) == 96
        assert ctypes.sizeof(spooler._Printer) == 136
