"""Whose badges are drawn, on which stock, and which side of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Segments
from desktop.widgets.labels import Label
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from db.badges.layouts import SavedLayout
    from db.rows import BadgeType
    from desktop.badge.stock import Stock

ALL = ""
"""All badges whose type has no layout of its own."""

_TYPE, _NOBODY = "type ", "layout "


def of_type(code: str) -> str:
    """The badges of the type with that *code*."""
    return _TYPE + code


def of_nobody(uuid: str) -> str:
    """No badges yet: the event keeps the layout *uuid*, and no type has it."""
    return _NOBODY + uuid


def type_of(whose: str) -> str:
    """The code of the badge type; "" where it is not one type's badges."""
    return whose.removeprefix(_TYPE) if whose.startswith(_TYPE) else ""


def kept_for(whose: str, layouts: Sequence[SavedLayout]) -> SavedLayout | None:
    """The one of *layouts* that those badges have for their own, or None."""
    if code := type_of(whose):
        return next((one for one in layouts if code in one.types), None)
    if whose == ALL:
        return next((one for one in layouts if one.usual), None)
    return next((one for one in layouts if of_nobody(one.uuid) == whose), None)


def whose_has(kept: SavedLayout) -> str:
    """Badges that have the layout *kept*: the first type's, or all, or nobody's."""
    if kept.types:
        return of_type(kept.types[0])
    return ALL if kept.usual else of_nobody(kept.uuid)


class Whose(Translatable, QWidget):
    """Two lists with their names beside them, and the two sides.

    ``chosen(whose)`` and ``stock_chosen(id)`` say what a person has chosen, ``side(back)`` too.
    """

    chosen = Signal(str)
    stock_chosen = Signal(str)
    side = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.which, self.stock, self.sides = Combo(), Combo(), Segments(keys=False)
        self.kinds: Sequence[BadgeType] = ()
        self._layouts: Sequence[SavedLayout] = ()
        self._named = Label(role="strong"), Label(role="strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for label, combo in zip(self._named, (self.which, self.stock), strict=True):
            label.setBuddy(combo)
            row.addWidget(label)
            row.addWidget(combo, 2)
            row.addSpacing(theme.px(8))
        row.addWidget(self.sides, 2)
        self._row = row
        self.which.currentIndexChanged.connect(self._choose)
        self.stock.currentIndexChanged.connect(self._choose_stock)
        self.sides.chosen.connect(self.side)
        self.retranslate()

    def fit(self, *, compact: bool) -> None:
        """Leave out the lists' names where the page has no room: they say it themselves."""
        for label in self._named:
            label.setVisible(not compact)
        self._row.setStretchFactor(self.sides, 3 if compact else 2)

    def offer(self, kinds: Sequence[BadgeType], layouts: Sequence[SavedLayout]) -> None:
        """Offer the badges of each of *kinds*, of all others, and what of *layouts* nobody has."""
        self.kinds, self._layouts = kinds, layouts
        having = {code for one in layouts for code in one.types}
        types = [(self._type_with(kind, having), of_type(kind.code)) for kind in kinds]
        spare = [one for one in layouts if not one.types and not one.usual]
        nobody = self.tr("“%1”, for nobody yet")
        left = [(nobody.replace("%1", one.name), of_nobody(one.uuid)) for one in spare]
        self.which.fill([(self.tr("All badges"), ALL), *types, *left])

    def _type_with(self, kind: BadgeType, having: set[str]) -> str:
        name = VisitorWords.badge_type(kind)
        own = self.tr("%1, with its own layout")
        return own.replace("%1", name) if kind.code in having else name

    def offer_stocks(self, stocks: Iterable[Stock]) -> None:
        """Offer these *stocks*."""
        self.stock.fill((stock.name, stock.id) for stock in stocks)

    def show_chosen(self, whose: str, stock: str, *, back: bool) -> None:
        """Show what is drawn, without a signal."""
        for combo, value in ((self.which, whose), (self.stock, stock)):
            blocked = combo.blockSignals(True)
            combo.choose(value)
            combo.blockSignals(blocked)
        self.sides.choose(back)

    def name_of(self, whose: str) -> str:
        """What the badges *whose* are called; "" for what is not offered."""
        if code := type_of(whose):
            return self.names([code])
        at = self.which.findData(whose)
        return self.which.itemText(at) if at >= 0 else ""

    def names(self, types: Sequence[str]) -> str:
        """What the badge types with the codes *types* are called, one after the other."""
        known = {kind.code: VisitorWords.badge_type(kind) for kind in self.kinds}
        return ", ".join(known.get(code, code) for code in types)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.which.currentData() or ALL)

    @Slot()
    def _choose_stock(self) -> None:
        self.stock_chosen.emit(self.stock.currentData() or "")

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        words = self.tr("Whose badges"), self.tr("Badge stock")
        for label, combo, text in zip(self._named, (self.which, self.stock), words, strict=True):
            label.setText(text)
            combo.setAccessibleName(text)
        self.sides.fill([(self.tr("Front"), False), (self.tr("Reverse"), True)])
        self.offer(self.kinds, self._layouts)
