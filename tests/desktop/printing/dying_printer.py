"""A program that is killed while it prints: ``python -m tests.desktop.printing.dying_printer``.

Arguments: the event file, the visitor's uuid, and the moment: "written" (the file says that the
badge is being sent, and nothing was), "sending" (half of it is there), "sent" (all of it, and the
file does not know).
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from db import event_file
from db.badges import job_orders
from db.past.changes import By
from db.visitor import visitors
from desktop.badge.printers.folder import PdfFolder
from desktop.commands.asked import Asked
from desktop.commands.paper_way import paper_way

BY = By("Tom", "station")


class Dying(PdfFolder):
    """Ends the process at the *moment*, as a power cut does."""

    def __init__(self, folder, moment):
        super().__init__(folder)
        self._moment = moment

    def submit(self, printer, prepared, title):
        if self._moment == "written":
            os.kill(os.getpid(), signal.SIGKILL)
        if self._moment == "sending":
            half = self._folder / f".{title}.pdf.part"
            half.parent.mkdir(parents=True, exist_ok=True)
            half.write_bytes(prepared.path.read_bytes()[:100])
            os.kill(os.getpid(), signal.SIGKILL)
        super().submit(printer, prepared, title)
        os.kill(os.getpid(), signal.SIGKILL)


def main(file, who, moment):
    """Print the badge of the visitor *who* into the folder beside *file*, and die of it."""
    Asked().draw()
    with event_file.open_file(file) as opened:
        visitor = visitors.by_uuid(opened.db, who)
        badges = [(visitor.uuid, visitor.code)]
        (job,) = job_orders.ask(opened.db, BY, badges, printer="", stock="a6")
        way = paper_way(opened.db, file)
        way.backend = lambda _printer: Dying(file.with_name(f"{file.stem} badges"), moment)
        way.fresh.add(job.uuid)
        way.see_through(opened.db, BY, [job.uuid])


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
