"""Reads one iCalendar file in a process of its own, so that a hostile one can be killed.

Run as a file, ``python -P ical_child.py PATH``: it imports icalendar (and dateutil, which comes
with it), and of ours ``ical_events`` alone. It writes lines of JSON: the calendar's own zone, then
events in chunks, each with its line and the cells of ``COLUMNS``, then those refused, each with its
line and why. A fault is ``{"fault": code, "detail": text}``, as in ``xlsx_child``.
"""

from __future__ import annotations

import json
import os
import re
import sys
import warnings
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

# -P keeps the folder of the file that is opened from being searched; ours is named here.
sys.path.append(str(Path(__file__).parents[2]))

from db.exchange.ical_events import COLUMNS, EventRefused, first, key_of, rows_of

MAX_EVENTS = 20_000
MAX_LINES = 3_000
"""Lines of one event; one with 500 attendees has 500."""
MAX_LINE = 200_000
MAX_MEMORY = 2 << 30
CHUNK = 500
Block = tuple[int, list[str]]


def main() -> None:
    """Read the calendar named on the command line."""
    warnings.simplefilter("ignore")
    _bound_memory()
    try:
        _send(_lines(Path(sys.argv[1]).read_bytes()))
    except MemoryError:
        _fail("too_big", "memory")
    except Exception as error:  # noqa: BLE001  whatever is wrong in there, the list is damaged
        _fail("damaged", f"{type(error).__name__}: {error}"[:300])


def _say(message: Any) -> None:
    out = json.dumps(message, separators=(",", ":")).encode() + b"\n"
    # The descriptor itself: under pythonw.exe, sys.stdout may be None.
    while out:
        out = out[os.write(1, out) :]


def _fail(code: str, detail: str) -> NoReturn:
    _say({"fault": code, "detail": detail})
    os._exit(1)


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if hard == resource.RLIM_INFINITY or hard > MAX_MEMORY:
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, hard))


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
    if len(blocks) > MAX_EVENTS:
        _fail("too_big", f"{len(blocks)} events")
    _learn_zones(header)
    called_off = any(line.upper() == "METHOD:CANCEL" for line in header)
    events: list[tuple[int, Any]] = []
    for number, block in blocks:
        try:
            events.append((number, _event(block)))
        except EventRefused as why:
            refused.append((number, *why.args))
    events, older = _newest(events)
    refused += [(number, "older_version", "") for number in older]
    rows: list[tuple[int, list[str]]] = []
    changed = {key for _, event in events if (key := key_of(event))[1]}
    for number, event in events:
        try:
            rows += [(number, cells) for cells in rows_of(event, changed, called_off=called_off)]
        except EventRefused as why:
            refused.append((number, *why.args))
    own = next((one[14:] for one in header if one.upper().startswith("X-WR-TIMEZONE:")), "")
    _say({"zone": own.strip(), "columns": COLUMNS})
    for start in range(0, len(rows), CHUNK):
        _say({"rows": rows[start : start + CHUNK]})
    _say({"refused": refused, "done": len(rows)})


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
    for line in header[: MAX_LINES * 5]:
        mark = line.strip().upper()
        inside = inside or mark == "BEGIN:VTIMEZONE"
        if inside:
            zones.append(line)
        inside = inside and mark != "END:VTIMEZONE"
    if zones and not inside:
        # Where it cannot be understood, times in such a zone are asked about.
        with suppress(Exception):
            Calendar.from_ical("\r\n".join(["BEGIN:VCALENDAR", *zones, "END:VCALENDAR", ""]))


def _event(block: list[str]) -> Any:
    from icalendar import Event

    if len(block) > MAX_LINES or any(len(line) > MAX_LINE for line in block):
        raise EventRefused("too_long", "")
    try:
        return Event.from_ical("\r\n".join(["BEGIN:VEVENT", *block, "END:VEVENT", ""]))
    except Exception as error:
        raise EventRefused("event_unreadable", str(error)[:80]) from error


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
