"""Stop-watches: medians, percentiles, two things in turn."""

from __future__ import annotations

import gc
import statistics
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


T = TypeVar("T")

_TURN = 25
"""How many are timed before it is the other one's turn."""


def in_turn(
    ours: Callable[[T], object], floor: Callable[[T], object], things: Sequence[T], rounds: int = 1
) -> tuple[list[float], list[float]]:
    """Milliseconds that *ours* and *floor* took for each of *things*, each list sorted.

    They take turns, so that a slow moment of the machine hits both. With more than one of *rounds*
    a thing's time is the median of its rounds: what is left is the work, not who else was busy.
    """
    taken: tuple[list[list[float]], list[list[float]]] = ([], [])
    for _ in range(rounds):
        one_round: tuple[list[float], list[float]] = ([], [])
        gc.collect()
        for start in range(0, len(things), _TURN):
            for act, times in zip((ours, floor), one_round, strict=True):
                times += [_timed(act, thing) for thing in things[start : start + _TURN]]
        for all_rounds, times in zip(taken, one_round, strict=True):
            all_rounds.append(times)
    first, second = (sorted(map(statistics.median, zip(*all_, strict=True))) for all_ in taken)
    return first, second


def _timed(act: Callable[[T], object], thing: T) -> float:
    began = time.perf_counter()
    act(thing)
    return (time.perf_counter() - began) * 1000


def seconds(act: Callable[[], object]) -> float:
    """Seconds that *act* took."""
    gc.collect()
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def median(taken: Sequence[float]) -> float:
    """The middle of the figures *taken*."""
    return statistics.median(taken)


def p99(taken: list[float]) -> float:
    """What 99 in a hundred of the sorted figures *taken* do not pass."""
    return taken[min(len(taken) - 1, len(taken) * 99 // 100)]
