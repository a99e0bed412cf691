"""The lines of the page: what is judged from what was told. Codes and figures, no sentences.

Red is what spoils the morning if the doors open now; amber is what somebody should look at, and
what nobody can tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from db import clock
from db.privacy import notices

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from db.readiness import Readiness
    from db.rows import Event
    from desktop.badge.printers.base import Trouble
    from desktop.preflight.paper import Printer
    from desktop.preflight.second import Second
    from desktop.preflight.system import Laptop

BACK = timedelta(minutes=2)
"""So far may the clock be behind the newest change: clocks are set by a second or two by day."""

NEAR = timedelta(days=14)
"""So many days before and after the event nobody wonders at the laptop's date."""

FRESH = timedelta(hours=12)
"""A scanner that was tried before may have been packed since."""

OLD_BACKUP = timedelta(hours=24)

LITTLE, SCARCE = 500_000_000, 3_000_000_000
"""Bytes of room under which a disk is red and amber; or so many copies of the event file."""

_COPIES = 10

LOW = 30
"""Percent of a battery that is being emptied, under which a line is red: about an hour."""


class Light(StrEnum):
    """How a line is."""

    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    ASKING = "asking"


class Topic(StrEnum):
    """What a line is about, in the order of the page."""

    SCANNER = "scanner"
    PRINTER = "printer"
    POWER = "power"
    OPERATOR = "operator"
    VISITORS = "visitors"
    AGENDA = "agenda"
    SPARES = "spares"
    CLOCK = "clock"
    ZONE = "zone"
    FILE = "file"
    BACKUP = "backup"
    SECOND = "second"
    DISK = "disk"
    PLACE = "place"
    ENCRYPTION = "encryption"
    NOTICE = "notice"
    PIN = "pin"


@dataclass(frozen=True, slots=True)
class Line:
    """One line. ``code`` says why it is as it is; the others are what its sentences are about:
    a moment (UTC), a number (bytes, people, meetings, problems), a name, the printer's trouble.
    """

    topic: Topic
    light: Light
    code: str
    at: datetime | None = None
    number: int = 0
    name: str = ""
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Scanner:
    """What is known of the scanner: when this window last heard it (UTC), when it was last tried
    on the test page, and whether the test found nothing to mend. None for never.
    """

    heard: datetime | None = None
    tested: datetime | None = None
    fine: bool = False


def asking(topic: Topic) -> Line:
    """The line of what was not answered yet."""
    return Line(topic, Light.ASKING, "asking")


def worst(lines: Iterable[Line]) -> Light:
    """How the whole is: asking while a line is, unless something is red already."""
    lights = {line.light for line in lines}
    for light in (Light.BAD, Light.ASKING, Light.WARN):
        if light in lights:
            return light
    return Light.GOOD


def scanner_line(known: Scanner, now: datetime) -> Line:
    """Whether a scanner works at this laptop, as far as anybody saw."""
    if known.heard is not None and now - known.heard <= FRESH:
        return Line(Topic.SCANNER, Light.GOOD, "heard", at=known.heard)
    if known.tested is None:
        return Line(Topic.SCANNER, Light.WARN, "untried")
    if not known.fine:
        return Line(Topic.SCANNER, Light.WARN, "tested_badly", at=known.tested)
    if now - known.tested > FRESH:
        return Line(Topic.SCANNER, Light.WARN, "tested_before", at=known.tested)
    return Line(Topic.SCANNER, Light.GOOD, "tested", at=known.tested)


def printer_line(printer: Printer) -> Line:
    """Whether badges would come out; without a printer they become PDFs."""
    if not printer.name:
        return Line(Topic.PRINTER, Light.WARN, "pdf", name=printer.stock)
    if printer.paused:
        return Line(Topic.PRINTER, Light.BAD, "paused", name=printer.name)
    if printer.trouble is not None:
        return Line(Topic.PRINTER, Light.BAD, "trouble", name=printer.name, trouble=printer.trouble)
    if printer.loaded is False:
        return Line(Topic.PRINTER, Light.WARN, "other_paper", name=printer.name)
    code = "ready" if printer.loaded else "untold"
    return Line(Topic.PRINTER, Light.GOOD, code, name=printer.name)


def operator_line(operator: str, station: str) -> Line:
    """Whether the history will say who did what, and where; both are "" for nobody said."""
    if not operator:
        return Line(Topic.OPERATOR, Light.WARN, "nobody")
    if not station:
        return Line(Topic.OPERATOR, Light.WARN, "no_station", name=operator)
    return Line(Topic.OPERATOR, Light.GOOD, "known", name=f"{operator} · {station}")


def second_line(told: Second, now: datetime) -> Line:
    """Whether the backups survive the loss of the laptop: amber at worst, it is on request."""
    if not told.place:
        return Line(Topic.SECOND, Light.WARN, "unset")
    if not told.there:
        return Line(Topic.SECOND, Light.WARN, "away", name=told.place)
    if told.at is None:
        return Line(Topic.SECOND, Light.WARN, "empty")
    old = now - told.at > OLD_BACKUP
    return Line(Topic.SECOND, Light.WARN if old else Light.GOOD, "old" if old else "kept", told.at)


