"""Where each meeting of a day stands on the board: its column, its minutes, its lane. No pixels."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from db.meetings import PARTS, USUAL
from db.names import fold
from db.rows import Site

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from db.rows import Meeting
    from desktop.pages.agenda_reading import Item

DAY = 24 * 60
USUAL_HOURS = (9, 18)
"""The hours that are shown where the meetings of the day are fewer."""

_RANKS = {Site.TABLE: 0, Site.UNKNOWN: 0, Site.STAND: 1, Site.VENUE: 2, Site.OFF_SITE: 3}
_NO_PLACE = 4
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Column:
    """A table, or another place: ``site`` says which where no ``place`` is named."""

    site: Site
    place: str


@dataclass(frozen=True, slots=True)
class Block:
    """A meeting with hours, in minutes of its day in the event's zone.

    Where several share a table at a time, it is ``lane`` (from 0) of ``lanes``.
    """

    item: Item
    column: int
    first: int
    last: int
    lane: int = 0
    lanes: int = 1


@dataclass(frozen=True, slots=True)
class Board:
    """A day by tables. ``blocks`` has those of each column, in order; ``hours`` is from and until.

    ``band`` holds what has only a part of the day, by part, each in its order.
    """

    columns: tuple[Column, ...]
    blocks: tuple[tuple[Block, ...], ...]
    band: tuple[tuple[str, tuple[Item, ...]], ...]
    hours: tuple[int, int]


NO_BOARD = Board((), (), (), USUAL_HOURS)


def board(items: Iterable[Item], zone: str) -> Board:
    """The board of *items*, which are of one day; tables without a meeting have no column."""
    inside = ZoneInfo(zone)
    placed: defaultdict[tuple[object, ...], list[Item]] = defaultdict(list)
    columns: dict[tuple[object, ...], Column] = {}
    parts: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        if item.meeting.starts is None:
            parts[item.meeting.part].append(item)
            continue
        key, column = _column(item.meeting)
        columns.setdefault(key, column)
        placed[key].append(item)
    order = sorted(columns, key=_natural)
    blocks = tuple(_lanes(placed[key], number, inside) for number, key in enumerate(order))
    known = [part for part in (*PARTS, "") if part in parts]
    return Board(
        tuple(columns[key] for key in order),
        blocks,
        tuple((part, tuple(parts[part])) for part in known),
        _hours(blocks),
    )


def every(of: Board) -> list[Item]:
    """The meetings of the board: those of the band, then column by column."""
    timed = [block.item for column in of.blocks for block in column]
    return [item for _part, items in of.band for item in items] + timed


def neighbour(of: Board, uuid: str, across: int, down: int) -> Item | None:
    """The meeting that an arrow leads to from the meeting *uuid*, the first one from nowhere.

    Down and up go through a column, and above its first is the band; across leads to the nearest in
    time of the next column, and through the band. None where nothing is.
    """
    band = [item for _part, items in of.band for item in items]
    for number, item in enumerate(band):
        if item.meeting.uuid == uuid:
            if down > 0 and number == len(band) - 1 and of.blocks:
                return of.blocks[0][0].item
            return _nth(band, number + (across or down))
    for place, column in enumerate(of.blocks):
        for number, block in enumerate(column):
            if block.item.meeting.uuid != uuid:
                continue
            if down:
                above = band[-1:] if number + down < 0 else []
                return _nth([one.item for one in column], number + down) or _nth(above, 0)
            if 0 <= place + across < len(of.blocks):
                beside = of.blocks[place + across]
                return min(beside, key=lambda one: abs(one.first - block.first)).item
            return None
    return next(iter(every(of)), None)


def _nth(items: list[Item], number: int) -> Item | None:
    return items[number] if 0 <= number < len(items) else None


def _natural(key: tuple[object, ...]) -> tuple[object, ...]:
    """Tables by number, and not "table 10" before "table 2"."""
    rank, place = key
    pieces = _DIGITS.split(str(place))
    return rank, [(0, int(one), "") if one.isdecimal() else (1, 0, one) for one in pieces]


def minutes(at: datetime, zone: ZoneInfo) -> int:
    """The minutes of the day in *zone*, as its clocks show them."""
    local = at.astimezone(zone)
    return local.hour * 60 + local.minute


def _column(meeting: Meeting) -> tuple[tuple[object, ...], Column]:
    """By what it is sorted and known, and what it is. Addresses elsewhere share one column."""
    if meeting.site is Site.OFF_SITE:
        return (_RANKS[Site.OFF_SITE], ""), Column(Site.OFF_SITE, "")
    if meeting.place:
        return (_RANKS[meeting.site], fold(meeting.place)), Column(meeting.site, meeting.place)
    rank = _NO_PLACE if meeting.site is Site.UNKNOWN else _RANKS[meeting.site]
    return (rank, ""), Column(meeting.site, "")


def _lanes(items: list[Item], column: int, zone: ZoneInfo) -> tuple[Block, ...]:
    """The meetings of one column; those that overlap share its width."""
    found: list[Block] = []
    cluster: list[tuple[Item, int, int, int]] = []
    ends: list[int] = []

    def close() -> None:
        found.extend(Block(item, column, a, b, lane, len(ends)) for item, a, b, lane in cluster)
        cluster.clear()
        ends.clear()

    for item, first, last in sorted(
        ((item, *_span(item.meeting, zone)) for item in items), key=lambda one: (one[1], one[2])
    ):
        if ends and first >= max(ends):
            close()
        lane = next((n for n, until in enumerate(ends) if until <= first), len(ends))
        if lane == len(ends):
            ends.append(last)
        else:
            ends[lane] = last
        cluster.append((item, first, last, lane))
    close()
    return tuple(found)


def _span(meeting: Meeting, zone: ZoneInfo) -> tuple[int, int]:
    """From when until when, in minutes; what goes on after midnight ends there."""
    if meeting.starts is None:
        return 0, 0
    first = minutes(meeting.starts, zone)
    ends = meeting.ends or meeting.starts + USUAL
    length = round((ends - meeting.starts).total_seconds() / 60)
    return first, min(first + max(length, 1), DAY)


def _hours(blocks: tuple[tuple[Block, ...], ...]) -> tuple[int, int]:
    every = [block for column in blocks for block in column]
    if not every:
        return USUAL_HOURS
    first = min(block.first for block in every) // 60
    last = -(-max(block.last for block in every) // 60)
    return min(first, USUAL_HOURS[0]), max(last, USUAL_HOURS[1])
