"""Lists of our side: bodies, companies and the people who speak for them, in one list or two.

``plan`` reads the file and says what a list would do; ``apply`` does it, in one change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import driver
from db.agenda import agenda_known, agenda_lists
from db.errors import Refused
from db.exchange import our_headings
from db.exchange.cells import LONGEST, unguarded
from db.exchange.tables import Note
from db.lists_in import import_log
from db.lists_in.our_rows import Altered, OurPlan, Reader
from db.ours import bodies
from db.past import changes
from db.rows import Body

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.exchange.tables import Table
    from db.past.changes import By

__all__ = ["Altered", "OurPlan", "OurResult", "apply", "plan"]


@dataclass(frozen=True, slots=True)
class OurResult:
    """What a list of our side did; ``change`` is what an undo takes back, "" for nothing."""

    plan: OurPlan
    change: str


def plan(
    db: Database,
    table: Table,
    *,
    own: Mapping[str, str] | None = None,
    on_duplicate: str = "update",
) -> OurPlan:
    """What the list *table* would do: its columns are what they seem to be, or what *own* says.

    With *on_duplicate* ``skip`` whoever is here stays as they are. What staff corrected by hand is
    never written over, and noted.
    """
    told = agenda_lists.own_columns(db, table, "bodies") if own is None else own
    found = our_headings.columns("bodies", table.columns, told)
    made = OurPlan(table, found, rejected=list(table.rejected), notes=list(table.notes))
    made.seen = agenda_known.newest(db)
    reader = Reader(db, made, only_new=on_duplicate == "skip")
    places = [(table.columns.index(theirs), ours) for theirs, ours in found.items()]
    columns = {ours: unguarded([row[at] for row in table.rows]) for at, ours in places}
    for place, line in enumerate(table.lines):
        row = {ours: cells[place].strip()[:LONGEST] for ours, cells in columns.items()}
        reader.take(line, row)
    made.altered = reader.altered()
    made.rejected.sort(key=lambda note: note.line)
    made.notes.sort(key=lambda note: note.line)
    return made


def apply(
    db: Database,
    by: By,
    made: OurPlan,
    *,
    own: Mapping[str, str] | None = None,
    gives_way: Callable[[], bool] | None = None,
) -> OurResult:
    """Do what the plan says, as one change; what cannot be kept is added to its ``rejected``.

    Raises GaveWay as soon as *gives_way* says so, and EnvironmentFault: nothing was written then.
    """
    if not made.is_useful:
        return OurResult(made, "")
    with (
        driver.giving_way(db, gives_way),
        changes.transaction(db, by, "import", reason=_why(by, made.table.name)) as change,
    ):
        for one in made.altered:
            try:
                _save(db, by, one)
            except Refused as error:
                made.rejected.append(Note(one.lines[0], error.refusal.value, value=error.subject))
        counts = {
            "read": made.read,
            "added": made.added,
            "updated": made.updated,
            "duplicates": made.duplicates,
            "rejected": len(made.rejected),
        }
        import_log.write(db, change, "bodies", made.table, counts)
        if own:
            import_log.keep_columns(db, change, "bodies", made.table, own)
    return OurResult(made, change.uuid)


def _why(by: By, name: str) -> str:
    return f"{name}: {by.reason}" if by.reason else name


def _save(db: Database, by: By, one: Altered) -> None:
    uuid = one.before.uuid if one.before else None
    after = one.after
    if isinstance(after, Body):
        bodies.save_body(
            db,
            by,
            uuid=uuid,
            name=after.name,
            kind=after.kind,
            aliases=after.aliases,
            place=after.place,
        )
        return
    bodies.save_delegate(
        db,
        by,
        uuid=uuid,
        name=after.name,
        leads=after.leads,
        capacity=after.capacity,
        roles=after.roles,
        aliases=after.aliases,
        email=after.email,
        phone=after.phone,
    )
