"""The last steps of bringing in a list: what is made before, what the store's thread is asked."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from db.exchange import matching
from db.exchange.faults import ListError
from db.lists_in import collection, imports
from db.visitor.visitor_codes import event_key

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.exchange.matching import Decision, Here, Kind
    from db.lists_in.imports import ImportPlan, ImportResult, Work
    from db.past.changes import By

Decisions = Mapping["Kind | int", "Decision"]


def standing(db: Database, plan: ImportPlan) -> tuple[bytes, tuple[Here, str] | None] | ListError:
    """The key that signs codes, and what is known by now where *plan* did not see all of it.

    Where it was made for another file, that is the answer.
    """
    try:
        return event_key(db), imports.known(db) if imports.is_stale(db, plan) else None
    except ListError as error:
        return error


def ready(
    plan: ImportPlan, decisions: Decisions, key: bytes, here: Here | None = None
) -> tuple[ImportPlan, Work]:
    """*plan*, compared with who is *here* (None: as it is), and all that can be made beforehand."""
    if here is not None:
        plan = replace(plan, sorted=matching.sort(plan.people, here))
    return plan, imports.prepared(plan, decisions, key)


def import_list(
    db: Database,
    by: By,
    plan: ImportPlan,
    decisions: Decisions,
    *,
    work: Work,
    on_progress: Callable[[int, int], object],
    cancelled: Callable[[], bool],
    gives_way: Callable[[], bool],
) -> ImportResult | ListError | None:
    """What ``imports.apply`` gives; what is wrong with the list is an answer, not an exception.

    None, and nothing is written, where a long list has to be compared anew: not on this thread.
    """
    try:
        if len(plan.people) > imports.SHORT and imports.is_stale(db, plan):
            return None
        return imports.apply(
            db,
            by,
            plan,
            decisions,
            work=work,
            on_progress=on_progress,
            cancelled=cancelled,
            gives_way=gives_way,
        )
    except ListError as error:
        return error


def politely(work: Callable[[], Any]) -> Any:
    """What *work* gives. Meanwhile the other threads get their turn ten times as often.

    Python hands over between threads every 5 ms, and a window at work needs many turns.
    """
    interval = sys.getswitchinterval()
    sys.setswitchinterval(interval / 10)
    try:
        with collection.held():
            return work()
    finally:
        sys.setswitchinterval(interval)
