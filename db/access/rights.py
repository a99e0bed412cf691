"""Who may do what needs a supervisor: the one place where that is decided, for window and commands.

What it is stands in ``db.access.guarded``; it needs a supervisor's PIN, once one has it. Wrong
PINs are written down, and after a few in a row each further try has to wait: four digits are
guessed by hand in an afternoon otherwise. It guards against accidents and curiosity, not against
who has the file.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import wraps
from math import ceil
from typing import TYPE_CHECKING, Any

from db import clock, driver, events
from db.access import operators
from db.errors import EnvironmentFault, Refusal, Refused
from db.past import changes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlite_utils import Database

    from db.past.changes import By
    from db.rows import Operator

FREE_TRIES = 5
"""Wrong PINs in a row that cost nothing but the typing."""

FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(minutes=15)
"""How long the next try waits after the last free one; each wrong one more doubles it, to the
longest: 10,000 PINs take a hundred days.
"""

REFUSALS = (Refusal.PIN_NEEDED, Refusal.PIN_OF_STAFF, Refusal.PIN_WRONG, Refusal.PIN_WAIT)
"""Why somebody is not let: what to say beside the field for the PIN."""

WRONG, RIGHT = "pin_wrong", "pin_right"
"""Kinds of change: a wrong PIN, and the right one after wrong ones."""


def permit(db: Database, by: By, pin: str | None) -> By:
    """Let *by* do what needs a supervisor, on the word of the one whose *pin* it is; without PINs
    anybody may. Gives who acts: where that is another, the supervisor's name stands behind the
    reason, and where there is no reason, it is the supervisor.

    Refused: pin_needed, pin_wrong, pin_wait (subject: seconds until the next try); pin_of_staff,
    which is a right one and counts as no wrong try.
    """
    if not operators.needs_pin(db):
        return by
    if not pin:
        raise Refused(Refusal.PIN_NEEDED)
    found = _judged(
        db,
        by,
        None,
        lambda: operators.supervisor_with(db, pin),
        is_staff=lambda: operators.is_of_staff(db, pin),
    )
    by = replace(by, vouched=True)
    if found.name == by.operator:
        return by
    reason = by.reason.strip()
    if not reason:  # a name alone would pass for one where a reason is asked for
        return replace(by, operator=found.name)
    return replace(by, reason=f"{reason} ({found.name})")


def permit_edit(db: Database, by: By, pin: str | None, fields: Mapping[str, object]) -> By:
    """The same for *fields* of the event: what visitors were promised needs a supervisor, where it
    becomes another; the rest does not.
    """
    promised = events.breaks_promise(events.current(db), fields)
    return permit(db, by, pin) if promised else by


def permit_undo(db: Database, by: By, pin: str | None, change: str) -> By:
    """The same for an undo of the *change* with that uuid: what needs a supervisor needs one to be
    taken back. Without a reason who acts stays: where somebody else made it, one is asked for.
    """
    allowed = permit(db, by, pin) if is_guarded(db, change) else by
    return allowed if by.reason.strip() else by


def is_guarded(db: Database, change: str) -> bool:
    """Whether an undo of the *change* with that uuid is guarded, as what it takes back."""
    found = driver.one(
        db,
        "SELECT 1 FROM changes c WHERE c.uuid = ?1 AND (c.kind = 'operator' OR EXISTS"
        " (SELECT 1 FROM history h WHERE h.change = c.uuid AND (h.tbl IN ('operators', 'notices')"
        " OR (h.tbl = 'event' AND h.field IN (SELECT value FROM json_each(?2)))"
        # Who was merged with somebody who is blocked is so again by themselves.
        " OR (c.kind <> 'merge' AND h.tbl = 'visitors' AND h.field = 'blocked' AND h.new = 1))))",
        (change, json.dumps(events.PROMISED)),
    )
    return found is not None


def permitted(command: Callable[..., Any]) -> Callable[..., Any]:
    """*command* as one that takes a PIN behind who acts: ``(db, by, pin, …)``. Refused: as
    ``permit``; then it is not called.

    A reason among its own arguments gets the supervisor's name as well.
    """

    @wraps(command)
    def run(db: Database, by: By, pin: str | None, /, *args: Any, **named: Any) -> Any:
        reason = named.get("reason")
        if reason is not None:
            by = replace(by, reason=reason)
        allowed = permit(db, by, pin)
        if reason is not None:
            named["reason"] = allowed.reason
        return command(db, allowed, *args, **named)

    return run


def with_pins(db: Database) -> list[Operator]:
    """The operators who have a PIN, by name: who can unlock the screen."""
    return [one for one in operators.operators(db) if one.has_pin]


def identify(db: Database, by: By, uuid: str, pin: str) -> Operator:
    """The operator *uuid*, whose *pin* it is: who unlocks the screen.

    Refused: not_found (who has left), pin_needed, pin_wrong, pin_wait.
    """
    known = next((one for one in operators.operators(db) if one.uuid == uuid), None)
    if known is None:
        raise Refused(Refusal.NOT_FOUND, uuid)
    if not pin:
        raise Refused(Refusal.PIN_NEEDED)
    return _judged(db, by, uuid, lambda: known if operators.check_pin(db, uuid, pin) else None)


def _judged(
    db: Database,
    by: By,
    whose: str | None,
    look: Callable[[], Operator | None],
    is_staff: Callable[[], bool] = lambda: False,
) -> Operator:
    """Whom *look* finds by the PIN. *whose* tries these are counts by itself: one operator's right
    PIN opens no more tries at another's.
    """
    wrong = _wrong_in_a_row(db, whose)
    if (wait := _wait(wrong)) > timedelta():
        raise Refused(Refusal.PIN_WAIT, str(ceil(wait.total_seconds())))
    found = look()
    if found is None and is_staff():
        raise Refused(Refusal.PIN_OF_STAFF)
    if found is None or wrong:
        with suppress(EnvironmentFault):  # on a full disk, too, a PIN is as right or wrong as it is
            _note(db, by, RIGHT if found else WRONG, whose)
    if found is None:
        raise Refused(Refusal.PIN_WRONG)
    return found


def _wrong_in_a_row(db: Database, whose: str | None) -> list[str]:
    """When wrong PINs were given since the last right one, the oldest first."""
    found = driver.rows(
        db,
        "SELECT at FROM changes WHERE kind = ?1 AND subject IS ?3 AND id >"
        " (SELECT coalesce(max(id), 0) FROM changes WHERE kind = ?2 AND subject IS ?3) ORDER BY id",
        (WRONG, RIGHT, whose),
    )
    return [str(at) for (at,) in found]


def _wait(wrong: list[str]) -> timedelta:
    """How long the next try has to wait from now; a clock that was set back makes it no longer."""
    over = len(wrong) - FREE_TRIES
    if over < 0:
        return timedelta()
    whole = min(FIRST_WAIT * 2 ** min(over, 10), LONGEST_WAIT)
    return min(whole - (clock.now() - clock.moment(wrong[-1])), whole)


def _note(db: Database, by: By, kind: str, whose: str | None) -> None:
    with changes.transaction(db, replace(by, reason=""), kind, subject=whose):
        pass
