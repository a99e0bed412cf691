"""Papers that name visitors and leave the laptop as files, in the register of exports.

What a printer of the stand prints is not in it: that is in the log of prints. A paper is for
running the event: nobody is left out of it for what they answered; an agenda that goes to a body
names those alone who agreed that it gets their data, as its lists do, and one with pages for
several those whom all of our bodies may have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from db.agenda import agenda_sheets
from db.badges import job_orders
from db.lists_out import exports, withheld
from db.lists_out.exports import Listing, Wanted
from db.ours import our_side
from db.privacy import sharing
from db.reports import reporting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from db.agenda.agenda_sheets import Agenda, Part
    from db.lists_out.exports import Export
    from db.past.changes import By
    from db.rows import BadgeJob

AgendaKind = Literal["agenda", "sheets"]
"""An agenda or a calendar, or sheets to fill in at the tables."""


def told(
    db: Database, wanted: agenda_sheets.Wanted, each: Part | None = None, *, dropped: bool = False
) -> Agenda:
    """The agenda that is *wanted* as it may become a file: that of a body or of a delegate, and
    pages for *each* of them, without names that bodies are not told.
    """
    found = agenda_sheets.agenda(db, wanted, dropped=dropped)
    if not goes_to_bodies(wanted, each):
        return found
    return withheld.agenda(db, found, _shared_with(db, wanted, each))


def offer(
    db: Database, wanted: agenda_sheets.Wanted, each: Part | None = None, *, dropped: bool = False
) -> tuple[agenda_sheets.Offer, int]:
    """How much there is of what is *wanted*, and how many people ``told`` does not name."""
    goes = goes_to_bodies(wanted, each)
    unnamed = told(db, wanted, each, dropped=dropped).withheld if goes else 0
    return agenda_sheets.offer(db, wanted), unnamed


def goes_to_bodies(wanted: agenda_sheets.Wanted, each: Part | None = None) -> bool:
    """Whether what is *wanted*, with pages for *each*, is for a body or for who speaks for one."""
    return bool(wanted.body or wanted.delegate) or each in ("body", "delegate")


def _shared_with(db: Database, wanted: agenda_sheets.Wanted, each: Part | None) -> set[str]:
    """Whose data all of those may have who get it: the body, or those that a delegate speaks for;
    of pages for several, all of our bodies.
    """
    if each in ("body", "delegate"):
        return sharing.agreed(db)
    whose = [wanted.body] if wanted.body else _bodies_of(db, wanted.delegate)
    first, *others = (sharing.agreed(db, body) for body in whose)
    return first.intersection(*others)


def _bodies_of(db: Database, delegate: str) -> list[str]:
    """The bodies that the delegate speaks for, the first role's first; "" for one of no body."""
    roles = our_side.our_side(db).of_person.get(delegate, (our_side.NOBODY,))
    return [uuid for uuid, _name in roles]


def _body_of(db: Database, wanted: agenda_sheets.Wanted) -> str:
    """The body that gets it, that of a delegate, too; "" where it stays ours."""
    if wanted.body or not wanted.delegate:
        return wanted.body
    return _bodies_of(db, wanted.delegate)[0]


def agenda(
    db: Database, by: By, told: Agenda, name: str, kind: AgendaKind = "agenda"
) -> Export | None:
    """Register that the agenda *told* was written to a file called *name*, unless it is everybody's
    and names nobody: then None.

    That of a body or of a delegate goes to a body.
    """
    lines = told.lines if kind == "agenda" else tuple(agenda_sheets.to_hold(told))
    body = _body_of(db, told.wanted)
    if not body and not any(guest.name for line in lines for guest in line.guests):
        return None
    here = reporting.people(db, dict.fromkeys(who for one in lines for who in one.meeting.visitors))
    named = tuple(dict.fromkeys(who.uuid for who in here.values()))
    left_out = {"not_shared": told.withheld} if told.withheld else {}
    listing = Listing(Wanted(kind, body=body), (), ((),) * len(lines), left_out, named)
    return exports.record(db, by, listing, name)


def roster(db: Database, by: By, people: Sequence[str], name: str) -> Export:
    """Register that the roster of the visitors *people* was written to a file called *name*."""
    listing = Listing(Wanted("roster"), (), ((),) * len(people), {}, tuple(people))
    return exports.record(db, by, listing, name)


def badges(
    db: Database,
    by: By,
    made: Sequence[tuple[str, str]],
    *,
    name: str,
    stock: str,
    layout: str = "",
) -> BadgeJob:
    """Register that badges were written to a PDF, and log them as ``job_orders.write_file`` does:
    *made* are visitors and codes.
    """
    people = tuple(dict.fromkeys(visitor for visitor, _code in made))
    listing = Listing(Wanted("badges"), (), ((),) * len(made), {}, people)
    exports.record(db, by, listing, name)
    told = {"name": name, "stock": stock, "layout": layout, "reason": by.reason}
    return job_orders.write_file(db, by, made, **told)
