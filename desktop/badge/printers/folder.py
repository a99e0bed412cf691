"""The printer that always works: a folder that fills with PDF files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from desktop.badge.printers import drawn
from desktop.badge.printers.base import (
    Capabilities,
    JobRef,
    JobStatus,
    Phase,
    Prepared,
    Queue,
    QueueState,
    Trouble,
    Work,
)
from desktop.badge.stock import Stock


class PdfFolder:
    """Each job becomes a file under its title. A `Backend` whose printer has the name ""."""

    def __init__(self, folder: Path) -> None:
        """*folder* is made with the first job."""
        self._folder = folder

    def printers(self) -> list[Queue]:
        """The one printer, which is never out of paper."""
        return [self.queue("")]

    def queue(self, printer: str) -> Queue:
        """The folder, which is always ready."""
        return Queue("", str(self._folder), "PDF", False, (), QueueState.IDLE, True, ())

    def capabilities(self, printer: str) -> Capabilities:
        """Everything: a file has no paper of its own."""
        return Capabilities(colour=True, two_sides=True, pdf=True, tells_end=True)

    def check(self, printer: str, stock: Stock) -> None:
        """Raises nothing: every stock can be a file."""

    def render(self, printer: str, work: Work, folder: Path) -> Prepared:
        """*work* as a PDF in *folder*; raises OSError and ValueError."""
        return drawn.as_pdf(work, folder)

    def submit(self, printer: str, prepared: Prepared, title: str) -> JobRef:
        """Puts the file in its place, under *title*. Raises OSError."""
        if prepared.path is None:
            raise ValueError("nothing was drawn")
        target = self._file(title)
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        half = target.with_name(f".{target.name}.part")
        try:
            with prepared.path.open("rb") as drawn_file, half.open("wb") as file:
                shutil.copyfileobj(drawn_file, file)
                file.flush()
                os.fsync(file.fileno())  # "done" outlives a power cut
            half.replace(target)
        finally:
            half.unlink(missing_ok=True)
        return JobRef(printer, target.name, title)

    def find(self, printer: str, title: str) -> JobRef | None:
        """The job whose file is there."""
        target = self._file(title)
        return JobRef(printer, target.name, title) if target.exists() else None

    def status(self, printer: str, ref: JobRef) -> JobStatus:
        """Done when the file is there; somebody may have moved it away since."""
        if self._file(ref.title).exists():
            return JobStatus(Phase.DONE, by_printer=True)
        return JobStatus(Phase.UNKNOWN, Trouble.FORGOTTEN)

    def cancel(self, printer: str, ref: JobRef) -> bool:
        """Deletes the file; False when it was not there to be deleted."""
        target = self._file(ref.title)
        known = target.exists()
        target.unlink(missing_ok=True)
        return known

    def _file(self, title: str) -> Path:
        name = "".join(letter if letter.isalnum() or letter in " -_." else "_" for letter in title)
        return self._folder / f"{name.strip('. ') or '_'}.pdf"
