"""Badges to PDF against QPainter writing text only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.bench import Row, made_up, tell
from desktop.bench.clockwork import median, seconds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.badge.data import BadgeData

BADGES = 1_000
ROUNDS = 3
FLOOR = "QPainter on QPdfWriter: three drawText calls a page"


def rows(folder: Path) -> Iterator[Row]:
    """A thousand badges on 4×3 inch labels, in badges a second; the goal is 0.14 × the floor."""
    from PySide6.QtGui import QGuiApplication

    from db.badges import codes
    from desktop.badge import pdf, stock
    from desktop.badge.data import BadgeData

    app = QGuiApplication.instance() or QGuiApplication(["bench"])
    label = stock.load_all()["zebra-4x3"]
    marks = codes.make_many(bytes(32), BADGES)
    data = [
        BadgeData(p[1], p[2], p[3], p[4], p[8].title(), "#1d4ed8", code, "VTM Michigan 2025")
        for p, code in zip(made_up.people(BADGES), marks, strict=True)
    ]
    pdf.write_pdf(folder / "warm.pdf", data[:20], label)
    tell(f"{BADGES:,} badges")
    ours: list[float] = []
    floor: list[float] = []
    for _ in range(ROUNDS):
        ours.append(seconds(lambda: pdf.write_pdf(folder / "badges.pdf", data, label)))
        floor.append(seconds(lambda: _text_only(folder / "floor.pdf", data)))
    rates = BADGES / median(ours), BADGES / median(floor)
    yield Row(f"{BADGES:,} badges to PDF, badges a second", *rates, "1/s", 0.14, FLOOR, rate=True)
    del app


def _text_only(path: Path, data: list[BadgeData]) -> None:
    from PySide6.QtCore import QMarginsF, QSizeF
    from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

    writer = QPdfWriter(str(path))
    size = QPageSize(QSizeF(101.6, 76.2), QPageSize.Unit.Millimeter)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setResolution(300)
    painter = QPainter(writer)
    large, small = QFont("Inter", 28), QFont("Inter", 14)
    for n, badge in enumerate(data):
        if n:
            writer.newPage()
        painter.setFont(large)
        painter.drawText(60, 200, badge.given_name)
        painter.drawText(60, 330, badge.family_name)
        painter.setFont(small)
        painter.drawText(60, 440, badge.company)
    painter.end()
