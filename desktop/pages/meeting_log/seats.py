"""Who is at the table when the log of a meeting opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.rows import Party, PartyKind, Side
from desktop.meeting.seats import of_visitor

if TYPE_CHECKING:
    from db.meeting.log_sheets import Offer
    from db.rows import Meeting, Visitor


def seated(meeting: Meeting | None, visitor: Visitor | None) -> tuple[Party, ...]:
    """Who is at the table of *meeting*, or of one on the spot with *visitor*."""
    if meeting is not None:
        return (*meeting.theirs, *meeting.ours)
    return (of_visitor(visitor),) if visitor else ()


def own_side(offer: Offer) -> tuple[Party, ...]:
    """The body that the operator works for: whose the last meeting was, says nothing of this."""
    return tuple(
        Party(Side.OURS, PartyKind.BODY, one.uuid, one.name)
        for one in offer.bodies
        if one.uuid == offer.own_body
    )
