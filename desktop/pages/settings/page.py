"""Settings: how this laptop looks and prints, who is at it, and the event's backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.pages.page import Page
from desktop.pages.settings.backups import BackupsCard
from desktop.pages.settings.closing import ClosingCard
from desktop.pages.settings.lock import LockCard
from desktop.pages.settings.operators import OperatorsCard
from desktop.pages.settings.printing import PrintingCard
from desktop.pages.settings.rehearsal import RehearsalCard
from desktop.pages.settings.scanner import ScannerCard
from desktop.pages.settings.support import SupportCard
from desktop.settings import ZOOMS
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Scroller
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Check, Field
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.settings import Settings
    from desktop.store import Store


class SettingsPage(Page):
    """Every choice takes effect at once and is kept on this laptop; nothing here needs a Save."""

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        badges: BadgeDesk,
        parent: QWidget | None = None,
    ) -> None:
        """Show the settings that *preferences* hold."""
        super().__init__(store, preferences, parent)
        self.setProperty("role", "page")
        self._title = Label(role="title")
        self.preflight = Action(self, "badge-check", on=lambda: self.go.emit("preflight", ""))
        self._look = Card()
        self.language, self.theme, self.zoom = Combo(), Combo(), Combo()
        self.sounds = Check()
        self._station_card = Card()
        self.station = QLineEdit()
        self._language = Field(self.language)
        self._theme = Field(self.theme)
        self._zoom = Field(self.zoom)
        self._station = Field(self.station)
        self.printing = PrintingCard(preferences, badges)
        self.layouts = Action(self, "layout-template", on=lambda: self.go.emit("layouts", ""))
        self.operators = OperatorsCard(store, preferences)
        self.lock = LockCard(store, preferences)
        self.backups = BackupsCard(store, preferences)
        self.closing = ClosingCard(self, store, badges)
        self.scanner = ScannerCard(self, store, preferences, badges.printers)
        self.scanner.tries.connect(self.tries_scanner)
        self.scanner.said.connect(self.said)
        self.rehearsal = RehearsalCard(store)
        self.rehearsal.said.connect(self.said)
        self.support = SupportCard(self, store, preferences)
        for card in (self.backups, self.operators):
            card.said.connect(self.said)
        self._build()
        self.retranslate()
        self._connect()
        self._take(preferences.settings)

    def _build(self) -> None:
        for field in (self._language, self._theme, self._zoom):
            self._look.body.addWidget(field)
        self._look.body.addWidget(self.sounds)
        self._station_card.body.addWidget(self._station)
        self.printing.body.addWidget(Button(self.layouts), 0, Qt.AlignmentFlag.AlignLeft)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (left, (self._look, self.operators, self.lock, self.scanner, self.support)),
            (
                right,
                (
                    self.printing,
                    self._station_card,
                    self.rehearsal,
                    self.backups,
                    self.closing,
                ),
            ),
        ):
            column.setSpacing(theme.px(16))
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(theme.px(16))
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(16))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(Button(self.preflight))
        column.addLayout(head)
        column.addLayout(both)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self._scroller = Scroller(content)
        around.addWidget(self._scroller)

    def _connect(self) -> None:
        change = self.preferences.change
        self.language.currentIndexChanged.connect(
            lambda _row: change(language=self.language.currentData())
        )
        self.theme.currentIndexChanged.connect(lambda _row: change(theme=self.theme.currentData()))
        self.zoom.currentIndexChanged.connect(lambda _row: change(zoom=self.zoom.currentData()))
        self.sounds.toggled.connect(lambda on: change(sounds=on))
        self.station.editingFinished.connect(self._name_station)
        self.preferences.changed.connect(self._take)

    @Slot()
    def _name_station(self) -> None:
        name = self.station.text().strip()
        if name != self.preferences.settings.station_name:
            self.preferences.change(station_name=name)

    @Slot(object)
    def _take(self, settings: Settings) -> None:
        """Show *settings*, whoever changed them."""
        for combo, value in (
            (self.language, settings.language),
            (self.theme, settings.theme),
            (self.zoom, settings.zoom),
        ):
            blocked = combo.blockSignals(True)
            combo.choose(value)
            combo.blockSignals(blocked)
        self.sounds.setChecked(settings.sounds)
        if not self.station.hasFocus():
            self.station.setText(settings.station_name)

    def enter(self, subject: str = "") -> None:
        """Ask again what can change outside: printers and backups. *subject* is a card's name."""
        self.printing.refresh()
        self.backups.refresh()
        self.operators.refresh()
        self.lock.refresh()
        self.rehearsal.refresh()
        cards: dict[str, tuple[QWidget, QWidget]] = {
            "scanner": (self.scanner, self.scanner.first),
            "printer": (self.printing, self.printing.printer),
            "operators": (self.operators, self.operators.form.name),
            "lock": (self.lock, self.lock.after),
            "present": (self.operators, self.operators.present),
            "station": (self._station_card, self.station),
            "backups": (self.backups, self.backups.first),
            "closing": (self.closing, self.closing.first),
            "second": (self.backups, self.backups.second.first),
            "rehearsal": (self.rehearsal, self.rehearsal.next),
            "support": (self.support, self.support.first),
        }
        card, first = cards.get(subject, (self._look, self.language))
        first.setFocus()
        self._scroller.show_part(card)

    def take_scan(self, code: str) -> bool:
        """Scans belong to the scanner's test while it is on."""
        return self.scanner.is_on

    @Slot(object)
    def hear(self, report: object) -> None:
        """Show what the scanner typed, while its test is on."""
        if isinstance(report, tuple):
            self.scanner.show_keys(report)

    def hideEvent(self, event: QHideEvent) -> None:
        self.scanner.stop()
        super().hideEvent(event)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._title.setText(self.tr("Settings"))
        self.preflight.say(self.tr("Pre-flight"), self.tr("Is all ready for the doors? (F10)"))
        self._look.set_title(self.tr("Screen"))
        self._language.set_label(self.tr("Language"))
        # Each language is named in itself: who cannot read this screen must find their own.
        self.language.fill(
            [(self.tr("As the system"), "system"), ("English", "en"), ("Italiano", "it")]
        )
        self._theme.set_label(self.tr("Colours"))
        self.theme.fill(
            [
                (self.tr("As the system"), "system"),
                (self.tr("Light"), "light"),
                (self.tr("Dark"), "dark"),
            ]
        )
        self._zoom.set_label(self.tr("Size"))
        self.zoom.fill([(f"{percent}%", percent) for percent in ZOOMS])
        self.sounds.setText(self.tr("Play a sound at each scan"))
        self.layouts.say(self.tr("Badge layouts"), self.tr("Draw what badges look like"))
        self._station_card.set_title(self.tr("This laptop"))
        self._station.set_label(self.tr("Station"))
        self._station.set_hint(self.tr("Its name on every check-in: “Hall B”, “Door”."))
        self.station.setPlaceholderText(self.tr("Hall B"))
        self._take(self.preferences.settings)
