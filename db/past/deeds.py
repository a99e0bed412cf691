"""What changes said beside their kind: of meetings, promises, answers, lists, and of an undo."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import driver
from db.lists_out import exports
from db.meeting import meetings
from db.past import history, meeting_deeds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlite_utils import Database

    from db.lists_out.exports import Export
    from db.meeting.notes import Reader
    from db.past.meeting_deeds import Said
    from db.rows import Change, Happening, Meeting

KINDS = (
    *("meeting", "meeting_fact", "note", "share_note", "follow_up", "next_edition", "consent"),
    *("register", "export", "import", "check_in"),
)
"""Kinds of change that a deed can say more about."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A yes or a no to a purpose of the notice, and how it was given (codes of
    ``db.privacy.consents``); ``body`` is the name of the one of our bodies that it is about, ""
    for all.
    """

    purpose: str
    yes: bool
    how: str
    body: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """A list that came in: the file's name, and how many rows were new and brought up to date."""

    name: str
    added: int
    updated: int


@dataclass(frozen=True, slots=True)
class Deed:
    """What one change said.

    ``meeting`` is what it was about; ``step`` what was done to it, or to the promise ``text``:
    "made", "changed", "removed", "done", "open" (not done after all) or "put_off"; "" for neither.
    ``happening`` is the fact that was noted. Of a note ``author`` wrote it, ``corrects`` says that
    it stands in for another; ``outcome`` (a code) and ``text`` are "" where the reader may not
    know them. ``interested`` and ``may_write`` are answers about the next edition, else None.
    ``answers`` are those to the notice's purposes; ``export`` is the list that went out, for
    ``body`` (a name, "" for none), and of a person's file ``whose`` it is; ``brought`` the one that
    came in; ``undone`` the change that an undo took back, with its own deed, and ``kept`` says that
    it left as they were whom it is told of. ``forced`` is a check-in against the rules.
    """

    meeting: Meeting | None = None
    step: str = ""
    happening: Happening | None = None
    author: str = ""
    corrects: bool = False
    outcome: str = ""
    text: str = ""
    interested: bool | None = None
    may_write: bool | None = None
    answers: tuple[Answer, ...] = ()
    export: Export | None = None
    body: str = ""
    whose: str = ""
    brought: Brought | None = None
    undone: tuple[Change, Deed] | None = None
    kept: bool = False
    forced: bool = False


def of_all(db: Database, told: Sequence[Change], reader: Reader = None) -> dict[str, Deed]:
    """By the uuid of a change what it said to and about whomever it was mainly about: as ``of``."""
    return _told(db, told, {one.subject for one in told if one.subject}, reader)


def of(
    db: Database, told: Sequence[Change], people: Iterable[str], reader: Reader = None
) -> dict[str, Deed]:
    """By the uuid of a change what it said, of those *told* that were about meetings with *people*
    (uuids of visitors), promises to them, their answers and their next edition; and of lists, and
    undone changes; as *reader* may know it.
    """
    people = set(people)
    found = _told(db, told, people, reader)
    lists = {
        undo: deed.undone[0].uuid
        for undo, deed in found.items()
        if deed.undone is not None and deed.undone[0].kind == "import"
    }
    for undo in _that_kept(db, lists, people):
        found[undo] = replace(found[undo], kept=True)
    return found


def _that_kept(db: Database, lists: dict[str, str], people: set[str]) -> list[str]:
    """Which of the undos of *lists* left as they were those of *people* whom their list had brought
    or corrected.
    """
    whom = json.dumps(sorted(people))
    written = "SELECT 1 FROM history WHERE change = ? AND row IN (SELECT value FROM json_each(?))"
    made = "SELECT 1 FROM visitors WHERE change = ? AND uuid IN (SELECT value FROM json_each(?))"
    return [
        undo
        for undo, brought in lists.items()
        if driver.one(db, written, (undo, whom)) is None
        and (driver.one(db, made, (brought, whom)) or driver.one(db, written, (brought, whom)))
    ]


def _told(
    db: Database, told: Sequence[Change], people: Iterable[str], reader: Reader
) -> dict[str, Deed]:
    undone = _undone(db, told, people, reader)
    found = _of(db, told, people, reader)
    for uuid, before in undone.items():
        found[uuid] = Deed(undone=before)
    return found


def _undone(
    db: Database, told: Sequence[Change], people: Iterable[str], reader: Reader
) -> dict[str, tuple[Change, Deed]]:
    """By the uuid of an undo what it took back. No undo takes another one back."""
    before: dict[str, Change] = {}
    for one in told:
        if one.undoes and (change := history.by_uuid(db, one.undoes, reader=reader)):
            before[one.uuid] = change
    people = {*people, *(one.subject for one in before.values() if one.subject)}
    deeds = _of(db, list(before.values()), people, reader)
    return {uuid: (change, deeds.get(change.uuid, Deed())) for uuid, change in before.items()}


