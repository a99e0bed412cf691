"""All that is kept about one person, with what its codes mean in a language of theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db import events
from db.access import operators
from db.access.guarded import need_real
from db.door import sessions
from db.errors import Refusal, Refused
from db.meeting import choices
from db.ours import bodies
from db.privacy import notices, person_files
from desktop import i18n

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import Event


@dataclass(frozen=True, slots=True)
class Gathered:
    """A person's file with what its codes mean: ``purposes`` as their notice words them, ``names``
    of bodies, sessions, badge types and outcomes by uuid or code. ``language`` is the one of theirs
    that we speak.
    """

    told: dict[str, Any]
    event: Event
    language: str
    purposes: dict[str, str]
    names: dict[str, str]


def gather(db: Database, visitor: str, operator: str, language: str = "") -> Gathered:
    """All that is kept about the visitor, asked of the file now; in *language*, "" for theirs.

    Refused: not_found; nobody_here where *operator* is none of the event's; delegation_only where
    they work for a body, whose people may not read what others noted; rehearsal, whose register is
    not kept.
    """
    need_real(db, visitor)
    operators.need_somebody(db, operator)
    if operators.reader(db, operator):
        raise Refused(Refusal.DELEGATION_ONLY, visitor)
    told = person_files.person_file(db, visitor)
    theirs = language or told["person"].get("language", "")
    language = theirs if theirs in i18n.LANGUAGES else i18n.LANGUAGES[0]
    names = bodies.names(db)
    names |= {one.code: one.title for one in sessions.all_sessions(db)}
    for one in (
        *events.badge_types(db),
        *choices.outcomes(db, removed=True),
        *choices.topics(db, removed=True),
    ):
        names[one.code] = one.name_it if language == "it" else one.name_en
    purposes = dict(notices.notice(db, language).purposes)
    return Gathered(told, events.current(db), language, purposes, names)
