"""What every way to a printer has in common: queues, refusals, and what became of a print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from desktop.badge.data import BadgeData
from desktop.badge.elements import Layout
from desktop.badge.stock import Stock


class Refusal(StrEnum):
    """Why nothing was printed. The sentences for people are elsewhere."""

    NO_SUCH_QUEUE = "no_such_queue"
    NAME_NOT_TAKEN = "name_not_taken"
    """The system would have printed on another printer than the one asked for."""
    SIZE_NOT_OFFERED = "size_not_offered"
    """The driver has no paper of the stock's size: it would scale, or cancel the job later."""
    REJECTING = "rejecting"
    """The queue takes no jobs, and would have dropped this one without a word."""
    STOPPED = "stopped"
    """The queue is paused: the job would wait, and come out when nobody expects it."""
    SYSTEM_DOWN = "system_down"
    """The print system does not answer; Qt would have made a PDF file in silence."""
    NOT_BEGUN = "not_begun"
    """The printer took no first page, or no further one."""
    NOT_TAKEN = "not_taken"
    """All was sent, and the queue knows of no such job."""


class Refused(Exception):
    """Nothing is printed, or will be. ``detail`` is the system's own words, "" if it had none."""

    def __init__(self, refusal: Refusal, queue: str, detail: str = "") -> None:
        super().__init__(f"{queue}: {refusal.value}: {detail}".removesuffix(": "))
        self.refusal = refusal
        self.queue = queue
        self.detail = detail


class QueueState(StrEnum):
    """What a queue said of itself when it was asked."""

    IDLE = "idle"
    PRINTING = "printing"
    """Also what is said of a printer that is switched off, as long as a job waits for it."""
    STOPPED = "stopped"
    UNKNOWN = "unknown"


class JobState(StrEnum):
    """How far a print is known to have come."""

    SUBMITTED = "submitted"
    """The queue has it, under a number. Whether paper came out is another question."""
    UNKNOWN = "unknown"
    """It was sent without complaint. That is all there is to know about it."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """A paper that a driver offers: the *key* it goes by there, and its size in mm."""

    key: str
    name: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Queue:
    """A printer of the system, as it was when asked; ask again before each print.

    ``accepting`` is None, and ``reasons`` are empty, where the system tells Qt nothing of them
    (Windows). ``reasons`` are keywords of RFC 8011 §5.4.12, without those of no importance:
    ``media-empty-error``, ``offline-report``.
    """

    name: str
    description: str
    make_and_model: str
    is_default: bool
    sizes: tuple[PageSize, ...]
    state: QueueState
    accepting: bool | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """What was handed to a queue. Nobody has said that paper came out.

    ``title`` is the job's name in the queue and unlike any other; ``job`` its number there, None
    where the system does not tell. ``scale`` is 1.0 unless the stock had to be fitted to a paper.
    """

    queue: str
    title: str
    badges: int
    pages: int
    job: int | None
    state: JobState
    scale: float


class Printing(Protocol):
    """A way to printers. `desktop.badge.printers.system` is one; IPP and raw ZPL may follow."""

    def queues(self) -> list[Queue]:
        """The queues there are now."""
        ...

    def print_badges(
        self,
        queue: str,
        badges: Iterable[BadgeData],
        stock: Stock,
        layout: Layout | None = None,
        *,
        start: int = 1,
        allow_scaling: bool = False,
        offset: tuple[float, float] = (0.0, 0.0),
    ) -> Sent:
        """Sends *badges* to *queue*, moved by *offset* mm right and down. Raises Refused."""
        ...
