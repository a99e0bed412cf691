"""What a meeting is called after its guests, and how that follows when others come."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from db import driver
from db.names import fold
from db.rows import Party, PartyKind, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlite_utils import Database

_SEATED = """
SELECT kind, name FROM meeting_parties WHERE meeting = ? AND side = 'theirs' AND removed = 0
ORDER BY id
"""
_COMPANIES = """
SELECT uuid, company FROM visitors
WHERE uuid IN (SELECT value FROM json_each(?)) AND company <> ''
"""


def follow(
    db: Database, uuid: str, was: Mapping[str, str], before: Iterable[Party], after: Iterable[Party]
) -> dict[str, str]:
    """The ``with_name`` and ``full_name`` of the meeting *uuid* that follow from who sits there
    *after*, where those that it *was* called by followed from who sat there *before*.

    A name that somebody typed follows from nobody, and stays.
    """
    old = [one for one in before if one.side is Side.THEIRS]
    new = [one for one in after if one.side is Side.THEIRS]
    if not new or {_who(one) for one in old} == {_who(one) for one in new}:
        return {}
    names: dict[str, str] = {}
    seated = [Party(Side.THEIRS, PartyKind(kind), "", name) for kind, name in _seated(db, uuid)]
    called = _tokens([was["with_name"]])
    if called and called in (_tokens(_names(_people(old))), _tokens(_names(_people(seated)))):
        names["with_name"] = ", ".join(_names(_people(new) or new))
    elif called and called in (_tokens(_names(old)), _tokens(_names(seated))):
        names["with_name"] = ", ".join(_names(new))
    if was["full_name"] and _tokens([was["full_name"]]) <= _tokens(_companies(db, old)):
        shown = _tokens([names.get("with_name", was["with_name"])])
        companies = {fold(name): name for name in _companies(db, new) if fold(name) not in shown}
        names["full_name"] = ", ".join(companies.values())
    return names


def _seated(db: Database, uuid: str) -> list[tuple[str, str]]:
    """Who of theirs sits at the meeting, by the names they had when they came."""
    return [(kind, name) for kind, name in driver.rows(db, _SEATED, (uuid,))]


def _names(theirs: Iterable[Party]) -> list[str]:
    return [one.name for one in theirs]


def _companies(db: Database, theirs: list[Party]) -> list[str]:
    refs = [one.ref for one in theirs if one.ref]
    known = dict(driver.rows(db, _COMPANIES, (json.dumps(refs),)))
    found = [
        one.name if one.kind is PartyKind.COMPANY else str(known.get(one.ref) or "")
        for one in theirs
    ]
    return [name for name in found if name]


def _people(theirs: Iterable[Party]) -> list[Party]:
    return [one for one in theirs if one.kind is not PartyKind.COMPANY]


def _tokens(names: Iterable[str]) -> set[str]:
    """Names as they are compared, whatever their order: several stand in a line with commas."""
    return {fold(part) for name in names for part in name.split(", ")} - {""}


def _who(party: Party) -> tuple[str, str]:
    return party.kind.value, party.ref or fold(party.name)
