"""Prints on the queues of CUPS."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from desktop.badge.printers.base import (
    JobRef,
    JobStatus,
    Phase,
    Queue,
    QueueState,
    Refused,
    Trouble,
)
from desktop.badge.printers.ipp import address, client, cups_server, message, queues, troubles
from desktop.badge.printers.ipp.backend import Ipp, Silent
from desktop.badge.printers.ipp.client import Printer
from desktop.badge.printers.ipp.message import Attributes


class Cups(Ipp):
    """The queues of the CUPS server of this computer. A `Backend`."""

    _silence = Trouble.SYSTEM_DOWN

    def printers(self) -> list[Queue]:
        """The queues there are. Raises Refused when CUPS does not answer."""
        server = cups_server.find()
        with self._told(""):
            found = client.printers(server, queues.WANTED)
            usual = client.default(server)
        several = [queues.told(its, message.text(its, "printer-name"), usual) for its in found]
        return sorted(several, key=lambda queue: queue.name.casefold())

    def queue(self, printer: str) -> Queue:
        """How *printer* is now. Raises Refused.

        CUPS hears from the printer behind a queue only while it prints: where that one speaks IPP,
        it is asked itself, so that a lack of paper shows before the first badge.
        """
        told = super().queue(printer)
        if told.trouble in {Trouble.PAUSED, Trouble.REJECTING}:  # that is the queue's own
            return told
        try:
            with self._told(printer):
                behind = client.attributes(self._behind(printer), troubles.OF_PRINTER)
        except Silent:
            return replace(told, trouble=Trouble.UNREACHABLE)
        except (Refused, ValueError):
            return told
        return replace(told, trouble=troubles.of_printer(behind))

    def status(self, printer: str, ref: JobRef) -> JobStatus:
        """What became of the job; never raises.

        CUPS calls a job completed that the printer behind the queue gave up on: where that one
        speaks IPP, it is asked, too. CUPS hands it the title.
        """
        told = super().status(printer, ref)
        if told.phase is not Phase.DONE or not told.by_printer:
            return told
        try:
            with self._told(printer):
                for job in client.jobs(
                    self._behind(printer), "completed", ("job-name", *troubles.OF_JOB)
                ):
                    if message.text(job, "job-name") == ref.title:
                        return troubles.status(job, {}, by_printer=True)
        except (Refused, ValueError):
            return replace(told, by_printer=False)
        return replace(told, by_printer=False)

    def _behind(self, printer: str) -> Printer:
        """The printer behind a queue. Raises ValueError where it does not speak IPP."""
        its = client.attributes(self._target(printer), ("device-uri",))
        return address.target(message.text(its, "device-uri"))

    def _target(self, printer: str) -> Printer:
        resource = f"/printers/{quote(printer, safe='')}"
        return Printer(f"ipp://localhost{resource}", cups_server.find(), resource)

    def _stands(self, its: Attributes) -> bool:
        return troubles.state(its) is QueueState.STOPPED

    def _names(self, title: str) -> tuple[str, ...]:
        return (title,)  # cupsd hides names from all but the owner: a job without one is another's
