"""The command that brings a list into the event file."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from db import events
from db.agenda import agenda_lists
from db.erasure import retention
from db.exchange import columns, days, own_exports, tables
from db.exchange.faults import ListError, ListFault
from db.exchange.matching import Decision, Kind
from db.keeping import copies
from db.lists_in import imports
from db.past import changes
from desktop.commands import encoding as encodings
from desktop.commands import our_lists
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
from desktop.commands.our_lists import Wanted

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from sqlite_utils import Database

    from db.exchange.tables import Note, Table
    from db.lists_in.imports import ImportPlan, ImportResult


_WRONG_USAGE = frozenset(
    (
        ListFault.MAP_UNKNOWN_COLUMN,
        ListFault.MAP_UNKNOWN_FIELD,
        ListFault.NO_SUCH_SHEET,
        ListFault.AGENDA,
    )
)


class _OnlyTried(Exception):
    """Takes back what a dry run wrote."""


@click.command("import")
@FILE
@click.argument("list_path", type=PATH, metavar="LIST")
@click.option("--kind", type=click.Choice(["visitors", "agenda", "bodies"]), default="visitors")
@click.option("--map", "map_path", type=PATH, help='Lines of "their heading" = "our_field", TOML.')
@click.option("--sheet", help="Which sheet of a spreadsheet.")
@encodings.OPTION
@click.option("--dry-run", is_flag=True, help="Say what would happen, and change nothing.")
@click.option(
    "--on-duplicate",
    type=click.Choice([one.value for one in Decision]),
    help="For who is there already; if not said, the same registration is brought up to date"
    " and everyone else stays as they are.",
)
@click.option("--take-erased", is_flag=True, help="Who was erased on request, and wants it again.")
@click.option("--dates", type=click.Choice(days.ORDERS), help="Days of an agenda: 23/4 or 4/23.")
@click.option("--zone", help="The time zone of an agenda's hours: Europe/Rome…")
@click.option(
    "--accept-likely", is_flag=True, help="Take a guest for the visitor who most likely it is."
)
@click.option(
    "--whole/--part",
    default=None,
    help="Whether an agenda is all there is (what it lacks is dropped); else as it looks.",
)
@click.option("--as-read", is_flag=True, help="Take the encoding that seems right, unsure or not.")
@shared(changing=True)
def import_command(
    asked: Asked,
    file: Path,
    list_path: Path,
    *,
    kind: str,
    map_path: Path | None,
    sheet: str | None,
    encoding: str | None,
    dry_run: bool,
    on_duplicate: str | None,
    take_erased: bool,
    dates: str | None,
    zone: str | None,
    accept_likely: bool,
    whole: bool | None,
    as_read: bool,
) -> int:
    """Bring LIST, a CSV, a spreadsheet or a calendar, into FILE: one change, one undo."""
    with _worded(asked, list_path, map_path), asked.open(file, changing=not dry_run) as opened:
        if kind != "bodies":  # our own people are nobody's list
            retention.refuse_over(opened.db)
        unsure = dry_run or as_read
        table = tables.read(list_path, sheet=sheet, encoding=encoding, unsure=unsure)
        event = events.current(opened.db)
        mapping = _mapping(opened.db, table, map_path) if kind == "visitors" else None
        if mapping is not None:
            agenda_lists.refuse_agenda(table, mapping)
        if not dry_run:
            copies.backup(opened.db, file)
        if mapping is not None:
            plan = imports.plan(opened.db, table, mapping)
            decisions = _decisions(on_duplicate, take_erased=take_erased)
            done = _apply(opened.db, asked, plan, decisions, dry_run=dry_run)
            document, rows = _document(done, plan.mapping), _rows(done)
        else:
            wanted = Wanted(
                kind, on_duplicate, dates or "", zone or "", accept_likely, whole, dry_run
            )
            document, rows = our_lists.bring(opened.db, asked, table, map_path, wanted)

    document["read_as"] = encodings.as_read(table)
    figures = _figures(document, kind, dry_run=dry_run)
    told = chain(encodings.lines(table), figures, _columns(document["columns"]), rows)
    asked.answer(document, _spoken(asked, event.locale, told))
    return REFUSED if document["rejected"] else DONE


def _spoken(asked: Asked, locale: str, told: Iterable[str]) -> Iterator[str]:
    """What is *told*, in words of the event's language: they are found line by line."""
    asked.speak(locale)
    yield from told


