"""Prints badges on the queues of the operating system, through QPrinter.

Qt does not say when printing fails: a wrong name prints on the default printer, a paper the driver
has not is cancelled later, a queue that rejects drops the job, and without CUPS a PDF file comes
out of it. So all that can be known is asked before, and the job is looked for afterwards.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from desktop.badge import template
from desktop.badge.data import BadgeData
from desktop.badge.elements import Layout
from desktop.badge.pages import Drawing, PageFailed, Paper, draw
from desktop.badge.places import FRESH, Places
from desktop.badge.printers import cups
from desktop.badge.printers.base import (
    JobState,
    PageSize,
    Queue,
    QueueState,
    Refusal,
    Refused,
    Sent,
)
from desktop.badge.stock import Stock

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

_SAME = 0.5
"""Drivers round their papers to points (0.35 mm): so much off, in mm, is the same paper."""

_NAMED = 1.0
"""And so much when the driver calls it by a name that the stock knows."""

_CUPS_STATES = {3: QueueState.IDLE, 4: QueueState.PRINTING, 5: QueueState.STOPPED}


def queues() -> list[Queue]:
    """The queues of this system, as they are now. Empty when the print system is down."""
    from PySide6.QtPrintSupport import QPrinterInfo

    infos = map(QPrinterInfo.printerInfo, QPrinterInfo.availablePrinterNames())
    return [_queue(info) for info in infos if not info.isNull()]


def print_badges(
    queue: str,
    badges: Iterable[BadgeData],
    stock: Stock,
    layout: Layout | None = None,
    *,
    places: Places = FRESH,
    allow_scaling: bool = False,
    offset: tuple[float, float] = (0.0, 0.0),
) -> Sent:
    """Sends *badges* to the queue of that name, in one job, and says what is known about it.

    *offset* (mm, right and down) is the printer's calibration. With *allow_scaling* a stock that
    the driver has no paper for is fitted to the driver's usual paper. Raises Refused when nothing
    will be printed, and ValueError when there are no badges or the sheet has no such *places*.

    The answer never says that a badge is printed: QPrinter does not know, and the system calls a
    job done, too, that a printer without paper or current has yet to print.
    """
    everyone = list(badges)
    if not everyone:
        raise ValueError("there are no badges")
    places.check(stock.per_page)
    info = _ready(queue)
    size = _paper(info, stock) or (_nearest_paper(info, stock) if allow_scaling else None)
    if size is None:
        raise Refused(Refusal.SIZE_NOT_OFFERED, queue, stock.name)
    scale = _scale(size, stock) if allow_scaling else 1.0
    title = f"Badges {uuid4().hex[:12]}"
    printer = _printer(queue, size, title)
    if sys.platform != "win32":
        # Qt hands CUPS a PDF: its dots are ours to choose, and the stock's printers have these.
        printer.setResolution(stock.dpi)
    if stock.colour:
        printer.setColorMode(printer.ColorMode.Color)  # Qt takes the queue's usual one: often grey
    if any((layout or template.of_badge(badge.layout, stock)).back for badge in everyone):
        printer.setDuplex(printer.DuplexMode.DuplexLongSide)
    shift = offset[0] / scale, offset[1] / scale
    paper = Paper(stock, layout, printer.resolution() / 25.4 * scale, shift)
    drawing = partial(draw, paper=paper, badges=everyone, places=places)
    count, pages = _send(printer, queue, drawing)
    job, state = _submitted(queue, title)
    return Sent(queue, title, count, pages, job, state, scale)


def _queue(info: QPrinterInfo) -> Queue:
    """What Qt knows of a queue, and what CUPS adds to it."""
    states = {
        info.state().Idle: QueueState.IDLE,
        info.state().Active: QueueState.PRINTING,
        info.state().Error: QueueState.STOPPED,
    }
    state, accepting, reasons = states.get(info.state(), QueueState.UNKNOWN), None, ()
    try:
        facts = cups.facts(info.printerName())
    except cups.CupsDown:
        facts = None
    if facts:
        state = _CUPS_STATES.get(facts.state, QueueState.UNKNOWN)
        accepting, reasons = facts.accepting, facts.reasons
    sizes = [(size.key(), size.name(), *_measures(size)) for size in info.supportedPageSizes()]
    return Queue(
        name=info.printerName(),
        description=info.description(),
        make_and_model=info.makeAndModel(),
        is_default=info.isDefault(),
        sizes=tuple(PageSize(*size) for size in sizes),
        state=state,
        accepting=accepting,
        reasons=reasons,
    )


def _ready(queue: str) -> QPrinterInfo:
    """The queue of that name, if it is there and takes jobs now. Raises Refused."""
    from PySide6.QtPrintSupport import QPrinterInfo

    try:
        facts = cups.facts(queue)
    except cups.CupsDown as error:
        raise Refused(Refusal.SYSTEM_DOWN, queue, str(error)) from error
    info = QPrinterInfo.printerInfo(queue)
    if info.isNull():
        raise Refused(Refusal.NO_SUCH_QUEUE, queue)
    known = _queue(info)
    if facts and not facts.accepting:
        raise Refused(Refusal.REJECTING, queue)
    if known.state is QueueState.STOPPED:
        raise Refused(Refusal.STOPPED, queue, ", ".join(known.reasons))
    return info


def _printer(queue: str, size: QPageSize, title: str) -> QPrinter:
    """A printer that has taken each of its settings. Raises Refused where one was not taken."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(queue)
    if printer.outputFormat() != QPrinter.OutputFormat.NativeFormat:
        raise Refused(Refusal.SYSTEM_DOWN, queue, "Qt would write a PDF file")
    if printer.printerName() != queue:
        raise Refused(Refusal.NAME_NOT_TAKEN, queue, printer.printerName())
    printer.setDocName(title)
    printer.setCreator("Piemonte Desk")
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageSize(size)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    taken = printer.pageLayout().pageSize()
    if not taken.isEquivalentTo(size):
        raise Refused(Refusal.SIZE_NOT_OFFERED, queue, taken.name())
    return printer


