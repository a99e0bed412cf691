"""The company of somebody who is erased: where nobody else is of it, it says who they were."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from db import driver
from db.names import fold
from db.visitor import visitor_codes, visitors

if TYPE_CHECKING:
    from sqlite_utils import Database

_OTHERS = """
SELECT DISTINCT company FROM visitors
WHERE company <> '' AND uuid NOT IN (SELECT value FROM json_each(?1))
UNION SELECT name FROM meeting_parties WHERE kind = 'company' AND removed = 0 AND meeting NOT IN
    (SELECT meeting FROM meeting_parties WHERE ref IN (SELECT value FROM json_each(?1)))
"""


_SAID = """
SELECT with_name || char(10) || full_name || char(10) || topic FROM meetings
UNION ALL SELECT name FROM meeting_parties
UNION ALL SELECT text FROM meeting_notes
UNION ALL SELECT text FROM follow_ups
"""


def is_gone(db: Database, company: str) -> bool:
    """Whether no meeting, note or promise of the file says *company*."""
    wanted = fold(company)
    return not any(wanted in fold(text) for (text,) in driver.rows(db, _SAID))


def alone(db: Database, visitor_uuid: str) -> str:
    """The company of the visitor, where no other visitor is of it and no meeting of others is with
    it; else "".
    """
    visitor = visitors.by_uuid(db, visitor_uuid)
    wanted = fold(visitor.company) if visitor is not None else ""
    if visitor is None or not wanted:
        return ""
    ours = json.dumps(visitor_codes.with_merged(db, visitor_uuid))
    others = (name for (name,) in driver.rows(db, _OTHERS, (ours,)))
    return "" if any(fold(name) == wanted for name in others) else visitor.company
