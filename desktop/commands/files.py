"""Commands about event files: new, presets, copy, backup, restore, check."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from db import copies, event_file, events, head_counts, presets, restoring
from db.errors import EnvironmentFault, Fault, Refused
from desktop.commands import as_json
from desktop.commands.asked import DONE, ENVIRONMENT, FILE, PATH, PIN, Asked, Stopped, allow, shared

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from db.copies import Copy
    from db.rows import Counts, Event

PRESET = "vtm-michigan-2025"
"""What ``new`` makes when nobody says what."""


@click.command("new")
@FILE
@click.option("--preset", default=PRESET, show_default=True, help="One of those in `presets`.")
@shared(changing=True)
def new_command(asked: Asked, file: Path, preset: str) -> int:
    """Make the event file FILE, filled from a preset. Never overwrites."""
    with presets.make(file, preset, asked.by) as made:
        event = events.current(made.db)

    def lines() -> Iterator[str]:
        from desktop.commands.lines import Lines

        asked.speak(event.locale)
        yield Lines.made(str(file), event.name)

    asked.answer({"file": str(file), "event": as_json.event(event)}, lines())
    return DONE


@click.command("presets")
@shared()
def presets_command(asked: Asked) -> int:
    """List the presets that an event file can be made from."""
    known = presets.names()

    def lines() -> Iterator[str]:
        from desktop.commands.lines import aligned

        yield from aligned(
            [(one.id, one.name, f"{one.starts} – {one.ends}", one.city) for one in known]
        )

    asked.answer({"presets": [as_json.preset(one) for one in known]}, lines())
    return DONE


@click.command("copy")
@FILE
@click.argument("target", type=PATH, metavar="FOR-LAPTOP")
@shared(changing=True)
def copy_command(asked: Asked, file: Path, target: Path) -> int:
    """Copy the event file FILE to FOR-LAPTOP: the same key, the same lists. Never overwrites."""
    with asked.open(file, changing=True) as opened:
        made = copies.for_laptop(opened.db, asked.by, target)
    _tell_copy(asked, made)
    return DONE


@click.command("backup")
@FILE
@click.option("--to", "folder", type=PATH, help="Another folder.")
@shared(changing=True)
def backup_command(asked: Asked, file: Path, folder: Path | None) -> int:
    """Make a verified backup of FILE, in a folder beside it."""
    with asked.open(file, changing=True) as opened, _named_after(file):
        made = copies.asked_backup(opened.db, asked.by, file, folder)
    _tell_copy(asked, made)
    return DONE


@contextmanager
def _named_after(file: Path) -> Generator[None]:
    """Where a copy of *file* is found to be damaged, so is *file*: that is what has to be named."""
    try:
        yield
    except EnvironmentFault as fault:
        if fault.fault is not Fault.DAMAGED:
            raise
        raise EnvironmentFault(fault.fault, file, fault.detail) from fault


def _tell_copy(asked: Asked, made: Copy) -> None:
    def lines() -> Iterator[str]:
        from desktop.commands.lines import Lines

        asked.speak()
        yield Lines.copied(str(made.path), made.digest)

    asked.answer(as_json.copy(made), lines())


@click.command("restore")
@click.argument("backup", type=PATH)
@FILE
@PIN
@click.option("--other-event", is_flag=True, help="Even if BACKUP is of another event than FILE.")
@shared(changing=True)
def restore_command(
    asked: Asked, backup: Path, file: Path, *, pin: str | None, other_event: bool
) -> int:
    """Put BACKUP in the place of FILE, which is kept beside it."""
    here, by = None, asked.by
    # A file that cannot be opened has no PINs to ask; restoring.restore refuses a locked one.
    with suppress(EnvironmentFault), event_file.open_file(file) as opened:
        by = allow(opened.db, by, pin)
        with suppress(Refused):
            here = events.current(opened.db)
    if here is not None and not other_event:
        _refuse_other(asked, here, restoring.event_of(backup))
    aside = restoring.restore(by, backup, file)

    def lines() -> Iterator[str]:
        from desktop.commands.lines import Lines

        asked.speak()
        yield Lines.restored(str(file), str(aside or ""))

    asked.answer({"file": str(file), "set_aside": str(aside) if aside else None}, lines())
    return DONE


def _refuse_other(asked: Asked, here: Event, there: Event | None) -> None:
    if there is None or there.uuid == here.uuid:
        return
    from desktop.commands.lines import Lines

    asked.speak(here.locale)
    raise Stopped("other_event", there.name, sentence=Lines.other_event(there, here))


@click.command("check")
@FILE
@shared()
def check_command(asked: Asked, file: Path) -> int:
    """Check FILE for damage, count who is in it, and list its backups."""
    with asked.open(file) as opened:
        problems = event_file.problems(opened.db)
        event = events.current(opened.db)
        counts = head_counts.counts(opened.db)
    kept = copies.backups(file)
    document = {
        "file": str(file),
        "sound": not problems,
        "problems": problems,
        "event": as_json.event(event),
        "counts": as_json.counts(counts),
        "backups": [str(one) for one in kept],
    }
    asked.answer(document, _health(asked, file, problems, counts, kept))
    return ENVIRONMENT if problems else DONE


def _health(
    asked: Asked, file: Path, problems: list[str], counts: Counts, kept: list[Path]
) -> Iterator[str]:
    from desktop.commands.lines import Lines

    asked.speak()
    if problems:
        yield Lines.stopped(Stopped("damaged", str(file)))
        yield from problems
    else:
        yield Lines.sound(str(file))
    yield Lines.people(counts.expected, counts.here_today, counts.counted_only)
    yield Lines.backups(len(kept), kept[0].name if kept else "")
