"""Lists that leave the file: what they hold, who is left out of them, and the register of them.

Without a purpose a list is for running the event. For a purpose it holds only those who agreed to
it, by their last answer, and no meeting with somebody who could not be asked; for a body only those
whom it met, and only its own notes and what was shared; its meetings and follow-ups name nobody who
did not agree to be shared with it (:mod:`db.privacy.sharing`). Every list that is
written is registered, with who was in it where it goes to somebody else.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db import clock, driver
from db.access.guarded import need_real
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.lists_out import export_columns
from db.past import changes, saving
from db.privacy import consents, sharing
from db.visitor import visitor_codes

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from db.past.changes import By

KINDS = ("visitors", "check-ins", "meetings", "follow-ups")
"""What can be listed."""
EVERYBODY = ("visitors", "all", "hand-over")
"""What holds everybody there is, unless it is for a purpose or a body."""
OWN = ("person", "letter")
"""What is about one person alone, and for nobody else: what is kept about them, and a draft of a
letter to them.
"""
_OF_MEETINGS = ("meetings", "follow-ups")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which list: of which ``kind``, for which ``purpose`` ("" for running the event), and for
    which ``body`` (its uuid, "" for the delegation). ``columns`` are those wanted, none for all.
    """

    kind: str
    purpose: str = ""
    body: str = ""
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as it leaves the file. ``rows`` have a text for each of the ``columns``.

    ``left_out`` counts people by why: "no" for who said no, "not_asked" for who was never asked,
    "not_met" for whom the body did not meet; "not_shared" counts those whose names alone were left
    out. ``people`` are the uuids of who is in it by name.
    """

    wanted: Wanted
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left_out: dict[str, int]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Export:
    """A list that was written. ``at`` is UTC; ``name`` is that of the file, without its folder."""

    uuid: str
    at: datetime
    kind: str
    purpose: str
    body: str
    columns: tuple[str, ...]
    rows: int
    left_out: dict[str, int]
    name: str
    operator: str
    station: str


def listing(db: Database, wanted: Wanted) -> Listing:
    """The list that is *wanted*, as the file has it now.

    Refused: bad_value (subject: the kind, the purpose or the column that there is none of),
    not_found (the body).
    """
    from db.lists_out import export_rows

    if wanted.kind not in KINDS:
        raise Refused(Refusal.BAD_VALUE, wanted.kind)
    if wanted.purpose and wanted.purpose not in consents.PURPOSES:
        raise Refused(Refusal.BAD_VALUE, wanted.purpose)
    if wanted.body and not driver.rows(
        db, "SELECT 1 FROM bodies WHERE uuid = ? AND removed = 0", (wanted.body,)
    ):
        raise Refused(Refusal.NOT_FOUND, wanted.body)
    allowed, left_out = _allowed(db, wanted)
    named = None
    if wanted.body and wanted.kind in _OF_MEETINGS:
        named = sharing.agreed(db, wanted.body)
    found = export_rows.of_kind(db, wanted, allowed, named)
    people, left_out["not_asked"] = found.people, left_out["not_asked"] + found.unasked
    if named is not None:
        people = tuple(who for who in people if who in named)
        left_out["not_shared"] = len(found.people) - len(people)
    known = export_columns.columns_of(wanted)
    for name in wanted.columns:
        if name not in known:
            raise Refused(Refusal.BAD_VALUE, name)
    columns = wanted.columns or known
    return Listing(
        wanted,
        columns,
        tuple(tuple(row[name] for name in columns) for row in found.rows),
        dict(+left_out),
        people,
    )


def _allowed(db: Database, wanted: Wanted) -> tuple[set[str] | None, Counter[str]]:
    """The visitors who may be in the list (None: all), and how many may not, by why."""
    left_out: Counter[str] = Counter()
    purposes = {wanted.purpose} - {""}
    if wanted.body and wanted.kind in ("visitors", "check-ins"):
        purposes.add(sharing.PURPOSE)
    if not purposes:
        return None, left_out
    answers = [_answers(db, purpose, wanted.body) for purpose in purposes]
    met = _met(db, wanted.body) if wanted.body else None
    allowed: set[str] = set()
    for uuid in _living(db):
        if met is not None and uuid not in met:
            left_out["not_met"] += 1
            continue
        said = [one.get(uuid) for one in answers]
        if all(said):
            allowed.add(uuid)
        else:
            left_out["no" if False in said else "not_asked"] += 1
    return allowed, left_out


def _living(db: Database) -> list[str]:
    found = driver.rows(
        db, "SELECT uuid FROM visitors WHERE merged_into IS NULL AND withdrawn = 0 ORDER BY id"
    )
    return [uuid for (uuid,) in found]


def _answers(db: Database, purpose: str, body: str) -> dict[str, bool]:
    """What each visitor last answered to *purpose*, those merged into them included; to sharing,
    whether *body* may have their data, "" for any of our bodies.
    """
    if purpose == sharing.PURPOSE:
        return sharing.answers(db, body)
    return {uuid: answer for uuid, _, _, answer, _ in consents.every(db, {purpose})}


def _met(db: Database, body: str) -> set[str]:
    """The living visitors whom the body met: at a meeting that was held."""
    from db.reports import event_reports

    told = event_reports.body_report(db, body).told
    return {who.uuid for one in told if one.held for who in one.visitors}


def record(db: Database, by: By, listing: Listing, name: str) -> Export:
    """Register that *listing* was written to a file called *name*, and who was in it.

    Who is in a list of everybody (``EVERYBODY``) is not noted one by one. Refused: rehearsal, whose
    register is not kept; but for badges, each of which is marked as of one.
    """
    wanted = listing.wanted
    if wanted.kind != "badges":
        need_real(db, wanted.kind)
    why = " ".join(part for part in (wanted.kind, wanted.purpose) if part)
    with changes.transaction(db, by, "export", reason=by.reason or why) as change:
        values: dict[str, Any] = {
            "uuid": uuid7(),
            "change": change.uuid,
            "at": change.stamp,
            "kind": wanted.kind,
            "purpose": wanted.purpose,
            "body": wanted.body,
            "columns": saving.as_kept(listing.columns),
            "rows": len(listing.rows),
            "left_out": json.dumps(listing.left_out),
            "name": name,
            "operator": by.operator,
            "station": by.station,
        }
        driver.run(
            db,
            f"INSERT INTO exports({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",  # noqa: S608  names are ours
            tuple(values.values()),
        )
        if wanted.purpose or wanted.body or wanted.kind not in EVERYBODY:
            driver.run_many(
                db,
                "INSERT INTO export_people(uuid, change, export, visitor) VALUES (?, ?, ?, ?)",
                [(uuid7(), change.uuid, values["uuid"], who) for who in listing.people],
            )
    return exports(db)[-1]


_HOLDS = """
uuid IN (SELECT export FROM export_people WHERE visitor IN (SELECT value FROM json_each(?1)))
OR (purpose = '' AND body = '' AND kind IN (SELECT value FROM json_each(?2))
    AND (SELECT id FROM changes c WHERE c.uuid = exports.change) > (SELECT min(c.id) FROM changes c
        JOIN visitors v ON v.change = c.uuid WHERE v.uuid IN (SELECT value FROM json_each(?1))))
"""
_COLUMNS = "uuid, at, kind, purpose, body, columns, rows, left_out, name, operator, station"


def exports(db: Database, visitor: str | None = None) -> list[Export]:
    """The register, the oldest first; with *visitor*, what they were in, or who was merged into
    them: of everybody's lists those written after they came into the file.
    """
    people = None if visitor is None else saving.as_kept(visitor_codes.with_merged(db, visitor))
    found = driver.rows(
        db,
        f"SELECT {_COLUMNS} FROM exports WHERE ?1 IS NULL OR {_HOLDS} ORDER BY id",  # noqa: S608  names are ours
        (people, json.dumps(EVERYBODY)),
    )
    return [
        Export(
            uuid,
            clock.moment(at),
            kind,
            purpose,
            body,
            saving.words(columns),
            rows,
            json.loads(left_out),
            *others,
        )
        for uuid, at, kind, purpose, body, columns, rows, left_out, *others in found
    ]