def _send(printer: QPrinter, queue: str, drawing: Drawing) -> tuple[int, int]:
    painter = QPainter()
    try:
        if not painter.begin(printer):
            raise Refused(Refusal.NOT_BEGUN, queue)
        return drawing(painter, printer.newPage)
    except PageFailed as error:
        printer.abort()
        raise Refused(Refusal.NOT_BEGUN, queue, str(error)) from error
    finally:
        painter.end()


def _submitted(queue: str, title: str) -> tuple[int | None, JobState]:
    """The job's number, once it was sent. Raises Refused when CUPS has no such job."""
    try:
        job = cups.find_job(queue, title)
    except cups.CupsDown:
        return None, JobState.UNKNOWN
    if job is None and cups.is_here():
        raise Refused(Refusal.NOT_TAKEN, queue)
    return job, JobState.SUBMITTED if job else JobState.UNKNOWN


def _paper(info: QPrinterInfo, stock: Stock) -> QPageSize | None:
    """The driver's own paper of the stock's size; the stock's likeliest name wins."""
    sizes = info.supportedPageSizes()
    for key in stock.drivers:
        for size in sizes:
            if size.key() == key and _distance(size, stock) <= _NAMED:
                return size
    nearest = min(sizes, key=lambda size: _distance(size, stock), default=None)
    return nearest if nearest and _distance(nearest, stock) <= _SAME else None


def _nearest_paper(info: QPrinterInfo, stock: Stock) -> QPageSize | None:
    """The driver's usual paper, or else the smallest one that holds most of the stock."""
    usual = info.defaultPageSize()
    if usual.isValid():
        return usual
    sizes = info.supportedPageSizes()
    return min(sizes, key=lambda size: (-_scale(size, stock), _area(size)), default=None)


def _scale(size: QPageSize, stock: Stock) -> float:
    """By how much the stock's page is made smaller to go on *size*: 1.0 when it fits."""
    (width, height), (page_width, page_height) = _measures(size), stock.page_size
    scale = min(width / page_width, height / page_height)
    return 1.0 if scale > 1 - _SAME / max(stock.page_size) else scale


def _distance(size: QPageSize, stock: Stock) -> float:
    return max(abs(a - b) for a, b in zip(_measures(size), stock.page_size, strict=True))


def _area(size: QPageSize) -> float:
    width, height = _measures(size)
    return width * height


def _measures(size: QPageSize) -> tuple[float, float]:
    """Width and height in mm."""
    millimetres = size.size(QPageSize.Unit.Millimeter)
    return millimetres.width(), millimetres.height()
