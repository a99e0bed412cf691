"""Sheets that were begun, lines to cut along, spare badges and rosters, through others' eyes."""

from __future__ import annotations

import pytest

from db.badges import codes
from desktop.badge import stock
from desktop.badge.crop_marks import marks
from desktop.badge.data import BadgeData
from desktop.badge.pdf import write_pdf
from desktop.badge.places import FRESH, Places
from desktop.reports import roster
from desktop.reports.spare_badges import layout_for
from tests.printlab import readers
from tests.printlab.conftest import need
from tests.printlab.test_printlab_pdf import KEY, badges, cut, drawn

pytestmark = [pytest.mark.printlab, pytest.mark.usefixtures("qapp")]

STOCKS = stock.load_all()
SHEETS = sorted(name for name, its in STOCKS.items() if its.sheet)
DPI = 300


@pytest.fixture(autouse=True)
def programs():
    need("pdftoppm", "zbarimg")


def label(picture, its, number):
    """What is printed on label *number* of a sheet, a hair inside its edges."""
    x, y = its.origin(number - 1)
    return cut(picture, DPI, (x + 0.2, y + 0.2, its.width - 0.4, its.height - 0.4))


def is_blank(part):
    return all(set(row) <= {255} for row in part)


@pytest.mark.parametrize("name", SHEETS)
def test_used_and_spoilt_labels_stay_blank_and_each_badge_is_on_its_label(tmp_path, name):
    its = STOCKS[name]
    spoilt = its.per_page - 1
    places = Places(2, frozenset({spoilt} if spoilt > 2 else ()))
    free = places.first_sheet(its.per_page)
    people = badges(len(free) + 1)
    made = write_pdf(tmp_path / "sheets.pdf", people, its, places=places)
    assert made.pages == 2
    first, second = (drawn(tmp_path / "sheets.pdf", DPI, page) for page in (1, 2))
    for number in range(1, its.per_page + 1):
        assert is_blank(label(first, its, number)) == (number not in free), number
        assert is_blank(label(second, its, number)) == (number > 1), number
    for number, person in zip(free, people, strict=False):
        assert readers.by_zxing(label(first, its, number)) == [person.code]
    assert readers.by_zxing(label(second, its, 1)) == [people[-1].code]


@pytest.mark.parametrize("name", SHEETS)
def test_lines_to_cut_along_touch_no_label(tmp_path, name):
    its = STOCKS[name]
    people = badges(its.per_page - 1)
    plain, marked = tmp_path / "plain.pdf", tmp_path / "marked.pdf"
    write_pdf(plain, people, its, places=FRESH)
    write_pdf(marked, people, its, places=Places(crop_marks=True))
    without, with_marks = drawn(plain, DPI), drawn(marked, DPI)
    for number in range(1, its.per_page + 1):
        assert label(without, its, number) == label(with_marks, its, number), number
    expected = marks(its, range(1, its.per_page))
    assert (without != with_marks) == bool(expected)
    dots = DPI / 25.4
    for x1, y1, x2, y2 in expected:
        middle = with_marks[round((y1 + y2) / 2 * dots)]
        around = middle[round((x1 + x2) / 2 * dots) - 2 : round((x1 + x2) / 2 * dots) + 3]
        above = [row[round((x1 + x2) / 2 * dots)] for row in with_marks]
        near = above[round((y1 + y2) / 2 * dots) - 2 : round((y1 + y2) / 2 * dots) + 3]
        assert min(*around, *near) < 128, (x1, y1, x2, y2)


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("name", sorted(STOCKS))
def test_spare_badges_are_read_by_two_readers(tmp_path, name, dpi):
    its = STOCKS[name]
    made = [
        BadgeData(str(number), company="Nome", job_title="Azienda", type_label="Spare", code=code)
        for number, code in enumerate(codes.make_many(KEY, its.per_page), start=99_000)
    ]
    write_pdf(tmp_path / "spares.pdf", made, its, layout_for(its))
    picture = drawn(tmp_path / "spares.pdf", dpi)
    assert readers.by_zxing(picture) == sorted(spare.code for spare in made)
    for place, spare in enumerate(made):
        part = cut(picture, dpi, (*its.origin(place), its.width, its.height))
        assert readers.by_zbar(part, tmp_path) == [spare.code]


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_every_code_of_a_roster_is_read_line_by_line(tmp_path, paper, dpi):
    found = codes.make_many(KEY, 30)
    lines = [
        roster.Line("ABC"[n % 3], f"Esempio Name{n}", "Esempio S.p.A.", "Buyer", "", code)
        for n, code in enumerate(found)
    ]
    words = roster.Headings(
        "VTM Test", "Day", "30", "how", "shred", "now", "%1 of %2", ("a", "b", "c", "d"), "others"
    )
    pages = roster.write(tmp_path / "roster.pdf", lines, words, paper)
    seen = []
    for page in range(1, pages + 1):
        picture = drawn(tmp_path / "roster.pdf", dpi, page)
        wide, high = roster.PAPERS[paper]
        assert len(picture[0]) == pytest.approx(wide * dpi / 25.4, abs=2)
        assert len(picture) == pytest.approx(high * dpi / 25.4, abs=2)
        seen += readers.by_zxing(picture)
        # As a scanner sees it: one line of the list, whole, at the left and at the right.
        for row in range(int((high - 47) / 13)):
            strip = cut(picture, dpi, (0, 33 + row * 13, wide, 13))
            assert len(readers.by_zxing(strip)) <= 1
    assert sorted(seen) == sorted(found)
