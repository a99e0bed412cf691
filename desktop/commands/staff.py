"""The command about who may be at the laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

import click

from db.access import operators
from db.errors import Refusal, Refused
from db.ours import bodies
from desktop.commands.acting import allow
from desktop.commands.asked import DONE, FILE, PIN, Asked, Stopped, shared

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from sqlite_utils import Database

    from db.past.changes import By
    from db.rows import Operator

_FIELDS = ("name", "role", "pin", "body")


@click.command("operators")
@FILE
@click.argument("name", required=False)
@click.argument("assignments", nargs=-1, metavar="[FIELD=VALUE...]")
@click.option("--add", is_flag=True, help="NAME is somebody new.")
@click.option("--remove", is_flag=True, help="Take NAME off the list.")
@PIN
@shared(changing=True)
def operators_command(
    asked: Asked,
    file: Path,
    name: str | None,
    assignments: Sequence[str],
    *,
    add: bool,
    remove: bool,
    pin: str | None,
) -> int:
    """List the operators and for whom they work; add NAME, correct or remove them.

    A FIELD is name, role (staff or supervisor), pin (blank takes it away) or body (the name of the
    one they work for, blank for the delegation). Changes need a supervisor's PIN once there is one.
    """
    fields = _fields(assignments)
    changing = add or remove or bool(fields)
    if changing and name is None:
        raise click.UsageError("Say whom: operators FILE NAME.")
    with asked.open(file, changing=changing, guarded=changing) as opened:
        db = opened.db
        old = operators.by_name(db, name or "")
        if name is not None and old is None and not add:
            _refuse_unknown(asked, name, remove=remove)
        if changing and name is not None:
            by = allow(db, asked.by, pin)
            _change(db, by, name, fields, add=add, remove=remove)
        found, ours = operators.operators(db), {one.uuid: one.name for one in bodies.bodies(db)}
    shown = [one for one in found if name is None or changing or one == old]
    asked.answer({"operators": [_as_json(one, ours) for one in shown]}, _lines(shown, ours))
    return DONE


def _fields(assignments: Sequence[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        if not equals:
            raise click.UsageError(f"{assignment!r} is not FIELD=VALUE.")
        if name not in _FIELDS:
            raise Refused(Refusal.UNKNOWN_FIELD, name)
        fields[name] = value
    return fields


def _change(
    db: Database, by: By, name: str, fields: dict[str, str], *, add: bool, remove: bool
) -> None:
    old = operators.by_name(db, name)
    if old is not None and remove:
        operators.remove(db, by, old.uuid)
        return
    kept = {"name": name} if old is None or add else {"name": old.name, "role": old.role}
    wanted: dict[str, Any] = kept | fields
    if fields.get("body"):
        body = bodies.recognise(db, fields["body"])
        if body is None:
            raise Refused(Refusal.NOT_FOUND, fields["body"])
        wanted["body"] = body.uuid
    operators.save(db, by, uuid=None if add or old is None else old.uuid, **wanted)


def _refuse_unknown(asked: Asked, name: str, *, remove: bool) -> NoReturn:
    """Nobody on the list is called *name*: say how somebody new gets there, or who is on it."""
    from desktop.commands.acting_lines import ActingLines

    asked.speak()
    raise Stopped("not_found", name, sentence=ActingLines.not_listed(name, remove=remove))


def _as_json(row: Operator, ours: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": row.uuid,
        "name": row.name,
        "role": row.role,
        "has_pin": row.has_pin,
        "body": ours.get(row.body) if row.body else None,
    }


def _lines(found: Sequence[Operator], ours: Mapping[str, str]) -> Iterator[str]:
    for one in found:
        yield "  ".join(filter(None, (one.name, one.role, ours.get(one.body, ""))))
