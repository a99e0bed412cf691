"""Which visitor a badge is: our codes, codes of others that staff bound, and the organiser's
registration ids.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, driver
from db.badges import codes
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.past import changes
from db.rows import VisitorCode

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.changes import By, Transaction

LONGEST = 512
"""The most characters that are looked at in a code; a longer text is nobody's."""

# A row of codes whose making was undone is as if it had never been.
_HELD = (
    "SELECT code, kind, made_at, revoked_at, visitor FROM codes WHERE {} AND NOT EXISTS"
    " (SELECT 1 FROM retractions r WHERE r.fact = codes.uuid)"
    " ORDER BY revoked_at IS NOT NULL, id DESC"
)

# A visitor's code is as old as the visitor, or as the loss of the one before.
_MADE_AT = (
    "coalesce((SELECT max(c.revoked_at) FROM codes c WHERE c.visitor = v.uuid AND c.kind = 'ours'"
    " AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid)"
    " AND NOT EXISTS (SELECT 1 FROM changes u WHERE u.uuid = c.change AND u.undoes IS NOT NULL)),"
    " v.created_at)"
)

_MERGES = 32
"""How many merges are followed from one visitor; pointers that go round in a ring end here."""


@dataclass(frozen=True, slots=True)
class Found:
    """Whose code it is: the living visitor's uuid, the code as the file has it, and whether it was
    revoked. ``holder`` is the one it was given to, who may have been merged into that visitor.
    """

    visitor: str
    code: str
    revoked: bool
    holder: str


def resolve(db: Database, text: str) -> Found | None:
    """The visitor whose code is *text*, or None: a code of ours, a bound code, or an organiser's
    id.

    Blanks, case and the marks that a scanner's keyboard spoils do not matter. A visitor who was
    merged leads to the one kept; one whose import was undone is not found. A code that still
    admits comes before a revoked one.
    """
    if len(text) > LONGEST or not (wanted := codes.comparable(text)):
        return None
    if codes.looks_like_code(text) and (found := _present(db, codes.fold(text))):
        return found
    return _held(db, wanted) or _external(db, wanted)


def _present(db: Database, code: str) -> Found | None:
    for uuid, merged_into in driver.rows(
        db, "SELECT uuid, merged_into FROM visitors WHERE code = ? AND withdrawn = 0", (code,)
    ):
        if keeper := uuid if merged_into is None else living_uuid(db, uuid):
            return Found(keeper, code, revoked=False, holder=uuid)
    return None


def _held(db: Database, wanted: str) -> Found | None:
    for code, _, _, revoked_at, visitor in driver.rows(
        db, _HELD.format("comparable = ?"), (wanted,)
    ):
        if keeper := living_uuid(db, visitor):
            return Found(keeper, code, revoked=revoked_at is not None, holder=visitor)
    return None


def _external(db: Database, wanted: str) -> Found | None:
    known = driver.rows(
        db,
        "SELECT uuid, external_id FROM visitors WHERE external_key = ? AND withdrawn = 0"
        " ORDER BY merged_into IS NOT NULL, id",
        (wanted,),
    )
    for visitor, external_id in known:
        if keeper := living_uuid(db, visitor):
            return Found(keeper, external_id, revoked=False, holder=visitor)
    return None


def living_uuid(db: Database, uuid: str) -> str | None:
    """The uuid of the visitor that *uuid* leads to after all merges, or None when there is no such
    or it was withdrawn.
    """
    for _ in range(_MERGES):
        row = driver.one(db, "SELECT merged_into, withdrawn FROM visitors WHERE uuid = ?", (uuid,))
        if row is None or row[1]:
            return None
        if row[0] is None:
            return uuid
        uuid = row[0]
    return None


def require(db: Database, uuid: str) -> str:
    """The uuid of the living visitor that *uuid* leads to. Raises Refused ``not_found``."""
    if (keeper := living_uuid(db, uuid)) is None:
        raise Refused(Refusal.NOT_FOUND, uuid)
    return keeper


