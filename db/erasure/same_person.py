"""Other cards that are perhaps of the person who is erased: nobody merged them, so they stay."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from db import driver
from db.badges import codes
from db.erasure import erased_hashes
from db.errors import Refused
from db.visitor import visitor_codes
from db.visitor.visitor_rows import derived

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

_ALIKE = """
SELECT uuid FROM visitors WHERE code <> '' AND uuid NOT IN (SELECT value FROM json_each(?1))
AND (email_key IN (SELECT value FROM json_each(?2))
    OR external_key IN (SELECT value FROM json_each(?3))
    OR person_key IN (SELECT value FROM json_each(?4)))
ORDER BY id
"""


def cards(db: Database, people: Sequence[str]) -> tuple[str, ...]:
    """The uuids of other visitors, the withdrawn too, who have an e-mail, an organiser's id, or a
    name with a company that *people* (uuids, one person before and after merges) have or had; of a
    card that was merged, whom it became. For use before *people* are blanked. A colleague with the
    same switchboard's e-mail is among them: somebody is to look.
    """
    mails: set[str] = set()
    ids: set[str] = set()
    names: set[str] = set()
    for who in people:
        told = erased_hashes.said(db, who)
        mails |= {str(derived({"email": one})["email_key"]) for one in told["email"]}
        ids |= {codes.comparable(one) for one in told["external_id"]}
        names |= set(erased_hashes.names_in(told))
    keys = (json.dumps(sorted(each - {""})) for each in (mails, ids, names))
    found = driver.rows(db, _ALIKE, (json.dumps(list(people)), *keys))
    return tuple(dict.fromkeys(_keeper(db, uuid) for (uuid,) in found))


def _keeper(db: Database, uuid: str) -> str:
    """Whom *uuid* became by merges; itself where these lead nowhere."""
    try:
        return visitor_codes.require_kept(db, uuid)
    except Refused:
        return uuid
