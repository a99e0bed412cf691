"""What CUPS knows and Qt does not pass on: is a queue accepting, why does it stand, is a job there.

Through libcups, the library that Qt's own printer plugin uses, so both see the same server. On a
system without it (Windows) every answer is None.
"""

from __future__ import annotations

import ctypes
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_long, c_void_p
from dataclasses import dataclass
from functools import cache

_LIBRARIES = {"linux": "libcups.so.2", "darwin": "libcups.2.dylib"}
_PATIENCE = 3000
"""Milliseconds until a server that does not answer counts as down."""
_ALL_JOBS = -1
_NOTHING_WRONG = {"none", "", "cups-waiting-for-job-completed"}


class CupsDown(Exception):
    """The CUPS server does not answer. Its argument is what libcups says about it."""


@dataclass(frozen=True, slots=True)
class Facts:
    """A queue's own words. ``state`` is 3 idle, 4 processing, 5 stopped (RFC 8011 §5.4.11)."""

    state: int
    accepting: bool
    reasons: tuple[str, ...]


class _Option(Structure):
    _fields_ = (("name", c_char_p), ("value", c_char_p))


class _Destination(Structure):
    _fields_ = (
        ("name", c_char_p),
        ("instance", c_char_p),
        ("is_default", c_int),
        ("count", c_int),
        ("options", POINTER(_Option)),
    )


class _Job(Structure):
    _fields_ = (
        ("id", c_int),
        ("dest", c_char_p),
        ("title", c_char_p),
        ("user", c_char_p),
        ("format", c_char_p),
        ("state", c_int),
        ("size", c_int),
        ("priority", c_int),
        ("completed_time", c_long),
        ("creation_time", c_long),
        ("processing_time", c_long),
    )


def is_here() -> bool:
    """Whether this system prints through CUPS."""
    return _library() is not None


def facts(queue: str) -> Facts | None:
    """What *queue* says of itself; None when there is no such queue, or no CUPS at all.

    Raises CupsDown when there is a CUPS and it does not answer.
    """
    library = _library()
    if library is None:
        return None
    with _server(library) as server:
        found = library.cupsGetNamedDest(server, queue.encode(), None)
        if not found:
            return None
        destination = found.contents
        options = {
            (destination.options[n].name or b""): (destination.options[n].value or b"").decode()
            for n in range(destination.count)
        }
        library.cupsFreeDests(1, found)
    reasons = options.get(b"printer-state-reasons", "none").split(",")
    return Facts(
        state=int(options.get(b"printer-state", "3")),
        accepting=options.get(b"printer-is-accepting-jobs", "true") == "true",
        reasons=tuple(reason for reason in reasons if reason not in _NOTHING_WRONG),
    )


def find_job(queue: str, title: str) -> int | None:
    """The number of the job called *title*, finished or not; None when *queue* has no such job.

    Raises CupsDown when CUPS does not answer.
    """
    library = _library()
    if library is None:
        return None
    jobs = POINTER(_Job)()
    with _server(library) as server:
        count = library.cupsGetJobs2(server, byref(jobs), queue.encode(), 0, _ALL_JOBS)
        if count < 0:
            raise CupsDown(_last_words(library))
        numbers = [jobs[n].id for n in range(count) if jobs[n].title == title.encode()]
        library.cupsFreeJobs(count, jobs)
    return max(numbers, default=None)


@contextmanager
def _server(library: ctypes.CDLL) -> Iterator[int]:
    """A connection to the server that the environment and client.conf name.

    Left to itself libcups answers "no such queue" for a server that is not there.
    """
    server = library.httpConnect2(
        library.cupsServer(),
        library.ippPort(),
        None,
        socket.AF_UNSPEC,
        library.cupsEncryption(),
        1,  # waits, for at most so many milliseconds:
        _PATIENCE,
        None,
    )
    if not server:
        raise CupsDown(_last_words(library))
    try:
        yield server
    finally:
        library.httpClose(server)


def _last_words(library: ctypes.CDLL) -> str:
    words = library.cupsLastErrorString()
    return words.decode(errors="replace") if words else ""


@cache
def _library() -> ctypes.CDLL | None:
    """Libcups with the signatures of cups/cups.h, or None where there is none."""
    name = _LIBRARIES.get(sys.platform)
    if name is None:
        return None
    try:
        library = ctypes.CDLL(name)
    except OSError:
        return None
    library.cupsServer.restype = c_char_p
    library.httpConnect2.restype = c_void_p
    library.httpConnect2.argtypes = (
        c_char_p,
        c_int,
        c_void_p,
        c_int,
        c_int,
        c_int,
        c_int,
        c_void_p,
    )
    library.httpClose.argtypes = (c_void_p,)
    library.httpClose.restype = None
    library.cupsGetNamedDest.restype = POINTER(_Destination)
    library.cupsGetNamedDest.argtypes = (c_void_p, c_char_p, c_char_p)
    library.cupsFreeDests.argtypes = (c_int, POINTER(_Destination))
    library.cupsFreeDests.restype = None
    library.cupsGetJobs2.argtypes = (
        c_void_p,
        POINTER(POINTER(_Job)),
        c_char_p,
        c_int,
        c_int,
    )
    library.cupsFreeJobs.argtypes = (c_int, POINTER(_Job))
    library.cupsFreeJobs.restype = None
    library.cupsLastErrorString.restype = c_char_p
    return library
