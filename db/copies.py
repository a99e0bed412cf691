"""Verified copies of an event file: backups, snapshots to read from, a copy for another laptop, and
restoring one.

A copy is made by SQLite's own VACUUM INTO (a file copy of a live database lost tables in 4 of 8
tries), under a temporary name; it is opened and checked, and only then given its name.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from db import changes, clock, driver
from db.errors import EnvironmentFault, Fault
from db.ids import uuid7

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

    from db.changes import By

_SUFFIX = ".desk"
_STAMP = "%Y%m%dT%H%M%SZ"
KEEP_ALL_FOR = timedelta(hours=2)
KEEP_HOURLY_FOR = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Copy:
    """A verified copy: where it lies, when it was made, its SHA-256 in hexadecimal, its size in
    bytes.
    """

    path: Path
    at: datetime
    digest: str
    size: int


def write_copy(db: Database, target: Path, *, replace: bool = False) -> Copy:
    """Copy the open file behind *db* to *target*, check the copy, then give it its name.

    Raises EnvironmentFault: exists (unless *replace*), disk_full, damaged…; nothing half-written
    stays.
    """
    if target.exists() and not replace:
        raise EnvironmentFault(Fault.EXISTS, target)
    part = target.with_name(target.name + ".part")
    with driver.guard(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
    try:
        with driver.guard(target):
            db.conn.execute("VACUUM INTO ?", (str(part),))
            _verify(part)
            digest = _digest(part)
            _put_in_place(part, target)
            return Copy(target, clock.now(), digest, target.stat().st_size)
    finally:
        _discard(part)


def for_laptop(db: Database, by: By, target: Path) -> Copy:
    """A verified copy at *target* for another laptop: the same key, the same lists, the same past.

    That it was made is a change of its own, in both files. Raises EnvironmentFault as
    ``write_copy`` does; then the change says who tried.
    """
    if target.exists():
        raise EnvironmentFault(Fault.EXISTS, target)
    with changes.transaction(db, by, "copy"):
        pass
    return write_copy(db, target)


def for_rehearsal(db: Database, by: By, target: Path) -> Copy:
    """A verified copy at *target* to practise on, marked as a sample: nothing in it counts.

    Raises EnvironmentFault as ``write_copy`` does.
    """
    from db.event_file import open_file  # event_file copies before it migrates

    made = write_copy(db, target)
    with open_file(target) as practice, changes.transaction(practice.db, by, "copy"):
        driver.run(practice.db, "UPDATE event SET sample = 1")
    return made


def snapshot(db: Database, folder: Path) -> Path:
    """A copy of this moment in *folder*, to read from while the event goes on; not verified.

    For reports and exports; whoever asked for it deletes it. Raises EnvironmentFault.
    """
    path = folder / f"snapshot {uuid7()}{_SUFFIX}"
    with driver.guard(path):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            db.conn.execute("VACUUM INTO ?", (str(path),))
        except BaseException:
            _discard(path)
            raise
    return path


def _put_in_place(part: Path, target: Path) -> None:
    """Give *part* the name *target*, whole and on the disk even if the power fails right after."""
    _sync(part)
    part.replace(target)
    if os.name == "posix":  # elsewhere a folder cannot be opened
        _sync(target.parent)


def _sync(path: Path) -> None:
    flags = os.O_RDONLY if path.is_dir() else os.O_RDWR
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _discard(part: Path) -> None:
    """Delete a copy that got no name, with what SQLite may have put beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        _beside(part, ending).unlink(missing_ok=True)


def _verify(path: Path) -> None:
    from db.event_file import problems

    copy = driver.connect(path)
    try:
        copy.conn.execute("PRAGMA journal_mode=DELETE")
        if found := problems(copy):
            raise EnvironmentFault(Fault.DAMAGED, path, found[0])
    finally:
        copy.close()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def backup_folder(path: Path) -> Path:
    """Where the backups of the event file *path* are kept: a folder beside it."""
    return path.with_name(f"{path.stem} backups")


def backup(db: Database, path: Path, folder: Path | None = None) -> Copy:
    """A verified copy in *folder* (the backup folder beside the file when None), named after this
    moment in UTC. It leaves no trace in the file: it is made every ten minutes.
    """
    folder = folder or backup_folder(path)
    name = f"{path.stem} {clock.now().strftime(_STAMP)}{path.suffix}"
    made = write_copy(db, folder / name, replace=True)
    with driver.guard(folder):
        thin(folder, path.stem)
    return made


def asked_backup(db: Database, by: By, path: Path, folder: Path | None = None) -> Copy:
    """The same for somebody who asked for it: that it was made, and where, is a change of its own.

    Where the file takes no change any more (its disk is full), the backup is made all the same.
    """
    with (
        suppress(EnvironmentFault),
        changes.transaction(db, by, "backup", reason=by.reason or str(folder or "")),
    ):
        pass
    return backup(db, path, folder)


