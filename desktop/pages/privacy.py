"""Data protection: what is kept and what was done with it, in counts, and the end of the time."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from db import clock
from db.privacy_figures import figures
from desktop import i18n
from desktop.calm import CalmReader
from desktop.pages.page import Page
from desktop.pages.privacy_retention import RetentionSheet
from desktop.pages.privacy_view import ReportView
from desktop.reports import making
from desktop.reports.privacy_summary import PrivacySummary
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Notice, Scroller
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from db.privacy_figures import PrivacyFigures
    from desktop.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.store import Store

_LETTER = ("US", "CA", "MX")
"""Countries whose office paper is Letter."""


class PrivacyPage(Page):
    """The page for the data protection officer, on the screen as it is on paper."""

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        badges: BadgeDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(store, preferences, parent)
        self.setProperty("role", "page")
        self._badges = badges
        self._reader = CalmReader(store, self)
        self._figures: PrivacyFigures | None = None
        self._title = Label(role="title")
        self.over = Notice("warn")
        self.view = ReportView()
        self.save = Action(self, "download", "Ctrl+P", self._choose)
        self.correct = Action(self, "calendar-days", on=partial(self.go.emit, "event", "event"))
        self.end = Action(self, "trash-2", on=self._ask)
        self.sheet = RetentionSheet(self, store)
        self._build()
        self.sheet.ended.connect(self.read)
        store.changed.connect(self._written)
        self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        self._first = Button(self.save, "primary")
        head.addWidget(self._title, 1)
        head.addWidget(self._first)
        head.addWidget(Button(self.correct))
        head.addWidget(Button(self.end, "danger"))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(12))
        column.addLayout(head)
        column.addWidget(self.over)
        column.addWidget(self.view)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroller(content))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._title.setText(self.title())
        self.save.say(
            self.tr("Save the page…"), self.tr("The page for the data protection officer")
        )
        self.correct.say(self.tr("The event"), self.tr("Controller, and until when data are kept"))
        self.end.say(self.tr("Make everybody anonymous…"))
        if self._figures is not None:
            self._show(self._figures)

    def title(self) -> str:
        return self.tr("Data protection")

    def enter(self, subject: str = "") -> None:
        """Count again."""
        self._first.setFocus()
        self.read()

    @Slot()
    def read(self) -> None:
        """Count what the file keeps now."""
        self._reader.read(self._show, "privacy", figures, clock.now())

    @Slot(str)
    def _written(self, _kind: str) -> None:
        if self.isVisible():
            self.read()

    def _show(self, told: PrivacyFigures) -> None:
        self._figures = told
        self.view.show_report(PrivacySummary.report(told))
        keeping = told.keeping
        due = keeping.over and not keeping.nothing_left
        self.end.setEnabled(due)
        self.end.setVisible(keeping.over or not keeping.nothing_left)
        self.over.setVisible(due)
        if due and keeping.until is not None:
            day = i18n.long_day(keeping.until, told.event.zone, i18n.locale())
            self.over.say(
                self.tr("The data were kept until %1: time is up").replace("%1", day),
                self.tr("Have it decided what may go, then make everybody anonymous."),
            )

    @Slot()
    def _ask(self) -> None:
        if self._figures is not None:
            self.sheet.ask(self._figures.keeping)

    # To a file --------------------------------------------------------------------------------

    @Slot()
    def _choose(self) -> None:
        """Ask where the page is saved, and as what."""
        start = self.store.path or Path("event")
        about = self.tr("data protection")
        name = f"{start.stem} {about}.pdf"
        dialog = QFileDialog(self, self.tr("Save the page"), str(start.with_name(name)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [
                self.tr("PDF (*.pdf)"),
                self.tr("Word document (*.docx)"),
                self.tr("Excel workbook (*.xlsx)"),
            ]
        )
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    @Slot(str)
    def write(self, file: str) -> None:
        """Write the page, as it is shown, to *file*, aside."""
        told = self._figures
        if told is not None:
            paper = "letter" if told.event.country in _LETTER else "a4"
            report = PrivacySummary.report(told)
            work = partial(making.write, Path(file), report, paper)
            self._badges.files.make(Path(file), work, self.tr("Page saved"))
