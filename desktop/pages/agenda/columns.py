"""Where each meeting of a day stands on the board: its column, its minutes, its lane. No pixels."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from db.agenda import places
from db.meeting.meetings import PARTS
from db.rows import Site

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.rows import Meeting
    from desktop.pages.agenda.reading import Item

USUAL_HOURS = (9, 18)
"""The hours that are shown where the meetings of the day are fewer."""


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


def board(items: Iterable[Item]) -> Board:
    """The board of *items*, which are of one day; tables without a meeting have no column."""
    placed: defaultdict[tuple[int, str], list[Item]] = defaultdict(list)
    parts: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        if item.meeting.starts is None:
            parts[item.meeting.part].append(item)
            continue
        placed[item.spot.column].append(item)
    order = sorted(placed, key=lambda key: (key[0], places.order(key[1])))
    columns = tuple(_column(placed[key][0].meeting) for key in order)
    blocks = tuple(_lanes(placed[key], number) for number, key in enumerate(order))
    known = [part for part in (*PARTS, "") if part in parts]
    return Board(
        columns,
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


def _column(meeting: Meeting) -> Column:
    """What stands above the column that *meeting* is the first of."""
    return Column(meeting.site, "" if meeting.site is Site.OFF_SITE else meeting.place)


def _lanes(items: list[Item], column: int) -> tuple[Block, ...]:
    """The meetings of one column; those that overlap share its width."""
    items.sort(key=_by_hour)
    spots = [item.spot for item in items]
    if all(before.last <= after.first for before, after in pairwise(spots)):
        return tuple(Block(one, column, one.spot.first, one.spot.last) for one in items)
    found: list[Block] = []
    cluster: list[tuple[Item, int]] = []
    ends: list[int] = []

    def close() -> None:
        for item, lane in cluster:
            found.append(Block(item, column, item.spot.first, item.spot.last, lane, len(ends)))
        cluster.clear()
        ends.clear()

    for item in items:
        if ends and item.spot.first >= max(ends):
            close()
        free = (lane for lane, until in enumerate(ends) if until <= item.spot.first)
        lane = next(free, len(ends))
        ends[lane : lane + 1] = [item.spot.last]
        cluster.append((item, lane))
    close()
    return tuple(found)


def _by_hour(item: Item) -> tuple[int, int]:
    return item.spot.first, item.spot.last


def _hours(blocks: tuple[tuple[Block, ...], ...]) -> tuple[int, int]:
    every = [block for column in blocks for block in column]
    if not every:
        return USUAL_HOURS
    first = min(block.first for block in every) // 60
    last = -(-max(block.last for block in every) // 60)
    return min(first, USUAL_HOURS[0]), max(last, USUAL_HOURS[1])