def backups(path: Path, folder: Path | None = None) -> list[Path]:
    """The backups of the event file *path*, newest first."""
    folder = folder or backup_folder(path)
    if not folder.is_dir():
        return []
    found = [entry for entry in folder.iterdir() if _made_at(entry, path.stem) is not None]
    return sorted(found, key=lambda entry: entry.name, reverse=True)


def thin(folder: Path, stem: str) -> None:
    """Keep every backup of two hours, one an hour for two days, then one a day."""
    now = clock.now()
    seen: set[str] = set()
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name, reverse=True)
    for entry in entries:
        at = _made_at(entry, stem)
        if at is None or now - at < KEEP_ALL_FOR:
            continue
        slot = at.strftime("%Y%m%d%H" if now - at < KEEP_HOURLY_FOR else "%Y%m%d")
        if slot in seen:
            entry.unlink(missing_ok=True)
        seen.add(slot)


def made_at(entry: Path) -> datetime | None:
    """When the backup *entry* was made, in UTC, by its name; None when it is no backup's name."""
    try:
        return datetime.strptime(f"{entry.stem.rpartition(' ')[2]}+0000", _STAMP + "%z")  # noqa: DTZ007  it has a %z
    except ValueError:
        return None


def _made_at(entry: Path, stem: str) -> datetime | None:
    return made_at(entry) if entry.stem.rpartition(" ")[0] == stem else None


def restore(by: By, copy: Path, path: Path) -> Path | None:
    """Put the verified *copy* in the place of the event file *path*; give where the old file went,
    or None. That it was restored is a change in the file that takes the place.

    The old file, its -wal and its -shm are moved aside together (a stale -wal spoils a restored
    file). Raises EnvironmentFault: missing, foreign, newer, damaged, locked…; then *path* is as it
    was.
    """
    from db.event_file import open_file, problems

    part = path.with_name(path.name + ".restoring")
    with driver.guard(path):
        if not copy.exists():
            raise EnvironmentFault(Fault.MISSING, copy)
        if driver.is_open_here(copy):
            raise EnvironmentFault(Fault.LOCKED, copy, "open in this program")
        _discard(part)
    try:
        with driver.guard(path):
            _copy_closed(copy, part)
        with open_file(part) as opened:
            if found := problems(opened.db):
                raise EnvironmentFault(Fault.DAMAGED, copy, found[0])
            with changes.transaction(opened.db, by, "recover", reason=by.reason or copy.name):
                pass
        with driver.guard(path):
            aside = set_aside(path)
            try:
                _put_in_place(part, path)
            except OSError:
                if aside is not None:
                    aside.replace(path)
                raise
    except EnvironmentFault as fault:
        if fault.path == part:
            raise EnvironmentFault(fault.fault, copy, fault.detail) from fault
        raise
    finally:
        _discard(part)
    return aside


def _copy_closed(copy: Path, part: Path) -> None:
    """Copy a file that no program has open, with the -wal that a crash may have left beside it."""
    from db.event_file import may_be_open

    if not may_be_open(copy):
        shutil.copyfile(copy, part)
        return
    _refuse_locked(copy)
    for ending in ("", "-wal"):
        if _beside(copy, ending).exists():
            shutil.copyfile(_beside(copy, ending), _beside(part, ending))


def set_aside(path: Path) -> Path | None:
    """Move the file, its -wal and its -shm out of the way together; give the file's new place, or
    None.

    Raises EnvironmentFault ``locked`` while another program has it open.
    """
    aside = _free_name(path)
    beside = [ending for ending in ("-wal", "-shm") if _beside(path, ending).exists()]
    if not path.exists():
        for ending in beside:
            _beside(path, ending).replace(_beside(aside, ending))
        return None
    for ending in beside:
        # Copied first: whether the file is locked shows only when SQLite opens it, and if it is
        # not, SQLite clears away what it finds there.
        shutil.copyfile(_beside(path, ending), _beside(aside, ending))
    try:
        _refuse_locked(path)
    except EnvironmentFault:
        for ending in beside:
            _beside(aside, ending).unlink()
        raise
    path.replace(aside)
    for ending in beside:
        _beside(path, ending).unlink(missing_ok=True)
    return aside


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _free_name(path: Path) -> Path:
    name = f"{path.stem} set aside {clock.now().strftime(_STAMP)}"
    aside, again = path.with_name(name + path.suffix), 1
    while aside.exists():
        again += 1
        aside = path.with_name(f"{name} {again}{path.suffix}")
    return aside


def _refuse_locked(path: Path) -> None:
    try:
        driver.connect(path).close()
    except EnvironmentFault as fault:
        if fault.fault is Fault.LOCKED:
            raise
