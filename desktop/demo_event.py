"""The demo event: a preset with its days moved to today, and the sample list of invented people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import resources
from db import clock, presets
from db.exchange import columns, tables
from db.imports import apply, plan

if TYPE_CHECKING:
    from pathlib import Path

    from db.changes import By
    from db.event_file import EventFile

PRESET = "vtm-michigan-2025"
ZONE = "America/Detroit"
"""Where the preset's fair is: its "today" is not the laptop's."""
LIST = resources.FOLDER / "demo" / "visitors-sample.xlsx"
"""Invented people; marked as such in the file and in the folder's README."""


def make_empty(path: Path, by: By) -> EventFile:
    """A new event file at *path*, marked as a sample, that begins today, with an empty list."""
    return presets.make(path, PRESET, by, sample=True, moved_to=clock.local_day(clock.now(), ZONE))


def make(path: Path, by: By) -> EventFile:
    """The same with the sample list imported."""
    made = make_empty(path, by)
    table = tables.read(LIST)
    apply(made.db, by, plan(made.db, table, columns.recognise(table)), {})
    return made
