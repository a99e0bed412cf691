"""Printers from the window's side: what there is, what each can do, and the test page."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop import i18n
from desktop.lane import Lane

if TYPE_CHECKING:
    from desktop.badge.data import BadgeData
    from desktop.badge.elements import Layout
    from desktop.badge.printers.base import Capabilities, Queue, Refused
    from desktop.badge.stock import Stock
    from desktop.badging.badge_looks import BadgeLooks, Paper
    from desktop.preferences import Preferences
    from desktop.preflight.paper import Printer
    from desktop.settings import PrinterSetup

    Known = tuple[list[Queue], Refused | None]

log = logging.getLogger(__name__)


class PrinterDesk(QObject):
    """Asks printers about themselves, on a lane: one that is off takes seconds to be off.

    ``said(words, change)`` asks for a toast, ``saved(words, path)`` for one about a file,
    ``warned(words)`` for one about trouble.
    """

    said = Signal(str, str)
    saved = Signal(str, object)
    warned = Signal(str)

    def __init__(
        self,
        preferences: Preferences,
        looks: BadgeLooks,
        folder: Callable[[], Path],
        parent: QObject | None = None,
    ) -> None:
        """*folder* is where PDFs go; *looks* knows what lies in the printer."""
        super().__init__(parent)
        self._preferences, self._looks, self._folder = preferences, looks, folder
        self._lane: Lane | None = None

    def ask_printers(self, on_answer: Callable[[Known], object]) -> None:
        """The printers there are now, those of the network among them: see `printers.known`."""
        from desktop.badge.printers import known
        from desktop.badge.printers.ipp import address

        names = [setup.name for setup in self._preferences.settings.printers]
        self._ask(on_answer, partial(known, list(filter(address.is_address, names))))

    def ask_capabilities(
        self, printer: str, on_answer: Callable[[Capabilities | None], object]
    ) -> None:
        """What *printer* can do; None when it does not answer."""
        self._ask(on_answer, partial(_capabilities, printer))

    def ask_ready(self, on_answer: Callable[[Printer], object]) -> None:
        """Whether a badge would come out of the printer that badges go to, if it came now."""
        from desktop.preflight.paper import ask_printer  # a start asks no printer

        paper, paused = self._looks.paper(), self._preferences.settings.paused
        asked = partial(ask_printer, paper.printer, paper.stock, self._folder(), paused)
        self._ask(on_answer, asked, partial(self._not_asked, on_answer, paper))

    def _not_asked(
        self, on_answer: Callable[[Printer], object], paper: Paper, error: BaseException
    ) -> None:
        """Whoever waits hears that it did not answer; why is told as always."""
        from desktop.badge.printers.base import Trouble
        from desktop.preflight.paper import Printer

        self._failed(error)
        on_answer(Printer(paper.printer, paper.stock.name, Trouble.UNREACHABLE))

    def add(self, typed: str, on_answer: Callable[[str, Refused | None], object]) -> None:
        """Ask the printer at the address *typed*, which is new here whatever it was before.

        The answer is its address, and why it cannot be used, None when it can. Raises ValueError
        for what is no address.
        """
        from desktop.badge.printers.ipp import address

        name = address.normal(typed)
        self._ask(partial(on_answer, name), partial(_try, name))

    def print_test(self) -> None:
        """Print a page of rulers on the printer that badges go to, or into the folder of PDFs."""
        from desktop.badge import test_page  # a start prints nothing

        setup, stock = self._preferences.settings.setup, self._looks.stock
        layout = test_page.layout(stock, self.test_words(setup, stock))
        work = partial(_print_page, setup, stock, layout, test_page.badge(), self._folder())
        self._ask(partial(self._test_sent, setup.name), work)

    def print_scanner_label(self, words: str) -> None:
        """Print the label that a scanner is tried on, with *words*, on the printer for badges."""
        from desktop.scanner import label  # as above

        setup, stock = self._preferences.settings.setup, self._looks.stock
        layout = label.layout(stock, words)
        work = partial(_print_page, setup, stock, layout, label.badge(), self._folder())
        self._ask(partial(self._label_sent, setup.name), work)

    def _label_sent(self, printer: str, _made: Path | None) -> None:
        from desktop.words.job_words import JobWords  # as above

        words = self.tr("The label goes to %1").replace("%1", JobWords.printer(printer))
        self.said.emit(words, "")

    def test_words(self, setup: PrinterSetup, stock: Stock) -> list[str]:
        """What the test page says, in the window's language."""
        from desktop.badge.test_page import SAMPLE_CODE
        from desktop.words.job_words import JobWords  # a start names no printer

        called = JobWords.printer(setup.name) if setup.name else self.tr("PDF")
        right, down = (f"{length:.1f}".replace("-", "−") for length in setup.offset)
        code = " ".join(SAMPLE_CODE[at : at + 4] for at in range(0, len(SAMPLE_CODE), 4))
        moved = self.tr("Moved by %1 mm to the right and %2 mm down")
        return [
            self.tr("Test page: %1").replace("%1", called),
            f"{stock.name} · {setup.dpi or stock.dpi} dpi",
            i18n.filled(moved, right, down),
            self.tr("The frame is 10 mm from each edge of the paper: measure it with a ruler."),
            self.tr("12 mm at the left? Take 2 from “To the right”."),
            self.tr("9 mm at the top? Add 1 to “Down”."),
            self.tr("The code reads %1").replace("%1", code),
        ]

    def _test_sent(self, printer: str, made: Path | None) -> None:
        if made is None:
            from desktop.words.job_words import JobWords  # as above

            words = self.tr("Test page sent to %1").replace("%1", JobWords.printer(printer))
            self.said.emit(words, "")
        else:
            words = self.tr("Test page saved in “%1”").replace("%1", made.parent.name)
            self.saved.emit(words, made)

    def _ask(
        self,
        on_answer: Callable[..., object],
        work: Callable[[], object],
        on_fault: Callable[[BaseException], object] | None = None,
    ) -> None:
        if self._lane is None:
            self._lane = Lane("printers", self)
        self._lane.ask(on_answer, work, on_fault=on_fault or self._failed)

    def _failed(self, error: BaseException) -> None:
        from desktop.words.print_words import Prints  # printers and stocks come along

        words = Prints.fault(error)
        if words is None:
            raise error
        log.warning("a printer did not answer: %s", type(error).__name__)
        self.warned.emit(words)

    def is_idle(self) -> bool:
        """Whether nobody is being asked."""
        return self._lane is None or self._lane.is_idle()

    def close(self) -> None:
        """End the lane, once what was begun is done."""
        if self._lane is not None:
            self._lane.close()


