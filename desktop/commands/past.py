"""Commands about what happened: history, undo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from db import events, history, operators, private_words, visitors
from db.errors import Refusal, Refused
from desktop.commands import as_json
from desktop.commands.asked import DONE, FILE, PIN, Asked, say_pin, shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlite_utils import Database

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
        made, fields = _about(opened.db, about, limit, asked.by.operator)
    document: dict[str, Any] = {"changes": [as_json.change(one) for one in made]}
    if about is not None:
        document["fields"] = [as_json.field_change(one) for one in fields]
    asked.answer(document, _lines(asked, event, made, fields))
    return DONE


def _about(
    db: Database, about: str | None, limit: int, operator: str
) -> tuple[list[Change], list[FieldChange]]:
    reader = operators.reader(db, operator)
    if about is None:
        return history.changes(db, limit=limit, reader=reader), []
    if visitor := visitors.find(db, about):
        made = history.of(db, visitor.uuid, reader=reader)[:limit]
        fields = [field for change in made for field in history.fields(db, change.uuid)]
        return made, [field for field in fields if field.row == visitor.uuid]
    if change := history.change(db, about, reader=reader):
        return [change], history.fields(db, change.uuid, reader=reader)
    raise Refused(Refusal.NOT_FOUND, about)


def _lines(
    asked: Asked, event: Event, made: Sequence[Change], fields: Sequence[FieldChange]
) -> Iterator[str]:
    from desktop.commands.lines import Lines

    asked.speak(event.locale)
    for change in made:
        yield Lines.change(change, event)
        for field in fields:
            if field.change == change.uuid:
                yield f"    {_field(field)}"


def _whole_id(db: Database, wanted: str | None) -> str | None:
    """The id of the change that *wanted* begins; None for the last one. Refused: not_found."""
    if wanted is None:
        return None
    found = history.change(db, wanted)
    if found is None:
        raise Refused(Refusal.NOT_FOUND, wanted)
    return found.uuid


def _field(field: FieldChange) -> str:
    if field.field == private_words.HIDDEN:
        from desktop.commands.lines import Lines

        return Lines.hidden()
    return f"{field.field}: {_shown(field.old)} → {_shown(field.new)}"


def _shown(value: object) -> str:
    return "–" if value in {None, ""} else str(value)


@click.command("undo")
@FILE
@click.argument("change", required=False)
@PIN
@shared(changing=True)
def undo_command(asked: Asked, file: Path, change: str | None, pin: str | None) -> int:
    """Take back the last change, or the CHANGE that history names.

    What was done to the list of operators needs a supervisor's PIN, once there is one.
    """
    with asked.open(file, changing=True) as opened:
        event = events.current(opened.db)
        with say_pin():
            undone = history.undo(opened.db, asked.by, _whole_id(opened.db, change), pin=pin)

    def lines() -> Iterator[str]:
        from desktop.commands.lines import Lines

        asked.speak(event.locale)
        yield Lines.undone(undone.change)
        yield from map(Lines.kept, undone.kept)

    document = {
        "change": as_json.change(undone.change),
        "kept": [as_json.visitor(one) for one in undone.kept],
    }
    asked.answer(document, lines())
    return DONE
