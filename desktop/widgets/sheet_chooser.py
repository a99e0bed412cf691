"""Before many badges are printed: how many, on what, and on sheets which labels are free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.badge.crop_marks import marks
from desktop.badge.places import Places
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Notice
from desktop.widgets.fields import Check
from desktop.widgets.label_sheet import LabelSheet
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet
from desktop.words.paper_words import PaperWords

if TYPE_CHECKING:
    from desktop.badge.stock import Stock


class SheetChooser(Sheet):
    """``chosen(places)`` tells which labels the badges shall go to; it has closed by then.
    ``wants_fit()`` asks to make a layout fit the stock; it has closed then, too.
    """

    snug = True

    chosen = Signal(object)
    wants_fit = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, 680)
        self._stock: Stock | None = None
        self._all = self._had = 0
        self._printer = ""
        self._pace = 0.0
        self.picture = LabelSheet()
        self.crop_marks = Check()
        self._number = Label(role="heading", wrap=True)
        self._paper = Label(role="strong", wrap=True)
        self._name, self._how = Label(role="soft", wrap=True), Label(role="soft", wrap=True)
        self._warning, self.unfit = Notice("warn"), Notice("warn")
        self.already, self.only_new = Notice("info"), Check()
        self.fit = Action(self, "layout-template", on=self._make_fit)
        self.unfit.add_action(self.fit)
        self.fresh = Action(self, "rotate-cw", on=self.picture.refill)
        self._cancel = Action(self, on=self.close_sheet)
        self.go = Action(self, on=self._choose)
        self._fill()
        self.picture.changed.connect(self._say)
        self.only_new.toggled.connect(self._recount)
        self._reword()

    def _fill(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme.px(12))
        for widget in (self._number, self._paper, self._name, self._how):
            words.addWidget(widget)
        words.addWidget(Button(self.fresh), 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self.crop_marks)
        words.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(theme.px(24))
        both.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        both.addLayout(words, 1)
        self._above = QVBoxLayout()
        for told in (self._warning, self.unfit, self.already, self.only_new):
            self.body.addWidget(told)
        self.body.addLayout(self._above)
        self.body.addLayout(both)
        self.add_action(self._cancel)
        self._go = self.add_action(self.go, "primary")

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "go"):
            self._reword()

    def _reword(self) -> None:
        self.fresh.say(self.tr("A fresh sheet"))
        self._cancel.say(self.tr("Cancel"))
        self.fit.say(self.tr("Make it fit…"))
        self.only_new.setText(self.tr("Only for those without a badge"))
        self.already.say(self.tr("%n badge(s) printed already", "", self._had))
        self._how.setText(
            self.tr(
                "Mark the labels that are used or spoilt: click them, or go there with the arrows"
                " and press Space. With Shift, all labels before that one. Further sheets are"
                " fresh ones."
            )
        )
        self._say()

    def open_for(
        self,
        stock: Stock,
        count: int,
        gone: frozenset[int],
        *,
        printer: str = "",
        warning: tuple[str, str] = ("", ""),
        had: int = 0,
    ) -> None:
        """Ask where *count* badges shall go, on a sheet of *stock* whose *gone* labels are used.

        *printer* "" is a PDF. *warning* is a sentence and what to do, to be read before. *had* of
        the visitors have a badge: they are left out unless somebody wants another for them, too.
        """
        self._all, self._had = count, had
        self.already.say(self.tr("%n badge(s) printed already", "", had))
        self.already.setVisible(had > 0)
        self.only_new.setVisible(0 < had < count)
        self.only_new.setChecked(0 < had < count)
        self._warning.say(*warning)
        self._warning.setVisible(bool(warning[0]))
        self.show_stock(stock, gone, printer=printer)
        self.open_sheet(self._title(), self.picture if stock.sheet else self._go)

    @property
    def _count(self) -> int:
        return self._all - (self._had if self.only_new.isChecked() else 0)

    @Slot()
    def _recount(self) -> None:
        """As many badges as there are now, on the same labels."""
        if self._stock is not None:
            self.picture.show_sheet(self._stock, self.picture.gone(), self._count)

    def tell_unfit(self, words: str) -> None:
        """Say whose badges will not look as they were drawn on this stock; "" for nobody's."""
        self.unfit.say(words)
        self.unfit.setVisible(bool(words))

    def offer(self, choice: QWidget) -> None:
        """Show *choice* above: it may let another stock be chosen, and call ``show_stock()``."""
        self._above.addWidget(choice)
        self._name.hide()  # there it stands already

    def shows(self, stock: Stock, printer: str) -> bool:
        """Whether it is about *stock* in *printer* now."""
        return (self._stock, self._printer) == (stock, printer)

    def set_pace(self, seconds: float) -> None:
        """A badge takes so many *seconds*."""
        self._pace = seconds
        self._say()

    def show_stock(self, stock: Stock, gone: frozenset[int], *, printer: str = "") -> None:
        """Ask about labels of *stock* from now on, where the *gone* ones of the sheet are used."""
        self._stock, self._printer, self._pace = stock, printer, 0.0
        on_sheets = stock.sheet is not None
        for widget in (self.picture, self._how, self.crop_marks):
            widget.setVisible(on_sheets)
        self.fresh.setVisible(on_sheets)
        room = on_sheets and bool(marks(stock, [1]))
        self.crop_marks.setEnabled(room)
        self.crop_marks.setChecked(self.crop_marks.isChecked() and room)
        self.picture.show_sheet(stock, gone, self._count)
        self.title.setText(self._title())
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():  # the Enter that opened it may still be held
            self.go.trigger()  # a button that has the focus takes Enter for itself

    def _title(self) -> str:
        if self._printer:
            return self.tr("Badges for %1").replace("%1", self._printer)
        return self.tr("Save badges as a PDF")

    def places(self) -> Places:
        """The labels that are chosen now."""
        return Places(1, self.picture.gone(), self.crop_marks.isChecked())

    @Slot()
    def _say(self) -> None:
        stock = self._stock
        if stock is None:
            return
        self._paper.setText(PaperWords.page(stock))
        self._name.setText(stock.name)
        free = self.places().first_sheet(stock.per_page)
        self.go.setEnabled(bool(free))
        sheets = self.places().pages(self._count, stock.per_page) if free else 0
        badges = self.tr("%n badge(s)", "", self._count)
        pages = self.tr("%n sheet(s)", "", sheets)
        parts = (badges, pages if stock.sheet else "", self._how_long())
        run = " · ".join(filter(None, parts))
        none = self.tr("No label is free. Take a fresh sheet.")
        self._number.setText(run if free else none)
        room = self.tr("Lines to cut along")
        no_room = self.tr("Lines to cut along: this sheet has no room for them")
        self.crop_marks.setText(room if self.crop_marks.isEnabled() else no_room)
        on = self.tr("Print %n badge(s)", "", self._count)
        self.go.say(on if self._printer else self.tr("Save as PDF…"))

    def _how_long(self) -> str:
        if not self._pace:
            return ""
        minutes = round(self._pace * self._count / 60)
        return self.tr("about %n minute(s)", "", minutes) if minutes else self.tr("under a minute")

    def _make_fit(self) -> None:
        self.close_sheet()
        self.wants_fit.emit()

    def _choose(self) -> None:
        places = self.places()
        self.close_sheet()
        self.chosen.emit(places)
