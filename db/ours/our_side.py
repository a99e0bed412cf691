"""Of which of our bodies a meeting is: of those that sit at it, and of those whose people do.

A delegate counts for that of their bodies which sits at the table with them, else for the body of
their first role, whatever name the role gives it. Figures, reports and sheets all ask here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.names import fold
from db.ours import bodies
from db.rows import PartyKind, Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from db.rows import Party

Whose = tuple[str, str]
"""A body's uuid ("" where only a name is known) and its name."""

NOBODY: Whose = ("", "")
"""What stands for the body of a meeting that names nobody of ours, where all are counted."""


@dataclass(frozen=True, slots=True)
class OurSide:
    """Our bodies by uuid, and for which of them each delegate speaks, in the order of the roles."""

    names: dict[str, str]
    of_person: dict[str, tuple[Whose, ...]]

    def bodies_of(self, parties: Iterable[Party]) -> tuple[Whose, ...]:
        """The bodies that a meeting with *parties* is of, each once; who only accompanies is none.

        A delegate without a role stands for themselves, so that the meeting is counted somewhere.
        """
        ours = [one for one in parties if one.side is Side.OURS and not one.capacity]
        sat = {self._body(one) for one in ours if one.kind is not PartyKind.DELEGATE}
        found: dict[Whose, None] = {}
        for party in ours:
            if party.kind is not PartyKind.DELEGATE:
                found[self._body(party)] = None
                continue
            speaks_for = self.of_person.get(party.ref, (("", party.name),))
            if sat.isdisjoint(speaks_for):
                found[speaks_for[0]] = None
        return tuple(found)

    def _body(self, party: Party) -> Whose:
        return party.ref, self.names.get(party.ref, party.name)


def our_side(db: Database) -> OurSide:
    """Our bodies and who speaks for them, as they are now."""
    found = bodies.bodies(db)
    known: dict[str, Whose] = {}
    for body in found:
        for name in (body.name, *body.aliases):
            known.setdefault(fold(name), (body.uuid, body.name))
    people = {
        person.uuid: tuple(known.get(fold(role.body), ("", role.body)) for role in person.roles)
        for person in bodies.delegates(db)
        if person.roles
    }
    return OurSide({body.uuid: body.name for body in found}, people)
