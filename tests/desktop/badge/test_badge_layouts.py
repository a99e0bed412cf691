"""Every stock has a layout that suits it, and a bad layout says what is wrong with it."""

from __future__ import annotations

import itertools

import pytest

from desktop.badge import template
from desktop.badge.data_file import BadFile, Problem
from desktop.badge.elements import Field, Qr, Text
from tests.desktop.badge.test_badge_stock import SIZES

EVERY_STOCK = sorted(SIZES)


def boxes(stock):
    return template.place(template.for_stock(stock), stock)


def texts(stock):
    return [item for item in boxes(stock) if isinstance(item.element, Text)]


@pytest.mark.parametrize("name", EVERY_STOCK)
def test_a_badge_says_who_what_and_where(stocks, name):
    fields = {
        part for item in texts(stocks[name]) for part in item.element.parts if part in set(Field)
    }
    assert fields == set(Field)
    assert any(isinstance(item.element, Qr) for item in boxes(stocks[name]))


@pytest.mark.parametrize("name", EVERY_STOCK)
def test_nothing_lands_where_the_printer_cannot_reach(stocks, name):
    stock = stocks[name]
    width, height = stock.badge_size
    margins = stock.badge_margins
    for item in boxes(stock):
        # The frame of a QR holds its quiet zone, four modules of 29 on each side.
        blank = item.width * 4 / 29 if isinstance(item.element, Qr) else 0
        assert item.x >= -0.001
        assert item.y >= -0.001
        assert item.x + blank >= margins.left - 0.001
        assert item.y + blank >= margins.top - 0.001
        assert item.x + item.width - blank <= width - margins.right + 0.001
        assert item.y + item.height - blank <= height - margins.bottom + 0.001
        assert item.x + item.width <= width + 0.001
        assert item.y + item.height <= height + 0.001


@pytest.mark.parametrize("name", EVERY_STOCK)
def test_texts_overlap_neither_each_other_nor_the_quiet_zone(stocks, name):
    def apart(one, other):
        return (
            one.x + one.width <= other.x + 0.01
            or other.x + other.width <= one.x + 0.01
            or one.y + one.height <= other.y + 0.01
            or other.y + other.height <= one.y + 0.01
        )

    solid = [item for item in boxes(stocks[name]) if isinstance(item.element, Text | Qr)]
    for one, other in itertools.combinations(solid, 2):
        assert apart(one, other), (one, other)


@pytest.mark.parametrize("name", EVERY_STOCK)
def test_the_second_frame_of_a_name_stays_clear_of_the_qr_and_of_the_next_text(stocks, name):
    items = boxes(stocks[name])
    qr = next(item for item in items if isinstance(item.element, Qr))
    given, family = texts(stocks[name])[:2]
    width, height = given.style.frames[-1]
    assert given.x + width <= qr.x + 0.01 or given.y + height <= qr.y + 0.01
    assert given.y + height <= family.y + 0.01


@pytest.mark.parametrize("name", EVERY_STOCK)
def test_the_qr_is_30_mm_high_and_26_on_labels_that_are_50_high(stocks, name):
    stock = stocks[name]
    qr = next(item for item in boxes(stock) if isinstance(item.element, Qr))
    dots = int(min(qr.width, qr.height) * stock.dpi / 25.4 / 29 + 0.001)
    printed = 21 * dots * 25.4 / stock.dpi
    small = min(stock.badge_size) < 52  # see landscape-50.toml for why
    assert printed >= (26.6 if small else 30)


def test_what_is_tied_to_an_edge_moves_in_with_the_printers_margin(stocks, own_layout):
    layout = own_layout("""
        [[element]]
        kind = "box"
        left = 2
        width = 10
        top = 2
        bottom = 0.5
        [[element]]
        kind = "line"
        right = 3
        width = 10
        top = 5
        height = 0
    """)
    box, line = template.place(layout, stocks["dymo-30256"])  # margins 5.93, 1.02, 1.52, 1.44
    assert (box.x, box.y) == (5.93, 2)
    assert box.y + box.height == pytest.approx(58.76 - 1.44)
    assert line.x + line.width == pytest.approx(101.6 - 3)


