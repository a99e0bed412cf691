"""What every way to a printer has in common: the queue, the work, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from desktop.badge.data import BadgeData
from desktop.badge.elements import Layout
from desktop.badge.places import FRESH, Places
from desktop.badge.stock import Stock


class Trouble(StrEnum):
    """What keeps a badge from paper, each with something that staff can do about it.

    The sentences for people are elsewhere.
    """

    NO_SUCH_PRINTER = "no_such_printer"
    NAME_NOT_TAKEN = "name_not_taken"
    """The system would have printed on another printer than the one asked for."""
    SIZE_NOT_OFFERED = "size_not_offered"
    """The printer has no paper of the stock's size: it would scale, or cancel the job later."""
    NO_PDF = "no_pdf"
    """A network printer that reads no PDF: it needs a queue of the system, with a driver."""
    REJECTING = "rejecting"
    """The queue takes no jobs, and would have dropped this one without a word."""
    PAUSED = "paused"
    """The queue is stopped: a job waits, and would come out when nobody expects it."""
    SYSTEM_DOWN = "system_down"
    """The print system of this computer does not answer."""
    UNREACHABLE = "unreachable"
    """The printer does not answer: off, asleep, unplugged, or another network."""
    NOT_ALLOWED = "not_allowed"
    """The printer or the print system wants a name and a password."""
    NOT_TRUSTED = "not_trusted"
    """The printer shows another certificate than the first time."""
    NOT_KNOWN = "not_known"
    """What certificate the printer showed before is not known any more."""
    BUSY = "busy"
    """It takes no further job just now; nothing else is wrong."""
    NOT_BEGUN = "not_begun"
    """The printer took no first page, or no further one."""
    NOT_TAKEN = "not_taken"
    """All was sent, and the queue will not have it, or knows of no such job."""
    PAPER_OUT = "paper_out"
    WRONG_MEDIA = "wrong_media"
    """Another stock lies in the printer than the job asks for."""
    JAM = "jam"
    COVER_OPEN = "cover_open"
    INK_OUT = "ink_out"
    """Toner, ink or ribbon."""
    HELD = "held"
    """The job waits until somebody releases it at the printer or in the queue."""
    ATTENTION = "attention"
    """The printer wants somebody to look at it; why, only its own words or display say."""
    CANCELLED_BY_SYSTEM = "cancelled_by_system"
    """Cancelled, and not by this program."""
    ABORTED = "aborted"
    """The driver, a filter or the printer gave up on it."""
    UNTOLD = "untold"
    """It was asked about a job, and will not say: nothing is known of the badge by it."""
    FORGOTTEN = "forgotten"
    """The queue no longer knows the job: whether it was printed, only the table tells."""


class Silence(StrEnum):
    """Why nobody answers, where this computer knows it: the ``detail`` of that trouble."""

    NO_SERVICE = "no_service"
    """Something is there, and takes no print jobs at that address."""
    NOBODY = "nobody"
    NO_WAY = "no_way"
    """This computer is on no network that leads there."""
    NO_NAME = "no_name"
    """Nobody knows a computer of that name."""
    BROKEN_OFF = "broken_off"
    NOT_SEALED = "not_sealed"
    """No encrypted connection came about."""
    GARBLED = "garbled"
    """What came back is no answer of a printer."""


class Refused(Exception):
    """Nothing is printed, or will be. ``detail`` is the system's own words, "" if it had none."""

    def __init__(self, trouble: Trouble, printer: str, detail: str = "") -> None:
        super().__init__(f"{printer}: {trouble.value}: {detail}".removesuffix(": "))
        self.trouble = trouble
        self.printer = printer
        self.detail = detail


class Unsure(Exception):
    """The work was sent and the answer was lost: the printer may or may not have it.

    Ask `Backend.find` for the title before anything is sent again.
    """

    def __init__(self, printer: str, title: str, detail: str = "") -> None:
        super().__init__(f"{printer}: {title}: {detail}".removesuffix(": "))
        self.printer = printer
        self.title = title
        self.detail = detail


class QueueState(StrEnum):
    """What a queue said of itself when it was asked."""

    IDLE = "idle"
    PRINTING = "printing"
    """Also what is said of a printer that is switched off, as long as a job waits for it."""
    STOPPED = "stopped"
    UNKNOWN = "unknown"


