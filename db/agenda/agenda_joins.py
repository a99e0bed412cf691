"""Which rows of a schedule are one meeting: lists have a row for each participant, or for both."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from db.agenda.places import table_of
from db.names import fold
from db.ours.recognition import company_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.agenda.agenda_seats import Wanted, Who


def together(wanted: Iterable[Wanted]) -> list[Wanted]:
    """Rows with the same id, or at the same hour and place about the same and with somebody in
    common, are one meeting of all who are named.
    """
    kept: list[Wanted] = []
    by_id: dict[tuple[object, ...], Wanted] = {}
    by_slot: defaultdict[tuple[object, ...], list[Wanted]] = defaultdict(list)
    for one in wanted:
        key = (fold(one.external_key), one.day, one.starts or one.part)
        place = (one.day, one.starts or one.part, one.ends, table_of(one.place) or fold(one.place))
        same = by_id.get(key) if one.external_key else None
        if same is None:
            same = next((other for other in by_slot[place] if _is_same(one, other)), None)
        if same is None:
            kept.append(one)
            by_slot[place].append(one)
        else:
            _join(same, one)
        if one.external_key:
            by_id.setdefault(key, same or one)
    return kept


def _is_same(one: Wanted, other: Wanted) -> bool:
    if one.external_key and other.external_key and one.cancelled != other.cancelled:
        return False
    half = not (one.ours and one.theirs) or not (other.ours and other.theirs)
    if fold(one.topic) != fold(other.topic) and not (half and not (one.topic and other.topic)):
        return False  # a row about one side alone may leave out what it is about
    share_ours = bool(set(one.ours) & set(other.ours))
    share_theirs = bool(_names(one.theirs) & _names(other.theirs))
    if one.starts is None and not one.place:
        return {*one.ours} == {*other.ours} and _names(one.theirs) == _names(other.theirs)
    if share_theirs:
        return True
    if not (one.place or one.topic):
        return False
    # Two rows that are whole and have nobody in common are two meetings at one table.
    return share_ours or not (one.ours and other.ours and one.theirs and other.theirs)


def _names(people: Sequence[Who]) -> set[str]:
    return {fold(who.id or who.name) or company_key(who.company) for who in people}


def _join(into: Wanted, more: Wanted) -> None:
    into.lines += more.lines
    into.ours = list(dict.fromkeys([*into.ours, *more.ours]))
    into.theirs = list(dict.fromkeys([*into.theirs, *more.theirs]))
    into.cancelled = into.cancelled and more.cancelled
    for name in ("place", "topic", "level", "title", "external_key"):
        setattr(into, name, getattr(into, name) or getattr(more, name))
    into.ends = into.ends or more.ends
