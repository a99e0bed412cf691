"""What the command about meetings does with what was said: log it, correct it, share it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from db import events
from db.errors import Refusal, Refused
from db.meeting import choices, log_sheets, meeting_handles, meeting_saving, notes
from desktop.commands import meeting_json, times
from desktop.commands.asked import DONE, Asked, Stopped, shared
from desktop.commands.file_acts import the_file
from desktop.commands.meeting_acts import AT, ID, Told, known, tell
from desktop.commands.people import body_called, find

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from sqlite_utils import Database

    from db.rows import Choice, Meeting, Note

_OWN = click.option(
    "--body", "body_name", default=None, help='Whose the note is; "" for the delegation.'
)
_ON_IT = (
    click.option("--interest", default="", help="A, B or C."),
    click.option("--topic", "topics", multiple=True, help="A topic's code; again for more."),
    click.option("--author", default="", help="Who said so, if not the operator."),
    _OWN,
    click.option(
        "--shared/--not-shared",
        "for_all",
        default=None,
        help="Whether all of the delegation may read it; so it is if it writes itself.",
    ),
    click.option(
        "--held/--not-held", default=None, help="Whether it was held; an outcome of today says so."
    ),
    click.option("--next", "step", default="", help="What was promised."),
    click.option("--owner", default="", help="Who promised it; the author if not said."),
    click.option("--due", default="", help="Until when: 2025-04-30."),
    AT,
)
"""What a note may say beside its text and outcome."""


def _with_all(command: Callable[..., int]) -> Callable[..., int]:
    for option in reversed(_ON_IT):
        command = option(command)
    return command


@click.command("note")
@ID
@click.argument("words", nargs=-1, metavar="[TEXT...]")
@click.option("--outcome", default="", help="An outcome's code.")
@click.option("--corrects", "old", default="", help="The note that this one stands in for.")
@_with_all
@shared(changing=True)
def log_note(asked: Asked, meeting_id: str, words: Sequence[str], **said: Any) -> int:
    """Add a note to the log of the meeting ID. Nobody's text is overwritten."""
    return _log(asked, meeting_id, " ".join(words), said)


@click.command("outcome")
@ID
@click.argument("outcome", metavar="CODE")
@_with_all
@shared(changing=True)
def log_outcome(asked: Asked, meeting_id: str, outcome: str, **said: Any) -> int:
    """Log what came of the meeting ID: the CODE of an outcome."""
    return _log(asked, meeting_id, "", said | {"outcome": outcome, "old": ""})


def _log(asked: Asked, meeting_id: str, text: str, said: dict[str, Any]) -> int:
    with asked.open(the_file(), changing=True) as opened:
        db, zone = opened.db, events.current(opened.db).zone
        meeting = known(db, meeting_id)
        _refuse_unknown(db, said)
        old = _note(db, said["old"]).uuid if said["old"] else None
        at = times.moment_of(said["at_text"], zone, meeting.date) if said["at_text"] else None
        own = None if said["body_name"] is None else body_called(db, said["body_name"]) or ""
        step = notes.NextStep(said["step"], owner=said["owner"], due=times.day(said["due"]))
        fields = {name: said[name] for name in ("outcome", "interest", "topics", "author")}
        fields |= {"body": own, "shared": said["for_all"], "at": at, "corrects": old}
        fields |= {"held": said["held"], "next_step": step}
        if said["held"] is None and old is None and (said["outcome"] or said["interest"]):
            _refuse_early(db, meeting, at)
        note = notes.log(db, asked.by, meeting.uuid, text=text, **fields)
        told, outcomes = tell(db, [meeting]), choices.outcomes(db, removed=True)
    return _answer(asked, told, note, outcomes)


def _refuse_unknown(db: Database, said: dict[str, Any]) -> None:
    """Say which codes there are, where one was given that is none. Raises Stopped."""
    asked_for = (
        ("unknown_outcome", [said["outcome"]] if said["outcome"] else [], choices.outcomes(db)),
        ("unknown_topic", said["topics"], choices.topics(db)),
    )
    for code, given, offered in asked_for:
        codes = [choice.code for choice in offered]
        for one in given:
            if one not in codes:
                from desktop.commands.meeting_lines import MeetingLines

                raise Stopped(code, one, sentence=MeetingLines.unknown(one, codes))


def _refuse_early(db: Database, meeting: Meeting, at: datetime | None) -> None:
    """Let nobody hold tomorrow's meeting by a slip. Raises Stopped."""
    if log_sheets.is_early(db, meeting, at):
        from desktop.commands.meeting_lines import MeetingLines

        sentence = MeetingLines.early(meeting, events.current(db))
        raise Stopped("not_yet_held", meeting.uuid, sentence=sentence)


def _note(db: Database, text: str) -> Note:
    found = meeting_handles.note(db, text)
    if found is None:
        raise Refused(Refusal.NOT_FOUND, text)
    return found


def _answer(asked: Asked, told: Told, note: Note, outcomes: Sequence[Choice]) -> int:
    def lines() -> Iterator[str]:
        from desktop.commands.meeting_lines import MeetingLines

        yield from told.lines(asked)
        yield MeetingLines.note(note, told.event, outcomes)

    asked.answer({"meeting": told.document[0], "note": meeting_json.note(note)}, lines())
    return DONE


@click.command("share")
@click.argument("note_id", metavar="NOTE")
@shared(changing=True)
def share_note(asked: Asked, note_id: str) -> int:
    """Let all of the delegation read a NOTE of a body; a promise is shared by itself."""
    with asked.open(the_file(), changing=True) as opened:
        db = opened.db
        note = notes.share(db, asked.by, _note(db, note_id).uuid)
        told = tell(db, [known(db, note.meeting)])
        outcomes = choices.outcomes(db, removed=True)
    return _answer(asked, told, note, outcomes)


@click.command("walk-up")
@click.argument("people", nargs=-1, metavar="[VISITOR...]")
@click.option("--company", "companies", multiple=True, help="A company without a person yet.")
@click.option("--ours", multiple=True, help="A body or delegate of ours, by name; again for more.")
@AT
@shared(changing=True)
def walk_up(asked: Asked, people: Sequence[str], **said: Any) -> int:
    """Begin a meeting on the spot with whoever came."""
    with asked.open(the_file(), changing=True) as opened:
        db, zone = opened.db, events.current(opened.db).zone
        refs = [known_party(db, name) for name in said["ours"]]
        made = notes.walk_up(
            db,
            asked.by,
            visitors=[find(db, handle).uuid for handle in people],
            companies=said["companies"],
            bodies=refs,
            at=times.moment(said["at_text"], zone) if said["at_text"] else None,
        )
        told = tell(db, [made])
    asked.answer({"meeting": told.document[0]}, told.lines(asked))
    return DONE


def known_party(db: Database, name: str) -> str:
    """The uuid of the body or delegate called *name*. Raises Refused ``not_found``."""
    party = meeting_saving.our_party(db, name)
    if not party.ref:
        raise Refused(Refusal.NOT_FOUND, name)
    return party.ref
