"""Rows of a damaged file that are entered again as they were, each with a change that says so.

A visitor keeps their number and their code: badges that were printed stay good.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from db import clock, driver
from db.agenda import agenda_links
from db.badges import codes
from db.erasure import erased_hashes, erasing
from db.keeping.carrying import insert as _insert
from db.names import fold
from db.past import changes
from db.privacy import consents
from db.rows import Origin, Source
from db.searching import search_index
from db.searching.search_words import spaced
from db.visitor import visitor_codes, visitor_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from sqlite_utils import Database

    from db.keeping.rescue_reading import Beyond, Row
    from db.past.changes import By, Transaction

_WHO = ("uuid", "external_id", "email", "given_name", "family_name", "company")

KIND = "rescue"
"""How the changes are called: what was taken over can be taken back."""

_CHECKED = ("name_words", "other_words", "name_key", "person_key", "email_key", "external_key")


def people(db: Database, by: By, found: Beyond) -> tuple[int, int]:
    """Register again who was, with their other codes; how many were, and how many cannot be: their
    row is not what it was, or they are somebody else whom nobody knows. Who was erased, or whose
    registration was taken back, is neither. Each walk-in is a change, and all whom a list brought
    are one.
    """
    key, gone = visitor_codes.event_key(db), _erased(db)
    here = {uuid for (uuid,) in driver.rows(db, "SELECT uuid FROM visitors")}
    walk_ins: list[list[Row]] = []
    listed: list[Row] = []
    left = 0
    for row in found.of("visitors"):
        if row["withdrawn"] or row["uuid"] in here or gone(row):
            continue
        keeper = row["merged_into"]
        taken = visitor_codes.resolve(db, row["code"]) is not None
        if taken or not _is_theirs(key, row) or not (keeper is None or keeper in here):
            left += 1
            continue
        here.add(row["uuid"])
        if row["source"] == Source.LIST.value:
            listed.append(row)
        else:
            walk_ins.append([row])
    codes_of = _by(found.of("codes"), "visitor")
    for group in filter(None, (*walk_ins, listed)):
        subject = group[0]["uuid"] if len(group) == 1 else None
        with changes.transaction(db, by, KIND, subject=subject) as change:
            with search_index.appending(db) if len(group) > 1 else nullcontext():
                for row in group:
                    _insert(db, change, "visitors", row)
            for row in group:
                _complete(db, change, row, codes_of.get(row["uuid"], ()))
    return len(walk_ins) + len(listed), left


def _complete(db: Database, change: Transaction, row: Row, others: Iterable[Row]) -> None:
    """Give the visitor of *row* their *others* codes, and their place at meetings."""
    for code in others:
        if _is_free(db, code):
            _insert(db, change, "codes", code)
    if row["company"] and row["merged_into"] is None:
        name = f"{row['given_name']} {row['family_name']}".strip()
        agenda_links.link(db, change, name)


def _by(rows: Iterable[Row], name: str) -> dict[str, list[Row]]:
    """*rows* by what they have as *name*."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[name], []).append(row)
    return found


def _is_theirs(key: bytes, row: Row) -> bool:
    """Whether the code is one of ours, and the words follow from the names: no page that was
    spoilt keeps both.
    """
    made = visitor_rows.derived(row)
    return codes.is_genuine(key, row["code"]) and all(made[name] == row[name] for name in _CHECKED)


def _is_free(db: Database, row: Row) -> bool:
    mine = codes.comparable(row["code"]) == row["comparable"]
    return mine and visitor_codes.resolve(db, row["code"]) is None


def _erased(db: Database) -> Callable[[Row], bool]:
    """Whether somebody who was registered before was erased: by their number, organiser's id,
    e-mail or name with company, of before too, or with everybody.
    """
    key = visitor_codes.event_key(db)
    times: dict[str, datetime] = {}
    for one in erasing.erasures(db):
        everybody = erasing.EVERYBODY if one.visitor.startswith(erasing.EVERYBODY) else ""
        for name in filter(None, (one.visitor, *one.every(), everybody)):
            times[name] = max(one.at, times.get(name, one.at))

    def is_erased(row: Row) -> bool:
        named = erased_hashes.named(row["given_name"], row["family_name"], row["company"])
        said = filter(None, (row["external_id"], row["email"], named))
        known = (erasing.EVERYBODY, *(erased_hashes.hashed(key, one) for one in said))
        made = clock.moment(row["created_at"])
        return row["uuid"] in times or any(made <= times[one] for one in known if one in times)

    return is_erased if times else lambda _row: False


