"""The page's head: what is drawn and whether it is saved, steps back and on, and Save."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button, IconButton, drop_menu, with_icons
from desktop.widgets.cards import IconLabel
from desktop.widgets.labels import Label

RARER = {
    "discard": "x",
    "default": "rotate-cw",
    "share": "users",
    "import": "upload",
    "export": "download",
    "remove": "trash-2",
}
"""What is rarely done with a layout as a whole, and its icon."""


class Head(Translatable, QWidget):
    """``left()`` asks for the page before."""

    left = Signal()

    def __init__(
        self, undo: Action, redo: Action, save: Action, rarer: Mapping[str, Callable[[], object]]
    ) -> None:
        """Offer the page's own actions, and the *rarer* ones, by their names in ``RARER``."""
        super().__init__()
        self.back = Action(self, "arrow-left", on=self.left.emit)
        self.whole = {
            name: Action(self, icon, on=lambda act=rarer[name]: act())
            for name, icon in RARER.items()
        }
        self.more = Action(self, "ellipsis", on=self._open_menu)
        self._more, self._save = Button(self.more, "quiet"), Button(save, "primary")
        self._title, self._state = Label(role="title"), Label(role="soft", elide=True)
        self._icon = IconLabel(size=18)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(IconButton(self.back))
        row.addWidget(self._title)
        row.addSpacing(theme.px(8))
        row.addWidget(self._icon)
        row.addWidget(self._state, 1)
        for action in (undo, redo):
            row.addWidget(IconButton(action))
        row.addWidget(self._more)
        row.addWidget(self._save)
        self.retranslate()

    def show_state(self, words: str, kind: str) -> None:
        """Say *words* about what is drawn; *kind* is "warn" for unsaved, "good" or ""."""
        icons = {"warn": "triangle-alert", "good": "circle-check", "": "info"}
        self._icon.show_icon(icons[kind], kind or "soft")
        self._state.setText(words)

    def keep_room(self, words: str) -> None:
        """Give Save the width of *words*, so that nothing beside it moves when it says less."""
        shown, wanted = (self._measured(each) for each in (self._save.text(), words))
        self._save.setMinimumWidth(self._save.sizeHint().width() - shown + wanted)

    def _measured(self, words: str) -> int:
        """The width of *words* on a button, as Qt measures it there."""
        return self._save.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, words).width()

    def fit(self, *, compact: bool) -> None:
        """Show an icon only for More where the page has no room for words."""
        self._more.set_bare(compact)

    def state(self) -> str:
        """What is said about what is drawn."""
        return self._state.text()

    def _open_menu(self) -> None:
        menu = QMenu(self)
        names = list(RARER)
        for group in (names[:2], names[2:3], names[3:5], names[5:]):
            menu.addActions([self.whole[name] for name in group])
            menu.addSeparator()
        with_icons(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, self._more)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._title.setText(self.tr("Badge layout"))
        self.back.say(self.tr("Back to the badge types"))
        self.more.say(self.tr("More"), self.tr("More that can be done with this layout"))
        names = {
            "discard": self.tr("Throw away what is not saved"),
            "default": self.tr("Start again from the default"),
            "share": self.tr("Name and badge types…"),
            "import": self.tr("Import from a file…"),
            "export": self.tr("Export to a file…"),
            "remove": self.tr("Remove this layout"),
        }
        for name, action in self.whole.items():
            action.say(names[name])
