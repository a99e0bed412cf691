"""What badges look like on this laptop: their content, layout and stock, and the preview."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from db import events
from desktop.badging.badge_content import data_of, named_layout, own_saved, read_layout, usual_stock

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from db.badges.layouts import SavedLayout
    from db.rows import BadgeType, Visitor
    from desktop.badge.data import BadgeData
    from desktop.badge.elements import Layout
    from desktop.badge.stock import Stock
    from desktop.preferences import Preferences
    from desktop.store import Store


@dataclass(frozen=True, slots=True)
class Paper:
    """Where badges go: ``printer`` is a queue, an address, or "" for PDFs; ``stock`` lies in it."""

    printer: str
    stock: Stock


@dataclass(frozen=True, slots=True)
class Unfit:
    """A layout of the event, called ``name``, that cannot be made to fit some stock.

    It is that of the badge types ``types``, or where they are none of all others; ``made_for`` is
    the stock it was drawn on, None for one that is not known here.
    """

    name: str
    types: tuple[BadgeType, ...]
    made_for: Stock | None

    @property
    def code(self) -> str:
        """The code of its first badge type; "" for all others."""
        return self.types[0].code if self.types else ""


def fit_subject(badge_type: str, stock: str) -> str:
    """What the page of layouts is entered with, to make that badge type's fit that stock."""
    return f"{badge_type}@{stock}"


class BadgeLooks(QObject):
    """Knows the badge types and layouts of the open file, and the stock that was chosen."""

    def __init__(
        self, store: Store, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        """Ask *store* for types and layouts; *preferences* say what lies in the printer."""
        super().__init__(parent)
        self._store = store
        self._preferences = preferences
        self._types: dict[str, BadgeType] = {}
        self._layouts: list[SavedLayout] = []
        self._stocks: dict[str, Stock] = {}
        store.opened.connect(self._learn)
        store.changed.connect(self._relearn)

    @Slot(object)
    def _learn(self, _event: object = None) -> None:
        self._store.read(self._know, events.badge_types, replaces="badge types")
        self._store.read(self._know_layouts, _layouts, replaces="layouts")

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
        return self.paper().stock

    def paper(self, printer: str | None = None) -> Paper:
        """*printer* (None: the one badges go to) and what lies in it, by what was chosen last.

        A PDF for which nobody chose is for the printer that badges go to.
        """
        settings = self._preferences.settings
        printer = settings.printer if printer is None else printer
        stock = settings.printer_setup(printer).stock
        if not printer and not stock:
            stock = settings.setup.stock
        return Paper(printer, self.stocks().get(stock, self.usual))

    def unknown(self, printer: str) -> str:
        """The id of a stock that was chosen for *printer* and is not known here; "" for none."""
        settings = self._preferences.settings
        stock = settings.printer_setup(printer).stock
        if not printer and not stock:
            stock = settings.setup.stock
        return "" if stock in self.stocks() else stock

    def stock_of_job(self, paper: Paper) -> str:
        """The id of the stock that a job on *paper* names.

        A stock that nobody knows is not replaced by another in silence: the job says so.
        """
        unknown = self.unknown(paper.printer) if paper == self.paper(paper.printer) else ""
        return unknown or paper.stock.id

    def load(self, paper: Paper) -> None:
        """Remember what lies in a printer from now on."""
        if self.paper(paper.printer) != paper or self.unknown(paper.printer):
            settings = self._preferences.settings
            setup = replace(settings.printer_setup(paper.printer), stock=paper.stock.id)
            self._preferences.change(printers=settings.printers_with(setup))

    @property
    def usual(self) -> Stock:
        """What badges are printed on in the event's country, unless another stock is chosen."""
        return self.stocks()[usual_stock(self._store.current_event)]

    def stocks(self) -> dict[str, Stock]:
        """All stocks by id."""
        if not self._stocks:
            from desktop.badge import stock

            self._stocks = stock.load_all()
        return self._stocks

    def data(self, visitor: Visitor) -> BadgeData:
        """What the visitor's badge says."""
        kind = self._types.get(visitor.badge_type)
        return data_of(visitor, self._store.current_event, kind, self._layouts)

    def layout(self, name: str) -> Layout | None:
        """The layout with that id, which a job may name; None for each badge type's own."""
        return named_layout(name, self._layouts)

    def unfit(self, people: Iterable[Visitor], stock: Stock) -> list[Unfit]:
        """The layouts that the badges of *people* have and that do not fit *stock*, each once.

        These badges print as the default of that stock.
        """
        if not self._layouts:
            return []
        from desktop.badge import fitting

        found: dict[str, Unfit] = {}
        for code in dict.fromkeys(visitor.badge_type for visitor in people):
            saved = own_saved(code, self._layouts)
            layout = read_layout(saved.uuid, saved.text) if saved else None
            if saved is None or layout is None or saved.uuid in found:
                continue
            if fitting.fitted(layout, stock) is None:
                types = tuple(self._types[one] for one in saved.types if one in self._types)
                found[saved.uuid] = Unfit(saved.name, types, self.stocks().get(layout.stock))
        return list(found.values())

    def image(
        self, visitor: Visitor, width: int, ratio: float = 1.0, stock: Stock | None = None
    ) -> QImage:
        """The visitor's badge as it will be printed, *width* logical pixels wide.

        *stock* None is what lies in the printer that badges go to.
        """
        from desktop.badge import paint

        return paint.preview(self.data(visitor), stock or self.stock, width, ratio)


def _layouts(db: Database) -> list[SavedLayout]:
    from db.badges import layouts  # the first window shows no badge

    return layouts.all_layouts(db)
