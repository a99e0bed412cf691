"""Prints by IPP: on printers of the network without any queue, and what CUPS has in common."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.badge.printers import drawn
from desktop.badge.printers.base import (
    Capabilities,
    JobRef,
    JobStatus,
    PageSize,
    Phase,
    Prepared,
    Queue,
    QueueState,
    Refused,
    Trouble,
    Unsure,
    Work,
)
from desktop.badge.printers.choosing import choose
from desktop.badge.printers.ipp import (
    address,
    client,
    media,
    message,
    queues,
    transport,
    troubles,
)
from desktop.badge.printers.ipp.client import Code, Printer
from desktop.badge.printers.ipp.message import Attributes, Group
from desktop.badge.stock import Stock

_WHOSE = ("job-id", "job-name")

_DOUBTFUL = {Trouble.NOT_TAKEN, Trouble.ATTENTION}
"""What a printer that says so may have begun before."""

_PATIENCE = 3.0
"""Seconds that a job may take to be gone, once it is cancelled."""

_AGAIN = 0.2
"""Seconds between two looks at it."""


class Ipp(ABC):
    """What CUPS and network printers have in common. A `Backend`."""

    _silence = Trouble.UNREACHABLE
    """What it means when nobody answers."""

    @abstractmethod
    def _target(self, printer: str) -> Printer:
        """Where *printer* is asked. Raises Refused for what is no printer's name."""

    def queue(self, printer: str) -> Queue:
        """How *printer* is now. Raises Refused."""
        return queues.told(self._ask(printer), printer)

    def capabilities(self, printer: str) -> Capabilities:
        """What *printer* offers. Raises Refused."""
        return media.capabilities(self._ask(printer))

    def check(self, printer: str, stock: Stock) -> None:
        """Raises Refused when the printer has no such paper, or takes no job that it would print.

        A printer without paper takes jobs: they come out when paper is put in.
        """
        self._checked(printer, self._ask(printer), stock)

    def render(self, printer: str, work: Work, folder: Path) -> Prepared:
        """*work* in a PDF of its own in *folder*; raises Refused, OSError and ValueError."""
        return drawn.as_pdf(work, folder, self.capabilities(printer))

    def submit(self, printer: str, prepared: Prepared, title: str) -> JobRef:
        """Sends it, once. Raises Refused, Unsure, and OSError when the file cannot be read."""
        if prepared.path is None:
            raise ValueError("nothing was drawn")
        target, its, work = self._target(printer), self._ask(printer), prepared.work
        size = self._checked(printer, its, work.stock)
        dpi = drawn.dots(work, media.capabilities(its).resolutions)
        sheets = work.places.pages(prepared.badges, work.stock.per_page)
        wants = media.job(
            its, work.stock, size, dpi=dpi, copies=work.copies, two=prepared.pages > sheets
        )
        with self._told(printer, Trouble.NOT_TAKEN):
            client.validate(target, wants, title)
        try:
            with self._told(printer, Trouble.NOT_TAKEN):
                answer = client.print_job(target, wants, title, prepared.path)
        except Silent as silent:
            if not silent.begun:
                raise
            return self._found_again(printer, title, silent.detail)
        except Refused as refused:
            if refused.trouble is Trouble.CANCELLED_BY_SYSTEM:
                return self._found_again(printer, title, refused.detail)
            # A printer may say that it failed, and have the job all the same.
            if refused.trouble in _DOUBTFUL and (found := self._known(printer, title)):
                return found
            raise
        number = message.number(answer.first(Group.JOB), "job-id")
        if number is None:
            return self._found_again(printer, title, "no job-id")
        ref = JobRef(printer, str(number), title)
        ignored = answer.first(Group.UNSUPPORTED).keys() & {"media", "media-col"}
        if ignored and self._is_stopped(printer, ref):
            raise Refused(Trouble.SIZE_NOT_OFFERED, printer, work.stock.name)
        return ref

    def find(self, printer: str, title: str) -> JobRef | None:
        """The job of that title. Raises Refused."""
        target = self._target(printer)
        with self._told(printer):
            for which in ("not-completed", "completed"):
                for job in client.jobs(target, which, ("job-id", "job-name")):
                    number = message.number(job, "job-id")
                    if number is not None and message.text(job, "job-name") == title:
                        return JobRef(printer, str(number), title)
        return None

    def status(self, printer: str, ref: JobRef) -> JobStatus:
        """What became of the job; never raises."""
        try:
            target = self._target(printer)
            with self._told(printer):
                job = client.job(target, int(ref.id), (*_WHOSE, *troubles.OF_JOB))
                its = client.attributes(target, (*troubles.OF_PRINTER, "device-uri"))
        except Refused as refused:
            trouble = troubles.OF_NO_JOB.get(refused.trouble, refused.trouble)
            return JobStatus(Phase.UNKNOWN, trouble, refused.detail)
        if not self._is_ours(job, ref):
            return JobStatus(Phase.UNKNOWN, Trouble.FORGOTTEN)
        return troubles.status(job, its, by_printer=media.capabilities(its).tells_end)

    def cancel(self, printer: str, ref: JobRef) -> bool:
        """Cancels the job and waits some seconds until it is gone. Raises Refused.

        A job of somebody else that has the number now is left alone.
        """
        target = self._target(printer)
        with self._told(printer):
            try:
                if not self._is_ours(client.job(target, int(ref.id), _WHOSE), ref):
                    return False
                client.cancel(target, int(ref.id))
            except client.Failed as failed:
                if failed.code not in {Code.NOT_POSSIBLE, Code.NOT_FOUND, Code.GONE}:
                    raise
        until = time.monotonic() + _PATIENCE
        while True:
            phase = self.status(printer, ref).phase
            if phase not in {Phase.WAITING, Phase.PRINTING} or time.monotonic() > until:
                return phase in {Phase.CANCELLED, Phase.FAILED}
            time.sleep(_AGAIN)

    def _ask(self, printer: str) -> Attributes:
        """All that is asked of a printer before a job. Raises Refused."""
        target = self._target(printer)
        with self._told(printer, Trouble.ATTENTION):
            return client.attributes(target, (*queues.WANTED, *media.WANTED))

    def _checked(self, printer: str, its: Attributes, stock: Stock) -> PageSize:
        """The paper that the stock is there."""
        detail = message.text(its, "printer-state-message")
        if message.flag(its, "printer-is-accepting-jobs") is False:
            raise Refused(Trouble.REJECTING, printer, detail)
        if self._stands(its):
            raise Refused(Trouble.PAUSED, printer, detail)
        can = media.capabilities(its)
        if can.pdf is False:
            raise Refused(Trouble.NO_PDF, printer)
        size = choose(can, stock)
        if size is None:
            raise Refused(Trouble.SIZE_NOT_OFFERED, printer, stock.name)
        return size

    def _stands(self, its: Attributes) -> bool:
        """Whether nothing comes out before somebody says so to the printer or its queue."""
        return (
            troubles.state(its) is QueueState.STOPPED and troubles.of_printer(its) is Trouble.PAUSED
        )

    def _is_ours(self, job: Attributes, ref: JobRef) -> bool:
        """Whether *job* is the one of *ref*: numbers begin anew where CUPS, or a printer, does."""
        if message.number(job, "job-id") not in {None, int(ref.id)}:
            return False
        return message.text(job, "job-name") in self._names(ref.title)

    def _names(self, title: str) -> tuple[str, ...]:
        """What a job of that *title* may be called; some printers tell no names."""
        return title, ""

    def _is_stopped(self, printer: str, ref: JobRef) -> bool:
        """Whether it is certain that the job, once cancelled, will not be printed."""
        try:
            return self.cancel(printer, ref)
        except Refused:
            return False

    def _found_again(self, printer: str, title: str, detail: str) -> JobRef:
        """The job of that title, whose answer was lost. Raises Unsure when it is not to be seen."""
        found = self._known(printer, title)
        if found is None:
            raise Unsure(printer, title, detail)
        return found

    def _known(self, printer: str, title: str) -> JobRef | None:
        """The job of that title; None, too, when nobody can be asked."""
        try:
            return self.find(printer, title)
        except Refused:
            return None

    @contextmanager
    def _told(self, printer: str, other: Trouble = Trouble.UNTOLD) -> Iterator[None]:
        """Turns what a server says, or does not say, into Refused; *other* is what it means when
        it gives no reason that is known.
        """
        try:
            yield
        except transport.NotKnown as error:
            raise Refused(Trouble.NOT_KNOWN, printer, str(error)) from error
        except transport.NotTrusted as error:
            raise Refused(Trouble.NOT_TRUSTED, printer, str(error)) from error
        except transport.NotAllowed as error:
            raise Refused(Trouble.NOT_ALLOWED, printer, str(error)) from error
        except transport.NoPrinter as error:
            raise Refused(Trouble.NO_SUCH_PRINTER, printer, str(error)) from error
        except transport.NoAnswer as error:
            raise Silent(self._silence, printer, str(error), begun=error.begun) from error
        except client.Failed as failed:
            trouble = troubles.REFUSALS.get(failed.code, other)
            raise Refused(trouble, printer, failed.words) from failed


class Silent(Refused):
    """Nobody answered. ``begun``: after the request was on its way."""

    def __init__(self, trouble: Trouble, printer: str, detail: str, *, begun: bool) -> None:
        super().__init__(trouble, printer, detail)
        self.begun = begun


class Network(Ipp):
    """Printers that are called by their address, ``ipp://host/ipp/print``. A `Backend`."""

    def __init__(self, printer: str) -> None:
        """Lists *printer* only: nobody looks around in the network."""
        self._printer = printer

    def printers(self) -> list[Queue]:
        """The printer, as it is now. Raises Refused."""
        return [self.queue(self._printer)]

    def _target(self, printer: str) -> Printer:
        try:
            return address.target(printer)
        except ValueError as error:
            raise Refused(Trouble.NO_SUCH_PRINTER, printer, str(error)) from error
