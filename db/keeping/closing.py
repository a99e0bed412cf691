"""Close an event: hand it over to the office, sealed, and let it leave this laptop once the office
has read out the receipt of what it opened.

What stands where is kept in ``NAME.desk.closing`` beside the event file: an interrupted closing is
taken up again where it was, and nothing is deleted before the receipt was right. The event file
goes last, and that record after it.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db import clock, driver, event_file
from db.access import rights
from db.access.guarded import Act, need
from db.erasure import erasure_ledger
from db.errors import EnvironmentFault, Fault, Refusal, Refused
from db.keeping import bundles, copies, leaving, receipts
from db.keeping.whole_files import sync, whole
from db.lists_out import exports
from db.visitor import drafts

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from sqlite_utils import Database

    from db.keeping.leaving import Leaving
    from db.keeping.seals import Seal
    from db.past.changes import By

ENDING = ".closing"
KIND = "hand-over"
"""What the bundle and the register of exports call it."""

_NO_NEWS = (rights.WRONG, rights.RIGHT, "station", "backup")
"""Kinds of change that are no reason for another hand-over."""


@dataclass(frozen=True, slots=True)
class Closing:
    """Where the closing of an event stands. ``handover`` is the sealed file as it was written,
    ``newest`` the change that was the last one in it, ``drafts`` the marks of the notes that were
    begun then, ``kept`` what is kept of its receipt.

    Once the receipt was right, ``goes`` names what leaves the laptop, and what is still to go, each
    with the time that the file says it was written (nanoseconds; 0 where that is all one): another
    file may have its name by the time it is taken up again. ``second`` are the places with this
    laptop's sealed backups, whose names begin with one of the ``stems``.
    """

    handover: str
    at: str
    newest: str
    kept: str
    is_confirmed: bool = False
    goes: tuple[tuple[str, int], ...] = ()
    second: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()


def path_beside(path: Path) -> Path:
    """Where it is kept how the closing of the event file *path* stands."""
    return path.with_name(path.name + ENDING)


def standing(path: Path) -> Closing | None:
    """How the closing of the event file *path* stands; None where it was not begun, or where what
    was kept of it cannot be read: then it begins anew.
    """
    try:
        told: dict[str, Any] = json.loads(path_beside(path).read_text(encoding="utf-8"))
        return Closing(
            str(told["handover"]),
            str(told["at"]),
            str(told["newest"]),
            str(told["kept"]),
            is_confirmed=told["is_confirmed"] is True,
            goes=tuple((str(name), int(when)) for name, when in told["goes"]),
            second=tuple(map(str, told["second"])),
            stems=tuple(map(str, told["stems"])),
            drafts=tuple(map(str, told["drafts"])),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(path: Path, closing: Closing) -> Closing:
    """Write down how it stands: whole or not at all, and on the disk."""
    target = path_beside(path)
    with driver.guard(target), whole(target, hidden=False) as half:
        half.write_text(json.dumps(asdict(closing), indent=2), encoding="utf-8")
    return closing


@contextmanager
def room(path: Path) -> Generator[Path]:
    """That folder, empty, while the block runs. What a killed program left in it goes first."""
    folder = leaving.room_of(path)
    with driver.guard(folder):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def hand_over(
    db: Database, by: By, path: Path, target: Path, seal: Seal, others: Sequence[Path] = ()
) -> Closing:
    """Seal the event file *path*, open as *db*, its ledger and *others* into *target*, inside
    ``room(path)``. It is registered as an export, and is in the event file that is handed over.

    Raises EnvironmentFault: exists, disk_full…; then nothing is begun. Refused: pin_needed.
    """
    need(db, by, Act.CLOSE)
    if target.exists():
        raise EnvironmentFault(Fault.EXISTS, target)
    listing = exports.Listing(exports.Wanted(KIND), (), (), {}, ())
    exports.record(db, by, listing, target.name)
    last, begun = newest(db), tuple(sorted(drafts.marks(db)))
    copy = copies.write_copy(db, leaving.room_of(path) / path.name)
    about = bundles.About(KIND, clock.now(), path.name, copy.digest)
    ledger = erasure_ledger.path_beside(path)
    digest = bundles.write(target, seal, about, copy.path, ledger, others)
    kept = receipts.scrambled(receipts.of(digest))
    return _keep(path, Closing(str(target), clock.stamp(about.at), last, kept, drafts=begun))


def newest(db: Database) -> str:
    """The uuid of the last change that makes a difference to what is handed over."""
    marks = ", ".join("?" * len(_NO_NEWS))
    row = driver.one(
        db,
        f"SELECT uuid FROM changes WHERE kind NOT IN ({marks}) ORDER BY id DESC LIMIT 1",  # noqa: S608  marks only
        _NO_NEWS,
    )
    return str(row[0]) if row else ""


def _has_news(db: Database, closing: Closing) -> bool:
    """Whether the office has not got all of the file: somebody wrote in it since, or has begun to
    write a note, which is no change and would go without one.
    """
    return newest(db) != closing.newest or not drafts.marks(db) <= set(closing.drafts)


def judge(db: Database, path: Path, typed: str) -> Closing:
    """How the closing of the event file *path* stands, where *typed* is the receipt of its
    hand-over and nothing was written since. Nothing is deleted yet.

    Refused: hand_over_first, receipt_mistyped, receipt_wrong, written_since.
    """
    closing = standing(path)
    if closing is None:
        raise Refused(Refusal.HAND_OVER_FIRST, path.name)
    need_receipt(closing, typed)
    if _has_news(db, closing):
        raise Refused(Refusal.WRITTEN_SINCE, Path(closing.handover).name)
    return closing


def need_receipt(closing: Closing, typed: str) -> None:
    """Refused: receipt_mistyped, or receipt_wrong where *typed* is not that of its hand-over."""
    if not receipts.digits_of(typed):
        raise Refused(Refusal.RECEIPT_MISTYPED)
    if not receipts.is_right(typed, closing.kept):
        raise Refused(Refusal.RECEIPT_WRONG, Path(closing.handover).name)


def confirm(path: Path, closing: Closing, told: Leaving) -> Closing:
    """Write down that the receipt was right, and what leaves the laptop."""
    return _keep(
        path,
        replace(
            closing,
            is_confirmed=True,
            goes=tuple((str(one), _dated(one, told)) for one in told.goes),
            second=tuple(map(str, told.second)),
            stems=told.stems,
        ),
    )


def remove(path: Path, *, waits: bool = True) -> list[tuple[Path, Fault]]:
    """Delete what is to go, the event file last; give what could not be deleted, and why: a second
    place that is not there is ``missing``; an event file of another event, or that another program
    has open, is ``locked``, one that cannot be read ``damaged``, and then nothing is deleted. Where
    it no longer *waits* for second places, those that are not there are let be: what they hold is
    sealed.

    Does nothing unless the receipt was right. What is left is tried again by the next call, and
    the record of the closing goes once nothing is. Refused: written_since; then nothing is deleted
    by this call, and the receipt counts no more.
    """
    closing = standing(path)
    if closing is None or not closing.is_confirmed:
        return []
    if path.exists():
        try:
            news = _news_of(path, closing)
        except EnvironmentFault as fault:
            return [(path, fault.fault)]
        if news is None:
            return [(path, Fault.LOCKED)]
        if news:
            _keep(path, replace(closing, is_confirmed=False, goes=(), second=(), stems=()))
            raise Refused(Refusal.WRITTEN_SINCE, Path(closing.handover).name)
    left: list[tuple[Path, Fault]] = []
    itself = [(str(one), 0) for one in _event_itself(path)]
    for name, when in (*closing.goes, *itself):
        if not _is_another(Path(name), when) and (kept := _delete(Path(name))) is not None:
            left.append(kept)
    known = dict(closing.goes)
    folders = {str(one.parent) for one, _why in left}
    goes = tuple((str(one), known.get(str(one), 0)) for one, _why in left)
    goes += tuple(each for each in closing.goes if each[0] in folders)
    still = _keep(path, replace(closing, goes=goes))
    for place in still.second:
        kept_there = _clear_second(Path(place), still.stems)
        left += [one for one in kept_there if waits or one[1] is not Fault.MISSING]
    if not left:
        with driver.guard(path):
            _on_disk(path.parent)
            path_beside(path).unlink(missing_ok=True)
            _on_disk(path.parent)
    return left


def away(path: Path) -> list[Path]:
    """The second places for which the closing of the event file *path* waits."""
    known = standing(path)
    places = [Path(one) for one in known.second] if known is not None else []
    return [one for one in places if not one.is_dir()]


def is_of(path: Path, closing: Closing) -> bool:
    """Whether the file at *path* is the one that is being closed: an event that was begun since
    may have its name. False also where that cannot be seen.
    """
    with suppress(EnvironmentFault):
        return _news_of(path, closing) is not None
    return False


def _news_of(path: Path, closing: Closing) -> bool | None:
    """Whether the file at *path* has news; None where it is not the one that is being closed.

    Raises EnvironmentFault where that cannot be seen.
    """
    with driver.guard(path), event_file.open_file(path) as opened:
        row = driver.one(opened.db, "SELECT 1 FROM changes WHERE uuid = ?", (closing.newest,))
        return _has_news(opened.db, closing) if row else None


def _dated(one: Path, told: Leaving) -> int:
    """When *one* was written, where only its name says that it is of the event."""
    return one.stat().st_mtime_ns if one in told.written else 0


def _is_another(one: Path, when: int) -> bool:
    return bool(when) and one.exists() and one.stat().st_mtime_ns != when


def _clear_second(folder: Path, stems: Sequence[str]) -> list[tuple[Path, Fault]]:
    try:
        found = leaving.sealed_in(folder, stems)
    except EnvironmentFault as fault:
        return [(folder, fault.fault)]
    return [left for one in found if (left := _delete(one)) is not None]


def _event_itself(path: Path) -> list[Path]:
    """The log first: without the file it says nothing, and the file is sound without it. The ledger
    was written again if somebody opened the file since.
    """
    ledger = [erasure_ledger.path_beside(path)] if path.exists() else []
    return [*ledger, *(copies.beside(path, ending) for ending in ("-wal", "-shm")), path]


def _delete(one: Path) -> tuple[Path, Fault] | None:
    """Delete a file, or a folder that nothing is in any more; what hinders it otherwise. What else
    is in a folder stays, and the folder with it: what of ours is, is named by itself.
    """
    try:
        if one.is_dir() and not one.is_symlink():
            if not any(one.iterdir()):
                one.rmdir()
        else:
            one.unlink(missing_ok=True)
    except OSError as error:
        fault = driver.fault_of(error)
        return one, fault or Fault.IO_ERROR
    return None


def _on_disk(folder: Path) -> None:
    """Have the system write down which files are in *folder*, where it can be asked to."""
    if os.name == "posix":
        sync(folder)
