"""What the painter paints can be read, by people and by scanners, and stays where it belongs."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QColor, QImage

from desktop.badge import colour, paint, template
from desktop.badge.data_file import BadFile, Problem
from tests.desktop.badge.conftest import rows
from tests.desktop.badge.test_badge_stock import SIZES

EVERY_STOCK = sorted(SIZES)
FINE = 20.0
"""Dots a mm when edges are looked at."""

NAMES = [
    "Jan",
    "jjjj",
    "Ágnes Őry",
    "Đặng Thị Ằ",
    "Wolfgang Amadeus Maximilian von und zu Hohenlohe-Waldenburg-Schillingsfürst Fernández de Córdoba",
    "W" * 100,
    "محمد عبد الرحمن",
    "שָׁלוֹם כֹּהֵן",
    "Ελένη Παπαδοπούλου",
    "Юлия Щербакова",
    "李小龍",
    "สมชาย",
    "नमस्ते",
    "👩‍🔬🇮🇹🙂",
    "Z̷̧̛̻͔͑a̸̠͐l̶̰̈́g̷̹̎o̴͙͊",
    "<img src=x onerror=alert(1)>",
    "{company} %s %1 &amp; &nbsp;",
    "ﷺﷺﷺ",
    "ÅÅÅ(|)@§",
]

ONE_TEXT = """
[[element]]
kind = "text"
field = "given_name"
left = 10
right = 12
top = 8
height = 14
largest = 30
smallest = 6
lines = 2
weight = 700
"""


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_no_ink_of_a_name_is_outside_its_frame(
    person, stocks, painted, ink, own_layout, name, rotation
):
    layout = own_layout(f'{ONE_TEXT}rotation = {rotation}\nalign = "center"\nvalign = "middle"\n')
    picture = painted(person(given_name=name), stocks["zebra-4x3"], layout, dots_per_mm=FINE)
    left, top, right, bottom = ink(picture)
    assert left >= 10 * FINE - 1
    assert top >= 8 * FINE - 1
    assert right <= (101.6 - 12) * FINE + 1
    assert bottom <= (8 + 14) * FINE + 1


@pytest.mark.parametrize("stock", EVERY_STOCK)
@pytest.mark.parametrize("name", [NAMES[4], NAMES[5], NAMES[6], NAMES[14]])
def test_no_ink_of_a_whole_badge_is_where_the_printer_cannot_reach(
    person, stocks, painted, ink, stock, name
):
    badge = person(given_name=name, family_name=name, company=name, job_title=name)
    its = stocks[stock]
    left, top, right, bottom = ink(painted(badge, its, dots_per_mm=10))
    margins = its.margins
    assert left >= margins.left * 10 - 1
    assert top >= margins.top * 10 - 1
    assert right <= (its.width - margins.right) * 10 + 1
    assert bottom <= (its.height - margins.bottom) * 10 + 1


@pytest.mark.parametrize("stock", EVERY_STOCK)
@pytest.mark.parametrize("dpi", [203, 300])
def test_the_qr_of_every_stock_can_be_read(person, stocks, painted, read_qr, stock, dpi):
    badge = person(given_name="Alessandra", company="Long enough to come near the QR GmbH")
    assert read_qr(painted(badge, stocks[stock], dots_per_mm=dpi / 25.4)) == [badge.code]


@pytest.mark.parametrize("stock", EVERY_STOCK)
def test_a_module_is_a_whole_number_of_dots(person, stocks, qr_alone, ink, stock):
    picture = qr_alone(person(), stocks[stock])
    left, top, right, bottom = ink(picture)
    dots, rest = divmod(right - left, 21)
    assert rest == 0
    assert bottom - top == right - left
    lines = rows(picture)
    assert {value for line in lines for value in line} == {0, 255}, "an edge was smoothed"
    for y in range(top, bottom):
        lengths = [len(list(run)) for _, run in itertools.groupby(lines[y][left:right])]
        assert all(length % dots == 0 for length in lengths)


@pytest.mark.parametrize("stock", EVERY_STOCK)
def test_four_modules_around_the_qr_are_blank(person, stocks, painted, qr_alone, ink, stock):
    its = stocks[stock]
    left, top, right, bottom = ink(qr_alone(person(), its))
    quiet = 4 * (right - left) // 21
    full = person(given_name="W" * 80, family_name="W" * 80, company="W" * 80, job_title="W" * 80)
    whole = rows(painted(full, its, dots_per_mm=its.dpi / 25.4))
    assert left >= quiet
    assert top >= quiet
    assert right + quiet <= len(whole[0])
    assert bottom + quiet <= len(whole)
    for y in range(top - quiet, bottom + quiet):
        around = whole[y][left - quiet : right + quiet]
        if top <= y < bottom:
            around = around[:quiet] + around[-quiet:]
        assert set(around) == {255}


def test_a_bidi_override_reverses_nothing(person, stocks, painted, own_layout):
    layout = own_layout(ONE_TEXT)
    plain, tricky, reverse = (
        rows(painted(person(given_name=name), stocks["zebra-4x3"], layout))
        for name in ("ecilA", "\u202eecilA", "Alice")
    )
    assert tricky == plain
    assert tricky != reverse


def test_markup_in_a_name_is_part_of_the_name(person, stocks, painted, ink, own_layout):
    layout = own_layout(ONE_TEXT.replace("lines = 2", "lines = 1"))
    widths = [
        (box := ink(painted(person(given_name=name), stocks["zebra-4x3"], layout)))[2] - box[0]
        for name in ("I", "<b>I</b>")
    ]
    assert widths[1] > 4 * widths[0]


def test_a_name_moves_nothing_when_it_is_missing(person, stocks, painted, ink, own_layout):
    layout = own_layout(ONE_TEXT)
    assert ink(painted(person(given_name="\u200b", family_name=""), stocks["a7"], layout)) is None
    assert ink(painted(person(given_name="", family_name="Rossi"), stocks["a7"], layout))


def test_a_badge_without_a_code_has_no_qr(person, stocks, painted, read_qr):
    assert read_qr(painted(person(code=""), stocks["a6"])) == []


def test_texts_close_up_when_the_one_above_is_small(person, stocks, painted, ink, own_layout):
    layout = own_layout("""
        [[element]]
        kind = "text"
        field = "given_name"
        left = 5
        right = 5
        top = 5
        height = 20
        largest = 4
        colour = "#ffffff"
        [[element]]
        kind = "text"
        field = "family_name"
        left = 5
        right = 5
        top = 30
        height = 10
        largest = 4
        follows = 2
    """)
    _, top, _, _ = ink(painted(person(), stocks["zebra-4x3"], layout, dots_per_mm=FINE))
    assert 5 + 3 + 2 < top / FINE < 5 + 4 + 3


def test_lines_boxes_polygons_and_pictures_are_where_the_layout_says(
    person, stocks, painted, ink, own_layout, tmp_path
):
    mark = QImage(20, 10, QImage.Format.Format_RGB32)
    mark.fill(0xFF000000)
    mark.save(str(tmp_path / "mark.png"))
    square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect width="8" height="4"/></svg>'
    (tmp_path / "mark.svg").write_text(square)
    frame = "left = 10\nwidth = 20\ntop = 10\nheight = 10\n"
    boxes = {
        'kind = "box"\nfill = "#000000"': (10, 10, 30, 20),
        'kind = "box"\nborder = 0.5\nradius = 2': (10, 10, 30, 20),
        'kind = "polygon"\nshapes = [[[0, 0], [1, 0.5], [0, 1]]]': (10, 10, 30, 20),
        'kind = "image"\nfile = "mark.png"': (10, 10, 30, 20),
        'kind = "image"\nfile = "mark.svg"': (10, 10, 30, 20),
        'kind = "line"\nthickness = 0.2': (10, 10, 30, 20),
    }
    for element, expected in boxes.items():
        layout = own_layout(f"[[element]]\n{element}\n{frame}")
        found = ink(painted(person(), stocks["zebra-4x3"], layout, dots_per_mm=FINE))
        assert [edge / FINE for edge in found] == pytest.approx(expected, abs=0.25), element


def test_a_picture_that_cannot_be_read_is_told_before_anything_is_printed(own_layout, tmp_path):
    (tmp_path / "mark.png").write_bytes(b"no picture")
    with pytest.raises(BadFile) as caught:
        own_layout(
            f'{ONE_TEXT}[[element]]\nkind = "image"\nfile = "mark.png"\n'
            "left = 1\nwidth = 5\ntop = 1\nheight = 5\n"
        )
    assert (caught.value.key, caught.value.problem) == ("element[2].file", Problem.PICTURE)


# Colours -----------------------------------------------------------------------------------------


def band(image, its):
    """The colour in the middle of the badge type's band."""
    placed = template.place(template.for_stock(its), its)
    item = next(item for item in placed if getattr(item.element, "fill", "") == "type")
    scale = image.width() / its.badge_size[0]
    x = item.x + item.width - 1
    return image.pixelColor(round(x * scale), round((item.y + item.height / 2) * scale)).name()


