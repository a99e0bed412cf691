"""What the office asks of a person's data: the figures for the data protection officer, and the end
of the time for which they are kept.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from db import clock, driver, events
from db.erasure import erasure_ledger, retention, scrubbing
from db.keeping import copies
from desktop.commands.acting import allow
from desktop.commands.asked import DONE, PATH, PIN, Asked, shared
from desktop.commands.file_acts import the_file
from desktop.commands.targets import refuse_others
from desktop.keeping import closing_out
from desktop.keeping.closing_out import Older

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.erasure.retention import Review
    from db.privacy.privacy_figures import PrivacyFigures


@click.command("summary")
@click.option("-o", "--output", "target", type=PATH, help="A .pdf, .xlsx or .docx.")
@click.option("--paper", type=click.Choice(["letter", "a4"]), help="What is usual there.")
@shared()
def summary(asked: Asked, *, target: Path | None, paper: str | None) -> int:
    """What is kept and what was done with it, in counts, for the data protection officer."""
    file = the_file()
    if target is not None:
        refuse_others(target)
    asked.draw()
    from desktop.reports import making
    from desktop.reports.privacy_summary import PrivacySummary, gather

    with asked.open(file) as opened:
        event = events.current(opened.db)
        told, where = gather(opened.db, clock.now())
    asked.speak(event.locale)
    report = PrivacySummary.report(told, where)
    if target is not None:
        with driver.guard(target):
            making.write(target, report, paper or event.paper)

    def said() -> Iterator[str]:
        from desktop.commands.privacy_lines import PrivacyLines

        yield from PrivacyLines.summary(report) if target is None else [str(target)]

    asked.answer(_document(told, target), said())
    return DONE


@click.command("retention")
@click.option("--apply", "really", is_flag=True, help="Do it, with a --reason.")
@click.option("--delete-files", is_flag=True, help="And the lists and papers found here.")
@PIN
@shared(changing=True)
def retention_of(asked: Asked, *, really: bool, delete_files: bool, pin: str | None) -> int:
    """What goes when the time is over for which the data are kept; with --apply, make it go.

    Afterwards a new backup is made, and older ones on this laptop are deleted. Other copies of it,
    backups in a second place and lists that were written before are named; with --delete-files
    those go that are in the usual folders, by their name and their time.
    """
    file = the_file()
    kept: list[Path] = []
    older, left = Older(), None
    with asked.open(file, changing=really, guarded=really) as opened:
        db = opened.db
        if really:
            by = allow(db, asked.by, pin)
            older = closing_out.older(db, file)
            found = retention.anonymise(db, by)
            if delete_files:
                older = closing_out.delete_papers(older)
            with driver.guard(file):
                erasure_ledger.keep(db)
            kept = copies.drop_older(file, copies.backup(db, file).path)
            left = scrubbing.settle(db)
        else:
            older = closing_out.older(db, file)
            found = retention.review(db, clock.now())
    document = {
        **_review(found),
        "done": really,
        "copies_in_file": left is not None,
        "backups_left": [str(each) for each in kept],
        "copies_left": [str(each) for each in older.copies],
        "papers_left": list(older.papers),
        "second_places": [str(each) for each in older.places],
    }

    def said() -> Iterator[str]:
        from desktop.commands.privacy_lines import PrivacyLines
        from desktop.words.scrub_words import ScrubWords

        asked.speak()
        yield from PrivacyLines.retention(found, really=really)
        yield from ScrubWords.owed(left)
        yield from PrivacyLines.still_there(kept)
        yield from PrivacyLines.older(older)

    asked.answer(document, said())
    return DONE


def _review(found: Review) -> dict[str, Any]:
    return asdict(found) | {"until": found.until.isoformat() if found.until else None}


def _document(told: PrivacyFigures, target: Path | None) -> dict[str, Any]:
    staff = asdict(told.staff)
    for name in ("first", "last"):
        staff[name] = staff[name].isoformat() if staff[name] else None
    return {
        "file": str(target) if target else None,
        "controller": told.event.controller,
        "retention": _review(told.keeping),
        "people": {source.value: count for source, count in told.people.items()},
        "marked": told.marked,
        "erased": told.erased,
        "anonymised": told.anonymised.isoformat() if told.anonymised else None,
        "since_anonymised": told.since,
        "consents": [asdict(one) for one in told.answers],
        "how": told.how,
        "notices": told.notices,
        "from_lists": {"came": told.met.people, "told": told.met.told},
        "given": [asdict(one) | {"last": one.last.isoformat()} for one in told.given],
        "imports": told.imports,
        "operators": staff,
    }
