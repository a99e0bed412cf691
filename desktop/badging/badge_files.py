"""Badges in a PDF that staff choose: work on a lane."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop import settings
from desktop.keeping import registering
from desktop.lane import Lane

if TYPE_CHECKING:
    from db.rows import Visitor
    from desktop.badge.data import BadgeData
    from desktop.badge.places import Places
    from desktop.badge.stock import Stock
    from desktop.badging.badge_looks import BadgeLooks
    from desktop.keeping.opened import Here
    from desktop.store import Store

log = logging.getLogger(__name__)


class BadgeFiles(QObject):
    """``saved(words, path)`` asks for a toast about a file, ``warned(words)`` about trouble."""

    warned = Signal(str)
    saved = Signal(str, object)

    def __init__(self, store: Store, looks: BadgeLooks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._looks = store, looks
        self._lane: Lane | None = None
        self._closed = False
        self.saved.connect(_remember)

    def warm_up(self) -> None:
        """Load fonts and what else the first badge would wait for."""
        self._ask(_nothing, _warm_up)

    def save_pdf(
        self,
        visitors: Sequence[Visitor],
        path: Path,
        places: Places | None = None,
        stock: Stock | None = None,
    ) -> None:
        """Write the badges of *visitors* to *path*, on sheets to the labels of *places*.

        *stock* None is what lies in the printer that badges go to.
        """
        stock = stock or self._looks.stock
        data = [self._looks.data(visitor) for visitor in visitors]
        work = partial(_write, path, data, stock, places)
        written = partial(self._written, list(visitors), stock, self._store.here)
        self._ask(written, work)

    def make(
        self,
        path: Path,
        work: Callable[[], object],
        words: str,
        then: Callable[[], object] | None = None,
    ) -> None:
        """Do *work* aside, which makes the file *path*, then say *words* about it, and do *then*
        what the file must be there for.
        """
        self._ask(partial(self._made, path, words, then), work)

    def _made(
        self, path: Path, words: str, then: Callable[[], object] | None, _made: object
    ) -> None:
        self.saved.emit(words, path)
        if then is not None:
            then()

    def _ask(self, on_answer: Callable[..., object], work: Callable[[], object]) -> None:
        if self._closed:  # the window went while somebody still asked the event file
            log.warning("a file was not made: the program ends")
            return
        if self._lane is None:
            self._lane = Lane("badges", self)
        self._lane.ask(on_answer, work, on_fault=self._failed)

    def _written(self, visitors: list[Visitor], stock: Stock, of: Here, path: Path) -> None:
        from db.lists_out import papers_out  # a start writes no badge

        made = [(visitor.uuid, visitor.code) for visitor in visitors]
        badges = papers_out.badges
        failed = partial(registering.unregistered, self._store, path)
        self._store.write(
            None, badges, made, name=path.name, stock=stock.id, on_fault=failed, of=of
        )
        from desktop.words.fit_words import FitWords  # as above

        words = self.tr("%n badge(s) saved in “%1”", "", len(visitors))
        more = FitWords.after(self._looks.unfit(visitors, stock), stock)
        self.saved.emit(words.replace("%1", path.parent.name) + more, path)

    def _failed(self, error: BaseException) -> None:
        from desktop.words.print_words import Prints  # printers and stocks come along

        words = Prints.fault(error)
        if words is None:
            raise error
        log.warning("badges were not made: %s", type(error).__name__)
        self.warned.emit(words)

    def is_idle(self) -> bool:
        """Whether nothing is being made."""
        return self._lane is None or self._lane.is_idle()

    def close(self) -> None:
        """Finish what was begun and end the lane: what is asked for later is not made."""
        self._closed = True
        if self._lane is not None:
            self._lane.close()


def _remember(_words: str, file: Path) -> None:
    """Know where something was written that may name people: an erasure looks for it there."""
    settings.remember_folder(file.parent)


def _nothing(_answer: object) -> None:
    """What is done with an answer that nobody waits for."""


def _warm_up() -> None:
    from desktop.badge import paint

    paint.warm_up()


def _write(path: Path, data: list[BadgeData], stock: Stock, places: Places | None = None) -> Path:
    from desktop.badge import pdf
    from desktop.badge.places import FRESH

    path.parent.mkdir(parents=True, exist_ok=True)
    pdf.write_pdf(path, data, stock, places=places or FRESH)
    return path
