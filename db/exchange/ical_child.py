"""Reads one iCalendar file in a process of its own, so that a hostile one can be killed.

Run as a file, ``python -P ical_child.py PATH``: it imports icalendar (and dateutil, which comes
with it), and of ours ``child`` and ``ical_events`` alone. It writes lines of JSON: the calendar's
own zone, then events in chunks, each with its line and the cells of ``COLUMNS``, then those
refused, each with its line and why. A fault is ``{"fault": code, "detail": text, "line": number}``.
"""

from __future__ import annotations

import re
import sys
import time
import warnings
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

# -P keeps the folder of the file that is opened from being searched; ours is named here.
sys.path.append(str(Path(__file__).parents[2]))

from db.exchange.child import bound_memory, fail, say
from db.exchange.ical_events import COLUMNS, MAX_ATTENDEES, EventRefused, first, key_of, rows_of

MAX_BYTES = 12_000_000
"""A calendar of 5,000 meetings has two million."""
MAX_EVENTS = 20_000
MAX_LINES = 3_000
"""Lines of one event; one with 500 attendees has 500."""
MAX_LINE = 40_000
"""Letters of a description."""
MAX_SHORT = 3_000
"""Letters of any other line, and of all the dates that one event adds or leaves out."""
MAX_ZONES = 3_000
"""Lines about time zones; what 30 zones take that change twice a year since 1970."""
LOOK_AFTER, LONGEST = 1.5, 10.0
"""Seconds after which it is seen how long all of it will take, and what is too long."""
MAX_MEMORY = 1 << 30
CHUNK = 500
_TEXTS = frozenset(("SUMMARY", "LOCATION", "DESCRIPTION", "CATEGORIES"))
_DATES = frozenset(("RDATE", "EXDATE"))
_READ = frozenset(
    (
        *("UID", "DTSTART", "DTEND", "DURATION", "STATUS", "SEQUENCE", "ATTENDEE", "ORGANIZER"),
        *("RRULE", "RECURRENCE-ID", *_TEXTS, *_DATES),
    )
)
"""What is looked at; whatever else an event says is not even taken apart."""
_NAME = re.compile("[A-Z-]+", re.IGNORECASE)
Block = tuple[int, list[str]]


def main() -> None:
    """Read the calendar named on the command line."""
    warnings.simplefilter("ignore")
    bound_memory(MAX_MEMORY)
    try:
        path = Path(sys.argv[1])
        if path.stat().st_size > MAX_BYTES:
            fail("too_big", f"{path.stat().st_size} bytes")
        _send(_lines(path.read_bytes()))
    except MemoryError:
        fail("much_memory", "memory")
    except Exception as error:  # noqa: BLE001  whatever is wrong in there, the list is damaged
        fail("damaged", f"{type(error).__name__}: {error}"[:300])


