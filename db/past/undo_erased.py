"""Who was erased goes on counting: that they came, and what was done about them, is taken back no
more.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from db import driver
from db.errors import Refusal, Refused

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.undo_plan import Plan

_TABLES = ("check_ins", "consents", "notices_given", "badge_prints", "codes", "next_edition")
"""Tables of facts about a visitor."""

_THEIRS = " UNION ALL ".join(
    f"SELECT f.uuid, f.visitor FROM {table} f JOIN visitors v ON v.uuid = f.visitor"  # noqa: S608  names from above
    " WHERE v.code = '' AND f.uuid IN (SELECT value FROM json_each(?1))"
    for table in _TABLES
)
"""The facts among ``?1`` that are about somebody who is nobody any more, and about whom."""


def leave(db: Database, plan: Plan) -> None:
    """Take out of *plan*, of a list, the facts about people who were erased since. Any other change
    that is about such a one is refused as a whole: ``erased`` (subject: the visitor).
    """
    if driver.one(db, "SELECT 1 FROM erasures LIMIT 1") is None:
        return
    theirs = dict(driver.rows(db, _THEIRS, (json.dumps(plan.facts),)))
    if plan.forgiving:
        plan.facts[:] = [fact for fact in plan.facts if fact not in theirs]
        return
    made = "SELECT uuid FROM visitors WHERE code = '' AND uuid > ?1 AND change = ?1"
    gone = [*theirs.values(), *(uuid for (uuid,) in driver.rows(db, made, (plan.change.uuid,)))]
    if gone:
        raise Refused(Refusal.ERASED, gone[0])
