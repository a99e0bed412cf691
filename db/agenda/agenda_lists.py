"""The organiser's schedule into the file: what it would do, then doing it, in one change.

Reading (``exchange.tables``) and ``prepare`` ask no database; ``start``, ``fetch`` and ``known``
only read; ``planned`` asks none again, and ``apply`` is one transaction, as short as can be.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import driver
from db.agenda import agenda_known, agenda_plan, agenda_writes
from db.agenda.agenda_guests import Candidate, Guest, Sureness, Visitors, fetch
from db.agenda.agenda_known import Known, Start, known, start
from db.agenda.agenda_plan import AgendaPlan, Choices, Fate, Planned
from db.agenda.agenda_seats import Wanted, seated, unread
from db.erasure import retention
from db.exchange import our_headings, slots
from db.exchange.columns import signature
from db.exchange.faults import ListError, ListFault
from db.exchange.slots import Draft, Question, Reading
from db.lists_in import import_log
from db.past import changes

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.exchange.columns import Mapping as Columns
    from db.exchange.tables import Note, Table
    from db.past.changes import By

__all__ = [
    "AgendaPlan",
    "AgendaResult",
    "Candidate",
    "Choices",
    "Fate",
    "Guest",
    "Known",
    "Planned",
    "Prepared",
    "Question",
    "Reading",
    "Start",
    "Sureness",
    "Visitors",
    "apply",
    "fetch",
    "known",
    "own_columns",
    "plan",
    "planned",
    "prepare",
    "refuse_agenda",
    "start",
]

_PERSONAL = {"given_name", "family_name", "email"}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A schedule as it was understood: its ``draft``, and the meetings in it.

    While ``draft.questions`` are open nothing of it should be written. ``unread`` are the meetings
    of rows that could not be taken.
    """

    draft: Draft
    wanted: tuple[Wanted, ...]
    unread: tuple[Wanted, ...]
    start: Start


@dataclass(frozen=True, slots=True)
class AgendaResult:
    """What a schedule did. ``read`` is the sum of added, updated, duplicates and rejected, in rows
    of the list; ``change`` is what an undo takes back, "" where nothing was written.
    """

    plan: AgendaPlan
    change: str

    @property
    def rejected(self) -> list[Note]:
        """Rows that were not taken, with line and reason."""
        return self.plan.draft.rejected


def refuse_agenda(table: Table, mapping: Columns | None = None) -> None:
    """Raise ListError ``agenda`` where the columns are those of meetings: nobody is a visitor
    there by having a date, an hour and somebody of ours to meet.

    Where a *mapping* says which of them are a visitor's own, that is believed.
    """
    found = set(our_headings.columns("agenda", table.columns, {}).values())
    when = {"starts"} <= found or {"date", "part"} <= found
    sides = found & {"body", "delegate"} and found & {"guest", "guest_id", "guest_family"}
    if not table.calendar and not (when and sides):
        return
    if (
        table.calendar
        or mapping is None
        or not _PERSONAL & {column.ours for column in mapping.columns}
    ):
        raise ListError(ListFault.AGENDA)


def own_columns(db: Database, table: Table, kind: str = "agenda") -> dict[str, str]:
    """What staff said of the columns of the last list of that *kind* with the same headings."""
    kept = driver.one(
        db,
        "SELECT columns FROM import_maps WHERE headers = ? ORDER BY id DESC LIMIT 1",
        (f"{kind}:{signature(table.columns)}",),
    )
    return dict(json.loads(kept[0])) if kept else {}


def prepare(
    table: Table,
    begun: Start,
    own: Mapping[str, str] | None = None,
    reading: Reading | None = None,
) -> Prepared:
    """The meetings in *table*, read as *own* and *reading* say, or as they seem to be."""
    draft = slots.prepare(table, begun.fair, own, reading)
    wanted = tuple(seated(draft, begun.ours))
    return Prepared(draft, wanted, tuple(unread(draft, begun.ours)), begun)


def planned(made: Prepared, found: Known, choices: Choices | None = None) -> AgendaPlan:
    """What *made* would do to what was *found*, with the *choices* of staff."""
    return agenda_plan.plan(
        made.draft, made.wanted, made.unread, made.start, found, choices or Choices()
    )


def plan(
    db: Database,
    table: Table,
    *,
    own: Mapping[str, str] | None = None,
    reading: Reading | None = None,
    choices: Choices | None = None,
) -> AgendaPlan:
    """What importing *table* would do to the file. Reads only; all of the steps at once.

    Refused not_found in a file without an event.
    """
    columns = own_columns(db, table) if own is None else own
    made = prepare(table, start(db), columns, reading)
    return planned(made, known(db, fetch(db, guests_of(made))), choices)


def guests_of(made: Prepared) -> list[agenda_plan.Who]:
    """Everybody of theirs in a schedule, for ``fetch``."""
    return [who for one in (*made.wanted, *made.unread) for who in one.theirs]


def apply(
    db: Database,
    by: By,
    plan: AgendaPlan,
    *,
    own: Mapping[str, str] | None = None,
    gives_way: Callable[[], bool] | None = None,
) -> AgendaResult:
    """Do what *plan* says, as one change. A verified copy of the file is the caller's business.

    When the file changed since the plan was made, it is made anew first. *own* is what staff said
    of the columns, kept for the next such list. It stops as soon as *gives_way* says that more
    urgent work waits: GaveWay, and nothing was written. So it is with EnvironmentFault, and with
    Refused as ``retention.refuse_over``.
    """
    with driver.giving_way(db, gives_way):
        if agenda_known.newest(db) != plan.seen:
            made = Prepared(plan.draft, plan.wanted, plan.unread, agenda_known.start(db))
            plan = planned(made, known(db, fetch(db, guests_of(made))), plan.choices)
        if not plan.is_useful:
            return AgendaResult(plan, "")
        retention.refuse_over(db)
        table = plan.draft.table
        with changes.transaction(db, by, "import", reason=_why(by, table.name)) as change:
            agenda_writes.write(db, change, plan)
            counts: dict[str, int | str] = {
                "read": plan.read,
                "added": plan.added,
                "updated": plan.updated,
                "duplicates": plan.duplicates,
                "rejected": len(plan.draft.rejected),
                "dropped": len(plan.dropped),
            }
            if plan.source:
                counts["source"] = plan.source
            import_log.write(db, change, "agenda", table, counts)
            if own:
                import_log.keep_columns(db, change, "agenda", table, own)
    return AgendaResult(plan, change.uuid)


def _why(by: By, name: str) -> str:
    """The list's name, by which it is known in the history, and the reason that was given."""
    return f"{name}: {by.reason}" if by.reason else name
