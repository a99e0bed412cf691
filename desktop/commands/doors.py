"""Commands at the door: check-in, and who is on our side."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from db import events
from db.door import check_ins
from db.ours import bodies
from db.rows import Outcome, Way
from desktop.commands import as_json, times
from desktop.commands.acting import allow
from desktop.commands.asked import DONE, FILE, PIN, REFUSED, Asked, shared

if TYPE_CHECKING:
    from collections.abc import Iterator


@click.command("check-in")
@FILE
@click.argument("code")
@click.option("--session", default="", help="The code of a session; the stand when not said.")
@click.option("--exit", "out", is_flag=True, help="The visitor leaves.")
@click.option("--at", "at_text", metavar="TIME", help="When, if not now: ISO 8601, or HH:MM today.")
@click.option("--force", is_flag=True, help="Against the rules, with a --reason.")
@PIN
@shared(changing=True)
def check_in_command(
    asked: Asked,
    file: Path,
    code: str,
    *,
    session: str,
    out: bool,
    at_text: str | None,
    force: bool,
    pin: str | None,
) -> int:
    """Check in whoever holds CODE: ours, a bound one, or the organiser's registration id."""
    with asked.open(file, changing=True, guarded=force) as opened:
        event = events.current(opened.db)
        by = allow(opened.db, asked.by, pin) if force else asked.by
        scan = check_ins.check_in(
            opened.db,
            by,
            code,
            session=session,
            way=Way.EXIT if out else Way.ENTRY,
            at=times.moment(at_text, event.zone) if at_text else None,
            force=force,
            reason=by.reason,
        )

    def lines() -> Iterator[str]:
        from desktop.commands.lines import Lines

        asked.speak(event.locale)
        yield from Lines.scan(scan, event)

    asked.answer(as_json.scan(scan), lines())
    return DONE if scan.outcome is Outcome.OK else REFUSED


@click.command("bodies")
@FILE
@shared()
def bodies_command(asked: Asked, file: Path) -> int:
    """List our side: bodies and companies with their other names, and the delegates."""
    with asked.open(file) as opened:
        ours = bodies.bodies(opened.db)
        people = bodies.delegates(opened.db)

    def lines() -> Iterator[str]:
        from desktop.commands.lines import Lines

        asked.speak()
        yield from map(Lines.body, ours)
        yield ""
        yield from map(Lines.delegate, people)

    document = {
        "bodies": [as_json.body(one) for one in ours],
        "delegates": [as_json.delegate(one) for one in people],
    }
    asked.answer(document, lines())
    return DONE
