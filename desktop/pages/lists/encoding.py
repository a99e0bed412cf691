"""In which encoding a list was read, where the file does not say so, and a choice of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action
from desktop.widgets.cards import Notice
from desktop.widgets.combo import Combo
from desktop.words.encoding_words import EncodingWords

if TYPE_CHECKING:
    from db.exchange.encodings.read_as import ReadAs


class EncodingNotice(Translatable, Notice):
    """``chosen(name)`` once staff want another encoding, ``settled()`` once they say that the
    letters are right. Until then ``holds`` tells that the list must wait; ``looked_at`` that
    work goes on here, since it must, or since staff have just chosen. ``combo`` finds its place
    beside the name of the list.
    """

    chosen = Signal(str)
    settled = Signal()

    def __init__(self) -> None:
        super().__init__("info")
        self._read_as: ReadAs | None = None
        self._wanted = ""
        self.holds = self.looked_at = False
        self.combo = Combo()
        self.combo.setFixedWidth(theme.px(312))
        self.combo.setMaxVisibleItems(24)
        self.combo.activated.connect(self._choose)
        self.right = Action(self, "check", on=self._settle)
        self.button = self.add_action(self.right)
        self.hide()
        self.combo.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.combo.setAccessibleName(self.tr("Encoding"))
        self.right.say(self.tr("The letters are right"))
        self._word()

    def show_reading(self, read_as: ReadAs | None) -> bool:
        """Say how the list was read, or nothing; whether it is one whose letters staff look at."""
        if read_as is self._read_as:
            return False
        turned = read_as is not None and read_as.encoding == self._wanted
        self._read_as, self._wanted = read_as, ""
        self.holds = read_as is not None and not read_as.sure
        self.looked_at = turned or self.holds
        self._word()
        return self.looked_at

    def _word(self) -> None:
        read_as = self._read_as
        self.setVisible(read_as is not None)
        self.combo.setVisible(read_as is not None)
        if read_as is None:
            return
        offered = dict.fromkeys((*read_as.possible, read_as.encoding))
        self.combo.fill([(EncodingWords.name(name), name) for name in offered])
        self.combo.choose(read_as.encoding)
        self.button.setVisible(self.holds)
        self.set_kind("warn" if self.holds else "info")
        if self.holds:
            self.say(EncodingWords.unsure(read_as), EncodingWords.held())
        else:
            self.say(EncodingWords.read(read_as), EncodingWords.other())

    @Slot()
    def _choose(self) -> None:
        name = str(self.combo.currentData())
        if self._read_as is None:
            return
        if name != self._read_as.encoding:
            self._wanted = name
            self.chosen.emit(name)
        elif self.holds:
            self._settle()

    @Slot()
    def _settle(self) -> None:
        self.holds = False
        self._word()
        self.combo.setFocus()
        self.settled.emit()
