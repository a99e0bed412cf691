"""Badges that are printed before anybody is known to wear them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Spare:
    """A numbered spare badge with a genuine code.

    ``visitor`` is the uuid of who was given it, None as long as it is in the drawer.
    """

    number: int
    code: str
    made_at: datetime
    visitor: str | None
