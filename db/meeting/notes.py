"""What was said at a meeting: notes of several authors, appended, searched, and shared.

A note belongs to the body of who logged it; others read it once it is shared. A correction is a
note of its own that points to the old one, and is read by whom that one is. What is searched are
``words``: those of the text, and the names of the meeting and of both sides as they were then; an
erasure blanks them too.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from db import clock, driver, events
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.meeting import follow_ups, meeting_facts, meetings, note_words, own_words
from db.meeting.meeting_facts import STANDS
from db.meeting.note_reading import FIRST, READABLE, SHARED, UNCORRECTED
from db.meeting.note_words import INTERESTS, own_body
from db.meeting.walk_ups import walk_up
from db.past import changes, saving
from db.rows import Happening, Note

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from sqlite_utils import Database

    from db.past.changes import By, Transaction
    from db.rows import Meeting

Reader: TypeAlias = str | None
"""Who reads: None everybody's notes; a body's uuid its own and what is shared; "" those of the
delegation and what is shared.
"""

__all__ = [
    "INTERESTS",
    "NextStep",
    "Reader",
    "by_uuid",
    "log",
    "logs",
    "newest",
    "of",
    "search",
    "share",
    "walk_up",
]

_COLUMNS = (
    "uuid",
    "meeting",
    "at",
    "author",
    "body",
    "shared",
    "outcome",
    "interest",
    "topics",
    "text",
    "corrects",
    "written_at",
    "operator",
    "station",
)
_SELECT = (
    "SELECT "  # noqa: S608  names are ours
    + ", ".join(SHARED.format("f") if name == "shared" else f"f.{name}" for name in _COLUMNS)
    + " FROM meeting_notes f"
)
_MAY_READ = READABLE.format("f")
_TYPED = f"f.operator = nullif({{0}}, '') AND {UNCORRECTED}"
"""The condition that the operator typed it: but another's correction of it is the other's."""
_OF_MANY = (
    f"{_SELECT} WHERE f.meeting IN (SELECT value FROM json_each(?1))"  # noqa: S608  SQL is ours
    f" AND {STANDS} AND {_MAY_READ} AND {UNCORRECTED} ORDER BY f.id"
)


@dataclass(frozen=True, slots=True)
class NextStep:
    """What was promised at a meeting. ``due`` is a day in the event's zone, None "when possible".

    Without an ``owner`` it is the author's to do; ``delegate`` is the uuid of one of ours.
    """

    text: str
    owner: str = ""
    delegate: str | None = None
    due: date | None = None


def log(
    db: Database,
    by: By,
    meeting: str,
    *,
    text: str = "",
    outcome: str = "",
    interest: str = "",
    topics: Sequence[str] = (),
    author: str = "",
    body: str | None = None,
    shared: bool | None = None,
    at: datetime | None = None,
    corrects: str | None = None,
    held: bool | None = None,
    next_step: NextStep | None = None,
) -> Note:
    """Append a note to the meeting's log, with what was promised, as one change.

    *author* "" is the operator; *at* is when it was said, now without it. *body* None is the body
    that the author works for, else the only one of our side, else the delegation. *shared* None
    shares what somebody of the delegation writes: it knows already. *held* says whether the meeting
    was held; None: unless mere words are written of one that is on a later day, or that was called
    off or missed. A correction says nothing about it; it belongs to whom the old note belongs, and
    is shared with it: both are where either is.
    Refused: not_found (the meeting, or the note it *corrects*), bad_value (subject: the
    field; "text" when nothing is said), of_another (who corrects what is not theirs).
    """
    known = meetings.by_uuid(db, meeting)
    if known is None:
        raise Refused(Refusal.NOT_FOUND, meeting)
    old = None if corrects is None else _to_correct(db, by, meeting, corrects)
    step = next_step if next_step is not None and next_step.text.strip() else None
    said: dict[str, Any] = {"text": text.strip(), "outcome": outcome, "topics": tuple(topics)}
    said["interest"] = interest.strip().upper()
    if step is None and not any(said.values()):
        raise Refused(Refusal.BAD_VALUE, "text")
    note_words.check(db, outcome, said["interest"], topics)
    said |= {"author": author.strip() or by.operator, "body": body, "corrects": corrects}
    if shared is None:
        shared = not note_words.works_for(db, by, said["author"]) if old is None else old.shared
    said["shared"] = shared or (old is not None and old.shared)
    if old is not None:
        said["body"] = old.body
    elif body is None:
        said["body"] = own_body(db, by, said["author"], known)
    with changes.transaction(db, by, "note", subject=meeting) as change:
        if old is not None and shared and not old.shared:
            _share(db, change, old.uuid)
        note = _append(db, change, known, at or change.at, said)
        if old is None and (_was_held(db, known, note) if held is None else held):
            # Also where it is held already: an undo of the other note must not call it off.
            meeting_facts.append(db, change, meeting, Happening.HELD, at=at)
        if step is not None:
            _promise(db, by, known, note, step)
    return note


def _was_held(db: Database, meeting: Meeting, note: Note) -> bool:
    if note.outcome or note.interest:
        return True
    state = meeting_facts.standings(db, [meeting])[meeting.uuid].state
    to_come = meeting.date > clock.local_day(note.at, events.current(db).zone)
    return not to_come and state not in (Happening.NO_SHOW, Happening.CANCELLED)


def _append(
    db: Database, change: Transaction, meeting: Meeting, at: datetime, said: dict[str, Any]
) -> Note:
    by = change.by
    note = Note(
        uuid=uuid7(),
        meeting=meeting.uuid,
        at=at,
        written_at=change.at,
        operator=by.operator,
        station=by.station,
        **said,
    )
    values: dict[str, Any] = {name: getattr(note, name) for name in _COLUMNS}
    values |= {"change": change.uuid, "words": note_words.of(db, meeting, note)}
    driver.run(
        db,
        f"INSERT INTO meeting_notes({', '.join(values)})"  # noqa: S608  names are ours
        f" VALUES ({', '.join('?' * len(values))})",
        tuple(saving.as_kept(value) for value in values.values()),
    )
    return note


def _promise(db: Database, by: By, meeting: Meeting, note: Note, step: NextStep) -> None:
    follow_ups.save(
        db,
        by,
        text=step.text,
        owner=step.owner or ("" if step.delegate else note.author),
        delegate=step.delegate,
        due=step.due,
        meeting=meeting.uuid,
        visitor=meeting.visitors[0] if len(meeting.visitors) == 1 else None,
        body=note.body,
        shared=note.shared,
    )


def _to_correct(db: Database, by: By, meeting: str, uuid: str) -> Note:
    found = by_uuid(db, uuid)
    if found is None or found.meeting != meeting:
        raise Refused(Refusal.NOT_FOUND, uuid)
    own_words.need_note(db, by, found)
    return found


def by_uuid(db: Database, uuid: str) -> Note | None:
    """The note with this uuid, or None; what was taken back is none."""
    row = driver.one(db, f"{_SELECT} WHERE f.uuid = ? AND {STANDS}", (uuid,))
    return _note(row) if row else None


def of(db: Database, meeting: str, reader: Reader = None, operator: str = "") -> list[Note]:
    """The meeting's log in the order it was written, corrected entries included: those whose uuid
    is another's ``corrects``. What *reader* may not read, and *operator* did not type, is left out.
    """
    found = driver.rows(
        db,
        f"{_SELECT} WHERE f.meeting = ?1 AND {STANDS}"
        f" AND ({_MAY_READ} OR {_TYPED.format('?3')}) ORDER BY f.id",
        (meeting, reader, operator),
    )
    return [_note(row) for row in found]


def logs(
    db: Database, of_meetings: Iterable[Meeting], reader: Reader = None
) -> dict[str, list[Note]]:
    """By their uuids what stands in the logs of many meetings, asked for at once: as :func:`of`
    gives it, but for what was corrected.
    """
    found: dict[str, list[Note]] = {meeting.uuid: [] for meeting in of_meetings}
    for row in driver.rows(db, _OF_MANY, (json.dumps(list(found)), reader)):
        note = _note(row)
        found[note.meeting].append(note)
    return found


def newest(db: Database, of_meetings: Iterable[Meeting], reader: Reader = None) -> dict[str, Note]:
    """By a meeting's uuid the last entry of its log that *reader* may read and nobody corrected."""
    found = logs(db, of_meetings, reader)
    return {meeting: said[-1] for meeting, said in found.items() if said}


