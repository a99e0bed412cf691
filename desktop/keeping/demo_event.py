"""The demo event: a preset with its days moved to today, and the lists of invented people."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import resources
from db import clock, events
from db.agenda import agenda_lists
from db.exchange import columns, tables
from db.lists_in import presets
from db.lists_in.imports import apply, plan

if TYPE_CHECKING:
    from db.event_file import EventFile
    from db.past.changes import By
    from db.rows import Event

PRESET = "vtm-michigan-2025"
ZONE = "America/Detroit"
"""Where the preset's fair is: its "today" is not the laptop's."""
LIST = resources.FOLDER / "demo" / "visitors-sample.xlsx"
"""Invented people; marked as such in the file and in the folder's README."""
SCHEDULE = resources.FOLDER / "demo" / "meetings-sample.csv"
"""An invented schedule with some of them, in the shape of an organiser's export."""


def make_empty(path: Path, by: By) -> EventFile:
    """A new event file at *path*, marked as a sample, that begins today, with an empty list."""
    return presets.make(path, PRESET, by, sample=True, moved_to=clock.local_day(clock.now(), ZONE))


def make(path: Path, by: By) -> EventFile:
    """The same with the sample lists imported."""
    made = make_empty(path, by)
    table = tables.read(LIST)
    apply(made.db, by, plan(made.db, table, columns.recognise(table)), {})
    with TemporaryDirectory() as folder:
        meetings = tables.read(schedule(Path(folder), events.current(made.db)))
    agenda_lists.apply(made.db, by, agenda_lists.plan(made.db, meetings))
    return made


def schedule(folder: Path, event: Event) -> Path:
    """The sample schedule with its days moved to those of *event*, as a file in *folder*."""
    path = folder / SCHEDULE.name
    first = None
    with (
        SCHEDULE.open(encoding="utf-8", newline="") as there,
        path.open("w", encoding="utf-8", newline="") as here,
    ):
        written = csv.writer(here)
        for number, row in enumerate(csv.reader(there)):
            if number:
                day = date.fromisoformat(row[0])
                first = first or day
                row[0] = (event.starts + (day - first)).isoformat()
            written.writerow(row)
    return path