def _lines(data: bytes) -> list[tuple[int, str]]:
    """The content lines, unfolded (RFC 5545 §3.1), each with the line where it begins, from 1.

    They are put together as bytes: some programs fold in the midst of a letter.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16").encode()
    found: list[tuple[int, bytearray]] = []
    for number, line in enumerate(re.split(rb"\r\n|\n|\r", data.removeprefix(b"\xef\xbb\xbf")), 1):
        if line[:1] in (b" ", b"\t") and found:
            found[-1][1].extend(line[1:])
        elif line.strip():
            found.append((number, bytearray(line)))
    return [(number, _decoded(bytes(line))) for number, line in found]


def _decoded(line: bytes) -> str:
    try:
        text = line.decode()
    except UnicodeDecodeError:
        text = line.decode("cp1252", "replace")
    return text.replace("\x00", "")


def _send(lines: list[tuple[int, str]]) -> None:
    blocks, refused, header = _blocks(lines)
    _learn_zones(header)
    called_off = any(line.upper() == "METHOD:CANCEL" for line in header)
    events: list[tuple[int, Any]] = []
    keep_pace = _Pace(len(blocks))
    for number, block in blocks:
        keep_pace(number)
        try:
            events.append((number, _event(block)))
        except EventRefused as why:
            refused.append((number, *why.args))
    events, older = _newest(events)
    refused += [(number, "older_version", "") for number in older]
    rows: list[tuple[int, list[str]]] = []
    changed = {key for _, event in events if (key := key_of(event))[1]}
    keep_pace = _Pace(len(events))
    for number, event in events:
        keep_pace(number)
        try:
            rows += [(number, cells) for cells in rows_of(event, changed, called_off=called_off)]
        except EventRefused as why:
            refused.append((number, *why.args))
    own = next((one[14:] for one in header if one.upper().startswith("X-WR-TIMEZONE:")), "")
    say({"zone": own.strip(), "columns": COLUMNS})
    for start in range(0, len(rows), CHUNK):
        say({"rows": rows[start : start + CHUNK]})
    for start in range(0, len(refused), CHUNK):
        say({"rows": [], "refused": refused[start : start + CHUNK]})
    say({"refused": [], "done": len(rows)})


class _Pace:
    """Asked at each of so many events; ends in ``too_slow`` as soon as it shows that they are."""

    def __init__(self, events: int) -> None:
        self._events, self._done = events, 0
        self._began = time.monotonic()

    def __call__(self, line: int) -> None:
        self._done += 1
        taken = time.monotonic() - self._began
        if taken > LOOK_AFTER and taken * self._events > LONGEST * self._done:
            fail("too_slow", f"{self._done} of {self._events} events", line)


def _blocks(
    lines: list[tuple[int, str]],
) -> tuple[list[Block], list[tuple[int, str, str]], list[str]]:
    """The events with their lines, those without an end, and what stands outside of events."""
    blocks: list[Block] = []
    refused: list[tuple[int, str, str]] = []
    header: list[str] = []
    open_at, inside = 0, ""
    for number, line in lines:
        mark = line.strip().upper()
        if mark == "BEGIN:VEVENT":
            if open_at:
                refused.append((open_at, "event_open", ""))
                blocks.pop()
            open_at, inside = number, ""
            blocks.append((number, []))
            if len(blocks) + len(refused) > MAX_EVENTS:
                fail("too_many_meetings", f"more than {MAX_EVENTS} events", number)
        elif not open_at:
            header.append(line)
        elif mark == "END:VEVENT":
            open_at = 0
        elif inside:
            inside = "" if mark == f"END:{inside}" else inside
        elif mark.startswith("BEGIN:"):
            inside = mark[6:]  # an alarm
        else:
            blocks[-1][1].append(line)
    if open_at:
        refused.append((open_at, "event_open", ""))
        blocks.pop()
    return blocks, refused, header


def _learn_zones(header: list[str]) -> None:
    """Let icalendar know the zones that the file describes itself."""
    from icalendar import Calendar

    zones: list[str] = []
    inside = False
    for line in header:
        mark = line.strip().upper()
        inside = inside or mark == "BEGIN:VTIMEZONE"
        if inside:
            zones.append(line)
        inside = inside and mark != "END:VTIMEZONE"
    if zones and not inside and len(zones) <= MAX_ZONES:
        # Where it cannot be understood, times in such a zone are asked about.
        with suppress(Exception):
            Calendar.from_ical("\r\n".join(["BEGIN:VCALENDAR", *zones, "END:VCALENDAR", ""]))


def _event(block: list[str]) -> Any:
    from icalendar import Event

    block = _of_use(block)
    try:
        return Event.from_ical("\r\n".join(["BEGIN:VEVENT", *block, "END:VEVENT", ""]))
    except Exception as error:
        raise EventRefused("event_unreadable", str(error)[:80]) from error


def _of_use(block: list[str]) -> list[str]:
    """The lines that are read. Raises EventRefused where there is no end to them."""
    lines: list[str] = []
    often: Counter[str] = Counter()
    for line in block:
        found = _NAME.match(line)
        name = found[0].upper() if found else ""
        if name not in _READ or (name == "ATTENDEE" and often[name] == MAX_ATTENDEES):
            continue
        often[name] += len(line) if name in _DATES else 1
        long = len(line) > (MAX_LINE if name in _TEXTS else MAX_SHORT)
        if long or (name in _DATES and often[name] > MAX_SHORT):
            raise EventRefused("too_long", name)
        lines.append(line)
    if len(block) > MAX_LINES:
        raise EventRefused("too_long", "")
    return lines


def _newest(events: list[tuple[int, Any]]) -> tuple[list[tuple[int, Any]], list[int]]:
    """Of versions of one event those with the highest SEQUENCE; and the lines of the others.

    Some programs give all events one id: of versions that are equally new each stays.
    """
    best: dict[tuple[str, str], int] = {}
    for _, event in events:
        key = key_of(event)
        best[key] = max(best.get(key, 0), _version(event))
    kept: list[tuple[int, Any]] = []
    older: list[int] = []
    for number, event in events:
        key = key_of(event)
        if key[0] and _version(event) < best[key]:
            older.append(number)
        else:
            kept.append((number, event))
    return kept, older


def _version(event: Any) -> int:
    sequence = first(event, "SEQUENCE")
    return int(sequence) if isinstance(sequence, int) else 0


if __name__ == "__main__":
    main()
