"""What an erasure left to be read: list it, take the name out of it later, or leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from db import driver, events
from db.access import operators
from db.erasure import erased_reading, erasure_ledger
from db.errors import Refusal, Refused
from desktop.commands.acting import acting, allow
from desktop.commands.asked import DONE, PIN, Asked, shared
from desktop.commands.file_acts import the_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database

    from db.erasure.erased_reading import ToRead
    from db.past.changes import By

_LEAST = 8
"""Signs of a number that are enough to mean who was erased."""


@click.command("to-read")
@click.argument("visitor_id", metavar="[ID]", default="")
@shared(acting=True)
def to_read(asked: Asked, *, visitor_id: str) -> int:
    """Meetings and notes that may still say the name of who was erased, ID or anybody.

    Who works for a body is not shown them: they are every body's notes.
    """
    with asked.open(the_file()) as opened:
        db = opened.db
        by, event = acting(asked, db), events.current(db)
        if operators.reader(db, by.operator):
            raise Refused(Refusal.DELEGATION_ONLY, visitor_id)
        found = [one for one in erased_reading.to_read(db) if one.visitor.startswith(visitor_id)]

    def said() -> Iterator[str]:
        from desktop.commands.late_lines import LateLines

        asked.speak(event.locale)
        yield from LateLines.to_read(found, event)

    asked.answer({"to_read": [_told(one) for one in found]}, said())
    return DONE


@click.command("clear")
@click.argument("visitor_id", metavar="ID")
@click.option("--leave", is_flag=True, help="Leave them as they are: they mean somebody else.")
@PIN
@shared(changing=True)
def clear(asked: Asked, *, visitor_id: str, leave: bool, pin: str | None) -> int:
    """Take the name of ID, who was erased, out of what to-read shows, with a --reason."""
    with asked.open(the_file(), changing=True, guarded=True) as opened:
        db = opened.db
        if not asked.by.reason.strip():  # a supervisor's name alone is none
            raise Refused(Refusal.REASON_NEEDED)
        by = allow(db, asked.by, pin)
        whom = erased_late_of(db, visitor_id)
        if not whom:
            raise Refused(Refusal.NOT_FOUND, visitor_id)
        if not leave:
            return clear_late(asked, db, by, whom)
        erased_reading.leave(db, by, whom)
        asked.speak(events.current(db).locale)
    from desktop.commands.late_lines import LateLines

    asked.answer({"id": whom, "left": True}, iter((LateLines.left(),)))
    return DONE


late_commands = (to_read, clear)


def erased_late_of(db: Database, visitor_id: str) -> str:
    """The uuid of who was erased and is meant by *visitor_id*, or by how it begins, where something
    of theirs is still to be read; "" for nobody.
    """
    if len(visitor_id) < _LEAST:
        return ""
    found = {
        one.visitor
        for one in erased_reading.to_read(db)
        if one.visitor.startswith(visitor_id.lower())
    }
    return found.pop() if len(found) == 1 else ""


def clear_late(asked: Asked, db: Database, by: By, whom: str) -> int:
    """Take the name of *whom* (uuid) out of what is still to be read, and say so."""
    number = erased_reading.clear(db, by, whom)
    with driver.guard(the_file()):
        erasure_ledger.keep(db)
    asked.speak(events.current(db).locale)
    from desktop.commands.late_lines import LateLines

    asked.answer({"id": whom, "notes": number}, iter((LateLines.cleared(number),)))
    return DONE


def _told(one: ToRead) -> dict[str, object]:
    return {
        "id": one.visitor,
        "erased_at": one.at.isoformat(),
        "meetings": [
            {"id": each.uuid, "date": each.date.isoformat(), "with": each.with_name}
            for each in one.meetings
        ],
        "notes": [
            {"id": each.uuid, "meeting": each.meeting, "author": each.author, "text": each.text}
            for each in one.notes
        ],
    }
