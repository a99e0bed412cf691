"""What somebody at this station has begun to write and not saved: it survives a crash.

A draft is no fact. Keeping one is no change that anybody could look up or take back, and it is
deleted once what it says was saved, or nobody wants it.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, driver, still_there

if TYPE_CHECKING:
    from collections.abc import Generator
    from datetime import datetime

    from sqlite_utils import Database

    from db.past.changes import By

LOG = "log"
"""The kind of a draft of a meeting's log; its subject is the meeting, "" for one not made yet."""

_COLUMNS = "uuid, kind, subject, title, words, operator, station, at"


@dataclass(frozen=True, slots=True)
class Draft:
    """Something unsaved. ``subject`` is the uuid of what it is about, "" for something new;
    ``title`` says it to people; ``words`` is JSON of the form's own; ``at`` is UTC, the last key.
    """

    uuid: str
    kind: str
    subject: str
    title: str
    words: str
    operator: str
    station: str
    at: datetime


def keep_draft(
    db: Database, by: By, uuid: str, *, kind: str, subject: str = "", title: str = "", words: str
) -> None:
    """Keep the draft *uuid* as it is now, in the place of what it was before."""
    with _aside(db):
        driver.run(
            db,
            f"INSERT INTO drafts({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608  names are ours
            " ON CONFLICT(uuid) DO UPDATE SET subject = excluded.subject, title = excluded.title,"
            " words = excluded.words, operator = excluded.operator, at = excluded.at",
            (
                *(uuid, kind, subject, title, words, by.operator, by.station),
                clock.stamp(clock.now()),
            ),
        )


def drop_draft(db: Database, by: By, uuid: str) -> None:
    """Delete the draft *uuid*, if there is one: it was saved, or *by* wants it no more."""
    del by
    with _aside(db):
        driver.run(db, "DELETE FROM drafts WHERE uuid = ?", (uuid,))


def drafts(db: Database, *, kind: str, station: str, operator: str) -> list[Draft]:
    """What *operator* has begun at *station* and not saved, the newest first."""
    found = driver.rows(
        db,
        f"SELECT {_COLUMNS} FROM drafts"  # noqa: S608  names are ours
        " WHERE kind = ? AND station = ? AND operator = ? ORDER BY at DESC, id DESC",
        (kind, station, operator),
    )
    return [Draft(*texts, at=clock.moment(at)) for *texts, at in found]


def marks(db: Database) -> frozenset[str]:
    """What tells each draft of whoever it is, as it is now, from all that it was before."""
    found = driver.rows(db, "SELECT uuid, at, words FROM drafts")
    return frozenset(
        hashlib.sha256("\n".join(map(str, each)).encode()).hexdigest() for each in found
    )


@contextmanager
def _aside(db: Database) -> Generator[None]:
    """A write that is no change; inside of one it is committed with that."""
    if db.conn.in_transaction:
        yield
        return
    with driver.guard(db):
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            still_there.commit(db)
        except BaseException:
            db.rollback()
            raise
