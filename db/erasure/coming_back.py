"""Whom a list or a registration would bring back although they were erased on request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from db import events
from db.erasure import erasing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Ledger:
    """Who was erased: by the keyed hash of an organiser's id or an e-mail, the day in the event's
    zone; and by our number, for a list that we wrote before. ``key`` is the event's.
    """

    key: bytes
    days: Mapping[str, date]
    numbers: Mapping[str, date]

    def found(
        self, pairs: Iterable[tuple[str, str]], numbers: Iterable[str] = ()
    ) -> dict[int, date]:
        """Which of the *pairs* of organiser's id and e-mail, or of our *numbers*, were erased, by
        their place, and when.

        Nothing is hashed while nobody was erased; 100,000 pairs take about a second otherwise.
        """
        if not self.numbers and not self.days:
            return {}
        told = {at: self.numbers[one] for at, one in enumerate(numbers) if one in self.numbers}
        if not self.days:
            return told
        for place, pair in enumerate(pairs):
            for value in pair:
                on = self.days.get(erasing.hashed(self.key, value)) if value else None
                if on is not None:
                    told[place] = on
        return told


def ledger(db: Database) -> Ledger:
    """Who was erased from this file."""
    event = events.current(db)
    zone = ZoneInfo(event.zone)
    days: dict[str, date] = {}
    numbers: dict[str, date] = {}
    for one in erasing.erasures(db):
        numbers[one.visitor] = one.at.astimezone(zone).date()
        for each in filter(None, (one.external_hash, one.email_hash)):
            days[each] = numbers[one.visitor]
    return Ledger(event.key, days, numbers)


def erased_on(db: Database, *, external_id: str = "", email: str = "") -> date | None:
    """The day, in the event's zone, on which whoever had this id or e-mail was erased, or None."""
    return ledger(db).found([(external_id, email)]).get(0)
