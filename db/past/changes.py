"""Who changes what: every write happens inside ``transaction()``, which first says who, when,
where, what kind and why.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db import clock, driver, large_writes, still_there
from db.ids import uuid7

if TYPE_CHECKING:
    from collections.abc import Generator
    from datetime import datetime

    from sqlite_utils import Database


_MANY = 1_000
"""Rows written in one change after which the connection is made to let go of what it gathered."""


@dataclass(frozen=True, slots=True)
class By:
    """Who is acting: the operator's name, the uuid of the station (this laptop), and why.

    A *reason* said with the act itself comes before the one here.
    """

    operator: str
    station: str = ""
    reason: str = ""
    vouched: bool = field(default=False, compare=False)
    """A supervisor's PIN was given for what they do: ``rights.permit`` says so, nothing else."""


@dataclass(frozen=True, slots=True)
class Transaction:
    """The change that is being made: its uuid, its time, and who makes it."""

    uuid: str
    at: datetime
    by: By

    @property
    def stamp(self) -> str:
        """The time of the change as it is kept in the file."""
        return clock.stamp(self.at)


@contextmanager
def transaction(
    db: Database,
    by: By,
    kind: str,
    *,
    reason: str = "",
    subject: str | None = None,
    undoes: str | None = None,
) -> Generator[Transaction]:
    """One change: everything in the block is committed together, durably, or nothing is.

    Inside another transaction it joins that one: the outer change is what an undo takes back.
    Raises EnvironmentFault when the disk fails; after it, or after any other exception, the file is
    as it was before.
    """
    if db.conn.in_transaction:
        yield _running(db, by)
        return
    change = Transaction(uuid7(), clock.now(), by)
    reason = reason or by.reason
    written = db.conn.total_changes
    with driver.guard(db):
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            db.conn.execute(
                "INSERT INTO changes(uuid, at, operator, station, kind, reason, subject, undoes)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    change.uuid,
                    change.stamp,
                    *(by.operator, by.station, kind, reason),
                    subject,
                    undoes,
                ),
            )
            yield change
            still_there.commit(db)
        except BaseException:
            db.rollback()
            raise
        if db.conn.total_changes - written > _MANY:
            large_writes.renew(db)


@contextmanager
def observation(db: Database, change: str) -> Generator[Transaction]:
    """What a machine found out, kept durably: nobody did anything, so it is no change of its own.

    Its facts join *change*, the uuid of the one that set the machine to work.
    """
    row = driver.one(db, "SELECT uuid FROM changes WHERE uuid = ?", (change,))
    if row is None or db.conn.in_transaction:
        msg = "an observation belongs to a change that was made before"
        raise RuntimeError(msg)
    with driver.guard(db):
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield Transaction(change, clock.now(), By(""))
            still_there.commit(db)
        except BaseException:
            db.rollback()
            raise


def _running(db: Database, by: By) -> Transaction:
    row = driver.one(db, "SELECT uuid, at FROM changes ORDER BY id DESC LIMIT 1")
    if row is None:
        msg = "a transaction that transaction() did not begin"
        raise RuntimeError(msg)
    return Transaction(row[0], clock.moment(row[1]), by)


def set_subject(db: Database, change: Transaction, subject: str) -> None:
    """Say which row *change* is mainly about, when that is known only after it began."""
    driver.run(db, "UPDATE changes SET subject = ? WHERE uuid = ?", (subject, change.uuid))


def retract(db: Database, change: Transaction, fact: str) -> None:
    """Take back the fact with the uuid *fact*: it stays in the file and counts no more."""
    driver.run(
        db,
        "INSERT INTO retractions(uuid, fact, change) VALUES (?, ?, ?)",
        (uuid7(), fact, change.uuid),
    )
