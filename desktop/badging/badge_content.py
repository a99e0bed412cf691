"""What a visitor's badge says, and what it is printed on unless somebody chose."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.badges.layouts import SavedLayout
    from db.rows import BadgeType, Event, Visitor
    from desktop.badge.data import BadgeData
    from desktop.badge.elements import Layout

log = logging.getLogger(__name__)

STOCK_OF_COUNTRY = {"US": "zebra-4x3", "CA": "zebra-4x3"}
"""What a stand prints on until somebody chooses: 4-inch fanfold in North America."""
STOCK_ELSEWHERE = "a6"


def data_of(
    visitor: Visitor,
    event: Event | None,
    kind: BadgeType | None,
    layouts: Sequence[SavedLayout] = (),
) -> BadgeData:
    """What the visitor's badge says; *kind* is their badge type.

    *layouts* are the event's own: the badge has that of its type, where it suits the stock.
    """
    from desktop.badge.data import BadgeData

    return BadgeData(
        given_name=visitor.given_name,
        family_name=visitor.family_name,
        company=visitor.company,
        job_title=visitor.job_title,
        type_label=_marked(type_label(kind, event) if kind else "", event),
        **({"type_colour": kind.colour} if kind else {}),
        code=visitor.code,
        event_name=_marked(event.name, event) if event else "",
        stand_name=event.stand if event else "",
        layout=own_layout(visitor.badge_type, layouts),
    )


_REHEARSAL_EN, _REHEARSAL_IT = "REHEARSAL", "PROVA"


def _marked(words: str, event: Event | None) -> str:
    """*words*, with what tells a badge of a rehearsal from a real one, whatever its layout shows.

    Its code is that of the real badge.
    """
    if event is None or not event.rehearsal:
        return words
    mark = _REHEARSAL_IT if event.country == "IT" else _REHEARSAL_EN
    return f"{mark} · {words}" if words else mark


def type_label(kind: BadgeType, event: Event | None) -> str:
    """What badges call *kind*: in Italian at a fair in Italy, in English elsewhere.

    Not in the language that staff read: two laptops at one door print the same.
    """
    return kind.name_it if event is not None and event.country == "IT" else kind.name_en


def own_layout(badge_type: str, layouts: Sequence[SavedLayout]) -> Layout | None:
    """The layout among *layouts* that the badge type has, or all types have; None for neither."""
    chosen = own_saved(badge_type, layouts)
    return read_layout(chosen.uuid, chosen.text) if chosen else None


def own_saved(badge_type: str, layouts: Sequence[SavedLayout]) -> SavedLayout | None:
    """That layout as the event keeps it."""
    own = next((one for one in layouts if badge_type in one.types), None)
    return own or next((one for one in layouts if one.usual), None)


def named_layout(name: str, layouts: Sequence[SavedLayout]) -> Layout | None:
    """The layout with that id: the event's own, else one of ours; None for "" and what is gone."""
    if not name:
        return None
    from desktop.badge import template

    saved = next((one for one in layouts if one.uuid == name), None)
    own = read_layout(saved.uuid, saved.text) if saved else None
    return own or template.load_all().get(name)


@lru_cache(maxsize=64)
def read_layout(uuid: str, text: str) -> Layout | None:
    """The layout that an event file keeps as *text*; None where a newer program wrote it."""
    from desktop.badge import reading
    from desktop.badge.data_file import BadFile

    try:
        return reading.parse(text, uuid)
    except BadFile as bad:
        log.warning("a layout of the event cannot be read: %s", bad)
        return None


def usual_stock(event: Event | None) -> str:
    """The id of the stock that badges are printed on in the event's country."""
    return STOCK_OF_COUNTRY.get(event.country if event else "", STOCK_ELSEWHERE)