def test_the_band_has_the_badge_types_colour_where_the_printer_has_colour(person, stocks):
    green = person(type_colour="#0a7d3b")
    assert band(paint.preview(green, stocks["a6"], 400), stocks["a6"]) == "#0a7d3b"
    assert band(paint.preview(green, stocks["zebra-4x3"], 400), stocks["zebra-4x3"]) == "#000000"


@pytest.mark.parametrize("wrong", ["", "red", "#12345", "url(#x)", "#gggggg"])
def test_a_colour_that_is_none_becomes_black(person, stocks, wrong):
    image = paint.preview(person(type_colour=wrong), stocks["a6"], 400)
    assert QColor(band(image, stocks["a6"])).lightness() < 30


@pytest.mark.parametrize(
    ("wished", "printed"),
    [
        ("#333333", "#000000"),
        ("#0a7d3b", "#000000"),
        ("#ffffff", "#ffffff"),
        ("#f4f4f4", "#ffffff"),
    ],
)
def test_a_label_printer_gets_black_and_white_only(wished, printed):
    assert colour.black_or_white(wished) == printed


def test_a_logo_is_seen_grey_where_the_printer_has_no_colour(person, stocks, own_layout, tmp_path):
    logo = QImage(20, 10, QImage.Format.Format_ARGB32)
    logo.fill(0)
    for x, y in itertools.product(range(10), range(10)):
        logo.setPixel(x, y, 0xFFCC0000)
    logo.save(str(tmp_path / "logo.png"))
    layout = own_layout(
        '[[element]]\nkind = "image"\nfile = "logo.png"\n'
        "left = 10\nwidth = 20\ntop = 10\nheight = 10\n"
    )

    def seen(name):
        image = paint.preview(
            person(), stocks[name], round(stocks[name].badge_size[0] * 10), 1.0, layout
        )
        return [image.pixelColor(x, 150) for x in (150, 250)]

    left, right = seen("avery-5392")
    assert (left.name(), right.name()) == ("#cc0000", "#ffffff")
    left, right = seen("zebra-4x3")
    assert left.red() == left.green() == left.blue() < 0xCC
    assert right.name() == "#ffffff"


