"""What a schedule, or a list of our side, would do to each meeting, body and person, in a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.agenda.agenda_lists import AgendaPlan, Fate, Planned
from db.lists_in.our_lists import Altered
from db.rows import Body, Delegate, Meeting
from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets.table_model import Chip
from desktop.widgets.tables import Column, Rows, Table
from desktop.words.schedule_lines import ScheduleLines, at

if TYPE_CHECKING:
    from db.lists_in.our_lists import OurPlan

Row = Planned | Altered | tuple[Meeting, bool]
"""A meeting of the list, one of our side, or a meeting that is gone and whether it stays here."""

_ORDER = (Fate.MOVED, Fate.CANCELLED, Fate.CHANGED, Fate.BACK, Fate.ADDED, Fate.SAME)


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the table; ``line`` is where it stands in the list, 0 for nowhere."""

    chip: Chip
    who: str
    when: str
    what: str
    line: int = 0


class ChangesTable(Translatable, Table):
    """``show_plan(plan)`` shows first what needs a look: moved, gone, altered; the rest follows.

    A row is put into words when it comes into sight: a schedule may have thousands.
    """

    def __init__(self) -> None:
        self._of_meetings = True
        self._zone = ""
        self._told: dict[int, Change] = {}
        super().__init__(
            Rows(
                (
                    Column(lambda row: self._tell(row).chip, 0, 148),
                    Column(lambda row: self._tell(row).who, 4, 190, strong=True),
                    Column(lambda row: self._tell(row).when, 0, 150),
                    Column(lambda row: self._tell(row).what, 4, 150, drop=2),
                    Column(lambda row: _line(self._tell(row)), 0, 64, drop=3, right=True),
                )
            )
        )
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("What happens to each"))
        self.rows.set_titles(
            [
                self.tr("What happens"),
                self.tr("Who"),
                self.tr("When") if self._of_meetings else self.tr("What"),
                self.tr("What changes"),
                self.tr("Line"),
            ]
        )
        self.set_empty("circle-check", self.tr("Nothing changes"))
        self._told.clear()
        self.viewport().update()

    def show_plan(self, plan: AgendaPlan | OurPlan | None) -> None:
        """Show what *plan* does; None for nothing."""
        self._of_meetings = not plan or isinstance(plan, AgendaPlan)
        rows: list[Row] = []
        if isinstance(plan, AgendaPlan):
            self._zone = plan.draft.fair.zone
            rows = _of_agenda(plan)
        elif plan is not None:
            rows = [*plan.altered]
        self._told.clear()
        self.rows.show_all(rows)
        self.retranslate()

    def _tell(self, row: Row) -> Change:
        if id(row) not in self._told:
            self._told[id(row)] = _told(row, self._zone)
        return self._told[id(row)]


def _of_agenda(plan: AgendaPlan) -> list[Row]:
    shown = [one for fate in _ORDER for one in plan.of(fate)]
    moved = len(plan.of(Fate.MOVED, Fate.CANCELLED))
    gone = [*((one, True) for one in plan.off_schedule), *((one, False) for one in plan.dropped)]
    return [*shown[:moved], *gone, *shown[moved:]]


def _told(row: Row, zone: str) -> Change:
    if isinstance(row, Altered):
        return _of_ours(row)
    if isinstance(row, Planned):
        return Change(
            ChangeChips.fate(row.fate, known=row.meeting is not None),
            ScheduleLines.who(row),
            ScheduleLines.when(row, zone),
            ScheduleLines.altered(row, zone) or row.wanted.place,
            row.wanted.lines[0],
        )
    meeting, kept = row
    if kept:
        chip = Chip(ChangeChips.kept(), "clipboard-list", "warn")
        return _of_meeting(meeting, chip, zone, ChangeChips.why_kept())
    return _of_meeting(meeting, Chip(ChangeChips.dropped(), "circle-x", "bad"), zone)


def _of_meeting(meeting: Meeting, chip: Chip, zone: str, what: str = "") -> Change:
    who = " – ".join(filter(None, (meeting.with_name, meeting.body)))
    when = at(meeting.date, meeting.starts, meeting.part, zone)
    return Change(chip, who, when, what or meeting.place)


def _of_ours(one: Altered) -> Change:
    after = one.after
    chip = ChangeChips.fate(Fate.CHANGED if one.before else Fate.ADDED, known=True)
    before = one.before
    if isinstance(after, Body):
        was = before if isinstance(before, Body) else Body("", "", after.kind, (), "")
        place = ChangeChips.table(after.place) if after.place != was.place else ""
        names = [name for name in after.aliases if name not in was.aliases]
        what = " · ".join(filter(None, (place, *names)))
        return Change(chip, after.name, ChangeChips.kind(after.kind), what, one.lines[0])
    there = before if isinstance(before, Delegate) else None
    italian = (language := i18n.current()) is not None and language.code == "it"
    roles = [
        ", ".join(filter(None, (role.title_it if italian else role.title_en, role.body)))
        for role in after.roles
        if there is None or role not in there.roles
    ]
    reached = [
        text
        for text, was in (
            (after.email, there.email if there else ""),
            (after.phone, there.phone if there else ""),
        )
        if text != was
    ]
    what = " · ".join([*roles, *reached])
    return Change(chip, after.name, ChangeChips.kind("person"), what, one.lines[0])


def _line(one: Change) -> str:
    return i18n.number(one.line, i18n.locale()) if one.line else ""


class ChangeChips:
    """Words for the chips; the class is their context for translators."""

    @staticmethod
    def fate(fate: Fate, *, known: bool) -> Chip:
        """What happens to a meeting; one that is not *known* and not taken was called off."""
        if fate is Fate.SAME and not known:
            words = QCoreApplication.translate("ChangeChips", "Not taken")
            return Chip(words, "ban", "quiet")
        words, icon, tone = {
            Fate.ADDED: (QCoreApplication.translate("ChangeChips", "New"), "plus", "good"),
            Fate.MOVED: (QCoreApplication.translate("ChangeChips", "Moved"), "clock", "warn"),
            Fate.CHANGED: (QCoreApplication.translate("ChangeChips", "Changed"), "pencil", "info"),
            Fate.CANCELLED: (
                QCoreApplication.translate("ChangeChips", "Called off"),
                "ban",
                "bad",
            ),
            Fate.BACK: (QCoreApplication.translate("ChangeChips", "Is back"), "repeat", "good"),
            Fate.SAME: (QCoreApplication.translate("ChangeChips", "As it was"), "check", "quiet"),
        }[fate]
        return Chip(words, icon, tone)

    @staticmethod
    def dropped() -> str:
        """A meeting that the list lacks."""
        return QCoreApplication.translate("ChangeChips", "Dropped")

    @staticmethod
    def kept() -> str:
        """The same, for one that stays."""
        return QCoreApplication.translate("ChangeChips", "Off schedule")

    @staticmethod
    def why_kept() -> str:
        """Why it stays."""
        return QCoreApplication.translate(
            "ChangeChips", "No longer on the schedule; kept with what was logged"
        )

    @staticmethod
    def table(place: str) -> str:
        """The table, or corner of the stand, of a body."""
        return QCoreApplication.translate("ChangeChips", "At: %1").replace("%1", place)

    @staticmethod
    def kind(kind: str) -> str:
        """What one of ours is."""
        words = {
            "body": QCoreApplication.translate("ChangeChips", "Body"),
            "company": QCoreApplication.translate("ChangeChips", "Company"),
            "person": QCoreApplication.translate("ChangeChips", "Person"),
        }
        return words[kind]
