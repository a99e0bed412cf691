"""What the command about meetings does with the agenda: put one on it, correct it, take it off."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from db import clock, events
from db.meeting import meeting_saving, meetings
from db.rows import PartyKind, Side, Site
from desktop.commands import times
from desktop.commands.asked import DONE, Asked, shared
from desktop.commands.file_acts import the_file
from desktop.commands.meeting_acts import ID, answer, known, tell
from desktop.commands.people import find

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sqlite_utils import Database

    from db.rows import Event, Meeting, Party
    from desktop.commands.meeting_acts import Told

_DETAILS = (
    click.option("--with", "with_name", help="What it is called; their side if not said."),
    click.option(
        "--visitor", "people", multiple=True, help="A visitor's id or code; again for more."
    ),
    click.option("--company", "companies", multiple=True, help="A company without a person yet."),
    click.option(
        "--ours", multiple=True, help="A body or delegate of ours, by name; again for more."
    ),
    click.option("--accompanied-by", "along", multiple=True, help="Who of ours comes along."),
    click.option("--day", help="2025-04-23; today if nothing says when."),
    click.option("--part", help=f"Instead of an hour: {', '.join(meetings.PARTS)}."),
    click.option("--starts", metavar="TIME", help="ISO 8601, or HH:MM of the day."),
    click.option("--ends", metavar="TIME"),
    click.option("--site", type=click.Choice([one.value for one in Site if one])),
    click.option("--place", help="The table or the address."),
    click.option("--topic"),
    click.option("--level"),
)
_WORDS = ("with_name", "place", "topic", "level", "part", "site")


def _with_details(command: Callable[..., int]) -> Callable[..., int]:
    for option in reversed(_DETAILS):
        command = option(command)
    return command


@click.command("add")
@_with_details
@shared(changing=True)
def add_meeting(asked: Asked, **said: Any) -> int:
    """Put a meeting on the agenda."""
    with asked.open(the_file(), changing=True) as opened:
        db, event = opened.db, events.current(opened.db)
        today = clock.local_day(clock.now(), event.zone)
        fields: dict[str, Any] = {"date": today} | _fields(db, event, said, None)
        told = tell(db, [meeting_saving.save(db, asked.by, **fields)])
    _warn(asked, told)
    return answer(asked, told)


@click.command("edit")
@ID
@_with_details
@shared(changing=True)
def edit_meeting(asked: Asked, meeting_id: str, **said: Any) -> int:
    """Correct the meeting ID: what is not said stays. To say that it was moved, use `move`.

    Visitors, companies, our side, and who comes along are each replaced as a whole.
    """
    with asked.open(the_file(), changing=True) as opened:
        db, event = opened.db, events.current(opened.db)
        old = known(db, meeting_id)
        fields = _fields(db, event, said, old)
        told = tell(db, [meeting_saving.save(db, asked.by, uuid=old.uuid, **fields)])
    if said["day"]:
        _warn(asked, told)
    return answer(asked, told)


@click.command("remove")
@ID
@shared(changing=True)
def remove_meeting(asked: Asked, meeting_id: str) -> int:
    """Take the meeting ID off the agenda: it was never agreed. Not once it was logged."""
    with asked.open(the_file(), changing=True) as opened:
        told = tell(opened.db, [known(opened.db, meeting_id)])
        events.remove(opened.db, asked.by, "meeting", told.meetings[0].uuid)
    asked.answer({"removed": told.meetings[0].uuid}, told.lines(asked))
    return DONE


def _warn(asked: Asked, told: Told) -> None:
    """Say it where the meeting is on a day that is none of the event's."""
    asked.speak(told.event.locale)
    times.warn_outside(told.event, told.meetings[0].date)


def _fields(
    db: Database, event: Event, said: dict[str, Any], old: Meeting | None
) -> dict[str, Any]:
    """What is said of a meeting, by the names of ``db.meeting.meeting_saving``."""
    fields = {name: said[name].strip() for name in _WORDS if said[name] is not None}
    day = times.day(said["day"] or "")
    if day is not None:
        fields["date"] = day
    of_day = day or (old.date if old else None)
    for name in ("starts", "ends"):
        if said[name] is not None:
            text = said[name]
            fields[name] = times.moment_of(text, event.zone, of_day) if text else None
        elif old is not None and day is not None:
            fields[name] = _on(getattr(old, name), day, event.zone)
    if fields.get("part") and not said["starts"]:
        fields |= {"starts": None, "ends": None}
    if parties := _parties(db, said, old.parties if old else ()):
        fields["parties"] = parties
    return fields


def _on(at: datetime | None, day: date, zone: str) -> datetime | None:
    """The same time by the clock of the event on another day."""
    if at is None:
        return None
    local = at.astimezone(clock.zone(zone))
    return datetime.combine(day, local.time(), clock.zone(zone)).astimezone(UTC)


def _parties(db: Database, said: dict[str, Any], old: tuple[Party, ...]) -> tuple[Party, ...]:
    """Who sits on both sides: of each kind those who are said, else those who were there before."""
    ours, along = said["ours"], said["along"]
    groups = (
        ([meeting_saving.our_party(db, name) for name in ours], _is_ours),
        (
            [
                meeting_saving.our_party(db, name, capacity=meeting_saving.ACCOMPANIES)
                for name in along
            ],
            lambda one: bool(one.capacity),
        ),
        (
            [meeting_saving.visitor_party(db, find(db, handle).uuid) for handle in said["people"]],
            lambda one: one.kind is PartyKind.VISITOR,
        ),
        (
            [meeting_saving.company_party(name) for name in said["companies"]],
            lambda one: one.kind is PartyKind.COMPANY,
        ),
    )
    return tuple(
        party for new, is_one in groups for party in (new or [one for one in old if is_one(one)])
    )


def _is_ours(one: Party) -> bool:
    return one.side is Side.OURS and not one.capacity
