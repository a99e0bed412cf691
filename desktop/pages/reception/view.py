"""How the reception is laid out: the box above, the verdict and the list, the badge beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.badges import codes
from desktop.pages.reception.door import DoorBand
from desktop.pages.reception.list import VisitorList
from desktop.pages.reception.panels import FixPanel, ForcePanel
from desktop.pages.reception.side import SidePanel
from desktop.widgets import sheet, theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Notice
from desktop.widgets.search_box import SearchBox
from desktop.widgets.verdict import State, Verdict, VerdictCard
from desktop.widgets.verdict_strip import VerdictStrip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.rows import Visitor
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.next_edition import NextEdition
    from desktop.preferences import Preferences
    from desktop.store import Store

LEAST_LIST = 130
"""Pixels of height, at 100% zoom, that the list needs to show somebody."""

ROOM_FOR_AIR = 500
"""Pixels of the page's height, at 100% zoom, below which everything moves together."""

ROOM_FOR_SIDE = 880
"""Pixels of the page, at 100% zoom, below which the badge makes room for the list."""


class ReceptionView(QObject):
    """The widgets of the *page*. ``left()`` says that the cursor belongs back into the box."""

    left = Signal()

    def __init__(
        self, page: QWidget, store: Store, preferences: Preferences, badges: BadgeDesk
    ) -> None:
        super().__init__(page)
        self._page = page
        self._giving: tuple[str, int | None] = ("", None)
        self._door: Button | None = None
        self._camera: Button | None = None
        self._invite: NextEdition | None = None
        self._folds = False
        page.setProperty("role", "page")
        self.box = SearchBox()
        self.new = Action(page, "user-plus")
        self.card = VerdictCard()
        self.strip = VerdictStrip()
        self.strip.hide()
        self.band = DoorBand()
        self.stop_giving = Action(page, "x")
        self._notice = Notice("info")
        self._notice.add_action(self.stop_giving)
        self._notice.hide()
        self.list = VisitorList(store)
        self.fix, self.force = FixPanel(), ForcePanel()
        self.below = QStackedWidget()
        self._places: dict[QWidget, QWidget] = {self.list: self.list}
        self.side = SidePanel(store, preferences, badges)
        self._lay_out()
        for panel in (self.fix, self.force):
            panel.closed.connect(self.left)
        self.list.left.connect(self.left)
        self.stop_giving.triggered.connect(self.left)
        self.list.typed.connect(self._type_on)
        self.list.looked_at.connect(self._look_at)
        theme.current().changed.connect(self._space)
        for watched in (page, self.list.table):
            watched.installEventFilter(self)
        self._space()

    def _lay_out(self) -> None:
        for panel in (self.fix, self.force):
            self._places[panel] = _scrolled(panel)
        for place in self._places.values():
            self.below.addWidget(place)
        # What is below takes the room that is left: the verdict is always whole.
        self.below.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._new = Button(self.new)
        self._top = QHBoxLayout()
        self._top.addWidget(self.box, 1)
        self._top.addWidget(self._new)
        self._left = QVBoxLayout()
        self._left.addWidget(self.card)
        self._left.addWidget(self.strip)
        self._left.addWidget(self._notice)
        self._left.addWidget(self.below, 1)
        self._row = QHBoxLayout()
        self._row.addLayout(self._left, 1)
        self._row.addWidget(self.side)
        self._column = QVBoxLayout(self._page)
        self._column.addLayout(self._top)
        self._column.addWidget(self.band)
        self._column.addLayout(self._row, 1)

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self.box.say(self.tr("Scan a badge or type a name, company, e-mail…"))
        self.new.say(self.tr("New visitor"), self.tr("New visitor (Ctrl+N)"))
        self.stop_giving.say(self.tr("Cancel"), self.tr("Cancel (Esc)"))
        self.ask_for_holder(*self._giving)

    def offer_invite(self, bar: NextEdition) -> None:
        """Put below the verdict what its visitor says about the next edition."""
        self._invite = bar
        bar.left.connect(self.left)
        self._left.insertWidget(self._left.indexOf(self.strip) + 1, bar)

    def offer_door(self, button: Button) -> None:
        """Put the *button* that leads to a session's door beside the box."""
        self._top.insertWidget(1, button)
        self._door = button
        self._space()

    def show_verdict(self, verdict: Verdict, actions: Sequence[Action]) -> None:
        """Show *verdict* and what can be done about it, before anything else is painted."""
        self.strip.show_verdict(verdict)
        self.card.show_verdict(verdict, actions)
        self.card.paint_now()  # the badge and the list can wait

    def step_back(self, *, back: bool) -> None:
        """Make room for the answer to what is typed: the verdict of before is one quiet line."""
        self.card.setVisible(not back)
        if self._invite is not None:
            self._invite.step_back(back=back)
        self.strip.setVisible(back and self.card.verdict.state is not State.READY)

    def offer_camera(self, button: Button) -> None:
        """Put the *button* that opens the camera beside the box."""
        self._top.insertWidget(1, button)
        self._camera = button
        self._space()

    def ready(self) -> None:
        """Be ready for the next visitor; a correction that was begun stays open."""
        if self.shown() is self.fix and self.fix.is_changed():
            return
        self.close_panels()
        if not sheet.has_keys():
            self.box.setFocus()

    def close_panels(self) -> None:
        """Show the list again."""
        if self.shown() is not self.list:
            self.below.setCurrentWidget(self.list)
            self._fold_list()

    def shown(self) -> QWidget:
        """What is shown below the verdict: the list, or a panel in its place."""
        at = self.below.currentWidget()
        return next(part for part, place in self._places.items() if place is at)

    def force_closed(self) -> None:
        """Close the panel that lets somebody in: it was about the case before."""
        if self.shown() is self.force:
            self.close_panels()

    def open_fix(self, visitor: Visitor) -> None:
        """Let the name of *visitor* be corrected."""
        self._open(self.fix)
        self.fix.open_for(visitor)

    def open_force(self, name: str, *, with_pin: bool) -> None:
        """Ask why *name* is to be let in against the rules."""
        self._open(self.force)
        self.force.open_for(name, with_pin=with_pin)

    def _open(self, panel: QWidget) -> None:
        """Show *panel* in place of the list, and where room is short, of the verdict too."""
        self.below.setCurrentWidget(self._places[panel])
        if self._is_low():
            self._folds = True
            self.step_back(back=True)

    def _is_low(self) -> bool:
        return self._page.height() < theme.px(ROOM_FOR_AIR)

    def ask_for_holder(self, code: str, spare: int | None = None) -> None:
        """Say that who is chosen gets the badge *code*; blank: nobody is asked for.

        *spare* is the number on it, where it is a spare badge of ours.
        """
        self._giving = (code, spare)
        shown = codes.grouped(code) if code and codes.looks_like_code(code) else code
        whose = self.tr("Whose badge is %1?").replace("%1", shown)
        numbered = self.tr("Whose is spare badge %1?").replace("%1", str(spare))
        self._notice.say(
            whose if spare is None else numbered,
            self.tr(
                "Type the name and choose the visitor: they get this badge and are checked in."
            ),
        )
        self._notice.setVisible(bool(code))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._make_room()
        elif watched is self.list.table and event.type() == QEvent.Type.FocusIn:
            self._open_list()
        elif watched is self.list.table and event.type() == QEvent.Type.FocusOut:
            self._fold_list()
        return super().eventFilter(watched, event)

    def _open_list(self) -> None:
        """Where the verdict leaves the list no room, it steps back for whoever goes there."""
        if self.card.isVisible() and self.below.height() < theme.px(LEAST_LIST):
            self._folds = True
            self.step_back(back=True)

    def _fold_list(self) -> None:
        if self._folds and QApplication.activePopupWidget() is None:
            self._folds = False
            self.step_back(back=bool(self.box.text().strip()))

    @Slot(str)
    def _type_on(self, letters: str) -> None:
        self.box.setFocus()
        self.box.setCursorPosition(len(self.box.text()))
        self.box.insert(letters)

    @Slot(object)
    def _look_at(self, visitor: Visitor | None) -> None:
        """The badge follows the cursor of a person in the list, not of the program."""
        if visitor is not None and self.list.table.hasFocus():
            self.side.show_visitor(visitor)

    @Slot()
    def _space(self) -> None:
        self._top.setSpacing(theme.px(12))
        for button in (self._new, self._door, self._camera):
            if button is not None:
                button.setFixedHeight(theme.px(52))
        self._make_room()

    def _make_room(self) -> None:
        low = self._is_low()
        side, air = theme.px(24), theme.px(8 if low else 16)
        self._column.setContentsMargins(side, theme.px(8 if low else 20), side, air)
        for layout in (self._column, self._left, self._row):
            layout.setSpacing(air)
        self.card.be_low(low=low)
        self.side.setVisible(self._page.width() >= theme.px(ROOM_FOR_SIDE))
        width = self._page.width()
        self.band.make_room(width)
        self._new.set_bare(width < theme.px(700))
        if self._door is not None:
            self._door.set_bare(width < theme.px(820))
        if self._camera is not None:
            self._camera.set_bare(width < theme.px(1000))


def _scrolled(panel: QWidget) -> QScrollArea:
    """*panel* in a frame that scrolls where the window is low or the zoom is high."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(panel)
    return area
