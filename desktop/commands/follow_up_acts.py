"""What the command about follow-ups does: list them, add one, tick it off, put it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from db.errors import Refusal, Refused
from db.meeting import follow_ups, meeting_handles
from desktop.commands import meeting_json, times
from desktop.commands.asked import DONE, Asked, say, shared
from desktop.commands.file_acts import the_file
from desktop.commands.meeting_acts import BODY, known
from desktop.commands.people import body_called, find

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlite_utils import Database

    from db.rows import FollowUp

ID = click.argument("promise_id", metavar="ID")
OWNER = click.option("--owner", default="", help="Who promised it, by name.")
MEETING = click.option("--meeting", "meeting_id", default="", help="At which meeting.")
VISITOR = click.option("--visitor", "handle", default="", help="To which visitor.")
DUE = click.option("--due", default="", help="Until when: 2025-04-30; when possible if not said.")


@click.command("list")
@click.option("--state", type=click.Choice(follow_ups.STATES), default="open", show_default=True)
@OWNER
@click.option("--company", default="", help="About that company.")
@MEETING
@VISITOR
@click.option("--on", default="", help="The day that `due` looks at; today if not said.")
@BODY
@shared()
def list_promises(asked: Asked, *, state: str, on: str, body_name: str, **said: str) -> int:
    """List what was promised, by the day it is due."""
    with asked.open(the_file()) as opened:
        db = opened.db
        found = follow_ups.follow_ups(
            db,
            state=state,
            owner=said["owner"],
            company=said["company"],
            meeting=known(db, said["meeting_id"]).uuid if said["meeting_id"] else None,
            visitor=find(db, said["handle"]).uuid if said["handle"] else None,
            reader=body_called(db, body_name),
            on=times.day(on),
        )
    asked.answer(
        {"follow_ups": [meeting_json.follow_up(one) for one in found]}, _lines(asked, found)
    )
    return DONE


def _lines(asked: Asked, found: Sequence[FollowUp]) -> Iterator[str]:
    from desktop.commands.meeting_lines import MeetingLines

    asked.speak()
    yield from map(MeetingLines.follow_up, found)
    if not found:
        say(MeetingLines.nothing_promised())


def _promise(db: Database, text: str) -> FollowUp:
    found = meeting_handles.follow_up(db, text)
    if found is None:
        raise Refused(Refusal.NOT_FOUND, text)
    return found


def _answer(asked: Asked, promise: FollowUp) -> int:
    asked.answer(meeting_json.follow_up(promise), _lines(asked, [promise]))
    return DONE


@click.command("add")
@click.argument("words", nargs=-1, required=True, metavar="TEXT...")
@OWNER
@DUE
@MEETING
@VISITOR
@click.option(
    "--shared/--not-shared",
    "for_all",
    default=None,
    help="Whether all of the delegation may see it; so it is if it promised itself.",
)
@shared(changing=True)
def add_promise(
    asked: Asked,
    words: Sequence[str],
    *,
    owner: str,
    due: str,
    meeting_id: str,
    handle: str,
    for_all: bool | None,
) -> int:
    """Write down what was promised."""
    with asked.open(the_file(), changing=True) as opened:
        db = opened.db
        made = follow_ups.save(
            db,
            asked.by,
            text=" ".join(words),
            owner=owner or asked.by.operator,
            due=times.day(due),
            meeting=known(db, meeting_id).uuid if meeting_id else None,
            visitor=find(db, handle).uuid if handle else None,
            shared=for_all,
        )
    return _answer(asked, made)


@click.command("done")
@ID
@click.option("--not", "still", is_flag=True, help="It is still to do after all.")
@shared(changing=True)
def tick_off(asked: Asked, promise_id: str, *, still: bool) -> int:
    """Say that what ID promises was done."""
    with asked.open(the_file(), changing=True) as opened:
        promise = _promise(opened.db, promise_id)
        promise = follow_ups.done(opened.db, asked.by, promise.uuid, done=not still)
    return _answer(asked, promise)


@click.command("snooze")
@ID
@click.argument("until", required=False, metavar="[DAY]")
@shared(changing=True)
def put_off(asked: Asked, promise_id: str, until: str | None) -> int:
    """Put ID off until DAY (2025-04-30); without a DAY it is no longer put off."""
    with asked.open(the_file(), changing=True) as opened:
        promise = _promise(opened.db, promise_id)
        promise = follow_ups.snooze(opened.db, asked.by, promise.uuid, times.day(until or ""))
    return _answer(asked, promise)


@click.command("share")
@ID
@shared(changing=True)
def share_promise(asked: Asked, promise_id: str) -> int:
    """Let all of the delegation read ID; a note of the same meeting is shared by itself."""
    with asked.open(the_file(), changing=True) as opened:
        promise = _promise(opened.db, promise_id)
        promise = follow_ups.share(opened.db, asked.by, promise.uuid)
    return _answer(asked, promise)


@click.command("remove")
@ID
@shared(changing=True)
def strike(asked: Asked, promise_id: str) -> int:
    """Take ID off the list. It can be taken back."""
    with asked.open(the_file(), changing=True) as opened:
        promise = _promise(opened.db, promise_id)
        follow_ups.remove(opened.db, asked.by, promise.uuid)
    return _answer(asked, promise)


ACTS = (list_promises, add_promise, tick_off, put_off, share_promise, strike)
"""In the order of the help."""
