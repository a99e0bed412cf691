"""A layout that staff drew, printed: poppler shows its band and logo, and reads its code."""

from __future__ import annotations

import subprocess
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

from db.badges import codes
from desktop.badge import colour, moving, pictures, reading, seen, stock, template, writing
from desktop.badge.data import BadgeData
from desktop.badge.elements import Text
from desktop.badge.pdf import write_pdf
from desktop.pages.layouts import logo as layouts_logo
from tests.printlab import readers
from tests.printlab.conftest import need

pytestmark = [pytest.mark.printlab, pytest.mark.usefixtures("qapp")]

RED, BLUE = (0xC4, 0x16, 0x1C), (0x1F, 0x5F, 0xA8)
GREY = 84
"""What Qt's qGray() makes of that blue."""
NAMES = ["avery-5392", "a6", "a7", "avery-l4785", "cr80", "zebra-4x3"]
DPI = 300


@pytest.fixture(autouse=True)
def programs(qapp):
    need("pdftoppm")


def logo():
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(0xFF000000 | BLUE[0] << 16 | BLUE[1] << 8 | BLUE[2])
    buffer = QBuffer()
    image.save(buffer, "PNG")
    return pictures.travels(bytes(buffer.data().data()))


def drawn_by_staff(its):
    """The stock's default with a red band and a logo, as the event file keeps it."""
    layout = replace(moving.drawn_on(template.for_stock(its), its), name="VIP")
    red = tuple(
        replace(one, fill=colour.PALETTE["red"], colour="on_fill")
        if isinstance(one, Text) and one.fill
        else one
        for one in layout.front
    )
    there = seen.look(template.place(layout, its), BadgeData("Ada"), its)
    added = layouts_logo.placed(its, there, red, logo())
    layout = replace(layout, front=(*added.others, added.picture))
    return reading.parse(writing.written(layout), "uuid")


def page_of(pdf):
    """The first page as poppler draws it: width, height, and the dots in red, green and blue."""
    command = ["pdftoppm", "-r", str(DPI), "-f", "1", "-l", "1", str(pdf)]
    picture = subprocess.run(command, capture_output=True, check=True).stdout
    _, size, _, dots = picture.split(b"\n", 3)
    width, height = map(int, size.split())
    return width, height, dots


@pytest.mark.parametrize("name", NAMES)
def test_a_drawn_badge_comes_out_as_it_was_drawn(tmp_path, name):
    its = stock.load_all()[name]
    code = codes.make(bytes(range(32)))
    own = drawn_by_staff(its)
    person = BadgeData("Ada", "Prova", "Esempio S.p.A.", "Buyer", "VIP", "#6b3fa0", code)
    write_pdf(tmp_path / "ada.pdf", [replace(person, layout=own)], its)
    width, height, dots = page_of(tmp_path / "ada.pdf")
    seen_colours = {tuple(dots[at : at + 3]) for at in range(0, len(dots), 3 * 7)}
    # A label printer prints the band in black, and the logo in grey.
    assert (BLUE in seen_colours) is its.colour
    assert (RED in seen_colours) is its.colour
    assert its.colour or (GREY,) * 3 in seen_colours
    grey = [dots[y * width * 3 : (y + 1) * width * 3 : 3] for y in range(height)]
    assert readers.by_zxing([bytes(row) for row in grey]) == [code]
