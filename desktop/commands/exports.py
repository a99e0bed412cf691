"""The command that writes lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from db import agenda_sheets, bodies, driver, events, exports
from db.consents import PURPOSES
from db.exchange import list_writing
from desktop.commands.asked import DONE, FILE, PATH, REFUSED, USAGE, Asked, Stopped, shared
from desktop.commands.targets import refuse_others

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database

    from db.exports import Listing

_ENDINGS = {
    "visitors": (".csv", ".xlsx", ".vcf"),
    "check-ins": (".csv", ".xlsx"),
    "meetings": (".csv", ".xlsx", ".ics"),
    "follow-ups": (".csv", ".xlsx"),
}


@click.command("export")
@FILE
@click.argument("kind", type=click.Choice(exports.KINDS))
@click.option("-o", "--output", "target", type=PATH, required=True, help="CSV, XLSX, VCF or ICS.")
@click.option("--for", "purpose", type=click.Choice(PURPOSES), help="Only who agreed to this.")
@click.option("--body", help="Only what is this body's: whom it met, its notes.")
@click.option("--columns", help="Which columns, with commas between.")
@click.option("--vcard", type=click.Choice(["4.0", "3.0"]), default="4.0", help="For old programs.")
@shared(changing=True)
def export_command(
    asked: Asked,
    file: Path,
    *,
    kind: str,
    target: Path,
    purpose: str | None,
    body: str | None,
    columns: str | None,
    vcard: str,
) -> int:
    """Write a list of visitors, check-ins, meetings or follow-ups, as its ending says.

    Without --for it is the list for running the event. Every list is registered, with its columns
    and how many were left out.
    """
    if target.suffix.lower() not in _ENDINGS[kind]:
        raise Stopped("export_ending", ", ".join(_ENDINGS[kind]), USAGE)
    refuse_others(target, file)
    chosen = tuple(name.strip() for name in columns.split(",")) if columns else ()
    with asked.open(file, changing=True) as opened:
        db = opened.db
        whose = _body(db, body) if body else ""
        listing = exports.listing(db, exports.Wanted(kind, purpose or "", whose, chosen))
        asked.speak(events.current(db).locale)
        with driver.guard(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            _write(db, target, listing, vcard)
        exports.record(db, asked.by, listing, target.name)
    document = {
        "file": str(target),
        "kind": kind,
        "rows": len(listing.rows),
        "columns": list(listing.columns),
        "left_out": listing.left_out,
    }

    def said() -> Iterator[str]:
        from desktop.commands.export_lines import ExportLines
        from desktop.export_words import ExportWords

        yield ExportLines.written(str(target), len(listing.rows))
        yield from ExportWords.left_out(listing.left_out)

    asked.answer(document, said())
    return DONE if listing.rows else REFUSED


def _write(db: Database, target: Path, listing: Listing, version: str) -> None:
    from desktop import i18n

    ending = target.suffix.lower()
    if ending == ".csv":
        comma = ";" if i18n.locale().name().startswith("it") else ","
        list_writing.write_csv(target, listing.columns, listing.rows, comma)
    elif ending == ".xlsx":
        list_writing.write_xlsx(target, listing.columns, listing.rows, listing.wanted.kind)
    elif ending == ".vcf":
        people = [dict(zip(listing.columns, row, strict=True)) for row in listing.rows]
        list_writing.write_vcards(target, people, version)
    else:
        from desktop.reports import agenda_making

        wanted = agenda_sheets.Wanted(body=listing.wanted.body)
        agenda_making.write_calendar(target, agenda_sheets.agenda(db, wanted))


def _body(db: Database, name: str) -> str:
    found = bodies.recognise(db, name)
    if found is None:
        raise Stopped("no_such_body", name, REFUSED)
    return found.uuid
