"""The zone of the event, and the laptop's own where it does not know that one."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest

from db import clock, driver, event_file, events
from db.errors import Refused
from db.exchange import ical_writing
from db.past import changes

MARS = "Mars/Olympus"


@pytest.fixture
def detroit(monkeypatch):
    """A laptop that stands in Detroit, by its own clock."""
    monkeypatch.setenv("TZ", "America/Detroit")
    if not hasattr(time, "tzset"):
        pytest.skip("the system's zone is another program's here")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def on_mars(db, by):
    """An event file whose zone this laptop does not know."""
    with changes.transaction(db, by, "event"):
        driver.run(db, "UPDATE event SET zone = ?", (MARS,))
    return db


@pytest.mark.parametrize("month", [1, 7])
def test_a_zone_that_is_unknown_here_is_the_laptops_own(month):
    at = datetime(2026, month, 10, 15, 30, tzinfo=UTC)
    assert at.astimezone(clock.zone(MARS)).isoformat() == at.astimezone().isoformat()
    assert clock.is_strange(MARS)
    assert not clock.is_strange("Europe/Rome")


def test_its_days_and_hours_are_those_of_the_clock_on_the_wall(detroit):
    own, detroits = clock.zone(MARS), clock.zone("America/Detroit")
    at = datetime(2026, 3, 1, 4, 45, tzinfo=UTC)
    while at.year == 2026:  # each hour that is skipped or comes twice is among them
        there = at.astimezone(own)
        assert there.isoformat() == at.astimezone(detroits).isoformat()
        assert there.astimezone(UTC) == at
        at += timedelta(hours=1) if at.month in (3, 11) else timedelta(hours=31)
    assert clock.local_day(datetime(2026, 5, 2, 1, 0, tzinfo=UTC), MARS).isoformat() == "2026-05-01"


@pytest.mark.parametrize("year", [1, 9999])
def test_a_year_that_no_system_counts_ends_in_no_error(year):
    at = datetime(year, 6, 1, tzinfo=clock.zone(MARS))
    assert at.utcoffset() is not None
    assert datetime(year, 6, 1, tzinfo=UTC).astimezone(clock.zone(MARS)).month in (5, 6)


def test_it_is_no_damage(on_mars):
    assert event_file.problems(on_mars) == []
    assert events.unknown_zone(on_mars) == MARS


@pytest.mark.parametrize("spoilt", ["Europ\u00a5/Rome", "Europe/R\x00me", "Europe//Rome", "9"])
def test_what_is_no_zones_name_is_damage(db, by, spoilt):
    with changes.transaction(db, by, "event"):
        driver.run(db, "UPDATE event SET zone = ?", (spoilt,))
    assert event_file.problems(db) == ["event.zone"]
    assert events.unknown_zone(db) is None


def test_it_keeps_nothing_else_of_the_event_from_being_corrected(on_mars, by):
    assert events.edit(on_mars, by, name="VTM on Mars").zone == MARS
    with pytest.raises(Refused):
        events.edit(on_mars, by, zone="Mars/Hellas")
    assert events.edit(on_mars, by, zone="Europe/Rome").zone == "Europe/Rome"
    assert events.unknown_zone(on_mars) is None


def test_a_calendar_has_the_hours_in_utc():
    at = datetime(2026, 4, 23, 14, 30, tzinfo=UTC)
    entry = ical_writing.Entry("1@desk", 0, "ANFIA", at.date(), at)
    made = ical_writing.calendar("Agenda", MARS, [entry], at)
    assert b"DTSTART:20260423T143000Z" in made
    assert MARS.encode() not in made
