"""Badges as a PDF: one a page, or on sheets, true to a tenth of a millimetre."""

from __future__ import annotations

import errno
import mmap
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from math import ceil
from pathlib import Path

from PySide6.QtCore import QFile, QFileDevice, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from db.keeping.whole_files import whole
from desktop.badge.data import BadgeData, clean
from desktop.badge.elements import Layout
from desktop.badge.first_time import alone_at_first
from desktop.badge.pages import Drawing, PageFailed, Paper, Progress, draw
from desktop.badge.places import FRESH, Places
from desktop.badge.stock import Stock

MM = 25.4
"""Millimetres an inch."""

_POINT = MM / 72
"""A PostScript point in mm."""


@dataclass(frozen=True, slots=True)
class PdfResult:
    """The file that was written, and how many badges on how many pages it holds."""

    path: Path
    badges: int
    pages: int


def write_pdf(
    path: Path,
    badges: Iterable[BadgeData],
    stock: Stock,
    layout: Layout | None = None,
    *,
    places: Places = FRESH,
    on_progress: Progress | None = None,
) -> PdfResult:
    """Writes *badges* to *path*, each in its own layout, or all in *layout* if it is given.

    On sheets they go to the labels that *places* says. The file appears, or replaces an older
    one, when it is whole: on an error, and when *on_progress* raises, nothing of it is left. Its
    title is the event's name, and its metadata name nobody.

    Raises OSError when it cannot be written (ENOSPC: the disk is full) and ValueError when there
    are no badges or the sheet has no such *places*.
    """
    waiting = iter(badges)
    first = next(waiting, None)
    if first is None:
        raise ValueError("there are no badges")
    paper = Paper(stock, layout, stock.dpi / MM, shift=(0.0, above(stock.page_size[1])))

    def drawing(painter: QPainter, new_page: Callable[[], bool]) -> tuple[int, int]:
        everyone = chain([first], waiting)
        return draw(painter, new_page, paper, everyone, places=places, on_progress=on_progress)

    title = clean(first.event_name)
    count, pages = write_pages(path, stock.page_size, stock.dpi, title, drawing)
    return PdfResult(path, count, pages)


@alone_at_first
def write_pages(
    path: Path, page_size: tuple[float, float], dpi: int, title: str, drawing: Drawing
) -> tuple[int, int]:
    """Writes what *drawing* draws to *path*, on pages of *page_size* mm, and gives its answer.

    The painter is in dots, *dpi* an inch, and its pages begin `above` mm higher than the paper.
    The file appears, or replaces an older one, when it is whole. Raises OSError, and what
    *drawing* raises.
    """
    with whole(path) as half:
        answer = _write(half, page_size, dpi, title, drawing)
        _set_page_size(half, page_size)
    return answer


def above(height: float) -> float:
    """By how many mm a page *height* mm high is higher at its top while it is drawn.

    Qt's pages have whole points; what a page is too high is cut off there in the end.
    """
    return _whole_points(height) * _POINT - height


def _write(
    path: Path, page_size: tuple[float, float], dpi: int, title: str, drawing: Drawing
) -> tuple[int, int]:
    """Writes what *drawing* draws to *path*, on pages of whole points, and gives its answer.

    Qt's PDF engine tells nobody that a write failed; the file that it writes to remembers.
    """
    file = QFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly | QIODevice.OpenModeFlag.Truncate):
        raise _fault(file, path)
    writer = QPdfWriter(file)
    writer.setResolution(dpi)
    writer.setTitle(title)
    writer.setCreator("Piemonte Desk")
    size = QSizeF(*map(_whole_points, page_size))
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point, "", exact))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter()
    try:
        if not painter.begin(writer):
            raise _fault(file, path)
        answer = drawing(painter, lambda: not _failed(file) and writer.newPage())
    except PageFailed:
        raise _fault(file, path) from None
    finally:
        painter.end()  # a writer that goes before its painter takes the process along
        file.flush()
        failed = _failed(file)
        file.close()
    if failed:
        raise _fault(file, path)
    return answer


def _set_page_size(path: Path, page_size: tuple[float, float]) -> None:
    """Gives each page its size to a thousandth of a point: Qt knows whole points only.

    The boxes are overwritten in place, in as many bytes, so that no offset in the file changes.
    The origin stays in the bottom left corner, for not every printer minds another.
    """
    whole, exact = (
        [f"{number(length):f}" for length in page_size]
        for number in (_whole_points, lambda length: length / _POINT)
    )
    old = f"Box [0 0 {' '.join(whole)}]".encode()
    new = f"Box [0 0 {' '.join(exact)}]".encode().ljust(len(old))
    with path.open("r+b") as file, mmap.mmap(file.fileno(), 0) as text:
        at = text.find(old)
        while at >= 0:
            text[at : at + len(old)] = new
            at = text.find(old, at + len(old))


def _whole_points(length: float) -> int:
    """*length* mm in points, rounded up. A hair above a whole number of points is that number."""
    return ceil(length / _POINT - 0.001)


def _failed(file: QFile) -> bool:
    return file.error() != QFileDevice.FileError.NoError


def _fault(file: QFile, path: Path) -> OSError:
    """The OSError for what happened to *file*. Qt's ResourceError is a full disk, or a quota."""
    numbers = {
        QFileDevice.FileError.ResourceError: errno.ENOSPC,
        QFileDevice.FileError.PermissionsError: errno.EACCES,
        QFileDevice.FileError.OpenError: errno.EACCES,
    }
    number = numbers.get(file.error(), errno.EIO)
    if not path.parent.is_dir():
        number = errno.ENOENT
    return OSError(number, os.strerror(number), str(path))
