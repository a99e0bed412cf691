"""What the desk should know, worked out the slow and plain way: acts are noted one after the other,
and the state is all of them done again, without those that were taken back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from db.rows import Outcome, Way

ZONE = ZoneInfo("America/Detroit")


@dataclass
class Person:
    """One row of the list, as the acts left it."""

    code: str
    name: str
    city: str = ""
    external_id: str = ""
    blocked: bool = False
    cancelled: bool = False
    withdrawn: bool = False
    merged_into: str | None = None
    revoked: set[str] = field(default_factory=set)
    entries: list[tuple[datetime, int, Way, str]] = field(default_factory=list)


@dataclass
class Act:
    """What one change did: ``born`` people, ``values`` by person and field, ``codes`` given anew
    (person: old, new), ``entries`` by person. An ``undone`` act has done nothing, but for those whom
    it brought and who were ``left``, and those of them are ``kept`` whom another list still names.
    ``named`` are those whom a list had as they were.
    """

    change: str
    kind: str
    born: dict[str, Person] = field(default_factory=dict)
    values: dict[str, dict[str, object]] = field(default_factory=dict)
    codes: dict[str, tuple[str, str]] = field(default_factory=dict)
    entries: list[tuple[str, datetime, Way, str]] = field(default_factory=list)
    undone: bool = False
    kept: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)


class Desk:
    """All acts so far, and the people that they come to."""

    def __init__(self) -> None:
        self.acts: list[Act] = []
        self.people: dict[str, Person] = {}

    def note(self, act: Act) -> None:
        self.acts.append(act)
        self._do(act)

    def take_back(self, change: str, kept: set[str]) -> None:
        act = next(act for act in self.acts if act.change == change)
        act.undone, act.kept, act.left = True, set(kept), kept
        for uuid in act.named - kept:  # no list names them any more
            if any(one.undone and uuid in one.born for one in self.acts):
                for one in self.acts:
                    one.kept.discard(uuid)
        self.people = {}
        for each in self.acts:
            self._do(each)

    def standing(self) -> list[Act]:
        return [act for act in self.acts if not act.undone]

    def _do(self, act: Act) -> None:
        for uuid, born in act.born.items():
            gone = act.undone and uuid not in act.kept
            self.people[uuid] = Person(
                born.code, born.name, born.city, born.external_id, withdrawn=gone
            )
        for uuid, values in act.values.items():
            # Whom a list brought back, and who was left, is left as it brought them.
            if not act.undone or (uuid in act.left and "withdrawn" in values):
                for name, value in values.items():
                    if name != "withdrawn" or not act.undone or uuid in act.kept:
                        setattr(self.people[uuid], name, value)
        for uuid, (old, new) in act.codes.items():
            person = self.people[uuid]
            if not act.undone:  # else what they had before it: maybe an older one, undone later
                person.code = new
            person.revoked.add(new if act.undone else old)
        if not act.undone:
            for uuid, when, way, code in act.entries:
                order = self.acts.index(act)  # of two at the same moment the first stays first
                self.people[uuid].entries.append((when, order, way, code))

    def root(self, uuid: str) -> str | None:
        """Who counts for *uuid* after all merges; None for who was withdrawn."""
        person = self.people[uuid]
        if person.withdrawn:
            return None
        return uuid if person.merged_into is None else self.root(person.merged_into)

    def living(self) -> list[str]:
        return [uuid for uuid in self.people if self.root(uuid) == uuid]

    def group(self, root: str) -> list[str]:
        """*root* and all who were merged into it."""
        return [uuid for uuid in self.people if self._leads(uuid) == root]

    def _leads(self, uuid: str) -> str:
        merged_into = self.people[uuid].merged_into
        return uuid if merged_into is None else self._leads(merged_into)

    def entries(self, root: str) -> list[tuple[datetime, Way, str]]:
        found = [entry for uuid in self.group(root) for entry in self.people[uuid].entries]
        return [(when, way, code) for when, _, way, code in sorted(found)]

    def holder(self, code: str) -> tuple[str, bool] | None:
        """Whose badge it is, and whether it was revoked; None for one that leads to nobody."""
        for uuid, person in self.people.items():
            if person.code == code and self.root(uuid):
                return uuid, False
        for uuid, person in self.people.items():
            if code in person.revoked and self.root(uuid):
                return uuid, True
        return None

    def outcome(self, code: str, way: Way, at: datetime) -> Outcome:
        """What a scan at the stand comes to, *at* being after all scans of its day."""
        found = self.holder(code)
        if found is None:
            return Outcome.UNKNOWN_HERE
        uuid, revoked = found
        if revoked:
            return Outcome.REVOKED
        person = self.people[self.root(uuid)]
        if way is Way.EXIT:
            return Outcome.OK
        if person.cancelled:
            return Outcome.CANCELED
        if person.blocked:
            return Outcome.BLOCKED
        today = [entry for entry in self.entries(self.root(uuid)) if day(entry[0]) == day(at)]
        here = bool(today) and today[-1][1] is Way.ENTRY
        return Outcome.ALREADY_REDEEMED if here else Outcome.OK

    def here(self, at: datetime) -> int:
        """How many people came in on the day of *at*."""
        return sum(
            any(day(when) == day(at) and way is Way.ENTRY for when, way, _ in self.entries(root))
            for root in self.living()
        )


def day(at: datetime):
    return at.astimezone(ZONE).date()
