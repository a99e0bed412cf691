"""Verified copies of an event file: backups, a rehearsal, a copy for another laptop.

A copy is made by SQLite's own VACUUM INTO (a file copy of a live database lost tables in 4 of 8
tries), under a temporary name; it is opened and checked, and only then given its name.
"""

from __future__ import annotations

import errno
import hashlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, driver
from db.access.guarded import Act, need
from db.badges import job_orders
from db.errors import EnvironmentFault, Fault, GaveWay
from db.keeping import thinning, whole_files
from db.past import changes

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from sqlite_utils import Database

    from db.past.changes import By


@dataclass(frozen=True, slots=True)
class Copy:
    """A verified copy: where it lies, when it was made, its SHA-256 in hexadecimal, its size in
    bytes.
    """

    path: Path
    at: datetime
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Begun:
    """A copy that is written and not yet looked at: ``part`` is to get the name ``target``. A
    backup knows who was ``erased`` when it was begun, as the ledger beside the file has them.
    """

    part: Path
    target: Path
    erased: frozenset[str] = frozenset()


def write_copy(db: Database, target: Path, *, replace: bool = False) -> Copy:
    """Copy the open file behind *db* to *target*, check the copy, then give it its name.

    Raises EnvironmentFault: exists (unless *replace*), disk_full, damaged…; nothing half-written
    stays.
    """
    return finish(begin(db, target, replace=replace))


def begin(db: Database, target: Path, *, replace: bool = False) -> Begun:
    """The first and short half of ``write_copy``, which alone needs *db*: a fifth of the time."""
    if target.exists() and not replace:
        raise EnvironmentFault(Fault.EXISTS, target)
    part = target.with_name(target.name + ".part")
    with driver.guard(target):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            whole_files.private(part)  # SQLite writes into what is there and empty
            db.conn.execute("VACUUM INTO ?", (str(part),))
        except BaseException:
            discard(part)
            raise
    return Begun(part, target)


def finish(begun: Begun) -> Copy:
    """The other half of ``write_copy``, on any thread: check the copy, then give it its name."""
    part, target = begun.part, begun.target
    try:
        with driver.guard(target):
            _verify(part)
            digest = digest_of(part)
            put_in_place(part, target)
            return Copy(target, clock.now(), digest, target.stat().st_size)
    finally:
        discard(part)


def for_laptop(db: Database, by: By, target: Path) -> Copy:
    """A verified copy at *target* for another laptop: the same key, the same lists, the same past.

    That it was made is a change of its own, in both files. Raises EnvironmentFault as
    ``write_copy`` does; then the change says who tried. Refused: pin_needed.
    """
    need(db, by, Act.COPY)
    if target.exists():
        raise EnvironmentFault(Fault.EXISTS, target)
    with changes.transaction(db, by, "copy"):
        pass
    return write_copy(db, target)


def for_rehearsal(db: Database, by: By, target: Path) -> Copy:
    """A verified copy at *target* to practise on, marked as a rehearsal: nothing in it counts.

    It has that mark before it has its name: killed in between, there is never a copy that looks
    like an event. Raises EnvironmentFault as ``write_copy`` does.
    """
    from db.event_file import open_file  # event_file copies before it migrates
    from db.events import REHEARSAL

    begun = begin(db, target)
    try:
        with (
            open_file(begun.part) as practice,
            changes.transaction(practice.db, by, "copy") as change,
        ):
            driver.run(practice.db, "UPDATE event SET sample = ?", (REHEARSAL,))
            job_orders.doubt(practice.db, change)  # they are printed from the event's own file
            driver.run(practice.db, "DELETE FROM drafts")  # nobody goes on with those here
    except BaseException:
        discard(begun.part)
        raise
    return finish(begun)


def put_in_place(part: Path, target: Path) -> None:
    """Give *part* the name *target*, whole and on the disk even if the power fails right after.

    Raises OSError, also where something of *part* is still in a log beside it.
    """
    refuse_log(part)
    whole_files.put(part, target)


def refuse_log(part: Path) -> None:
    """Raise OSError where the closed file *part* has a log with something in it.

    SQLite writes the log into the file as the last connection closes; a disk that refuses to is
    not heard of, and the log stays. Without it the file would be half of what it was.
    """
    log = beside(part, "-wal")
    if log.exists() and log.stat().st_size:
        raise OSError(errno.EIO, "what the log holds was not written into the file", str(part))


