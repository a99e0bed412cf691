"""What Windows' print spooler knows: the few calls of winspool.drv that tell of queues and jobs.

Structures and figures: learn.microsoft.com, "Print Spooler API", PRINTER_INFO_2 and JOB_INFO_1.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, Structure, byref, c_uint16, c_uint32, c_void_p, c_wchar_p
from dataclasses import dataclass
from enum import IntFlag
from typing import Protocol

_ACCESS_DENIED = 5
_INVALID_PRINTER_NAME = 1801
_INVALID_PARAMETER = 87
_DELETE = 5
"""JOB_CONTROL_DELETE, which cancels a job that is being printed, too."""


class JobBit(IntFlag):
    """JOB_STATUS_…"""

    PAUSED = 0x0001
    ERROR = 0x0002
    DELETING = 0x0004
    SPOOLING = 0x0008
    PRINTING = 0x0010
    OFFLINE = 0x0020
    PAPEROUT = 0x0040
    PRINTED = 0x0080
    DELETED = 0x0100
    BLOCKED = 0x0200
    USER_INTERVENTION = 0x0400
    RESTART = 0x0800
    COMPLETE = 0x1000
    RETAINED = 0x2000


class PrinterBit(IntFlag):
    """PRINTER_STATUS_…"""

    PAUSED = 0x00000001
    ERROR = 0x00000002
    PENDING_DELETION = 0x00000004
    PAPER_JAM = 0x00000008
    PAPER_OUT = 0x00000010
    PAPER_PROBLEM = 0x00000040
    OFFLINE = 0x00000080
    OUTPUT_BIN_FULL = 0x00000800
    NOT_AVAILABLE = 0x00001000
    NO_TONER = 0x00040000
    USER_INTERVENTION = 0x00100000
    DOOR_OPEN = 0x00400000
    SERVER_UNKNOWN = 0x00800000


WORK_OFFLINE = 0x00000400
"""PRINTER_ATTRIBUTE_WORK_OFFLINE: somebody, or the port, said that it is off."""


class SpoolerDown(OSError):
    """The spooler service does not answer."""


class NotAllowed(OSError):
    """Windows does not let this user do that."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the spooler says of a queue; bits of PrinterBit, and WORK_OFFLINE in *attributes*."""

    status: int = 0
    attributes: int = 0
    location: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """A job in a queue; ``status`` has bits of JobBit, ``words`` is what the driver adds."""

    id: int
    title: str
    status: int = 0
    words: str = ""


class Spooler(Protocol):
    """What is asked of the spooler. `Winspool` is Windows' own."""

    def facts(self, queue: str) -> Facts | None:
        """What is known of a queue; None when there is none of that name."""
        ...

    def jobs(self, queue: str) -> list[Job]:
        """The jobs in a queue. What is printed has usually left it."""
        ...

    def delete(self, queue: str, job: int) -> bool:
        """Deletes a job; False when there is none of that number."""
        ...


class _Time(Structure):
    _fields_ = (("words", c_uint16 * 8),)


class _Job(Structure):
    _fields_ = (
        ("id", c_uint32),
        ("printer", c_wchar_p),
        ("machine", c_wchar_p),
        ("user", c_wchar_p),
        ("document", c_wchar_p),
        ("datatype", c_wchar_p),
        ("words", c_wchar_p),
        ("status", c_uint32),
        ("priority", c_uint32),
        ("position", c_uint32),
        ("pages", c_uint32),
        ("printed", c_uint32),
        ("submitted", _Time),
    )


class _Printer(Structure):
    _fields_ = (
        ("server", c_wchar_p),
        ("name", c_wchar_p),
        ("share", c_wchar_p),
        ("port", c_wchar_p),
        ("driver", c_wchar_p),
        ("comment", c_wchar_p),
        ("location", c_wchar_p),
        ("devmode", c_void_p),
        ("separator", c_wchar_p),
        ("processor", c_wchar_p),
        ("datatype", c_wchar_p),
        ("parameters", c_wchar_p),
        ("security", c_void_p),
        ("attributes", c_uint32),
        ("priority", c_uint32),
        ("default_priority", c_uint32),
        ("start", c_uint32),
        ("until", c_uint32),
        ("status", c_uint32),
        ("jobs", c_uint32),
        ("speed", c_uint32),
    )


class Winspool:
    """The spooler of this computer. Raises SpoolerDown and NotAllowed."""

    def __init__(self) -> None:
        # Qt is 64-bit only, where stdcall and cdecl are one.
        self._library = ctypes.CDLL("winspool.drv", use_last_error=True)

    def facts(self, queue: str) -> Facts | None:
        """See Spooler."""
        with self._opened(queue) as handle:
            if handle is None:
                return None
            needed = c_uint32()
            self._library.GetPrinterW(handle, 2, None, 0, byref(needed))
            room = ctypes.create_string_buffer(max(needed.value, ctypes.sizeof(_Printer)))
            taken = self._library.GetPrinterW(handle, 2, room, len(room), byref(needed))
            self._check(taken)
            its = ctypes.cast(room, POINTER(_Printer)).contents
            return Facts(its.status, its.attributes, its.location or "")

    def jobs(self, queue: str) -> list[Job]:
        """See Spooler."""
        with self._opened(queue) as handle:
            if handle is None:
                return []
            needed, count = c_uint32(), c_uint32()
            ask = (handle, 0, 0xFFFF, 1)
            self._library.EnumJobsW(*ask, None, 0, byref(needed), byref(count))
            if not needed.value:
                return []
            room = ctypes.create_string_buffer(needed.value)
            taken = self._library.EnumJobsW(*ask, room, len(room), byref(needed), byref(count))
            self._check(taken)
            several = ctypes.cast(room, POINTER(_Job))
            found = [several[number] for number in range(count.value)]
            return [Job(its.id, its.document or "", its.status, its.words or "") for its in found]

    def delete(self, queue: str, job: int) -> bool:
        """See Spooler."""
        with self._opened(queue) as handle:
            if handle is None:
                return False
            done = self._library.SetJobW(handle, c_uint32(job), 0, None, c_uint32(_DELETE))
            if not done and ctypes.get_last_error() == _INVALID_PARAMETER:
                return False
            self._check(done)
            return True

    @contextmanager
    def _opened(self, queue: str) -> Iterator[c_void_p | None]:
        handle = c_void_p()
        if not self._library.OpenPrinterW(c_wchar_p(queue), byref(handle), None):
            if ctypes.get_last_error() == _INVALID_PRINTER_NAME:
                yield None
                return
            self._check(0)
        try:
            yield handle
        finally:
            self._library.ClosePrinter(handle)

    def _check(self, done: int) -> None:
        """Raises for a call that did not go well."""
        if done:
            return
        number = ctypes.get_last_error()
        if number == _ACCESS_DENIED:
            raise NotAllowed(number, "access denied")
        raise SpoolerDown(number, f"error {number} of the spooler")
