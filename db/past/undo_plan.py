"""What an undo will do, worked out before anything is written, and what stays for later changes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from db import driver, events
from db.errors import Refusal, Refused
from db.names import fold
from db.past import history
from db.past.undo_rows import (
    LATER_ANSWERS,
    LATER_FACTS,
    LATER_OF_MEETING,
    LATER_OF_NOTE,
    NAMED,
    OTHER_VALUES,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import Change

_FACTS = (
    "check_ins",
    "head_counts",
    "consents",
    "notices_given",
    "badge_prints",
    "codes",
    "meeting_facts",
    "meeting_notes",
    "note_shares",
    "next_edition",
)
"""Tables whose rows are retracted."""

_FOLLOWED = {"consents": LATER_ANSWERS, "meeting_notes": LATER_OF_NOTE}
"""Of those, the ones whose rows later ones may stand on."""

_SETTINGS = {
    "badge_types": "badge_type",
    "sessions": "session",
    "bodies": "body",
    "delegates": "delegate",
    "meetings": "meeting",
    "meeting_parties": "party",
    "follow_ups": "follow_up",
    "meeting_outcomes": "outcome",
    "topics": "topic",
    "notices": "notice",
    "operators": "operator",
    "layouts": "layout",
}
"""Tables whose rows are taken out of use, and what each row is."""


class Standing:
    """Which changes stand: not undone, and not merely an undo. Remembers what it was asked."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._known: dict[str, tuple[bool, str | None]] = {}

    def __call__(self, change: str) -> bool:
        """Whether *change* stands."""
        return self._look(change)[0]

    def on(self, change: str, row: str) -> bool:
        """Whether what *change* wrote in *row* stands: also that of a list which was taken back,
        but whose guest was left as the list had brought them back.
        """
        stands, undo = self._look(change)
        if stands or undo is None:
            return stands
        left = driver.one(
            self._db,
            "SELECT EXISTS (SELECT 1 FROM history WHERE row = ?1 AND field = 'withdrawn'"
            " AND new = 0 AND change = ?2) AND NOT EXISTS"
            " (SELECT 1 FROM history WHERE row = ?1 AND field = 'withdrawn' AND change = ?3)",
            (row, change, undo),
        )
        return left == (1,)

    def _look(self, change: str) -> tuple[bool, str | None]:
        """Whether *change* stands, and the undo that took it back, or None."""
        if change not in self._known:
            row = driver.one(
                self._db,
                "SELECT c.kind <> 'undo',"
                " (SELECT u.uuid FROM changes u WHERE u.undoes = c.uuid LIMIT 1)"
                " FROM changes c WHERE c.uuid = ?",
                (change,),
            )
            acted, undo = row or (1, None)
            self._known[change] = (acted == 1 and undo is None, undo)
        return self._known[change]


@dataclass(slots=True)
class Plan:
    """What an undo will do. ``values`` are old values by table and row; ``revoked`` codes that a
    visitor loses again; ``later`` visitors who stay as they are, and the change they stand on.
    """

    change: Change
    standing: Standing
    values: dict[tuple[str, str], dict[str, Any]] = field(
        default_factory=dict[tuple[str, str], dict[str, Any]]
    )
    facts: list[str] = field(default_factory=list[str])
    settings: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    withdrawn: list[str] = field(default_factory=list[str])
    revoked: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    later: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def forgiving(self) -> bool:
        """Whether what is stood on is left alone, where one act would be refused."""
        return self.change.brought_list

    def stands_on(self, row: str, later: str) -> None:
        """Note that the change *later* stands on *row*. Raises Refused ``changed_since``."""
        if not self.forgiving:
            raise Refused(Refusal.CHANGED_SINCE, later)
        self.later[row] = later


def planned(db: Database, change: Change) -> Plan:
    """What taking *change* back will do. Refused: changed_since, in_use, erased."""
    plan = Plan(change, Standing(db))
    _plan_visitors(db, plan)
    _plan_values(db, plan)
    for (table, row), values in plan.values.items():
        if table == "visitors" and values.get("merged_into"):
            _refuse_lost(db, plan, row, values["merged_into"])
    _plan_facts(db, plan)
    for table, kind in _SETTINGS.items():
        for uuid in _made(db, change, table):
            later = _later_change_of(db, plan, table, uuid)
            if later is not None:
                plan.stands_on(uuid, later)
            else:
                events.refuse_used(db, kind, uuid)
                plan.settings.append((table, uuid))
    _keep_seats(db, plan)
    return plan


def _plan_facts(db: Database, plan: Plan) -> None:
    """Retract what the change said, unless a later change answers or corrects it."""
    for table in _FACTS:
        made = _made(db, plan.change, table)
        plan.facts += made
        for uuid in made if table in _FOLLOWED else ():
            for (later,) in driver.rows(db, _FOLLOWED[table], (uuid, plan.change.uuid)):
                if plan.standing(later):
                    plan.stands_on(uuid, later)


def _keep_seats(db: Database, plan: Plan) -> None:
    """Where a guest of the list keeps the seat at a meeting, the name that sat there before and the
    company, do not come back.
    """
    for (table, row), values in list(plan.values.items()):
        if table != "meeting_parties" or "removed" not in values:
            continue
        seats = driver.rows(
            db,
            "SELECT s.uuid, s.name, w.kind, w.name FROM meeting_parties w JOIN meeting_parties s"
            " ON s.meeting = w.meeting AND s.side = w.side AND s.change = ? WHERE w.uuid = ?",
            (plan.change.uuid, row),
        )
        if any(
            uuid in plan.later and (kind == "company" or fold(name) == fold(was))
            for uuid, name, kind, was in seats
        ):
            del plan.values[table, row]


