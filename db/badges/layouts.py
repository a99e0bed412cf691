"""Badge layouts that belong to this event: kept as TOML, each for the badge types that have it.

What stands in the text is for those who draw badges; here it is text.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import driver, events
from db.errors import Refusal, Refused
from db.past import changes, saving

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from db.past.changes import By

LONGEST_NAME, LONGEST_TEXT = 80, 1_500_000
"""Characters of a name and of a text, its pictures included."""

_KIND = "layout"

_SELECT = """
SELECT l.uuid, l.name, l.stock, l.text, EXISTS (SELECT 1 FROM event e WHERE e.layout = l.uuid),
    (SELECT json_group_array(code) FROM (
        SELECT t.code FROM badge_types t WHERE t.layout = l.uuid AND t.removed = 0
        ORDER BY t.position, t.id))
FROM layouts l WHERE l.removed = 0 ORDER BY l.name COLLATE NOCASE, l.id
"""


@dataclass(frozen=True, slots=True)
class SavedLayout:
    """A layout of this event. ``stock`` is the id of the stock it was drawn on; ``text`` is TOML.

    ``types`` are the codes of the badge types that have it, in their order; ``usual`` says that
    all types have it that have no other.
    """

    uuid: str
    name: str
    stock: str
    text: str
    usual: bool
    types: tuple[str, ...]


def all_layouts(db: Database) -> list[SavedLayout]:
    """The layouts of this event, by name."""
    return [
        SavedLayout(*kept, usual=bool(usual), types=tuple(json.loads(types)))
        for *kept, usual, types in driver.rows(db, _SELECT)
    ]


def by_uuid(db: Database, uuid: str) -> SavedLayout | None:
    """The layout with this uuid, or None."""
    return next((one for one in all_layouts(db) if one.uuid == uuid), None)


def by_name(db: Database, name: str) -> SavedLayout | None:
    """The layout called *name*, however it is capitalised, or None."""
    wanted = name.strip().casefold()
    return next((one for one in all_layouts(db) if one.name.casefold() == wanted), None)


def save_layout(
    db: Database,
    by: By,
    *,
    uuid: str | None = None,
    name: str,
    stock: str,
    text: str,
    types: Sequence[str] | None = None,
    usual: bool = False,
) -> SavedLayout:
    """The layout, new when *uuid* is None; with *types* it is given out as by `assign_layout`.

    Nothing is written when nothing differs. Refused: bad_value (subject: name, text), name_taken,
    not_found, unknown_badge_type.
    """
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise Refused(Refusal.BAD_VALUE, "name")
    if not text.strip() or len(text) > LONGEST_TEXT:
        raise Refused(Refusal.BAD_VALUE, "text")
    other = by_name(db, name)
    if other is not None and other.uuid != uuid:
        raise Refused(Refusal.NAME_TAKEN, other.name)
    values = {"name": name, "stock": stock, "text": text}
    if uuid is not None:
        old = _known(db, uuid)
        whose = (old.types, old.usual) if types is None else (tuple(types), usual)
        if old == SavedLayout(uuid, **values, types=whose[0], usual=whose[1]):
            return old
    with changes.transaction(db, by, _KIND, subject=uuid) as change:
        kept = saving.save(db, by, "layouts", values, uuid=uuid, kind=_KIND)
        changes.set_subject(db, change, kept)
        if types is not None:
            assign_layout(db, by, kept, types=types, usual=usual)
    return _known(db, kept)


def assign_layout(
    db: Database, by: By, uuid: str, *, types: Sequence[str], usual: bool = False
) -> SavedLayout:
    """Give the layout to the badge types with the codes *types*, and to no other type.

    With *usual* all types have it that have no layout of their own, and visitors without a type.
    Refused: not_found, unknown_badge_type (subject: the code).
    """
    layout = _known(db, uuid)
    known = {kind.code: kind.uuid for kind in events.badge_types(db)}
    for code in types:
        if code not in known:
            raise Refused(Refusal.UNKNOWN_BADGE_TYPE, code)
    with changes.transaction(db, by, _KIND, subject=uuid):
        for code, kind in known.items():
            if code in types:
                saving.save(db, by, "badge_types", {"layout": uuid}, uuid=kind)
            elif code in layout.types:
                saving.save(db, by, "badge_types", {"layout": ""}, uuid=kind)
        if usual != layout.usual:
            event = {"layout": uuid if usual else ""}
            saving.save(db, by, "event", event, uuid=events.current(db).uuid)
    return _known(db, uuid)


def remove_layout(db: Database, by: By, uuid: str) -> None:
    """Take the layout out of use; types that had it have the stock's default again.

    Refused: not_found.
    """
    _known(db, uuid)
    with changes.transaction(db, by, _KIND, subject=uuid):
        assign_layout(db, by, uuid, types=())
        saving.save(db, by, "layouts", {"removed": 1}, uuid=uuid)


def _known(db: Database, uuid: str) -> SavedLayout:
    found = by_uuid(db, uuid)
    if found is None:
        raise Refused(Refusal.NOT_FOUND, uuid)
    return found
