"""The command that asks whether all is ready for the doors: preflight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from db import clock
from db.readiness import readiness
from desktop import settings
from desktop.commands.asked import DONE, FILE, REFUSED, Asked, shared

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.rows import Event
    from desktop.preflight.lines import Line
    from desktop.preflight.paper import Printer


@click.command("preflight")
@FILE
@shared()
def preflight_command(asked: Asked, file: Path) -> int:
    """Say line by line whether FILE, this laptop and its printer are ready for the doors.

    Ends with status 1 when a line is red. The printer is the one chosen in Settings.
    """
    from desktop.preflight import lines, system
    from desktop.preflight.second import ask_second

    with asked.open(file, in_place=True) as opened:
        told = readiness(opened.db)
    here, now, known = settings.load(), clock.now(), asked.at_laptop
    second = ask_second(file, here.second_place, told.event.uuid, here.station_id)
    scanner = lines.scanner_of(here.scanner_tested, fine=here.scanner_fine)
    found = lines.in_order(
        [
            lines.scanner_line(scanner, now),
            lines.printer_line(_printer(told.event, file)),
            lines.operator_line(known.name if known else "", here.station_name),
            *lines.file_lines(told, now),
            lines.second_line(second, now),
            *lines.laptop_lines(system.ask_laptop(file.absolute()), told.event, now),
        ]
    )
    worst = lines.worst(found)
    document = {
        "file": str(file),
        "ready": worst is not lines.Light.BAD,
        "lines": [_document(line) for line in found],
    }
    asked.answer(document, _said(asked, found, told.event))
    return REFUSED if worst is lines.Light.BAD else DONE


def _printer(event: Event, file: Path) -> Printer:
    from desktop.badge import stock
    from desktop.badging.badge_content import usual_stock
    from desktop.preflight.paper import ask_printer

    here, known = settings.load(), stock.load_all()
    setup = here.setup
    labels = known.get(setup.stock, known[usual_stock(event)])
    return ask_printer(setup.name, labels, file.parent, here.paused)


def _document(line: Line) -> dict[str, Any]:
    return {
        "line": line.topic.value,
        "state": line.light.value,
        "code": line.code,
        "at": clock.stamp(line.at) if line.at else None,
        "number": line.number,
        "name": line.name,
        "trouble": line.trouble.value if line.trouble else None,
    }


def _said(asked: Asked, found: list[Line], event: Event) -> Iterator[str]:
    asked.speak(event.locale)
    from desktop.commands.lines import aligned
    from desktop.preflight.words import PreflightWords

    rows = []
    for line in found:
        words = " ".join(filter(None, PreflightWords.line(line, event)))
        rows.append((PreflightWords.light(line.light), PreflightWords.topic(line.topic), words))
    yield from aligned(rows)
    yield PreflightWords.whole(found)
