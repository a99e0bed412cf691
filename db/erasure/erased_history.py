"""What the history says of somebody who is erased: old values, to be blanked, in others' rows too.

A merge fills the keeper's blank fields from the other, and parting them takes that back: so what is
theirs stands in the keeper's history, too.
"""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from db import driver
from db.erasure.erased_cards import FIELDS as CARDS
from db.erasure.erased_names import Called, Names
from db.visitor.visitor_rows import TEXTS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from sqlite_utils import Database

_PEOPLE = "(SELECT value FROM json_each(?1))"

_ROWS = f"""
SELECT value FROM json_each(?1)
UNION SELECT uuid FROM codes WHERE visitor IN {_PEOPLE}
UNION SELECT uuid FROM follow_ups WHERE visitor IN {_PEOPLE}
UNION SELECT uuid FROM meeting_parties WHERE ref IN {_PEOPLE}
UNION SELECT meeting FROM meeting_parties WHERE ref IN {_PEOPLE}
UNION SELECT f.uuid FROM follow_ups f JOIN meeting_parties p ON p.meeting = f.meeting
    WHERE p.ref IN {_PEOPLE}
"""  # noqa: S608  SQL of ours
_TELLING = ("with_name", "full_name", "aliases", "topic", "text", "owner", "name")
"""Fields of meetings, parties and promises that may say a name; of a visitor, all of them do."""
_TEXTS = (*_TELLING, "place", "level", "external_key", "title", "speakers")
"""Fields that say one now and then: what does not, stays."""

_ANYWHERE = {
    "meetings": _TEXTS,
    "meeting_parties": _TEXTS,
    "follow_ups": _TEXTS,
    "sessions": _TEXTS,
    "event": ("stand", "venue"),
    "visitors": CARDS,
}
"""By table, fields that may say the whole name of somebody else than the row is of."""

_SHARED = ("country", "company_type", "language", "badge_type")
_OWN = tuple(name for name in (*TEXTS, "extra", "code") if name not in _SHARED)
"""Fields of a visitor whose values tell who it is."""
_SURE = ("email", "phone", "external_id")
"""Those that mostly nobody else has: looked for in everybody's history."""


def _named(names: tuple[str, ...]) -> str:
    return ", ".join(f"'{name}'" for name in names)


_MERGED = f"SELECT change FROM history WHERE field = 'merged_into' AND row IN {_PEOPLE}"  # noqa: S608  SQL of ours
_KEEPERS = (
    "SELECT DISTINCT h.row FROM history h WHERE h.tbl = 'visitors'"  # noqa: S608  SQL of ours
    f" AND h.change IN ({_MERGED}) AND h.row NOT IN {_PEOPLE}"
    " UNION SELECT value FROM"
    " (SELECT new AS value FROM history WHERE field = 'merged_into' AND new IS NOT NULL"
    f" AND row IN {_PEOPLE} UNION SELECT old FROM history WHERE field = 'merged_into'"
    f" AND old IS NOT NULL AND row IN {_PEOPLE}) WHERE value NOT IN {_PEOPLE}"
)
"""Who had a part in a merge with the visitors ``?1``, and is not one of them."""


def _values(names: tuple[str, ...]) -> str:
    """The values, now and before, of the visitors ``?1`` in the fields *names*, each with its
    field.
    """
    now = " UNION ".join(
        f"SELECT '{name}' AS field, {name} AS value FROM visitors WHERE uuid IN {_PEOPLE}"  # noqa: S608  names from above
        for name in names
    )
    past = " UNION ".join(
        f"SELECT field, {side} FROM history WHERE tbl = 'visitors' AND row IN {_PEOPLE}"  # noqa: S608  names from above
        f" AND field IN ({_named(names)})"
        for side in ("old", "new")
    )
    return f"SELECT field, value FROM ({now} UNION {past}) WHERE value <> ''"  # noqa: S608  SQL of ours


_NAMES = tuple(each.name for each in fields(Called))


def called(db: Database, ours: str) -> list[Called]:
    """What the visitors *ours* (a JSON list of uuids) are called, and what each field said before.

    What only a merge wrote on a card of theirs is somebody else's.
    """
    found = [
        Called(*row)
        for row in driver.rows(
            db,
            f"SELECT {', '.join(_NAMES)} FROM visitors WHERE uuid IN {_PEOPLE}",  # noqa: S608  names of ours
            (ours,),
        )
    ]
    before = driver.rows(
        db,
        "SELECT h.field, h.old, h.new FROM history h JOIN changes c ON c.uuid = h.change"  # noqa: S608  SQL of ours
        f" WHERE h.tbl = 'visitors' AND h.row IN {_PEOPLE} AND h.field IN ({_named(_NAMES)})"
        " AND c.kind NOT IN ('merge', 'undo')",
        (ours,),
    )
    now = replace(found[0], email="", phone="")
    for field, *values in before:
        found += [replace(now, **{field: str(value)}) for value in values if value]
    return found


