"""PDFs of badges, seen through somebody else's eyes: poppler draws them, zxing and zbar read them."""

from __future__ import annotations

import subprocess

import pytest
from PySide6.QtGui import QGuiApplication

from db.badges import codes
from desktop.badge import stock, template
from desktop.badge.data import BadgeData
from desktop.badge.pdf import write_pdf
from tests.printlab import readers
from tests.printlab.conftest import need

pytestmark = [pytest.mark.printlab, pytest.mark.usefixtures("qapp")]

KEY = bytes(range(32))
STOCKS = stock.load_all()
POINT = 25.4 / 72


@pytest.fixture(autouse=True)
def programs(qapp):
    need("pdftoppm", "pdfinfo", "pdffonts", "zbarimg")
    assert isinstance(qapp, QGuiApplication)


def badges(count):
    names = [
        "Jan",
        "Alessandra",
        "Wolfeschlegelsteinhausenbergerdorff Hubert Blaine",
        "שלום",
        "محمد",
    ]
    return [
        BadgeData(
            names[n % 5], "Prova-Esempio", "Esempio S.p.A.", "Buyer", "Buyer", "#0a7d3b", code
        )
        for n, code in enumerate(codes.make_many(KEY, count))
    ]


def drawn(pdf, dpi, page=1):
    """A page as poppler draws it, in greys."""
    command = ["pdftoppm", "-gray", "-r", str(dpi), "-f", str(page), "-l", str(page), str(pdf)]
    picture = subprocess.run(command, capture_output=True, check=True).stdout
    _, size, _, dots = picture.split(b"\n", 3)
    width, height = map(int, size.split())
    return [dots[y * width : (y + 1) * width] for y in range(height)]


def cut(picture, dpi, box):
    """The part of *picture* in *box*: left, top, width and height in mm."""
    left, top, width, height = (round(length * dpi / 25.4) for length in box)
    return [row[left : left + width] for row in picture[top : top + height]]


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("name", sorted(STOCKS))
def test_every_qr_is_read_by_two_readers(tmp_path, name, dpi):
    its = STOCKS[name]
    people = badges(its.per_page)
    write_pdf(tmp_path / "badges.pdf", people, its)
    picture = drawn(tmp_path / "badges.pdf", dpi)
    assert readers.by_zxing(picture) == sorted(person.code for person in people)
    # zbar mistakes the corners of several codes on a sheet for those of one: label by label.
    for place, person in enumerate(people):
        label = cut(picture, dpi, (*its.origin(place), its.width, its.height))
        assert readers.by_zbar(label, tmp_path) == [person.code]


@pytest.mark.parametrize("name", sorted(STOCKS))
def test_poppler_finds_the_page_size_and_the_fonts(tmp_path, name):
    its = STOCKS[name]
    write_pdf(tmp_path / "badges.pdf", badges(5), its)
    info = subprocess.run(
        ["pdfinfo", tmp_path / "badges.pdf"], capture_output=True, text=True, check=True
    ).stdout
    size = next(line.split() for line in info.splitlines() if line.startswith("Page size"))
    measured = float(size[2]) * POINT, float(size[4]) * POINT
    assert measured == pytest.approx(its.page_size, abs=0.2)
    fonts = subprocess.run(
        ["pdffonts", tmp_path / "badges.pdf"], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    assert len(fonts) >= 6, "Inter in four weights, Hebrew, Arabic"
    for line in fonts:
        embedded = line.split()[-5]
        assert embedded == "yes", line


@pytest.mark.parametrize("name", sorted(name for name, its in STOCKS.items() if its.sheet))
def test_labels_of_a_sheet_begin_where_their_maker_says(tmp_path, name):
    """Within a tenth of a millimetre, seen at 600 dots an inch."""
    its = STOCKS[name]
    file = tmp_path / "corner.toml"
    file.write_text(
        'name = "A square 5 mm from the top left corner as the sheet lies"\n'
        '[[element]]\nkind = "box"\nfill = "#000000"\nwidth = 8\nheight = 8\n'
        + ("left = 5\ntop = 5\n" if not its.turn else "left = 5\nbottom = 5\n")
    )
    write_pdf(tmp_path / "sheet.pdf", badges(its.per_page), its, template.load(file))
    picture = drawn(tmp_path / "sheet.pdf", 600)
    dots = 600 / 25.4
    for place in range(its.per_page):
        x, y = its.sheet.origin(place)
        row = picture[round((y + 9) * dots)]
        column = bytes(line[round((x + 9) * dots)] for line in picture)
        left = row.index(0, round((x + 1) * dots)) / dots
        top = column.index(0, round((y + 1) * dots)) / dots
        assert left - 5 == pytest.approx(x, abs=0.1)
        assert top - 5 == pytest.approx(y, abs=0.1)
