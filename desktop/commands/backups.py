"""Commands that make a backup, and that put one in the place of an event file."""

from __future__ import annotations

import sys
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from db import driver, event_file, events
from db.erasure import erased_late
from db.errors import EnvironmentFault, Fault, Refused
from db.keeping import copies, looking, restoring, thinning
from desktop import settings
from desktop.commands import as_json, passphrases
from desktop.commands.acting import allow
from desktop.commands.asked import DONE, FILE, PATH, PIN, Asked, Stopped, say, shared

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from datetime import datetime

    from sqlite_utils import Database

    from db.erasure.erasure_ledger import Line
    from db.keeping.copies import Copy
    from db.keeping.rescuing import Rescued
    from db.keeping.restoring import Restored, Seen
    from db.keeping.seals import Seal
    from db.past.changes import By
    from db.rows import Event


@click.command("backup")
@FILE
@click.option("--to", "folder", type=PATH, help="A second place as well: there it is encrypted.")
@passphrases.PASSPHRASE
@PIN
@shared(changing=True)
def backup_command(
    asked: Asked, file: Path, *, folder: Path | None, passphrase_file: Path | None, pin: str | None
) -> int:
    """Make a verified backup of FILE, in a folder beside it, and with --to in a second place.

    --to writes there once: where backups go by themselves is chosen in Settings.
    There it is encrypted: for the passphrase of this laptop's second place, or for another one.
    Any place but this laptop's second one needs a supervisor's PIN, once there is one.
    """
    by, guarded = asked.by, False
    if folder is not None:
        other = passphrase_file is not None or not _is_second(folder)
        with asked.open(file, in_place=True, guarded=other) as opened:
            guarded = other or not _is_agreed(opened.db)
            if guarded:  # before anybody types a passphrase
                by = allow(opened.db, asked.by, pin)
    seal = _seal(passphrase_file) if folder is not None else None
    with asked.open(file, changing=True, guarded=guarded) as opened, _named_after(file):
        if folder is None or seal is None:
            made = copies.asked_backup(opened.db, asked.by, file)
        else:
            made = _seal_too(opened.db, by, file, folder, seal)
    tell_copy(asked, made)
    return DONE


def _is_agreed(db: Database) -> bool:
    """Whether the event has agreed to the second place of this laptop."""
    from db.keeping import sealed_backups, seals

    known = seals.Seal.of_text(settings.load().second_seal)
    return known is None or sealed_backups.is_agreed(db, known)


def _seal_too(db: Database, by: By, file: Path, folder: Path, seal: Seal) -> Copy:
    """A backup here, and the same sealed in *folder*, which is noted for when the event closes."""
    from db.keeping import sealed_backups

    if not folder.is_dir():  # or closing would wait for a place that never was
        raise EnvironmentFault(Fault.MISSING, folder)
    by = replace(by, reason="")
    sealed_backups.agree(db, by, seal)
    copies.note_backup(db, by, folder.absolute())
    made = copies.backup(db, file)
    station = settings.load().station_id
    return sealed_backups.back_up(made, file, folder, seal, station)


def _is_second(folder: Path) -> bool:
    """Whether *folder* is the second place of this laptop, which was chosen in Settings."""
    from db.keeping import sealed_backups

    chosen = settings.load().second_place
    its = (folder.resolve(), folder.resolve() / sealed_backups.FOLDER)
    return bool(chosen) and Path(chosen).resolve() in its


def _seal(passphrase_file: Path | None) -> Seal:
    from db.keeping import seals

    known = seals.Seal.of_text(settings.load().second_seal)
    if known is not None and passphrase_file is None:
        return known
    return seals.seal_for(passphrases.ask(passphrase_file, new=True))


@contextmanager
def _named_after(file: Path) -> Generator[None]:
    """Where a copy of *file* is found to be damaged, *file* is what has to be named."""
    try:
        yield
    except EnvironmentFault as fault:
        if fault.fault is not Fault.DAMAGED:
            raise
        raise EnvironmentFault(fault.fault, file, fault.detail) from fault