def require_kept(db: Database, uuid: str) -> str:
    """As ``require``, and of whoever was withdrawn, too, while the file says who they are: their
    rights end with their data, not with their place on the list.
    """
    for _ in range(_MERGES):
        row = driver.one(db, "SELECT merged_into, code FROM visitors WHERE uuid = ?", (uuid,))
        if row is None or not row[1]:
            break
        if row[0] is None:
            return uuid
        uuid = row[0]
    raise Refused(Refusal.NOT_FOUND, uuid)


def keepers(db: Database) -> dict[str, str | None]:
    """Whom everybody who was merged leads to in the end; None where merges go round in a ring: ours
    leave none, a spoilt file may.
    """
    into = dict(driver.rows(db, "SELECT uuid, merged_into FROM visitors WHERE merged_into <> ''"))
    found: dict[str, str | None] = {}
    for uuid, first in into.items():
        keeper = first
        for _ in range(_MERGES):
            if keeper not in into:
                break
            keeper = into[keeper]
        found[uuid] = None if keeper in into else keeper
    return found


def with_merged(db: Database, uuid: str) -> tuple[str, ...]:
    """*uuid* itself first, then all visitors merged into it, directly or through another."""
    if driver.one(db, "SELECT 1 FROM visitors WHERE merged_into = ?", (uuid,)) is None:
        return (uuid,)
    found = driver.rows(
        db,
        "WITH RECURSIVE own(uuid) AS (VALUES (?) UNION"
        " SELECT m.uuid FROM visitors m JOIN own ON m.merged_into = own.uuid) SELECT uuid FROM own",
        (uuid,),
    )
    return tuple(row[0] for row in found)


def of(db: Database, uuid: str) -> list[VisitorCode]:
    """All codes that lead to the visitor *uuid*: the present one first, revoked ones last.

    Codes of visitors who were merged into this one are among them.
    """
    present: list[VisitorCode] = []
    others: list[VisitorCode] = []
    for own in with_merged(db, uuid):
        made = f"SELECT code, {_MADE_AT} FROM visitors v WHERE uuid = ?"  # noqa: S608  words of ours
        for code, made_at in driver.rows(db, made, (own,)):
            present.append(VisitorCode(code, "ours", clock.moment(made_at), None))
        for code, kind, made_at, revoked_at, _ in driver.rows(
            db, _HELD.format("visitor = ?"), (own,)
        ):
            revoked = clock.moment(revoked_at) if revoked_at else None
            spare = spare_number(db, code)
            others.append(VisitorCode(code, kind, clock.moment(made_at), revoked, spare))
    others.sort(key=lambda held: held.revoked_at is not None)
    return present + others


def spare_number(db: Database, code: str) -> int | None:
    """The number on the spare badge that has that *code* (capitals), None where it is none."""
    row = driver.one(db, "SELECT number FROM spare_badges WHERE code = ?", (code,))
    return row[0] if row else None


def fresh(db: Database) -> str:
    """A new code of ours that nobody in the file holds or ever held."""
    key = event_key(db)
    while True:
        code = codes.make(key)
        if not _known(db, code):
            return code


def _known(db: Database, code: str) -> bool:
    row = driver.one(
        db,
        "SELECT EXISTS (SELECT 1 FROM visitors WHERE code = ?1)"
        " OR EXISTS (SELECT 1 FROM codes WHERE comparable = ?1)"
        " OR EXISTS (SELECT 1 FROM spare_badges WHERE code = ?1)",
        (code,),
    )
    return row is not None and row[0] == 1


def event_key(db: Database) -> bytes:
    """The key that signs this event's codes. Raises Refused ``not_found`` in a file without an
    event.
    """
    row = driver.one(db, "SELECT key FROM event LIMIT 1")
    if row is None:
        raise Refused(Refusal.NOT_FOUND, "event")
    return row[0]


