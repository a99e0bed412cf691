"""A thank-you letter by command: a draft for a mail program, which sends it or does not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from db import clock
from db.meeting import thanks
from db.privacy import person_files
from db.rows import PartyKind
from desktop.commands.acting import acting
from desktop.commands.asked import DONE, PATH, USAGE, Asked, Stopped, shared
from desktop.commands.file_acts import the_file
from desktop.commands.meeting_acts import ID, known
from desktop.commands.people import find
from desktop.commands.targets import refuse_others, registered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.rows import Meeting

_ENDINGS = (".eml", ".txt")


@click.command("thanks")
@ID
@click.option("-o", "--output", "target", type=PATH, required=True, help="A .eml or a .txt.")
@click.option("--to", "visitor_id", help="Which visitor, where it was with several.")
@shared(acting=True)
def thank(asked: Asked, *, meeting_id: str, target: Path, visitor_id: str | None) -> int:
    """Draft a thank-you for the meeting ID, in the visitor's language; nothing is sent.

    It is registered: who is erased later takes it along.
    """
    if target.suffix.lower() not in _ENDINGS:
        raise Stopped("letter_ending", str(target), USAGE)
    refuse_others(target)
    asked.draw()
    with asked.open(the_file(), changing=True) as opened:
        db = opened.db
        by = acting(asked, db)
        meeting = known(db, meeting_id)
        whom = find(db, visitor_id).uuid if visitor_id else _only(meeting)
        found = thanks.thanks(db, meeting.uuid, whom)
        from desktop.letters import draft

        whose = found.visitor.uuid
        with registered(
            target, partial(person_files.register, db, by, whose, target.name, "letter")
        ):
            draft.write(target, found, clock.now())

    def said() -> Iterator[str]:
        yield str(target)

    asked.answer({"file": str(target), "visitor": found.visitor.uuid}, said())
    return DONE


def _only(meeting: Meeting) -> str:
    """The one visitor of the meeting. Raises Stopped where there is none, or are several."""
    if len(meeting.visitors) == 1:
        return meeting.visitors[0]
    from desktop.commands.meeting_lines import MeetingLines

    names = [one.name for one in meeting.theirs if one.kind is PartyKind.VISITOR and one.ref]
    code = "several_visitors" if names else "no_visitor"
    raise Stopped(code, meeting.uuid, sentence=MeetingLines.whom_to_thank(names))
