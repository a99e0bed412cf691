"""What the command about meetings does: list and show them, make one, move it, say what became."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from db import clock, events
from db.errors import Refusal, Refused
from db.meeting import choices, follow_ups, meeting_facts, meeting_handles, meetings, notes
from db.rows import Happening
from desktop.commands import meeting_json, times
from desktop.commands.asked import DONE, REFUSED, Asked, shared
from desktop.commands.file_acts import the_file
from desktop.commands.people import body_called, find

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from sqlite_utils import Database

    from db.meeting.meeting_facts import Standing
    from db.rows import Event, Meeting

ID = click.argument("meeting_id", metavar="ID")
"""A meeting: its id, how that ends (six characters or more), or the organiser's own key."""

AT = click.option("--at", "at_text", metavar="TIME", help="When, if not now: ISO 8601, or HH:MM.")
BODY = click.option("--body", "body_name", default="", help="One body: its meetings and notes.")


@dataclass(frozen=True, slots=True)
class Told:
    """Meetings with how each stands, and the phases in which they are shown now."""

    event: Event
    meetings: list[Meeting]
    standings: dict[str, Standing]
    phases: dict[str, str]

    @property
    def document(self) -> list[dict[str, Any]]:
        """The meetings for machines."""
        return [
            meeting_json.meeting(one, self.standings[one.uuid], self.phases[one.uuid])
            for one in self.meetings
        ]

    def lines(self, asked: Asked) -> Iterator[str]:
        """The meetings for people."""
        from desktop.commands.meeting_lines import MeetingLines

        asked.speak(self.event.locale)
        now, zone = clock.now(), self.event.zone
        not_seen = frozenset(
            one.uuid
            for one in self.meetings
            if meeting_facts.not_seen(one, self.standings[one.uuid], now, zone)
        )
        shown = [(one, self.phases[one.uuid]) for one in self.meetings]
        yield from MeetingLines.table(shown, self.event, not_seen=not_seen)


def tell(db: Database, found: Sequence[Meeting], reader: str | None = None) -> Told:
    """*found* with how they stand, as far as *reader* may know."""
    event, now = events.current(db), clock.now()
    standings = meeting_facts.standings(db, found, reader=reader)
    phases = {
        one.uuid: meeting_facts.phase(one, standings[one.uuid], now, event.zone) for one in found
    }
    return Told(event, list(found), standings, phases)


def known(db: Database, text: str) -> Meeting:
    """The meeting that *text* names. Raises Refused ``not_found``."""
    found = meeting_handles.meeting(db, text)
    if found is None:
        raise Refused(Refusal.NOT_FOUND, text)
    return found


@click.command("list")
@click.option("--day", default="", help="Only that day: 2025-04-23.")
@click.option("--table", "place", default="", help="Only at that table or place.")
@click.option("--visitor", "handle", default="", help="Only with that visitor.")
@BODY
@shared()
def list_meetings(asked: Asked, *, day: str, place: str, handle: str, body_name: str) -> int:
    """List the meetings in the order they are held."""
    with asked.open(the_file()) as opened:
        db = opened.db
        body = body_called(db, body_name)
        found = meetings.meetings(db, times.day(day))
        if handle:
            with_them = {one.uuid for one in meetings.of_visitor(db, find(db, handle).uuid)}
            found = [one for one in found if one.uuid in with_them]
        if place:
            found = [one for one in found if one.place.casefold() == place.strip().casefold()]
        if body is not None:
            found = [one for one in found if body in {each.ref for each in one.ours}]
        told = tell(db, found, body)
    asked.speak(told.event.locale)
    times.warn_outside(told.event, times.day(day))
    asked.answer({"meetings": told.document}, told.lines(asked))
    return DONE if found else REFUSED


@click.command("show")
@ID
@BODY
@shared()
def show_meeting(asked: Asked, meeting_id: str, *, body_name: str) -> int:
    """Show the meeting ID with what happened, what was said and what was promised.

    With --body only what that body may read.
    """
    with asked.open(the_file()) as opened:
        db = opened.db
        reader = body_called(db, body_name)
        meeting = known(db, meeting_id)
        told = tell(db, [meeting], reader)
        facts, said = meeting_facts.of(db, meeting.uuid), notes.of(db, meeting.uuid, reader)
        promised = follow_ups.follow_ups(db, state="all", meeting=meeting.uuid, reader=reader)
        outcomes = choices.outcomes(db, removed=True)

    def lines() -> Iterator[str]:
        from desktop.commands.meeting_lines import MeetingLines

        yield from told.lines(asked)
        yield from (MeetingLines.fact(one, told.event) for one in facts)
        yield from (MeetingLines.note(one, told.event, outcomes) for one in said)
        yield from map(MeetingLines.follow_up, promised)

    document = {
        "meeting": told.document[0],
        "facts": [meeting_json.fact(one) for one in facts],
        "notes": [meeting_json.note(one) for one in said],
        "follow_ups": [meeting_json.follow_up(one) for one in promised],
    }
    asked.answer(document, lines())
    return DONE


def answer(asked: Asked, told: Told) -> int:
    """Print the one meeting that was changed."""
    asked.answer({"meeting": told.document[0]}, told.lines(asked))
    return DONE


@click.command("move")
@ID
@click.option("--starts", required=True, metavar="TIME", help="ISO 8601, or HH:MM of its day.")
@click.option("--ends", default="", metavar="TIME", help="As long as before if not said.")
@click.option("--place", default=None, help="The new table or address.")
@shared(changing=True)
def move_meeting(asked: Asked, meeting_id: str, *, starts: str, ends: str, place: str) -> int:
    """Give the meeting ID another hour, and say so."""
    with asked.open(the_file(), changing=True) as opened:
        db, zone = opened.db, events.current(opened.db).zone
        meeting = known(db, meeting_id)
        begins = times.moment_of(starts, zone, meeting.date)
        over = times.moment_of(ends, zone, meeting.date) if ends else None
        moved = meeting_facts.move(
            db, asked.by, meeting.uuid, starts=begins, ends=over, place=place, reason=asked.reason
        )
        told = tell(db, [moved])
    return answer(asked, told)


def _says(kind: Happening) -> Callable[..., int]:
    def say(asked: Asked, meeting_id: str, *, at_text: str | None) -> int:
        with asked.open(the_file(), changing=True) as opened:
            db, zone = opened.db, events.current(opened.db).zone
            meeting = known(db, meeting_id)
            at: datetime | None = times.moment_of(at_text, zone, meeting.date) if at_text else None
            meeting_facts.record(db, asked.by, meeting.uuid, kind, at=at, reason=asked.reason)
            told = tell(db, [meeting])
        return answer(asked, told)

    return say


_WORDS = {
    "arrived": (Happening.ARRIVED, "Say that whoever the meeting ID is with has come."),
    "started": (Happening.STARTED, "Say that the meeting ID has begun."),
    "held": (Happening.HELD, "Say that the meeting ID was held."),
    "no-show": (Happening.NO_SHOW, "Say that nobody came to the meeting ID."),
    "cancel": (Happening.CANCELLED, "Call the meeting ID off."),
    "planned": (Happening.PLANNED, "Say that the meeting ID is to be held after all."),
}
"""Acts that say what became of a meeting."""


def facts() -> Iterator[click.Command]:
    """A command for each of them."""
    for name, (kind, help_text) in _WORDS.items():
        yield click.command(name, help=help_text)(ID(AT(shared(changing=True)(_says(kind)))))
