"""The sentences of the command about layouts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.badges.layouts import SavedLayout


class LayoutLines:
    """The context of these words for translators."""

    @staticmethod
    def none() -> str:
        """The event has no layout of its own."""
        return QCoreApplication.translate(
            "LayoutLines", "This event has no layout of its own: badges have their stock’s default."
        )

    @staticmethod
    def whose(kept: SavedLayout) -> str:
        """Which badges look like it."""
        whose = list(kept.types)
        if kept.usual:
            whose.append(QCoreApplication.translate("LayoutLines", "all others"))
        return ", ".join(whose) or QCoreApplication.translate("LayoutLines", "nobody’s badge")

    @staticmethod
    def unknown(name: str, names: Sequence[str]) -> str:
        """There is no such layout; these there are."""
        said = QCoreApplication.translate("LayoutLines", "There is no layout “%1”.")
        said = said.replace("%1", name)
        if not names:
            return said
        known = QCoreApplication.translate("LayoutLines", "Known: %1.")
        return f"{said} {known.replace('%1', ', '.join(names))}"
