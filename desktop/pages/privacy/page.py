"""Data protection: what is kept and what was done with it, in counts, and the end of the time."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from db import clock
from db.access import operators
from db.erasure import erased_reading
from db.privacy import notices
from desktop import i18n
from desktop.calm import CalmReader
from desktop.pages.page import Page
from desktop.pages.privacy.reading import ReadingSheet
from desktop.pages.privacy.retention import RetentionSheet
from desktop.pages.privacy.view import ReportView
from desktop.reports import making
from desktop.reports.privacy_summary import PrivacySummary, Where, gather
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Notice, Scroller
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlite_utils import Database

    from db import rows
    from db.erasure.erased_reading import ToRead
    from db.privacy.privacy_figures import PrivacyFigures
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.store import Store


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
        self._where = Where()
        self._title = Label(role="title")
        self.over, self.waits = Notice("warn"), Label(role="soft", wrap=True)
        self.unread = Notice("warn")
        self._unread: list[ToRead] = []
        self.waits.hide()
        self.view = ReportView()
        self.save = Action(self, "download", "Ctrl+P", self._choose)
        self.notice = Action(self, "shield-check", on=self._choose_notice)
        self.correct = Action(self, "calendar-days", on=partial(self.go.emit, "event", "event"))
        self.end = Action(self, "trash-2", on=self._ask)
        self.open_unread = Action(self, "clipboard-list", on=self._ask_unread)
        self.unread.add_action(self.open_unread)
        for known_later in (self.unread, self.over):
            known_later.hide()
        self.end.setEnabled(False)
        self.sheet, self.reading = RetentionSheet(self, store), ReadingSheet(self, store)
        self._build()
        self.sheet.ended.connect(self.read)
        self.reading.read.connect(self.read)
        self.reading.wants_meeting.connect(partial(self.go.emit, "agenda"))
        store.changed.connect(self._written)
        store.closed.connect(self._clear)
        self.retranslate()

    def _build(self) -> None:
        head = Flow()
        self._first = Button(self.save, "primary")
        head.addWidget(self._first)
        head.addWidget(Button(self.notice))
        head.addWidget(Button(self.correct))
        head.addWidget(Button(self.end, "danger"))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(self._title)
        column.addLayout(head)
        column.addWidget(self.waits)
        column.addWidget(self.over)
        column.addWidget(self.unread)
        # In a row of its own: a column asks how high it is at the full width, and cuts the lines.
        row = QHBoxLayout()
        row.addWidget(self.view, 1)
        row.addStretch()
        column.addLayout(row)
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
        self.notice.say(
            self.tr("The notice…"), self.tr("The privacy notice, to lay on the desk or hand out")
        )
        self.correct.say(self.tr("The event"), self.tr("Controller, and until when data are kept"))
        self.end.say(self.tr("Make everybody anonymous…"))
        self.open_unread.say(self.tr("Read them…"), self.tr("What an erasure left to be read"))
        self._say_unread()
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
        self._reader.read(self._take, "privacy", gather, clock.now())
        who = self.store.by.operator
        self.store.read(self._show_unread, _to_read, who, replaces="privacy to read")

    def forget(self) -> None:
        self._show_unread([])

    @Slot()
    def _clear(self) -> None:
        """Nothing of the file before is shown, or can be ended, until this one was counted."""
        self._figures, self._where = None, Where()
        self.view.clear()
        self.end.setEnabled(False)
        for told in (self.over, self.waits):
            told.hide()
        self._show_unread([])

    def _show_unread(self, found: list[ToRead]) -> None:
        self._unread = found
        self._say_unread()

    def _say_unread(self) -> None:
        number = sum(len(one.rows) for one in self._unread)
        self.unread.setVisible(bool(number))
        self.unread.say(
            self.tr("%Ln note(s) or meeting(s) may still say who was erased", "", number),
            self.tr("An erasure left them for somebody to read."),
        )

    @Slot()
    def _ask_unread(self) -> None:
        if self._unread:
            self.reading.ask(self._unread[0])

    @Slot(str)
    def _written(self, _kind: str) -> None:
        if self.isVisible():
            self.read()

    def _take(self, found: tuple[PrivacyFigures, Where]) -> None:
        told, self._where = found
        self._show(told)

    def _show(self, told: PrivacyFigures) -> None:
        self._figures = told
        self.view.show_report(PrivacySummary.report(told, self._where))
        keeping = told.keeping
        due = keeping.over and not keeping.nothing_left
        self.end.setEnabled(due)
        self.end.setVisible(keeping.over or not keeping.nothing_left)
        self.over.setVisible(due)
        self._say_why(told)
        if due and keeping.until is not None:
            day = i18n.long_day(keeping.until, told.event.zone, i18n.locale())
            self.over.say(
                self.tr("The data were kept until %1: time is up").replace("%1", day),
                self.tr("Have it decided what may go, then make everybody anonymous."),
            )

    def _say_why(self, told: PrivacyFigures) -> None:
        """Below an order that is greyed stands what it waits for."""
        until, words = told.keeping.until, ""
        if not self.end.isEnabled() and self.end.isVisible():
            words = self.tr("Nobody is named in this file any more.")
            if until is None:
                words = self.tr(
                    "Everybody can be made anonymous once the event has a last day of data."
                )
            elif not told.keeping.over:
                day = i18n.long_day(until, told.event.zone, i18n.locale())
                words = self.tr("Everybody can be made anonymous after %1.").replace("%1", day)
        self.waits.setText(words)
        self.waits.setVisible(bool(words))

    @Slot()
    def _ask(self) -> None:
        if self._figures is not None:
            self.sheet.ask(self._figures.keeping)

    # To a file --------------------------------------------------------------------------------

    @Slot()
    def _choose(self) -> None:
        """Ask where the page is saved, and as what."""
        others = [self.tr("Word document (*.docx)"), self.tr("Excel workbook (*.xlsx)")]
        self._ask_where(self.tr("Save the page"), self.tr("data protection"), self.write, others)

    @Slot()
    def _choose_notice(self) -> None:
        """Ask where the notice is saved."""
        self._ask_where(self.tr("Save the notice"), self.tr("notice"), self.write_notice)

    def _ask_where(
        self, title: str, about: str, then: Callable[[str], object], others: Sequence[str] = ()
    ) -> None:
        """Ask for a PDF, or for one of *others*, beside the event's file; then *then*."""
        start = self.store.path or Path("event")
        dialog = QFileDialog(self, title, str(start.with_name(f"{start.stem} {about}.pdf")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PDF (*.pdf)"), *others])
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(then)
        dialog.open()

    @Slot(str)
    def write(self, file: str) -> None:
        """Write the page, as it is shown, to *file*, aside."""
        told = self._figures
        if told is not None:
            report = PrivacySummary.report(told, self._where)
            work = partial(making.write, Path(file), report, told.event.paper)
            self._badges.files.make(Path(file), work, self.tr("Page saved"))

    @Slot(str)
    def write_notice(self, file: str) -> None:
        """Write the notice in each language to *file*, aside."""
        self.store.read(partial(self._write_notice, Path(file)), notices.every)

    def _write_notice(self, file: Path, found: list[rows.Notice]) -> None:
        from desktop.reports import notice_sheet

        if (event := self.store.current_event) is not None:
            work = partial(notice_sheet.write, file, found, event, event.paper)
            self._badges.files.make(file, work, self.tr("Notice saved"))


def _to_read(db: Database, operator: str) -> list[ToRead]:
    """What erasures left to be read; nothing for who works for a body: they are every body's."""
    return [] if operators.reader(db, operator) else erased_reading.to_read(db)