def test_a_text_may_join_words_and_fields(own_layout):
    layout = own_layout(
        '[[element]]\nkind = "text"\ntext = "Hall 2 · {company} ({code})"\nlargest = 4\n'
        "left = 1\nright = 1\ntop = 1\nheight = 5\n"
    )
    assert layout.front[0].parts == ("Hall 2 · ", Field.COMPANY, " (", Field.CODE, ")")


def test_elements_of_the_back_are_kept_apart(own_layout):
    frame = "left = 1\nright = 1\ntop = 1\nheight = 5\n"
    layout = own_layout(
        f'[[element]]\nkind = "box"\n{frame}[[element]]\nkind = "qr"\nback = true\n{frame}'
    )
    assert len(layout.front) == 1
    assert isinstance(layout.back[0], Qr)


TEXT = """
[[element]]
kind = "text"
field = "company"
left = 1
right = 1
top = 1
height = 5
largest = 4
"""


@pytest.mark.parametrize(
    ("change", "key", "problem"),
    [
        (("company", "password"), "element[1].field", Problem.UNKNOWN),
        (('field = "company"', 'text = "{x}"'), "element[1].text", Problem.UNKNOWN),
        (('field = "company"', ""), "element[1].text", Problem.MISSING),
        (("left = 1", ""), "element[1].width", Problem.MISSING),
        (("left = 1", "left = 1\nwidth = 4"), "element[1].width", Problem.VALUE),
        (("left = 1", "left = -1"), "element[1].left", Problem.VALUE),
        (("largest = 4", ""), "element[1].largest", Problem.MISSING),
        (("largest = 4", "largest = 4\nsmallest = 5"), "element[1].smallest", Problem.VALUE),
        (("largest = 4", "largest = 4\nweight = 450"), "element[1].weight", Problem.VALUE),
        (("largest = 4", "largest = 4\nrotation = 45"), "element[1].rotation", Problem.VALUE),
        (("largest = 4", 'largest = 4\nalign = "justify"'), "element[1].align", Problem.UNKNOWN),
        (("largest = 4", 'largest = 4\ncolour = "red"'), "element[1].colour", Problem.VALUE),
        (("largest = 4", "largest = 4\nfont_size = 5"), "element[1].font_size", Problem.UNKNOWN),
        (("largest = 4", "largest = 4\ntaller = 5"), "element[1].taller", Problem.TYPE),
        (('"text"', '"video"'), "element[1].kind", Problem.UNKNOWN),
        (("[[element]]", "[element]"), "element", Problem.TYPE),
        ((TEXT, ""), "element", Problem.MISSING),
        ((TEXT, "[[element]]\nkind = 1\n"), "element[1].kind", Problem.TYPE),
    ],
)
def test_a_bad_layout_says_which_key_is_wrong_and_how(own_layout, change, key, problem):
    with pytest.raises(BadFile) as caught:
        own_layout(TEXT.replace(*change))
    assert (caught.value.key, caught.value.problem) == (key, problem)
    assert caught.value.file.name == "own.toml"


@pytest.mark.parametrize("name", ["none.svg", "../outside.svg"])
def test_a_picture_must_lie_beside_its_layout(own_layout, tmp_path, name):
    (tmp_path.parent / "outside.svg").write_text("<svg/>")
    frame = "left = 1\nright = 1\ntop = 1\nheight = 5\n"
    with pytest.raises(BadFile) as caught:
        own_layout(f'[[element]]\nkind = "image"\nfile = "{name}"\n{frame}')
    assert (caught.value.key, caught.value.problem) == ("element[1].file", Problem.UNREADABLE)


def test_a_layout_of_ones_own_may_replace_ours(tmp_path, own_layout, stocks):
    own_layout(TEXT, "portrait-148")
    assert template.for_stock(stocks["a6"], tmp_path).name == "Own"
    assert template.for_stock(stocks["a7"], tmp_path).name != "Own"
    assert template.load_all(tmp_path)["portrait-148"].name == "Own"
    assert template.for_stock(stocks["a6"]).name != "Own"
