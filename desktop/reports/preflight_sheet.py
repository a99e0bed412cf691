"""The pre-flight page on paper: what was ready that morning, to stay with the event's papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n
from desktop.preflight.lines import Light
from desktop.preflight.words import PreflightWords
from desktop.reports.blocks import Cell, Column, Heading, Report, Table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from db.rows import Event
    from desktop.preflight.lines import Line


class PreflightSheet:
    """The class is the context for translators."""

    @staticmethod
    def report(lines: Sequence[Line], event: Event, at: datetime) -> Report:
        """*lines* as a report, in the language that is installed; they were told at *at* (UTC)."""
        locale = i18n.locale()
        day, time = i18n.long_day(at, event.zone, locale), i18n.clock(at, event.zone, locale)
        rows = []
        for line in lines:
            found, to_do = PreflightWords.line(line, event)
            light, topic = PreflightWords.light(line.light), PreflightWords.topic(line.topic)
            state = Cell(light, strong=line.light is not Light.GOOD)
            rows.append((Cell(topic, strong=True), state, Cell(found), Cell(to_do)))
        table = Table(
            QCoreApplication.translate("PreflightSheet", "Pre-flight"),
            (
                Column("", 1.1),
                Column(QCoreApplication.translate("PreflightSheet", "State"), 0.9),
                Column(QCoreApplication.translate("PreflightSheet", "Found"), 2.6),
                Column(QCoreApplication.translate("PreflightSheet", "To do"), 2.6),
            ),
            tuple(rows),
        )
        title = QCoreApplication.translate("PreflightSheet", "Pre-flight: before the doors open")
        page = QCoreApplication.translate("PreflightSheet", "Page %1 of %2")
        blocks = (Heading(PreflightWords.whole(lines)), table)
        return Report(title, f"{event.name} · {day}, {time}", event.name, page, blocks)


def write(path: Path, report: Report, paper: str) -> None:
    """Writes *report* to the PDF *path* on *paper* ("letter" or "a4"). Raises OSError."""
    from desktop.reports import paper as paper_file

    paper_file.write(path, report, paper)