def bind(db: Database, by: By, uuid: str, code: str) -> VisitorCode:
    """Let *code*, of the organiser or on another badge, lead to the visitor *uuid* from now on.

    A code of ours that nobody holds becomes one more valid code of the visitor, as by ``assign``;
    so does that of a spare badge, said by its number ("#7").
    Raises Refused: not_found, bad_value (blank or over 512 characters), code_taken (subject: who
    holds it), code_not_genuine (shaped like ours and forged), already_so.
    """
    from db.badges import spares  # which asks here who holds a spare badge

    text = spares.code_of(db, code) or code.strip()
    wanted = codes.comparable(text)
    if not wanted or len(text) > LONGEST:
        raise Refused(Refusal.BAD_VALUE, "code")
    if codes.looks_like_code(text):
        return assign(db, by, uuid, text)
    keeper = require(db, uuid)
    _refuse_taken(db, keeper, text)
    with changes.transaction(db, by, "bind_code", subject=keeper) as change:
        return _add(db, change, keeper, text, "bound")


def assign(db: Database, by: By, uuid: str, code: str) -> VisitorCode:
    """Give the visitor *uuid* the genuine code *code* of a spare badge; the codes held before stay
    valid.

    Raises Refused: not_found, code_not_genuine, code_taken (subject: who holds it), already_so.
    """
    text = codes.fold(code)
    if not codes.is_genuine(event_key(db), text):
        raise Refused(Refusal.CODE_NOT_GENUINE, text[:LONGEST])
    keeper = require(db, uuid)
    _refuse_taken(db, keeper, text)
    with changes.transaction(db, by, "assign_code", subject=keeper) as change:
        return _add(db, change, keeper, text, "ours")


def _refuse_taken(db: Database, keeper: str, text: str) -> None:
    """A code that admits somebody else, or was lost by somebody else, stays theirs."""
    found = resolve(db, text)
    if found is None:
        return
    if found.visitor != keeper:
        raise Refused(Refusal.CODE_TAKEN, found.visitor)
    if not found.revoked:
        raise Refused(Refusal.ALREADY_SO, text)


def _add(db: Database, change: Transaction, visitor: str, code: str, kind: str) -> VisitorCode:
    driver.run(
        db,
        "INSERT INTO codes(uuid, change, visitor, code, comparable, kind, made_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (uuid7(), change.uuid, visitor, code, codes.comparable(code), kind, change.stamp),
    )
    return VisitorCode(code, kind, clock.moment(change.stamp), None)


def lost(db: Database, by: By, uuid: str) -> str:
    """Revoke all codes of ours that the visitor *uuid* holds and give the new one. Bound codes
    stay valid.

    All of them, since nobody knows which badge is the one that was lost. Raises Refused
    ``not_found``.
    """
    keeper = require(db, uuid)
    with changes.transaction(db, by, "lost_badge", subject=keeper) as change:
        for own in with_merged(db, keeper):
            _renew(db, change, own)
            driver.run(
                db,
                "UPDATE codes SET revoked_at = ?"
                " WHERE visitor = ? AND kind = 'ours' AND revoked_at IS NULL",
                (change.stamp, own),
            )
    return driver.rows(db, "SELECT code FROM visitors WHERE uuid = ?", (keeper,))[0][0]


def _renew(db: Database, change: Transaction, uuid: str) -> None:
    code = fresh(db)
    names = "uuid, change, visitor, code, comparable, kind, made_at, revoked_at"
    driver.run(
        db,
        f"INSERT INTO codes({names})"  # noqa: S608  words of ours
        f" SELECT ?1, ?2, uuid, code, code, 'ours', {_MADE_AT}, ?3 FROM visitors v WHERE uuid = ?4",
        (uuid7(), change.uuid, change.stamp, uuid),
    )
    driver.run(
        db,
        "UPDATE visitors SET code = ?, updated_at = ? WHERE uuid = ?",
        (code, change.stamp, uuid),
    )
