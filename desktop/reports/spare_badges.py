"""Spare badges on paper: a large number, lines for a name in handwriting, a genuine code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.badge import template
from desktop.badge.data import BadgeData

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.rows import Event, Spare
    from desktop.badge.elements import Layout
    from desktop.badge.stock import Stock

_LAYOUTS = ((120.0, "portrait-148"), (80.0, "portrait-105"), (70.0, "landscape-76"))
"""By the badge's least height in mm, the highest first: a higher one has room for large letters."""


def layout_for(stock: Stock) -> Layout:
    """What a spare badge looks like on *stock*."""
    height = stock.badge_size[1]
    name = next((name for least, name in _LAYOUTS if height >= least), "landscape")
    return template.load(template.FOLDER / "spares" / f"{name}.toml")


class SpareWords:
    """What spare badges say; the class is their context for translators."""

    @staticmethod
    def title(number: int) -> str:
        """What the badge with that number is called: "Spare badge 7"."""
        words = QCoreApplication.translate("SpareWords", "Spare badge %1")
        return words.replace("%1", str(number))

    @staticmethod
    def badges(spares: Sequence[Spare], event: Event) -> list[BadgeData]:
        """The badges of *spares*, to be painted with the layout of `layout_for`."""
        label = QCoreApplication.translate("SpareWords", "Spare badge")
        name = QCoreApplication.translate("SpareWords", "Name")
        company = QCoreApplication.translate("SpareWords", "Company")
        return [
            BadgeData(
                given_name=str(spare.number),
                company=name,
                job_title=company,
                type_label=label,
                code=spare.code,
                event_name=event.name,
                stand_name=event.stand,
            )
            for spare in spares
        ]
