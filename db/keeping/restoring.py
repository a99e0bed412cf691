"""Put a copy in the place of an event file, and move a file out of the way."""

from __future__ import annotations

import os
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import clock, driver, events, open_files
from db.badges import job_orders
from db.erasure import erased_again, erasure_ledger
from db.errors import EnvironmentFault, Fault, Refused
from db.keeping import carrying, looking, whole_files
from db.keeping.copies import beside, discard, put_in_place, refuse_log
from db.keeping.thinning import STAMP, made_at
from db.past import changes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from sqlite_utils import Database

    from db.erasure.erased_again import Again
    from db.erasure.erasure_ledger import Line
    from db.event_file import EventFile
    from db.keeping.carrying import Carried
    from db.past.changes import By
    from db.rows import Event


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: where the old file is now (``aside``), or None, who was erased ``again``,
    and what was ``carried`` over from it.
    """

    aside: Path | None
    again: Again
    carried: Carried


def restore(
    by: By, copy: Path, path: Path, *, ledger: Sequence[Line] = (), name: str = ""
) -> Restored:
    """Put the verified *copy* in the place of the event file *path*. That it was restored is a
    change in the file that takes the place, and whoever was erased since the copy was made is
    erased in it again: whom the old file or the ledger beside it has, and whom a *ledger* has that
    came with the copy, all of which lie beside *path* then. Lines of another event count for
    nothing. *name* is what the change calls the copy, where its own says nothing.

    The old file, its -wal and its -shm are moved aside together (a stale -wal spoils a restored
    file). Raises EnvironmentFault: missing, foreign, newer, damaged, locked…; then *path* is as it
    was.
    """
    from db.event_file import open_file, problems

    part = path.with_name(path.name + looking.RESTORING)
    with driver.guard(path):
        if not copy.exists():
            raise EnvironmentFault(Fault.MISSING, copy)
        if open_files.is_open_here(copy):
            raise EnvironmentFault(Fault.LOCKED, copy, "open in this program")
        discard(part)
    try:
        with driver.guard(path):
            _copy_closed(copy, part)
        with open_file(part) as opened:
            if found := problems(opened.db):
                raise EnvironmentFault(Fault.DAMAGED, copy, found[0])
            reason = by.reason or name or copy.name
            with changes.transaction(opened.db, by, "recover", reason=reason) as change:
                job_orders.doubt(opened.db, change)
            carried, again, ledger = _go_on(opened.db, by, path, ledger)
        with driver.guard(path):
            refuse_log(part)
            if ledger:
                erasure_ledger.add(path, ledger)
            aside = _take_place(part, path)
    except EnvironmentFault as fault:
        if fault.path == part:
            raise EnvironmentFault(fault.fault, copy, fault.detail) from fault
        raise
    finally:
        discard(part)
    return Restored(aside, again, carried)


def _go_on(
    db: Database, by: By, path: Path, ledger: Sequence[Line]
) -> tuple[Carried, Again, Sequence[Line]]:
    """Carry over to *db* what the file *path* has beyond it, and erase in it whom that file knows
    to be erased, or the ledger beside it, or *ledger*; give what both were, and what the ledger
    beside it may not have: a crash kept it from it.
    """
    with ExitStack() as closing:
        before, theirs = _before(path, closing)
        ledger = (*theirs, *ledger)
        known = (*erasure_ledger.read(path), *ledger)
        carried = carrying.carry_over(db, by, before) if path.exists() else carrying.Carried()
        again = erased_again.apply(db, by, known, "restore", before)
        return carried, replace(again, unread=len(erasure_ledger.spoilt(path))), ledger


def erased_in(path: Path) -> list[Line]:
    """Whom the event file *path* knows to be erased, read in a copy; nobody where it cannot be."""
    with ExitStack() as closing:
        return _before(path, closing)[1]


def _before(path: Path, closing: ExitStack) -> tuple[Database | None, list[Line]]:
    """The event file *path* as it is, in a copy, and whom it knows to be erased; None, and nobody,
    where it cannot be read.
    """
    from db.event_file import open_file

    # Whatever is wrong with it, what takes its place is not to wait for that.
    with suppress(EnvironmentFault, *driver.ODD), driver.guard(path):
        opened = open_file(closing.enter_context(looking.copied(path)))
        closing.callback(_let_go, opened)
        return opened.db, erasure_ledger.of_file(opened.db)
    return None, []


def _let_go(opened: EventFile) -> None:
    with suppress(EnvironmentFault):
        opened.close()


def _take_place(part: Path, path: Path) -> Path | None:
    """Keep *path* aside and put *part* into its place; give where it is now, or None. At no moment
    is there no file at *path*. Raises OSError; then it is as it was, with its -wal.
    """
    aside = _kept_aside(path)
    try:
        put_in_place(part, path)
    except OSError:
        if aside is not None:
            for ending in ("-wal", "-shm"):
                if beside(aside, ending).exists():
                    beside(aside, ending).replace(beside(path, ending))
            aside.unlink()
        raise
    return aside


@dataclass(frozen=True, slots=True)
class Seen:
    """What an event file holds: whose ``event``, how many ``visitors`` on the list, how many
    ``check_ins`` and ``meetings`` that nobody took back, and when it was ``changed`` last (UTC), or
    None. ``again`` is what a ledger takes from it when it is restored.
    """

    event: Event
    visitors: int
    check_ins: int
    meetings: int
    changed: datetime | None
    again: Again


_SEEN = """
SELECT (SELECT count(*) FROM visitors WHERE merged_into IS NULL AND withdrawn = 0),
    (SELECT count(*) FROM check_ins c WHERE way = 'entry'
        AND NOT EXISTS (SELECT 1 FROM retractions WHERE fact = c.uuid)),
    (SELECT count(*) FROM meetings WHERE removed = 0),
    (SELECT max(at) FROM changes)
