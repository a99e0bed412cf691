"""What the pages have in common that stand in the place of an event whose file is lost: what
happened, what is safe and what to do, on cards, with no way behind them.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.abreast import Abreast
from desktop.widgets.announcing import announce
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, IconLabel, Notice, Scroller
from desktop.widgets.labels import Label

PAPER = "Ctrl+0"
"""The keys of the page where what was written on paper is entered."""


class LostPage(Translatable, QWidget):
    """A page whose last two cards say how to go on by hand, and offer another file:
    ``choose_file()``.
    """

    choose_file = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.title, self.lead = Label(role="figure", wrap=True), Label(role="lead", wrap=True)
        self.notice = Notice("bad")
        self.notice.hide()
        self.paper, self.another = Card(), Card()
        self._by_hand, self.elsewhere = Label(role="soft", wrap=True), Label(role="soft", wrap=True)
        self.open_action = Action(self, "folder-open", "Ctrl+O", on=self.choose_file.emit)

    def build(self, first: Card, above: Card | None = None) -> None:
        """Lay out the cards: *first* beside the two, and *above* all of them where there is one."""
        self.fill(self.paper, "clipboard-list", self._by_hand)
        self.fill(self.another, "folder-open", self.elsewhere)
        self.another.body.addWidget(Button(self.open_action))
        cards = (first, self.paper, self.another)
        for card in cards:
            card.body.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*[theme.px(side) for side in (48, 24, 48, 48)])
        column.setSpacing(theme.px(16))
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.lead)
        column.addWidget(self.notice)
        column.addSpacing(theme.px(16))
        if above is not None:
            column.addWidget(above)
        column.addWidget(Abreast(*((card, 1) for card in cards), least=720))
        column.addStretch(2)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroller(content))

    def fill(self, card: Card, icon: str, words: Label) -> None:
        """Put *icon* and *words* on *card*."""
        card.head.insertWidget(0, IconLabel(icon, "accent", 24))
        card.body.addWidget(words)
        card.body.addSpacing(theme.px(8))

    def tell(self, words: str, more: str = "") -> None:
        """Say above all else what was not saved, or what did not work."""
        self.notice.say(words, more)
        self.notice.show()
        announce(self.notice)

    def tell_scan(self, code: str, time: str) -> None:
        """Say that the scan of *code* at *time* was not saved."""
        words = QCoreApplication.translate("LostPage", "NOT SAVED: %1, at %2")
        more = QCoreApplication.translate(
            "LostPage", "Let them in, and write the name and the time on paper."
        )
        self.tell(i18n.filled(words, code[:40], time), more)

    def retranslate(self) -> None:
        """Set the texts that these pages share, in the language of now."""
        self.paper.set_title(QCoreApplication.translate("LostPage", "Meanwhile, on paper"))
        self._by_hand.setText(
            QCoreApplication.translate(
                "LostPage",
                "Let people in as before. Write down the name, or the code on the badge, and the"
                " time. Enter it afterwards under Paper (%1).",
            ).replace("%1", PAPER)
        )
        self.open_action.say(QCoreApplication.translate("LostPage", "Open an event…"))
