"""An invented day of pre-arranged meetings, in the shape that organisers send: tables and slots."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from db import clock, event_file
from db.meeting import meeting_saving
from db.ours import bodies
from db.rows import Origin, Party, PartyKind, Side, Site
from tests.conftest import copied
from tests.desktop.pages.stand import MORNING, make_fair

OPENS = datetime(2025, 4, 23, 13, 0, tzinfo=UTC)
"""Nine in the morning at Pontiac, on the first day of the fair."""

SLOT = timedelta(minutes=20)
BUYERS = ("Invented Mobility", "Nowhere Motors", "Imaginary Seats", "Made-up Metals")
"""Companies that do not exist."""


def at(hour, minute=0):
    """That hour of the first day, at Pontiac."""
    return OPENS + timedelta(hours=hour - 9, minutes=minute)


def plan(db, by, number, *, tables=4, starts=OPENS):
    """*number* slots of 20 minutes at *tables* tables, half of them with no gap between."""
    ours = bodies.bodies(db)
    made = []
    for each in range(number):
        row, table = divmod(each, tables)
        begins = starts + row * SLOT + (row // 2) * SLOT / 2
        body = ours[table % len(ours)]
        made.append(
            meeting_saving.save(
                db,
                by,
                starts=begins,
                ends=begins + SLOT,
                site=Site.TABLE,
                place=f"table {table + 1}",
                topic="Invented seats",
                parties=(
                    Party(Side.OURS, PartyKind.BODY, body.uuid, body.name),
                    meeting_saving.company_party(f"{BUYERS[each % len(BUYERS)]} {each + 1}"),
                ),
            )
        )
    return made


def day(path, by, number=12):
    """*number* slots and one meeting elsewhere, in the file *path*; them, in their order."""
    with event_file.open_file(path) as opened:
        made = plan(opened.db, by, number)
        made.append(
            meeting_saving.save(
                opened.db,
                by,
                with_name="Invented Works",
                starts=at(11, 30),
                ends=at(12, 15),
                site=Site.OFF_SITE,
                place="1 Nowhere Road",
                origin=Origin.PLANNED,
            )
        )
    return made


_MADE = {}


def fair(path, by, number=12):
    """The fair with :func:`day`: its people by name, and its slots; a copy of one made once."""

    def make(new):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(clock, "now", lambda: MORNING)
            _MADE[number] = make_fair(new, by), day(new, by, number)

    copied(path, f"agenda of {number}", make)
    people, slots = _MADE[number]
    return dict(people), list(slots)
