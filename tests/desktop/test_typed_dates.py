"""Days as people type them fast."""

from __future__ import annotations

from datetime import date

import pytest

from desktop import typed_dates

TODAY = date(2025, 4, 23)
"""A Wednesday."""


def read(text, *, month_first=False):
    return typed_dates.read(text, TODAY, month_first=month_first)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("30/4", date(2025, 4, 30)),
        ("30.4.25", date(2025, 4, 30)),
        ("30-4-2026", date(2026, 4, 30)),
        ("5/4", date(2026, 4, 5)),
        ("30 apr", date(2025, 4, 30)),
        ("30 aprile", date(2025, 4, 30)),
        ("Apr 30", date(2025, 4, 30)),
        ("Wed, Apr 30", date(2025, 4, 30)),
        ("mer 30 apr", date(2025, 4, 30)),
        ("May 5, 2026", date(2026, 5, 5)),
        ("10 gen", date(2026, 1, 10)),
        ("2025-05-02", date(2025, 5, 2)),
        ("tomorrow", date(2025, 4, 24)),
        ("Domani", date(2025, 4, 24)),
        ("dopodomani", date(2025, 4, 25)),
        ("oggi", TODAY),
        ("Friday", date(2025, 4, 25)),
        ("ven", date(2025, 4, 25)),
        ("mar", date(2025, 4, 29)),
        ("lunedì", date(2025, 4, 28)),
        ("wed", date(2025, 4, 30)),
        ("+3", date(2025, 4, 26)),
        ("2 weeks", date(2025, 5, 7)),
        ("1 settimana", date(2025, 4, 30)),
        ("10 gg", date(2025, 5, 3)),
        ("23/4", TODAY),
    ],
)
def test_a_day_is_read_in_either_language(text, day):
    assert read(text) == day


def test_the_order_of_numbers_counts_only_where_both_could_be_a_month():
    assert read("5/6", month_first=True) == date(2025, 5, 6)
    assert read("5/6") == date(2025, 6, 5)
    assert read("4/30") == read("30/4") == read("30/4", month_first=True) == date(2025, 4, 30)


@pytest.mark.parametrize("text", ["", "soon", "31/2", "45", "ma", "30 foo", "12/13/14/15"])
def test_what_is_no_day_is_none(text):
    assert read(text) is None
