"""Schedules and lists of our side by command: what they come to, as JSON and in lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db.agenda import agenda_lists
from db.exchange import days, our_headings
from db.exchange.slots import Reading
from db.lists_in import our_lists
from desktop.commands.asked import REFUSED, USAGE, Stopped, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from sqlite_utils import Database

    from db.agenda.agenda_guests import Guest
    from db.agenda.agenda_plan import AgendaPlan
    from db.exchange.tables import Note, Table
    from db.rows import Meeting
    from desktop.commands.asked import Asked

Answer = tuple[dict[str, Any], "Iterator[str]"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was said with the command; "" and None for what was not."""

    kind: str
    on_duplicate: str | None
    dates: str
    zone: str
    accept_likely: bool
    whole: bool | None
    dry_run: bool


def bring(
    db: Database, asked: Asked, table: Table, map_path: Path | None, wanted: Wanted
) -> Answer:
    """Bring in *table*, or only try: the document, and its rows in lines."""
    own = our_headings.from_toml(map_path, table.columns, wanted.kind) if map_path else None
    if wanted.kind == "agenda":
        return _agenda(db, asked, table, own, wanted)
    made = our_lists.plan(db, table, own=own, on_duplicate=_usual(wanted))
    if not wanted.dry_run:
        our_lists.apply(db, asked.by, made, own=own)
    document = _document(made.read, made.added, made.updated, made.duplicates, made.columns, table)
    document |= {"rejected": _notes(made.rejected), "warnings": _notes(made.notes)}
    return document, _lines(made.rejected, made.notes)


def _usual(wanted: Wanted) -> str:
    return "skip" if wanted.on_duplicate == "skip" else "update"


def _agenda(
    db: Database, asked: Asked, table: Table, own: dict[str, str] | None, wanted: Wanted
) -> Answer:
    if wanted.zone and days.zone(wanted.zone) is None:
        _stop(asked, "no_zone", wanted.zone, USAGE)
    choices = agenda_lists.Choices(
        accept_likely=wanted.accept_likely, whole=wanted.whole, on_duplicate=_usual(wanted)
    )
    reading = Reading(wanted.dates, wanted.zone)
    plan = agenda_lists.plan(db, table, own=own, reading=reading, choices=choices)
    if plan.draft.questions:
        question = plan.draft.questions[0]
        _stop(asked, f"{question.about}_unclear", question.example, REFUSED, plan)
    if not wanted.dry_run:
        plan = agenda_lists.apply(db, asked.by, plan, own=own).plan
    draft = plan.draft
    document = _document(plan.read, plan.added, plan.updated, plan.duplicates, draft.columns, table)
    document |= {"rejected": _notes(draft.rejected), "warnings": _notes(plan.notes)}
    return document | _news(plan), _lines(draft.rejected, plan.notes, _told(plan))


def _stop(
    asked: Asked, code: str, subject: str, status: int, plan: AgendaPlan | None = None
) -> None:
    from desktop.words.schedule_words import ScheduleWords

    asked.speak()
    if plan is None:
        sentence = ScheduleWords.no_zone(subject)
    else:
        sentence = ScheduleWords.how(plan.draft.questions[0])
    raise Stopped(code, subject, status, sentence)


def _document(
    read: int, added: int, updated: int, duplicates: int, columns: dict[str, str], table: Table
) -> dict[str, Any]:
    return {
        "read": read,
        "added": added,
        "updated": updated,
        "duplicates": duplicates,
        "columns": dict.fromkeys(table.columns, "") | columns,
    }


def _notes(notes: Iterable[Note]) -> list[dict[str, Any]]:
    return [{"line": note.line, "reason": note.code, "subject": note.value} for note in notes]


def _news(plan: AgendaPlan) -> dict[str, Any]:
    """What an agenda tells besides: where slots went, and who its guests are."""
    counts = {fate.value: len(plan.of(fate)) for fate in agenda_lists.Fate}
    sure = [guest for guest in plan.guests if guest.sureness is agenda_lists.Sureness.SURE]
    return {
        **{name: counts[name] for name in ("moved", "changed", "cancelled", "back", "same")},
        "whole": plan.whole,
        "missing": plan.missing,
        "dropped": [_meeting(one) for one in plan.dropped],
        "off_schedule": [_meeting(one) for one in plan.off_schedule],
        "guests": {
            "sure": len(sure),
            "likely": [_guest(guest) for guest in plan.likely],
            "unknown": len(plan.guests) - len(sure) - len(plan.likely),
        },
    }


def _meeting(one: Meeting) -> dict[str, Any]:
    starts = one.starts.isoformat() if one.starts else None
    return {
        "id": one.uuid,
        "date": one.date.isoformat(),
        "starts": starts,
        "part": one.part,
        "place": one.place,
        "with": one.with_name,
        "body": one.body,
    }


def _guest(guest: Guest) -> dict[str, Any]:
    return {
        "name": guest.who.name,
        "company": guest.who.company,
        "lines": list(guest.lines),
        "reason": guest.reason,
        "visitor": guest.visitor or None,
        "candidates": [
            {"id": one.visitor, "name": one.name, "company": one.company}
            for one in guest.candidates
        ],
    }


def _told(plan: AgendaPlan) -> Iterator[str]:
    """What moved and what is gone, a line each."""
    from desktop.words.schedule_lines import ScheduleLines

    zone = plan.draft.fair.zone
    for one in plan.planned:
        if one.meeting is not None and one.fate.value in ("moved", "cancelled", "back"):
            yield ScheduleLines.fate(one, zone)
    for meeting in plan.dropped:
        yield ScheduleLines.dropped(meeting, zone)
    for meeting in plan.off_schedule:
        yield ScheduleLines.off_schedule(meeting, zone)
    for guest in plan.likely:
        yield ScheduleLines.likely(guest)


def _lines(
    rejected: Iterable[Note], notes: Iterable[Note], told: Iterable[str] = ()
) -> Iterator[str]:
    from desktop.commands.lines import Lines
    from desktop.words.list_words import ListWords

    for note in rejected:
        yield Lines.rejected(note.line, _with(ListWords.note(note), note.value))
    yield from told
    for note in notes:
        say(Lines.doubt(note.line, ListWords.note(note), note.value))


def _with(words: str, value: str) -> str:
    return f"{words} ({value})" if value else words
