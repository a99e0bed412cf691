"""What tells that somebody comes back who was erased, whatever was known of them when they went:
earlier e-mails and organiser's ids, and names with companies, as hashes keyed with the event's key:
what that is worth, ``erasing.Erasure`` says.
"""

from __future__ import annotations

import hmac
from itertools import islice, product
from typing import TYPE_CHECKING

from db import driver
from db.names import fold
from db.visitor.visitor_rows import derived

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

_FIELDS = ("external_id", "email", "given_name", "family_name", "company")
_MOST = 200
"""Names with companies of one card: each was written by somebody, and few ever are."""

_VALUES = f"""
SELECT field, old FROM history h JOIN changes c ON c.uuid = h.change
    WHERE h.tbl = 'visitors' AND h.row = ?1 AND c.kind NOT IN ('merge', 'undo')
UNION SELECT field, new FROM history h JOIN changes c ON c.uuid = h.change
    WHERE h.tbl = 'visitors' AND h.row = ?1 AND c.kind NOT IN ('merge', 'undo')
{" ".join(f"UNION SELECT '{name}', {name} FROM visitors WHERE uuid = ?1" for name in _FIELDS)}
"""  # noqa: S608  names from above


def hashed(key: bytes, value: str) -> str:
    """The keyed hash of an id or an e-mail (HMAC-SHA-256, hex), case aside; "" of a blank."""
    folded = fold(value).strip()
    if not folded:
        return ""
    return hmac.digest(key, b"erased:" + folded.encode(), "sha256").hex()


def named(given_name: str, family_name: str, company: str) -> str:
    """What is hashed of a whole name with its company; "" where one of them is missing."""
    known = {"given_name": given_name, "family_name": family_name, "company": company}
    return str(derived(known)["person_key"]) if given_name and family_name else ""


def of_card(db: Database, key: bytes, visitor: str) -> set[str]:
    """The hashes of all that the card *visitor* (uuid) says and said: ids, e-mails, and names with
    companies. For use before it is blanked.
    """
    told = said(db, visitor)
    return all_of(key, (*told["external_id"], *told["email"], *names_in(told)))


def said(db: Database, visitor: str) -> dict[str, list[str]]:
    """What the card *visitor* (uuid) says and said, by field: e-mails, organiser's ids, names,
    companies. What only a merge wrote there is another card's.
    """
    told: dict[str, list[str]] = {name: [] for name in _FIELDS}
    for field, value in driver.rows(db, _VALUES, (visitor,)):
        if field in told and value:
            told[field].append(str(value))
    return told


def names_in(told: dict[str, list[str]]) -> list[str]:
    """Each name with each company of what :func:`said` gave, as ``named``; few of very many."""
    people = islice(product(*(told[name] for name in _FIELDS[2:])), _MOST)
    return [named(*one) for one in people]


def all_of(key: bytes, values: Iterable[str]) -> set[str]:
    """The hashes of *values*, but for blanks."""
    return {hashed(key, value) for value in values} - {""}
