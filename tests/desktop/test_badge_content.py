"""Each badge type has its own layout, else the event's, else the stock's; a stock that it was not
drawn for has its default.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.layouts import SavedLayout
from desktop.badge import stock, template, writing
from desktop.badge_content import data_of, layout_for, own_layout


def saved(name, *, types=(), usual=False, base="portrait-148"):
    layout = replace(template.load_all()["portrait-148"], name=name, stock="a6", base=base)
    return SavedLayout(f"uuid of {name}", name, "a6", writing.written(layout), usual, types)


@pytest.fixture
def layouts(qapp):
    return [saved("everybody's", usual=True), saved("red", types=("vip", "press"))]


@pytest.mark.parametrize(
    ("badge_type", "name"),
    [("vip", "red"), ("press", "red"), ("visitor", "everybody's"), ("", "everybody's")],
)
def test_a_types_own_layout_comes_before_the_events(layouts, badge_type, name):
    assert own_layout(badge_type, layouts).name == name


def test_without_either_a_badge_has_the_stocks_default(layouts):
    assert own_layout("visitor", layouts[1:]) is None
    a6 = stock.load_all()["a6"]
    assert layout_for("visitor", a6, []) == template.for_stock(a6)


def test_a_layout_serves_the_stocks_that_share_a_default_and_no_others(layouts):
    stocks = stock.load_all()
    assert layout_for("vip", stocks["zebra-4x6"], layouts).name == "red"
    assert layout_for("vip", stocks["cr80"], layouts) == template.for_stock(stocks["cr80"])


def test_a_text_that_a_newer_program_wrote_leaves_the_stocks_default(qapp):
    newer = SavedLayout("uuid", "new", "a6", 'name = "new"\nhologram = true\n', True, ())
    assert own_layout("vip", [newer]) is None


def test_a_badge_carries_the_layout_of_its_type(layouts, ada):
    assert data_of(replace(ada, badge_type="vip"), None, None, layouts).layout.name == "red"
    assert data_of(ada, None, None).layout is None