def _made(db: Database, change: Change, table: str, also: str = "1") -> list[str]:
    """The uuids of the rows of *table* that *change* made.

    No index on ``change`` burdens every check-in: a UUIDv7 made during a change is greater than the
    change's own. The rows of an import are looked for one by one all the same, and so are those of
    a rescue, which are older.
    """
    after = "1" if change.kind in ("import", "rescue") else "uuid > ?1"
    found = driver.rows(
        db,
        f"SELECT uuid FROM {table} WHERE change = ?1 AND {after} AND {also}",  # noqa: S608  names of ours
        (change.uuid,),
    )
    return [row[0] for row in found]


def _later_change_of(db: Database, plan: Plan, table: str, uuid: str) -> str | None:
    altered = driver.rows(
        db,
        "SELECT change FROM history WHERE row = ? AND change <> ? ORDER BY id DESC",
        (uuid, plan.change.uuid),
    )
    if table == "meetings":
        altered += driver.rows(db, LATER_OF_MEETING, (uuid, plan.change.uuid))
    if table == "meeting_parties":  # of a list: who stays, or sits at a meeting that does, stays
        row = driver.one(db, "SELECT meeting, ref FROM meeting_parties WHERE uuid = ?", (uuid,))
        altered += [(plan.later[each],) for each in row or () if each in plan.later]
    return next((change for (change,) in altered if plan.standing(change)), None)


def _plan_visitors(db: Database, plan: Plan) -> None:
    """Withdraw whom the change brought, or brought back, unless they have later facts; and of a
    list, whom it was the last to name of those that had brought them.
    """
    brought = _made(db, plan.change, "visitors", "withdrawn = 0")
    back = driver.rows(
        db,
        "SELECT row FROM history WHERE change = ? AND field = 'withdrawn' AND new = 0",
        (plan.change.uuid,),
    )
    brought += [row[0] for row in back]
    named = driver.rows(db, NAMED, (plan.change.uuid,)) if plan.forgiving else []
    brought += [uuid for uuid, made in named if not plan.standing(made)]
    if not brought:
        return
    uuids = json.dumps(brought)
    for uuid, later in driver.rows(db, LATER_FACTS, (uuids, plan.change.uuid, int(plan.forgiving))):
        if plan.standing(later):
            plan.stands_on(uuid, later)
    plan.withdrawn = [uuid for uuid in brought if uuid not in plan.later]


_Place = tuple[str, str, str]
"""A table, a row of it, and a field of that."""


class _Entry(NamedTuple):
    """What another change wrote in a field; ``undoes`` is the change that it took back, or None."""

    change: str
    undoes: str | None
    old: Any
    new: Any


def _plan_values(db: Database, plan: Plan) -> None:
    staying = frozenset(plan.later)  # brought by a list, and left as they are
    left: set[_Place] = set()
    before: dict[_Place, list[_Entry]] = {}
    for table, row, name, is_later, *entry in driver.rows(db, OTHER_VALUES, (plan.change.uuid,)):
        if not is_later:
            before.setdefault((table, row, name), []).append(_Entry(*entry))
        elif plan.standing.on(entry[0], row):
            plan.stands_on(row, entry[0])
            left.add((table, row, name))
    for was in history.fields(db, plan.change.uuid, secrets=True):
        place = (was.table, was.row, was.field)
        if place in left or was.row in staying or was.field == "withdrawn":
            continue
        if was.old is None and was.new is None:  # blanked: who was erased is never brought back
            if not plan.forgiving:
                raise Refused(Refusal.ERASED, was.row)
            continue
        values = plan.values.setdefault((was.table, was.row), {})
        if was.field not in values:  # of several in one change the first tells what was before it
            values[was.field] = _before(plan, was.row, was.old, before.get(place, []))
        if was.table == "visitors" and was.field == "code":
            plan.revoked.append((was.row, str(was.new)))


def _before(plan: Plan, row: str, old: Any, entries: list[_Entry]) -> Any:
    """What the last change that stands gave a field, *old* being what was there and *entries*,
    the newest first, what had happened to it: a list that was taken back while a later change hid
    its value gives nothing any more.
    """
    wrote = {entry.change for entry in entries}
    for entry in entries:
        if entry.old is None and entry.new is None:
            return old  # blanked by an erasure
        took_out = entry.undoes is not None and entry.undoes not in wrote  # a row, not a value
        if took_out or plan.standing.on(entry.change, row):
            return entry.new
        old = entry.old
    return old


def _refuse_lost(db: Database, plan: Plan, row: str, keeper: str) -> None:
    """Refuse to make *row* a part of *keeper* again where nobody would find it: since then *keeper*
    was made a part of *row*, or was withdrawn, or erased.
    """
    at, seen = keeper, {row}
    while at not in seen:
        seen.add(at)
        found = driver.one(db, "SELECT merged_into, withdrawn FROM visitors WHERE uuid = ?", (at,))
        merged_into, withdrawn = found or (None, 0)
        if withdrawn:
            _refuse_newest(db, plan, at, "withdrawn")
        following = plan.values.get(("visitors", at), {}).get("merged_into", merged_into)
        if following is None:
            return
        if following == row:
            _refuse_newest(db, plan, at, "merged_into")
        at = following


def _refuse_newest(db: Database, plan: Plan, row: str, name: str) -> None:
    """Refuse for what stands in the field *name* of the visitor *row*."""
    found = driver.rows(
        db,
        "SELECT change, old IS NULL AND new IS NULL FROM history"
        " WHERE row = ? AND field = ? ORDER BY id DESC",
        (row, name),
    )
    if any(blanked for _, blanked in found):
        raise Refused(Refusal.ERASED, row)
    standing = [change for change, _ in found if plan.standing(change)]
    raise Refused(Refusal.CHANGED_SINCE, (standing or [change for change, _ in found])[0])
