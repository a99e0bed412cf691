"""Commands for what the Event page corrects: the event itself, badge types, sessions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from db import events
from db.access import rights
from db.door import session_doors, sessions
from db.errors import Refusal, Refused
from db.meeting import choices
from desktop.commands import as_json, doubts, times
from desktop.commands.acting import prove, say_pin
from desktop.commands.asked import DONE, FILE, PIN, Asked, shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from sqlite_utils import Database

    from db.rows import BadgeType, Choice, Event, Session

CODE = click.argument("code", required=False)
ASSIGNMENTS = click.argument("assignments", nargs=-1, metavar="[FIELD=VALUE...]")
REMOVE = click.option("--remove", is_flag=True, help="Take CODE out of use.")

_DAYS = (
    *("date", "starts", "ends", "programme_from", "promoted_starts", "promoted_ends"),
    "retention_until",
)
_NUMBERS = ("edition", "promoted_edition", "position")
_WORDS = ("admits", "speakers")
_TIMES = ("opens", "closes")


@click.command("event")
@FILE
@ASSIGNMENTS
@PIN
@shared(changing=True)
def event_command(asked: Asked, file: Path, assignments: Sequence[str], *, pin: str | None) -> int:
    """Show the event that the file is about, or correct its FIELDs. Days are 2025-04-23.

    The controller and retention_until need a supervisor's PIN, once there is one.
    """
    with asked.open(file, changing=bool(assignments), guarded=True) as opened:
        if assignments:
            fields = _fields(opened.db, asked, assignments)
            if not events.breaks_promise(events.current(opened.db), fields):
                prove(asked, opened.db)
            with say_pin():
                by = rights.permit_edit(opened.db, asked.by, pin, fields)
            events.edit(opened.db, by, **fields)
        event = events.current(opened.db)
    shown = {name: getattr(event, name) for name in events.FIELDS}
    texts = {name: "" if value is None else str(value) for name, value in shown.items()}
    document = {
        name: texts[name] or None if name in _DAYS else value for name, value in shown.items()
    }
    asked.answer(document, (f"{name}: {text}" for name, text in texts.items()))
    return DONE


@click.command("types")
@FILE
@CODE
@ASSIGNMENTS
@REMOVE
@shared(changing=True)
def types_command(
    asked: Asked, file: Path, code: str | None, assignments: Sequence[str], *, remove: bool
) -> int:
    """List the badge types, or correct the one with CODE; a CODE that nobody has is a new one.

    A FIELD is code, name_en, name_it, colour (#rrggbb) or position (from 1).
    """
    with asked.open(file, changing=_changes(code, assignments, remove=remove)) as opened:
        db = opened.db
        known = {one.code: one for one in events.badge_types(db)}
        if remove:
            events.remove(db, asked.by, "badge_type", _uuid(known, code))
        elif code is not None and assignments:
            _save_type(db, asked, code, known, _fields(db, asked, assignments))
        found = events.badge_types(db)
    lines = (
        f"{one.position}  {one.code}  {one.name_en} · {one.name_it}  {one.colour}" for one in found
    )
    asked.answer({"types": [_type(one) for one in found]}, lines)
    return DONE


@click.command("sessions")
@FILE
@CODE
@ASSIGNMENTS
@REMOVE
@shared(changing=True)
def sessions_command(
    asked: Asked, file: Path, code: str | None, assignments: Sequence[str], *, remove: bool
) -> int:
    """List the sessions, whom they admit, how many came and are in now; or correct one.

    With CODE and FIELD=VALUE the session is corrected, or made when nobody has that CODE:
    admits=buyer,vip (blank: all), title, place, date=2025-04-23, opens=14:00, closes=15:30, part,
    kind, promotes, speakers="One; Another", code.
    """
    with asked.open(file, changing=_changes(code, assignments, remove=remove)) as opened:
        db, event = opened.db, events.current(opened.db)
        known = {one.code: one for one in sessions.all_sessions(db)}
        if remove:
            events.remove(db, asked.by, "session", _uuid(known, code))
        elif code is not None and assignments:
            session = known.get(code)
            fields = _fields(db, asked, assignments, _when(event, session))
            new = {} if session else {"code": code, "title": code}
            sessions.save(db, asked.by, uuid=session and session.uuid, **new | fields)
        types = events.badge_types(db)
        found = [_attended(db, one) for one in sessions.all_sessions(db)]

    def lines() -> Iterator[str]:
        from desktop.commands.lines import Lines

        asked.speak(event.locale)
        for one, came, inside in found:
            yield Lines.session(one, came, inside, types)

    asked.answer({"sessions": [as_json.session(*each) for each in found]}, lines())
    return DONE


@click.command("outcomes")
@FILE
@CODE
@ASSIGNMENTS
@REMOVE
@shared(changing=True)
def outcomes_command(
    asked: Asked, file: Path, code: str | None, assignments: Sequence[str], *, remove: bool
) -> int:
    """List the outcomes that a meeting may have, or correct the one with CODE.

    A CODE that none has is a new one. A FIELD is code, name_en, name_it or position (from 1).
    """
    kind = ("outcomes", choices.outcomes, choices.save_outcome, choices.remove_outcome)
    return _choose_from(asked, file, (code, assignments, remove), *kind)


@click.command("topics")
@FILE
@CODE
@ASSIGNMENTS
@REMOVE
@shared(changing=True)
def topics_command(
    asked: Asked, file: Path, code: str | None, assignments: Sequence[str], *, remove: bool
) -> int:
    """List the topics that meetings are about, or correct the one with CODE; as outcomes."""
    kind = ("topics", choices.topics, choices.save_topic, choices.remove_topic)
    return _choose_from(asked, file, (code, assignments, remove), *kind)


def _choose_from(
    asked: Asked,
    file: Path,
    wanted: tuple[str | None, Sequence[str], bool],
    name: str,
    load: Callable[..., list[Choice]],
    save: Callable[..., Choice],
    take_out: Callable[..., None],
) -> int:
    code, assignments, remove = wanted
    with asked.open(file, changing=_changes(code, assignments, remove=remove)) as opened:
        db = opened.db
        known = {one.code: one for one in load(db)}
        if remove:
            take_out(db, asked.by, _uuid(known, code))
        elif code is not None and assignments:
            old, fields = known.get(code), _fields(db, asked, assignments)
            kept = _choice(old) if old else {"code": code, "name_en": code, "name_it": code}
            for field in fields:
                if field not in ("code", "name_en", "name_it", "position"):
                    raise Refused(Refusal.UNKNOWN_FIELD, field)
            save(db, asked.by, uuid=old and old.uuid, **kept | fields)
        found = load(db)
    lines = (f"{one.position}  {one.code}  {one.name_en} · {one.name_it}" for one in found)
    asked.answer({name: [_choice(one) for one in found]}, lines)
    return DONE


def _choice(row: Choice) -> dict[str, Any]:
    names = ("code", "name_en", "name_it", "position")
    return {name: getattr(row, name) for name in names}


def _attended(db: Database, session: Session) -> tuple[Session, int, int]:
    """A session, how many came to it in all, and how many are in now."""
    came = sessions.attendance(db, session.code)
    return session, came, session_doors.attendance(db, session.code).inside


def _changes(code: str | None, assignments: Sequence[str], *, remove: bool) -> bool:
    """Whether something is to be changed; a usage error where it is not clear what."""
    if remove and (code is None or assignments):
        raise click.UsageError("--remove needs a CODE, and nothing else.")
    if code is not None and not remove and not assignments:
        raise click.UsageError(f"Say what of {code!r} to correct, as FIELD=VALUE.")
    return remove or bool(assignments)


def _uuid(known: Mapping[str, BadgeType | Session | Choice], code: str | None) -> str:
    if code is None or code not in known:
        raise Refused(Refusal.NOT_FOUND, code or "")
    return known[code].uuid


def _save_type(
    db: Database, asked: Asked, code: str, known: dict[str, BadgeType], fields: dict[str, Any]
) -> None:
    """Correct the type with that *code*; a new one looks like the first until it is said how."""
    old = known.get(code)
    if old is None:
        first = next(iter(known.values()), None)
        usual = {"name_en": code, "name_it": code, "position": len(known) + 1}
        kept = usual | {"code": code, "colour": first.colour if first else ""}
    else:
        kept = _type(old)
    for name in fields:
        if name not in kept:
            raise Refused(Refusal.UNKNOWN_FIELD, name)
    events.save_badge_type(db, asked.by, uuid=old.uuid if old else None, **kept | fields)


def _type(row: BadgeType) -> dict[str, Any]:
    names = ("code", "name_en", "name_it", "colour", "position")
    return {name: getattr(row, name) for name in names}


def _when(event: Event, session: Session | None) -> Callable[[str, dict[str, Any]], Any]:
    """Reads a time of the session: a clock time alone is one of its day."""

    def read(text: str, fields: dict[str, Any]) -> Any:
        day = fields.get("date") or (session.date if session else None)
        on_a_day = day is not None and "-" not in text and "T" not in text.upper()
        return times.moment(f"{day}T{text}" if on_a_day else text, event.zone)

    return read


def _fields(
    db: Database,
    asked: Asked,
    assignments: Sequence[str],
    when: Callable[[str, dict[str, Any]], Any] | None = None,
) -> dict[str, Any]:
    """What FIELD=VALUE says, as ``db`` takes it. Raises a usage error, and Stopped for a badge
    type that is not there.
    """
    typed: dict[str, str] = {}
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        if not equals:
            raise click.UsageError(f"{assignment!r} is not FIELD=VALUE.")
        typed[name] = value.strip()
    fields: dict[str, Any] = {}
    for name, value in sorted(typed.items(), key=lambda item: item[0] in _TIMES):
        fields[name] = value
        if name in _DAYS:
            fields[name] = _day(value)
        elif name in _NUMBERS:
            fields[name] = _number(value)
        elif name in _WORDS:
            words = value.split(";" if name == "speakers" else ",")
            fields[name] = [word.strip() for word in words if word.strip()]
        elif name in _TIMES and when is not None:
            fields[name] = when(value, fields) if value else None
    if "admits" in fields:
        fields["admits"] = [doubts.badge_type(db, asked, one) for one in fields["admits"]]
    return fields


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise click.BadParameter(f"{text!r} is not a day: 2025-04-23.") from None


def _number(text: str) -> int | None:
    try:
        return int(text) if text else None
    except ValueError:
        raise click.BadParameter(f"{text!r} is not a number.") from None