def called(queue: Queue, queues: Sequence[Queue]) -> str:
    """The description of *queue*, with its name where another of *queues* is described so, too.

    A printer of the network comes with its host: the status bar and the jobs call it by that.
    """
    from desktop.words.job_words import JobWords  # a start names no printer

    twins = [each for each in queues if each.description == queue.description]
    name = JobWords.printer(queue.name)
    if not queue.description or queue.description == queue.name:
        return name
    alone = name == queue.name and len(twins) == 1
    return queue.description if alone else f"{queue.description} ({name})"


def _capabilities(printer: str) -> Capabilities | None:
    from desktop.badge import printers
    from desktop.badge.printers.base import Refused

    try:
        return printers.backend_for(printer).capabilities(printer)
    except Refused:
        return None


def _try(name: str) -> Refused | None:
    """Why the printer at that address cannot be used."""
    from desktop.badge import printers
    from desktop.badge.printers.base import Refused, Trouble
    from desktop.badge.printers.ipp import address, trust

    trust.forget(address.place(name))
    try:
        can = printers.backend_for(name).capabilities(name)
    except Refused as refused:
        return refused
    return Refused(Trouble.NO_PDF, name) if can.pdf is False else None


def _print_page(
    setup: PrinterSetup, stock: Stock, layout: Layout, badge: BadgeData, folder: Path
) -> Path | None:
    """Send *layout* on a page of *stock*, a page that no job follows; the file it became, None
    where it went to a printer. Raises Refused.
    """
    import tempfile
    from secrets import token_hex  # all of this is needed by the first test page

    from desktop.badge import printers, test_page
    from desktop.badge.printers.base import Refused, Trouble, Unsure, Work

    page = test_page.page_of(stock)
    work = Work((badge,), page, layout, offset=setup.offset, dpi=setup.dpi)
    backend = printers.backend_for(setup.name, folder)
    backend.check(setup.name, page)
    with tempfile.TemporaryDirectory() as spool:
        prepared = backend.render(setup.name, work, Path(spool))
        try:
            ref = backend.submit(setup.name, prepared, f"Test page {token_hex(4)}")
        except Unsure as unsure:  # nobody follows a test page: staff look at the printer
            raise Refused(Trouble.NOT_TAKEN, setup.name, unsure.detail) from unsure
    return None if setup.name else folder / ref.id
