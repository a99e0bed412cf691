"""Beside the list: the visitor's badge says what was corrected since, and can be printed anew."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from db.badges import badge_prints
from desktop.i18n import Translatable
from desktop.widgets.cards import Notice

if TYPE_CHECKING:
    from db.rows import Visitor
    from desktop.pages.visitors.actions import VisitorActions
    from desktop.store import Store


class OutdatedBadge(Translatable, Notice):
    """Is seen only where a badge was printed before the last correction of what stands on it."""

    def __init__(self, store: Store, actions: VisitorActions) -> None:
        super().__init__("warn")
        self._store = store
        self._about = ""
        self.add_action(actions.print)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.say(self.tr("The badge was printed before the correction"))

    def look(self, visitor: Visitor | None) -> None:
        """Be about *visitor* from now on, None for nobody."""
        uuid = visitor.uuid if visitor else ""
        if uuid != self._about:
            self.hide()
        self._about = uuid
        if uuid:
            know = partial(self._know, uuid)
            self._store.read(know, badge_prints.why_again, uuid, replaces="outdated badge")

    def _know(self, uuid: str, why: str) -> None:
        if uuid == self._about:
            self.setVisible(why == "corrected")
