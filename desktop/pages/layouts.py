"""Badge layouts: what staff who are no designers change about a badge, seen as it will print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.badge import colour, pictures, seen
from desktop.badge.elements import Element, Image
from desktop.layout_words import LayoutWords
from desktop.pages import layouts_parts as parts
from desktop.pages import layouts_pictures
from desktop.pages.layouts_canvas import Canvas
from desktop.pages.layouts_draft import Draft
from desktop.pages.layouts_people import People
from desktop.pages.layouts_save import SaveSheet
from desktop.pages.layouts_shelf import Shelf
from desktop.pages.layouts_side import Side
from desktop.pages.layouts_tools import Tools
from desktop.pages.page import Page
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button, IconButton
from desktop.widgets.cards import Card
from desktop.widgets.fields import Combo
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.store import Store

_PANEL, _NARROW_PANEL = 320, 280
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
        self.tools = Tools(
            {
                "default": ("rotate-cw", self.shelf.back_to_default),
                "import": ("upload", self.shelf.bring_in),
                "export": ("download", self.shelf.export),
                "remove": ("trash-2", self.shelf.remove),
            }
        )
        self.which, self.stock = Combo(), Combo()
        self.back = Action(self, "arrow-left", on=lambda: self.go.emit("event", "types"))
        self.undo = Action(self, "undo-2", on=self.draft.undo)
        self.redo = Action(self, "redo-2", on=self.draft.redo)
        self.save = Action(self, "save", "Ctrl+S", on=self._ask_to_save)
        self.sheet = SaveSheet(self)
        self._title, self._state = Label(role="title"), Label(role="soft", elide=True)
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(IconButton(self.back))
        head.addWidget(self._title)
        head.addWidget(self._state, 1)
        head.addWidget(self.which, 2)
        head.addWidget(self.stock, 2)
        for action in (self.undo, self.redo):
            head.addWidget(IconButton(action))
        head.addWidget(Button(self.save, "primary"))
        middle = Card()
        middle.body.addWidget(self.canvas, 1)
        middle.body.addWidget(self.people)
        both = QHBoxLayout()
        both.setSpacing(theme.px(16))
        both.addWidget(self.tools)
        both.addWidget(middle, 1)
        both.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(12))
        column.addLayout(head)
        column.addLayout(both, 1)
        self._fit()

    def _connect(self) -> None:
        self.draft.changed.connect(self._show)
        self.canvas.asked.connect(self.side.panel.take_focus)
        self.side.doubled.connect(self._double)
        self.side.panel.asked_picture.connect(self._change_picture)
        self.side.panel.left.connect(self.canvas.setFocus)
        self.people.changed.connect(self._show)
        self.tools.added.connect(self._add)
        self.tools.side.connect(lambda back: self.draft.show_side(back=back))
        self.shelf.said.connect(self.said)
        self.shelf.known.connect(self._offer)
        self.shelf.saved.connect(self.sheet.close_sheet)
        self.shelf.name_refused.connect(self.sheet.refuse)
        self.sheet.wanted.connect(self.shelf.save)
        self.which.currentIndexChanged.connect(self._choose)
        self.stock.currentIndexChanged.connect(self._choose_stock)
        self.store.opened.connect(self._forget)
        self.store.changed.connect(self._follow)
        theme.current().changed.connect(self._fit)

    def enter(self, subject: str = "") -> None:
        """Show the layout that is drawn; *subject* is a badge type's code whose badge to show."""
        self.shelf.refresh(subject)
        if subject:
            self.people.choose_type(subject)
        else:
            self.people.refresh()
        self.canvas.setFocus()

    @Slot(object)
    def _forget(self, _event: object) -> None:
        self.draft.forget()

    @Slot(str)
    def _follow(self, kind: str) -> None:
        if self.isVisible() and (kind == "undo" or kind.endswith("_layout")):
            self.shelf.refresh()

    @Slot()
    def _fit(self) -> None:
        compact = self.width() < theme.px(_COMPACT_BELOW)
        self.tools.fit(compact=compact)
        self.side.setFixedWidth(theme.px(_NARROW_PANEL if compact else _PANEL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    # What is shown ----------------------------------------------------------------------------

    @Slot()
    def _offer(self) -> None:
        """Offer the event's layouts, and the stocks."""
        layouts = [(one.name, one.uuid) for one in self.shelf.layouts]
        self.which.fill([(self.tr("The default"), ""), *layouts])
        stocks = self._badges.stocks().values()
        self.stock.fill((stock.name, stock.id) for stock in stocks)
        self._show()

    @Slot()
    def _show(self) -> None:
        layout, state = self.draft.layout, self.draft.state
        if layout is None or state is None:
            return
        data, stock = self.people.data(), self.shelf.stock
        self.canvas.show_badge(stock, data)
        self.side.panel.show_inks(colour.safe(data.type_colour), in_colour=stock.colour)
        found = seen.doubts(self.canvas.seen, data, stock, back=state.back)
        self.side.doubts.show_doubts(found, self.draft.elements)
        for combo, value in ((self.which, self.draft.uuid), (self.stock, stock.id)):
            blocked = combo.blockSignals(True)
            combo.choose(value)
            combo.blockSignals(blocked)
        self.tools.sides.choose(state.back)
        self.undo.setEnabled(self.draft.can_undo)
        self.redo.setEnabled(self.draft.can_redo)
        self.tools.whole["remove"].setEnabled(bool(self.draft.uuid))
        changed = self.draft.is_changed
        self._state.setText(self.tr("Not saved") if changed else "")
        if self.which.count():
            is_new = changed and not self.draft.uuid
            self.which.setItemText(0, self.tr("New layout") if is_new else self.tr("The default"))
        self.side.show_chosen(self.canvas.place_of_chosen())

    @Slot()
    def _choose(self) -> None:
        self.shelf.open(self.which.currentData() or "")

    @Slot()
    def _choose_stock(self) -> None:
        if stock := self._badges.stocks().get(self.stock.currentData() or ""):
            self.shelf.change_stock(stock)

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
            make = {"band": parts.band, "box": parts.box, "line": parts.line, "code": parts.code}
            self._put_in(make[kind](stock, there))

    def _put_in(self, element: Element) -> None:
        if self.draft.add(element):
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
        self._put_in(parts.picture(self.shelf.stock, self.canvas.seen, shown))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A picture may be dropped onto the page: its file, not its address."""
        if layouts_pictures.dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if file := layouts_pictures.dropped(event.mimeData()):
            event.acceptProposedAction()
            self._bring(file, self._add_picture)

    @Slot()
    def _ask_to_save(self) -> None:
        """Ask under which name, and for whom; a new one for the badge type that is shown."""
        layout, kept = self.draft.layout, self.shelf.saved_as
        if layout is None:
            return
        chosen = self.people.type.currentData()
        if kept is not None:
            name, types, usual = kept.name, kept.types, kept.usual
        else:
            name = self.people.type.currentText() if chosen else ""
            types, usual = ((chosen,) if chosen else ()), False
        stock = self.shelf.stock.name
        self.sheet.ask(name, self.people.types, types, usual=usual, stock=stock)

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
        """What a key means wherever the focus is on this page, or on the badge."""
        pressed = QKeySequence(event.keyCombination())
        for keys, act in (
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+Shift+Z", self.redo),
        ):
            if pressed == QKeySequence(keys):
                return act
        on_badge = {
            Qt.Key.Key_Delete: self.side.delete,
            Qt.Key.Key_Backspace: self.side.delete,
            Qt.Key.Key_PageUp: self.side.forward,
            Qt.Key.Key_PageDown: self.side.backward,
        }
        alone = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        return on_badge.get(Qt.Key(event.key())) if alone and self.canvas.hasFocus() else None

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._title.setText(self.tr("Badge layout"))
        self.back.say(self.tr("Back to the badge types"))
        self.undo.say(self.tr("Undo"), self.tr("Undo (Ctrl+Z)"))
        self.redo.say(self.tr("Redo"), self.tr("Redo (Ctrl+Y)"))
        self.save.say(self.tr("Save…"))
        self.which.setAccessibleName(self.tr("Layout"))
        self.stock.setAccessibleName(self.tr("Badge stock"))
        self._offer()
