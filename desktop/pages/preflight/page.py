"""Pre-flight: one page of green and red before the doors open."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget

from db import clock
from db.readiness import readiness
from desktop.calm import CalmReader
from desktop.lane import Lane
from desktop.pages.page import Page
from desktop.pages.preflight.row import PreflightRow
from desktop.pages.preflight.ways import ICONS, place
from desktop.preflight import lines, system
from desktop.preflight.lines import Light, Topic
from desktop.preflight.second import Second, ask_second
from desktop.preflight.words import PreflightWords
from desktop.widgets import theme
from desktop.widgets.announcing import announce
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Notice, Scroller, line
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.readiness import Readiness
    from db.rows import Event
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.preflight.lines import Line
    from desktop.preflight.paper import Printer
    from desktop.preflight.system import Laptop
    from desktop.store import Store

_LAST_SECONDS = 1.0
"""For how long the end of the program waits for an answer that nobody will read."""

_WORST_FIRST = (Light.BAD, Light.WARN)


class PreflightPage(Page):
    """Asks the file, the printer and the laptop, each aside, whenever somebody comes here.

    The button of what is worst has the focus then: one key leads to where it is mended.
    """

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
        self._lanes: dict[str, Lane] = {}
        self._round = 0
        self._arriving = self._backing_up = False
        self._event: Event | None = None
        self._title = Label(role="title")
        self.whole = Notice("info")
        self.again = Action(self, "refresh-cw", "F5", on=self.ask)
        self.rehearse = Action(self, "play", on=lambda: self.go.emit("settings", "rehearsal"))
        self.save = Action(self, "download", on=self._choose)
        self._card = Card(padding=8)
        self.rows = {topic: PreflightRow(topic, self._mend(topic)) for topic in Topic}
        self._build()
        store.backed_up.connect(self._follow)
        store.faulted.connect(self._unread)
        if app := QApplication.instance():
            app.aboutToQuit.connect(self._end)
        self.retranslate()

    def _mend(self, topic: Topic) -> Action | None:
        """What leads to where the line about *topic* is mended; None where that is not here."""
        if topic is Topic.BACKUP:
            return Action(self, "save", on=self._back_up)
        if topic in (Topic.DISK, Topic.PLACE):
            return Action(self, "folder-open", on=self._show_folder)
        if topic in ICONS:
            return Action(self, ICONS[topic], on=partial(self._lead_to, topic))
        return None

    def _lead_to(self, topic: Topic) -> None:
        self.go.emit(*place(self.rows[topic].line))

    def _build(self) -> None:
        head = Flow(gap=12)
        head.addWidget(self._title)
        self._first = Button(self.again)
        head.addWidget(self._first)
        head.addWidget(Button(self.rehearse))
        head.addWidget(Button(self.save))
        for number, row in enumerate(self.rows.values()):
            if number:
                self._card.body.addWidget(line())
            self._card.body.addWidget(row)
        self._card.body.setSpacing(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(6))
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        if inner := self.whole.layout():  # sixteen lines and more are to fit a small screen
            inner.setContentsMargins(*[theme.px(side) for side in (12, 4, 12, 4)])
        column.addWidget(self.whole)
        column.addWidget(self._card)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self._scroller = Scroller(content)
        around.addWidget(self._scroller)

    # Asking -----------------------------------------------------------------------------------

    def enter(self, subject: str = "") -> None:
        """Ask all of them again."""
        self._first.setFocus()
        self._arriving = True
        self.ask()

    @Slot()
    def ask(self) -> None:
        """Ask the file, the printer and the laptop how they are now."""
        self._event, path = self.store.current_event, self.store.path
        if self._event is None or path is None:
            return
        self._round += 1
        self._take(self._round, map(lines.asking, Topic))
        self._take(self._round, self._known_here())
        self._reader.read(partial(self._have_file, self._round), "readiness", readiness)
        self._badges.printers.ask_ready(partial(self._have_printer, self._round))
        laptop, second = self._aside("laptop"), self._aside("second place")
        laptop.ask(partial(self._have_laptop, self._round), system.ask_laptop, path)
        here = self.preferences.settings
        where = path, here.second_place, self._event.uuid, here.station_id
        second.ask(partial(self._have_second, self._round), ask_second, *where)

    def _known_here(self) -> list[Line]:
        """The lines that nobody needs to be asked for."""
        settings = self.preferences.settings
        known = lines.scanner_of(
            settings.scanner_tested, fine=settings.scanner_fine, heard=self.last_scan()
        )
        people = lines.operator_line(self.store.by.operator, settings.station_name)
        return [lines.scanner_line(known, clock.now()), people]

    def take_scan(self, code: str) -> bool:
        """The scan that shows that the scanner works checks nobody in; the next one does."""
        if self.rows[Topic.SCANNER].line.light is Light.GOOD:
            return False
        self._take(self._round, self._known_here())
        self.said.emit(self.tr("The scanner works. Nobody was checked in by this scan."), "")
        return True

    def _aside(self, name: str) -> Lane:
        """A thread that may wait for what does not answer: each has its own."""
        if name not in self._lanes:
            self._lanes[name] = Lane(name, self)
            self._lanes[name].idled.connect(partial(self._rest, name))
        return self._lanes[name]

    def _rest(self, name: str) -> None:
        """A thread that nobody needs until the next morning ends."""
        if lane := self._lanes.pop(name, None):
            lane.close(_LAST_SECONDS)
            lane.deleteLater()

    @Slot()
    def _end(self) -> None:
        for name in list(self._lanes):
            self._rest(name)

    def _have_file(self, number: int, told: Readiness) -> None:
        self._take(number, lines.file_lines(told, clock.now()))
        if told.problems:
            self.store.tell_damage(list(told.problems))

    def _have_printer(self, number: int, told: Printer) -> None:
        self._take(number, [lines.printer_line(told)])

    def _have_second(self, number: int, told: Second) -> None:
        self._take(number, [lines.second_line(told, clock.now())])

    def _have_laptop(self, number: int, told: Laptop) -> None:
        if self._event is not None:
            self._take(number, lines.laptop_lines(told, self._event, clock.now()))

    @Slot(object)
    def _unread(self, _fault: object) -> None:
        """The file, or its disk, did not let itself be asked; the store has said why."""
        if self.isVisible() and self.rows[Topic.FILE].line.light is Light.ASKING:
            self._take(self._round, [lines.unread()])

    @Slot(object)
    def _follow(self, _copy: object) -> None:
        """A backup was made: one that was asked for here is told."""
        if self._backing_up:
            self.said.emit(self.tr("Backup made and checked"), "")
        self._backing_up = False
        if self.isVisible():
            self.ask()

    # Showing ----------------------------------------------------------------------------------

    def _take(self, number: int, told: Iterable[Line]) -> None:
        if number != self._round:
            return  # somebody asked again meanwhile
        for one in told:
            self.rows[one.topic].show_line(one, self._event)
        self._sum_up()

    def lines(self) -> list[Line]:
        """The lines as they are shown now."""
        return [row.line for row in self.rows.values()]

    def _sum_up(self) -> None:
        now = self.lines()
        worst = lines.worst(now)
        self.whole.set_kind("info" if worst is Light.ASKING else worst.value)
        self.whole.say(PreflightWords.whole(now))
        asked = any(one.light is Light.ASKING for one in now)
        self.save.setEnabled(not asked)
        if not asked:
            announce(self.whole)
            if self._arriving:
                self._arriving = False
                self._lead(now)

    def _lead(self, now: list[Line]) -> None:
        """Put the focus on what mends the worst line, unless somebody went elsewhere with it."""
        if not self._first.hasFocus():
            return
        for light in _WORST_FIRST:
            for one in now:
                row = self.rows[one.topic]
                if one.light is light and row.button is not None:
                    row.button.setFocus()
                    self._scroller.show_part(row)
                    return

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._title.setText(self.tr("Pre-flight"))
        self.again.say(self.tr("Ask again"))
        self.rehearse.say(self.tr("Rehearse…"), self.tr("Practise on a copy of this event"))
        self.save.say(self.tr("Save as PDF…"))
        labels = {
            Topic.SCANNER: self.tr("Test the scanner"),
            Topic.PRINTER: self.tr("Printer settings"),
            Topic.VISITORS: self.tr("Import a list"),
            Topic.AGENDA: self.tr("Import the agenda"),
            Topic.OPERATOR: self.tr("Settings"),
            Topic.SPARES: self.tr("Paper"),
            Topic.ZONE: self.tr("The event"),
            Topic.FILE: self.tr("Settings"),
            Topic.BACKUP: self.tr("Back up now"),
            Topic.SECOND: self.tr("Settings"),
            Topic.DISK: self.tr("Show the folder"),
            Topic.PLACE: self.tr("Show the folder"),
            Topic.NOTICE: self.tr("The event"),
            Topic.PIN: self.tr("Operators"),
        }
        for topic, row in self.rows.items():
            if row.mend is not None:
                row.mend.say(labels[topic], f"{PreflightWords.topic(topic)}: {labels[topic]}")
            row.show_line(row.line, self._event)
        self._sum_up()

    # Mending and paper ------------------------------------------------------------------------

    def _back_up(self) -> None:
        self._backing_up = True
        self.store.back_up(always=True)

    def _show_folder(self) -> None:
        if path := self.store.path:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def _choose(self) -> None:
        """Ask where the page is saved."""
        start = self.store.path or Path("event")
        name = f"{start.stem} {self.tr('pre-flight')}.pdf"
        dialog = QFileDialog(self, self.tr("Save the page"), str(start.with_name(name)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    @Slot(str)
    def write(self, file: str) -> None:
        """Write the page, as it is shown, to the PDF *file*."""
        from desktop.reports.preflight_sheet import PreflightSheet, write

        event = self._event
        if event is not None:
            report = PreflightSheet.report(self.lines(), event, clock.now())
            paper = event.paper
            work = partial(write, Path(file), report, paper)
            self._badges.files.make(Path(file), work, self.tr("Page saved"))
