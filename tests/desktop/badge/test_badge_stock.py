"""Stock is what the tables of its makers say, and a bad file says what is wrong with it."""

from __future__ import annotations

import pytest

from desktop.badge import stock
from desktop.badge.data_file import BadFile, Problem
from desktop.badge.stock import Kind

SHEETS = {  # page, columns, rows, x0, y0, dx, dy: mm
    "avery-5392": ((215.9, 279.4), 2, 3, 6.35, 25.4, 101.6, 76.2),
    "avery-5395": ((215.9, 279.4), 2, 4, 17.4625, 14.8167, 95.25, 63.5),
    "avery-l4785": ((210, 297), 2, 5, 18, 13, 95, 55),
    "herma-4412": ((210, 297), 2, 5, 17.5, 13.5, 95, 55),
    "durable-1445": ((210, 297), 2, 5, 15, 12, 90, 54),
    "a6-on-a4": ((210, 297), 2, 2, 0, 0, 105, 148.5),
    "a7-on-a4": ((210, 297), 2, 4, 0, 0, 105, 74.25),
}
SIZES = {
    "avery-5392": (101.6, 76.2),
    "avery-5395": (85.725, 59.267),
    "avery-l4785": (80, 50),
    "herma-4412": (80, 50),
    "durable-1445": (90, 54),
    "a6": (105, 148),
    "a7": (74, 105),
    "a6-on-a4": (105, 148.5),
    "a7-on-a4": (105, 74.25),
    "dk-11202": (62, 100),
    "dk-22205": (62, 100),
    "dymo-30256": (58.76, 101.6),
    "dymo-30857": (58.76, 101.6),
    "dymo-99014": (54, 100.8),
    "zebra-4x3": (101.6, 76.2),
    "zebra-4x6": (101.6, 152.4),
    "cr80": (85.6, 53.98),
}

PLAIN = """
name = "Plain"
kind = "label"
width = 60
height = 40
dpi = 300
layout = "landscape-50"
source = "a ruler"
"""


@pytest.fixture
def own(tmp_path):
    def write(text: str, name: str = "own.toml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_every_stock_has_its_makers_size(stocks):
    assert {name: (one.width, one.height) for name, one in stocks.items()} == SIZES


def test_labels_lie_on_their_sheet_where_its_maker_puts_them(stocks):
    found = {
        one.id: (one.page_size, s.columns, s.rows, s.x0, s.y0, s.dx, s.dy)
        for one in stocks.values()
        if (s := one.sheet)
    }
    assert found == SHEETS


def test_badges_on_a_sheet_are_counted_along_the_rows(stocks):
    sheet = stocks["avery-5392"]
    corners = [sheet.origin(place) for place in range(sheet.per_page)]
    assert [round(x, 3) for x, _ in corners] == [6.35, 107.95] * 3
    assert [round(y, 3) for _, y in corners] == [25.4, 25.4, 101.6, 101.6, 177.8, 177.8]


def test_a_label_read_lengthways_turns_its_size_and_margins(stocks):
    dymo = stocks["dymo-30256"]
    assert dymo.badge_size == (101.6, 58.76)
    margins = dymo.badge_margins
    # What leaves the printer first is the badge's left edge.
    assert (margins.left, margins.top, margins.right, margins.bottom) == (5.93, 1.02, 1.52, 1.44)


def test_only_printers_with_colour_get_colour(stocks):
    black = {name for name, one in stocks.items() if not one.colour}
    assert black == {name for name in SIZES if name.startswith(("dk", "dymo", "zebra"))}


def test_stock_of_ones_own_is_added_and_may_replace_ours(own):
    folder = own(PLAIN)
    own(PLAIN.replace("Plain", "Thick A6"), "a6.toml")
    known = stock.load_all(folder)
    assert known["own"].width == 60
    assert known["own"].kind is Kind.LABEL
    assert known["a6"].name == "Thick A6"
    assert "cr80" in known


def test_a_folder_that_is_not_there_adds_nothing(tmp_path, stocks):
    assert stock.load_all(tmp_path / "none") == stocks


@pytest.mark.parametrize(
    ("change", "key", "problem"),
    [
        (("width = 60", ""), "width", Problem.MISSING),
        (("width = 60", 'width = "60"'), "width", Problem.TYPE),
        (("width = 60", "width = true"), "width", Problem.TYPE),
        (("width = 60", "width = -1"), "width", Problem.VALUE),
        (("width = 60", "width = inf"), "width", Problem.VALUE),
        (("dpi = 300", "dpi = 300.5"), "dpi", Problem.TYPE),
        (('"label"', '"sticker"'), "kind", Problem.UNKNOWN),
        (('"label"', '"sheet"'), "sheet", Problem.MISSING),
        (("dpi = 300", "dpi = 300\nturn = 45"), "turn", Problem.VALUE),
        (("dpi = 300", "dpi = 300\nwdith = 1"), "wdith", Problem.UNKNOWN),
        (("dpi = 300", "dpi = 300\ndrivers = [1]"), "drivers", Problem.TYPE),
        (('source = "a ruler"', ""), "source", Problem.MISSING),
        (("a ruler", 'a "ruler"'), "", Problem.SYNTAX),
        (("a ruler", 'r"\n[margins]\nleft = "1'), "margins.left", Problem.TYPE),
        (("a ruler", 'r"\n[margins]\nmiddle = "1'), "margins.middle", Problem.UNKNOWN),
    ],
)
def test_a_bad_file_says_which_key_is_wrong_and_how(own, change, key, problem):
    folder = own(PLAIN.replace(*change))
    with pytest.raises(BadFile) as caught:
        stock.load(folder / "own.toml")
    assert (caught.value.file.name, caught.value.key, caught.value.problem) == (
        "own.toml",
        key,
        problem,
    )


SHEET = (
    PLAIN.replace('"label"', '"sheet"')
    + """
[sheet]
page = "A4"
page_width = 210
page_height = 297
columns = 3
rows = 5
x0 = 10
y0 = 10
dx = 65
dy = 45
"""
)


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (("dx = 65", "dx = 50"), "sheet.dx"),
        (("dy = 45", "dy = 30"), "sheet.dy"),
        (("columns = 3", "columns = 4"), "sheet.columns"),
        (("rows = 5", "rows = 7"), "sheet.rows"),
        (("columns = 3", "columns = 0"), "sheet.columns"),
    ],
)
def test_labels_that_overlap_or_hang_over_the_sheet_are_refused(own, change, key):
    assert stock.load(own(SHEET) / "own.toml").per_page == 15
    with pytest.raises(BadFile) as caught:
        stock.load(own(SHEET.replace(*change)) / "own.toml")
    assert (caught.value.key, caught.value.problem) == (key, Problem.VALUE)


def test_a_file_that_cannot_be_read_says_so(tmp_path):
    with pytest.raises(BadFile) as caught:
        stock.load(tmp_path / "none.toml")
    assert caught.value.problem is Problem.UNREADABLE
    (tmp_path / "latin.toml").write_bytes("name = 'è'".encode("cp1252"))
    with pytest.raises(BadFile) as caught:
        stock.load(tmp_path / "latin.toml")
    assert caught.value.problem is Problem.SYNTAX


def test_the_name_of_a_sheet_names_its_paper(stocks):
    """Nobody may take Letter for A4 when they choose."""
    for its in stocks.values():
        if its.sheet:
            assert its.sheet.page in ("A4", "Letter")
            assert its.sheet.page in its.name, its.name
