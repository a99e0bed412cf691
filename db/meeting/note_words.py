"""What a note is made of beside its text: whose it is, which codes it may have, and the words by
which it is found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.access import operators
from db.errors import Refusal, Refused
from db.meeting import choices
from db.names import fold
from db.ours import bodies
from db.rows import PartyKind
from db.searching.search_words import spaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from db.past.changes import By
    from db.rows import Choice, Meeting, Note


def works_for(db: Database, by: By, author: str) -> str:
    """The body (its uuid) whose people *author* is one of; "" where that is the delegation.

    An operator says so, and a delegate who speaks for one body only; else it is what the operator
    works for.
    """
    for name in dict.fromkeys((author, by.operator)):
        operator = operators.by_name(db, name)
        if operator is not None and operator.body:
            return operator.body
        person = bodies.recognise_delegate(db, name)
        if person is not None and len(person.roles) == 1:
            body = bodies.recognise(db, person.roles[0].body)
            if body is not None:
                return body.uuid
    return ""


def own_body(db: Database, by: By, author: str, meeting: Meeting | None) -> str:
    """To which body (its uuid) what *author* logs of *meeting* belongs; "" to the delegation.

    That is the body the author works for; else, where somebody of the delegation writes for one
    body, the only one of our side.
    """
    if body := works_for(db, by, author):
        return body
    ours = {one.ref for one in (meeting.ours if meeting else ()) if one.kind is PartyKind.BODY}
    return ours.pop() if len(ours) == 1 else ""


INTERESTS = ("A", "B", "C")
"""How much came of a meeting, the best first."""


def check(db: Database, outcome: str, interest: str, topics: Sequence[str]) -> None:
    """Refuse bad_value (subject: the field) for what the event does not offer; blanks are fine."""
    if outcome and outcome not in _codes(choices.outcomes(db, removed=True)):
        raise Refused(Refusal.BAD_VALUE, "outcome")
    if interest and interest not in INTERESTS:
        raise Refused(Refusal.BAD_VALUE, "interest")
    if topics and not set(topics) <= _codes(choices.topics(db, removed=True)):
        raise Refused(Refusal.BAD_VALUE, "topics")


def _codes(offered: Sequence[Choice]) -> set[str]:
    return {choice.code for choice in offered}


def of(db: Database, meeting: Meeting, note: Note) -> str:
    """The folded words by which *note* on *meeting* is found, in both languages."""
    said = [note.text, note.author, meeting.with_name, meeting.full_name, *meeting.aliases]
    said += [party.name for party in meeting.parties]
    if note.outcome:
        said += _names(choices.outcomes(db, removed=True), {note.outcome})
    if note.topics:
        said += _names(choices.topics(db, removed=True), set(note.topics))
    return spaced(fold(" ".join(said)))


def _names(offered: Sequence[Choice], codes: set[str]) -> list[str]:
    named = [choice for choice in offered if choice.code in codes]
    return [name for choice in named for name in (choice.name_en, choice.name_it)]