def tell_copy(asked: Asked, made: Copy) -> None:
    """Say where the copy is, and its SHA-256."""

    def lines() -> Iterator[str]:
        from desktop.commands.lines import Lines

        asked.speak()
        yield Lines.copied(str(made.path), made.digest)

    asked.answer(as_json.copy(made), lines())


_NO_PINS = (Fault.MISSING, Fault.FOREIGN, Fault.NEWER)
_NO_PINS += (Fault.DAMAGED, Fault.TAMPERED, Fault.IO_ERROR)
"""What is wrong with a file that has no PINs to ask for. One that is locked or may only be read is
whole, and keeps its PINs.
"""


@dataclass(frozen=True, slots=True)
class _Found:
    """A backup, plain: ``file`` has it, made ``at`` a time in UTC where that is known; ``seen`` is
    what it holds, None where it cannot be read.
    """

    file: Path
    at: datetime | None
    seen: Seen | None
    ledger: tuple[Line, ...] = ()


@click.command("restore")
@click.argument("backup", type=PATH)
@FILE
@PIN
@click.option("--other-event", is_flag=True, help="Even if BACKUP is of another event than FILE.")
@passphrases.PASSPHRASE
@click.option("--dry-run", is_flag=True, help="Only show what BACKUP holds.")
@click.option("--yes", is_flag=True, help="Do not ask once more.")
@shared(changing=True)
def restore_command(
    asked: Asked,
    backup: Path,
    file: Path,
    *,
    pin: str | None,
    other_event: bool,
    passphrase_file: Path | None,
    dry_run: bool,
    yes: bool,
) -> int:
    """Put BACKUP in the place of FILE, which is kept beside it. BACKUP may be a .sealed one.

    Shows its date and figures first, and how many are erased in it again: whoever was since. It
    needs a supervisor's PIN, once there is one; --dry-run needs none.
    """
    if dry_run:
        by, here = asked.by, restoring.event_of(file)
    else:
        by, here = _allowed(asked, file, pin)
    with _plain(backup, passphrase_file, file) as found:
        if here is not None and found.seen is not None and not other_event:
            _refuse_other(asked, file, here, found.seen.event)
        _show(asked, found)
        if not (dry_run or yes) and sys.stdin.isatty():
            from desktop.words.backup_words import BackupWords

            click.confirm(BackupWords.put_in_place(file.name), abort=True, err=True)
        done = rescued = None
        if not dry_run:
            by = by or _allowed_by(asked, found, file, pin)
            done = restoring.restore(by, found.file, file, ledger=found.ledger, name=backup.name)
            rescued = _rescued(asked, by, file, done)
    document = {
        "file": str(file),
        "set_aside": str(done.aside) if done and done.aside else None,
        "restored": not dry_run,
        "carried": asdict(done.carried) if done else None,
        "spoilt_lines": done.again.unread if done else 0,
        "to_review": list(done.again.to_review) if done else [],
        "rescued": asdict(rescued) if rescued else None,
        "backup": _as_json(found),
    }
    asked.answer(document, _restored(asked, file, done, rescued) if done else [])
    return DONE


def _allowed(asked: Asked, file: Path, pin: str | None) -> tuple[By | None, Event | None]:
    """Who puts something in the place of *file*, and its event, where it can be opened and has one;
    None where it has no PINs to ask for.

    Raises EnvironmentFault for a file that is whole and cannot be opened now. Refused: as
    ``rights.permit``.
    """
    try:
        with driver.guard(file), event_file.open_file(file) as opened:
            erased_late.catch_up(opened)
            asked.meet(opened.db, guarded=True)
            by, here = allow(opened.db, asked.by, pin), None
            with suppress(Refused):
                here = events.current(opened.db)
            return by, here
    except EnvironmentFault as fault:
        if fault.fault not in _NO_PINS:
            raise
        return None, None