def _of(
    db: Database, told: Sequence[Change], people: Iterable[str], reader: Reader
) -> dict[str, Deed]:
    mine = {one.uuid: one for one in told if one.kind in KINDS}
    if not mine:
        return {}
    subjects = json.dumps([one.subject for one in mine.values() if one.subject])
    whom = json.dumps(list(people))
    known = {
        one.uuid: one
        for one in meetings.select(
            db, "WHERE m.uuid IN (SELECT value FROM json_each(?))", (subjects,)
        )
    }
    meeting_deeds.seat_again(db, known, subjects)
    found = {
        uuid: Deed(known.get(one.subject or ""))
        for uuid, one in mine.items()
        if one.kind not in ("register", "export", "import", "check_in")
    }
    for change, said in (
        *_of_check_ins(db, whom),
        *meeting_deeds.of_meetings(db, subjects),
        *meeting_deeds.of_promises(db, subjects, whom, reader),
        *meeting_deeds.of_notes(db, subjects, reader),
        *_of_answers(db, whom),
        *_of_consents(db, mine, whom),
        *_of_exports(db, mine),
        *_of_imports(db, mine),
    ):
        if change in mine:
            found[change] = replace(found.get(change, Deed()), **said)
    return found


def _of_check_ins(db: Database, whom: str) -> Said:
    forced = driver.rows(
        db,
        "SELECT change FROM check_ins"
        " WHERE forced = 1 AND visitor IN (SELECT value FROM json_each(?))",
        (whom,),
    )
    return [(change, {"forced": True}) for (change,) in forced]


def _of_answers(db: Database, whom: str) -> Said:
    said = driver.rows(
        db,
        "SELECT change, interested FROM next_edition"
        " WHERE visitor IN (SELECT value FROM json_each(?))",
        (whom,),
    )
    # Somebody who registers answers all boxes at once, and no one of them tells the deed.
    may = driver.rows(
        db,
        "SELECT change, max(answer) FROM consents"
        " WHERE visitor IN (SELECT value FROM json_each(?)) GROUP BY change"
        " HAVING count(*) = 1 AND max(purpose) = 'next_edition'",
        (whom,),
    )
    return [
        *((change, {"interested": bool(answer)}) for change, answer in said),
        *((change, {"may_write": bool(answer)}) for change, answer in may),
    ]


def _of_consents(db: Database, mine: Iterable[str], whom: str) -> Said:
    answers: dict[str, tuple[Answer, ...]] = {}
    for change, purpose, yes, how, body in driver.rows(
        db,
        "SELECT c.change, c.purpose, c.answer, c.how, coalesce(b.name, '') FROM consents c"
        " LEFT JOIN bodies b ON b.uuid = c.body"
        " WHERE c.visitor IN (SELECT value FROM json_each(?)) ORDER BY c.id",
        (whom,),
    ):
        answers[change] = (*answers.get(change, ()), Answer(purpose, bool(yes), how, body))
    return [(one, {"answers": answers[one]}) for one in mine if one in answers]


def _of_exports(db: Database, mine: dict[str, Change]) -> Said:
    if not any(one.kind == "export" for one in mine.values()):
        return []
    register = {one.uuid: one for one in exports.exports(db)}
    made = driver.rows(
        db,
        "SELECT e.change, e.uuid, coalesce(b.name, ''), coalesce("
        " (SELECT trim(v.given_name || ' ' || v.family_name) FROM visitors v"
        "  JOIN export_people p ON p.visitor = v.uuid"
        "  WHERE p.export = e.uuid AND e.kind IN ('person', 'letter')), '')"
        " FROM exports e LEFT JOIN bodies b ON b.uuid = e.body"
        " WHERE e.change IN (SELECT value FROM json_each(?))",
        (json.dumps(list(mine)),),
    )
    return [
        (change, {"export": register[uuid], "body": body, "whose": whose})
        for change, uuid, body, whose in made
    ]


def _of_imports(db: Database, mine: dict[str, Change]) -> Said:
    if not any(one.kind == "import" for one in mine.values()):
        return []
    made = driver.rows(
        db,
        "SELECT change, name, result FROM imports WHERE change IN (SELECT value FROM json_each(?))",
        (json.dumps(list(mine)),),
    )
    counted = [(change, name, json.loads(result)) for change, name, result in made]
    return [
        (change, {"brought": Brought(name, int(n.get("added", 0)), int(n.get("updated", 0)))})
        for change, name, n in counted
    ]
