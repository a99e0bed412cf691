"""What the keywords of printers and jobs mean for staff (RFC 8011 §5.3.8, §5.4.12; CUPS's own)."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.badge.printers.base import JobStatus, Phase, QueueState, Trouble
from desktop.badge.printers.ipp import message
from desktop.badge.printers.ipp.client import Code
from desktop.badge.printers.ipp.message import Attributes

_OF_NO_IMPORTANCE = {"", "none", "cups-waiting-for-job-completed"}

_MEANINGS: tuple[tuple[str, Trouble], ...] = (
    ("media-empty", Trouble.PAPER_OUT),
    ("media-jam", Trouble.JAM),
    ("cover-open", Trouble.COVER_OPEN),
    ("door-open", Trouble.COVER_OPEN),
    ("interlock-open", Trouble.COVER_OPEN),
    ("toner-empty", Trouble.INK_OUT),
    ("marker-supply-empty", Trouble.INK_OUT),
    ("marker-waste-full", Trouble.INK_OUT),
    ("media-needed", Trouble.WRONG_MEDIA),
    ("input-tray-missing", Trouble.PAPER_OUT),
    ("offline", Trouble.UNREACHABLE),
    ("shutdown", Trouble.UNREACHABLE),
    ("timed-out", Trouble.UNREACHABLE),
    ("connecting-to-device", Trouble.UNREACHABLE),
    ("cups-insecure-filter", Trouble.ABORTED),
    ("cups-missing-filter", Trouble.ABORTED),
    ("cups-remote-stopped", Trouble.PAUSED),
    ("paused", Trouble.PAUSED),
    ("moving-to-paused", Trouble.PAUSED),
    ("stopped-partly", Trouble.PAUSED),
    ("output-area-full", Trouble.ATTENTION),
    ("output-tray-missing", Trouble.ATTENTION),
    ("fuser", Trouble.ATTENTION),
    ("spool-area-full", Trouble.ATTENTION),
)
"""What a reason begins with, the worst first: a printer that is open is also paused."""

_WORDS = (
    ("may not exist", Trouble.UNREACHABLE),
    ("unreachable", Trouble.UNREACHABLE),
    ("not responding", Trouble.UNREACHABLE),
    ("unable to locate printer", Trouble.UNREACHABLE),
    ("to become available", Trouble.UNREACHABLE),
    ("offline", Trouble.UNREACHABLE),
    ("printer is in use", Trouble.BUSY),
)
"""What CUPS's back ends say of a printer that they cannot get at (its socket, lpd, ipp, usb)."""

_PASSING = {"connecting-to-device": 2.0}
"""Seconds that a reason may last before it is a trouble: every job begins with a connection."""

_OLD_NEWS = Trouble.PAPER_OUT
"""What CUPS goes on telling of a printer that is switched off while it waits for paper."""

_STATES = {3: QueueState.IDLE, 4: QueueState.PRINTING, 5: QueueState.STOPPED}

PENDING, HELD, PROCESSING, STOPPED, CANCELED, ABORTED, COMPLETED = range(3, 10)
"""RFC 8011 §5.3.7."""

OF_PRINTER = (
    "printer-is-accepting-jobs",
    "printer-state",
    "printer-state-message",
    "printer-state-reasons",
    "printer-up-time",
)
OF_JOB = (
    "job-printer-state-message",
    "job-printer-up-time",
    "job-state",
    "job-state-message",
    "job-state-reasons",
    "time-at-creation",
    "time-at-processing",
)

REFUSALS: dict[int, Trouble] = {
    Code.FORBIDDEN: Trouble.NOT_ALLOWED,
    Code.NOT_AUTHENTICATED: Trouble.NOT_ALLOWED,
    Code.NOT_AUTHORIZED: Trouble.NOT_ALLOWED,
    Code.NOT_FOUND: Trouble.NO_SUCH_PRINTER,
    Code.GONE: Trouble.NO_SUCH_PRINTER,
    Code.FORMAT_NOT_SUPPORTED: Trouble.NO_PDF,
    Code.VALUES_NOT_SUPPORTED: Trouble.SIZE_NOT_OFFERED,
    Code.CONFLICTING: Trouble.SIZE_NOT_OFFERED,
    Code.SERVICE_UNAVAILABLE: Trouble.BUSY,
    Code.DEVICE_ERROR: Trouble.ATTENTION,
    Code.NOT_ACCEPTING: Trouble.REJECTING,
    Code.BUSY: Trouble.BUSY,
    Code.JOB_CANCELED: Trouble.CANCELLED_BY_SYSTEM,
    Code.TOO_MANY_JOBS: Trouble.BUSY,
}
"""What a printer that takes no job means by it."""


OF_NO_JOB = {
    Trouble.NO_SUCH_PRINTER: Trouble.FORGOTTEN,
    Trouble.ATTENTION: Trouble.UNTOLD,
    Trouble.CANCELLED_BY_SYSTEM: Trouble.UNTOLD,
    Trouble.NO_PDF: Trouble.UNTOLD,
    Trouble.REJECTING: Trouble.UNTOLD,
    Trouble.SIZE_NOT_OFFERED: Trouble.UNTOLD,
}
"""What an answer means that is about new jobs, when it was only asked what became of one."""


