"""Paper: what the stand goes on with when the laptop does not, and how it comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.pages.page import Page
from desktop.pages.paper.back_entry import BackEntryCard
from desktop.pages.paper.roster import RosterCard
from desktop.pages.paper.spares import SparesCard
from desktop.widgets import theme
from desktop.widgets.abreast import Abreast
from desktop.widgets.cards import Scroller
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.store import Store


class PaperPage(Page):
    """Roster and spare badges before, back-entry after."""

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        badges: BadgeDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(store, preferences, parent)
        self.setProperty("role", "page")
        self._title = Label(role="title")
        self.back_entry = BackEntryCard(store)
        self.roster = RosterCard(store, badges)
        self.spares = SparesCard(self, store, preferences, badges)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.px(16))
        right.addWidget(self.roster)
        right.addWidget(self.spares, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*[theme.px(side) for side in (24, 20, 24, 16)])
        column.setSpacing(theme.px(12))
        column.addWidget(self._title)
        column.addWidget(Abreast((self.back_entry, 3), (side, 2), least=720), 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroller(content))

    def retranslate(self) -> None:
        self._title.setText(self.tr("Paper"))

    def title(self) -> str:
        """The page's name in the navigation."""
        return self.tr("Paper")

    def enter(self, subject: str = "") -> None:
        """Come to the front, ready for the first line of paper, or for a run of "spares"."""
        self.spares.refresh()
        self.back_entry.enter()
        if subject == "spares":
            self.spares.number.setFocus()

    def take_scan(self, code: str) -> bool:
        """Every scan is a line on paper here; it needs the time that stands there."""
        self.back_entry.take_scan(code)
        return True
