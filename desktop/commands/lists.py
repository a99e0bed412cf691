"""The command that brings a list into the event file."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from db import agenda_lists, changes, copies, events, imports, our_lists
from db.exchange import columns, tables
from db.exchange.faults import ListError, ListFault
from db.exchange.matching import Decision, Kind
from desktop.commands.asked import (
    DONE,
    ENVIRONMENT,
    FILE,
    PATH,
    REFUSED,
    USAGE,
    Asked,
    Stopped,
    say,
    shared,
)

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from sqlite_utils import Database

    from db.exchange.tables import Note, Table
    from db.imports import ImportPlan, ImportResult
    from db.our_lists import Result


_WRONG_USAGE = frozenset(
    (
        ListFault.MAP_UNKNOWN_COLUMN,
        ListFault.MAP_UNKNOWN_FIELD,
        ListFault.NO_SUCH_SHEET,
        ListFault.AGENDA,
    )
)


_OURS = {
    "agenda": (agenda_lists.AGENDA, agenda_lists.bring_agenda),
    "bodies": (our_lists.BODIES, our_lists.bring_bodies),
}


class _OnlyTried(Exception):
    """Takes back what a dry run wrote."""


@click.command("import")
@FILE
@click.argument("list_path", type=PATH, metavar="LIST")
@click.option("--kind", type=click.Choice(["visitors", "agenda", "bodies"]), default="visitors")
@click.option("--map", "map_path", type=PATH, help='Lines of "their heading" = "our_field", TOML.')
@click.option("--sheet", help="Which sheet of a spreadsheet.")
@click.option("--dry-run", is_flag=True, help="Say what would happen, and change nothing.")
@click.option(
    "--on-duplicate",
    type=click.Choice([one.value for one in Decision]),
    help="For who is there already; if not said, the same registration is brought up to date"
    " and everyone else stays as they are.",
)
@shared(changing=True)
def import_command(
    asked: Asked,
    file: Path,
    list_path: Path,
    *,
    kind: str,
    map_path: Path | None,
    sheet: str | None,
    dry_run: bool,
    on_duplicate: str | None,
) -> int:
    """Bring LIST, a CSV or a spreadsheet, into the event file FILE: one change, one undo."""
    with _worded(asked, list_path, map_path), asked.open(file, changing=not dry_run) as opened:
        table = tables.read(list_path, sheet=sheet)
        event = events.current(opened.db)
        mapping = _mapping(opened.db, table, map_path) if kind == "visitors" else None
        if mapping is not None:
            agenda_lists.refuse_agenda(table, mapping)
        if not dry_run:
            copies.backup(opened.db, file)
        if mapping is not None:
            plan = imports.plan(opened.db, table, mapping)
            done = _apply(opened.db, asked, plan, on_duplicate, dry_run=dry_run)
            document, rows = _document(done, plan.mapping), _rows(done)
        else:
            own, take = _OURS[kind]
            result = take(
                opened.db,
                asked.by,
                table,
                own=our_lists.own_columns(map_path, table, own) if map_path else None,
                on_duplicate=on_duplicate or "skip",
                dry_run=dry_run,
            )
            document, rows = _our_document(result, table), _our_rows(result)

    def lines() -> Iterator[str]:
        from desktop.commands.lines import Lines

        asked.speak(event.locale)
        yield Lines.imported(document, dry_run=dry_run)
        yield from _columns(document["columns"])
        yield from rows

    asked.answer(document, lines())
    return REFUSED if document["rejected"] else DONE


@contextmanager
def _worded(asked: Asked, list_path: Path, map_path: Path | None) -> Generator[None]:
    """Turn what is wrong with a whole list, or with a map, into a sentence and an exit status."""
    try:
        yield
    except ListError as error:
        from desktop.messages import Messages

        asked.speak()
        missing = error.code is ListFault.MISSING
        path = Path(error.detail) if missing else list_path
        if map_path is not None and error.code is ListFault.MAP_UNREADABLE:
            path = map_path
        status = USAGE if error.code in _WRONG_USAGE else ENVIRONMENT
        subject = (error.detail if status == USAGE else "") or str(path)
        said = Messages.list_fault(error, path.name)
        raise Stopped(error.code.value, subject, status, said) from error


def _mapping(db: Database, table: Table, map_path: Path | None) -> columns.Mapping:
    mapping = imports.mapping_for(db, table)
    return mapping if map_path is None else columns.from_toml(map_path, mapping)


def _apply(
    db: Database, asked: Asked, plan: ImportPlan, wanted: str | None, *, dry_run: bool
) -> ImportResult:
    """Do what was planned; a dry run does so too and takes it back, so its counts are true."""
    decisions: dict[Kind | int, Decision] = dict.fromkeys(Kind, Decision(wanted)) if wanted else {}
    done: list[ImportResult] = []
    try:
        with changes.transaction(db, asked.by, "import", reason=_why(asked, plan.table)):
            done.append(imports.apply(db, asked.by, plan, decisions))
            if dry_run:
                raise _OnlyTried
    except _OnlyTried:
        pass
    return done[0]


def _why(asked: Asked, table: Table) -> str:
    """The list's name, by which it is known in the history, and the reason that was given."""
    return f"{table.name}: {asked.reason}" if asked.reason else table.name


def _columns(found: dict[str, str]) -> Iterator[str]:
    """What was taken for what, and what was not taken for anything."""
    from desktop.list_words import ListWords

    used = ", ".join(f"{theirs} = {ours}" for theirs, ours in found.items() if ours)
    unused = ", ".join(theirs for theirs, ours in found.items() if theirs and not ours)
    yield from filter(None, (ListWords.used(used), ListWords.unused(unused)))


def _document(done: ImportResult, mapping: columns.Mapping) -> dict[str, Any]:
    return {
        "read": done.read,
        "added": done.added,
        "updated": done.updated,
        "duplicates": done.duplicates,
        "rejected": [{"line": note.line, "reason": note.code} for note in done.rejected],
        "columns": {column.theirs: "" for column in mapping.columns} | done.columns,
        "warnings": [_warning(note) for note in done.warnings],
    }


def _warning(note: Note) -> dict[str, Any]:
    return {"line": note.line, "reason": note.code, "column": note.column, "value": note.value}


def _rows(done: ImportResult) -> Iterator[str]:
    from desktop.commands.lines import Lines
    from desktop.list_words import ListWords

    for note in done.rejected:
        yield Lines.rejected(note.line, ListWords.note(note))
    for note in done.warnings:
        where = f"{note.column}: {note.value}" if note.column else ""
        say(Lines.doubt(note.line, ListWords.note(note), where))


def _our_document(result: Result, table: Table) -> dict[str, Any]:
    return {
        "read": result.read,
        "added": result.added,
        "updated": result.updated,
        "duplicates": result.duplicates,
        "rejected": [_our_note(*one) for one in result.rejected],
        "columns": dict.fromkeys(table.columns, "") | result.columns,
        "warnings": [_our_note(*one) for one in result.notes],
    }


def _our_note(line: int, reason: str) -> dict[str, Any]:
    code, _, subject = reason.partition(":")
    return {"line": line, "reason": code, "subject": subject.strip()}


def _our_rows(result: Result) -> Iterator[str]:
    from desktop.commands.lines import Lines

    for line, reason in result.rejected:
        yield Lines.rejected(line, Lines.row(reason))
    for line, reason in result.notes:
        say(Lines.doubt(line, Lines.row(reason), ""))
