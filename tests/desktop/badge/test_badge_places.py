"""Which labels of its sheets a run of badges goes to, and the lines to cut them out along."""

from __future__ import annotations

from itertools import islice

import pytest

from desktop.badge import stock
from desktop.badge.crop_marks import marks
from desktop.badge.places import FRESH, Places

STOCKS = stock.load_all()


def sheets(places, count, per_page=6):
    return list(islice(places.sheets(per_page), count))


def test_a_fresh_sheet_is_used_from_its_first_label():
    assert sheets(FRESH, 2) == [(1, 2, 3, 4, 5, 6)] * 2


def test_the_first_sheet_begins_at_the_start_and_the_next_ones_at_their_first_label():
    assert sheets(Places(start=5), 3) == [(5, 6), (1, 2, 3, 4, 5, 6), (1, 2, 3, 4, 5, 6)]


def test_spoilt_labels_are_passed_over_on_the_first_sheet_only():
    spoilt = Places(start=2, spoilt=frozenset({3, 6}))
    assert sheets(spoilt, 2) == [(2, 4, 5), (1, 2, 3, 4, 5, 6)]


@pytest.mark.parametrize(
    "places", [Places(0), Places(7), Places(1, frozenset({0})), Places(1, frozenset({7}))]
)
def test_a_label_that_the_sheet_has_not_is_refused(places):
    with pytest.raises(ValueError, match="no place"):
        places.check(6)


def test_a_sheet_without_a_free_label_is_refused():
    with pytest.raises(ValueError, match="no label is left"):
        Places(5, frozenset({5, 6})).check(6)


@pytest.mark.parametrize(("count", "pages"), [(0, 0), (1, 1), (3, 1), (4, 2), (9, 2), (10, 3)])
def test_pages_are_counted_from_what_the_first_sheet_has_left(count, pages):
    assert Places(2, frozenset({3, 6})).pages(count, 6) == pages


def test_what_is_gone_adds_up_on_the_same_sheet():
    first = Places(2, frozenset({4}))
    assert first.gone(2, 6) == {1, 2, 3, 4}
    assert Places(1, first.gone(2, 6)).first_sheet(6) == (5, 6)


def test_what_is_gone_is_of_the_last_sheet_only():
    assert Places(2, frozenset({4})).gone(6, 6) == {1, 2}


@pytest.mark.parametrize("count", [4, 10])
def test_a_sheet_that_is_used_up_leaves_nothing_to_remember(count):
    assert Places(2, frozenset({4})).gone(count, 6) == frozenset()


def test_labels_that_touch_have_marks_at_the_rim_of_the_sheet_only():
    its = STOCKS["avery-5392"]
    x, y = its.origin(0)
    right, bottom = x + 2 * its.width, y + 3 * its.height
    found = marks(its, range(1, 7))
    assert found
    for mark in found:
        inside = x < (mark.x1 + mark.x2) / 2 < right and y < (mark.y1 + mark.y2) / 2 < bottom
        assert not inside, mark


def test_a_sheet_that_is_all_labels_has_no_marks():
    assert marks(STOCKS["a6-on-a4"], [1, 2, 3, 4]) == []


def test_stock_that_is_no_sheet_has_no_marks():
    assert marks(STOCKS["a6"], [1]) == []


@pytest.mark.parametrize("name", sorted(name for name, its in STOCKS.items() if its.sheet))
def test_marks_enter_no_label_and_stay_on_the_paper(name):
    its = STOCKS[name]
    width, height = its.page_size
    for label in range(1, its.per_page + 1):
        for mark in marks(its, [label]):
            assert 0 < mark.x1 <= mark.x2 < width
            assert 0 < mark.y1 <= mark.y2 < height
            for place in range(its.per_page):
                x, y = its.origin(place)
                clear = (
                    mark.x2 < x - 0.4
                    or mark.x1 > x + its.width + 0.4
                    or mark.y2 < y - 0.4
                    or mark.y1 > y + its.height + 0.4
                )
                assert clear, (mark, place)


def test_a_label_with_room_around_it_has_two_marks_at_each_corner():
    its = STOCKS["avery-l4785"]
    x, y = its.origin(0)
    found = marks(its, [1])
    assert len(found) == 8
    assert {mark.x1 for mark in found if mark.x1 == mark.x2} == {x, x + its.width}
    assert {mark.y1 for mark in found if mark.y1 == mark.y2} == {y, y + its.height}
