"""Rows of a list that name nobody: blank ones, totals, and sentences below the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db.names import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TOTALS = frozenset(("total", "totals", "totale", "totali", "subtotal", "summe", "gesamt"))
_TOTALS_BEGIN = frozenset(word[:3] for word in _TOTALS)
_WHO = ("given_name", "family_name", "company")


def found(
    rows: Sequence[Sequence[str]], columns: Mapping[str, Sequence[Any]]
) -> tuple[dict[int, str], list[int]]:
    """The places of *rows* that name nobody, each with the reason; and of those that have no
    person's name, yet a company or an address. *columns* are their fields, tidied.
    """
    rejected: dict[int, str] = {}
    unnamed: list[int] = []
    words = {cell for name in _WHO for cell in columns[name] if cell[:3].lower() in _TOTALS_BEGIN}
    totals = {cell for cell in words if fold(cell).partition(" ")[0] in _TOTALS}
    who = zip(*(columns[name] for name in (*_WHO, "email")), strict=True)
    for row, (given, family, company, email) in enumerate(who):
        if given and family and not (totals and {given, family, company} & totals):
            continue
        if reason := _nobody(rows[row], given, family, company, email):
            rejected[row] = reason
        elif not given and not family:
            unnamed.append(row)
    return rejected, unnamed


def _nobody(row: Sequence[str], given: str, family: str, company: str, email: str) -> str:
    """Why a row names nobody, or "": it is blank, totals, or a sentence below the list."""
    if not (given or family or company or email):
        return "no_name"
    if email:
        return ""
    filled = [fold(cell) for cell in row if cell.strip()]
    if filled[0].partition(" ")[0] in _TOTALS and all(map(_is_figure, filled[1:])):
        return "totals"
    if len(filled) == 1 and len(row) > 2 and len(filled[0].split()) > 4:
        return "not_a_person"
    return ""


def _is_figure(cell: str) -> bool:
    return cell.replace(" ", "").isdigit()
