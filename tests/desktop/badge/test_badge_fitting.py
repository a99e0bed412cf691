"""A layout serves stock of near shape, made smaller or larger; its code is never made unreadable."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.badge import fitting, moving, reading, seen, template, writing
from desktop.badge.elements import Qr, Text
from desktop.badge.seen import Doubt


def drawn(stocks, name):
    return moving.drawn_on(template.for_stock(stocks[name]), stocks[name])


def shown(layout, its, data):
    """Each element of *layout* as it is seen on the stock *its*."""
    return seen.look(template.place(layout, its), data, its)


@pytest.mark.parametrize(
    ("its", "other"),
    [
        ("durable-1445", "dk-11202"),
        ("dk-11202", "avery-l4785"),
        ("a7", "a6"),
        ("cr80", "zebra-4x3"),
    ],
)
def test_on_stock_of_near_shape_it_is_the_same_badge_larger_or_smaller(stocks, person, its, other):
    mine = replace(drawn(stocks, its), id="mine")
    made = template.of_badge(mine, stocks[other])
    assert made.id == "mine"
    both = [shown(one, stocks[name], person()) for one, name in ((mine, its), (made, other))]
    for before, after in zip(*both, strict=True):
        share = [
            (one.rect.x + one.rect.width / 2) / stocks[name].badge_size[0]
            for one, name in ((before, its), (after, other))
        ]
        assert share[0] == pytest.approx(share[1], abs=0.08)
    problems = {one.doubt for one in seen.doubts(both[1], person(), stocks[other])}
    assert not problems & {Doubt.QR_SMALL, Doubt.QR_CROWDED, Doubt.OUTSIDE, Doubt.COVERED}


def test_a_layout_that_was_asked_for_is_scaled_too_and_else_taken_as_it_is(stocks):
    mine = replace(drawn(stocks, "cr80"), id="mine")
    near = template.of_badge(None, stocks["dk-11202"], mine)
    assert (near.id, near.size) == ("mine", stocks["dk-11202"].badge_size)
    assert template.of_badge(None, stocks["a6"], mine) is mine


def test_words_are_scaled_by_what_is_scaled_less(stocks):
    mine, its = drawn(stocks, "cr80"), stocks["zebra-4x3"]
    across, down = (
        new / old for new, old in zip(its.badge_size, stocks["cr80"].badge_size, strict=True)
    )
    first = next(n for n, one in enumerate(mine.front) if isinstance(one, Text))
    made = fitting.fitted(mine, its).front[first]
    assert made.largest == pytest.approx(mine.front[first].largest * min(across, down), abs=0.01)


@pytest.mark.parametrize(
    ("its", "other"), [("a6", "a7"), ("zebra-4x3", "dk-11202"), ("a6", "cr80"), ("cr80", "a6")]
)
def test_where_the_code_has_no_room_or_the_shape_is_another_the_default_stays(stocks, its, other):
    assert fitting.fitted(drawn(stocks, its), stocks[other]) is None
    assert template.of_badge(drawn(stocks, its), stocks[other]) == template.for_stock(stocks[other])


def test_a_code_keeps_the_size_that_can_be_read(stocks):
    code = next(one for one in drawn(stocks, "durable-1445").front if isinstance(one, Qr))
    alone = replace(drawn(stocks, "durable-1445"), front=(code,))
    made = fitting.fitted(alone, stocks["avery-l4785"]).front[0]
    assert made.frame.across.length * 21 / 29 >= fitting.least_qr(stocks["avery-l4785"])


def test_its_size_travels_with_it(stocks):
    mine = drawn(stocks, "a7")
    assert reading.parse(writing.written(mine)).size == (74, 105)
    assert reading.parse(writing.written(replace(mine, size=None))).size is None
