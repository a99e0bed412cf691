"""What the agenda is narrowed to, and whether a meeting is one of those."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.reports.figures import HELD
from desktop.pages.agenda.reading import of_body, of_delegate

if TYPE_CHECKING:
    from datetime import datetime

    from db.rows import Delegate
    from desktop.pages.agenda.reading import Item

TWICE, NOT_SEEN, DROPPED = "twice", "not_seen", "dropped"
"""What a meeting may be marked with, beside its phase."""

TOOK_PLACE = "took_place"
"""A state: it was held, or is being held; so the dashboard counts."""

NOBODY = "nobody"
"""What stands for a body where nobody of ours is named."""

OUTCOME = "outcome "
"""How a state begins that is an outcome: its code follows."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. ``body`` is a uuid, or NOBODY; ``state`` one of ``PHASES``, or
    TOOK_PLACE, TWICE, NOT_SEEN or DROPPED, or an outcome's code behind ``OUTCOME``; "" and
    None for any.
    """

    body: str = ""
    delegate: Delegate | None = None
    state: str = ""
    words: tuple[str, ...] = ()

    def fits(self, item: Item, now: datetime, zone: str) -> bool:
        """Whether the meeting is one of those; every one of the words must be found in it."""
        return (
            all(word in item.words for word in self.words)
            and (not self.body or self._is_of(item))
            and (self.delegate is None or of_delegate(item, self.delegate))
            and (not self.state or self._stands(item, now, zone))
        )

    def _is_of(self, item: Item) -> bool:
        return not item.whose if self.body == NOBODY else of_body(item, self.body)

    def _stands(self, item: Item, now: datetime, zone: str) -> bool:
        if self.state.startswith(OUTCOME):
            return item.standing.outcome == self.state.removeprefix(OUTCOME)
        if self.state == TOOK_PLACE:
            return item.standing.state in HELD
        if self.state == TWICE:
            return bool(item.clashes)
        if self.state == NOT_SEEN:
            return item.not_seen(now, zone)
        if self.state == DROPPED:
            return item.meeting.dropped
        return item.phase(now, zone) == self.state


def narrowing(wanted: str) -> dict[str, str]:
    """The parts of "state=held&day=2025-04-23" by their names."""
    parts: dict[str, str] = {}
    for part in wanted.split("&"):
        name, _, value = part.partition("=")
        parts[name] = value
    return parts
