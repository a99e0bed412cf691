"""Places of meetings as people write them: which table that is, and whether it is at the fair."""

from __future__ import annotations

import re

from db.names import fold
from db.rows import Site

_ADDRESS = frozenset(
    [
        *("street", "avenue", "ave", "road", "rd", "drive", "blvd", "boulevard", "hq", "plant"),
        *("headquarters", "hotel", "restaurant", "via", "corso", "viale", "piazza", "stabilimento"),
        *("ristorante", "zoom", "teams", "online", "webex"),
    ]
)
"""Words of a place that is not at the fair."""
_TABLE = re.compile(r"(?:table|tavolo|tav|desk|t)\s*\.?\s*(?:n|no|nr|number)?\s*\.?\s*(\d+|[a-z])")


def table_of(place: str) -> str:
    """The table that *place* names, however it is written ("Table 6", "Tavolo 6", "T6"): "6"."""
    folded = fold(place)
    if folded.isdecimal():
        return str(int(folded))
    found = _TABLE.fullmatch(folded)
    if found is None:
        return ""
    return str(int(found[1])) if found[1].isdecimal() else found[1]


def site_of(place: str, stand: str) -> Site:
    """Where a *place* is, as far as its words tell; *stand* is what the event calls ours."""
    if table_of(place):
        return Site.TABLE
    words = set(fold(place).split())
    if {"stand", "booth"} & words and (not stand or set(fold(stand).split()) & words):
        return Site.STAND
    return Site.OFF_SITE if words & _ADDRESS else Site.UNKNOWN


_DIGITS = re.compile(r"(\d+)")


def order(place: str) -> list[tuple[int, int, str]]:
    """By what places are put in order: "Table 2" before "Table 10", and no place last."""
    if not place:
        return [(2, 0, "")]
    pieces = _DIGITS.split(fold(place))
    return [(0, int(one), "") if one.isdecimal() else (1, 0, one) for one in pieces if one]
