"""Whom a list brought is told so the first time they are met (Article 14 of the GDPR).

Below the badge, for whoever is on the card: one key says that they were told, another shows them
the notice. No check-in waits for it, nothing moves, and the cursor stays where it is.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.acts import noted
from desktop.i18n import Translatable
from desktop.lane import Priority
from desktop.messages import Messages
from desktop.widgets import sheet, theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import line
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.rows import Visitor
    from desktop.acts import Done
    from desktop.pages.reception.case import Case
    from desktop.pages.reception.notice import NoticeSheet
    from desktop.pages.reception.side import SidePanel
    from desktop.store import Store

TOLD, SHOW = "F11", "F12"
"""The keys: they were told; the notice, for them to read."""


class CardOrigin(QObject):
    """Knows whether whoever is on the card is still to be told.

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
        store.changed.connect(self.look)
        self._offer("")

    @Slot()
    def look(self) -> None:
        """Look up whether whoever is on the card is still to be told."""
        from db.privacy import notices_given  # a start has nobody on the card

        visitor = self._case().visitor
        if self.sheet is not None and (visitor is None or not self.sheet.is_for(visitor)):
            self.sheet.close_sheet()  # somebody else is in front now
        if visitor is None:
            self._offer("")
        else:
            self._store.read(
                partial(self._know, visitor),
                notices_given.due,
                visitor.uuid,
                priority=Priority.SEARCH,
                replaces="reception origin",
            )

    def _know(self, visitor: Visitor, due: bool) -> None:
        case = self._case()
        if case.visitor is None or case.visitor.uuid != visitor.uuid:
            return
        self._offer(visitor.name if due else "")
        if case.tells_origin and case.told == due:
            self.known.emit(replace(case, told=not due))

    def _offer(self, name: str) -> None:
        """Offer to tell whoever is called *name*; nobody for blank."""
        for action in (self.told, self.show_notice):
            action.setEnabled(bool(name))
        self.block.show_name(name)
        self._side.give_way(way=bool(name))

    @Slot()
    def _tell(self) -> None:
        visitor = self._case().visitor
        if visitor is not None and not sheet.has_keys():
            from db.privacy import notices

            self.give(visitor, notices.read_by(visitor), "orally")

    @Slot()
    def _open(self) -> None:
        visitor = self._case().visitor
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
