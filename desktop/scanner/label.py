"""The label that a scanner is tried on: on the screen, and as a PDF to print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from desktop.badge import test_page
from desktop.badge.data import BadgeData
from desktop.badge.elements import Layout
from desktop.badge.pdf import write_pages
from desktop.badge.qr import QUIET_ZONE, symbol
from desktop.badge.stock import Stock
from desktop.scanner.diagnosis import LABEL

_A4 = (210.0, 297.0)
_LETTER = (215.9, 279.4)
_DPI = 300
_SIDE = 40.0
"""Millimetres of the printed code: every scanner sees it at arm's length."""


def picture(side: int) -> QImage:
    """The label's QR in black on white, at most *side* pixels wide: whole pixels a module."""
    code = symbol(LABEL)
    modules = code.size + 2 * QUIET_ZONE
    dots = max(side // modules, 1)
    image = QImage(modules * dots, modules * dots, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    _draw(painter, QUIET_ZONE * dots, QUIET_ZONE * dots, dots)
    painter.end()
    return image


def write_label(path: Path, words: str, *, letter: bool) -> None:
    """Write a page with the label and *words* below it to *path*, on US Letter or on A4.

    Raises OSError when it cannot be written.
    """
    size = _LETTER if letter else _A4

    def drawing(painter: QPainter, _new_page: Callable[[], bool]) -> tuple[int, int]:
        dots = round(_SIDE / 25.4 * _DPI / symbol(LABEL).size)
        left = round((size[0] - _SIDE) / 2 / 25.4 * _DPI)
        top = round(40 / 25.4 * _DPI)
        _draw(painter, left, top, dots)
        font = painter.font()
        font.setPixelSize(round(5 / 25.4 * _DPI))
        painter.setFont(font)
        room = QRectF(0, top + symbol(LABEL).size * dots + 100, size[0] / 25.4 * _DPI, 400)
        align = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(align), f"{words}\n{LABEL}")
        return 1, 1

    write_pages(path, size, _DPI, words, drawing)


def layout(stock: Stock, words: str) -> Layout:
    """The label with *words*, on a whole page of *stock*; its code is that of ``badge()``."""
    parts = tuple(test_page.told(*stock.page_size, (words, LABEL)))
    return Layout(id="scanner-label", name="Scanner label", front=parts, back=(), stock=stock.id)


def badge() -> BadgeData:
    """Nobody, under what the label says."""
    return BadgeData("", code=LABEL)


def _draw(painter: QPainter, left: int, top: int, dots: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for dark in symbol(LABEL).dark:
        box = QRect(dark.x() * dots, dark.y() * dots, dark.width() * dots, dark.height() * dots)
        painter.fillRect(box.translated(left, top), Qt.GlobalColor.black)
