"""Draws the work of a job as a PDF: in the printer's own dots, moved by its calibration."""

from __future__ import annotations

import secrets
from functools import partial
from pathlib import Path

from desktop.badge.data import clean
from desktop.badge.pages import Paper, draw
from desktop.badge.pdf import MM, above, write_pages
from desktop.badge.printers.base import Capabilities, Prepared, Work
from desktop.badge.printers.choosing import choose
from desktop.badge.stock import Stock

_FINEST = 1200

_ROUNDED = 0.011
"""Millimetres that are lost when a length is told in hundredths of them."""


def as_pdf(work: Work, folder: Path, can: Capabilities | None = None) -> Prepared:
    """*work* in a file of its own in *folder*, which is made, as it suits a printer that *can* so.

    Raises OSError, and ValueError when there are no badges or the sheet has no such places.
    """
    can = can or Capabilities()
    if not work.badges:
        raise ValueError("there are no badges")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{secrets.token_hex(8)}.pdf"
    fine = dots(work, can.resolutions)
    size = _page(work.stock, can, fine)
    shift = work.offset[0], work.offset[1] + above(size[1])
    paper = Paper(work.stock, work.layout, fine / MM, shift)
    drawing = partial(draw, paper=paper, badges=work.badges, places=work.places)
    title = clean(work.badges[0].event_name)
    badges, pages = write_pages(path, size, fine, title, drawing)
    return Prepared(work, path, badges, pages)


def _page(stock: Stock, can: Capabilities, dpi: int) -> tuple[float, float]:
    """The page in mm: the driver's own, as long as it is the stock's.

    A driver puts a page that is a hair wider or higher than its own in the middle of its own, so
    that modules would begin between two dots. Papers of drivers are whole points, or whole dots.
    """
    its = choose(can, stock)
    if its is None:
        return stock.page_size
    return _exact(its.width, dpi), _exact(its.height, dpi)


def _exact(length: float, dpi: int) -> float:
    """*length* mm as it was before it was told in hundredths of a millimetre."""
    for units in (72, dpi):
        if abs(round(length / MM * units) / units * MM - length) <= _ROUNDED:
            return round(length / MM * units) / units * MM
    return length


def dots(work: Work, resolutions: tuple[int, ...]) -> int:
    """Dots an inch to draw *work* with: those asked for, the stock's, or else the printer's.

    A printer that has not the stock's resolution gets its own finest one, up to 1200.
    """
    if work.dpi:
        return work.dpi
    if not resolutions or work.stock.dpi in resolutions:
        return work.stock.dpi
    fit = [each for each in resolutions if each <= _FINEST]
    return max(fit, default=min(resolutions))
