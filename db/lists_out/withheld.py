"""Who is named in what goes to a body: nobody who did not agree that it gets their data.

Their company stands there, and their name goes out of what was written about the meeting, too. Who
is on no list could not be asked, and is not named either.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from db.agenda.agenda_sheets import Guest
from db.erasure.erased_names import Called, Names
from db.lists_out.unnamed import Unnamed
from db.names import fold
from db.reports import reporting
from db.rows import PartyKind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from sqlite_utils import Database

    from db.agenda.agenda_sheets import Agenda, Line
    from db.agenda.bookings import Conflict
    from db.reports.reporting import Told
    from db.rows import FollowUp, Meeting, Party, Visitor


def names_of(known: Iterable[Visitor], unknown: Iterable[str]) -> Names:
    """What finds the names of those visitors, and of others of whom a name is all there is."""
    called = [Called(who.given_name, who.family_name, who.email, who.phone) for who in known]
    return Names((*called, *(Called(name) for name in unknown)))


def unknown_of(told: Told) -> list[str]:
    """The persons of theirs who are on no list: nobody could ask them, and nobody names them."""
    theirs = (one for one in told.meeting.theirs if one.kind is PartyKind.VISITOR)
    return [one.name for one in theirs if not one.ref]


def clearing(
    told: Told | None, people: Iterable[Visitor], unnamed: Unnamed
) -> Callable[[str], str]:
    """What takes out of a text who must not be named: of *people* who is *unnamed*, and of the
    meeting *told* who is on no list, by any part of the name; others by the whole of it.
    """
    hidden = [who for who in people if unnamed.hides(who)]
    unknown = unknown_of(told) if told is not None and unnamed.named is not None else []
    if not hidden and not unknown:
        return unnamed.without
    names = names_of(hidden, unknown)
    return lambda text: unnamed.without(names.without(text))


def words(told: Told, unnamed: Unnamed) -> Told:
    """*told* with nobody in its texts who must not be named, as ``clearing`` says."""
    without = clearing(told, told.visitors, unnamed)
    meeting = told.meeting
    return replace(
        told,
        meeting=replace(
            meeting,
            level=without(meeting.level),
            place=without(meeting.place),
            topic=without(meeting.topic),
        ),
        notes=tuple(replace(one, text=without(one.text)) for one in told.notes),
        follow_ups=tuple(replace(one, text=without(one.text)) for one in told.follow_ups),
    )


def promise(
    step: FollowUp, told: Told | None, visitor: Visitor | None, unnamed: Unnamed
) -> FollowUp:
    """*step*, which was promised to the *visitor* or at the meeting *told*, as ``words``."""
    people = [visitor] if visitor else list(told.visitors) if told else []
    return replace(step, text=clearing(told, people, unnamed)(step.text))


def agenda(db: Database, told: Agenda, shared: Collection[str]) -> Agenda:
    """The agenda *told* as a body may have it that gets the data of those who are *shared*."""
    meetings = {one.meeting.uuid: one.meeting for one in told.lines}
    for line in told.lines:
        meetings |= {one.uuid: one for clash in line.clashes for one in clash.meetings}
    people = reporting.people(db, {who for one in meetings.values() for who in one.visitors})
    hidden: defaultdict[str, dict[str, Party]] = defaultdict(dict)
    for meeting in meetings.values():
        for party in meeting.theirs:
            who = people.get(party.ref)
            if party.kind is PartyKind.VISITOR and (who is None or who.uuid not in shared):
                hidden[meeting.uuid][who.uuid if who else fold(party.name)] = party
    unnamed = Unnamed(db, shared)
    left = {
        uuid: _less(
            _meeting(one, hidden[uuid].values(), people) if uuid in hidden else one, unnamed
        )
        for uuid, one in meetings.items()
    }
    lines = tuple(_line(one, left, hidden[one.meeting.uuid].values()) for one in told.lines)
    gone = {key for one in told.lines for key in hidden[one.meeting.uuid]}
    return replace(told, lines=lines, withheld=len(gone))


def _less(meeting: Meeting, unnamed: Unnamed) -> Meeting:
    """*meeting* with nobody in its texts who is *unnamed*."""
    without = unnamed.without
    texts = (meeting.level, meeting.place, meeting.topic)
    level, place, topic = map(without, texts)
    if (level, place, topic) == texts:
        return meeting
    return replace(meeting, level=level, place=place, topic=topic)


def _meeting(meeting: Meeting, hidden: Collection[Party], people: dict[str, Visitor]) -> Meeting:
    """*meeting* without those of theirs who are *hidden*."""
    known = [people[one.ref] for one in hidden if one.ref in people]
    names = names_of(known, [one.name for one in hidden])
    here = [people[who] for who in meeting.visitors if who in people]
    companies = {fold(name): name for name in reporting.companies(meeting, here)}
    of_firm = [one for one in (meeting.with_name, meeting.full_name) if fold(one) in companies]
    stay = tuple(one for one in meeting.parties if one not in hidden)
    named = [one.name for one in stay if one in meeting.theirs]
    return replace(
        meeting,
        with_name=", ".join(of_firm[:1] or named or companies.values()) or "–",
        full_name="",
        aliases=(),
        level=names.without(meeting.level),
        place=names.without(meeting.place),
        topic=names.without(meeting.topic),
        parties=stay,
    )


def _line(line: Line, left: dict[str, Meeting], hidden: Collection[Party]) -> Line:
    names = {one.name for one in hidden}
    guests = [Guest("", one.company) if one.name in names else one for one in line.guests]
    return replace(
        line,
        meeting=left[line.meeting.uuid],
        guests=tuple(dict.fromkeys(one for one in guests if one.name or one.company)),
        clashes=tuple(_clash(one, left) for one in line.clashes),
    )


def _clash(clash: Conflict, left: dict[str, Meeting]) -> Conflict:
    """*clash* with what is left of its meetings; a visitor is booked twice under no name but that
    of both.
    """
    first, second = (left[one.uuid] for one in clash.meetings)
    seated = {one.name for meeting in (first, second) for one in meeting.theirs}
    name = clash.name
    if clash.kind == "visitor" and name not in seated:
        name = first.with_name
    return replace(clash, name=name, meetings=(first, second))
