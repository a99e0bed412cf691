"""Stop-watches: medians, percentiles, two things in turn."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


T = TypeVar("T")


def each(act: Callable[[T], object], things: Iterable[T]) -> list[float]:
    """Milliseconds that *act* took for each of *things*, sorted."""
    taken: list[float] = []
    gc.collect()
    for thing in things:
        began = time.perf_counter()
        act(thing)
        taken.append((time.perf_counter() - began) * 1000)
    return sorted(taken)


def seconds(act: Callable[[], object]) -> float:
    """Seconds that *act* took."""
    gc.collect()
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def median(taken: list[float]) -> float:
    """The middle of the sorted figures *taken*."""
    return taken[len(taken) // 2]


def p99(taken: list[float]) -> float:
    """What 99 in a hundred of the sorted figures *taken* do not pass."""
    return taken[min(len(taken) - 1, len(taken) * 99 // 100)]
