"""Who was given somebody's data in a list that left the file, and who has them after a consent was
taken back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import driver
from db.lists_out import exports
from db.ours import bodies
from db.past import saving
from db.privacy import consents, sharing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from db.lists_out.exports import Export
    from db.rows import Consent

_INTERNAL = (*exports.KINDS, "all")
"""What somebody can write to people from, beside what was made for that."""


@dataclass(frozen=True, slots=True)
class Given:
    """Somebody's data in a list that left the file; ``to`` is the body's name, "" for the
    delegation.
    """

    export: Export
    to: str

    @property
    def is_ours(self) -> bool:
        """Whether it is for running the event: it stands on no consent."""
        return not self.export.purpose and not self.export.body

    def serves(self, purpose: str) -> bool:
        """Whether who has it can use it for *purpose*: it stood on that consent (a body's list on
        sharing), or it is a list of ours, from which anything can be done.
        """
        if self.is_ours:
            return self.export.kind in _INTERNAL
        to_body = purpose == sharing.PURPOSE and bool(self.export.body)
        return purpose == self.export.purpose or to_body


def given(db: Database, visitor: str) -> tuple[Given, ...]:
    """The lists that the visitor was in, or who was merged into them, the oldest first; not their
    own file, which they got themselves, nor a letter to them.
    """
    return named(db, (one for one in exports.exports(db, visitor) if one.kind not in exports.OWN))


def named(db: Database, found: Iterable[Export]) -> tuple[Given, ...]:
    """Those lists with the names of the bodies that have them."""
    names = bodies.names(db)
    return tuple(Given(one, names.get(one.body, one.body)) for one in found)


def still_had(db: Database, visitor: str) -> dict[str, tuple[Given, ...]]:
    """By each purpose to which the visitor's last answer is no: the lists written before it that
    serve the purpose. Ours are among them where they had said yes before.

    Where they said no to sharing with some of our bodies, these are the lists of those bodies, and
    such as any of them may have; ours only where no body may have their data any more.
    Before is what was written into the file before, whatever the clock said.
    """
    answers = consents.of(db, visitor)
    lists = given(db, visitor)
    answered = _order(db, "consents", [one.uuid for one in answers])
    written = _order(db, "exports", [one.export.uuid for one in lists])
    ours = bodies.bodies(db)
    found: dict[str, tuple[Given, ...]] = {}
    for purpose in dict.fromkeys(one.purpose for one in answers):
        said = [one for one in answers if one.purpose == purpose]
        agreed = any(one.answer for one in said)
        if purpose == sharing.PURPOSE and sharing.heard(said).whom(ours):
            agreed = False
        had = tuple(
            one
            for one in lists
            if one.serves(purpose)
            and (last := _refusal(said, one)) is not None
            and written[one.export.uuid] < answered[last.uuid]
            and (agreed or not one.is_ours)
        )
        if had:
            found[purpose] = had
    return found


def _refusal(said: list[Consent], given: Given) -> Consent | None:
    """The no among the answers *said* to one purpose that stands against who has the list *given*;
    None where there is none. A list for no body in particular may be with any of them.
    """
    stands: dict[str, Consent] = {}
    for one in said:
        if not one.body:
            stands.clear()
        stands[one.body] = one
    if given.export.body:
        last = stands.get(given.export.body, stands.get(""))
        return last if last is not None and not last.answer else None
    return next((one for one in reversed(stands.values()) if not one.answer), None)


def _order(db: Database, table: str, uuids: list[str]) -> dict[str, int]:
    """Which change of the file made each of the rows of *table*."""
    found = driver.rows(
        db,
        f"SELECT t.uuid, c.id FROM {table} t JOIN changes c ON c.uuid = t.change"  # noqa: S608  names from above
        " WHERE t.uuid IN (SELECT value FROM json_each(?))",
        (saving.as_kept(uuids),),
    )
    return dict(found)
