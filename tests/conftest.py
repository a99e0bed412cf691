"""An event file to try things on: a made-up day at Pontiac, with a clock that stands still."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from db import clock, driver, event_file
from db.ids import uuid7
from db.keeping import looking, seals
from db.meeting import choices
from db.past import changes
from db.past.changes import By
from db.visitor import visitors

# How many awkward cases hypothesis invents for a test: a few each day, many with
# `-m "hypothesis and not soak" --hypothesis-profile=long`, which CI runs, too. They are the same
# until the test changes: red must mean that something was broken. `--hypothesis-profile=new` looks
# for cases that nobody has seen yet. None fails because a computer is slow to invent them.
settings.register_profile(
    "daily",
    max_examples=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("long", settings.get_profile("daily"), max_examples=300)
settings.register_profile("new", settings.get_profile("long"), derandomize=False)
settings.load_profile("daily")

# A wait that ends early costs nothing by being allowed more: a disk or a computer that others keep
# busy is no fault of ours.
for _wait in (QtBot.waitSignal, QtBot.waitSignals, QtBot.waitUntil):
    _wait.__kwdefaults__["timeout"] = 30_000

KEY = bytes(range(32))
"""The key that signs the badge codes of the test event."""

BADGE_TYPES = ("visitor", "buyer", "press", "vip", "speaker")
TOPICS = (
    {"code": "ev", "name_en": "Electric mobility", "name_it": "Mobilità elettrica"},
    {"code": "design", "name_en": "Design", "name_it": "Design"},
)
COLOURS = ("#1f6feb", "#0a7d3b", "#8a3ffc", "#b28600", "#c2185b")


@pytest.fixture(scope="session", autouse=True)
def _our_own_copies():
    """What others are looking at just now, beside us, is not ours to sweep, years ahead as a frozen
    clock may be.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(looking, "BEGINS", f"{looking.BEGINS}{os.getpid()}-")
        yield


class FrozenClock:
    """A clock that shows ``at`` until somebody sets it."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **delta: float) -> datetime:
        """Let so many ``hours=``, ``minutes=``, ``days=`` pass; give the new time."""
        self.at += timedelta(**delta)
        return self.at


@pytest.fixture
def frozen(monkeypatch):
    """23 April 2025, 9:11 in the morning at Pontiac (13:11 UTC)."""
    frozen_clock = FrozenClock(datetime(2025, 4, 23, 13, 11, tzinfo=UTC))
    monkeypatch.setattr(clock, "now", frozen_clock)
    return frozen_clock


@pytest.fixture
def by():
    return By("Tom", "station-of-hall-b")


@pytest.fixture
def quick_seals(monkeypatch):
    """scrypt at a cost that keeps no test waiting: nobody guesses passphrases here."""
    monkeypatch.setattr(seals, "COST", seals.Cost(4, 8, 1))


def add_event(db, by):
    """Put the test event with its five badge types, outcomes and two topics into the empty file behind *db*."""
    with changes.transaction(db, by, "new") as change:
        driver.run(
            db,
            "INSERT INTO event(uuid, change, code, name, edition, kind, starts, ends, venue, city, country, zone,"
            " locale, stand, controller, key) VALUES (?, ?, 'vtm-test', 'VTM Test', 3, 'b2b', '2025-04-23',"
            " '2025-04-24', 'Test Hall', 'Pontiac', 'US', 'America/Detroit', 'en_US', 'Piemonte',"
            " 'Test controller', ?)",
            (uuid7(), change.uuid, KEY),
        )
        for position, (code, colour) in enumerate(zip(BADGE_TYPES, COLOURS, strict=True), 1):
            driver.run(
                db,
                "INSERT INTO badge_types(uuid, change, code, name_en, name_it, colour, position)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (uuid7(), change.uuid, code, code.title(), code.title(), colour, position),
            )
        choices.fill(db, by, TOPICS)


@pytest.fixture
def event_file_path(tmp_path):
    return tmp_path / "fair" / "test.desk"


_MADE: dict[str, bytes] = {}
"""Event files that were made once: most of them are like these, and a copy takes a fifth."""


def copied(path, name, make):
    """Put at *path* what *make(path)* makes there, which is remembered by *name*."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if name not in _MADE:
        make(path)
        _MADE[name] = path.read_bytes()
    elif path.exists():
        raise FileExistsError(path)
    else:
        path.write_bytes(_MADE[name])


@pytest.fixture(name="event_file")
def _event_file(event_file_path, frozen, by):
    """An open event file with one event in America/Detroit and five badge types."""

    def make(path):
        with event_file.create(path) as new:
            add_event(new.db, by)

    copied(event_file_path, "event", make)
    with event_file.open_file(event_file_path) as opened:
        yield opened


@pytest.fixture
def db(event_file):
    return event_file.db


@pytest.fixture
def ada(db, by):
    """Ada Lovelace of Analytical Engines, who came by herself."""
    return visitors.register(
        db,
        by,
        given_name="Ada",
        family_name="Lovelace",
        company="Analytical Engines",
        email="ada@engines.example",
        external_id="VTM25-10000",
    )


@pytest.fixture
def grace(db, by):
    """Grace Hopper of Nanoseconds Inc., a buyer."""
    return visitors.register(
        db,
        by,
        given_name="Grace",
        family_name="Hopper",
        company="Nanoseconds Inc.",
        badge_type="buyer",
    )


@pytest.fixture
def nico(db, by):
    """Nicolò Peña, whose name has accents, of the same company as Ada."""
    return visitors.register(
        db,
        by,
        given_name="Nicolò",
        family_name="Peña",
        company="Analytical Engines",
        email="nico@engines.example",
    )
