"""The command that writes lists."""

from __future__ import annotations

import textwrap
from functools import partial
from typing import TYPE_CHECKING

import click

from db import events
from db.keeping import archives
from db.lists_out import export_columns, exports
from db.ours import bodies
from db.privacy.consents import PURPOSES
from desktop.commands.acting import acting
from desktop.commands.asked import (
    DONE,
    FILE,
    PATH,
    REFUSED,
    USAGE,
    Asked,
    Stopped,
    pin_option,
    shared,
)
from desktop.commands.targets import refuse_others, registered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database

    from db.lists_out.exports import Listing


def _all_columns() -> str:
    """The columns of each kind of list, for the help; click leaves the lines as they are."""
    kinds = [f"{kind}: {', '.join(names)}" for kind, names in export_columns.BY_KIND.items()]
    lines = [textwrap.fill(text, 78, subsequent_indent="  ") for text in kinds]
    return "\n\n".join(f"\b\n{each}" for each in ("Columns, by kind:", *lines))


@click.command("export", epilog=_all_columns())
@FILE
@click.argument("kind", type=click.Choice((*exports.KINDS, archives.KIND)))
@click.option(
    "-o", "--output", "target", type=PATH, required=True, help="CSV, XLSX, VCF, ICS; all: JSON."
)
@click.option("--for", "purpose", type=click.Choice(PURPOSES), help="Only who agreed to this.")
@click.option("--body", help="Only what is this body's: whom it met, its notes.")
@click.option("--columns", help="Which columns, with commas between; see below.")
@click.option("--vcard", type=click.Choice(["4.0", "3.0"]), default="4.0", help="For old programs.")
@pin_option("Of who is acting; for all, a supervisor's.")
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
    pin: str | None,
) -> int:
    """Write a list of visitors, check-ins, meetings or follow-ups, as its ending says.

    Without --for it is the list for running the event. Who works for a body gets its lists alone.
    Every list is registered, with its columns and how many were left out. The kind "all" is the
    archive of everything, for a supervisor: `new --from` makes the same event of it.
    """
    if kind == archives.KIND:
        if purpose or body or columns:
            raise click.UsageError("The archive is of everything: say no --for, --body, --columns.")
        from desktop.commands import archive

        return archive.write(asked, file, target, pin)
    from desktop.reports import list_making

    ending = target.suffix.lower()
    if ending not in list_making.ENDINGS[kind]:
        raise Stopped("export_ending", ", ".join(list_making.ENDINGS[kind]), USAGE)
    refuse_others(target)
    chosen = tuple(name.strip() for name in columns.split(",")) if columns else ()
    _refuse_unknown(asked, exports.Wanted(kind, purpose or "", body or "", chosen))
    with asked.open(file, changing=True) as opened:
        db = opened.db
        by = acting(asked, db)
        whose = _body(db, body) if body else ""
        wanted = exports.Wanted(kind, purpose or "", whose, chosen)
        gathered = list_making.gather(db, wanted, ending, by.operator)
        listing = gathered.listing
        asked.speak(events.current(db).locale)
        with registered(target, partial(exports.record, db, by, listing, target.name)):
            list_making.write(target, gathered, vcard)
    _tell(asked, target, listing)
    return DONE if listing.rows else REFUSED


def _refuse_unknown(asked: Asked, wanted: exports.Wanted) -> None:
    """Raises Stopped where there is no such column, and names those that there are."""
    known = export_columns.columns_of(wanted)
    for name in wanted.columns:
        if name not in known:
            from desktop.commands.export_lines import ExportLines

            asked.speak()
            said = ExportLines.no_such_column(name, known)
            raise Stopped("no_such_column", name, USAGE, said)


def _tell(asked: Asked, target: Path, listing: Listing) -> None:
    document = {
        "file": str(target),
        "kind": listing.wanted.kind,
        "rows": len(listing.rows),
        "columns": list(listing.columns),
        "left_out": listing.left_out,
    }

    def said() -> Iterator[str]:
        from desktop.commands.export_lines import ExportLines
        from desktop.words.export_words import ExportWords

        yield ExportLines.written(str(target), len(listing.rows))
        yield from ExportWords.left_out(listing.left_out)

    asked.answer(document, said())


def _body(db: Database, name: str) -> str:
    found = bodies.recognise(db, name)
    if found is None:
        raise Stopped("no_such_body", name, REFUSED)
    return found.uuid
