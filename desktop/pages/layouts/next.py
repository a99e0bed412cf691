"""What the next badges go on, where that is not what is drawn on; and how to make it one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.i18n import Translatable
from desktop.widgets.buttons import Action
from desktop.widgets.cards import Notice
from desktop.words.paper_words import PaperWords

if TYPE_CHECKING:
    from desktop.pages.layouts.shelf import Shelf


class NextBadges(Translatable, Notice):
    """Not to be seen while badges go onto the stock that is drawn on."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__("warn", below=True)
        self._shelf = shelf
        self.make_another = Action(self, "plus", on=shelf.make_for_printer)
        self.use = Action(self, "id-card", on=shelf.use_stock)
        self._another = self.add_action(self.make_another)
        self.add_action(self.use)
        self.hide()
        self.retranslate()

    @Slot()
    def show_stocks(self) -> None:
        """Compare what is drawn on with what badges go on now."""
        drawn, printed = self._shelf.stock, self._shelf.printed
        unfit = self._shelf.unserved is not None
        onto = PaperWords.brief(printed, drawn)
        black = drawn.colour and not printed.colour
        words = self.tr("The next badges go on %1, which prints black only.")
        if not black:
            words = self.tr("The next badges go on %1.")
        more = self.tr("The band comes out black.") if black else ""
        if unfit:
            more = self.tr("This does not fit there: they keep the default.")
        self.set_kind("warn" if unfit or black else "info")
        self.say(words.replace("%1", onto), more)
        use = self.tr("Use %1 for badges").replace("%1", PaperWords.brief(drawn, printed))
        self.use.say(use)
        self._another.setVisible(unfit)
        self.setVisible(drawn.id != printed.id)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        make = self.tr("Draw for the stock that badges are printed on, with the logo and the band")
        self.make_another.say(self.tr("Make it fit"), make)