def _allowed_by(asked: Asked, found: _Found, file: Path, pin: str | None) -> By:
    """Who puts *found* in the place of *file*, which has no PINs to ask for: the backup has, if it
    is not the newest beside it, which the window offers to anybody. Refused: as ``rights.permit``.
    """
    newest = copies.backups(file)[:1]
    if not file.exists() or found.seen is None or any(one.samefile(found.file) for one in newest):
        return asked.by
    is_ours = found.file.name.endswith(looking.UNSEALED)  # it lies plain nowhere else
    there = nullcontext(found.file) if is_ours else looking.copied(found.file)
    with there as plain, event_file.open_file(plain) as opened:
        asked.meet(opened.db, guarded=True)
        return allow(opened.db, asked.by, pin)


@contextmanager
def _plain(backup: Path, passphrase_file: Path | None, file: Path) -> Generator[_Found]:
    """The *backup*, opened with its passphrase where it is sealed."""
    from db.erasure import erasure_ledger
    from db.keeping import sealing

    with driver.guard(file):
        beside = [*erasure_ledger.read(file), *restoring.erased_in(file)]
    if not backup.exists() or not sealing.is_sealed(backup):
        seen = restoring.seen(backup, ledger=beside)
        yield _Found(backup, thinning.made_at(backup) or (seen.changed if seen else None), seen)
        return
    from db.keeping import sealed_backups

    sealing.seal_of(backup)  # a damaged one is told before anybody types
    passphrase = passphrases.ask(passphrase_file)
    with sealed_backups.unsealed(backup, passphrase, file) as had:
        seen = restoring.seen(had.part, ours=True, ledger=(*beside, *had.ledger))
        yield _Found(had.part, had.about.at, seen, had.ledger)


def _show(asked: Asked, found: _Found) -> None:
    if found.seen is None:
        return  # whatever is wrong with it, restoring says
    from desktop.words.backup_words import BackupWords

    asked.speak(found.seen.event.locale)
    say(BackupWords.made(found.seen, found.at))
    say(BackupWords.holds(found.seen))
    for line in BackupWords.again(found.seen.again):
        say(line)


def _as_json(found: _Found) -> dict[str, Any] | None:
    seen = found.seen
    if seen is None:
        return None
    return {
        "made_at": found.at.isoformat() if found.at else None,
        "changed_at": seen.changed.isoformat() if seen.changed else None,
        "event": as_json.event(seen.event),
        "visitors": seen.visitors,
        "check_ins": seen.check_ins,
        "meetings": seen.meetings,
        "erased_again": seen.again.erased,
        "everybody_again": seen.again.everybody,
        "lines_of_others": seen.again.others,
    }


def _rescued(asked: Asked, by: By, file: Path, done: Restored) -> Rescued | None:
    """What was taken over from the file that was there, where it is damaged."""
    from db.keeping import rescuing

    if done.aside is None or not rescuing.is_damaged(done.aside):
        return None
    with asked.open(file, changing=True, guarded=True) as opened:
        return rescuing.rescue(opened.db, by, done.aside)


def _restored(asked: Asked, file: Path, done: Restored, rescued: Rescued | None) -> Iterator[str]:
    from desktop.commands.lines import Lines
    from desktop.words.backup_words import BackupWords

    asked.speak()
    yield Lines.restored(str(file), str(done.aside or ""))
    yield from BackupWords.restored(done)
    yield from BackupWords.rescued(rescued) if rescued else ()


def _refuse_other(asked: Asked, file: Path, here: Event, there: Event) -> None:
    from db.keeping import rescuing

    if there.uuid == here.uuid or rescuing.is_damaged(file):  # then its name may be spoilt, too
        return
    from desktop.commands.lines import Lines

    asked.speak(here.locale)
    raise Stopped("other_event", there.name, sentence=Lines.other_event(there, here))
