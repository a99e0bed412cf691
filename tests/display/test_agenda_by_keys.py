"""A day of the agenda on a real screen, by keys alone: arrived, missed, moved, made."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from db import event_file, events
from db.lists_in import presets
from db.meeting import meeting_facts, meeting_saving, meetings
from db.rows import Happening, Site
from tests.display.conftest import desk

pytestmark = pytest.mark.display


@pytest.fixture
def event_path(tmp_path, by):
    """Three slots at one table, on the first day with meetings."""
    path = tmp_path / "fair" / "fair.desk"
    with presets.make(path, "vtm-torino-2026", by) as made:
        event = events.current(made.db)
        day = event.programme_from or event.starts
        nine = datetime.combine(day, time(9), ZoneInfo(event.zone)).astimezone(UTC)
        for number in range(3):
            starts = nine + number * timedelta(minutes=20)
            meeting_saving.save(
                made.db,
                by,
                with_name=f"Invented {number}",
                starts=starts,
                ends=starts + timedelta(minutes=20),
                site=Site.TABLE,
                place="table 1",
            )
    return path


def test_a_day_is_kept_up_to_date_by_keys_alone(screen, event_path):
    with desk(screen, event_path):
        screen.key("ctrl+3")
        screen.look()
        screen.key("Home", "F6")
        screen.look()
        screen.key("Down", "ctrl+shift+s")
        screen.look()
        screen.key("Down", "ctrl+shift+m")
        screen.type("15:10")
        screen.key("Return")
        screen.look()
        screen.key("ctrl+shift+n")
        screen.look()
        screen.type("Nowhere Motors")
        screen.look()
        screen.key("Return", "ctrl+Return")
        screen.look()
    with event_file.open_file(event_path) as opened:
        zone = ZoneInfo(events.current(opened.db).zone)
        found = {one.with_name: one for one in meetings.meetings(opened.db)}
        told = meeting_facts.standings(opened.db, found.values())
    states = {name: told[one.uuid].state for name, one in found.items()}
    assert states["Invented 0"] is Happening.ARRIVED
    assert states["Invented 1"] is Happening.NO_SHOW
    assert found["Invented 2"].starts.astimezone(zone).time() == time(15, 10)
    assert "Nowhere Motors" in found