def test_small_print_is_grey_where_the_printer_has_colour_only(person, stocks, painted):
    def commonest(name):
        tones = [value for line in rows(painted(person(), stocks[name])) for value in line]
        return max(set(tones) - {0, 255, 0x11}, key=tones.count)

    assert commonest("avery-5392") != commonest("zebra-4x3")


@pytest.mark.parametrize("step", range(0, 256, 15))
def test_the_label_on_a_band_can_be_read_on_any_colour(step):
    for paper in (f"#{step:02x}{step:02x}{step:02x}", f"#ff{step:02x}00", f"#{step:02x}80ff"):
        assert colour.contrast(paper, colour.on(paper)) >= 4.5


def test_contrast_is_what_wcag_says():
    assert colour.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert colour.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_pale_band_gets_an_edge(person, stocks):
    its = stocks["a6"]
    placed = template.place(template.for_stock(its), its)
    item = next(item for item in placed if getattr(item.element, "fill", "") == "type")
    image = paint.preview(person(type_colour="#fffff0"), its, 1050)
    x, y = round((item.x + item.width / 2) * 10), round(item.y * 10 + 1)
    assert image.pixelColor(x, y).lightness() < 100


# The screen ---------------------------------------------------------------------------------------


def test_a_preview_is_as_wide_as_asked_and_sharp_on_fine_screens(person, stocks):
    image = paint.preview(person(), stocks["dk-11202"], 270, 2.0)
    assert (image.width(), image.height()) == (540, round(540 * 62 / 100))
    assert image.devicePixelRatio() == 2.0


def test_a_preview_shows_what_is_printed(person, stocks, painted, read_qr):
    its = stocks["herma-4412"]
    preview = paint.preview(person(), its, 80 * 8)
    assert rows(preview) == rows(painted(person(), its, dots_per_mm=8))
    assert read_qr(preview) == [person().code]


def test_even_a_small_preview_has_a_qr_that_can_be_read(person, stocks, read_qr):
    assert read_qr(paint.preview(person(), stocks["avery-5392"], 270, 2.0)) == [person().code]


def test_warming_up_changes_nothing_but_the_wait(person, stocks):
    before = rows(paint.preview(person(), stocks["a6"], 200))
    paint.warm_up()
    assert rows(paint.preview(person(), stocks["a6"], 200)) == before
