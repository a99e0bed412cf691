"""With which of our bodies a visitor's data may be shared: the rule, for one of them and for all.

An answer to ``sharing`` is for all of our bodies that the notice names, or for a single one. For
each body the latest counts of those for it and those for all: answers are only ever appended, and
a later answer for all is one for each as well. A yes for all is none for a body that the notice
did not name yet: nobody asked about it; a no is one for whoever comes later, too. What may reach
any of our bodies, being for none in particular, names those alone whom every one of them may have.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.ours import bodies
from db.privacy import consents

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from db.rows import Body, Consent

PURPOSE = "sharing"
"""The purpose that somebody may agree to for single bodies."""


@dataclass(slots=True)
class Sharing:
    """What somebody answered, as it stands: for all of our bodies, None while nobody asked, which
    were those in ``named`` (their uuids), and in ``single`` for those for which they said something
    after that.
    """

    everyone: bool | None = None
    named: tuple[str, ...] = ()
    single: dict[str, bool] = field(default_factory=dict[str, bool])

    def hear(self, body: str, answer: bool, named: tuple[str, ...]) -> None:
        """Take in the next answer: for *body*, "" for all of them, which were those *named*."""
        if body:
            self.single[body] = answer
        else:
            self.everyone, self.named = answer, named
            self.single.clear()

    def with_body(self, body: str) -> bool | None:
        """Whether *body* may have their data; None where nobody asked."""
        for_all = None if self.everyone and body not in self.named else self.everyone
        return self.single.get(body, for_all)

    def with_each(self, ours: Iterable[str]) -> bool | None:
        """Whether every one of the bodies *ours* may; None where one was not asked about and no
        other refused.
        """
        said = [self.with_body(body) for body in ours] or [self.everyone]
        return False if False in said else None if None in said else True

    def whom(self, ours: Iterable[Body]) -> list[Body]:
        """Those of the bodies *ours* that may have their data."""
        return [body for body in ours if self.with_body(body.uuid)]


def heard(answers: Iterable[Consent]) -> Sharing:
    """What stands of somebody's *answers*, the first one first; those to other purposes may be
    among them.
    """
    said = Sharing()
    for one in answers:
        if one.purpose == PURPOSE:
            said.hear(one.body, one.answer, one.named)
    return said


def everybody(db: Database) -> dict[str, Sharing]:
    """What each visitor answered who was asked, by the uuid of who was kept of those merged."""
    found: dict[str, Sharing] = {}
    for visitor, _purpose, body, answer, named in consents.every(db, {PURPOSE}):
        found.setdefault(visitor, Sharing()).hear(body, answer, named)
    return found


def answers(db: Database, body: str = "") -> dict[str, bool]:
    """By visitor whether *body* may have their data, "" for any of our bodies; who was not asked is
    not in it.
    """
    wanted = [body] if body else [one.uuid for one in bodies.bodies(db)]
    said = {visitor: one.with_each(wanted) for visitor, one in everybody(db).items()}
    return {visitor: answer for visitor, answer in said.items() if answer is not None}


def agreed(db: Database, body: str = "") -> set[str]:
    """Whose data *body* may have, "" for any of our bodies."""
    return {visitor for visitor, answer in answers(db, body).items() if answer}
