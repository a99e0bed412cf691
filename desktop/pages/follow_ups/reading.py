"""What the list of follow-ups shows, read in one go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.access import operators
from db.meeting import follow_ups, meetings, own_words
from db.names import fold
from db.ours import bodies
from db.rows import PartyKind
from db.visitor import visitors

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlite_utils import Database

    from db.rows import Delegate, FollowUp, Meeting, Visitor


@dataclass(frozen=True, slots=True)
class Row:
    """A follow-up with whom it is for: the ``visitor`` and the ``meeting`` it came from, if any.

    Who works for another body only says of what it shared that it was done, or puts it off:
    ``is_own`` is False then.
    """

    step: FollowUp
    visitor: Visitor | None
    meeting: Meeting | None
    is_own: bool = True

    @property
    def guests(self) -> tuple[tuple[str, str], ...]:
        """Uuid and name of whom it may be for: the visitor, else all whom the meeting is with."""
        if self.visitor is not None:
            return ((self.visitor.uuid, self.visitor.name),)
        theirs = self.meeting.theirs if self.meeting else ()
        return tuple(
            (one.ref, one.name) for one in theirs if one.kind is PartyKind.VISITOR and one.ref
        )

    @property
    def whom(self) -> str:
        """To whom it was promised, as far as known."""
        if self.visitor is not None:
            return " · ".join(part for part in (self.visitor.name, self.visitor.company) if part)
        return self.meeting.with_name if self.meeting else ""


@dataclass(frozen=True, slots=True)
class Listed:
    """The follow-ups that are wanted, with who may own one: all names, and our delegates."""

    rows: tuple[Row, ...]
    owners: tuple[str, ...]
    delegates: tuple[Delegate, ...]


def listed(
    db: Database, operator: str, *, state: str, owner: str, words: str, today: date
) -> Listed:
    """The follow-ups that *operator* may read, narrowed to *state*, *owner* and folded *words*.

    What was put off comes back on its day: until then it is open, and not due.
    """
    found = follow_ups.follow_ups(
        db, state=state, owner=owner, reader=operators.reader(db, operator), on=today
    )
    people = _visitors(db, {one.visitor for one in found if one.visitor})
    agenda = _meetings(db, {one.meeting for one in found if one.meeting})
    rows = [
        Row(
            one,
            people.get(one.visitor or ""),
            agenda.get(one.meeting or ""),
            own_words.is_promise_of(db, operator, one),
        )
        for one in found
    ]
    wanted = fold(words).split()
    return Listed(
        rows=tuple(row for row in rows if all(word in _said(row) for word in wanted)),
        owners=tuple(follow_ups.owners(db)),
        delegates=tuple(bodies.delegates(db)),
    )


def _said(row: Row) -> str:
    """Everything that a row is found by, folded."""
    meeting = row.meeting.with_name if row.meeting else ""
    return fold(f"{row.step.text} {row.step.owner} {row.whom} {meeting}")


def _visitors(db: Database, uuids: set[str]) -> dict[str, Visitor]:
    """The visitors with these *uuids*, as who they are after all merges."""
    known = {uuid: visitors.living(db, uuid) for uuid in uuids}
    return {uuid: visitor for uuid, visitor in known.items() if visitor is not None}


def _meetings(db: Database, uuids: Iterable[str]) -> dict[str, Meeting]:
    return {one.uuid: one for one in meetings.of_uuids(db, uuids)}
