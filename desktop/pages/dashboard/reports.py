"""Reports from the dashboard: the evening's five lines, and files to give away."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from db.reports.day_reports import DayReport
from desktop import i18n
from desktop.calm import CalmReader
from desktop.i18n import Translatable
from desktop.keeping import registering
from desktop.reports import making
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Field
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from datetime import date

    from desktop.badging.badge_desk import BadgeDesk
    from desktop.reports.making import Gathered
    from desktop.store import Store

EVENING, WHOLE = "evening", "whole"


class ReportsCard(Translatable, Card):
    """Which report, and what becomes of it. ``copied(words)`` says that the lines were copied,
    ``wants_lists()`` asks for the lists that leave, and their register.
    """

    copied = Signal(str)
    wants_lists = Signal()

    def __init__(self, store: Store, badges: BadgeDesk) -> None:
        super().__init__()
        self._store, self._badges = store, badges
        self._reader = CalmReader(store, self)
        self._day: date | None = None
        self._offer = making.Offer(whole=False, bodies=())
        self.which = Combo()
        self._field = Field(self.which)
        self._how = Label(role="soft", wrap=True)
        self.save = Action(self, "download", on=self.ask)
        self.copy = Action(self, "copy", on=self.copy_lines)
        self.lists = Action(self, "file-spreadsheet", on=self.wants_lists.emit)
        self.body.addWidget(self._how)
        self.body.addWidget(self._field)
        below = Flow()
        below.addWidget(Button(self.save, "primary"))
        below.addWidget(Button(self.lists, "quiet"))
        self.body.addLayout(below)
        self.body.addStretch(1)
        self.which.currentIndexChanged.connect(self._word)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(self.tr("Reports"))
        self._field.set_label(self.tr("Which report"))
        self.save.say(self.tr("Save the report…"))
        self.copy.say(
            self.tr("Copy the five lines"), self.tr("Copy them as text, for a message on a phone")
        )
        self.lists.say(self.tr("Lists out…"), self.tr("Lists that leave, and their register"))
        self._fill()

    def show_day(self, day: date | None) -> None:
        """Be about *day*, None for all days."""
        self._day = day
        operator = self._store.by.operator
        self._store.read(self._know, making.offer, operator, replaces="offer of reports")

    def _know(self, offer: making.Offer) -> None:
        self._offer = offer
        self._fill()

    def _fill(self) -> None:
        """The report of the day stands first; without a day there is none, nor for a body."""
        choices: list[tuple[str, str]] = []
        if self._offer.whole:
            choices.append((self.tr("The whole event, for the Region"), WHOLE))
        daily = self._offer.whole and self._day is not None
        if daily:
            choices.insert(0, (self.tr("The evening report of this day"), EVENING))
        sheet = self.tr("Sheet of %1")
        choices += [(sheet.replace("%1", body.name), body.uuid) for body in self._offer.bodies]
        fresh = daily and self.which.findData(EVENING) == -1
        self.which.fill(choices)
        if fresh:
            self.which.choose(EVENING)
        self._word()

    def _word(self) -> None:
        chosen = self.which.currentData()
        self._how.setText(
            {
                EVENING: self.tr(
                    "Five lines first, then the day behind them: a PDF, or a file to edit."
                ),
                WHOLE: self.tr(
                    "Days, bodies, companies and countries: a PDF, a workbook or a document."
                ),
            }.get(
                chosen,
                self.tr("What this body did and promised, and nothing of another's."),
            )
        )
        self.copy.setEnabled(self._day is not None and self._offer.whole)
        self.save.setEnabled(chosen is not None)

    def _wanted(self) -> making.Wanted:
        chosen = self.which.currentData()
        if chosen == WHOLE:
            return making.Wanted(None)
        if chosen == EVENING:
            return making.Wanted(self._day)
        return making.Wanted(self._day, chosen)

    def ask(self) -> None:
        """Ask where to save the report that is chosen, and as what."""
        start = self._store.path.with_suffix("") if self._store.path else Path("report")
        about = self.which.currentText()
        if self._day is not None and self.which.currentData() != WHOLE:
            about = f"{about} {self._day.isoformat()}"
        name = "".join(letter for letter in f"{start.name} {about}" if letter not in '\\/:*?"<>|')
        dialog = QFileDialog(self, self.tr("Save the report"), str(start.with_name(f"{name}.pdf")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [
                self.tr("PDF (*.pdf)"),
                self.tr("Word document (*.docx)"),
                self.tr("Excel workbook (*.xlsx)"),
            ]
        )
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix(chosen.rpartition("*.")[2].rstrip(")"))
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    def write(self, file: str) -> None:
        """Write the report that is chosen to *file*, aside: a scan need not wait for it."""
        answer = partial(self._gathered, Path(file))
        operator = self._store.by.operator
        self._reader.read(answer, "report", making.gather, self._wanted(), operator)

    def _gathered(self, path: Path, gathered: Gathered) -> None:
        event = self._store.current_event
        if event is None:
            return
        if path.suffix.lower() not in making.ENDINGS:
            path = path.with_name(f"{path.name}.pdf")
        work = partial(_write, path, gathered, event.paper)
        words, register = self.tr("Report saved"), making.register
        files, store = self._badges.files, self._store
        registering.write(files, store, path, work, words, register, gathered, path.name)

    def copy_lines(self) -> None:
        """Put the five lines of the day on the clipboard."""
        if self._day is not None:
            wanted, operator = making.Wanted(self._day), self._store.by.operator
            self._reader.read(self._copied, "lines", making.gather, wanted, operator)

    def _copied(self, gathered: Gathered) -> None:
        from desktop.reports.evening import EveningReport

        if isinstance(gathered.told, DayReport):
            QGuiApplication.clipboard().setText(EveningReport.text(gathered.told))
            locale = i18n.locale()
            day = i18n.day(gathered.told.day, gathered.told.event.zone, locale)
            words = self.tr("The five lines of %1 are copied: paste them into a message")
            self.copied.emit(words.replace("%1", day))


def _write(path: Path, gathered: Gathered, paper: str) -> None:
    """Put what was gathered into words and write it: work for another thread."""
    making.write(path, making.compose(gathered), paper)
