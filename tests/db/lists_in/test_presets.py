"""Event files that come filled."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from itertools import pairwise

import pytest

from db import driver, event_file, events
from db.door import sessions
from db.errors import EnvironmentFault, Fault, Refusal, Refused
from db.lists_in import presets
from db.meeting import meetings
from db.ours import bodies
from db.privacy import notices

MICHIGAN = "vtm-michigan-2025"
TORINO = "vtm-torino-2026"


@pytest.fixture
def make(tmp_path, by):
    opened = []

    def _make(preset, **options):
        opened.append(presets.make(tmp_path / f"{len(opened)}.desk", preset, by, **options))
        return opened[-1].db

    yield _make
    for one in opened:
        one.close()


def test_the_presets_are_listed_by_date():
    assert [(one.id, one.city) for one in presets.names()] == [
        (MICHIGAN, "Pontiac, Michigan"),
        (TORINO, "Torino"),
    ]


def test_the_mission_to_michigan_is_all_there(make):
    db = make(MICHIGAN)
    event = events.current(db)
    assert (event.starts, event.ends) == (date(2025, 4, 23), date(2025, 4, 24))
    assert event.programme_from == date(2025, 4, 22)
    assert (event.zone, event.country, event.locale) == ("America/Detroit", "US", "en_US")
    assert (event.promoted_name, event.promoted_starts) == ("VTM Torino 2026", date(2026, 3, 24))
    assert event.sample is False
    assert len(bodies.bodies(db)) == 11
    people = bodies.delegates(db)
    assert sum(one.capacity == "delegate" for one in people) == 7
    assert [one.name for one in people if one.leads] == ["Andrea Tronzano", "Michela Favaro"]
    antonioli = next(one for one in people if one.name == "Pierpaolo Antonioli")
    assert [role.body for role in antonioli.roles] == ["Confindustria Piemonte", "Dumarey Italia"]
    session = sessions.by_code(db, "ecosystem")
    assert (session.part, len(session.speakers)) == ("early_morning", 6)
    assert [one.with_name for one in meetings.meetings(db, date(2025, 4, 23))] == [
        "MEDC",
        "MEMA",
        "MichAuto",
        "General Motors",
        "Mullen",
        "Mayco",
    ]
    assert len(meetings.meetings(db, date(2025, 4, 22))) == 4
    assert len(meetings.meetings(db)) == 12


@pytest.mark.parametrize("written", ["Comune di Torino", "CITTA DI TORINO", "PoliTo", "API Torino"])
def test_bodies_are_recognised_as_lists_write_them(make, written):
    assert bodies.recognise(make(MICHIGAN), written)


def test_torino_is_in_italy(make):
    event = events.current(make(TORINO))
    assert (event.starts, event.ends) == (date(2026, 3, 24), date(2026, 3, 25))
    assert (event.zone, event.country) == ("Europe/Rome", "IT")


@pytest.mark.parametrize("preset", [MICHIGAN, TORINO])
def test_each_preset_has_five_badge_types_that_can_be_read(make, preset):
    types = events.badge_types(make(preset))
    assert [one.code for one in types] == ["visitor", "buyer", "press", "vip", "speaker"]
    assert [one.position for one in types] == [1, 2, 3, 4, 5]
    for badge_type in types:
        light = luminance(badge_type.colour)
        # WCAG 2.2, contrast ratio: the better of white text and black text on the colour.
        assert max(1.05 / (light + 0.05), (light + 0.05) / 0.05) >= 4.5


def luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("preset", [MICHIGAN, TORINO])
def test_each_preset_has_the_notice_in_both_languages(make, preset):
    db = make(preset)
    assert notices.notice(db, "en").language == "en"
    assert notices.notice(db, "it").language == "it"


def test_every_file_has_a_key_of_its_own(make):
    keys = {events.current(make(MICHIGAN)).key for _ in range(3)}
    assert len(keys) == 3
    assert all(len(key) == 32 for key in keys)


def test_a_moved_event_moves_every_day_by_as_much(make):
    moved = make(MICHIGAN, sample=True, moved_to=date(2026, 12, 1))
    kept = make(MICHIGAN)
    event = events.current(moved)
    assert event.sample is True
    assert (event.starts, event.ends) == (date(2026, 12, 1), date(2026, 12, 2))
    assert event.programme_from == date(2026, 11, 30)
    shift = date(2026, 12, 1) - date(2025, 4, 23)
    for before, after in zip(meetings.meetings(kept), meetings.meetings(moved), strict=True):
        assert after.date - before.date == shift
        assert after.with_name == before.with_name
    assert sessions.by_code(moved, "ecosystem").date == date(2026, 12, 1)
    assert event.retention_until - events.current(kept).retention_until == shift


def test_making_a_file_is_one_change(make):
    assert driver.rows(make(MICHIGAN), "SELECT kind FROM changes") == [("new",)]


def test_rows_keep_their_order(make):
    db = make(MICHIGAN)
    places = [row[0] for row in driver.rows(db, "SELECT position FROM bodies ORDER BY id")]
    assert all(later == before + 1 for before, later in pairwise(places))


def test_an_unknown_preset_makes_no_file(tmp_path, by):
    for name in ("vtm-mars", "../events/vtm-michigan-2025", ""):
        with pytest.raises(Refused) as refused:
            presets.make(tmp_path / "new.desk", name, by)
        assert refused.value.refusal is Refusal.UNKNOWN_PRESET
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_exists_is_never_overwritten(tmp_path, by):
    path = tmp_path / "new.desk"
    path.write_text("a letter")
    with pytest.raises(EnvironmentFault) as fault:
        presets.make(path, MICHIGAN, by)
    assert fault.value.fault is Fault.EXISTS
    assert path.read_text() == "a letter"


def test_a_preset_that_fails_half_way_leaves_no_file(tmp_path, by, monkeypatch):
    def fail(*_args, **_options):
        raise Refused(Refusal.BAD_VALUE, "name")

    monkeypatch.setattr(bodies, "save_delegate", fail)
    with pytest.raises(Refused):
        presets.make(tmp_path / "new.desk", MICHIGAN, by)
    assert list(tmp_path.iterdir()) == []


def test_a_filled_file_opens_again(tmp_path, by):
    path = tmp_path / "new.desk"
    presets.make(path, MICHIGAN, by).close()
    with event_file.open_file(path) as opened:
        assert events.current(opened.db).code == "VTM-MI-2025"
        assert event_file.problems(opened.db) == []


KILLED = """
import os, sys
from pathlib import Path
from db.privacy import notices
from db.lists_in import presets
from db.past.changes import By
notices.fill = lambda *_: os._exit(9)  # like a kill: nothing is tidied up
presets.make(Path(sys.argv[1]), "vtm-michigan-2025", By("Tom"))
"""


def test_what_is_killed_half_way_leaves_no_event_by_that_name(tmp_path, by):
    path = tmp_path / "new.desk"
    ended = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert ended.returncode == 9
    assert not path.exists()
    assert list(tmp_path.iterdir())  # something was left, and is in nobody's way
    with presets.make(path, MICHIGAN, by) as made:
        assert events.current(made.db).code == "VTM-MI-2025"
        assert made.path == path
    assert list(tmp_path.iterdir()) == [path]
