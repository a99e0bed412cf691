"""Badge layouts: what staff who are no designers change about a badge, seen as it will print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.badge import colour, pictures, seen
from desktop.badge.elements import Element, Image, Text
from desktop.pages.layouts import logo as layouts_logo
from desktop.pages.layouts import parts
from desktop.pages.layouts import pictures as layouts_pictures
from desktop.pages.layouts.band import Band
from desktop.pages.layouts.canvas import Canvas
from desktop.pages.layouts.draft import Draft
from desktop.pages.layouts.head import Head
from desktop.pages.layouts.keys import act_of
from desktop.pages.layouts.next import NextBadges
from desktop.pages.layouts.people import People
from desktop.pages.layouts.save import SaveSheet
from desktop.pages.layouts.saving import Saving
from desktop.pages.layouts.shelf import Shelf
from desktop.pages.layouts.side import Side
from desktop.pages.layouts.tools import Tools
from desktop.pages.layouts.whose import ALL, Whose, type_of
from desktop.pages.page import Page
from desktop.widgets import theme
from desktop.widgets.buttons import Action
from desktop.widgets.cards import Card
from desktop.words.layout_words import LayoutWords

if TYPE_CHECKING:
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.store import Store

_PANEL, _NARROW_PANEL = 320, 272
_COMPACT_BELOW = 1040
"""Widths in pixels at 100% zoom: of the right side, and of a page that has no more room."""


class LayoutsPage(Page):
    """Tools at the left, the badge in the middle, the chosen element at the right."""

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        badges: BadgeDesk,
        parent: QWidget | None = None,
    ) -> None:
        """Draw nothing until the page is entered."""
        super().__init__(store, preferences, parent)
        self.setProperty("role", "page")
        self._badges = badges
        self.draft = Draft(self)
        self.shelf = Shelf(store, badges, self.draft, self)
        self.canvas, self.side, self.people = Canvas(self.draft), Side(self.draft), People(store)
        self.band = Band(self.draft, self._new_band)
        self.tools, self.whose = Tools(self.band), Whose()
        self.undo = Action(self, "undo-2", on=self.draft.undo)
        self.redo = Action(self, "redo-2", on=self.draft.redo)
        self.saving = Saving(self, self.shelf, self.draft, self.whose, SaveSheet(self))
        self.save, self.sheet = self.saving.save, self.saving.sheet
        self.head = Head(self.undo, self.redo, self.save, self._rarer())
        self.whole, self.back = self.head.whole, self.head.back
        self.next = NextBadges(self.shelf)
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.retranslate()

    def _rarer(self) -> dict[str, Callable[[], object]]:
        return {
            "discard": self.shelf.discard,
            "default": self.shelf.back_to_default,
            "share": self.saving.ask,
            "import": self.shelf.bring_in,
            "export": self.shelf.export,
            "remove": self.shelf.remove,
        }

    def _build(self) -> None:
        middle = Card()
        middle.body.addWidget(self.canvas, 1)
        middle.body.addWidget(self.next)
        middle.body.addWidget(self.people)
        both = QHBoxLayout()
        both.setSpacing(theme.px(16))
        both.addWidget(self.tools)
        both.addWidget(middle, 1)
        both.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(12))
        column.addWidget(self.head)
        column.addWidget(self.whose)
        column.addLayout(both, 1)
        self._fit()

    def _connect(self) -> None:
        self.draft.changed.connect(self._show)
        self.canvas.asked.connect(self.side.panel.take_focus)
        self.side.doubled.connect(self._double)
        self.side.panel.asked_picture.connect(self._change_picture)
        self.side.panel.left.connect(self.canvas.setFocus)
        self.people.changed.connect(self._offer)
        self.tools.added.connect(self._add)
        self.head.left.connect(lambda: self.go.emit("event", "types"))
        self.whose.chosen.connect(self.shelf.show_for)
        self.whose.stock_chosen.connect(self._choose_stock)
        self.whose.side.connect(lambda back: self.draft.show_side(back=back))
        self.shelf.said.connect(self.said)
        self.saving.said.connect(self.said)
        self.shelf.saved.connect(lambda _change: self.canvas.setFocus())
        self.shelf.known.connect(self._offer)
        self.store.opened.connect(self._forget)
        self.store.changed.connect(self._follow)
        self.preferences.changed.connect(self._show)
        theme.current().changed.connect(self._fit)

    def enter(self, subject: str = "") -> None:
        """Show the layout that is drawn; *subject* is a badge type's code whose badge to show, or
        one to make fit (see `fit_subject`).
        """
        self.shelf.refresh(subject)
        self.people.refresh()
        self.canvas.setFocus()

    @Slot(object)
    def _forget(self, _event: object) -> None:
        self.shelf.keep_draft()
        self.draft.forget()

    @Slot(str)
    def _follow(self, kind: str) -> None:
        if self.isVisible() and (kind == "undo" or kind.endswith("_layout")):
            self.shelf.refresh()

    @Slot()
    def _fit(self) -> None:
        compact = self.width() < theme.px(_COMPACT_BELOW)
        for part in (self.tools, self.head, self.whose, self.people):
            part.fit(compact=compact)
        self.side.setFixedWidth(theme.px(_NARROW_PANEL if compact else _PANEL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page comes, or the window goes: keep what is not saved."""
        self.shelf.keep_draft()
        super().hideEvent(event)

    # What is shown ----------------------------------------------------------------------------

    @Slot()
    def _offer(self) -> None:
        """Offer the event's badge types with their layouts, and the stocks."""
        self.whose.offer(self.people.types, self.shelf.layouts)
        self.whose.offer_stocks(self._badges.stocks().values())
        self.saving.retranslate()  # its button names the types
        self._show()

    @Slot()
    def _show(self) -> None:
        layout, state = self.draft.layout, self.draft.state
        if layout is None or state is None:
            return
        self.people.show_type(type_of(self.draft.whose))
        data, stock = self.people.data(), self.shelf.stock
        self.canvas.show_badge(stock, data)
        self.side.panel.show_inks(colour.safe(data.type_colour), in_colour=stock.colour)
        self.band.show_inks(in_colour=stock.colour, for_all=self.draft.whose == ALL)
        found = seen.doubts(self.canvas.seen, data, stock, back=state.back)
        self.side.doubts.show_doubts(found, self.draft.elements)
        self.whose.show_chosen(self.draft.whose, stock.id, back=state.back)
        self.undo.setEnabled(self.draft.can_undo)
        self.redo.setEnabled(self.draft.can_redo)
        self.whole["remove"].setEnabled(bool(self.draft.uuid))
        self.whole["discard"].setEnabled(self.draft.is_changed)
        self.head.show_state(*self.saving.state())
        self.head.keep_room(self.saving.offer())
        self.side.show_chosen(self.canvas.place_of_chosen())
        self.next.show_stocks()

    @Slot(str)
    def _choose_stock(self, stock: str) -> None:
        if found := self._badges.stocks().get(stock):
            self.shelf.change_stock(found)

    # What is done -----------------------------------------------------------------------------

    @Slot(str)
    def _add(self, kind: str) -> None:
        stock, there = self.shelf.stock, self.canvas.seen
        if kind == "picture":
            self._with_picture(self._add_picture)
        elif kind == "words":
            self._put_in(parts.words(stock, there, self.tr("Your words")))
            self.side.panel.take_focus()
        else:
            make = {"box": parts.box, "line": parts.line, "code": parts.code}
            self._put_in(make[kind](stock, there))

    def _new_band(self) -> Text:
        return parts.band(self.shelf.stock, self.canvas.seen)

    def _put_in(self, element: Element, others: tuple[Element, ...] | None = None) -> None:
        if self.draft.add(element, others):
            self.canvas.setFocus()
        else:
            self.said.emit(self.tr("There is no room for more on a badge."), "")

    def _double(self) -> None:
        if (element := self.draft.element) is not None:
            self._put_in(parts.beside(element, self.shelf.stock))

    @Slot()
    def _change_picture(self) -> None:
        self._with_picture(self._exchange)

    def _exchange(self, shown: pictures.Picture) -> None:
        if isinstance(element := self.draft.element, Image):
            self.draft.put(Image(element.frame, shown))

    def _with_picture(self, take: Callable[[pictures.Picture], object]) -> None:
        """Let a person choose a picture, and *take* it."""
        if file := layouts_pictures.ask(self, self.tr("Choose a picture")):
            self._bring(file, take)

    def _bring(self, file: Path, take: Callable[[pictures.Picture], object]) -> None:
        try:
            take(pictures.brought(file))
        except pictures.BadPicture as bad:
            self.said.emit(LayoutWords.unfit(bad.why), "")

    def _add_picture(self, shown: pictures.Picture) -> None:
        others = self.draft.elements
        added = layouts_logo.placed(self.shelf.stock, self.canvas.seen, others, shown)
        self._put_in(added.picture, added.others)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A picture may be dropped onto the page: its file, not its address."""
        if layouts_pictures.dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if file := layouts_pictures.dropped(event.mimeData()):
            event.acceptProposedAction()
            self._bring(file, self._add_picture)

    # Keys -------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take back what was drawn, and not what was done at the desk before."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._act_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act_of(event)
        if act is not None:
            act.trigger()
            return
        if event.key() == Qt.Key.Key_Escape and not self.canvas.hasFocus():
            self.canvas.setFocus()
            return
        super().keyPressEvent(event)

    def _act_of(self, event: QKeyEvent) -> Action | None:
        return act_of(event, self.undo, self.redo, self.side, on_badge=self.canvas.hasFocus())

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.undo.say(self.tr("Undo"), self.tr("Undo (Ctrl+Z)"))
        self.redo.say(self.tr("Redo"), self.tr("Redo (Ctrl+Y)"))
        self._offer()
