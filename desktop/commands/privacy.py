"""The rights of a person: what is kept about them, what they agreed to, and their erasure."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from db import driver, events
from db.erasure import erased_words, erasing, erasure_ledger, scrubbing
from db.errors import Refusal, Refused
from db.lists_out import exports, given_away
from db.ours import bodies
from db.privacy import consents, notices, person_files, sharing
from desktop import i18n, settings
from desktop.commands.acting import acting, allow
from desktop.commands.asked import DONE, PATH, PIN, REFUSED, Asked, Stopped, shared
from desktop.commands.file_acts import FileActs, the_file
from desktop.commands.people import find, find_kept
from desktop.commands.privacy_late import clear_late, erased_late_of, late_commands
from desktop.commands.privacy_notices import notice_of, told_of
from desktop.commands.privacy_office import retention_of, summary
from desktop.commands.targets import refuse_others, registered
from desktop.keeping import closing_out

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database

    from db.erasure.erasing import Erased
    from db.lists_out.exports import Export
    from db.past.changes import By
    from db.rows import Consent, Visitor

privacy_command = FileActs(
    "privacy",
    help="Show what is kept about a person, record consents, erase; list what was given away.",
)

for _act in (summary, retention_of, notice_of, told_of, *late_commands):
    privacy_command.add_command(_act)

ID = click.argument("visitor_id", metavar="ID")


@privacy_command.command("show")
@ID
@click.option("-o", "--output", "target", type=PATH, help="A .pdf or a .json; else the screen.")
@shared(acting=True)
def show(asked: Asked, *, visitor_id: str, target: Path | None) -> int:
    """Everything that is kept about the visitor ID, as they may ask to have it.

    A PDF is in their language. Who works for a body is not given it: it tells every body's notes.
    """
    from desktop.reports import person_gathered, person_sheet

    if target is not None and target.suffix.lower() not in person_sheet.ENDINGS:
        raise click.UsageError("A person's file is a .pdf or a .json.")
    if target is not None:
        as_json = target.suffix.lower() == ".json"
        refuse_others(target, begins=person_sheet.BEGINS if as_json else b"")
    asked.draw()
    with asked.open(the_file(), changing=target is not None) as opened:
        by = acting(asked, opened.db)
        uuid = find_kept(opened.db, visitor_id).uuid
        asked.speak(events.current(opened.db).locale)
        here = i18n.current() if target is None else None
        gathered = person_gathered.gather(
            opened.db, uuid, by.operator, here.code if here is not None else ""
        )
        if target is not None:
            record = partial(person_files.register, opened.db, by, uuid, target.name)
            with registered(target, record):
                person_sheet.write(target, gathered)

    def said() -> Iterator[str]:
        from desktop.commands.privacy_lines import PrivacyLines

        sheet = person_sheet.PersonSheet(gathered)
        yield from PrivacyLines.summary(sheet.report()) if target is None else [str(target)]

    asked.answer(gathered.told if target is None else {"file": str(target)}, said())
    return DONE


@privacy_command.command("consents")
@ID
@shared()
def consents_of(asked: Asked, *, visitor_id: str) -> int:
    """Every answer of the visitor ID, the oldest first."""
    with asked.open(the_file()) as opened:
        event = events.current(opened.db)
        found = consents.of(opened.db, find(opened.db, visitor_id).uuid)
        names = bodies.names(opened.db)
    told = [
        {
            "purpose": one.purpose,
            "body": names.get(one.body, one.body),
            "answer": one.answer,
            "at": one.at.isoformat(),
            "how": one.how,
        }
        for one in found
    ]

    def said() -> Iterator[str]:
        from desktop.commands.privacy_lines import PrivacyLines

        asked.speak(event.locale)
        for one in found:
            yield PrivacyLines.answer((one,), names, event)

    asked.answer({"consents": told}, said())
    return DONE


@privacy_command.command("consent")
@ID
@click.argument("purpose", type=click.Choice(consents.PURPOSES))
@click.argument("answer", type=click.Choice(["yes", "no"]))
@click.option("--how", type=click.Choice(consents.HOW), default="orally", help="How they said so.")
@click.option("--body", "single", multiple=True, help="Sharing: for this body of ours; repeat it.")
@click.option("--only", is_flag=True, help="After a yes with --body: a no for all the others.")
@shared(changing=True)
def consent(
    asked: Asked,
    *,
    visitor_id: str,
    purpose: str,
    answer: str,
    how: str,
    single: tuple[str, ...],
    only: bool,
) -> int:
    """Record that the visitor ID said yes or no to a purpose; after a no, who has the data.

    Sharing is with all of our bodies, or with each --body that is named: of the answers for a body
    and those for all the latest counts.
    """
    if single and purpose != sharing.PURPOSE:
        raise click.UsageError("Only sharing can be for single bodies.")
    if only and not (single and answer == "yes"):
        raise click.UsageError("--only needs a yes and a --body.")
    yes = answer == "yes"
    with asked.open(the_file(), changing=True) as opened:
        db = opened.db
        visitor = find(db, visitor_id)
        whose = dict.fromkeys((_body(db, name) for name in single), yes)
        for_all = {} if single and not only else {purpose: yes and not only}
        told = _record(db, asked.by, visitor, for_all, whose, how)
        had = given_away.still_had(db, visitor.uuid).get(purpose, ())
        if whose and not only:  # others may have been refused before
            had = tuple(one for one in had if one.export.body in {"", *whose})
        event, names = events.current(db), bodies.names(db)
    document = {
        "purpose": purpose,
        "answer": yes,
        "bodies": [names[body] for body in whose],
        "given_to": _exports([one.export for one in had], names),
    }

    def said() -> Iterator[str]:
        from desktop.commands.privacy_lines import PrivacyLines

        asked.speak(event.locale)
        yield from PrivacyLines.noted(told, names, had, event)

    asked.answer(document, said())
    return DONE


def _record(
    db: Database,
    by: By,
    visitor: Visitor,
    answers: dict[str, bool],
    single: dict[str, bool],
    how: str,
) -> list[Consent]:
    """Append those answers to the notice that the visitor is likely to read; what was appended."""
    before = len(consents.of(db, visitor.uuid))
    shown = notices.notice(db, notices.read_by(visitor))
    consents.record(
        *(db, by, visitor.uuid, answers),
        notice_version=shown.version,
        language=shown.language,
        how=how,
        bodies=single,
        named=shown.named,
    )
    return consents.of(db, visitor.uuid)[before:]


@privacy_command.command("erase")
@ID
@PIN
@click.option("--in-notes", is_flag=True, help="Take the name out of others' notes as well.")
@click.option("--with-company", is_flag=True, help="Their company too, if nobody else is of it.")
@shared(changing=True)
def erase(
    asked: Asked, *, visitor_id: str, pin: str | None, in_notes: bool, with_company: bool
) -> int:
    """Erase the visitor ID for good, with a --reason; for a supervisor, once there are PINs."""
    with asked.open(the_file(), changing=True, guarded=True) as opened:
        db = opened.db
        if not asked.by.reason.strip():  # a supervisor's name alone is none
            raise Refused(Refusal.REASON_NEEDED)
        by = allow(db, asked.by, pin)
        if in_notes and (late := erased_late_of(db, visitor_id)):
            return clear_late(asked, db, by, late)
        whom = find_kept(db, visitor_id).uuid
        usual = closing_out.usual_folders()
        erased = erasing.erase(db, by, whom, usual, with_company=with_company)
        if in_notes:
            number = erased_words.clear_notes(db, by, erased.to_review, erased.names, whom)
            erased = replace(erased, notes=erased.notes + number, to_review=())
        settings.forget_folders(erased.names.are_whole_in)
        with driver.guard(the_file()):
            erasure_ledger.keep(db)
        left = scrubbing.settle(db)
        event, names = events.current(db), bodies.names(db)
        given, places = given_away.named(db, erased.given_to), closing_out.places(db)
    document: dict[str, Any] = {
        **_erased(erased),
        "given_to": _exports(erased.given_to, names),
        "copies_in_file": left is not None,
        "second_places": list(map(str, places)),
    }

    def said() -> Iterator[str]:
        from desktop.commands.privacy_lines import PrivacyLines
        from desktop.words.scrub_words import ScrubWords

        asked.speak(event.locale)
        yield from PrivacyLines.erased(erased, places)
        yield from ScrubWords.owed(left)
        yield from PrivacyLines.lists(given, event)

    asked.answer(document, said())
    return DONE


@privacy_command.command("register")
@shared()
def register(asked: Asked) -> int:
    """Which lists left the file: what, for which purpose, how many, by whom, when, without whom."""
    with asked.open(the_file()) as opened:
        found = exports.exports(opened.db)
        event, names = events.current(opened.db), bodies.names(opened.db)
        given = given_away.named(opened.db, found)

    def said() -> Iterator[str]:
        from desktop.commands.privacy_lines import PrivacyLines

        asked.speak(event.locale)
        yield from PrivacyLines.lists(given, event)
        if not given:
            yield PrivacyLines.nothing_left()

    asked.answer({"exports": _exports(found, names)}, said())
    return DONE


def _body(db: Database, name: str) -> str:
    found = bodies.recognise(db, name)
    if found is None:
        raise Stopped("no_such_body", name, REFUSED)
    return found.uuid


def _erased(erased: Erased) -> dict[str, Any]:
    return {
        "id": erased.erasure.visitor,
        "notes": erased.notes,
        "to_review": list(erased.to_review),
        "alike": list(erased.alike),
        "papers": list(erased.papers),
        "may_hold": list(erased.perhaps),
        "backups": list(map(str, erased.backups)),
    }


def _exports(found: list[Export] | tuple[Export, ...], names: dict[str, str]) -> list[Any]:
    return [
        asdict(one) | {"at": one.at.isoformat(), "body": names.get(one.body, one.body)}
        for one in found
    ]