def reasons(attributes: Attributes, name: str) -> tuple[str, ...]:
    """The keywords of *name*, without those of no importance."""
    return tuple(word for word in message.texts(attributes, name) if word not in _OF_NO_IMPORTANCE)


def state(printer: Attributes) -> QueueState:
    """What the printer says that it does."""
    return _STATES.get(message.number(printer, "printer-state") or 0, QueueState.UNKNOWN)


def of_printer(printer: Attributes, waited: float = 60.0) -> Trouble | None:
    """The worst that *printer* says of itself, once a job has *waited* so many seconds for it."""
    told = reasons(printer, "printer-state-reasons")
    lasting = [word for word in told if _PASSING.get(word, 0) <= waited]
    if found := _meaning(lasting):
        away = any(_meaning([word]) is Trouble.UNREACHABLE for word in lasting)
        busy = message.number(printer, "printer-state") == 4  # else its words are old, too
        words = message.text(printer, "printer-state-message") if busy else ""
        return Trouble.UNREACHABLE if away and found is _OLD_NEWS else _unless_away(found, words)
    if message.number(printer, "printer-state") == 5:
        return Trouble.PAUSED
    if message.flag(printer, "printer-is-accepting-jobs") is False:
        return Trouble.REJECTING
    if any(word.endswith("-error") for word in told):
        return Trouble.ATTENTION
    return None


def _meaning(told: Iterable[str]) -> Trouble | None:
    """What the worst of the keywords means: a warning or a report of paper is still about paper."""
    words = [word for word in told if not word.endswith("-low-report")]
    found = (
        trouble for start, trouble in _MEANINGS if any(word.startswith(start) for word in words)
    )
    return next(found, None)


def status(job: Attributes, printer: Attributes, *, by_printer: bool) -> JobStatus:
    """What became of *job*, seen together with what its printer says."""
    code = message.number(job, "job-state")
    told = reasons(job, "job-state-reasons")
    both = tuple(dict.fromkeys((*told, *reasons(printer, "printer-state-reasons"))))
    detail = _detail(job, printer)
    if code == COMPLETED:
        if "job-completed-with-errors" in told:
            return JobStatus(Phase.UNKNOWN, Trouble.ATTENTION, detail, both)
        return JobStatus(Phase.DONE, None, detail, both, by_printer)
    if code == CANCELED:
        # A printer may still be about it (RFC 8011 §5.3.8); CUPS never takes the word back.
        ending = "processing-to-stop-point" in told and not message.text(printer, "device-uri")
        phase = Phase.PRINTING if ending else Phase.CANCELLED
        return JobStatus(phase, Trouble.CANCELLED_BY_SYSTEM, detail, both)
    if code == ABORTED:
        return JobStatus(Phase.FAILED, _why_aborted(told), detail, both)
    if code == HELD:
        return JobStatus(Phase.WAITING, _held(told, printer), detail, both)
    if code in {PENDING, PROCESSING, STOPPED}:
        phase = Phase.WAITING if code == PENDING else Phase.PRINTING
        trouble = of_printer(printer, _waited(job))
        if code == PROCESSING:
            trouble = _unless_away(trouble, detail)
        if trouble in {None, Trouble.REJECTING}:  # it takes no further jobs; this one it has
            trouble = _said(detail) if code == PROCESSING else None
        if trouble is None and code == STOPPED:
            trouble = _meaning(told) or Trouble.ATTENTION
        return JobStatus(phase, trouble, detail, both)
    return JobStatus(Phase.UNKNOWN, Trouble.FORGOTTEN, detail, both)


def _why_aborted(told: tuple[str, ...]) -> Trouble:
    if any(word in told for word in ("document-unprintable-error", "unsupported-document-format")):
        return Trouble.NOT_TAKEN
    return Trouble.ABORTED


def _held(told: tuple[str, ...], printer: Attributes) -> Trouble:
    """CUPS holds a job, too, whose printer failed and is tried again later."""
    tried = any(
        word in told for word in ("resources-are-not-ready", "cups-held-for-authentication")
    )
    return (of_printer(printer) if tried else None) or Trouble.HELD


def _said(words: str) -> Trouble | None:
    """What CUPS says of a printer in words only; in English, as it was asked to."""
    told = words.casefold()
    return next((trouble for part, trouble in _WORDS if part in told), None)


def _unless_away(trouble: Trouble | None, words: str) -> Trouble | None:
    """*trouble*, unless CUPS says in *words* that nobody is there to have it any more."""
    away = trouble is _OLD_NEWS and _said(words) is Trouble.UNREACHABLE
    return Trouble.UNREACHABLE if away else trouble


def _waited(job: Attributes) -> float:
    """For how many seconds the printer has had the job; 60 when nobody knows."""
    now = message.number(job, "job-printer-up-time")
    since = message.number(job, "time-at-processing")
    return float(now - since) if now is not None and since is not None else 60.0


def _detail(job: Attributes, printer: Attributes) -> str:
    """The most telling words: of the printer about the job, of the job, or of the printer."""
    said = (
        message.text(job, "job-printer-state-message"),
        message.text(job, "job-state-message"),
        message.text(printer, "printer-state-message"),
    )
    return next((words for words in said if words), "")
