"""One meeting of a schedule beside the one that is here: what is written, and what staff keep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from db.agenda.agenda_known import Seat, seat_of
from db.agenda.places import site_of, table_of
from db.names import fold, lost_letters
from db.rows import Party, PartyKind, Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.agenda.agenda_guests import Guest
    from db.agenda.agenda_known import Known
    from db.agenda.agenda_seats import Wanted, Who
    from db.rows import Meeting

_TOGETHER = (
    ("date", "starts", "ends", "part"),
    ("place", "site"),
    ("with_name", "full_name"),
    ("topic",),
    ("level",),
)
"""Fields of which a person changes one and means all."""

_QUIET = ("external_key", "position")
"""Written along with others, and nothing to tell anybody about."""


@dataclass(frozen=True, slots=True)
class Diff:
    """What a schedule alters in a meeting that is here.

    ``changes`` are columns, old and new; ``come`` are parties who join, ``leave`` those who go, by
    the uuid of their seat. ``kept`` are fields that staff changed by hand, with what the list says.
    """

    changes: Mapping[str, tuple[Any, Any]] = field(default_factory=dict[str, tuple[Any, Any]])
    come: tuple[Party, ...] = ()
    leave: tuple[tuple[str, Party], ...] = ()
    kept: tuple[tuple[str, str], ...] = ()

    @property
    def shows(self) -> bool:
        """Whether there is anything that a person would notice."""
        return bool(self.come or self.leave or set(self.changes) - set(_QUIET))


def fields_of(one: Wanted, guests: Mapping[Who, Guest], stand: str) -> dict[str, Any]:
    """The columns of the meeting *one*."""
    names: dict[str, str] = {}
    companies: dict[str, str] = {}
    for who in one.theirs:
        guest = guests[who]
        known = next((it for it in guest.candidates if it.visitor == guest.visitor), None)
        name = known.name if known else who.name or who.company or who.shown
        company = known.company if known and known.company else who.company
        names.setdefault(fold(name), name)
        if company and fold(company) != fold(name):
            companies.setdefault(fold(company), company)
    with_name = ", ".join(names.values()) or one.title or one.topic
    return {
        "with_name": with_name,
        "full_name": ", ".join(companies.values()),
        "date": one.day,
        "starts": one.starts,
        "ends": one.ends,
        "part": one.part,
        "place": one.place,
        "site": site_of(one.place, stand),
        "topic": one.topic,
        "level": one.level,
        "external_key": one.external_key,
        "position": one.position,
    }


def parties_of(one: Wanted, guests: Mapping[Who, Guest]) -> tuple[Party, ...]:
    """Who sits at the meeting *one*: ours, then theirs. A company without a person is one, too."""
    parties = list(one.ours)
    for who in one.theirs:
        guest = guests[who]
        known = next((it for it in guest.candidates if it.visitor == guest.visitor), None)
        if known is not None:
            parties.append(Party(Side.THEIRS, PartyKind.VISITOR, known.visitor, known.name))
            continue
        if guest.reason == "company":
            parties.append(Party(Side.THEIRS, PartyKind.COMPANY, "", who.name))
        elif who.is_person:
            parties.append(Party(Side.THEIRS, PartyKind.VISITOR, "", who.shown))
        if who.company:
            parties.append(Party(Side.THEIRS, PartyKind.COMPANY, "", who.company))
    return tuple({seat_of(party): party for party in parties}.values())


def compare(
    meeting: Meeting,
    values: Mapping[str, Any],
    parties: Iterable[Party],
    known: Known,
    *,
    keeps_hour: bool = False,
) -> Diff:
    """What the list alters in *meeting*. What it leaves blank, or has no column for, stays.

    What staff changed by hand stays, and is told where the list has it otherwise; so does the hour
    where it *keeps_hour*. A meeting that staff entered keeps its name and everybody they put there.
    """
    listed = meeting.uuid in known.imported
    if meeting.visitors:  # a name that lost its letters on the way says nothing about who it is
        parties = [one for one in parties if one.ref or not lost_letters(one.name)]
    edited = set(known.edited.get(meeting.uuid, ()))
    if keeps_hour:
        edited.add("date")
    new = _filled(dict(values), meeting)
    changes: dict[str, tuple[Any, Any]] = {}
    kept: list[tuple[str, str]] = []
    come, leave, stayed = _seats(meeting, parties, known)
    # The names of a meeting follow from who sits there: another spelling is no news.
    follows = bool(meeting.theirs) and not (come or leave)
    for group in _TOGETHER:
        before = {name: getattr(meeting, name) for name in group}
        after = {name: new[name] for name in group}
        if before == after or (group[0] == "with_name" and not listed):
            continue
        if edited & set(group):
            if group[0] != "with_name" or not follows:
                kept.append((group[0], _told(after, group)))
            continue
        changes |= {
            name: (before[name], after[name]) for name in group if before[name] != after[name]
        }
    kept += [("parties", name) for name in stayed]
    if follows:
        changes = {name: it for name, it in changes.items() if name not in _TOGETHER[2]}
    if changes or come or leave:
        changes |= {
            name: (getattr(meeting, name), new[name])
            for name in _QUIET
            if new[name] and new[name] != getattr(meeting, name)
        }
    return Diff(changes, come, leave, tuple(kept))


def _filled(new: dict[str, Any], meeting: Meeting) -> dict[str, Any]:
    """*new* with what is here where the list is blank; a meeting keeps its length when it moves."""
    for name in ("place", "topic", "level", "with_name", "full_name"):
        new[name] = new[name] or getattr(meeting, name)
    if table_of(new["place"]) and table_of(new["place"]) == table_of(meeting.place):
        new["place"] = meeting.place
    if new["place"] == meeting.place:
        new["site"] = meeting.site
    if new["starts"] is None and not new["part"]:
        # A day alone does not take the hour away.
        if new["date"] == meeting.date:
            new |= {"starts": meeting.starts, "ends": meeting.ends, "part": meeting.part}
    elif new["starts"] and new["ends"] is None and meeting.starts and meeting.ends:
        new["ends"] = new["starts"] + (meeting.ends - meeting.starts)
    return new


def _told(after: Mapping[str, Any], group: tuple[str, ...]) -> str:
    if group[0] == "date":
        at = after["starts"]
        return at.isoformat() if at else f"{after['date']} {after['part']}".strip()
    return str(after[group[0]])


def _seats(
    meeting: Meeting, parties: Iterable[Party], known: Known
) -> tuple[tuple[Party, ...], tuple[tuple[str, Party], ...], list[str]]:
    """Who joins, who leaves (with the uuid of their seat), and whom staff keep away."""
    wanted = {seat_of(party): party for party in parties}
    sitting = known.seats.get(meeting.uuid, {})
    names = {(seat[0], seat[1], fold(party.name)) for seat, party in _sitting(meeting)}
    listed = meeting.uuid in known.imported
    sides = {seat[0] for seat in wanted}
    come: list[Party] = []
    stayed: list[str] = []
    for seat, party in wanted.items():
        if seat in sitting or (not party.ref and (seat[0], seat[1], fold(party.name)) in names):
            continue
        if (meeting.uuid, seat) in known.left_here:
            stayed.append(party.name)
        elif _is_companys(party, meeting):
            continue
        else:
            come.append(party)
    leave = [
        (sitting[seat], party)
        for seat, party in _sitting(meeting)
        if listed
        and seat in sitting
        and seat not in wanted
        and seat[0] in sides
        and not party.capacity
        and (meeting.uuid, seat) not in known.seated_here
        and not _is_meant(party, wanted)
    ]
    return tuple(come), tuple(leave), stayed


def _sitting(meeting: Meeting) -> list[tuple[Seat, Party]]:
    return [(seat_of(party), party) for party in meeting.parties]


def _is_companys(party: Party, meeting: Meeting) -> bool:
    """Whether a company has somebody at the meeting already: it needs no seat of its own."""
    return (
        party.kind is PartyKind.COMPANY
        and bool(meeting.visitors)
        and fold(party.name) in {fold(name) for name in meeting.full_name.split(", ")}
    )


def _is_meant(party: Party, wanted: Mapping[Seat, Party]) -> bool:
    """Whether the list means who sits there, though it says less: a bare name, or a company."""
    theirs = [one for one in wanted.values() if one.side is Side.THEIRS]
    if party.side is not Side.THEIRS:
        return False
    if all(one.kind is PartyKind.COMPANY for one in theirs):
        return True
    return bool(party.ref) and any(
        one.kind is party.kind and not one.ref and fold(one.name) == fold(party.name)
        for one in theirs
    )
