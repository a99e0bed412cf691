"""Commands about visitors: search, register, edit, merge, status, codes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from db import countries, events
from db.errors import Refusal, Refused
from db.meeting import choices, notes
from db.ours import bodies
from db.searching import search
from db.visitor import visitor_codes, visitors, walk_ins
from desktop.commands import as_json, meeting_json, times
from desktop.commands.acting import allow
from desktop.commands.asked import DONE, FILE, PIN, REFUSED, Asked, say, shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlite_utils import Database

    from db.rows import Event, Visitor, VisitorCode


def body_called(db: Database, name: str) -> str | None:
    """The uuid of the body called *name*; None for "". Raises Refused ``not_found``."""
    if not name:
        return None
    found = bodies.recognise(db, name)
    if found is None:
        raise Refused(Refusal.NOT_FOUND, name)
    return found.uuid


ID = click.argument("visitor_id", metavar="ID")
"""A visitor: by id, its beginning, badge code or registration id."""


@click.command("search")
@FILE
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True)
@click.option("--body", "body_name", default="", help="One body: only notes that it may read.")
@shared()
def search_command(
    asked: Asked, file: Path, words: Sequence[str], limit: int, body_name: str
) -> int:
    """Find visitors by WORDS of their name, company, e-mail or codes, and meetings by their notes.

    A note is found by words of its text, its author, its outcome, and of who was there.
    """
    with asked.open(file) as opened:
        event = events.current(opened.db)
        hits = search.visitors(opened.db, " ".join(words), limit)
        reader = body_called(opened.db, body_name)
        said = notes.search(opened.db, " ".join(words), limit=limit, reader=reader)
        outcomes = choices.outcomes(opened.db, removed=True) if said else []
    found = {hits.exact_code.uuid: hits.exact_code} if hits.exact_code else {}
    found |= {one.uuid: one for one in hits.visitors}
    people = list(found.values())[:limit]
    document = {
        "visitors": [as_json.visitor(one) for one in people],
        "notes": [
            meeting_json.note(note) | {"meeting": as_json.meeting(meeting)}
            for note, meeting in said
        ],
    }

    def lines() -> Iterator[str]:
        from desktop.commands.meeting_lines import MeetingLines

        yield from _list(asked, event, people, quiet=bool(said))
        for note, meeting in said:
            yield MeetingLines.hit(note, meeting, event, outcomes)

    asked.answer(document, lines())
    return DONE if people or said else REFUSED


def _list(
    asked: Asked, event: Event, people: Sequence[Visitor], *, quiet: bool = False
) -> Iterator[str]:
    """A line a visitor; where there is none, that is said unless it is to be *quiet*."""
    from desktop.commands.lines import Lines

    asked.speak(event.locale)
    for one in people:
        yield Lines.visitor(one, event)
    if not people and not quiet:
        say(Lines.nobody_found())


@click.command("register")
@FILE
@click.option("--given", "given_name", required=True, help="Given name.")
@click.option("--family", "family_name", default="", help="Family name.")
@click.option("--company", default="")
@click.option("--job-title", default="")
@click.option("--email", default="")
@click.option("--phone", default="")
@click.option("--country", default="", help="In English, in Italian, or its two letters.")
@click.option("--city", default="")
@click.option("--region", default="")
@click.option("--type", "badge_type", default="", help="Badge type; the first one when not said.")
@click.option("--lang", "language", default="", help="The visitor's language: it, en…")
@click.option("--external-id", default="", help="The organiser's registration id.")
@click.option("--interests", default="")
@click.option("--check-in", is_flag=True, help="Check in at once.")
@shared(changing=True, language=False)
def register_command(asked: Asked, file: Path, check_in: bool, **fields: Any) -> int:
    """Register a visitor, and check them in at once with --check-in."""
    from desktop.commands import doubts

    fields["country"] = countries.tidy(fields["country"])
    fields["language"] = doubts.language(fields["language"])
    with asked.open(file, changing=True) as opened:
        event = events.current(opened.db)
        fields["badge_type"] = doubts.badge_type(opened.db, asked, fields["badge_type"])
        likely = _look_alikes(opened.db, fields)
        erased = doubts.erased(opened.db, fields)
        made = walk_ins.register(opened.db, asked.by, check_in=check_in, **fields)
    asked.answer(as_json.visitor(made.visitor), _list(asked, event, [made.visitor]))
    doubts.tell(asked, event, fields)
    doubts.tell_erased(asked, event, erased)
    if likely:
        from desktop.commands.lines import Lines

        asked.speak(event.locale)
        for one in likely:
            say(Lines.perhaps_known(one))
    return DONE


def _look_alikes(db: Database, fields: dict[str, Any]) -> list[Visitor]:
    names = ("given_name", "family_name", "company", "email")
    return visitors.likely(db, **{name: fields[name] for name in names})


def find(db: Database, wanted: str) -> Visitor:
    """The visitor *wanted*, by id, its beginning, code or registration id. Refused: not_found."""
    found = visitors.find(db, wanted)
    if found is None:
        raise Refused(Refusal.NOT_FOUND, wanted)
    return found


def find_kept(db: Database, wanted: str) -> Visitor:
    """As ``find``, and who was withdrawn, by the whole id."""
    found = visitors.find(db, wanted) or visitors.by_uuid(db, wanted.strip().lower())
    if found is None:
        raise Refused(Refusal.NOT_FOUND, wanted)
    return found


@click.command("edit")
@FILE
@ID
@click.argument("assignments", nargs=-1, required=True, metavar="FIELD=VALUE...")
@shared(changing=True)
def edit_command(asked: Asked, file: Path, visitor_id: str, assignments: Sequence[str]) -> int:
    """Correct the visitor ID. A FIELD is one of those that a search prints with --json."""
    from desktop.commands import doubts

    with asked.open(file, changing=True) as opened:
        event = events.current(opened.db)
        visitor = find(opened.db, visitor_id)
        fields = _fields(opened.db, event, visitor, assignments)
        if visitor.given_name and fields.get("given_name", visitor.given_name).strip() == "":
            raise Refused(Refusal.NAME_NEEDED, "given_name")
        if "badge_type" in fields:
            fields["badge_type"] = doubts.badge_type(opened.db, asked, fields["badge_type"])
        edited = visitors.edit(opened.db, asked.by, visitor.uuid, **fields)
    asked.answer(as_json.visitor(edited), _list(asked, event, [edited]))
    doubts.tell(asked, event, fields, visitor.country)
    return DONE


def _fields(
    db: Database, event: Event, visitor: Visitor, assignments: Sequence[str]
) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        if not equals:
            raise click.UsageError(f"{assignment!r} is not FIELD=VALUE.")
        fields[name] = value
    for name in {"valid_from", "valid_until"} & fields.keys():
        fields[name] = times.moment(fields[name], event.zone) if fields[name] else None
    if "language" in fields:
        from desktop.commands import doubts

        fields["language"] = doubts.language(fields["language"])
    if "country" in fields:
        fields["country"] = countries.tidy(fields["country"])
    at_home = {"country": visitor.country}
    return {
        name: value
        for name, value in walk_ins.tidied(db, at_home | fields).items()
        if name in fields
    }


@click.command("merge")
@FILE
@click.argument("keep")
@click.argument("other")
@shared(changing=True)
def merge_command(asked: Asked, file: Path, keep: str, other: str) -> int:
    """Make OTHER part of KEEP, whose blanks it fills. It can be taken back."""
    with asked.open(file, changing=True) as opened:
        event = events.current(opened.db)
        pair = (find(opened.db, keep).uuid, find(opened.db, other).uuid)
        kept = visitors.merge(opened.db, asked.by, *pair)
    asked.answer(as_json.visitor(kept), _list(asked, event, [kept]))
    return DONE


ACTS = {
    "block": visitors.block,
    "unblock": visitors.unblock,
    "cancel": visitors.cancel,
    "restore": visitors.restore,
}


@click.command("status")
@FILE
@ID
@click.argument("act", type=click.Choice(list(ACTS)))
@PIN
@shared(changing=True)
def status_command(asked: Asked, file: Path, visitor_id: str, act: str, *, pin: str | None) -> int:
    """Block, unblock, cancel or restore the visitor ID.

    To unblock needs a supervisor's PIN, once there is one.
    """
    guarded = act == "unblock"
    with asked.open(file, changing=True, guarded=guarded) as opened:
        event = events.current(opened.db)
        visitor = find(opened.db, visitor_id)
        by = allow(opened.db, asked.by, pin) if guarded else asked.by
        changed = ACTS[act](opened.db, by, visitor.uuid, by.reason)
    asked.answer(as_json.status(changed), _list(asked, event, [changed]))
    return DONE


@click.command("codes")
@FILE
@ID
@click.option("--bind", metavar="CODE", help="Let CODE lead to this visitor too.")
@click.option("--lost", is_flag=True, help="Revoke our codes and make a new one.")
@shared(changing=True)
def codes_command(asked: Asked, file: Path, visitor_id: str, bind: str | None, lost: bool) -> int:
    """Show the codes of the visitor ID, bind another, or replace a lost badge."""
    if bind is not None and lost:
        raise click.UsageError("--bind and --lost are two commands.")
    with asked.open(file, changing=bind is not None or lost) as opened:
        event = events.current(opened.db)
        visitor = find(opened.db, visitor_id)
        if bind is not None:
            visitor_codes.bind(opened.db, asked.by, visitor.uuid, bind)
        if lost:
            visitor_codes.lost(opened.db, asked.by, visitor.uuid)
        held = visitor_codes.of(opened.db, visitor.uuid)
    document = {"visitor": visitor.uuid, "codes": [as_json.code(one) for one in held]}
    asked.answer(document, _codes(asked, event, visitor, held))
    return DONE


def _codes(
    asked: Asked, event: Event, visitor: Visitor, held: Sequence[VisitorCode]
) -> Iterator[str]:
    from desktop.commands.lines import Lines, person

    asked.speak(event.locale)
    yield person(visitor)
    for one in held:
        yield Lines.code(one.code, revoked=one.revoked_at is not None)