def discard(part: Path) -> None:
    """Delete a copy that got no name, with what SQLite may have put beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        beside(part, ending).unlink(missing_ok=True)


def _verify(path: Path) -> None:
    from db.event_file import problems

    copy = driver.connect(path)
    try:
        copy.conn.execute("PRAGMA journal_mode=DELETE")
        if found := problems(copy):
            raise EnvironmentFault(Fault.DAMAGED, path, found[0])
    finally:
        copy.close()


def digest_of(path: Path) -> str:
    """The SHA-256 of the file at *path*, in hexadecimal. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def backup_folder(path: Path) -> Path:
    """Where the backups of the event file *path* are kept: a folder beside it."""
    return path.with_name(f"{path.stem} backups")


def backup(db: Database, path: Path, folder: Path | None = None) -> Copy:
    """A verified copy in *folder* (the backup folder beside the file when None), named after this
    moment in UTC. It leaves no trace in the file: it is made every ten minutes.
    """
    return finish_backup(begin_backup(db, path, folder), path)


def begin_backup(
    db: Database,
    path: Path,
    folder: Path | None = None,
    gives_way: Callable[[], bool] | None = None,
) -> Begun:
    """The half of ``backup`` that needs *db*; ``finish_backup`` does the rest.

    Raises GaveWay, and leaves nothing, once *gives_way* says that more urgent work waits.
    """
    folder = folder or backup_folder(path)
    name = f"{path.stem} {clock.now().strftime(thinning.STAMP)}{path.suffix}"
    from db.erasure import erased_meanwhile  # it needs the copies' names

    erased = erased_meanwhile.known(path)
    with driver.giving_way(db, gives_way):
        begun = begin(db, folder / name, replace=True)
    return Begun(begun.part, begun.target, erased)


def finish_backup(begun: Begun, path: Path) -> Copy:
    """Check what ``begin_backup`` wrote and thin out older ones, on any thread.

    Raises GaveWay, and leaves nothing, where somebody in it was erased meanwhile, or everybody in
    the file became nobody: the next one has them no more.
    """
    from db.erasure import erased_meanwhile  # as above

    folder = begun.target.parent
    if folder.is_dir() and not begun.part.exists():  # ``drop_older`` took it away
        raise GaveWay
    made = finish(begun)
    with driver.guard(folder):
        # Once it has its name: ``drop_older`` and ``erased_copies.backups`` saw it, or this sees
        # the ledger from before that.
        if erased_meanwhile.has(made.path, path, begun.erased):
            made.path.unlink()
            raise GaveWay
        thinning.thin(folder, path.stem, of=made.path)
    return made


def asked_backup(db: Database, by: By, path: Path, folder: Path | None = None) -> Copy:
    """The same for somebody who asked for it: that it was made, and where, is a change of its own.

    Where the file takes no change any more (its disk is full), the backup is made all the same.
    """
    note_backup(db, by, folder)
    return backup(db, path, folder)


def note_backup(db: Database, by: By, folder: Path | None = None) -> None:
    """Write down that somebody has a backup made, where the file takes another change."""
    reason = by.reason or str(folder or "")
    with suppress(EnvironmentFault), changes.transaction(db, by, "backup", reason=reason):
        pass


def backups(path: Path, folder: Path | None = None) -> list[Path]:
    """The backups of the event file *path*, newest first; last those from a time that is still to
    come: a clock ran ahead, and what was made since is newer.
    """
    folder = folder or backup_folder(path)
    if not folder.is_dir():
        return []
    found = [entry for entry in folder.iterdir() if thinning.made_for(entry, path.stem) is not None]
    now = clock.now().strftime(thinning.STAMP)
    return sorted(
        found, key=lambda entry: (entry.stem.rpartition(" ")[2] <= now, entry.name), reverse=True
    )


def drop_older(path: Path, kept: Path) -> list[Path]:
    """Delete the backups of the event file *path* but *kept*, the newest; give those that stayed
    because they could not be deleted. A copy that has no name yet goes, too. Those of another event
    are let be, whose file had this name before.
    """
    stayed: list[Path] = []
    event = thinning.event_in(kept)
    for part in kept.parent.glob("*.part"):
        if thinning.made_for(part.with_suffix(""), path.stem) is not None:
            with suppress(OSError):  # one that is being checked just now sees to itself
                discard(part)
    for entry in backups(path, kept.parent):
        if entry != kept and not thinning.is_of_another(entry, event):
            try:
                entry.unlink()
            except OSError:
                stayed.append(entry)
    return stayed


def beside(path: Path, ending: str) -> Path:
    """The file that SQLite keeps beside *path* and that ends so: "-wal", "-shm", "" for itself."""
    return path.with_name(path.name + ending)
