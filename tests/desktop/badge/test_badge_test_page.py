"""The test page: rulers that are true, on every stock, with words that say what to type."""

from __future__ import annotations

import pytest

from desktop.badge import stock, template, test_page
from desktop.badge.elements import Box, Line, Text
from desktop.badge.printers import drawn
from desktop.badge.printers.base import Work

STOCKS = stock.load_all()
WORDS = ["Test page: Zebra", "Zebra fanfold · 203 dpi", "Moved by −2.0 mm to the right"]


@pytest.mark.parametrize("name", sorted(STOCKS))
def test_rulers_begin_at_all_four_edges_of_the_page(name):
    page = test_page.page_of(STOCKS[name])
    width, height = STOCKS[name].page_size
    placed = template.place(test_page.layout(STOCKS[name], WORDS), page)
    ticks = [item for item in placed if isinstance(item.element, Line)]
    for x in (0, 10, int(width)):
        assert any((item.x, item.y, item.width) == (x, 0, 0) for item in ticks)
        assert any(item.x == x and item.y + item.height == pytest.approx(height) for item in ticks)
    for y in (0, 10, int(height)):
        assert any((item.x, item.y, item.height) == (0, y, 0) for item in ticks)
        assert any(item.y == y and item.x + item.width == pytest.approx(width) for item in ticks)
    (frame,) = (item for item in placed if isinstance(item.element, Box))
    middle = frame.element.border / 2
    assert (frame.x + middle, frame.y + middle) == pytest.approx((10, 10))
    assert frame.x + frame.width - middle == pytest.approx(width - 10)


@pytest.mark.parametrize("name", sorted(STOCKS))
def test_every_stock_has_a_test_page_of_its_own_size(qapp, tmp_path, name):
    page = test_page.page_of(STOCKS[name])
    assert page.page_size == STOCKS[name].page_size
    work = Work((test_page.badge(),), page, test_page.layout(STOCKS[name], WORDS))
    made = drawn.as_pdf(work, tmp_path)
    assert (made.badges, made.pages) == (1, 1)
    assert made.path.stat().st_size > 5000


def test_it_says_what_it_was_told():
    page = test_page.layout(STOCKS["zebra-4x3"], WORDS)
    said = ["".join(item.parts) for item in page.front if isinstance(item, Text)]
    assert said[-3:] == WORDS
