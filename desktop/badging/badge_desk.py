"""Badges from the window's side: which are printed, where and why. `printing` sees to the rest.

A printer's trouble is told in the status bar; it never undoes, delays or hides a check-in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.badges import badge_prints
from db.rows import Outcome, Way
from desktop.badging import used_labels
from desktop.badging.badge_files import BadgeFiles
from desktop.badging.badge_looks import BadgeLooks
from desktop.badging.badge_news import BadgeNews
from desktop.badging.printer_desk import PrinterDesk
from desktop.printing.watch import PrinterWatch
from desktop.words.letter_words import LetterWords

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from db.rows import BadgePrint, Scan, Visitor
    from db.rows.prints import BadgeJob
    from desktop.badge.data import BadgeData
    from desktop.badge.places import Places
    from desktop.badge.printers.base import Backend, Work
    from desktop.badge.stock import Stock
    from desktop.badging.badge_looks import Paper
    from desktop.preferences import Preferences
    from desktop.printing.queue import PrintQueue
    from desktop.store import Store

WARM_UP_AFTER_MS = 1_000


class BadgeDesk(QObject):
    """Shows and prints badges of visitors.

    ``state_changed(code, words)`` tells the printer's state ("ready", "none", "busy",
    "attention"); ``printed(visitor)`` that a badge was asked for (``queue`` knows what became of
    it); ``said(words, change)`` asks for a toast, ``saved(words, path)`` for one about the file
    that badges went to, ``warned(words)`` for one about trouble, ``troubled(words)`` about that of
    a badge on its way; ``queued(queue)`` says that there is a queue from now on.
    """

    state_changed = Signal(str, str)
    printed = Signal(object)
    said = Signal(str, str)
    saved = Signal(str, object)
    warned = Signal(str)
    troubled = Signal(str)
    queued = Signal(object)

    def __init__(
        self, store: Store, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        """Ask *store* who gets which badge; print as *preferences* say."""
        super().__init__(parent)
        self._store = store
        self._preferences = preferences
        self._queue: PrintQueue | None = None
        self.pace = 1.0
        self.looks = BadgeLooks(store, preferences, self)
        self.watch = PrinterWatch(self.looks.paper, self.backend, self.has_waiting, self)
        preferences.changed.connect(self.watch.look)
        self.news = BadgeNews(preferences, self._folder, self.watch, self)
        self.news.state_changed.connect(self.state_changed)
        self.news.saved.connect(self.saved)
        self.news.troubled.connect(self.troubled)
        self.files = BadgeFiles(store, self.looks, self)
        self.files.saved.connect(self.saved)
        self.files.warned.connect(self.warned)
        self.printers = PrinterDesk(preferences, self.looks, self._folder, self)
        self.printers.saved.connect(self.saved)
        self.printers.said.connect(self.said)
        self.printers.warned.connect(self.warned)
        store.opened.connect(self._opened)

    @Slot()
    def _opened(self) -> None:
        if self._queue is None:
            QTimer.singleShot(WARM_UP_AFTER_MS, self, self._warm_up)

    @Slot()
    def _warm_up(self) -> None:
        """Load what the first badge would wait for, once the window has had its first second."""
        self.files.warm_up()
        self.queue.changed.emit()  # and see to what an earlier run left
        self.watch.start()

    @property
    def queue(self) -> PrintQueue:
        """The jobs of this laptop. Made when first asked for: the first window prints nothing."""
        if self._queue is None:
            from desktop.printing.queue import PrintQueue

            self._queue = PrintQueue(self._store, self._work, self._stock, self.backend, self)
            self._queue.pace = self.pace
            self._queue.paused.update(self._preferences.settings.paused)
            self.news.follow(self._queue)
            self.queued.emit(self._queue)
        return self._queue

    # Looks ------------------------------------------------------------------------------------

    @property
    def stock(self) -> Stock:
        """What badges are printed on now."""
        return self.looks.stock

    def stocks(self) -> dict[str, Stock]:
        """All stocks by id."""
        return self.looks.stocks()

    def data(self, visitor: Visitor) -> BadgeData:
        """What the visitor's badge says."""
        return self.looks.data(visitor)

    def image(self, visitor: Visitor, width: int, ratio: float = 1.0) -> QImage:
        """The visitor's badge as it will be printed, *width* logical pixels wide."""
        return self.looks.image(visitor, width, ratio)

    # Paper ------------------------------------------------------------------------------------

    @Slot(object)
    def after_check_in(self, scan: Scan) -> None:
        """Print the badge of who has come in for the first time, when that is switched on.

        Who came on an earlier day, or goes in and out, has a badge; so has whose badge was printed
        before, or is on its way. A PDF that was saved is no badge in a hand.
        """
        wanted = self._preferences.settings
        came = scan.outcome is Outcome.OK and scan.way is Way.ENTRY and not scan.session
        first = came and not (scan.repeated or scan.returning or scan.reentry)
        if first and scan.visitor and wanted.auto_print and wanted.printer:
            self._store.read(
                partial(self._print_first, scan.visitor), badge_prints.on_paper, scan.visitor.uuid
            )

    def _print_first(self, visitor: Visitor, before: list[BadgePrint]) -> None:
        from db.rows.prints import Why

        if any(made.code == visitor.code for made in before):
            return
        if held := LetterWords.held(self.data(visitor)):
            self.warned.emit(held)
            return
        self._ask_one(visitor, partial(self._asked, visitor), why=Why.AUTO)

    def print_badge(self, visitor: Visitor, reason: str = "", paper: Paper | None = None) -> None:
        """Print the visitor's badge on *paper*; without a printer it becomes a PDF beside the file.

        What is on its way for the same visitor is cancelled first. *reason* says why it is printed
        again, as a code or in staff's words; "" leaves it to the log of badges.
        """
        known = partial(self._print, visitor, paper)
        if reason:
            known(reason)
        else:
            self._store.read(known, badge_prints.why_again, visitor.uuid)

    def _print(self, visitor: Visitor, paper: Paper | None, reason: str) -> None:
        paper = paper or self.looks.paper()
        on_done = partial(self._asked_by_hand, visitor, paper.stock)
        self._ask_one(visitor, on_done, paper, reason=reason)

    def _ask_one(
        self,
        visitor: Visitor,
        on_done: Callable[[list[BadgeJob]], object],
        paper: Paper | None = None,
        **told: object,
    ) -> None:
        """On a sheet, one badge goes to the first label that is free."""
        paper = paper or self.looks.paper()
        places = used_labels.take(self._preferences, paper.stock)
        self._ask([visitor], on_done, paper, places=places, **told)

    def print_many(
        self, visitors: Sequence[Visitor], places: Places | None = None, paper: Paper | None = None
    ) -> None:
        """Print the badges of *visitors*: on sheets in one job, on labels each in its own."""
        from db.rows.prints import Why
        from desktop.printing.work import write_places

        paper = paper or self.looks.paper()
        sheet = paper.stock.per_page > 1
        told = {"together": sheet, "places": write_places(places) if sheet else ""}
        on_done = partial(self._asked_for_many, visitors, paper.stock)
        self._ask(visitors, on_done, paper, why=Why.BATCH, **told)

    def _ask(
        self,
        visitors: Sequence[Visitor],
        on_done: Callable[[list[BadgeJob]], object],
        paper: Paper,
        **told: object,
    ) -> None:
        badges = [(visitor.uuid, visitor.code) for visitor in visitors]
        stock = self.looks.stock_of_job(paper)
        self.queue.ask(badges, on_done, printer=paper.printer, stock=stock, **told)

    def _asked(self, visitor: Visitor, _jobs: list[BadgeJob]) -> None:
        self.printed.emit(visitor)

    def _asked_by_hand(self, visitor: Visitor, stock: Stock, jobs: list[BadgeJob]) -> None:
        from desktop.words.asked_words import AskedWords  # a start prints nothing

        self._asked(visitor, jobs)
        unfit, printer = self.looks.unfit([visitor], stock), jobs[0].printer
        if boxes := LetterWords.printed(self.data(visitor)):
            self.warned.emit(boxes)
        elif printer:
            self.said.emit(AskedWords.one(visitor.name, printer, unfit, stock), "")
        elif unfit:
            self.news.add(jobs[0], unfit, stock)

    def _asked_for_many(
        self, visitors: Sequence[Visitor], stock: Stock, jobs: list[BadgeJob]
    ) -> None:
        from desktop.words.asked_words import AskedWords  # as above

        self.said.emit(AskedWords.many(jobs, self.looks.unfit(visitors, stock), stock), "")

    def print_again(self, job: BadgeJob, reason: str) -> None:
        """Print the badges of *job* once more, once *job* is settled: on the printer of now, but
        where another stock lies in that one.

        A label that was printed on is gone: one badge goes to the next that is free. In the place
        of a stock that nobody knows here comes the one of now; a PDF lay on none.
        """
        stock = self._stock(job)
        printer = self._preferences.settings.printer
        if stock is None or (printer and not job.printer):
            now = self.looks.unknown(printer) or self.stock.id
            self.queue.again(job, reason, printer, stock=now, places="")
            return
        used = job.tried and len(job.badges) == 1
        places = used_labels.take(self._preferences, stock) if used else None
        self.queue.again(job, reason, printer if stock == self.stock else None, places=places)

    def pause(self, *printers: str, paused: bool) -> None:
        """Send no badge to *printers* until this is taken back, on whatever day that is."""
        kept = [each for each in self._preferences.settings.paused if each not in printers]
        self._preferences.change(paused=(*kept, *(printers if paused else ())))
        for printer in printers:
            self.queue.pause(printer, paused=paused)

    @property
    def station(self) -> str:
        """The uuid of this laptop: jobs of another are not ours to see to."""
        return self._store.by.station

    # What the queue asks for ------------------------------------------------------------------

    def backend(self, printer: str) -> Backend:
        """The way to *printer*; "" is the folder of PDFs beside the event file."""
        from desktop.badge.printers import backend_for

        return backend_for(printer, self._folder())

    def _stock(self, job: BadgeJob) -> Stock | None:
        return self.stocks().get(job.stock)

    def _work(self, job: BadgeJob, people: list[Visitor]) -> Work:
        from desktop.printing.work import work_of

        setup = self._preferences.settings.printer_setup(job.printer)
        layout = self.looks.layout(job.layout)
        told = {"offset": setup.offset, "dpi": setup.dpi}
        return work_of(job, people, self.data, self.stocks(), layout=layout, **told)

    @Slot()
    def tell_state(self) -> None:
        """Say in the status bar where badges go, and what waits and why."""
        self.news.tell_state()

    def _folder(self) -> Path:
        path = self._store.path or Path("badges.desk")
        return path.with_name(f"{path.stem} badges")

    def has_waiting(self) -> bool:
        """Whether badges of this laptop are still on their way."""
        return self._queue is not None and bool(self._queue.waiting)

    def is_idle(self) -> bool:
        """Whether no badge is being drawn, sent or asked about."""
        quiet = self._queue is None or self._queue.is_quiet()
        return quiet and self.files.is_idle() and self.printers.is_idle()

    def rest(self) -> bool:
        """Begin nothing more; whether nothing that was begun is still being done.

        A printer that hangs may take half a minute.
        """
        if self._queue is not None:
            self._queue.rest()
        self.watch.rest()
        done = self.watch.is_idle() and (self._queue is None or self._queue.is_idle())
        return done and self.files.is_idle() and self.printers.is_idle()

    def go_on(self) -> None:
        """Begin again, after a rest."""
        if self._queue is not None:
            self._queue.go_on()
        self.watch.start()

    def close(self) -> None:
        """Finish what was begun; what waits stays in the event file."""
        if self._queue is not None:
            self._queue.close()
        self.watch.close()
        self.files.close()
        self.printers.close()
