"""Draws badges on a Windows queue through QPrinter, which does not say when printing fails.

A wrong name prints on the default printer and a paper that the driver has not is scaled: so all
that can be known is asked before, and each setting is looked at once it is set.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from desktop.badge import template
from desktop.badge.pages import PageFailed, Paper, draw
from desktop.badge.pdf import MM
from desktop.badge.printers.base import Capabilities, PageSize, Refused, Trouble, Work

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo


def names() -> list[str]:
    """The queues that Qt sees."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())


def info(queue: str) -> QPrinterInfo | None:
    """What Qt knows of a queue, asked afresh; None when there is none of that name."""
    from PySide6.QtPrintSupport import QPrinterInfo

    found = QPrinterInfo.printerInfo(queue)
    return None if found.isNull() else found


def capabilities(its: QPrinterInfo) -> Capabilities:
    """What the driver offers."""
    modes = its.supportedColorModes()
    sides = its.supportedDuplexModes()
    return Capabilities(
        sizes=tuple(
            PageSize(size.key(), size.name(), *_measures(size)) for size in its.supportedPageSizes()
        ),
        resolutions=tuple(its.supportedResolutions()),
        colour=any(mode.name == "Color" for mode in modes) if modes else None,
        two_sides=len(sides) > 1 if sides else None,
    )


def draw_on(queue: str, work: Work, size: PageSize, its: QPrinterInfo, title: str) -> None:
    """Draws *work* on *queue* as a job of that *title*. Raises Refused."""
    paper = next(each for each in its.supportedPageSizes() if each.key() == size.key)
    printer = _printer(queue, paper, title)
    if work.dpi:
        printer.setResolution(work.dpi)
    if work.stock.colour:
        printer.setColorMode(printer.ColorMode.Color)  # Qt takes the queue's usual one: often grey
    layouts = (work.layout or template.of_badge(each.layout, work.stock) for each in work.badges)
    if any(layout.back for layout in layouts):
        printer.setDuplex(printer.DuplexMode.DuplexLongSide)
    if work.copies > 1:
        printer.setCopyCount(work.copies)
    how = Paper(work.stock, work.layout, printer.resolution() / MM, work.offset)
    drawing = partial(draw, paper=how, badges=work.badges, places=work.places)
    painter = QPainter()
    try:
        if not painter.begin(printer):
            raise Refused(Trouble.NOT_BEGUN, queue)
        drawing(painter, printer.newPage)
    except PageFailed as error:
        printer.abort()
        raise Refused(Trouble.NOT_BEGUN, queue, str(error)) from error
    finally:
        painter.end()


def _printer(queue: str, size: QPageSize, title: str) -> QPrinter:
    """A printer that has taken each of its settings. Raises Refused where one was not taken."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(queue)
    if printer.outputFormat() != QPrinter.OutputFormat.NativeFormat:
        raise Refused(Trouble.SYSTEM_DOWN, queue, "Qt would write a PDF file")
    if printer.printerName() != queue:
        raise Refused(Trouble.NAME_NOT_TAKEN, queue, printer.printerName())
    printer.setDocName(title)
    printer.setCreator("Piemonte Desk")
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageSize(size)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    taken = printer.pageLayout().pageSize()
    if not taken.isEquivalentTo(size):
        raise Refused(Trouble.SIZE_NOT_OFFERED, queue, taken.name())
    return printer


def _measures(size: QPageSize) -> tuple[float, float]:
    """Width and height in mm."""
    millimetres = size.size(QPageSize.Unit.Millimeter)
    return millimetres.width(), millimetres.height()
