"""What staff move stays where they put it, on the badge, and snaps to what is near."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.badge import moving, stock, template
from desktop.badge.elements import Box, Field, Frame, Line, Span, Text
from desktop.badge.moving import Rect
from tests.desktop.badge.test_badge_stock import SIZES

A6 = stock.load_all()["a6"]
EVERY_STOCK = sorted(SIZES)


def box(across, down):
    return Box(Frame(across, down), "#111111", border=0, colour="#111111", radius=0)


def where(element, its=A6):
    width, height = its.badge_size
    x, wide = element.frame.across.placed(0, width)
    y, high = element.frame.down.placed(0, height)
    return Rect(x, y, wide, high)


ties = st.sampled_from([Span(5, 60, None), Span(5, None, 40), Span(None, 60, 40)])
lengths = st.floats(-50, 250)


@given(ties, ties, lengths, lengths, lengths, lengths)
@settings(deadline=None)
def test_wherever_it_is_put_it_is_found_there_and_on_the_badge(across, down, x, y, wide, high):
    element = box(across, down)
    moved = moving.put(element, where(element), Rect(x, y, wide, high), A6)
    found, wanted = where(moved), moving.inside(Rect(x, y, wide, high), A6.badge_size)
    assert found == pytest.approx(wanted, abs=0.02)
    width, height = A6.badge_size
    assert Rect(0, 0, width, height).holds(found)


@pytest.mark.parametrize("name", EVERY_STOCK)
def test_a_layout_drawn_on_a_stock_is_what_was_seen_there(name, stocks):
    its = stocks[name]
    before = template.for_stock(its)
    after = moving.drawn_on(before, its)
    assert (after.stock, after.base) == (its.id, its.layout)
    for one, two in zip(template.place(before, its), template.place(after, its), strict=True):
        assert where_placed(two) == pytest.approx(where_placed(one), abs=0.011)


def where_placed(item):
    return item.x, item.y, item.width, item.height


def test_nothing_else_moves_when_one_is_moved_to_the_edge(stocks):
    its = stocks["dymo-30256"]  # its printer leaves 6 mm at one edge
    layout = moving.drawn_on(template.for_stock(its), its)
    first = layout.front[0]
    moved = moving.put(first, where(first, its), Rect(0, 0, 30, 8), its)
    after = replace(layout, front=(moved, *layout.front[1:]))
    others = [where_placed(item) for item in template.place(layout, its)[1:]]
    assert [where_placed(item) for item in template.place(after, its)[1:]] == others


def test_what_is_moved_to_the_other_half_is_tied_to_that_edge():
    element = box(Span(5, None, 10), Span(5, None, 10))
    moved = moving.put(element, where(element), Rect(90, 130, 10, 10), A6)
    assert moved.frame == Frame(Span(None, 5, 10), Span(None, 8, 10))


def text(**fields):
    made = Text(
        Frame(Span(5, 5, None), Span(5, None, 10)),
        taller=Frame(Span(5, 40, None), Span(5, None, 14)),
        parts=(Field.GIVEN_NAME,),
        font="Inter",
        weight=400,
        largest=8,
        smallest=4,
        lines=1,
        leading=1,
        tracking=0,
        capitals=False,
        align="left",
        valign="top",
        rotation=0,
        colour="#111111",
        follows=2,
    )
    return replace(made, **fields)


def test_a_text_that_is_moved_down_follows_no_other_and_keeps_its_second_frame():
    moved = moving.put(text(), where(text()), where(text()).moved(0, 3), A6)
    assert moved.follows is None
    assert moved.taller.down == Span(8, None, 14)
    assert moved.taller.across.placed(0, 105) == text().taller.across.placed(0, 105)


def test_a_text_that_is_moved_aside_still_follows():
    seen = where(text()).moved(0, -1)  # it has moved up to the text before it
    moved = moving.put(text(), seen, seen._replace(x=8, width=90), A6)
    assert (moved.follows, moved.frame.down) == (2, text().frame.down)


def test_a_text_that_is_resized_has_one_frame():
    wanted = where(text())._replace(height=20)
    assert moving.put(text(), where(text()), wanted, A6).taller is None


def test_a_line_may_be_flat_and_a_box_may_not():
    line = Line(Frame(Span(5, None, 20), Span(5, None, 5)), 0.3, "#111111")
    flat = Rect(5, 5, 20, 0)
    assert where(moving.put(line, where(line), flat, A6)).height == 0
    element = box(Span(5, None, 20), Span(5, None, 5))
    assert where(moving.put(element, where(element), flat, A6)).height == moving.LEAST


def test_an_edge_or_the_middle_snaps_to_what_is_near():
    lines = moving.lines_of([Rect(20, 30, 10, 10)], A6)
    by_left = moving.snap_moved(Rect(20.7, 60.2, 7.1, 5.1), lines, 1)
    assert (by_left.rect.x, by_left.across) == (20, 20)
    by_middle = moving.snap_moved(Rect(48.3, 60.2, 7, 5.1), lines, 1)
    assert (by_middle.rect.x, by_middle.across) == (49, 52.5)
    assert by_middle.rect.y == 60
    assert by_middle.down is None


def test_a_pulled_edge_snaps_and_the_other_stays():
    lines = moving.lines_of([], A6)
    snapped = moving.snap_resized(Rect(10, 10, 90.2, 20.3), (1, 0), lines, 1)
    assert snapped.rect == pytest.approx((10, 10, 90.8, 20.3))
    assert snapped.across == pytest.approx(100.8)  # the printer's margin
    snapped = moving.snap_resized(Rect(10.4, 10, 30, 20), (-1, 0), lines, 1)
    assert snapped.rect == pytest.approx((10, 10, 30.4, 20))