def badge_codes(db: Database, by: By, found: Beyond) -> tuple[int, int]:
    """Bind again the codes that lead to people of before; how many were, and how many cannot be.
    A badge that was lost since is not among them: that its code counts no more stood in a row of
    before.
    """
    done = left = 0
    for row in found.of("codes"):
        if _is_there(db, "codes", row["uuid"]):
            continue
        if row["revoked_at"] or not (
            _is_there(db, "visitors", row["visitor"]) and _is_free(db, row)
        ):
            left += 1
            continue
        with changes.transaction(db, by, KIND, subject=row["visitor"]) as change:
            _insert(db, change, "codes", row)
        done += 1
    return done, left


_ANSWERS = ("consents", "next_edition", "notices_given")
"""What visitors answered, or were told."""


def answers(db: Database, by: By, found: Beyond) -> tuple[int, int]:
    """Append again what visitors answered and were told; how many were, and how many cannot be."""
    bodies = {"", *(uuid for (uuid,) in driver.rows(db, "SELECT uuid FROM bodies"))}
    done = left = 0
    for table in _ANSWERS:
        for row in found.of(table):
            if _is_there(db, table, row["uuid"]):
                continue
            if not (_is_answer(row, bodies) and _is_there(db, "visitors", row["visitor"])):
                left += 1
                continue
            with changes.transaction(db, by, KIND, subject=row["visitor"]) as change:
                _insert(db, change, table, row)
            done += 1
    return done, left


def _is_answer(row: Row, bodies: set[str]) -> bool:
    """Whether what it says is something that can be said; what it does not have, it need not."""
    offered = {"purpose": consents.PURPOSES, "how": consents.HOW, "answer": (0, 1)}
    offered |= {"interested": (0, 1), "body": tuple(bodies)}
    return all(row[name] in known for name, known in offered.items() if name in row)


def meetings(db: Database, by: By, found: Beyond) -> tuple[int, int]:
    """Make again what began on the spot, with who sat there and what became of it; how many were,
    and how many others there are: of the agenda, or with nobody of theirs.
    """
    done = left = 0
    parties = _by_meeting(db, found.of("meeting_parties"))
    facts = _by_meeting(db, found.of("meeting_facts"))
    for row in found.of("meetings"):
        uuid = row["uuid"]
        if row["removed"] or _is_there(db, "meetings", uuid):
            continue
        sides = {one["side"] for one in parties.get(uuid, ())}
        if row["origin"] != Origin.WALK_UP.value or "theirs" not in sides or uuid not in facts:
            left += 1
            continue
        with changes.transaction(db, by, KIND, subject=uuid) as change:
            _insert(db, change, "meetings", row)
            for table, others in (("meeting_parties", parties), ("meeting_facts", facts)):
                for one in others.get(uuid, ()):
                    _insert(db, change, table, one)
        done += 1
    return done, left


def _by_meeting(db: Database, rows: Iterable[Row]) -> dict[str, list[Row]]:
    """*rows* by their meeting; without parties whom nobody knows."""
    return _by(
        (
            row
            for row in rows
            if row["kind"] != "visitor" or not row["ref"] or _is_there(db, "visitors", row["ref"])
        ),
        "meeting",
    )


def notes(db: Database, by: By, found: Beyond) -> tuple[int, int]:
    """Append again what was logged; how many notes were, and how many cannot be: their meeting is
    not here, or their words are not those of the text.
    """
    done = left = 0
    everybody = _erased(db)
    for row in found.of("meeting_notes"):
        if _is_there(db, "meeting_notes", row["uuid"]):
            continue
        said = set(spaced(fold(row["text"])).split()) <= set(row["words"].split())
        old = row["corrects"] is None or _is_there(db, "meeting_notes", row["corrects"])
        dated = dict.fromkeys(_WHO, "") | {"created_at": row["written_at"]}
        if not (said and old and _is_there(db, "meetings", row["meeting"])) or everybody(dated):
            left += 1
            continue
        with changes.transaction(db, by, KIND, subject=row["meeting"]) as change:
            _insert(db, change, "meeting_notes", row)
        done += 1
    return done, left


def _is_there(db: Database, table: str, uuid: str) -> bool:
    asked = f"SELECT 1 FROM {table} WHERE uuid = ?"  # noqa: S608  names of ours
    return driver.one(db, asked, (uuid,)) is not None
