"""Whether a visitor would come to the edition that the fair promotes: one tap. Whether we may write
to them about it is asked after that, and is a consent of its own.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop import i18n
from desktop.i18n import Translatable
from desktop.lane import Priority
from desktop.undo.acts import Done, noted
from desktop.widgets import sheet, theme
from desktop.widgets.announcing import announce
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import IconLabel
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from db.privacy.next_edition import Stance
    from db.rows import Visitor
    from desktop.store import Store

TAP, YES, NO = "F7", "F8", "F9"
"""The keys: interested or not; we may write to them about it, or may not."""

ROOM = 200
"""Pixels, at 100% zoom, that the name of the promoted edition may take on its button."""


class NextEdition(Translatable, QFrame):
    """``show_visitor()`` shows what a visitor said; it hides where nothing is promoted.

    *tap* is the action that tells the interest where its button is elsewhere, as on the card: then
    only the answer is shown here, and the question once after each tap. Else the button is here,
    and an open question stays until it is answered or put off. *slot* is a name among its likes.
    ``said(text, change)`` asks for a toast, ``left()`` tells that the focus was on what has gone.
    """

    said = Signal(str, str)
    left = Signal()

    def __init__(self, store: Store, slot: str, tap: Action | None = None) -> None:
        super().__init__()
        self._store, self._slot = store, f"next edition {slot}"
        self._visitor: Visitor | None = None
        self._name = ""
        self._stance: Stance | None = None
        self._asks = False
        self._put_off: set[str] = set()
        self._on_card = tap is not None
        self._back = False
        self.tap = tap or Action(self, "star", TAP)
        self.tap.setCheckable(True)
        self.tap.triggered.connect(self._tapped)
        self.state = Label(wrap=True)
        self.question = QWidget()
        self._words = Label(role="strong")
        self.yes = Action(self.question, "check", YES, on=partial(self._answer, True))
        self.no = Action(self.question, "x", NO, on=partial(self._answer, False))
        self.later = Action(self.question, on=self._wait)
        self._build()
        store.changed.connect(self._written)
        self.retranslate()

    def _build(self) -> None:
        answers, flow = QWidget(), Flow(self.question)
        beside = QHBoxLayout(answers)  # they go to the next line together
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.px(8))
        for action, role in ((self.yes, ""), (self.no, ""), (self.later, "quiet")):
            beside.addWidget(Button(action, role))
        for widget in (self._words, answers):
            flow.addWidget(widget)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.addLayout(row)
        if self._on_card:
            self.setProperty("role", "card")
            for widget in (IconLabel("star", "accent"), self.state, self.question):
                row.addWidget(widget, int(widget is self.state), Qt.AlignmentFlag.AlignVCenter)
        else:
            button = Button(self.tap)
            self.left.connect(button.setFocus)
            row.addWidget(button)
            row.addWidget(self.state, 1)
            column.addWidget(self.question)
        across, along = (16, 6) if self._on_card else (0, 0)
        column.setContentsMargins(*[theme.px(side) for side in (across, along, across, along)])
        column.setSpacing(theme.px(8))
        row.setSpacing(theme.px(12))

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self._words.setText(self.tr("May we write to them about it?"))
        self.question.setAccessibleName(self._words.text())
        self.yes.say(self.tr("Yes"), self.tr("Yes, we may write to them"))
        self.no.say(self.tr("No"), self.tr("No, do not write to them"))
        self.later.say(self.tr("Later"), self.tr("Not asked now"))
        self._show()

    def visitor(self) -> Visitor | None:
        """Whose interest is shown."""
        return self._visitor

    def show_visitor(self, visitor: Visitor | None, promoted: str) -> None:
        """Show what *visitor* said about the edition that is called *promoted*."""
        before = self._visitor.uuid if self._visitor else ""
        self._visitor, self._name = visitor if promoted else None, promoted
        now = self._visitor.uuid if self._visitor else ""
        if now != before:
            self._stance, self._asks = None, False
            self._look()
        self._show()

    def step_back(self, *, back: bool) -> None:
        """Make room for what is looked for now, or come forward again."""
        self._back = back
        self._show()

    @Slot(str)
    def _written(self, _kind: str) -> None:
        self._look()

    def _look(self) -> None:
        from db.privacy import next_edition  # a start shows nobody

        if self._visitor is not None:
            uuid = self._visitor.uuid
            self._store.read(
                partial(self._know, uuid),
                next_edition.stance,
                uuid,
                priority=Priority.SEARCH,
                replaces=self._slot,
            )

    def _know(self, uuid: str, stance: Stance) -> None:
        if self._visitor is not None and self._visitor.uuid == uuid:
            self._stance = stance
            self._show()

    # What is shown ----------------------------------------------------------------------------

    def _show(self) -> None:
        known = self._stance
        interested = known is not None and known.interested is True
        event = self._store.current_event
        name = _own_part(self._name, event.name) if event and self._on_card else self._name
        short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, theme.px(ROOM))
        self.tap.icon_name = "circle-check" if interested else "star"
        self.tap.setChecked(interested)
        self.tap.setVisible(self._visitor is not None)
        about = self.tr("Interested in %1").replace("%1", self._name)
        self.tap.say(short.replace("&", "&&"), about)
        self.state.setText(self._said())
        asks = interested and self._is_open()
        told = known is not None and known.interested is not None
        wanted = self._visitor is not None and (told or not self._on_card)
        self.setVisible(wanted and not self._back)
        if self.question.isHidden() == asks:
            self._ask(asks)

    def _ask(self, asks: bool) -> None:
        """Ask whether we may write to them, or no longer."""
        at = QApplication.focusWidget()
        had_focus = at is not None and self.question.isAncestorOf(at)
        self.question.setVisible(asks)
        if asks and self.isVisible():
            announce(self.question)
        elif had_focus:
            self.left.emit()

    def _is_open(self) -> bool:
        """Whether it is to be asked if we may write to whoever is shown, who is interested."""
        known, visitor = self._stance, self._visitor
        if known is None or visitor is None or known.may_write is True:
            return False
        open_still = known.may_write is None and visitor.uuid not in self._put_off
        return self._asks or (open_still and not self._on_card)

    def _said(self) -> str:
        known = self._stance
        if known is None or known.interested is None:
            return ""
        if not known.interested:
            none = self.tr("Not interested in %1") if self._on_card else self.tr("Not interested")
            return none.replace("%1", self._name)
        some = self.tr("Interested in %1") if self._on_card else self.tr("Interested")
        words = [some.replace("%1", self._name)]
        if known.may_write is not None:
            words.append(
                self.tr("may be written to")
                if known.may_write
                else self.tr("does not want to be written to")
            )
        elif not self._is_open():
            words.append(self.tr("not asked yet whether we may write"))
        return " · ".join(words)

    # Doing ------------------------------------------------------------------------------------

    @Slot()
    def _tapped(self) -> None:
        known, visitor = self._stance, self._visitor
        self._show()  # the button turns once it is in the file
        if visitor is None or sheet.has_keys():
            return
        from db.privacy import next_edition

        wanted = known is None or known.interested is not True
        self._store.write(
            partial(self._told, visitor, wanted),
            noted(next_edition.tell),
            visitor.uuid,
            wanted,
            priority=Priority.SEARCH,
        )

    def _told(self, visitor: Visitor, interested: bool, done: Done) -> None:
        from db.privacy.next_edition import Stance

        if self._is_about(visitor):
            self._asks = interested
            self._know(visitor.uuid, replace(self._stance or Stance(), interested=interested))
        words = self.tr("%1 is interested in %2")
        if not interested:
            words = self.tr("%1 is not interested in %2")
        self._tell(words, visitor, done)

    def _answer(self, may: bool) -> None:
        visitor = self._visitor
        if visitor is None or sheet.has_keys():
            return
        from db.privacy import next_edition

        language = i18n.current()
        self._store.write(
            partial(self._answered, visitor, may),
            noted(next_edition.allow),
            visitor.uuid,
            may,
            language=language.code if language else "en",
            priority=Priority.SEARCH,
        )

    def _answered(self, visitor: Visitor, may: bool, done: Done) -> None:
        if self._stance is not None and self._is_about(visitor):
            self._asks = False
            self._know(visitor.uuid, replace(self._stance, may_write=may))
        words = self.tr("%1 may be written to about %2")
        if not may:
            words = self.tr("%1 does not want to be written to about %2")
        self._tell(words, visitor, done)

    def _wait(self) -> None:
        if self._visitor is not None:
            self._asks = False
            self._put_off.add(self._visitor.uuid)
            self._show()

    def _is_about(self, visitor: Visitor) -> bool:
        return self._visitor is not None and self._visitor.uuid == visitor.uuid

    def _tell(self, words: str, visitor: Visitor, done: Done) -> None:
        said = i18n.filled(words, visitor.name, self._name)
        self.said.emit(said, done.change)


def _own_part(name: str, other: str) -> str:
    """*name* without the words it begins with as *other* does: "Torino 2026" beside "VTM Michigan
    2025"; the card is short of room.
    """
    own, others = name.split(), other.split()
    while len(own) > 1 and others and own[0] == others[0]:
        own, others = own[1:], others[1:]
    return " ".join(own)
