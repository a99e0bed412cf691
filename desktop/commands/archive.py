"""What `export all` and `new --from` do: the archive of an event, and the event made of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from db import events
from db.errors import EnvironmentFault
from db.keeping import archive_reading, archives
from desktop.commands import as_json
from desktop.commands.acting import allow
from desktop.commands.asked import DONE, ENVIRONMENT, USAGE, Asked, Stopped
from desktop.commands.targets import refuse_others, registered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.keeping.archive_reading import Made


def write(asked: Asked, file: Path, target: Path, pin: str | None) -> int:
    """Write all that is in *file* to *target*, on a supervisor's word, and register it."""
    if target.suffix.lower() != ".json":
        raise Stopped("export_ending", ".json", USAGE)
    refuse_others(target)
    with asked.open(file, changing=True, guarded=True) as opened:
        db = opened.db
        by = allow(db, asked.by, pin)
        event = events.current(db)
        with registered(target, partial(archives.record, db, by, target.name)):
            rows = archives.write(db, by, target)
    document = {"file": str(target), "kind": archives.KIND, "rows": rows}

    def said() -> Iterator[str]:
        from desktop.commands.archive_lines import ArchiveLines

        asked.speak(event.locale)
        yield from ArchiveLines.written(str(target), rows)

    asked.answer(document, said())
    return DONE


def make(asked: Asked, file: Path, archive: Path) -> int:
    """Make the event file *file* from *archive*."""
    made = _made(asked, file, archive)
    with made.file as opened:
        event = events.current(opened.db)
    document = {
        "file": str(file),
        "event": as_json.event(event),
        "archive_of": made.made_at,
        "erased_again": made.again.erased,
        "everybody_again": made.again.everybody,
        "notes": made.again.notes,
    }

    def said() -> Iterator[str]:
        from desktop.commands.archive_lines import ArchiveLines

        asked.speak(event.locale)
        yield from ArchiveLines.made(str(file), event.name, made.again)

    asked.answer(document, said())
    return DONE


def _made(asked: Asked, file: Path, archive: Path) -> Made:
    """What was made; a fault of the archive is told in words of its own."""
    try:
        return archive_reading.make(file, archive, asked.by)
    except EnvironmentFault as fault:
        from desktop.commands.archive_lines import ArchiveLines

        asked.speak()
        words = ArchiveLines.refused(fault.fault, archive.name)
        if fault.path != archive or not words:
            raise
        raise Stopped(fault.fault.value, str(archive), ENVIRONMENT, words) from fault
