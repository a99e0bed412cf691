"""Whom a list or a registration would bring back although they were erased on request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, events
from db.erasure import erased_hashes, erasing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Ledger:
    """Who was erased: by the keyed hash of an organiser's id, an e-mail or a name with a company,
    also of before, the day in the event's zone; and by our number, for a list that we wrote before.
    ``key`` is the event's.
    """

    key: bytes
    days: Mapping[str, date]
    numbers: Mapping[str, date]

    def found(
        self, told: Iterable[tuple[str, ...]], numbers: Iterable[str] = ()
    ) -> dict[int, date]:
        """Whom of those that are *told* by organiser's id, e-mail and ``erased_hashes.named``, or
        by our *numbers*, was erased, by their place, and when.

        Nothing is hashed while nobody was erased; 100,000 people take about 1.5 s otherwise.
        """
        if not self.numbers and not self.days:
            return {}
        gone = {at: self.numbers[one] for at, one in enumerate(numbers) if one in self.numbers}
        if not self.days:
            return gone
        for place, values in enumerate(told):
            for value in values:
                on = self.days.get(erased_hashes.hashed(self.key, value)) if value else None
                if on is not None:
                    gone[place] = on
        return gone


def ledger(db: Database) -> Ledger:
    """Who was erased from this file."""
    event = events.current(db)
    zone = clock.zone(event.zone)
    days: dict[str, date] = {}
    numbers: dict[str, date] = {}
    for one in erasing.erasures(db):
        numbers[one.visitor] = one.at.astimezone(zone).date()
        for each in one.every():
            days[each] = numbers[one.visitor]
    return Ledger(event.key, days, numbers)


def erased_on(
    db: Database,
    *,
    external_id: str = "",
    email: str = "",
    named: tuple[str, str, str] | None = None,
) -> date | None:
    """The day, in the event's zone, on which whoever had this id or e-mail, or was *named* so
    (given name, family name, company), was erased, or None.
    """
    name = erased_hashes.named(*named) if named is not None else ""
    return ledger(db).found([(external_id, email, name)]).get(0)
