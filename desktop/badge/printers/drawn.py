"""Draws the work of a job as a PDF: in the printer's own dots, moved by its calibration."""

from __future__ import annotations

import secrets
from functools import partial
from pathlib import Path

from desktop.badge.data import clean
from desktop.badge.pages import Paper, draw
from desktop.badge.pdf import MM, above, write_pages
from desktop.badge.printers.base import Prepared, Work

_FINEST = 1200


def as_pdf(work: Work, folder: Path, resolutions: tuple[int, ...] = ()) -> Prepared:
    """*work* in a file of its own in *folder*, which is made, at one of these *resolutions*.

    Raises OSError, and ValueError when there are no badges or the sheet has no such places.
    """
    if not work.badges:
        raise ValueError("there are no badges")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{secrets.token_hex(8)}.pdf"
    fine = dots(work, resolutions)
    size = work.stock.page_size
    shift = work.offset[0], work.offset[1] + above(size[1])
    paper = Paper(work.stock, work.layout, fine / MM, shift)
    drawing = partial(draw, paper=paper, badges=work.badges, places=work.places)
    title = clean(work.badges[0].event_name)
    badges, pages = write_pages(path, size, fine, title, drawing)
    return Prepared(work, path, badges, pages)


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
