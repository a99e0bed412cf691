"""What tests of badges share: a badge to paint, and eyes that see ink and read QR codes."""

from __future__ import annotations

from dataclasses import replace

import pytest
import zxingcpp
from PySide6.QtGui import QImage, QPainter

from desktop.badge import paint, stock, template
from desktop.badge.data import BadgeData
from desktop.badge.elements import Qr

PERSON = BadgeData(
    given_name="Maria",
    family_name="Prova",
    company="Esempio S.p.A.",
    job_title="Purchasing Manager",
    type_label="Buyer",
    type_colour="#0a7d3b",
    code="VBCDFGHJKLNDHBDH",
    event_name="VTM Test",
)
"""Nobody: an invented person at an invented company."""


@pytest.fixture
def person(qapp):
    """An invented visitor's badge; ``person(given_name="…")`` is another one."""

    def changed(**fields) -> BadgeData:
        return replace(PERSON, **fields)

    return changed


@pytest.fixture(scope="session")
def stocks():
    return stock.load_all()


def _picture(data, its_stock, placed, dots_per_mm):
    size = (round(length * dots_per_mm) for length in (its_stock.width, its_stock.height))
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setWorldTransform(paint.onto(its_stock, (0, 0), dots_per_mm, (0, 0)))
    paint.paint(painter, placed, data, in_colour=its_stock.colour)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.fixture
def painted(qapp):
    """Paints a badge's side as its stock leaves the printer, as a picture in greys."""

    def picture(data, its_stock, layout=None, *, dots_per_mm=8.0, back=False):
        chosen = layout or template.for_stock(its_stock)
        placed = template.place(chosen, its_stock, back=back)
        return _picture(data, its_stock, placed, dots_per_mm)

    return picture


@pytest.fixture
def qr_alone(qapp):
    """Paints nothing but the QR of a stock's own layout, at the stock's own resolution."""

    def picture(data, its_stock):
        placed = template.place(template.for_stock(its_stock), its_stock)
        qr = [item for item in placed if isinstance(item.element, Qr)]
        return _picture(data, its_stock, qr, its_stock.dpi / 25.4)

    return picture


def rows(image: QImage) -> list[bytes]:
    """The grey values of *image*, row by row."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    step, width = grey.bytesPerLine(), grey.width()
    dots = bytes(grey.constBits())
    return [dots[y * step : y * step + width] for y in range(grey.height())]


_INK = bytes([0]) * 200 + bytes([255]) * 56
"""What is darker than a light grey counts as ink: an edge may be smoothed by a dot."""


@pytest.fixture
def ink():
    """The box around all ink of a picture: left, top, right and bottom in dots; None if blank."""

    def box(image: QImage) -> tuple[int, int, int, int] | None:
        dark = [row.translate(_INK) for row in rows(image)]
        inked = [y for y, row in enumerate(dark) if 0 in row]
        if not inked:
            return None
        left = min(row.index(0) for row in dark if 0 in row)
        right = max(row.rindex(0) for row in dark if 0 in row)
        return left, inked[0], right + 1, inked[-1] + 1

    return box


@pytest.fixture
def read_qr():
    """The texts of the QR codes in a picture, as zxing reads them."""

    def texts(image: QImage) -> list[str]:
        lines = rows(image)
        picture = memoryview(b"".join(lines)).cast("B", (len(lines), len(lines[0])))
        return [
            found.text
            for found in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
        ]

    return texts


@pytest.fixture
def own_layout(tmp_path):
    """Makes a layout of the elements given as TOML."""

    def made(elements: str, name: str = "own"):
        file = tmp_path / f"{name}.toml"
        file.write_text(f'name = "Own"\n{elements}', encoding="utf-8")
        return template.load(file)

    return made
