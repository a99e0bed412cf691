"""The rows of a list that somebody should look at, with line and reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets.table_model import Chip
from desktop.widgets.tables import Column, Rows, Table
from desktop.words.list_words import ListWords

if TYPE_CHECKING:
    from db.exchange.tables import Note
    from db.lists_in.imports import ImportPlan, ImportResult


@dataclass(frozen=True, slots=True)
class Remark:
    """A note about a row, whether the row was refused, and who it is about where that is known."""

    note: Note
    refused: bool
    who: str


class RemarksTable(Translatable, Table):
    """Remarks in the order of the list's lines, those refused first in theirs."""

    def __init__(self) -> None:
        super().__init__(
            Rows(
                (
                    Column(lambda remark: i18n.number(remark.note.line, i18n.locale()), 0, 76),
                    Column(_what, 1, 240),
                    Column(lambda remark: remark.who, 3, 120, drop=2, strong=True),
                    Column(_value, 4, 120, drop=1),
                )
            )
        )
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Rows to look at"))
        self.rows.set_titles(
            [self.tr("Line"), self.tr("What"), self.tr("Who"), self.tr("In the list")]
        )
        self.set_empty("circle-check", self.tr("Nothing odd"), self.tr("Every row was understood."))
        self.viewport().update()


def foreseen(plan: ImportPlan, notes: list[Note], refused: list[Note]) -> list[Remark]:
    """What there is to look at before *plan* is carried out; *notes* and rows that are *refused*
    follow from the decisions.
    """
    rejected = [*plan.people.rejected, *refused]
    return _sorted(plan, [*plan.notes, *notes], rejected)


def done(plan: ImportPlan, result: ImportResult) -> list[Remark]:
    """What there is to look at after *plan* was carried out."""
    return _sorted(plan, result.warnings, result.rejected)


def _sorted(plan: ImportPlan, notes: list[Note], rejected: list[Note]) -> list[Remark]:
    places = {line: place for place, line in enumerate(plan.people.lines)}
    names = (plan.people.columns["given_name"], plan.people.columns["family_name"])

    def who(line: int) -> str:
        place = places.get(line)
        return "" if place is None else f"{names[0][place]} {names[1][place]}".strip()

    told = [Remark(note, refused=True, who=who(note.line)) for note in rejected]
    told += [Remark(note, refused=False, who=who(note.line)) for note in notes]
    told.sort(key=lambda remark: (not remark.refused, remark.note.line))
    return told


def _what(remark: Remark) -> Chip:
    words = ListWords.note(remark.note)
    if remark.refused:
        return Chip(words, "circle-x", "bad")
    if remark.note.code in _CALM:
        return Chip(words, "info", "quiet")
    return Chip(words, "triangle-alert", "warn")


_CALM = {
    *("same_id", "same_email", "same_person", "cancelled", "restored"),
    *("phone_several", "phone_beside"),
}


def _value(remark: Remark) -> str:
    note = remark.note
    if note.code.startswith(("same_", "erased")) or note.code in ("restored", "name_changed"):
        return ""
    return " ".join(note.value.split()) or note.column
