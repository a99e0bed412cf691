"""What the file keeps of what was said before about one person: of them, the meetings at which they
sit, and what was promised to them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import driver
from db.visitor import visitor_codes
from db.visitor.visitor_rows import TEXTS

if TYPE_CHECKING:
    from sqlite_utils import Database

_PEOPLE = "(SELECT value FROM json_each(?1))"
_MEETINGS = f"(SELECT meeting FROM meeting_parties WHERE ref IN {_PEOPLE} AND removed = 0)"  # noqa: S608  SQL of ours
_FORMER = f"""
SELECT change, field, old, new FROM history
WHERE (coalesce(old, '') <> '' OR coalesce(new, '') <> '')
AND ((tbl = 'visitors' AND row IN {_PEOPLE} AND field IN (SELECT value FROM json_each(?2)))
    OR (tbl = 'meetings' AND row IN {_MEETINGS} AND field IN ('topic', 'place', 'level', 'starts'))
    OR (tbl = 'follow_ups' AND field IN ('text', 'owner', 'due') AND row IN
        (SELECT uuid FROM follow_ups WHERE visitor IN {_PEOPLE} OR meeting IN {_MEETINGS})))
ORDER BY id
"""  # noqa: S608  SQL of ours


@dataclass(frozen=True, slots=True)
class Former:
    """A *field* that said *before*, and *now* from a change on; None where it was not there. Times
    are UTC in ISO 8601.
    """

    field: str
    before: str | None
    now: str | None


def of(db: Database, visitor_uuid: str) -> dict[str, list[Former]]:
    """What each change (its uuid) left of older values about the visitor, or about who was merged
    into them.
    """
    ours = json.dumps(visitor_codes.with_merged(db, visitor_uuid))
    found: defaultdict[str, list[Former]] = defaultdict(list)
    for change, field, old, new in driver.rows(db, _FORMER, (ours, json.dumps(TEXTS))):
        before, now = (None if each is None else str(each) for each in (old, new))
        found[change].append(Former(field, before, now))
    return found
