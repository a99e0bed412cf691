"""The agenda on its way out: printed, as sheets for the tables, or for a calendar."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog

from db.agenda import agenda_sheets
from db.lists_out import papers_out
from desktop import i18n
from desktop.i18n import Translatable
from desktop.keeping import registering
from desktop.lane import Priority
from desktop.pages.agenda.reading import days_of
from desktop.reports import agenda_making
from desktop.widgets.abreast import Abreast
from desktop.widgets.buttons import Action, Button
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Field, Segments
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet, has_keys
from desktop.words.export_words import ExportWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from db.agenda.agenda_sheets import Agenda, Part
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.pages.agenda.filters import AgendaFilters
    from desktop.store import Store

PAPER, SHEETS, CALENDAR = "paper", "sheets", "calendar"
"""What the agenda can leave as."""

ALL = "all"
WIDTH, LEAST = 640, 420
_EACH: dict[str, Part] = {f"each:{part}": part for part in agenda_sheets.PARTS}


class OutButton(Translatable, Button):
    """Opens the choice of what leaves, with what *filters* leave of the page to begin with."""

    def __init__(
        self,
        page: QWidget,
        store: Store,
        badges: BadgeDesk | None,
        filters: AgendaFilters,
    ) -> None:
        self.wanted = Action(page, "printer", "Ctrl+P")
        super().__init__(self.wanted)
        self._page, self._store, self._badges = page, store, badges
        self._filters = filters
        self.sheet: AgendaOut | None = None
        self.wanted.triggered.connect(self._open)
        self.retranslate()

    def retranslate(self) -> None:
        self.wanted.say(
            self.tr("Print or save…"),
            self.tr("The agenda on paper, sheets for the tables, a calendar"),
        )

    @Slot()
    def _open(self) -> None:
        if has_keys() or self._badges is None or self._store.current_event is None:
            return
        if self.sheet is None:
            self.sheet = AgendaOut(self._page, self._store, self._badges)
        shown = self._filters.wanted()
        whose = f"delegate:{shown.delegate.uuid}" if shown.delegate else f"body:{shown.body}"
        self.sheet.open_out(self._filters.chosen_day(), whose)


class AgendaOut(Sheet):
    """What leaves, of which day and of whom. It goes to a file that somebody names."""

    def __init__(self, host: QWidget, store: Store, badges: BadgeDesk) -> None:
        super().__init__(host, WIDTH)
        self._store, self._badges = store, badges
        self._offer, self._unnamed = agenda_sheets.Offer(), 0
        self._days: list[date] = []
        self._asked = ""
        self.what = Segments(keys=False)
        self.day, self.whose = Combo(), Combo()
        self._day_field, self._whose_field = Field(self.day), Field(self.whose)
        self._how, self._number = Label(role="soft", wrap=True), Label(role="strong", wrap=True)
        self._leave = Action(self, on=self.close_sheet)
        self.save = Action(self, "download", on=self.ask)
        for widget in (
            self.what,
            self._how,
            Abreast((self._day_field, 1), (self._whose_field, 1), least=LEAST),
            self._number,
        ):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.add_action(self._leave)
        self.saving = self.add_action(self.save, "primary")
        self.what.chosen.connect(self._turn)
        self.day.currentIndexChanged.connect(self._look)
        self.whose.currentIndexChanged.connect(self._look)
        store.closed.connect(self.close_sheet)
        self._reword()

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "save"):
            self._reword()

    def _reword(self) -> None:
        self.what.fill(
            [
                (self.tr("Agenda"), PAPER),
                (self.tr("Sheets for the tables"), SHEETS),
                (self.tr("Calendar"), CALENDAR),
            ]
        )
        self._day_field.set_label(self.tr("Day"))
        self._whose_field.set_label(self.tr("Whose"))
        self._leave.say(self.tr("Cancel"))
        self.save.say(self.tr("Save…"))
        self._fill()
        self._word()

    # What there is to choose from --------------------------------------------------------------

    def open_out(self, day: date | None, whose: str = "") -> None:
        """Open it, with *day* (None: all days) and *whose* to begin with, everybody's for none."""
        event = self._store.current_event
        if event is None:
            return
        self._days = sorted({*days_of(event), *([day] if day else [])})
        self._fill()
        self.day.choose(day.isoformat() if day else ALL)
        self.whose.choose(ALL)
        self._asked = whose
        self.open_sheet(self.tr("Print or save the agenda"))
        self.what.take_focus()
        self._look()

    def _fill(self) -> None:
        event = self._store.current_event
        zone, locale = event.zone if event else "UTC", i18n.locale()
        days = [(i18n.day(day, zone, locale, weekday=True), str(day)) for day in self._days]
        self.day.fill([(self.tr("All days"), ALL), *days])
        offer = self._offer
        self.whose.fill(
            [
                (self.tr("Everybody"), ALL),
                *(self._each() if self.what.value() == PAPER else ()),
                *((table, f"table:{table}") for table in offer.tables),
                *((body.name, f"body:{body.uuid}") for body in offer.bodies),
                *((person.name, f"delegate:{person.uuid}") for person in offer.delegates),
            ]
        )

    def _each(self) -> list[tuple[str, str]]:
        """Everybody, with pages of one's own for each."""
        return [
            (self.tr("Each table on its own page"), "each:table"),
            (self.tr("Each body on its own page"), "each:body"),
            (self.tr("Each delegate on their own page"), "each:delegate"),
        ]

    def wanted(self) -> agenda_sheets.Wanted:
        """Which meetings are chosen."""
        chosen = self.day.currentData()
        day = None if chosen in (None, ALL) else date.fromisoformat(chosen)
        kind, _, value = str(self.whose.currentData() or ALL).partition(":")
        whose = {kind: value} if kind in ("table", "body", "delegate") else {}
        return agenda_sheets.Wanted(day, **whose)

    def _each_of(self) -> Part | None:
        """Whose own pages are chosen, None for none."""
        return _EACH.get(self.whose.currentData())

    @Slot()
    def _look(self) -> None:
        """Ask how many meetings are chosen, and what tables they have."""
        wanted = self.wanted()
        self._store.read(
            partial(self._know, wanted),
            papers_out.offer,
            wanted,
            self._each_of(),
            dropped=self.what.value() == CALENDAR,
            priority=Priority.SEARCH,
            replaces="agenda out",
        )

    def _know(self, wanted: agenda_sheets.Wanted, found: tuple[agenda_sheets.Offer, int]) -> None:
        offer, self._unnamed = found
        self._offer = offer
        self._days = sorted({*self._days, *offer.days})
        self._fill()
        asked, self._asked = self._asked, ""
        if self.whose.choose(asked):
            return  # it asks again
        if self.wanted() != wanted:  # the table that was chosen has nothing on that day
            self._look()
        self._word()

    @Slot(object)
    def _turn(self, _what: object) -> None:
        """Offer what there is for another kind of file."""
        self._fill()
        self._look()
        self._word()

    def _word(self) -> None:
        what = self.what.value()
        how = {
            PAPER: self.tr(
                "A PDF in the order of the day: who, where and about what, what was moved or"
                " called off, and double bookings. Nothing that was logged."
            ),
            SHEETS: self.tr(
                "A PDF with half a page for each slot, to fill in by hand. Scan its code later,"
                " on any page: the log of that meeting opens."
            ),
            CALENDAR: self.tr(
                "An .ics file for a phone or an office, in the hours of the fair. Take it in"
                " again after a change: what was moved or called off follows."
            ),
        }[what]
        if papers_out.goes_to_bodies(self.wanted(), self._each_of()):
            named = self.tr(
                "It names who agreed that those it goes to get their data, of others the company."
            )
            counted = {"not_shared": self._unnamed} if self._unnamed else {}
            how = " ".join((how, named, *ExportWords.left_out(counted)))
        self._how.setText(how)
        count = self._offer.slots if what == SHEETS else self._offer.count
        beside = self._offer.sessions if what == PAPER else 0
        said = [self.tr("%Ln meeting(s)", "", count)] if count else []
        if beside:
            said.append(self.tr("%Ln session(s)", "", beside))
        self._number.setText(" · ".join(said) or self.tr("There are no meetings to save."))
        self.save.setEnabled(bool(said))

    # Saving -----------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask where to save what is chosen."""
        ending = "ics" if self.what.value() == CALENDAR else "pdf"
        kind = self.tr("Calendar (*.ics)") if ending == "ics" else self.tr("PDF (*.pdf)")
        path = str(self.proposed().with_suffix(f".{ending}"))
        dialog = QFileDialog(self, self.tr("Save the agenda"), path, kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    def proposed(self) -> Path:
        """A name for the file, without its ending, beside the event's."""
        start = self._store.path or Path(self.tr("Agenda"))
        wanted = self.wanted()
        what = self.tr("Sheets") if self.what.value() == SHEETS else self.tr("Agenda")
        whose = self.whose.currentText() if self.whose.currentData() != ALL else ""
        parts = (start.stem, what, str(wanted.day) if wanted.day else "", whose)
        name = "".join(each for each in " ".join(filter(None, parts)) if each not in '\\/:*?"<>|.')
        return start.with_name(name)

    @Slot(str)
    def write(self, file: str) -> None:
        """Write what is chosen to *file*, aside: a scan need not wait for it."""
        what = self.what.value()
        path, ending = Path(file), ".ics" if what == CALENDAR else ".pdf"
        if path.suffix.lower() != ending:
            path = path.with_name(f"{path.name}{ending}")
        each = self._each_of()
        self._store.read(
            partial(self._write, path, what, each),
            papers_out.told,
            self.wanted(),
            each,
            dropped=what == CALENDAR,
        )
        self.close_sheet()

    def _write(self, path: Path, what: str, each: Part | None, agenda: Agenda) -> None:
        paper = agenda.event.paper
        work: Callable[[], object] = partial(agenda_making.write_agenda, path, agenda, paper, each)
        words = self.tr("Agenda saved")
        if what == SHEETS:
            work = partial(agenda_making.write_sheets, path, agenda, paper)
            words = self.tr("Sheets for the tables saved")
        elif what == CALENDAR:
            work = partial(agenda_making.write_calendar, path, agenda)
            words = self.tr("Calendar saved")
        kind = "sheets" if what == SHEETS else "agenda"
        args = (agenda, path.name, kind)
        registering.write(
            self._badges.files, self._store, path, work, words, papers_out.agenda, *args
        )
