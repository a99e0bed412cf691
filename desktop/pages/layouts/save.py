"""What a layout is called, and which badge types look like it: for more than one type at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.widgets.buttons import Action
from desktop.widgets.cards import line
from desktop.widgets.fields import Check
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet
from desktop.widgets.text_field import TextField
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from db.rows import BadgeType


class SaveSheet(Sheet):
    """Asks for a name and for badge types. ``wanted(name, types, usual)``: the last is whether all
    types have it that have no other.
    """

    wanted = Signal(str, object, bool)

    def __init__(self, host: QWidget) -> None:
        self._made = False
        super().__init__(host, 520)
        self.name = TextField()
        self.usual = Check()
        self._whose = Label(role="strong")
        self._note = Label(role="soft", wrap=True)
        self.types: list[tuple[Check, str]] = []
        for widget in (self.name, line(), self._whose, self.usual):
            self.body.addWidget(widget)
        self.body.addWidget(self._note)
        self.save = Action(self, "save", "Ctrl+Return", on=self._save)
        self.add_action(self.save, "primary")
        self.name.line.returnPressed.connect(self._save)
        self._made = True
        self.retranslate()

    def ask(
        self,
        name: str,
        kinds: Sequence[BadgeType],
        types: Sequence[str],
        *,
        usual: bool,
        stock: str,
    ) -> None:
        """Show the sheet with *name*, and ticks at those of *kinds* whose codes are in *types*.

        *stock* is the name of what the layout was drawn on.
        """
        note = self.tr("It is drawn for %1. Stock of another shape keeps its default.")
        self._note.setText(note.replace("%1", stock))
        self.name.set_text(name)
        self.usual.setChecked(usual)
        for check, _ in self.types:
            self.body.removeWidget(check)
            check.deleteLater()
        self.types = []
        for kind in kinds:
            check = Check(VisitorWords.badge_type(kind))
            check.setChecked(kind.code in types)
            self.body.insertWidget(self.body.indexOf(self.usual), check)
            self.types.append((check, kind.code))
        order: list[QWidget] = [self.name.line, *(check for check, _ in self.types), self.usual]
        for one, after in pairwise(order):
            QWidget.setTabOrder(one, after)
        self.open_sheet(self.tr("Name and badge types"), self.name.line)
        self.name.line.selectAll()

    def refuse(self, words: str) -> None:
        """Say what is wrong with the name."""
        self.name.set_error(words)
        self.name.take_focus()

    @Slot()
    def _save(self) -> None:
        if not self.name.text():
            self.refuse(self.tr("Give it a name, such as “VIP”."))
            return
        types = [code for check, code in self.types if check.isChecked()]
        self.wanted.emit(self.name.text(), types, self.usual.isChecked())

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        super().retranslate()
        if not self._made:  # the sheet says what it is called while it is made
            return
        self.name.set_label(self.tr("Name"))
        self.name.line.setPlaceholderText(self.tr("VIP"))
        self._whose.setText(self.tr("Whose badges look like this?"))
        self.usual.setText(self.tr("All others, and visitors without a type"))
        self.save.say(self.tr("Save"))
