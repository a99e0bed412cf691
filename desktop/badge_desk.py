"""Badges from the window's side: the preview, printing on a lane of its own, and the record of it.

A printer's trouble is told in the status bar; it never undoes, delays or hides a check-in.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from db import badge_prints, clock, events, job_orders
from db.rows import Outcome, Way
from desktop.badge_content import data_of, usual_stock
from desktop.lane import Lane

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.layouts import SavedLayout
    from db.rows import BadgePrint, BadgeType, Scan, Visitor
    from desktop.badge.data import BadgeData
    from desktop.badge.places import Places
    from desktop.badge.printers.base import Queue, Sent
    from desktop.badge.stock import Stock
    from desktop.preferences import Preferences
    from desktop.settings import Settings
    from desktop.store import Store

log = logging.getLogger(__name__)

WARM_UP_AFTER_MS = 1_000

SAMPLE_CODE = "VBBBBBBBBBBBBBBB"
"""A code of the right shape that no event's key ever signed: a scan of it is refused."""


class BadgeDesk(QObject):
    """Shows and prints badges of visitors.

    ``state_changed(code, words)`` tells the printer's state ("ready", "none", "busy",
    "attention"); ``printed(visitor)`` that a badge was handed over (not that it lies on the
    table: the system does not say); ``said(words, change)`` asks for a toast, ``saved(words,
    path)`` for one about the file that badges went to.
    """

    state_changed = Signal(str, str)
    printed = Signal(object)
    said = Signal(str, str)
    saved = Signal(str, object)

    def __init__(
        self, store: Store, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        """Ask *store* who gets which badge; print as *preferences* say."""
        super().__init__(parent)
        self._store = store
        self._preferences = preferences
        self._types: dict[str, BadgeType] = {}
        self._layouts: list[SavedLayout] = []
        self._stocks: dict[str, Stock] = {}
        self._lane: Lane | None = None
        self._trouble: BaseException | None = None
        self._way = (preferences.settings.printer, preferences.settings.stock)
        store.opened.connect(self._learn)
        store.changed.connect(self._relearn)
        preferences.changed.connect(self._take)

    @Slot(object)
    def _learn(self, _event: object = None) -> None:
        self._store.read(self._know, events.badge_types, replaces="badge types")
        self._store.read(self._know_layouts, _layouts, replaces="layouts")
        if self._lane is None:
            QTimer.singleShot(WARM_UP_AFTER_MS, self, self._warm_up)

    @Slot()
    def _warm_up(self) -> None:
        """Load what the first badge would wait for, once the window has had its first second."""
        if self._lane is None:
            self._ask(_nothing, _warm_up)

    @Slot(str)
    def _relearn(self, kind: str) -> None:
        if kind in ("event", "save_badge_type", "remove", "undo") or kind.endswith("_layout"):
            self._learn()

    def _know(self, types: list[BadgeType]) -> None:
        self._types = {kind.code: kind for kind in types}

    def _know_layouts(self, layouts: list[SavedLayout]) -> None:
        self._layouts = layouts

    @property
    def stock(self) -> Stock:
        """What badges are printed on now: the one chosen, else the one usual in the country."""
        stocks = self.stocks()
        chosen = self._preferences.settings.stock
        if chosen in stocks:
            return stocks[chosen]
        return stocks[usual_stock(self._store.current_event)]

    def stocks(self) -> dict[str, Stock]:
        """All stocks by id."""
        if not self._stocks:
            from desktop.badge import stock

            self._stocks = stock.load_all()
        return self._stocks

    def data(self, visitor: Visitor) -> BadgeData:
        """What the visitor's badge says, the badge type in the window's language."""
        kind = self._types.get(visitor.badge_type)
        return data_of(visitor, self._store.current_event, kind, self._layouts)

    def image(self, visitor: Visitor, width: int, ratio: float = 1.0) -> QImage:
        """The visitor's badge as it will be printed, *width* logical pixels wide."""
        from desktop.badge import paint

        return paint.preview(self.data(visitor), self.stock, width, ratio)

    # Paper ------------------------------------------------------------------------------------

    @Slot(object)
    def after_check_in(self, scan: Scan) -> None:
        """Print the badge of who has just come in, when that is switched on and none was made."""
        wanted = self._preferences.settings
        new = scan.outcome is Outcome.OK and scan.way is Way.ENTRY and not scan.repeated
        if new and scan.visitor and wanted.auto_print and wanted.printer:
            self._store.read(
                partial(self._print_first, scan.visitor), badge_prints.of, scan.visitor.uuid
            )

    def _print_first(self, visitor: Visitor, before: list[BadgePrint]) -> None:
        if not any(made.code == visitor.code for made in before):
            self.print_badge(visitor)

    def print_badge(self, visitor: Visitor, reason: str = "") -> None:
        """Print the visitor's badge; without a printer it becomes a PDF beside the event file."""
        queue, stock, data = self._preferences.settings.printer, self.stock, self.data(visitor)
        if queue:
            self.state_changed.emit("busy", self.tr("Printing on %1").replace("%1", queue))
            work = partial(_send, queue, data, stock)
            self._ask(partial(self._sent, visitor, stock, reason), work)
            return
        path = self._folder() / f"{clock.now():%Y%m%dT%H%M%SZ} {visitor.code}.pdf"
        work = partial(_write, path, [data], stock)
        self._ask(partial(self._written, [visitor], stock, reason), work)

    def save_pdf(
        self, visitors: Sequence[Visitor], path: Path, places: Places | None = None
    ) -> None:
        """Write the badges of *visitors* to *path*, on sheets to the labels of *places*."""
        data = [self.data(visitor) for visitor in visitors]
        work = partial(_write, path, data, self.stock, places)
        self._ask(partial(self._written, list(visitors), self.stock, ""), work)

    def ask_queues(self, on_answer: Callable[[list[Queue]], object]) -> None:
        """Ask the system for its printers, on the printer's lane: a network can make it slow."""
        self._ask(on_answer, _queues)

    def print_test(self) -> None:
        """Print a badge of nobody, to see how the stock lies in the printer."""
        from desktop.badge.data import BadgeData

        event = self._store.current_event
        sample = BadgeData(
            self.tr("Test"),
            self.tr("Badge"),
            self.tr("Nobody's company"),
            code=SAMPLE_CODE,
            event_name=event.name if event else "",
        )
        queue = self._preferences.settings.printer
        if queue:
            self._ask(self._test_sent, partial(_send, queue, sample, self.stock))
        else:
            path = self._folder() / "test.pdf"
            self._ask(self._test_sent, partial(_write, path, [sample], self.stock))

    def _test_sent(self, _sent: object) -> None:
        where = self._preferences.settings.printer or str(self._folder() / "test.pdf")
        self.said.emit(self.tr("Test badge sent to %1").replace("%1", where), "")
        self._went_well()

    def _ask(self, on_answer: Callable[..., object], work: Callable[[], object]) -> None:
        if self._lane is None:
            self._lane = Lane("printer", self)
        self._lane.ask(on_answer, work, on_fault=self._failed)

    def _sent(self, visitor: Visitor, stock: Stock, reason: str, sent: Sent) -> None:
        self._store.write(
            None,
            job_orders.note_sent,
            [(visitor.uuid, visitor.code)],
            printer=sent.queue,
            stock=stock.id,
            layout=stock.layout,
            reason=reason,
            ref=str(sent.job or ""),
        )
        self.printed.emit(visitor)
        words = self.tr("Badge of %1 sent to %2").replace("%2", sent.queue)
        self.said.emit(words.replace("%1", visitor.name), "")
        self._went_well()

    def _written(self, visitors: list[Visitor], stock: Stock, reason: str, path: Path) -> None:
        if len(visitors) == 1:
            self._log_file(visitors, stock, path, reason)
            self.printed.emit(visitors[0])
        else:
            self._log_file(visitors, stock, path, "")
        words = self.tr("%n badge(s) saved in “%1”", "", len(visitors))
        self.saved.emit(words.replace("%1", path.parent.name), path)
        self._went_well()

    def _went_well(self) -> None:
        self._trouble = None
        self.tell_state()

    def _log_file(self, visitors: list[Visitor], stock: Stock, path: Path, reason: str) -> None:
        self._store.write(
            None,
            job_orders.write_file,
            [(visitor.uuid, visitor.code) for visitor in visitors],
            name=path.name,
            stock=stock.id,
            layout=stock.layout,
            reason=reason,
        )

    def _failed(self, error: BaseException) -> None:
        words = _words_of(error)
        if words is None:
            raise error
        log.warning("a badge was not printed: %s", type(error).__name__)
        self._trouble = error
        self.tell_state()
        self.said.emit(words, "")

    @Slot(object)
    def _take(self, settings: Settings) -> None:
        """Another printer or stock: what troubled the one before is over."""
        way = (settings.printer, settings.stock)
        if way != self._way:
            self._way, self._trouble = way, None
        self.tell_state()

    def tell_state(self) -> None:
        """Say in the status bar where badges go, or why the last one did not get there."""
        queue = self._preferences.settings.printer
        if self._trouble is not None:
            self.state_changed.emit("attention", _words_of(self._trouble) or "")
        elif queue:
            self.state_changed.emit("ready", queue)
        else:
            self.state_changed.emit("none", self.tr("No printer: badges become PDFs"))

    def _folder(self) -> Path:
        path = self._store.path or Path("badges.desk")
        return path.with_name(f"{path.stem} badges")

    def is_idle(self) -> bool:
        """Whether nothing waits to be printed."""
        return self._lane is None or self._lane.is_idle()

    def close(self) -> None:
        """Finish what was begun and end the printer's lane."""
        if self._lane is not None:
            self._lane.close()


def _layouts(db: Database) -> list[SavedLayout]:
    from db import layouts  # the first window shows no badge

    return layouts.all_layouts(db)


def _words_of(error: BaseException) -> str | None:
    from desktop.print_words import Prints  # printers and stocks come along: a start needs neither

    return Prints.fault(error)


def _send(queue: str, data: BadgeData, stock: Stock) -> Sent:
    from desktop.badge.printers import system

    return system.print_badges(queue, [data], stock)


def _nothing(_answer: object) -> None:
    """What is done with an answer that nobody waits for."""


def _warm_up() -> None:
    from desktop.badge import paint

    paint.warm_up()


def _queues() -> list[Queue]:
    from desktop.badge.printers import system

    return system.queues()


def _write(path: Path, data: list[BadgeData], stock: Stock, places: Places | None = None) -> Path:
    from desktop.badge import pdf
    from desktop.badge.places import FRESH

    path.parent.mkdir(parents=True, exist_ok=True)
    pdf.write_pdf(path, data, stock, places=places or FRESH)
    return path
