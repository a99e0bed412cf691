"""The organiser's agenda: meetings that were agreed before, as a list."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from db import bodies, events, meeting_saving, meetings, visitor_codes
from db.exchange.columns import recognise
from db.exchange.faults import ListError, ListFault
from db.names import clean, fold
from db.our_lists import BadRow, Result, bring, columns

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlite_utils import Database

    from db.changes import By
    from db.exchange.columns import Mapping as Columns
    from db.exchange.tables import Table
    from db.rows import Event, Meeting

AGENDA = {
    "date": "date|day|meeting date|data|giorno|data incontro",
    "starts": "start|starts|start time|from|time|hour|inizio|ora inizio|dalle|ora|orario",
    "ends": "end|ends|end time|to|until|fine|ora fine|alle",
    "part": "part|part of day|part of the day|parte|parte del giorno|parte della giornata",
    "place": "place|table|location|where|luogo|tavolo|posto|dove",
    "body": "piemonte participant|participant|body|our side|host|exhibitor|ente|nostro ente"
    "|partecipante piemonte|partecipante piemontese|espositore",
    "guest_id": "guest registration id|registration id|guest id|badge code|id ospite"
    "|codice registrazione|codice ospite|codice",
    "guest": "guest|with|guest name|visitor|buyer|ospite|con|incontro con|visitatore|nome ospite",
    "company": "guest company|company|azienda ospite|azienda",
    "topic": "topic|subject|theme|argomento|tema|oggetto",
}
"""What a column of an agenda can be, and the headings it is known by."""

_PERSONAL = {"given_name", "family_name", "email"}
_PARTS = {
    "early morning": "early_morning",
    "prima mattina": "early_morning",
    "mattina presto": "early_morning",
    "morning": "morning",
    "mattina": "morning",
    "mattino": "morning",
    "during day": "during_day",
    "during the day": "during_day",
    "in giornata": "during_day",
    "giornata": "during_day",
    "afternoon": "afternoon",
    "pomeriggio": "afternoon",
    "evening": "evening",
    "sera": "evening",
}
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*([ap])?\.?m?\.?", re.IGNORECASE)
_NUMBERS = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})")


def refuse_agenda(table: Table, mapping: Columns | None = None) -> None:
    """Raise ListError ``agenda`` where the columns are those of meetings: nobody is a visitor
    there by having a date, an hour and somebody of ours to meet.

    Where a *mapping* says which of them are a visitor's own, that is believed.
    """
    found = set(columns(table, AGENDA, {}).values())
    planned_for = {"date", "body"} <= found and found & {"starts", "part"}
    if not planned_for or not found & {"guest", "guest_id"}:
        return
    if not _PERSONAL & {column.ours for column in (mapping or recognise(table)).columns}:
        raise ListError(ListFault.AGENDA)


def bring_agenda(
    db: Database,
    by: By,
    table: Table,
    *,
    own: Mapping[str, str] | None = None,
    on_duplicate: str = "skip",
    dry_run: bool = False,
) -> Result:
    """Take the planned meetings of *table* into the file, in one change.

    A guest is found by registration id or code, a body by its names. The same meeting is one of
    the same guest and body at the same time. A *dry_run* leaves no trace.
    """
    event = events.current(db)
    there = {_same(one): one for one in meetings.meetings(db)}

    def take(line: int, row: dict[str, str], result: Result) -> None:
        fields = _meeting(db, event, row, line, result)
        known = there.get(_same_fields(fields))
        if known is None or on_duplicate == "add":
            made = meeting_saving.save(db, by, **fields)
            there.setdefault(_same(made), made)
            result.added += 1
        elif on_duplicate == "update":
            after = meeting_saving.save(db, by, uuid=known.uuid, **fields)
            there[_same(after)] = after
            result.updated += after != known
            result.duplicates += after == known
        else:
            result.duplicates += 1

    found = columns(table, AGENDA, own or {})
    return bring(db, by, table, take, kind="agenda", found=found, dry_run=dry_run)


def _same(meeting: Meeting) -> tuple[object, ...]:
    whom = (meeting.visitors or (fold(meeting.with_name),))[0]
    return meeting.date, meeting.starts or meeting.part, whom, fold(meeting.body)


def _same_fields(fields: dict[str, Any]) -> tuple[object, ...]:
    whom = fields["visitor"] or fold(fields["with_name"])
    return fields["date"], fields["starts"] or fields["part"], whom, fold(fields["body"])


def _meeting(
    db: Database, event: Event, row: dict[str, str], line: int, result: Result
) -> dict[str, Any]:
    """The fields of a planned meeting. Raises BadRow where day, time or guest cannot be read."""
    day = _day(row.get("date", ""), event)
    starts, ends = (_at(row.get(name, ""), day, event) for name in ("starts", "ends"))
    guest, company = clean(row.get("guest", "")), clean(row.get("company", ""))
    visitor = None
    if wanted := row.get("guest_id", "").strip():
        known = visitor_codes.resolve(db, wanted)
        visitor = known.visitor if known else None
        if known is None:
            result.notes.append((line, f"unknown_guest: {wanted}"))
    if not guest and not company:
        raise BadRow("no_guest")
    written = clean(row.get("body", ""))
    body = bodies.recognise(db, written)
    if written and body is None:
        result.notes.append((line, f"unknown_body: {written}"))
    return {
        "with_name": guest or company,
        "full_name": company if guest else "",
        "date": day,
        "starts": starts,
        "ends": ends,
        "part": "" if starts else _part(row.get("part", "")),
        "place": clean(row.get("place", "")),
        "body": body.name if body else written,
        "topic": clean(row.get("topic", "")),
        "visitor": visitor,
    }


def _day(text: str, event: Event) -> date:
    """The day that *text* means: ISO 8601, or numbers in the order of the event's country."""
    text = text.strip()[:10]
    if not (match := _NUMBERS.fullmatch(text)):
        raise BadRow(f"no_date: {text}")
    first, second, third = (int(number) for number in match.groups())
    if len(match[1]) == 4:
        year, month, day = first, second, third
    elif event.locale == "en_US":
        month, day, year = first, second, third
    else:
        day, month, year = first, second, third
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        raise BadRow(f"no_date: {text}") from None


def _at(text: str, day: date, event: Event) -> datetime | None:
    """The time of *day* that *text* means at the event, in UTC; None for a blank."""
    text = text.strip()
    if not text:
        return None
    if not (match := _CLOCK.fullmatch(text)):
        raise BadRow(f"no_time: {text}")
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        hour = hour % 12 + (12 if match[3].lower() == "p" else 0)
    try:
        at = datetime.combine(day, time(hour, minute), ZoneInfo(event.zone))
    except ValueError:
        raise BadRow(f"no_time: {text}") from None
    return at.astimezone(UTC)


def _part(text: str) -> str:
    folded = fold(text)
    if folded and folded not in _PARTS:
        raise BadRow(f"no_part: {text.strip()}")
    return _PARTS.get(folded, "")