class Phase(StrEnum):
    """Where a submitted job is."""

    WAITING = "waiting"
    PRINTING = "printing"
    DONE = "done"
    CANCELLED = "cancelled"
    """By this program, or by somebody at the queue: it will not be printed, or no further."""
    FAILED = "failed"
    UNKNOWN = "unknown"
    """Nobody can be asked, or the queue has forgotten it."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """A paper that a printer offers: the *key* it goes by there, and its size in mm."""

    key: str
    name: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class SizeRange:
    """Papers of any size between these, in mm."""

    least_width: float
    most_width: float
    least_height: float
    most_height: float


@dataclass(frozen=True, slots=True)
class Queue:
    """A printer, as it was when asked; ask again before each print.

    ``accepting`` is None, and ``reasons`` are empty, where the system tells nothing of them.
    ``reasons`` are keywords of RFC 8011 §5.4.12, without those of no importance:
    ``media-empty-error``, ``offline-report``. ``trouble`` is the worst of what is said.
    """

    name: str
    description: str
    make_and_model: str
    is_default: bool
    sizes: tuple[PageSize, ...]
    state: QueueState
    accepting: bool | None
    reasons: tuple[str, ...]
    trouble: Trouble | None = None
    location: str = ""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a printer can do. ``resolutions`` in dots an inch, empty when it does not say.

    ``colour``, ``two_sides`` and ``pdf`` are None when it does not say. ``tells_end`` is whether
    "done" comes from the printer itself; otherwise it means that the system handed the job over,
    and a printer without paper may still hold it. ``ready`` is what it says lies in it
    now, empty when it does not say.
    """

    sizes: tuple[PageSize, ...] = ()
    ranges: tuple[SizeRange, ...] = ()
    resolutions: tuple[int, ...] = ()
    colour: bool | None = None
    two_sides: bool | None = None
    pdf: bool | None = None
    tells_end: bool = False
    ready: tuple[PageSize, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """Badges to be printed in one job, in the stock's own layout where ``layout`` is None.

    ``places`` are the labels of a sheet that they go to. ``offset`` (mm, right and down) is the
    printer's calibration. ``dpi`` 0 is the stock's usual one.
    """

    badges: tuple[BadgeData, ...]
    stock: Stock
    layout: Layout | None = None
    places: Places = FRESH
    offset: tuple[float, float] = (0.0, 0.0)
    dpi: int = 0
    copies: int = 1


@dataclass(frozen=True, slots=True)
class Prepared:
    """Work that is drawn. ``path`` is a PDF, which holds names: delete it when it is submitted.

    None where the system draws while it is sent (Windows).
    """

    work: Work
    path: Path | None
    badges: int
    pages: int


@dataclass(frozen=True, slots=True)
class JobRef:
    """A job as the system knows it: its ``id`` there, and the ``title`` that nobody else has."""

    printer: str
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class JobStatus:
    """What became of a job, as told just now.

    ``trouble`` may come with any phase but done; with waiting and printing it is what somebody
    must do first. ``detail`` is the system's own words, "" if it had none; ``reasons`` are the
    keywords of job and printer (RFC 8011 §5.3.8, §5.4.12). ``by_printer`` with done: the printer
    said so itself; False: the system handed it over, and that is all there is to know.
    """

    phase: Phase
    trouble: Trouble | None = None
    detail: str = ""
    reasons: tuple[str, ...] = ()
    by_printer: bool = False


class Backend(Protocol):
    """A way to printers. Calls block for a few seconds at most, `render` and long works aside.

    They need no event loop and may be made from any thread. Each raises Refused when the printer
    or its system will not, or does not answer; *printer* is the name kept in the settings.
    """

    def printers(self) -> list[Queue]:
        """The printers there are now."""
        ...

    def queue(self, printer: str) -> Queue:
        """How *printer* is now."""
        ...

    def capabilities(self, printer: str) -> Capabilities:
        """What *printer* offers."""
        ...

    def check(self, printer: str, stock: Stock) -> None:
        """Raises Refused when it is known beforehand that *stock* will not come out of it now."""
        ...

    def render(self, printer: str, work: Work, folder: Path) -> Prepared:
        """*work* drawn for *printer*, in a file of its own in *folder* where one is needed.

        Raises OSError when it cannot be written, and ValueError when there are no badges or the
        sheet has no such places.
        """
        ...

    def submit(self, printer: str, prepared: Prepared, title: str) -> JobRef:
        """Hands it over, once. *title* must be unlike any other. Raises Unsure as well."""
        ...

    def find(self, printer: str, title: str) -> JobRef | None:
        """The job of that title, finished or not; None when *printer* knows of none."""
        ...

    def status(self, printer: str, ref: JobRef) -> JobStatus:
        """What became of the job. A system that does not answer is told in it, not raised."""
        ...

    def cancel(self, printer: str, ref: JobRef) -> bool:
        """Cancels the job. True only when the system confirms that it will not be printed."""
        ...
