"""Commands about what happened: history, undo."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from db import events
from db.access import operators, rights
from db.errors import Refusal, Refused
from db.past import deeds, history, undo
from db.visitor import visitor_codes, visitors
from desktop.commands import as_json
from desktop.commands.acting import prove, say_pin
from desktop.commands.asked import DONE, FILE, PIN, Asked, Stopped, shared

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from sqlite_utils import Database

    from db.past.deeds import Deed
    from db.rows import Change, Event, FieldChange


@click.command("history")
@FILE
@click.argument("about", metavar="[ID]", required=False)
@click.option("--limit", type=click.IntRange(1, 10_000), default=100, show_default=True)
@shared(acting=True)
def history_command(asked: Asked, file: Path, about: str | None, limit: int) -> int:
    """Show what happened, the newest first: to all, to the visitor ID, or in the change ID.

    Promises are told as who is acting may read them.
    """
    with asked.open(file) as opened:
        event = events.current(opened.db)
        story = _about(opened.db, about, limit, asked.by.operator)
    document: dict[str, Any] = {"changes": [as_json.change(one) for one in story.made]}
    if about is not None:
        document["fields"] = [as_json.field_change(one) for one in story.fields]
    asked.answer(document, _lines(asked, event, story))
    return DONE


@dataclass(frozen=True, slots=True)
class _Story:
    """Changes, the newest first, with their values; ``whom`` is the one visitor they are about."""

    made: list[Change]
    fields: list[FieldChange]
    deeds: dict[str, Deed]
    whom: str = ""


def _about(db: Database, about: str | None, limit: int, operator: str) -> _Story:
    reader = operators.reader(db, operator)
    if about is None:
        made = history.changes(db, limit=limit, reader=reader)
        return _Story(made, [], deeds.of_all(db, made, reader))
    if visitor := visitors.find(db, about):
        made = history.of(db, visitor.uuid, reader=reader)[:limit]
        fields = [field for change in made for field in history.fields(db, change.uuid)]
        people = visitor_codes.with_merged(db, visitor.uuid)
        said = deeds.of(db, made, people, reader)
        own = [field for field in fields if field.row == visitor.uuid]
        return _Story(made, own, said, visitor.uuid)
    if change := history.change(db, about, reader=reader):
        fields = history.fields(db, change.uuid, reader=reader)
        return _Story([change], fields, deeds.of_all(db, [change], reader))
    raise Refused(Refusal.NOT_FOUND, about)


def _lines(asked: Asked, event: Event, story: _Story) -> Iterator[str]:
    from desktop.commands.past_lines import PastLines

    asked.speak(event.locale)
    for change in story.made:
        yield PastLines.change(change, story.deeds.get(change.uuid), event, story.whom)
        for field in story.fields:
            if field.change == change.uuid:
                yield f"    {PastLines.field(field, event)}"


def _whole_id(db: Database, wanted: str | None) -> str | None:
    """The id of the change that *wanted* begins; None for the last one. Refused: not_found."""
    if wanted is None:
        return None
    found = history.change(db, wanted)
    if found is None:
        raise Refused(Refusal.NOT_FOUND, wanted)
    return found.uuid


@click.command("undo")
@FILE
@click.argument("change", required=False)
@PIN
@shared(changing=True)
def undo_command(asked: Asked, file: Path, change: str | None, pin: str | None) -> int:
    """Take back the last change, or the CHANGE that history names.

    What only a supervisor may do (the list of operators, the controller, the notices, how long data
    are kept) or undo (that somebody was blocked) needs a supervisor's PIN, once there is one.
    """
    with asked.open(file, changing=True, guarded=True) as opened:
        event = events.current(opened.db)
        wanted = _whole_id(opened.db, change)
        with say_pin(), _say_which(asked, opened.db, event, wanted):
            wanted = wanted or undo.last_act(opened.db, asked.by)
            if not rights.is_guarded(opened.db, wanted):
                prove(asked, opened.db)
            undone = history.undo(opened.db, asked.by, wanted, pin=pin)
        reader = operators.reader(opened.db, asked.by.operator)
        deed = deeds.of_all(opened.db, [undone.change], reader).get(undone.change.uuid)

    def lines() -> Iterator[str]:
        from desktop.commands.past_lines import PastLines

        asked.speak(event.locale)
        yield from PastLines.undone(undone, deed, event)

    document = {
        "change": as_json.change(undone.change),
        "withdrawn": undone.withdrawn,
        "kept": [as_json.visitor(one) for one in undone.kept],
        "kept_for": undone.why,
        "meetings": undone.meetings,
        "meetings_kept": undone.meetings_kept,
    }
    asked.answer(document, lines())
    return DONE


_TOLD_WHICH = (Refusal.CHANGED_SINCE, Refusal.REASON_NEEDED, Refusal.LIST_UNNAMED)


@contextmanager
def _say_which(asked: Asked, db: Database, event: Event, wanted: str | None) -> Generator[None]:
    """Where an undo is refused for a change, say which that is, and by which id it is named.

    Raises Stopped: changed_since, reason_needed, list_unnamed.
    """
    try:
        yield
    except Refused as refused:
        if refused.refusal not in _TOLD_WHICH:
            raise
        from desktop.commands.past_lines import PastLines
        from desktop.words.undo_words import in_the_way

        asked.speak(event.locale)
        which = in_the_way(db, refused.subject, asked.by.operator, wanted)
        words = PastLines.refused(which, event, refused.refusal)
        raise Stopped(refused.refusal.value, refused.subject, sentence=words) from refused