def file_lines(told: Readiness, now: datetime) -> list[Line]:
    """What the event file tells of itself."""
    agenda, spares = told.meetings, told.spares
    return [
        _visitors(told),
        Line(Topic.AGENDA, *_if(agenda > 0, Light.WARN), number=agenda),
        Line(Topic.SPARES, *_if(spares > 0, Light.WARN), number=spares),
        _clock(told, now),
        _file(told),
        _backup(told, now),
        _notice(told),
        Line(Topic.PIN, *_if(told.supervisor, Light.WARN)),
    ]


def laptop_lines(told: Laptop, event: Event, now: datetime) -> list[Line]:
    """What the laptop tells, for an event in its own zone."""
    return [_power(told), _zone(told, event, now), _disk(told), _place(told), _encryption(told)]


def unread() -> Line:
    """The line of a file that could not be asked."""
    return Line(Topic.FILE, Light.BAD, "unread")


def _if(held: bool, otherwise: Light) -> tuple[Light, str]:
    return (Light.GOOD, "there") if held else (otherwise, "none")


def _visitors(told: Readiness) -> Line:
    if not told.visitors:
        return Line(Topic.VISITORS, Light.BAD, "none")
    code = "there" if told.imported is None else "imported"
    return Line(Topic.VISITORS, Light.GOOD, code, told.imported, told.visitors)


def _clock(told: Readiness, now: datetime) -> Line:
    today = clock.local_day(now, told.event.zone)
    if told.latest is not None and now < told.latest - BACK:
        return Line(Topic.CLOCK, Light.BAD, "back", at=told.latest)
    if today < told.event.starts - NEAR or today > told.event.ends + NEAR:
        return Line(Topic.CLOCK, Light.WARN, "far", at=now)
    near = told.event.starts <= today <= told.event.ends
    return Line(Topic.CLOCK, Light.GOOD, "today" if near else "near", at=now)


def _zone(told: Laptop, event: Event, now: datetime) -> Line:
    if clock.is_strange(event.zone):
        return Line(Topic.ZONE, Light.WARN, "unknown", at=now, name=event.zone)
    there = now.astimezone(clock.zone(event.zone)).utcoffset()
    code, light = ("same", Light.GOOD) if there == told.offset else ("other", Light.WARN)
    return Line(Topic.ZONE, light, code, at=now, name=event.zone)


def _file(told: Readiness) -> Line:
    if told.problems:
        return Line(Topic.FILE, Light.BAD, "damaged", number=len(told.problems))
    if told.event.sample:
        # Whoever came in this morning would be in no real file.
        return Line(Topic.FILE, Light.BAD, "practice")
    return Line(Topic.FILE, Light.GOOD, "sound")


def _backup(told: Readiness, now: datetime) -> Line:
    made = told.backup
    if made is None:
        return Line(Topic.BACKUP, Light.BAD, "none")
    # A copy is named after its second; what was changed within it is in the copy.
    if told.latest is not None and told.latest - made > timedelta(seconds=1):
        old = now - made > OLD_BACKUP
        return Line(Topic.BACKUP, Light.WARN if old else Light.GOOD, "old" if old else "made", made)
    return Line(Topic.BACKUP, Light.GOOD, "whole", made)


def _notice(told: Readiness) -> Line:
    missing = [code for code in notices.LANGUAGES if code not in told.notices]
    if missing:
        return Line(Topic.NOTICE, Light.BAD, "missing", name=missing[0])
    if not told.event.controller:
        return Line(Topic.NOTICE, Light.WARN, "no_controller")
    if told.event.retention_until is None:
        return Line(Topic.NOTICE, Light.WARN, "no_retention")
    return Line(Topic.NOTICE, Light.GOOD, "there")


def _disk(told: Laptop) -> Line:
    if told.free is None:
        return Line(Topic.DISK, Light.WARN, "unknown")
    light = Light.GOOD
    if told.free < max(SCARCE, 3 * _COPIES * told.size):
        light = Light.WARN
    if told.free < max(LITTLE, _COPIES * told.size):
        light = Light.BAD
    return Line(
        Topic.DISK, light, "little" if light is not Light.GOOD else "room", number=told.free
    )


def _power(told: Laptop) -> Line:
    if told.charge is None:
        return Line(Topic.POWER, Light.GOOD, "mains")
    light = Light.WARN if told.charge >= LOW else Light.BAD
    return Line(Topic.POWER, light, "battery", number=told.charge)


def _place(told: Laptop) -> Line:
    if told.network:  # SQLite: "How To Corrupt", §2.1: locks of network file systems do not hold
        return Line(Topic.PLACE, Light.BAD, "network")
    if told.cloud:
        return Line(Topic.PLACE, Light.WARN, "cloud", name=told.cloud)
    return Line(Topic.PLACE, Light.GOOD, "here")


def _encryption(told: Laptop) -> Line:
    # No red: nobody encrypts a disk on the morning of a fair, and a red that stays is not read.
    code = {True: "on", False: "off", None: "unknown"}[told.encrypted]
    return Line(Topic.ENCRYPTION, Light.GOOD if told.encrypted else Light.WARN, code)


def in_order(lines: Iterable[Line]) -> list[Line]:
    """*lines* as the page has them: what is at hand first, what is seldom changed last."""
    order = list(Topic)
    return sorted(lines, key=lambda line: order.index(line.topic))


def scanner_of(tested: str, *, fine: bool, heard: datetime | None = None) -> Scanner:
    """What the settings and the window know: *tested* is ISO 8601 in UTC, "" for never."""
    try:
        at = clock.moment(tested) if tested else None
    except ValueError:
        at = None
    return Scanner(heard, at if at is not None and at.tzinfo else None, fine)
