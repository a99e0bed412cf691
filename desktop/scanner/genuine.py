"""Finds the letters of a genuine code among those of somebody who types at the same time.

Where sixteen letters could be chosen in several ways, the code's own signature (20 bits) tells
which of them the scanner typed, even where its Shift made capitals of what a person typed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from desktop.scanner.code_keys import LENGTH, MACHINE, MOST_BETWEEN, letter
from desktop.scanner.strokes import Stroke

Judge = Callable[[str], bool]
"""Whether a code, in capitals, was made with the event's key."""

_LETTERS = frozenset("BCDFGHJKLNPRSTVX")
_BEATS = ((0.75, 1.3, 0.5), (0.5, 1.6, 1.0), (0.3, 2.2, 1.6))
"""How little and how much of its usual time a machine may take for a letter, and how far from its
beat that may be, in the same: those that keep it well are tried first.
"""
_LATE = 3
"""Keys of a person that may come behind a code, before its line end."""
_MOST = 400
"""Ways to choose that are judged, at 5 µs each, for each of these."""


def among(run: list[Stroke], judge: Judge, *, at_end: bool = False) -> list[int] | None:
    """Where in *run* the letters of a genuine code stand, others left out; None for nowhere.

    It ends with the last key, or *at_end* shortly before it.
    """
    recent = range(max(len(run) - LENGTH - MOST_BETWEEN, 0), len(run))
    places = [place for place in recent if letter(run[place]).upper() in _LETTERS]
    ends = [place for place in places if place >= len(run) - 1 - (_LATE if at_end else 0)]
    for beats in _BEATS:
        for found in islice(_choices(run, places, ends, beats), _MOST):
            if judge("".join(letter(run[place]) for place in found).upper()):
                return found
    return None


def _choices(
    run: list[Stroke], places: list[int], ends: list[int], beats: tuple[float, float, float]
) -> Iterator[list[int]]:
    """Sixteen of *places*, of one case, from a V to one of *ends*."""
    for end in reversed(ends):
        small = letter(run[end]).islower()
        alike = [at for at in places if at <= end and letter(run[at]).islower() == small]
        for start in reversed(alike[: 1 - LENGTH]):
            if letter(run[start]).upper() == "V":
                yield from _ways(run, alike, start, beats)


def _ways(
    run: list[Stroke], places: list[int], start: int, beats: tuple[float, float, float]
) -> Iterator[list[int]]:
    """Each way to go from *start* to the last of *places* in sixteen steps of a machine's pace."""
    least, most, off = beats
    end = places[-1]
    began, beat = run[start].at, (run[end].at - run[start].at) / (LENGTH - 1)
    if not 0 < beat <= MACHINE:
        return
    later = [place for place in places if place > start]
    found = [start]

    def go_on(first: int) -> Iterator[list[int]]:
        due = began + len(found) * beat
        for number in range(first, len(later)):
            place = later[number]
            step = (run[place].at - run[found[-1]].at) / beat
            if step > most or run[place].at > due + off * beat:
                return
            is_last = len(found) == LENGTH - 1
            if step < least or run[place].at < due - off * beat or is_last != (place == end):
                continue
            found.append(place)
            if is_last:
                yield list(found)
            else:
                yield from go_on(number + 1)
            found.pop()

    yield from go_on(0)
