"""Our side: bodies and companies of the Sistema Piemonte, and the delegates who speak for them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from db import driver
from db.errors import Refusal, Refused
from db.names import fold
from db.past import saving
from db.rows import Body, Delegate, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from db.past.changes import By

KINDS = ("body", "company")
"""What an organisation of ours is."""

DELEGATE = "delegate"
"""The capacity of a member of the delegation; a guest has another."""


def bodies(db: Database) -> list[Body]:
    """Our bodies and companies, in the order staff gave them."""
    found = driver.rows(
        db,
        "SELECT uuid, name, kind, aliases, place FROM bodies WHERE removed = 0"
        " ORDER BY position, id",
    )
    return [
        Body(uuid, name, kind, saving.words(aliases), place)
        for uuid, name, kind, aliases, place in found
    ]


def names(db: Database) -> dict[str, str]:
    """What each of our bodies is called, by uuid; also those out of use, which past facts name."""
    return dict(driver.rows(db, "SELECT uuid, name FROM bodies"))


def recognise(db: Database, text: str) -> Body | None:
    """The body that others write as *text*, by name or alias, whatever the accents; or None."""
    wanted = fold(text)
    if not wanted:
        return None
    for body in bodies(db):
        if wanted in {fold(name) for name in (body.name, *body.aliases)}:
            return body
    return None


def save_body(
    db: Database,
    by: By,
    *,
    uuid: str | None = None,
    name: str,
    kind: str = "body",
    aliases: Sequence[str] = (),
    place: str | None = None,
) -> Body:
    """The body, new when *uuid* is None. Blank and repeated aliases are dropped.

    *place* None leaves its table as it is.

    Refused: bad_value (subject: the field, or the name that another body has already), not_found.
    """
    name = name.strip()
    if not fold(name):
        raise Refused(Refusal.BAD_VALUE, "name")
    if kind not in KINDS:
        raise Refused(Refusal.BAD_VALUE, "kind")
    others = _other_names(aliases, name)
    for written in (name, *others):
        known = recognise(db, written)
        if known is not None and known.uuid != uuid:
            raise Refused(Refusal.BAD_VALUE, written)
    values: dict[str, object] = {"name": name, "kind": kind, "aliases": others}
    if place is not None:
        values["place"] = place.strip()
    if uuid is None:
        values["position"] = saving.next_position(db, "bodies")
    saved = saving.save(db, by, "bodies", values, uuid=uuid)
    return next(one for one in bodies(db) if one.uuid == saved)


def _other_names(aliases: Sequence[str], name: str) -> tuple[str, ...]:
    """The aliases worth keeping: those that are not the name, or an earlier alias, once folded."""
    kept: dict[str, str] = {}
    for alias in aliases:
        folded = fold(alias)
        if folded and folded != fold(name):
            kept.setdefault(folded, alias.strip())
    return tuple(kept.values())


def delegates(db: Database) -> list[Delegate]:
    """The delegation and its guests, in the order staff gave them."""
    found = driver.rows(
        db,
        "SELECT uuid, name, leads, capacity, roles, aliases, email, phone FROM delegates"
        " WHERE removed = 0 ORDER BY position, id",
    )
    return [
        Delegate(
            uuid, name, bool(leads), capacity, _roles(roles), saving.words(aliases), email, phone
        )
        for uuid, name, leads, capacity, roles, aliases, email, phone in found
    ]


def recognise_delegate(db: Database, text: str) -> Delegate | None:
    """The delegate or guest whom others write as *text*, family name first or last; or None."""
    wanted = sorted(fold(text).split())
    if not wanted:
        return None
    for person in delegates(db):
        if wanted in [sorted(fold(name).split()) for name in (person.name, *person.aliases)]:
            return person
    return None


def delegates_like(db: Database, text: str) -> list[Delegate]:
    """Everybody whose name, or another that they go by, begins its words with those of *text*."""
    wanted = fold(text).split()
    return [
        person
        for person in delegates(db)
        if wanted
        and any(_has_all(fold(name).split(), wanted) for name in (person.name, *person.aliases))
    ]


def _has_all(words: list[str], wanted: list[str]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in wanted)


def _roles(text: str) -> tuple[Role, ...]:
    kept: list[list[str]] = json.loads(text)
    return tuple(Role(body, title_en, title_it) for body, title_en, title_it in kept)


def save_delegate(
    db: Database,
    by: By,
    *,
    uuid: str | None = None,
    name: str,
    leads: bool = False,
    capacity: str = DELEGATE,
    roles: Sequence[Role] = (),
    aliases: Sequence[str] | None = None,
    email: str | None = None,
    phone: str | None = None,
) -> Delegate:
    """The delegate or guest, new when *uuid* is None; what is None of the last three stays.

    Refused: bad_value (subject: the field), not_found.
    """
    name = name.strip()
    if not name:
        raise Refused(Refusal.BAD_VALUE, "name")
    if any(not role.body.strip() for role in roles):
        raise Refused(Refusal.BAD_VALUE, "roles")
    capacity = capacity.strip() or DELEGATE
    values: dict[str, object] = {
        "name": name,
        "leads": leads,
        "capacity": capacity,
        "roles": [[role.body.strip(), role.title_en, role.title_it] for role in roles],
    }
    if aliases is not None:
        values["aliases"] = _other_names(aliases, name)
    values |= {
        field: text.strip()
        for field, text in (("email", email), ("phone", phone))
        if text is not None
    }
    if uuid is None:
        values["position"] = saving.next_position(db, "delegates")
    saved = saving.save(db, by, "delegates", values, uuid=uuid)
    return next(one for one in delegates(db) if one.uuid == saved)
