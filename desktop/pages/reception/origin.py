"""Whom a list brought is told so the first time they are met (Article 14 of the GDPR).

Below the badge, for whoever it is of: one key says that they were told, another shows them
the notice. No check-in waits for it, nothing moves, and the cursor stays where it is.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.lane import Priority
from desktop.undo.acts import noted
from desktop.widgets import sheet, theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import line
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.rows import Visitor
    from desktop.pages.reception.case import Case
    from desktop.pages.reception.notice import NoticeSheet
    from desktop.pages.reception.side import SidePanel
    from desktop.store import Store
    from desktop.undo.acts import Done

TOLD, SHOW = "F11", "F12"
"""The keys: they were told; the notice, for them to read."""


class CardOrigin(QObject):
    """Knows whether whoever the *side* shows is still to be told, and whoever is on the card.

    ``known(case)`` carries the case with that; ``said(words, change)`` asks for a toast. ``block``
    is the last thing in *side*; ``sheet`` is None until the notice was shown.
    """

    known = Signal(object)
    said = Signal(str, str)

    def __init__(
        self, store: Store, case: Callable[[], Case], side: SidePanel, page: QWidget
    ) -> None:
        super().__init__(page)
        self._store, self._case, self._page = store, case, page
        self.told = Action(page, "check", TOLD, on=self._tell)
        self.show_notice = Action(page, "shield-check", SHOW, on=self._open)
        self.block = OriginBlock(self.told, self.show_notice)
        self._side = side
        side.body.addWidget(self.block)
        self.sheet: NoticeSheet | None = None
        self._offered = ""
        store.changed.connect(self.look)
        side.turned.connect(self._turn)
        self._offer(None)

    @Slot()
    def _turn(self) -> None:
        self._offer(None)  # what the keys do is about nobody else, not even for a moment
        self.look()

    @Slot()
    def look(self) -> None:
        """Look up whether who is shown is still to be told, and who is on the card."""
        from db.privacy import notices_given  # a start has nobody on the card

        shown, on_card = self._side.visitor(), self._case().visitor
        if self.sheet is not None and (shown is None or not self.sheet.is_for(shown)):
            self.sheet.close_sheet()  # somebody else is in front now
        asked = [("reception side's origin", shown), ("reception origin", on_card)]
        if shown is not None and on_card is not None and shown.uuid == on_card.uuid:
            del asked[0]
        for topic, visitor in asked:
            if visitor is not None:
                self._store.read(
                    partial(self._know, visitor),
                    notices_given.due,
                    visitor.uuid,
                    priority=Priority.SEARCH,
                    replaces=topic,
                )

    def _know(self, visitor: Visitor, due: bool) -> None:
        case, shown = self._case(), self._side.visitor()
        if shown is not None and shown.uuid == visitor.uuid:
            self._offer(visitor if due else None)
        if case.visitor is None or case.visitor.uuid != visitor.uuid:
            return
        if case.tells_origin and case.told == due:
            self.known.emit(replace(case, told=not due))

    def _offer(self, visitor: Visitor | None) -> None:
        """Offer to tell *visitor*; nobody for None."""
        self._offered = visitor.uuid if visitor is not None else ""
        for action in (self.told, self.show_notice):
            action.setEnabled(visitor is not None)
        self.block.show_name(visitor.name if visitor is not None else "")
        self._side.give_way(way=visitor is not None)

    def _whom(self) -> Visitor | None:
        """Who is offered to be told, as they are now."""
        shown = self._side.visitor()
        return shown if shown is not None and shown.uuid == self._offered else None

    @Slot()
    def _tell(self) -> None:
        visitor = self._whom()
        if visitor is not None and not sheet.has_keys():
            from db.privacy import notices

            self.give(visitor, notices.read_by(visitor), "orally")

    @Slot()
    def _open(self) -> None:
        visitor = self._whom()
        if visitor is None or sheet.has_keys():
            return
        if self.sheet is None:
            from desktop.pages.reception.notice import NoticeSheet

            self.sheet = NoticeSheet(sheet.host_of(self._page), self._store)
            self.sheet.was_read.connect(self.give)
        self.sheet.open_for(visitor)

    @Slot(object, str, str)
    def give(self, visitor: Visitor, language: str, how: str) -> None:
        """Note that *visitor* was told, with the notice in *language*."""
        from db.privacy import notices_given

        self._store.write(
            partial(self._given, visitor),
            noted(notices_given.give),
            visitor.uuid,
            language=language,
            how=how,
            priority=Priority.SEARCH,
        )

    def _given(self, visitor: Visitor, done: Done) -> None:
        self.said.emit(f"{Messages.change('notice_given')} · {visitor.name}", done.change)


class OriginBlock(Translatable, QWidget):
    """Says who is to be told, with what can be done about it; hidden where nobody is."""

    def __init__(self, told: Action, show_notice: Action) -> None:
        super().__init__()
        self._told, self._show_notice = told, show_notice
        self._name = Label(role="strong", elide=True)
        self._words = Label(role="soft", wrap=True)
        doing = Flow()
        for action in (told, show_notice):
            doing.addWidget(Button(action))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(line())
        for widget in (self._name, self._words):
            column.addWidget(widget)
        column.addLayout(doing)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self._words.setText(
            self.tr("From the organiser's list: tell them where we have their data from.")
        )
        self._told.say(self.tr("Told"), self.tr("They were told where we have their data from"))
        self._show_notice.say(self.tr("Notice"), self.tr("Show them the privacy notice"))

    def show_name(self, name: str) -> None:
        """Say that whoever is called *name* is to be told; nobody for blank."""
        self._name.setText(name)
        self.setVisible(bool(name))