def shared(db: Database, ours: str) -> frozenset[str]:
    """E-mails and phone numbers of the visitors *ours* (a JSON list of uuids) that are others' just
    as well, a switchboard's: somebody else has them now, or came with them. Not one that says a
    name of theirs.
    """
    found = driver.rows(
        db,
        f"WITH theirs AS MATERIALIZED ({_values(('email', 'phone'))}),"  # noqa: S608  SQL of ours
        f" others AS (SELECT uuid FROM visitors WHERE code <> '' AND uuid NOT IN {_PEOPLE})"
        " SELECT field, value FROM theirs WHERE EXISTS (SELECT 1 FROM visitors o WHERE"
        " o.uuid IN others AND iif(field = 'email', o.email, o.phone) = value)"
        " UNION SELECT field, old FROM history h WHERE tbl = 'visitors' AND (field, old) IN theirs"
        " AND row IN others AND NOT EXISTS (SELECT 1 FROM history e WHERE e.tbl = 'visitors'"
        " AND e.row = h.row AND e.field = h.field AND e.id < h.id)",
        (ours,),
    )
    names = Names(replace(one, email="", phone="") for one in called(db, ours))
    return frozenset(
        str(value)
        for field, value in found
        if field == "phone" or not names.are_in(str(value).partition("@")[0])
    )


def blank_others(db: Database, ours: str, shared: Collection[str] = ()) -> None:
    """Blank what others' history holds of the visitors *ours* (a JSON list of uuids): what merges
    with them gave and took, and their values, but for *shared* ones. For use before the visitors
    themselves are blanked.
    """
    driver.run(
        db,
        "UPDATE history SET old = NULL, new = NULL WHERE tbl = 'visitors'"  # noqa: S608  SQL of ours
        f" AND row NOT IN {_PEOPLE} AND change IN ({_MERGED}) AND field IN ({_named(_OWN)})",
        (ours,),
    )
    driver.run(
        db,
        f"WITH theirs AS MATERIALIZED ({_values(_OWN)})"  # noqa: S608  SQL of ours
        f" UPDATE history SET old = NULL, new = NULL WHERE tbl = 'visitors' AND row IN ({_KEEPERS})"
        " AND ((field, old) IN theirs OR (field, new) IN theirs)",
        (ours,),
    )
    driver.run(
        db,
        f"WITH theirs AS MATERIALIZED (SELECT * FROM ({_values(_SURE)})"  # noqa: S608  SQL of ours
        " WHERE value NOT IN (SELECT value FROM json_each(?2)))"
        " UPDATE history SET old = NULL, new = NULL WHERE tbl = 'visitors'"
        f" AND field IN ({_named(_SURE)}) AND row NOT IN {_PEOPLE}"
        " AND ((field, old) IN theirs OR (field, new) IN theirs)",
        (ours, json.dumps(sorted(shared))),
    )


def blank(db: Database, ours: str, names: Names) -> None:
    """Blank every old value of the visitors *ours*, and what may say their name in that of their
    meetings and promises; what says it wholly anywhere else. For use last: what an erasure itself
    writes into the history goes, too.
    """
    driver.run(
        db,
        f"UPDATE history SET old = NULL, new = NULL WHERE row IN ({_ROWS})"  # noqa: S608  SQL of ours
        f" AND (tbl IN ('visitors', 'codes') OR field IN ({_named(_TELLING)}))",
        (ours,),
    )
    found = driver.rows(
        db,
        f"SELECT DISTINCT meeting FROM meeting_parties WHERE ref IN {_PEOPLE}",  # noqa: S608  SQL of ours
        (ours,),
    )
    blank_texts(db, names.are_in, [meeting for (meeting,) in found])
    blank_texts(db, names.are_whole_in)


def blank_texts(
    db: Database, says: Callable[[str], bool], rows: Sequence[str] | None = None
) -> None:
    """Blank what *says* the name of the old values of meetings, parties, promises and sessions, of
    the event and of other visitors; with *rows*, of these meetings and of their promises alone.
    """
    anywhere = " OR ".join(
        f"(tbl = '{table}' AND field IN ({_named(names)}))" for table, names in _ANYWHERE.items()
    )
    mine = "?1 IS NULL OR row IN (SELECT value FROM json_each(?1) UNION SELECT uuid FROM"
    for entry, old, new in driver.rows(
        db,
        f"SELECT id, old, new FROM history WHERE ({anywhere})"  # noqa: S608  names of ours
        f" AND ({mine} follow_ups WHERE meeting IN (SELECT value FROM json_each(?1)) UNION SELECT"
        " uuid FROM meeting_parties WHERE meeting IN (SELECT value FROM json_each(?1))))",
        (None if rows is None else json.dumps(list(rows)),),
    ):
        if says(f"{old or ''}\n{new or ''}"):
            driver.run(db, "UPDATE history SET old = NULL, new = NULL WHERE id = ?", (entry,))
