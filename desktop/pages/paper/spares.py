"""Spare badges: how many to print, and who has which."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from db.badges import spares
from db.errors import Refused
from db.visitor import visitors
from desktop import i18n
from desktop.badging import used_labels
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.fields import Field
from desktop.widgets.labels import Label
from desktop.widgets.least import holding
from desktop.widgets.table_model import Column, Rows
from desktop.widgets.tables import Table
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import Spare, Visitor
    from desktop.badge.places import Places
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.store import Store
    from desktop.widgets.sheet_chooser import SheetChooser

_USUAL = "20"

Held = tuple["Spare", "Visitor | None"]
"""A spare badge, and whoever has it."""


class SparesCard(Translatable, Card):
    """A run of numbered badges, and below it where each of them is."""

    def __init__(
        self,
        page: QWidget,
        store: Store,
        preferences: Preferences,
        badges: BadgeDesk,
    ) -> None:
        super().__init__()
        self._page, self._store, self._preferences = page, store, preferences
        self._badges = badges
        self._known: list[Held] = []
        self._next = 1
        self.chooser: SheetChooser | None = None
        self.number, self.first = QLineEdit(_USUAL), QLineEdit()
        self._number, self._first = Field(self.number), Field(self.first)
        self.save = Action(self, "download", on=self.ask)
        for line in (self.number, self.first):
            line.returnPressed.connect(self.save.trigger)
        self._how, self._state = Label(role="soft", wrap=True), Label(role="strong", wrap=True)
        self.table = Table(
            Rows((Column(_number, 1, 60), Column(self._holder, 4, 120, strong=True)))
        )
        self._build()
        store.opened.connect(self.refresh)
        store.changed.connect(self._follow)
        preferences.changed.connect(self._say_how)
        store.opened.connect(self._say_how)
        self.retranslate()

    def _build(self) -> None:
        self.body.addWidget(self._how)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self._number, 1)
        row.addWidget(self._first, 1)
        row.addWidget(Button(self.save), 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.body.addWidget(self._state)
        # It takes what room there is: with a height of its own it would make the page scroll.
        self.body.addWidget(holding(self.table, 132), 1)

    def retranslate(self) -> None:
        self.set_title(self.tr("Spare badges"))
        self._say_how()
        self._number.set_label(self.tr("How many"))
        self._first.set_label(self.tr("From number"))
        self.save.say(self.tr("Save…"), self.tr("Save spare badges in a PDF"))
        self.table.setAccessibleName(self.tr("Who has which spare badge"))
        self.table.rows.set_titles([self.tr("Number"), self.tr("Given to")])
        self.table.set_empty("id-card", self.tr("No spare badge was made yet"))
        self._show()

    @Slot()
    def _say_how(self) -> None:
        """What they are, and which stock they are made for: that of the settings."""
        self._how.setText(
            self.tr(
                "Numbered badges of nobody, as a PDF for %1. Scan one at the reception to give it"
                " away."
            ).replace("%1", self._badges.stock.name)
        )

    @Slot()
    def refresh(self, _event: object = None) -> None:
        """Ask again who has which."""
        self._store.read(self._know, _held, replaces="spare badges")

    @Slot(str)
    def _follow(self, _kind: str) -> None:
        if self.isVisible():
            self.refresh()

    def _know(self, known: list[Held]) -> None:
        self._known = known
        self._next = max((spare.number for spare, _ in known), default=0) + 1
        self._show()

    def _show(self) -> None:
        self.table.rows.show_all(self._known)
        self.first.setPlaceholderText(str(self._next))
        given = sum(spare.visitor is not None for spare, _ in self._known)
        left = len(self._known) - given
        words = self.tr("%1 in the drawer, %2 given away")
        self._state.setText(i18n.filled(words, str(left), str(given)))
        self._state.setVisible(bool(self._known))

    def _holder(self, held: Held) -> str:
        spare, visitor = held
        if spare.visitor is None:
            return self.tr("In the drawer")
        return visitor.name if visitor else ""

    # Making -----------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask which labels are free, then where to save the badges."""
        if self._wanted() is None:
            return
        stock = self._badges.stock
        if stock.sheet is None:
            self._chosen(None)
            return
        from desktop.widgets.sheet_chooser import SheetChooser

        if self.chooser is None:
            self.chooser = SheetChooser(self._page)
            self.chooser.chosen.connect(self._chosen)
        gone = used_labels.of(self._preferences.settings, stock.id)
        self.chooser.open_for(stock, self._wanted() or 0, gone)

    def _wanted(self) -> int | None:
        """How many; None, and a word below the field, where that is no number to print."""
        count, first = self.number.text().strip(), self.first.text().strip()
        good = count.isdecimal() and 1 <= int(count) <= spares.MOST
        most = self.tr("1 to %1").replace("%1", str(spares.MOST))
        self._number.set_error("" if good else most)
        sound = not first or (first.isdecimal() and 1 <= int(first) <= spares.HIGHEST)
        self._first.set_error("" if sound else self.tr("A number from 1 on"))
        return int(count) if good and sound else None

    @Slot(object)
    def _chosen(self, places: Places | None) -> None:
        start = self._store.path.with_suffix("") if self._store.path else Path("badges")
        name = self.tr("%1 spare badges").replace("%1", start.name)
        proposed = str(start.with_name(f"{name}.pdf"))
        dialog = QFileDialog(self._page, self.tr("Save spare badges"), proposed)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.write, places=places))
        dialog.open()

    def write(self, file: str, places: Places | None = None) -> None:
        """Make the spare badges and write them to *file*, on sheets at *places*."""
        if (count := self._wanted()) is None:
            return
        first = int(self.first.text()) if self.first.text().strip() else None
        answer = partial(self._made, Path(file), places)
        self._store.write(answer, spares.make, count, first, on_fault=self._refused)

    def _made(self, path: Path, places: Places | None, made: list[Spare]) -> None:
        event = self._store.current_event
        if event is None:
            return
        from desktop.badge import pdf
        from desktop.badge.places import FRESH
        from desktop.reports.spare_badges import SpareWords, layout_for

        stock, data = self._badges.stock, SpareWords.badges(made, event)
        where = places or FRESH
        work = partial(pdf.write_pdf, path, data, stock, layout_for(stock), places=where)
        words = self.tr("Spare badges %1 to %2 saved, for %3")
        words = i18n.filled(words, str(made[0].number), str(made[-1].number), stock.name)
        self._badges.files.make(path, work, words)
        if stock.sheet is not None:
            gone = where.gone(len(made), stock.per_page)
            used_labels.remember(self._preferences, stock.id, gone)
        self.first.clear()
        self.refresh()

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, Refused):
            self._first.set_error(Messages.refusal(error))
        else:
            self._store.faulted.emit(error)


def _held(db: Database) -> list[Held]:
    """Every spare badge with whoever has it, by number."""
    every = spares.all_spares(db)
    return [(one, visitors.living(db, one.visitor) if one.visitor else None) for one in every]


def _number(held: Held) -> str:
    return str(held[0].number)
