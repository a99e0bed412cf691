"""The paper roster: who is expected on a day, as a PDF to print and tick."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from db import clock, events
from db.door import rosters
from db.lists_out import papers_out
from desktop import i18n
from desktop.i18n import Translatable
from desktop.keeping import registering
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Field
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.door.rosters import Entry
    from db.rows import BadgeType, Event
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.store import Store


class RosterCard(Translatable, Card):
    """The list of one day, sorted and on paper as one likes."""

    def __init__(self, store: Store, badges: BadgeDesk) -> None:
        super().__init__()
        self._store, self._badges = store, badges
        self.day, self.order, self.paper = Combo(), Combo(), Combo()
        self._fields = [Field(combo) for combo in (self.day, self.order, self.paper)]
        self.save = Action(self, "download", on=self.ask)
        self._how = Label(role="soft", wrap=True)
        self._build()
        store.opened.connect(self._opened)
        self.retranslate()
        if store.current_event is not None:
            self._opened(store.current_event)

    def _build(self) -> None:
        day, order, paper = self._fields
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((first, (day, order)), (second, (paper, Button(self.save)))):
            row.setSpacing(theme.px(12))
            for widget in widgets:
                row.addWidget(widget, 1, Qt.AlignmentFlag.AlignBottom)
        self.body.addWidget(self._how)
        self.body.addLayout(first)
        self.body.addLayout(second)

    def retranslate(self) -> None:
        self.set_title(self.tr("Paper roster"))
        self._how.setText(
            self.tr(
                "Everybody who is expected, with a code to scan: a PDF for any office printer."
                " Print it before the doors open."
            )
        )
        names = (self.tr("Day"), self.tr("Sorted by"), self.tr("Paper"))
        for field, name in zip(self._fields, names, strict=True):
            field.set_label(name)
        self.order.fill([(self.tr("Name"), "name"), (self.tr("Company"), "company")])
        self.paper.fill(
            [
                (self.tr("Letter, 8.5 × 11 in"), "letter"),
                (self.tr("A4, 210 × 297 mm"), "a4"),
            ]
        )
        self.save.say(self.tr("Save the roster…"))
        self._fill_days()

    def _opened(self, event: Event) -> None:
        self.paper.choose(event.paper)
        self._fill_days()
        today = clock.local_day(clock.now(), event.zone)
        self.day.choose(
            (today if event.starts <= today <= event.ends else event.starts).isoformat()
        )

    def _fill_days(self) -> None:
        event = self._store.current_event
        if event is not None:
            locale = i18n.locale()
            self.day.fill(
                (i18n.day(day, event.zone, locale, weekday=True), day.isoformat())
                for day in _days(event)
            )

    def ask(self) -> None:
        """Ask where to save the list."""
        start = self._store.path.with_suffix("") if self._store.path else Path("roster")
        name = i18n.filled(self.tr("%1 roster %2"), start.name, self.day.currentData())
        dialog = QFileDialog(self, self.tr("Save the roster"), str(start.with_name(f"{name}.pdf")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    def write(self, file: str) -> None:
        """Write the list to *file*, drawn aside: a scan need not wait for it."""
        day = date.fromisoformat(self.day.currentData())
        order, paper = self.order.currentData(), self.paper.currentData()
        self._store.read(
            partial(self._listed, Path(file), day, order, paper), _everybody, day, order
        )

    def _listed(
        self,
        path: Path,
        day: date,
        order: rosters.Order,
        paper: str,
        found: tuple[list[Entry], list[BadgeType]],
    ) -> None:
        event = self._store.current_event
        if event is None:
            return
        from desktop.reports import roster
        from desktop.reports.roster_words import RosterWords

        listed, types = found
        lines = RosterWords.lines(listed, event, types, order)
        headings = RosterWords.headings(event, day, len(listed))
        work = partial(roster.write, path, lines, headings, paper)
        words = self.tr("Roster of %n visitor(s) saved", "", len(lines))
        files, args = self._badges.files, ([one.visitor.uuid for one in listed], path.name)
        registering.write(files, self._store, path, work, words, papers_out.roster, *args)


def _everybody(
    db: Database, day: date, order: rosters.Order
) -> tuple[list[Entry], list[BadgeType]]:
    """The list of *day*, and the badge types that its lines name."""
    return rosters.roster(db, day, order), events.badge_types(db)


def _days(event: Event) -> list[date]:
    """The days of the event, and today."""
    first = min(event.starts, event.programme_from or event.starts)
    length = min((event.ends - first).days, 60)
    days = {first + timedelta(days=n) for n in range(length + 1)}
    return sorted(days | {clock.local_day(clock.now(), event.zone)})
