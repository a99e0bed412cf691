"""What is shown before there is an event: try the demo, make an event, open one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db import SEALED, SUFFIX
from db.lists_in import presets
from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.abreast import Abreast
from desktop.widgets.announcing import announce
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, IconLabel, Notice, Scroller
from desktop.widgets.fields import Segments
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.preferences import Preferences

LANGUAGES = {"en": "English", "it": "Italiano"}
"""Each in itself: who cannot read this page must find their own."""

RECENT = 4
"""How many event files of before are offered."""


class WelcomePage(Translatable, QWidget):
    """``new_file(preset)`` asks for an event from that preset, ``demo()`` for the demo event.

    ``open_file(path)`` asks for that file; ``choose_file()`` to let a person choose one.
    """

    new_file = Signal(str)
    open_file = Signal(object)
    choose_file = Signal()
    demo = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        """Offer what *preferences* remember, and the presets."""
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAcceptDrops(True)
        self._preferences = preferences
        self._presets = presets.names()
        self.notice = Notice("bad")
        self.notice.hide()
        self.title = Label(role="figure", wrap=True)
        self.lead = Label(role="lead", wrap=True)
        self.demo_action = Action(self, "play", on=self.demo.emit)
        self.open_action = Action(self, "folder-open", "Ctrl+O", on=self.choose_file.emit)
        self._made: list[tuple[Action, str]] = []
        self._recent: list[Action] = []
        self._new_card, self._open_card, self._demo_card = Card(), Card(), Card()
        self._demo_words = Label(role="soft", wrap=True)
        self._new_words = Label(role="soft", wrap=True)
        self._open_words = Label(role="soft", wrap=True)
        self.languages = Segments(keys=False)
        self.languages.fill((name, code) for code, name in LANGUAGES.items())
        self.languages.chosen.connect(lambda code: preferences.change(language=code))
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self._fill(self._demo_card, "play", self._demo_words)
        self._demo_card.body.addWidget(Button(self.demo_action, "primary"))
        self._fill(self._new_card, "calendar-days", self._new_words)
        for preset in self._presets:
            action = Action(self, on=partial(self.new_file.emit, preset.id))
            self._made.append((action, preset.name))
            self._new_card.body.addWidget(Button(action))
        self._fill(self._open_card, "folder-open", self._open_words)
        self._open_card.body.addWidget(Button(self.open_action))
        known = [Path(text) for text in self._preferences.settings.recent_files[:RECENT]]
        there = [path for path in known if path.exists()]
        for path in there:
            action = Action(self, "file", on=partial(self.open_file.emit, path))
            is_one = sum(other.stem == path.stem for other in there) == 1
            action.say(path.stem if is_one else f"{path.stem} ({path.parent.name})", str(path))
            self._recent.append(action)
            self._open_card.body.addWidget(Button(action, "quiet"))
        cards = (self._demo_card, self._new_card, self._open_card)
        for card in cards:
            card.body.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*[theme.px(side) for side in (48, 24, 48, 48)])
        column.setSpacing(theme.px(16))
        self.languages.setFixedWidth(theme.px(220))
        column.addWidget(self.notice)
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.lead)
        column.addSpacing(theme.px(16))
        column.addWidget(Abreast(*((card, 1) for card in cards), least=720))
        column.addStretch(2)
        # Added last: the focus begins at the demo.
        column.insertWidget(0, self.languages, 0, Qt.AlignmentFlag.AlignRight)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroller(content))

    def tell(self, words: str) -> None:
        """Say *words*, about what went wrong, until told otherwise; "" for nothing any more."""
        self.notice.say(words)
        self.notice.setVisible(bool(words))
        if words:
            announce(self.notice)

    def _fill(self, card: Card, icon: str, words: Label) -> None:
        card.head.insertWidget(0, IconLabel(icon, "accent", 24))
        card.body.addWidget(words)
        card.body.addSpacing(theme.px(8))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        language = i18n.current()
        self.languages.choose(language.code if language else i18n.LANGUAGES[0])
        self.title.setText(self.tr("Welcome to the stand"))
        self.lead.setText(
            self.tr(
                "One event is one file on this laptop. Nothing is sent anywhere, and no network"
                " is needed."
            )
        )
        self._demo_card.set_title(self.tr("Try it"))
        self._demo_words.setText(
            self.tr("A fair that begins today, with invented visitors. Break what you like.")
        )
        self.demo_action.say(self.tr("Open the demo event"))
        self._new_card.set_title(self.tr("A new event"))
        self._new_words.setText(self.tr("Choose the fair; everything in it can be corrected."))
        locale = i18n.locale()
        for (action, name), preset in zip(self._made, self._presets, strict=True):
            day = i18n.day(preset.starts, "UTC", locale)
            action.say(name, f"{preset.city} · {day} {preset.starts.year}")
        self._open_card.set_title(self.tr("Open an event"))
        words = self.tr(
            "Choose an event file (%1) or a sealed one (%2: a hand-over for the office, or a"
            " backup), or drop it here."
        )
        self._open_words.setText(i18n.filled(words, f"*{SUFFIX}", f"*{SEALED}"))
        self.open_action.say(self.tr("Open an event…"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if path := _dropped(event):
            event.acceptProposedAction()
            self.open_file.emit(path)


def _dropped(event: QDropEvent) -> Path | None:
    for url in event.mimeData().urls():
        if url.isLocalFile() and url.toLocalFile().endswith((SUFFIX, SEALED)):
            return Path(url.toLocalFile())
    return None