"""


def seen(file: Path, *, ours: bool = False, ledger: Sequence[Line] = ()) -> Seen | None:
    """What *file* holds, and what *ledger* would take from it; None where it is open here, or
    unreadable. It is read in a copy, unless it is *ours* to open: a plain copy of what was sealed
    lies nowhere else, not even for a second.
    """
    if open_files.is_open_here(file):
        return None
    with suppress(EnvironmentFault, Refused), driver.guard(file):
        if ours:
            return _seen(file, ledger)
        with looking.copied(file) as copy:
            return _seen(copy, ledger)
    return None


def _seen(file: Path, ledger: Sequence[Line]) -> Seen:
    from db.event_file import open_file

    with open_file(file) as opened:
        return held(opened.db, ledger)


def held(db: Database, ledger: Sequence[Line] = ()) -> Seen:
    """What the open file *db* holds, and what *ledger* would take from it. Refused: no_event."""
    people, entries, meetings, at = driver.rows(db, _SEEN)[0]
    changed = clock.moment(at) if at else None
    again = erased_again.foresee(db, ledger)
    return Seen(events.current(db), people, entries, meetings, changed, again)


def event_of(file: Path) -> Event | None:
    """The event that *file* is of, as ``seen`` has it."""
    found = seen(file)
    return found.event if found else None


def _copy_closed(copy: Path, part: Path) -> None:
    """Copy a file that no program has open, with the -wal that a crash may have left beside it."""
    from db.event_file import may_be_open

    if not may_be_open(copy):
        whole_files.copy(copy, part)
        return
    _refuse_locked(copy)
    for ending in ("", "-wal"):
        if beside(copy, ending).exists():
            whole_files.copy(beside(copy, ending), beside(part, ending))


def _kept_aside(path: Path) -> Path | None:
    """Give the file another name beside its own, which is to be another's, and move its -wal and
    its -shm there; give that name, or None where there is no file.

    Raises EnvironmentFault ``locked`` while another program has it open.
    """
    aside = _free_name(path)
    endings = [ending for ending in ("-wal", "-shm") if beside(path, ending).exists()]
    if not path.exists():
        for ending in endings:
            beside(path, ending).replace(beside(aside, ending))
        return None
    for ending in endings:
        # Copied first: whether the file is locked shows only when SQLite opens it, and if it is
        # not, SQLite clears away what it finds there.
        whole_files.copy(beside(path, ending), beside(aside, ending))
    try:
        _refuse_locked(path)
    except EnvironmentFault:
        for ending in endings:
            beside(aside, ending).unlink()
        raise
    for ending in endings:
        whole_files.sync(beside(aside, ending))
    try:
        os.link(path, aside)
    except OSError:  # a stick's file system has no second names
        whole_files.copy(path, aside)
        whole_files.sync(aside)
    for ending in endings:  # before another file has the name: a log that is not its own spoils it
        beside(path, ending).unlink(missing_ok=True)
    return aside


def set_asides(path: Path) -> list[Path]:
    """Files that a restore moved out of the way of the event file *path*."""
    called = f"{path.stem} set aside"
    found = path.parent.glob(f"*{path.suffix}")
    return [one for one in found if one.stem.rpartition(" ")[0] == called and made_at(one)]


def _free_name(path: Path) -> Path:
    name = f"{path.stem} set aside {clock.now().strftime(STAMP)}"
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
