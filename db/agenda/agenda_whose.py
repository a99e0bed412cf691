"""Whose a meeting or a session is: which table's, which body's, which delegate's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.agenda.places import table_of
from db.names import fold
from db.rows import PartyKind, Site

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.rows import Delegate, Meeting, Session


def of_body(meeting: Meeting, body: str) -> bool:
    """Whether the body with the uuid *body* is at the meeting, or comes along."""
    return any(party.ref == body for party in meeting.parties)


def of_delegate(meeting: Meeting, delegate: Delegate) -> bool:
    """Whether *delegate* is at the meeting or comes along, or their body is and it is not said who
    speaks for it.
    """
    ours = [one for one in meeting.parties if one.kind is PartyKind.DELEGATE]
    if any(one.ref == delegate.uuid for one in ours):
        return True
    speaks_for = {fold(role.body) for role in delegate.roles}
    return all(one.capacity for one in ours) and any(
        one.kind is PartyKind.BODY and fold(one.name) in speaks_for for one in meeting.ours
    )


def at_table(meeting: Meeting, table: str) -> bool:
    """Whether it is held at that *table*, however either is written."""
    wanted = table_of(table)
    if wanted and (found := table_of(meeting.place)):
        return found == wanted
    return bool(meeting.place) and fold(meeting.place) == fold(table)


def tables(found: Iterable[Meeting]) -> list[str]:
    """The tables at which those meetings are, each as it is written first, by their numbers."""
    named: dict[str, str] = {}
    for one in found:
        if key := table_key(one):
            named.setdefault(key, one.place)
    return [named[key] for key in sorted(named, key=lambda key: (len(key), key))]


def table_key(meeting: Meeting) -> str:
    """What names the meeting's table, however it is written; "" where it is held at none."""
    named = table_of(meeting.place)
    return named or (fold(meeting.place) if meeting.site is Site.TABLE else "")


def speaks(session: Session, delegate: Delegate) -> bool:
    """Whether *delegate* is one of its speakers, by name or alias."""
    names = {fold(name) for name in (delegate.name, *delegate.aliases)}
    return any(fold(speaker) in names for speaker in session.speakers)
