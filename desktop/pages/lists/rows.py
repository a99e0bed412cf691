"""The rows of a list as they would be written: tidied, with what stood in the list beside."""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.exchange import guards
from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets.table_model import Chip
from desktop.widgets.tables import Column, Rows, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.lists_in.import_writes import Work
    from db.lists_in.imports import ImportPlan

_TIDIED = ("company", "email", "phone")
"""Fields that are compared one by one with their cell; names are compared whole."""


class Fate(StrEnum):
    """What is done with a row."""

    NEW = "new"
    BACK = "back"
    UPDATED = "updated"
    LEFT = "left"


def fates(work: Work) -> dict[int, Fate]:
    """What is done with each row by its place among the people; those not named are left."""
    told = dict.fromkeys(work.add, Fate.NEW)
    told |= {match.row: Fate.BACK for match in work.back}
    return told | {match.row: Fate.UPDATED for match in work.update}


class RowsTable(Translatable, Table):
    """``show_plan(plan)`` shows its rows, ``show_fates(fates)`` what is decided about each."""

    def __init__(self) -> None:
        self._plan: ImportPlan | None = None
        self._fates: Mapping[int, Fate] = {}
        super().__init__(
            Rows(
                (
                    Column(self._line, 0, 64),
                    Column(self._fate, 0, 140),
                    Column(self._name, 3, 140, strong=True),
                    Column(lambda row: self._cell("company", row), 2, 110, drop=2),
                    Column(lambda row: self._cell("phone", row), 0, 148, drop=1),
                    Column(lambda row: self._cell("email", row), 1, 150, drop=3),
                    Column(self._was, 4, 150),
                )
            )
        )
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Rows of the list"))
        self.rows.set_titles(
            [
                self.tr("Line"),
                self.tr("What happens"),
                self.tr("Name"),
                self.tr("Company"),
                self.tr("Phone"),
                self.tr("E-mail"),
                self.tr("Was in the list"),
            ]
        )
        self.set_empty("file-spreadsheet", self.tr("No row names anybody"))
        self.viewport().update()

    def show_plan(self, plan: ImportPlan | None) -> None:
        """Show the rows of *plan* that name somebody; None for no rows."""
        self._plan = plan
        self.rows.show_all(range(len(plan.people)) if plan is not None else ())

    def show_fates(self, told: Mapping[int, Fate]) -> None:
        """Say what is done with each row, by its place."""
        self._fates = told
        self.viewport().update()

    # Cells ------------------------------------------------------------------------------------

    def _line(self, row: int) -> str:
        return i18n.number(self._plan.people.lines[row], i18n.locale()) if self._plan else ""

    def _fate(self, row: int) -> Chip:
        return RowWords.fate(self._fates.get(row, Fate.LEFT))

    def _name(self, row: int) -> str:
        return f"{self._cell('given_name', row)} {self._cell('family_name', row)}".strip() or "–"

    def _cell(self, name: str, row: int) -> str:
        return str(self._plan.people.columns[name][row] or "") if self._plan else ""

    def _was(self, row: int) -> str | Chip:
        """What the list has in place of what is written; blank where it is the same."""
        if self._plan is None:
            return ""
        words = " · ".join(was(self._plan, row))
        return Chip(words, "pencil", "info") if words else ""


def was(plan: ImportPlan, row: int) -> list[str]:
    """The cells of the list that are not written as they stand, stray blanks left out of account.

    *row* is the place among the people of *plan*.
    """
    table, mapping, columns = plan.table, plan.mapping, plan.people.columns
    cells = table.rows[bisect_left(table.lines, plan.people.lines[row])]

    def raw(ours: str) -> str:
        place = mapping.place(ours)
        return "" if place is None else " ".join(guards.take_off(cells[place]).split())

    name = f"{raw('given_name')} {raw('family_name')}".strip() or raw("full_name")
    written = f"{columns['given_name'][row]} {columns['family_name'][row]}".strip()
    found = [name] if name and name != written else []
    for ours in _TIDIED:
        cell = (raw("mobile") if ours == "phone" else "") or raw(ours)
        if cell and cell != str(columns[ours][row] or ""):
            found.append(cell)
    return found


class RowWords:
    """What is done with a row, in words; the class is their context for translators."""

    @staticmethod
    def fate(fate: Fate) -> Chip:
        """The chip for *fate*."""
        if fate is Fate.NEW:
            return Chip(QCoreApplication.translate("RowWords", "New"), "user-plus", "good")
        if fate is Fate.BACK:
            return Chip(QCoreApplication.translate("RowWords", "Comes back"), "repeat", "good")
        if fate is Fate.UPDATED:
            words = QCoreApplication.translate("RowWords", "Updated")
            return Chip(words, "refresh-cw", "info")
        return Chip(QCoreApplication.translate("RowWords", "Left as is"), "users", "quiet")
