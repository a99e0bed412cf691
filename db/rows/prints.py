"""Badges on their way to paper: jobs, the badges in each, and every state with its time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class JobState(StrEnum):
    """How far a job is known to have come. Nothing is DONE that the printer did not call so."""

    QUEUED = "queued"
    """Kept here. Nothing was sent."""
    RENDERING = "rendering"
    """Being drawn and handed over: it may have reached the printer, or not."""
    SUBMITTED = "submitted"
    """The printer's queue has it, under a number of its own."""
    PRINTING = "printing"
    ATTENTION = "attention"
    """Somebody has to look; without a number nothing of it was sent."""
    CANCELLING = "cancelling"
    """Staff want it gone, and the printer has not said yet that it will not come."""
    DONE = "done"
    """The printer says that it is printed, or the file is on the disk."""
    CONFIRMED = "confirmed"
    """Somebody had the badge in the hand."""
    FAILED = "failed"
    CANCELLED = "cancelled"


SETTLED = frozenset({JobState.DONE, JobState.CONFIRMED, JobState.FAILED, JobState.CANCELLED})
"""States after which no paper comes any more."""

NOTHING_MADE = frozenset({JobState.FAILED, JobState.CANCELLED})
"""States that left no badge behind."""


class Why(StrEnum):
    """What made a job: the check-in itself, a person, or a person for many at once."""

    AUTO = "auto"
    ASKED = "asked"
    BATCH = "batch"
    FILE = "file"
    """A PDF that staff had written where they chose."""


class Hitch(StrEnum):
    """What a job waits for, or ended with, that no printer says; printers' own troubles go beside
    these.
    """

    KEPT = "kept"
    """It waited when the program ended: staff say whether it is still wanted."""
    RESTORED = "restored"
    """It waited in a backup that was put back, or a copy to practise on: it may have been printed
    since.
    """
    BEFORE = "before"
    """The job that it replaces is not known to be gone."""
    UNSURE = "unsure"
    """It was sent and the answer was lost: it is being looked for in the queue."""
    NOT_CONFIRMED = "not_confirmed"
    """The printer did not confirm that it will not print it."""
    SILENT = "silent"
    """The printer has been at it for long, and says nothing."""
    HANDED_OVER = "handed_over"
    """The system gave it to the printer, and nobody tells whether paper came out."""
    WRITTEN = "written"
    """It is a file, and on the disk."""
    CAME_OUT = "came_out"
    """It was printed before it could be cancelled."""
    GIVEN_UP = "given_up"
    """Staff expect nothing of it any more, though no printer said so."""
    WITHDRAWN = "withdrawn"
    """The visitor is on the list no more."""
    NO_STOCK = "no_stock"
    """The stock that it is for is not known on this laptop."""
    BAD_LAYOUT = "bad_layout"
    NOT_DRAWN = "not_drawn"
    """It cannot be drawn as it was asked for: the sheet has no such labels, say."""
    DISK_FULL = "disk_full"
    NOT_WRITTEN = "not_written"
    """A file could not be written: the folder, or the disk."""
    BUG = "bug"
    """The program failed in a way that nobody expected."""


LEFT_OVER = frozenset({Hitch.KEPT, Hitch.RESTORED})
"""Staff say whether it is still wanted, and it goes on when they do."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What became of a job, to be kept. ``trouble`` is a code and "" for none, ``detail`` the
    system's own words, ``ref`` the job's number in the printer's queue, "" where it has none.
    """

    state: JobState
    trouble: str = ""
    detail: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class JobBadge:
    """A badge in a job: whose, with which code, and the how manieth of that visitor's it is.

    ``name`` is the visitor's of today, for the screen.
    """

    visitor: str
    code: str
    copy: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class BadgeJob:
    """Badges that go to a printer together. ``printer`` is "" for the folder of PDFs.

    ``title`` is what the printer's queue calls it, and nothing else there is called so.
    ``replaces`` is the uuid of the job before it, which must be settled first, or "". ``places``
    says where on a sheet it begins, as its maker wrote it. ``batch`` is the change that asked for
    it, the same for all jobs of a batch. ``tried``: it may have been handed to the printer.
    """

    uuid: str
    at: datetime
    printer: str
    stock: str
    layout: str
    title: str
    why: Why
    reason: str
    replaces: str
    places: str
    batch: str
    operator: str
    station: str
    badges: tuple[JobBadge, ...]
    state: JobState
    since: datetime
    trouble: str
    detail: str
    ref: str
    tried: bool

    @property
    def is_settled(self) -> bool:
        """Whether no paper comes of it any more."""
        return self.state in SETTLED


@dataclass(frozen=True, slots=True)
class BadgePrint:
    """A badge of a visitor in the print log, and what became of it: its job's state today.

    ``target`` names a printer or, for a PDF, the file. ``copy`` counts the visitor's badges from 1.
    """

    uuid: str
    job: str
    visitor: str
    code: str
    copy: int
    at: datetime
    stock: str
    layout: str
    target: str
    reason: str
    operator: str
    state: JobState
    trouble: str
