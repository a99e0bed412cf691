"""Days, hours and zones as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from db.exchange import days

FIRST, LAST = date(2025, 4, 22), date(2025, 4, 24)
DAY = date(2025, 4, 23)


@pytest.mark.parametrize(
    "text",
    [
        *("2025-04-23", "2025/4/23", "23/04/2025", "23.4.25", "4/23/2025", "23-Apr-25", "45770"),
        *("Wed 23 April 2025", "mercoledì 23 aprile", "April 23rd, 2025", "23/04", "Apr 23"),
        *("2025-04-23 09:30", "23/04/2025 9.30", "2025-04-23T13:30:00Z"),
    ],
)
def test_one_day_is_written_in_many_ways(text):
    assert days.day(text, "dmy", 2025) == DAY


@pytest.mark.parametrize(
    "text", ["soon", "", "30/02/2025", "99/99/9999", "0000-00-00", "23 24 25", "²³/04/2025"]
)
def test_what_is_no_day_is_none(text):
    assert days.day(text, "dmy", 2025) is None


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["2025-04-03"], ""),
        (["04/04/2025"], ""),
        (["03/04/2025", "13/04/2025"], "dmy"),
        (["03/04/2025", "04/13/2025"], "mdy"),
        (["03/04/2025", "13/04/2025", "04/13/2025"], None),
        (["03/04/2025"], None),
    ],
)
def test_the_days_of_a_list_tell_their_order_or_leave_it_open(texts, order):
    assert days.order_of(texts, FIRST, LAST)[0] == order


@pytest.mark.parametrize(
    ("text", "wall"),
    [
        *(("9:30", time(9, 30)), ("9.30 PM", time(21, 30)), ("09h30", time(9, 30)), ("9", time(9))),
        *(("12:05 am", time(0, 5)), ("0930", time(9, 30)), ("0.395833333", time(9, 30))),
        *(("24:00", None), ("9:75", None), ("13 PM", None), ("noon", None)),
    ],
)
def test_hours(text, wall):
    assert days.clock(text) == wall


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("9:30 - 9:50", ("", "9:30", "9:50", "")),
        ("23/04/2025 9:30–9:50", ("23/04/2025", "9:30", "9:50", "")),
        ("2025-04-23 09:30-04:00", ("2025-04-23", "09:30", "", "-04:00")),
        ("2025-04-23 09:30 [Pontiac]", ("2025-04-23", "09:30", "", "Pontiac")),
        ("13:30 UTC", ("", "13:30", "", "UTC")),
    ],
)
def test_a_cell_may_hold_day_hours_and_zone(text, parts):
    assert days.parted(text) == parts


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Rome", ZoneInfo("Europe/Rome")),
        ("CET", ZoneInfo("Europe/Rome")),
        ("Eastern Standard Time", ZoneInfo("America/New_York")),
        ("z", UTC),
        *(("../../etc/passwd", None), ("Europe/Nowhere", None), ("", None), ("Foo", None)),
    ],
)
def test_zones(name, zone):
    assert days.zone(name) == zone


def test_an_hour_that_the_clocks_skipped_is_none():
    detroit = ZoneInfo("America/Detroit")
    assert days.moment(date(2025, 3, 9), time(2, 30), detroit) is None
    assert days.moment(DAY, time(9, 30), detroit) == datetime(2025, 4, 23, 13, 30, tzinfo=UTC)
