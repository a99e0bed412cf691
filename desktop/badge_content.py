"""What a visitor's badge says, and what it is printed on unless somebody chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import i18n

if TYPE_CHECKING:
    from db.rows import BadgeType, Event, Visitor
    from desktop.badge.data import BadgeData

STOCK_OF_COUNTRY = {"US": "zebra-4x3", "CA": "zebra-4x3"}
"""What a stand prints on until somebody chooses: 4-inch fanfold in North America."""
STOCK_ELSEWHERE = "a6"


def data_of(visitor: Visitor, event: Event | None, kind: BadgeType | None) -> BadgeData:
    """What the visitor's badge says, the badge type *kind* in the language that is installed."""
    from desktop.badge.data import BadgeData

    italian = (language := i18n.current()) is not None and language.code == "it"
    return BadgeData(
        given_name=visitor.given_name,
        family_name=visitor.family_name,
        company=visitor.company,
        job_title=visitor.job_title,
        type_label=(kind.name_it if italian else kind.name_en) if kind else "",
        **({"type_colour": kind.colour} if kind else {}),
        code=visitor.code,
        event_name=event.name if event else "",
        stand_name=event.stand if event else "",
    )


def usual_stock(event: Event | None) -> str:
    """The id of the stock that badges are printed on in the event's country."""
    return STOCK_OF_COUNTRY.get(event.country if event else "", STOCK_ELSEWHERE)
