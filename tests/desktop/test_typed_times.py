"""Times as hurried people type them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop import typed_times

DAY = date(2025, 4, 23)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("9:12", 9, 12),
        ("09:12", 9, 12),
        ("9.12", 9, 12),
        ("912", 9, 12),
        ("0912", 9, 12),
        ("16 40", 16, 40),
        ("9h12", 9, 12),
        ("9:12:30", 9, 12),
        ("4:10 PM", 16, 10),
        ("4:10pm", 16, 10),
        ("12:05 a.m.", 0, 5),
        ("12:05 PM", 12, 5),
        (" 23:59 ", 23, 59),
    ],
)
def test_is_that_time_of_the_day_at_the_event(text, hour, minute):
    """Detroit is four hours behind UTC in April."""
    expected = datetime(2025, 4, 23, hour, minute, tzinfo=UTC).timestamp() + 4 * 3600
    assert typed_times.read(text, DAY, "America/Detroit").timestamp() == expected


def test_a_whole_date_goes_before_the_day():
    at = typed_times.read("2025-04-24 09:12", DAY, "America/Detroit")
    assert at == datetime(2025, 4, 24, 13, 12, tzinfo=UTC)
    assert typed_times.read("2025-04-24T09:12:00Z", DAY, "Europe/Rome").hour == 9


@pytest.mark.parametrize("text", ["", "9", "24:00", "9:60", "99:99", "13:00 PM", "0:10 pm", "nine"])
def test_what_is_no_time_is_none(text):
    assert typed_times.read(text, DAY, "America/Detroit") is None
