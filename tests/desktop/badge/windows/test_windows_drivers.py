"""What a driver of Windows offers through Qt, and what is drawn on it. Never run there."""

from __future__ import annotations

import pytest

from desktop.badge.printers.base import Refused, Trouble, Work
from desktop.badge.printers.windows import drawing
from tests.desktop.badge.windows.stand import CAN, Info

# Drawing --------------------------------------------------------------------------------------------


def a_size(width=101.6, height=76.2, key="w288h216"):
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QPageSize

    class Size(QPageSize):
        def key(self):
            return key

    exact = QPageSize.SizeMatchPolicy.ExactMatch
    return Size(QSizeF(width, height), QPageSize.Unit.Millimeter, key, exact)


class Driver(Info):
    """A driver as QPrinterInfo tells of it."""

    def supportedPageSizes(self):
        return [a_size(), a_size(62, 100, "62x100mm")]

    def supportedResolutions(self):
        return [203, 300]

    def supportedColorModes(self):
        return []

    def supportedDuplexModes(self):
        return []


def test_a_driver_says_what_it_offers(qapp):
    can = drawing.capabilities(Driver())
    assert [size.key for size in can.sizes] == ["w288h216", "62x100mm"]
    assert can.sizes[0].width == pytest.approx(101.6, abs=0.2)
    assert (can.resolutions, can.colour, can.two_sides, can.tells_end) == (
        (203, 300),
        None,
        None,
        False,
    )


def test_where_qt_would_print_elsewhere_nothing_is_drawn(qapp):
    with pytest.raises(Refused) as caught:
        drawing._printer("No such queue", a_size(), "Badges 1")
    assert caught.value.trouble in {Trouble.SYSTEM_DOWN, Trouble.NAME_NOT_TAKEN}


def test_badges_are_drawn_on_what_qt_gives(qapp, person, stocks, tmp_path, monkeypatch):
    from PySide6.QtPrintSupport import QPrinter

    def paper(queue, size, title):
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFileName(str(tmp_path / "out.pdf"))
        made.setPageSize(size)
        made.setFullPage(True)
        return made

    monkeypatch.setattr(drawing, "_printer", paper)
    work = Work((person(), person()), stocks["zebra-4x3"], dpi=203, copies=1)
    drawing.draw_on("Zebra", work, CAN.sizes[0], Driver(), "Badges 1")
    import pypdf

    assert len(pypdf.PdfReader(tmp_path / "out.pdf").pages) == 2
