"""A line that finds who was at the table while somebody types, with the hits below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.widgets import icons, theme
from desktop.widgets.buttons import pressed_by_enter
from desktop.widgets.labels import plain_tip
from desktop.widgets.stylesheet import repolish

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from db.rows import Party

MOST = 6
"""How many hits are shown."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody who may be meant, and the words for them; *along* is for whom they speak, where that
    is asked.
    """

    party: Party
    words: str
    along: Party | None = None


class NameButton(QPushButton):
    """A button with the name of somebody upon it: as it is, cut where it is too long."""

    def __init__(self, role: str, icon: str, on: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setAutoDefault(False)
        self.clicked.connect(on)
        icons.dress(self, icons.Worn(icon))

    def say(self, name: str, tip: str, room: int) -> None:
        """Show *name* in *room* pixels; *tip* says what pressing does."""
        cut = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        self.setText(cut.replace("&", "&&"))  # an ampersand in a name is not a key
        self.setAccessibleName(tip)
        self.setToolTip(plain_tip(tip))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)


class PartyLine(Translatable, QLineEdit):
    """Asks *look_for* for what is typed, and shows the hits that :meth:`show_hits` brings.

    ``picked(party)``, first for whom they speak, follows Enter on the hit that is lit (Down and Up
    move the light) or a click.
    Enter in an empty line goes on, Backspace there takes away. Before the answer is there Enter
    waits for it, and takes it only where there is one.
    """

    picked = Signal(object)
    wants_on = Signal()
    """Enter in an empty line: a person goes on to the next field."""
    wants_back = Signal()
    """Backspace in an empty line: whoever was added last goes again."""

    def __init__(self, look_for: Callable[[str], object]) -> None:
        super().__init__()
        self._look_for = look_for
        self._lit = 0
        self._waits = self._entered = False
        self.hits: list[Hit] = []
        self.below = QWidget()
        column = QVBoxLayout(self.below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        self._rows = [NameButton("hit", "plus", self._picker(n)) for n in range(MOST)]
        for row in self._rows:
            row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.hide()
            column.addWidget(row)
        self.below.hide()
        self.textEdited.connect(self._typed)

    def retranslate(self) -> None:
        """Say what is lit, to a screen reader."""
        if not self.hits:
            self.setAccessibleDescription("")
            return
        said = self.tr("Enter adds %1").replace("%1", self.hits[self._lit].words)
        self.setAccessibleDescription(said)

    def show_hits(self, hits: Sequence[Hit], *, certain: bool = False) -> None:
        """Show *hits*, the first one lit; nothing for nobody. *certain*: nobody else is meant."""
        self.hits, self._lit, self._waits = list(hits)[:MOST], 0, False
        room = max(self.width() - theme.px(64), theme.px(160))
        for number, row in enumerate(self._rows):
            there = number < len(self.hits)
            if there:
                row.say(self.hits[number].words, self.hits[number].words, room)
            row.setVisible(there)
        self.below.setVisible(bool(self.hits))
        self._light(0)
        if self._entered and (certain or len(self.hits) == 1):
            self._pick(0)
        self._entered = False

    def forget(self) -> None:
        """Be empty again."""
        self.clear()
        self._entered = False
        self.show_hits(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if steps and not self.hits:
            self._look_for(self.text())
        elif steps:
            self._light(self._lit + steps)
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            if not event.isAutoRepeat():  # a key held down empties the line, and stops there
                self.wants_back.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _is_held(event):
            self._enter()
        elif event.key() == Qt.Key.Key_Escape and (self.hits or self.text()):
            self.forget()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.text() and not self.hits:
            self._look_for("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.show_hits(())

    def _enter(self) -> None:
        if self._waits:  # the hits that are shown answer what was typed before
            self._entered = True
        elif self.hits:
            self._pick(self._lit)
        elif not self.text().strip():
            self.wants_on.emit()

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._entered, self._waits = False, bool(text.strip())
        if not self._waits:
            self.show_hits(())
        else:
            self._look_for(text)

    def _picker(self, number: int) -> Callable[[], None]:
        return lambda: self._pick(number)

    def _pick(self, number: int) -> None:
        if number < len(self.hits):
            hit = self.hits[number]
            self.forget()
            self.setFocus()
            if hit.along is not None:
                self.picked.emit(hit.along)
            self.picked.emit(hit.party)

    def _light(self, number: int) -> None:
        if self.hits:
            self._lit = min(max(number, 0), len(self.hits) - 1)
        for at, row in enumerate(self._rows):
            wanted = "hit-lit" if at == self._lit else "hit"
            if row.property("role") != wanted:
                repolish(row, wanted)
        self.retranslate()


def _is_held(event: QKeyEvent) -> bool:
    """Ctrl+Enter is for the sheet."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
