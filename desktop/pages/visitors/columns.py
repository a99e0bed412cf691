"""What the table of visitors shows of each, column by column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.standing import Standing
from desktop.widgets.table_model import Chip, Column
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from db.rows import Event, Visitor


class VisitorColumns:
    """The columns, as they are worded at ``event``; the class is the context of their titles.

    ``types`` are the names of the badge types by code, in the window's language.
    """

    def __init__(self) -> None:
        self.event: Event | None = None
        self.types: dict[str, str] = {}

    def columns(self) -> tuple[Column, ...]:
        """Name, company, badge type, country and state; some go first when room is short."""
        return (
            Column(lambda visitor: visitor.name or "–", 3, 136, key="name", strong=True),
            Column(lambda visitor: visitor.company, 4, 132, drop=1, key="company"),
            Column(self._type, 1, 92, drop=2, key="badge_type"),
            Column(self._country, 1, 170, drop=3, key="country"),
            Column(self._state, 1, 176, key="checked_in_at"),
        )

    @staticmethod
    def titles() -> list[str]:
        """What stands above the columns."""
        return [
            QCoreApplication.translate("VisitorColumns", "Name"),
            QCoreApplication.translate("VisitorColumns", "Company"),
            QCoreApplication.translate("VisitorColumns", "Type"),
            QCoreApplication.translate("VisitorColumns", "Country"),
            QCoreApplication.translate("VisitorColumns", "Today"),
        ]

    def _type(self, visitor: Visitor) -> str:
        return self.types.get(visitor.badge_type, visitor.badge_type)

    @staticmethod
    def _country(visitor: Visitor) -> str:
        return VisitorWords.country(visitor.country)

    def _state(self, visitor: Visitor) -> Chip:
        return Standing.chip(visitor, self.event)
