"""Calendars that are written: what other programs make of them, hours and all."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import StringIO

import pytest
from dateutil.tz import tzical

from db.exchange.ical_writing import Entry, calendar, write

AT = datetime(2025, 4, 1, 12, tzinfo=UTC)
DAY = date(2025, 4, 23)
TIMED = Entry("one", 3, "Ford", DAY, datetime(2025, 4, 23, 13, 30, tzinfo=UTC))


def unfolded(made):
    """The lines of the file, each whole (RFC 5545 §3.1)."""
    return made.decode().replace("\r\n ", "").split("\r\n")


def value(made, name):
    """What the only line called *name* says."""
    (line,) = (line for line in unfolded(made) if line.split(":")[0].split(";")[0] == name)
    return line.partition(":")[2]


def hour(made, zone, name="DTSTART"):
    """The moment that a program takes it for which knows no zones but those of the file."""
    rules = tzical(StringIO(made.decode().replace("\r\n", "\n"))).get(zone)
    (line,) = (line for line in unfolded(made) if line.startswith(f"{name};TZID={zone}:"))
    told = datetime.strptime(line.partition(":")[2], "%Y%m%dT%H%M%S")
    return told, told.replace(tzinfo=rules).astimezone(UTC)


@pytest.mark.parametrize(
    ("zone", "utc", "local"),
    [
        ("America/Detroit", datetime(2025, 4, 23, 13, 30), datetime(2025, 4, 23, 9, 30)),
        ("Europe/Rome", datetime(2026, 3, 24, 8, 30), datetime(2026, 3, 24, 9, 30)),
        ("Europe/Rome", datetime(2026, 3, 29, 8, 30), datetime(2026, 3, 29, 10, 30)),
        ("America/Detroit", datetime(2025, 3, 9, 6, 59), datetime(2025, 3, 9, 1, 59)),
        ("America/Detroit", datetime(2025, 3, 9, 7, 0), datetime(2025, 3, 9, 3, 0)),
        ("Asia/Tokyo", datetime(2025, 4, 23, 13, 30), datetime(2025, 4, 23, 22, 30)),
    ],
)
def test_another_program_reads_the_right_hour_from_the_rules_in_the_file(zone, utc, local):
    starts = utc.replace(tzinfo=UTC)
    made = calendar("Agenda", zone, [Entry("one", 0, "Ford", local.date(), starts)], AT)
    assert hour(made, zone) == (local, starts)


@pytest.mark.parametrize("zone", ["America/Detroit", "Europe/Rome"])
def test_every_rule_of_the_zone_is_a_change(zone):
    told = unfolded(calendar("Agenda", zone, [TIMED], AT))
    before, after = (
        [line.partition(":")[2] for line in told if line.startswith(name)]
        for name in ("TZOFFSETFROM", "TZOFFSETTO")
    )
    assert len(before) == len(after) >= 3
    assert all(one != other for one, other in zip(before, after, strict=True))


def test_what_has_no_hour_is_on_the_whole_day_and_takes_nobodys_time():
    made = calendar("Agenda", "Europe/Rome", [Entry("one", 0, "Afternoon: Ford", DAY)], AT)
    assert (value(made, "DTSTART"), value(made, "DTEND")) == ("20250423", "20250424")
    assert value(made, "TRANSP") == "TRANSPARENT"
    assert b"VTIMEZONE" not in made


def test_long_and_odd_texts_come_whole_in_short_lines():
    odd = "Società Ça; 婷 张, e\\o “è” " * 9
    entry = Entry("one", 0, odd.strip(), DAY, location="1, Road; Hall", description="a\nb")
    made = calendar("Agenda", "Europe/Rome", [entry], AT)
    assert max(map(len, made.split(b"\r\n"))) <= 75
    back = value(made, "SUMMARY").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
    assert back == odd.strip()
    assert value(made, "LOCATION") == "1\\, Road\\; Hall"
    assert value(made, "DESCRIPTION") == "a\\nb"


def test_what_was_called_off_says_so_under_the_same_name_with_a_higher_number():
    off = Entry("one", 4, "Ford", DAY, TIMED.starts, cancelled=True)
    before, after = (calendar("A", "Europe/Rome", [each], AT) for each in (TIMED, off))
    assert (value(before, "UID"), value(before, "SEQUENCE")) == ("one", "3")
    assert (value(after, "UID"), value(after, "SEQUENCE")) == ("one", "4")
    assert (value(before, "STATUS"), value(after, "STATUS")) == ("CONFIRMED", "CANCELLED")


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path):
    target = tmp_path / "agenda.ics"
    write(target, "A", "Europe/Rome", [TIMED], AT)
    before = target.read_bytes()
    with pytest.raises(AttributeError):
        write(target, "A", "Europe/Rome", [TIMED, None], AT)
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["agenda.ics"]


def test_line_breaks_are_escaped_and_controls_left_out():
    odd = "Via Roma\r\n1\x1b[31m\x00\u2028Torino\x85\x7f"
    entry = Entry("one", 0, odd, DAY, TIMED.starts, location=odd, description=odd)
    made = calendar(odd, "Europe/Rome", [entry], AT)
    assert value(made, "NAME") == value(made, "X-WR-CALNAME") == "Via Roma 1[31m Torino"
    words = {value(made, name) for name in ("SUMMARY", "LOCATION", "DESCRIPTION")}
    assert words == {r"Via Roma\n1[31m\nTorino\n"}
    assert not set(made.replace(b"\r\n", b"")) & {*range(0x20), 0x7F}
