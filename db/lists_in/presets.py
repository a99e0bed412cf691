"""Event files that come filled: one TOML file for each fair that the stand goes to."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, cast

import resources
from db import driver, event_file, events
from db.badges import codes
from db.door import sessions
from db.erasure import erasure_ledger
from db.errors import EnvironmentFault, Fault, Refusal, Refused
from db.keeping import copies
from db.meeting import choices, meeting_saving
from db.ours import bodies
from db.past import changes, saving
from db.privacy import notices
from db.rows import Role

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

    from db.event_file import EventFile
    from db.past.changes import By

_FOLDER = resources.FOLDER / "events"


@dataclass(frozen=True, slots=True)
class Preset:
    """An event that comes with the program; ``id`` is what ``new --preset`` takes."""

    id: str
    name: str
    starts: date
    ends: date
    city: str


def names() -> list[Preset]:
    """The presets there are, earliest event first."""
    found: list[Preset] = []
    for path in _FOLDER.glob("*.toml"):
        event = _read(path)["event"]
        found.append(
            Preset(path.stem, event["name"], event["starts"], event["ends"], event["city"])
        )
    return sorted(found, key=lambda preset: preset.starts)


def make(
    path: Path, preset: str, by: By, *, sample: bool = False, moved_to: date | None = None
) -> EventFile:
    """A new event file at *path*, open, filled from the preset *preset*, with a key of its own.

    It gets its name once it is whole: what ends the program in between leaves no half of an event.
    *moved_to* shifts every day so that the event starts then; *sample* marks a file to try with.
    Refused: unknown_preset. Raises EnvironmentFault: exists, disk_full…; then nothing stays.
    """
    if preset not in {known.id for known in names()}:
        raise Refused(Refusal.UNKNOWN_PRESET, preset)
    content = _read(_FOLDER / f"{preset}.toml")
    if moved_to is not None:
        content = _shift(content, moved_to - content["event"]["starts"])
    if path.exists():
        raise EnvironmentFault(Fault.EXISTS, path)
    part = path.with_name(path.name + ".new")
    try:
        with driver.guard(path):
            copies.discard(part)
        with event_file.create(part) as opened, changes.transaction(opened.db, by, "new"):
            _fill(opened.db, by, content, sample=sample)
        with driver.guard(path):
            erasure_ledger.set_aside(path)  # of an event that had this name before
            copies.put_in_place(part, path)
    except EnvironmentFault as fault:
        raise EnvironmentFault(fault.fault, path, fault.detail) from fault
    finally:
        copies.discard(part)
    return event_file.open_file(path)


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _shift(value: Any, by: timedelta) -> Any:
    """*value* with every day in it, however deep, moved."""
    if isinstance(value, date):
        return value + by
    if isinstance(value, dict):
        table = cast("dict[str, Any]", value)
        return {key: _shift(item, by) for key, item in table.items()}
    if isinstance(value, list):
        return [_shift(item, by) for item in cast("list[Any]", value)]
    return value


def _fill(db: Database, by: By, content: dict[str, Any], *, sample: bool) -> None:
    promoted = {f"promoted_{name}": value for name, value in content.get("promoted", {}).items()}
    known = content["event"] | promoted | {"key": codes.new_key(), "sample": sample}
    saving.save(db, by, "event", known)
    events.edit(db, by)  # refuses a preset that the Event page would refuse
    for badge_type in content["badge_type"]:
        events.save_badge_type(db, by, **badge_type)
    for body in content["body"]:
        bodies.save_body(db, by, **body)
    for person in content["delegate"] + content.get("guest", []):
        roles = [Role(role["body"], role["en"], role["it"]) for role in person.pop("roles")]
        bodies.save_delegate(db, by, **person, roles=roles)
    for session in content.get("session", []):
        sessions.save(db, by, **session)
    for meeting in content.get("meeting", []):
        position = meeting.pop("order", 0)
        whom = meeting.pop("with")
        theirs = meeting_saving.company_party(whom)
        made = {"with_name": whom, "position": position, "parties": (theirs,)} | meeting
        meeting_saving.save(db, by, **made)
    choices.fill(db, by, content.get("topic", []))
    notices.fill(db, by)
