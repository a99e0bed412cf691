"""What an event offers to choose from in a meeting's log: outcomes, and topics; staff correct both.

Notes know them by their code, so a code stays once a note has it, and what was taken out of use
still has its name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import driver, events
from db.errors import Refusal, Refused
from db.past import changes, saving
from db.rows import Choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlite_utils import Database

    from db.past.changes import By, Transaction

DEFAULT_OUTCOMES = (
    ("interested", "Interested", "Interessato"),
    ("quote", "Quote asked", "Richiesta di offerta"),
    ("sample", "Sample asked", "Richiesta di campione"),
    ("visit", "Visit to Piemonte", "Visita in Piemonte"),
    ("call", "Follow-up call", "Nuova chiamata"),
    ("partnership", "Partnership", "Partnership"),
    ("institutional", "Institutional", "Istituzionale"),
    ("no_interest", "No interest", "Nessun interesse"),
)
"""Code, and name in English and Italian, of the outcomes of an event that says no others."""

_OUTCOMES, _TOPICS = "meeting_outcomes", "topics"

USED = {
    _OUTCOMES: "SELECT 1 FROM meeting_notes WHERE outcome = ? LIMIT 1",
    _TOPICS: "SELECT 1 FROM meeting_notes, json_each(topics) t WHERE t.value = ? LIMIT 1",
}
"""SQL that asks whether notes have a code of the table."""


def outcomes(db: Database, *, removed: bool = False) -> list[Choice]:
    """The outcomes to choose from, in their order; with *removed* also those out of use, last."""
    return _choices(db, _OUTCOMES, removed=removed)


def topics(db: Database, *, removed: bool = False) -> list[Choice]:
    """The topics to choose from, in their order; with *removed* also those out of use, last."""
    return _choices(db, _TOPICS, removed=removed)


def _choices(db: Database, table: str, *, removed: bool) -> list[Choice]:
    found = driver.rows(
        db,
        f"SELECT uuid, code, name_en, name_it, position FROM {table}"  # noqa: S608  names are ours
        " WHERE removed = 0 OR ? ORDER BY removed, position, id",
        (int(removed),),
    )
    return [Choice(*row) for row in found]


def save_outcome(
    db: Database,
    by: By,
    *,
    uuid: str | None = None,
    code: str,
    name_en: str,
    name_it: str,
    position: int | None = None,
) -> Choice:
    """The outcome, new when *uuid* is None. *position* None leaves its place, and
    a new one is last; others make room.

    Refused: bad_value (subject: the field), code_taken, in_use (its code, once notes have it),
    not_found.
    """
    names = {"code": code, "name_en": name_en, "name_it": name_it}
    return _save(db, by, _OUTCOMES, uuid, names, position)


def save_topic(
    db: Database,
    by: By,
    *,
    uuid: str | None = None,
    code: str,
    name_en: str,
    name_it: str,
    position: int | None = None,
) -> Choice:
    """The topic, new when *uuid* is None; the rest as :func:`save_outcome`."""
    names = {"code": code, "name_en": name_en, "name_it": name_it}
    return _save(db, by, _TOPICS, uuid, names, position)


def _save(
    db: Database,
    by: By,
    table: str,
    uuid: str | None,
    said: Mapping[str, str],
    position: int | None,
) -> Choice:
    values: dict[str, object] = {name: value.strip() for name, value in said.items()}
    if position is not None:
        values["position"] = position
    if wrong := [name for name, value in values.items() if not value]:
        raise Refused(Refusal.BAD_VALUE, wrong[0])
    code = str(values["code"])
    others = _choices(db, table, removed=False)
    if any(one.code == code and one.uuid != uuid for one in others):
        raise Refused(Refusal.CODE_TAKEN, code)
    old = next((one for one in others if one.uuid == uuid), None)
    if old is not None and old.code != code and driver.one(db, USED[table], (old.code,)):
        raise Refused(Refusal.IN_USE, old.code)
    if old is not None and all(getattr(old, name) == value for name, value in values.items()):
        return old
    values.setdefault("position", old.position if old else saving.next_position(db, table))
    with changes.transaction(db, by, "event", subject=uuid) as change:
        saved = saving.save(db, by, table, values, uuid=uuid)
        _name_subject(db, change, saved)
        if position is not None and (old is None or old.position != position):
            _make_room(db, by, table, saved, position)
    return next(one for one in _choices(db, table, removed=True) if one.uuid == saved)


def _name_subject(db: Database, change: Transaction, uuid: str) -> None:
    """Say which row the change is about, where it made this one and began with it."""
    driver.run(
        db,
        "UPDATE changes SET subject = ? WHERE uuid = ? AND subject IS NULL AND kind = 'event'",
        (uuid, change.uuid),
    )


def _make_room(db: Database, by: By, table: str, uuid: str, position: int) -> None:
    """Number the others anew around the one that has its *position* now."""
    order = [one for one in _choices(db, table, removed=False) if one.uuid != uuid]
    for number, one in enumerate(order, 1):
        place = number if number < position else number + 1
        saving.save(db, by, table, {"position": place}, uuid=one.uuid)


def remove_outcome(db: Database, by: By, uuid: str) -> None:
    """Offer the outcome no more; notes that have it keep it, with its name. Refused: not_found."""
    events.remove(db, by, "outcome", uuid)


def remove_topic(db: Database, by: By, uuid: str) -> None:
    """Offer the topic no more; notes that have it keep it, with its name. Refused: not_found."""
    events.remove(db, by, "topic", uuid)


def fill(db: Database, by: By, own_topics: Iterable[Mapping[str, str]] = ()) -> None:
    """Offer ``DEFAULT_OUTCOMES``, and *own_topics*: mappings with code, name_en and name_it."""
    with changes.transaction(db, by, "event"):
        for code, name_en, name_it in DEFAULT_OUTCOMES:
            save_outcome(db, by, code=code, name_en=name_en, name_it=name_it)
        for topic in own_topics:
            code, name_en, name_it = (topic[name] for name in ("code", "name_en", "name_it"))
            save_topic(db, by, code=code, name_en=name_en, name_it=name_it)