@contextmanager
def _worded(asked: Asked, list_path: Path, map_path: Path | None) -> Generator[None]:
    """Turn what is wrong with a whole list, or with a map, into a sentence and an exit status."""
    try:
        yield
    except ListError as error:
        from desktop.words.messages import Messages

        asked.speak()
        missing = error.code is ListFault.MISSING
        path = Path(error.detail) if missing else list_path
        if map_path is not None and error.code is ListFault.MAP_UNREADABLE:
            path = map_path
        status = USAGE if error.code in _WRONG_USAGE else ENVIRONMENT
        if error.code is ListFault.ENCODING_UNCLEAR:
            status = REFUSED
        subject = (error.detail if status == USAGE else "") or str(path)
        said = Messages.list_fault(error, path.name)
        raise Stopped(error.code.value, subject, status, said) from error


def _mapping(db: Database, table: Table, map_path: Path | None) -> columns.Mapping:
    mapping = imports.mapping_for(db, table)
    return mapping if map_path is None else columns.from_toml(map_path, mapping)


def _decisions(wanted: str | None, *, take_erased: bool) -> dict[Kind | int, Decision]:
    """What --on-duplicate says of everybody but those who were erased on request."""
    decisions: dict[Kind | int, Decision] = dict.fromkeys(Kind, Decision(wanted)) if wanted else {}
    return decisions | {Kind.ERASED: Decision.ADD if take_erased else Decision.SKIP}


def _apply(
    db: Database,
    asked: Asked,
    plan: ImportPlan,
    decisions: dict[Kind | int, Decision],
    *,
    dry_run: bool,
) -> ImportResult:
    """Do what was planned; a dry run does so too and takes it back, so its counts are true."""
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


def _figures(document: dict[str, Any], kind: str, *, dry_run: bool) -> Iterator[str]:
    """What the list came to; that it is nothing, where it is nothing."""
    from desktop.commands.lines import Lines
    from desktop.words.list_words import ListWords

    yield Lines.imported(document, dry_run=dry_run)
    news = document["added"] or document["updated"] or document["rejected"]
    if kind == "visitors" and not news:
        yield ListWords.nothing_new()


def _columns(found: dict[str, str]) -> Iterator[str]:
    """What was taken for what, and what was not taken for anything."""
    from desktop.words.list_words import ListWords

    stays = [theirs for theirs, ours in found.items() if ours == own_exports.KEPT]
    taken = {theirs: ours for theirs, ours in found.items() if theirs not in stays}
    used = ", ".join(f"{theirs} = {ours}" for theirs, ours in taken.items() if ours)
    unused = ", ".join(theirs for theirs, ours in taken.items() if theirs and not ours)
    said = (ListWords.used(used), ListWords.ours(", ".join(stays)), ListWords.unused(unused))
    yield from filter(None, said)
    if own_exports.has_consents(stays):
        yield ListWords.consents()


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
    from desktop.words.list_words import ListWords

    for note in done.rejected:
        yield Lines.rejected(note.line, ListWords.note(note))
    # A list may give a hundred thousand: the same words are looked up once, and told at one go.
    words: dict[tuple[str, str], str] = {}
    doubts: list[str] = []
    for note in done.warnings:
        where = f"{note.column}: {note.value}" if note.column else ""
        alike = note.code, note.value if note.code.startswith("erased") else ""
        if alike not in words:
            words[alike] = ListWords.note(note)
        doubts.append(Lines.doubt(note.line, words[alike], where))
    say(*doubts)
