"""Commands about event files: new, presets, copy, check."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from db import clock, event_file, events
from db.door import head_counts
from db.keeping import copies
from db.lists_in import presets
from db.past import history_check
from desktop.commands import as_json
from desktop.commands.acting import allow
from desktop.commands.asked import DONE, ENVIRONMENT, FILE, PATH, PIN, Asked, Stopped, shared
from desktop.commands.backups import tell_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.rows import Counts, Event

PRESET = "vtm-michigan-2025"
"""What ``new`` makes when nobody says what."""


@click.command("new")
@FILE
@click.option("--preset", help=f"One of those in `presets`.  [default: {PRESET}]")
@click.option("--from", "archive", type=PATH, help="An archive, as `export FILE all` writes it.")
@shared(changing=True)
def new_command(asked: Asked, file: Path, preset: str | None, archive: Path | None) -> int:
    """Make the event file FILE, filled from a preset, or again from an archive. Never overwrites.

    What stands in a list of erasures (*.erased) beside FILE or the archive is not brought back.
    """
    if archive is not None:
        if preset is not None:
            raise click.UsageError("Say --preset or --from, not both.")
        from desktop.commands.archive import make

        return make(asked, file, archive)
    with presets.make(file, preset or PRESET, asked.by) as made:
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
@PIN
@shared(changing=True)
def copy_command(asked: Asked, file: Path, target: Path, *, pin: str | None) -> int:
    """Copy the event file FILE to FOR-LAPTOP: the same key, the same lists. Never overwrites.

    It needs a supervisor's PIN, once there is one.
    """
    with asked.open(file, changing=True, guarded=True) as opened:
        made = copies.for_laptop(opened.db, allow(opened.db, asked.by, pin), target)
    tell_copy(asked, made)
    return DONE


@click.command("check")
@FILE
@click.option("--mend", is_flag=True, help="Make indexes anew where they alone are wrong.")
@shared(changing=True)
def check_command(asked: Asked, file: Path, *, mend: bool) -> int:
    """Check FILE, its search indexes and its history; count who is in it; list its backups.

    Where nothing but an index disagrees with its table, --mend makes it anew, with nothing lost:
    the file as it was stays beside it. A damaged table needs a backup (restore).
    """
    from desktop.preflight import system

    aside: Path | None = None
    found = _look(asked, file)
    if mend and found.mendable:
        from db.keeping import mending

        aside = mending.mend(asked.by, file).aside
        found = _look(asked, file)
    kept = copies.backups(file)
    document = {
        "file": str(file),
        "sound": not found.problems and not found.gaps,
        "problems": found.problems,
        "mendable": found.mendable,
        "mended": str(aside) if aside else None,
        "history": found.gaps,
        "cloud": system.synced_by(file.absolute()),
        "network": system.is_on_network(file.absolute()),
        "unknown_zone": found.event.zone if clock.is_strange(found.event.zone) else None,
        "event": as_json.event(found.event),
        "counts": as_json.counts(found.counts),
        "backups": [str(one) for one in kept],
    }
    asked.answer(document, _health(asked, file, document, found.counts, kept))
    return DONE if document["sound"] else ENVIRONMENT


class _Found(NamedTuple):
    problems: list[str]
    gaps: list[str]
    mendable: bool
    event: Event
    counts: Counts


def _look(asked: Asked, file: Path) -> _Found:
    from db.keeping import mending

    with asked.open(file) as opened:
        db = opened.db
        problems = event_file.problems(db)
        gaps = [] if problems else history_check.gaps(db)
        mendable = mending.can_mend(db, problems)
        return _Found(problems, gaps, mendable, events.current(db), head_counts.counts(db))


def _health(
    asked: Asked, file: Path, found: dict[str, Any], counts: Counts, kept: list[Path]
) -> Iterator[str]:
    from desktop.commands.lines import Lines

    asked.speak()
    if found["mended"]:
        from desktop.commands.check_lines import CheckLines

        yield CheckLines.mended(found["mended"])
    if found["mendable"]:
        from desktop.commands.check_lines import CheckLines

        yield CheckLines.mendable(str(file))
    elif found["problems"]:
        yield Lines.stopped(Stopped("damaged", str(file)))
    elif found["history"]:
        from desktop.commands.check_lines import CheckLines

        yield CheckLines.history_torn(str(file))
    else:
        yield Lines.sound(str(file))
    if found["cloud"] or found["network"]:
        from desktop.keeping.whereabouts import Whereabouts

        yield Whereabouts.words(found["cloud"], network=found["network"])
    yield Lines.people(counts.expected, counts.here_today, counts.counted_only)
    yield Lines.backups(len(kept), kept[0].name if kept else "")
    if details := (*found["problems"], *found["history"]):
        from desktop.commands.check_lines import CheckLines

        yield from CheckLines.details(details)
