"""The part of the settings about the scanner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from desktop.i18n import Translatable
from desktop.pages.settings.scanner_test import ScannerTest
from desktop.pages.settings.scanner_words import ScannerWords
from desktop.scanner.extra import is_installed
from desktop.scanner.layouts import LAYOUTS
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.badging.printer_desk import PrinterDesk
    from desktop.preferences import Preferences
    from desktop.scanner.strokes import Stroke
    from desktop.store import Store


class ScannerCard(Translatable, Card):
    """Opens the test over *host*. ``tries(on)`` says that scans belong to the test, or no longer;
    ``said(words, change)`` asks for a toast.
    """

    tries = Signal(bool)
    said = Signal(str, str)

    def __init__(
        self, host: QWidget, store: Store, preferences: Preferences, printers: PrinterDesk
    ) -> None:
        super().__init__()
        self._printers = printers
        self._host, self._store, self._preferences = host, store, preferences
        self._sheet: ScannerTest | None = None
        self._lead = Label(role="soft", wrap=True)
        self.test = Action(self, "scan-line", on=self._open)
        self._camera = Label(role="soft", wrap=True)
        self.body.addWidget(self._lead)
        self.body.addWidget(self._camera)
        buttons = Flow()
        self.first = Button(self.test)
        buttons.addWidget(self.first)
        self.body.addLayout(buttons)
        preferences.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def is_on(self) -> bool:
        """Whether scans belong to the test now."""
        return self._sheet is not None and self._sheet.isVisibleTo(self._host)

    @property
    def sheet(self) -> ScannerTest:
        """The test itself, made when it is first wanted."""
        if self._sheet is None:
            self._sheet = ScannerTest(self._host, self._store, self._preferences, self._printers)
            self._sheet.said.connect(self.said)
            self._sheet.closed.connect(lambda: self.tries.emit(False))
        return self._sheet

    def stop(self) -> None:
        """End the test: scans check in again."""
        if self._sheet is not None:
            self._sheet.close_sheet()

    def _open(self) -> None:
        self.sheet.open_test()
        self.tries.emit(True)

    def show_keys(self, strokes: tuple[Stroke, ...]) -> None:
        """Show what the scanner typed, while the test is on."""
        if self.is_on:
            self.sheet.show_keys(strokes)

    @Slot()
    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.set_title(self.tr("Scanner"))
        self.test.say(self.tr("Test the scanner"))
        layout = self._preferences.settings.scanner_layout
        words = self.tr("Badge codes are read the same on every keyboard.")
        if layout in LAYOUTS:
            known = self.tr("Other codes are read as from a scanner that is set to %1.")
            words += " " + known.replace("%1", ScannerWords.layout(layout))
        self._lead.setText(words)
        if is_installed():
            self._camera.setText(
                self.tr("F3 at the reception opens the camera, which reads badges.")
            )
        else:
            how = self.tr(
                "This laptop's camera can read badges, too. To set it up (420 MB), close the"
                " program and type: python3 desk.py camera"
            )
            self._camera.setText(how)