def share(db: Database, by: By, note: str) -> Note:
    """Let all of the delegation read the note *note*, with what it corrects and what corrects it.

    A promise made with it is another thing to give away, with an owner and a day, and has not been
    asked about: it is shared by itself (``follow_ups.share``).

    Refused: not_found, already_so, of_another (as ``own_words.need_note``).
    """
    found = by_uuid(db, note)
    if found is None:
        raise Refused(Refusal.NOT_FOUND, note)
    own_words.need_note(db, by, found)
    if found.shared:
        raise Refused(Refusal.ALREADY_SO, note)
    with changes.transaction(db, by, "share_note", subject=found.meeting) as change:
        _share(db, change, note)
    return by_uuid(db, note) or found


def _share(db: Database, change: Transaction, note: str) -> None:
    """Share the first note that *note* leads back to: that is the one which the others follow."""
    by = change.by
    driver.run(
        db,
        "INSERT INTO note_shares(uuid, change, note, at, operator, station)"  # noqa: S608  SQL is ours
        f" SELECT ?, ?, {FIRST.format('f')}, ?, ?, ? FROM meeting_notes f WHERE f.uuid = ?",
        (uuid7(), change.uuid, change.stamp, by.operator, by.station, note),
    )


def search(
    db: Database, words: str, *, limit: int = 20, reader: Reader = None, operator: str = ""
) -> list[tuple[Note, Meeting]]:
    """The last *limit* notes in which each of *words* begins a word, with their meetings.

    They are those that *reader* may read, and those that *operator* typed.

    Words are looked for in the text, in outcome and topics, in the author's name, and in the names
    of the meeting and of both sides. Notes of meetings that were removed are left out.
    """
    from db.searching.search_words import prefix_query, words_of

    wanted = words_of(words)
    if not wanted:
        return []
    found = driver.rows(
        db,
        f"{_SELECT} JOIN note_words w ON w.rowid = f.id JOIN meetings m ON m.uuid = f.meeting"
        f" WHERE note_words MATCH ?1 AND m.removed = 0 AND {STANDS}"
        f" AND ({_MAY_READ} OR {_TYPED.format('?4')}) ORDER BY w.rowid DESC LIMIT ?3",
        (prefix_query(wanted), reader, limit, operator),
    )
    notes = [_note(row) for row in found]
    of_notes = json.dumps([note.meeting for note in notes])
    where = "WHERE m.uuid IN (SELECT value FROM json_each(?))"
    known = {one.uuid: one for one in meetings.select(db, where, (of_notes,))}
    return [(note, known[note.meeting]) for note in notes]


def _note(row: tuple[Any, ...]) -> Note:
    kept = dict(zip(_COLUMNS, row, strict=True))
    kept["at"], kept["written_at"] = clock.moment(kept["at"]), clock.moment(kept["written_at"])
    kept["shared"] = bool(kept["shared"])
    kept["topics"] = saving.words(kept["topics"])
    return Note(**kept)
