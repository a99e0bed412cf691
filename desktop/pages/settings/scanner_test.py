"""The sheet that tries the scanner: a label to scan, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db import clock
from desktop.pages.settings.scanner_words import ScannerWords
from desktop.scanner.diagnosis import What, diagnose
from desktop.scanner.label import picture, write_label
from desktop.widgets import theme
from desktop.widgets.buttons import Action
from desktop.widgets.cards import Notice
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet

if TYPE_CHECKING:
    from desktop.badging.printer_desk import PrinterDesk
    from desktop.preferences import Preferences
    from desktop.scanner.diagnosis import Diagnosis
    from desktop.scanner.strokes import Stroke
    from desktop.store import Store

WIDTH = 860
LABEL_SIDE = 260
"""Pixels at 100% zoom: 5 cm on a common screen."""


class ScannerTest(Sheet):
    """While it is open, all that the scanner types is shown here and checks nobody in.

    ``said(words, change)`` asks for a toast.
    """

    said = Signal(str, str)

    def __init__(
        self, host: QWidget, store: Store, preferences: Preferences, printers: PrinterDesk
    ) -> None:
        super().__init__(host, WIDTH)
        self._store = store
        self._preferences = preferences
        self._printers = printers
        self._strokes: tuple[Stroke, ...] = ()
        self.found: Diagnosis | None = None
        self._lead = Label(role="lead", wrap=True)
        self._label = Label()
        self._keys_title = Label(role="strong")
        self._keys = Label(wrap=True)
        self._notices = [Notice() for _ in range(8)]
        self._waiting = Notice("info")
        self.save = Action(self, "save", on=self._save)
        self.print = Action(self, "printer", on=self._print)
        self._lay_out()
        theme.current().changed.connect(self._draw)
        self._draw()
        self.retranslate_test()

    def _lay_out(self) -> None:
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        left.addStretch(1)
        right.addWidget(self._lead)
        right.addWidget(self._waiting)
        for notice in self._notices:
            right.addWidget(notice)
        right.addWidget(self._keys_title)
        right.addWidget(self._keys)
        right.addStretch(1)
        for column in (left, right):
            column.setSpacing(theme.px(12))
        row.setSpacing(theme.px(24))
        row.addLayout(left)
        row.addLayout(right, 1)
        self.body.addLayout(row)
        self.add_action(self.save)
        self._to_paper = self.add_action(self.print, "primary")

    @Slot()
    def _draw(self) -> None:
        self._label.setPixmap(QPixmap.fromImage(picture(theme.px(LABEL_SIDE))))

    def open_test(self) -> None:
        """Begin anew."""
        self._strokes, self.found = (), None
        self.retranslate_test()
        self.open_sheet(self.tr("Test the scanner"))

    def show_keys(self, strokes: tuple[Stroke, ...]) -> None:
        """Say what *strokes*, all that was typed in one go, tell of the scanner."""
        self._strokes, self.found = strokes, diagnose(strokes)
        if self.found.what is What.LABEL:
            self._preferences.change(scanner_layout=self.found.scanner)
        if self.found.what in (What.LABEL, What.BADGE):
            self._preferences.change(
                scanner_tested=clock.stamp(clock.now()),
                scanner_fine=len(ScannerWords.findings(self.found)) == 1,
            )
        self.retranslate_test()

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "_lead"):  # the sheet speaks before we are here
            self.retranslate_test()

    def retranslate_test(self) -> None:
        """Say all of it in the language of now."""
        self.title.setText(self.tr("Test the scanner"))
        self.save.say(self.tr("Save the label as a PDF"))
        self.print.say(self.tr("Print the test label"))
        self._to_paper.setVisible(bool(self._preferences.settings.printer))
        self._label.setAccessibleName(self.tr("The label to scan"))
        self._lead.setText(
            self.tr(
                "Scan this label, from the screen or printed. Nobody is checked in while this is"
                " open."
            )
        )
        self._keys_title.setText(self.tr("The keys as they came"))
        self._keys.setText(ScannerWords.keys(self._strokes))
        self._keys_title.setVisible(bool(self._strokes))
        self._keys.setVisible(bool(self._strokes))
        self._waiting.setVisible(not self._strokes)
        self._waiting.say(*ScannerWords.waiting())
        findings = ScannerWords.findings(self.found) if self.found else []
        for number, notice in enumerate(self._notices):
            notice.setVisible(number < len(findings))
            if number < len(findings):
                notice.set_kind(findings[number].kind)
                notice.say(findings[number].words, findings[number].more)

    def findings(self) -> list[str]:
        """What is said of the last scan."""
        return [notice.words.text() for notice in self._notices if notice.isVisibleTo(self)]

    def _print(self) -> None:
        """Print the label where badges are printed."""
        self._printers.print_scanner_label(self._words())

    def _words(self) -> str:
        return self.tr("Scan this label to test a scanner (Settings > Scanner).")

    def _save(self) -> None:
        """Write the label beside the event file."""
        path, event = self._store.path, self._store.current_event
        if path is None or event is None:
            return
        target = path.with_name("scanner-test.pdf")
        try:
            write_label(target, self._words(), letter=event.paper == "letter")
        except OSError as fault:
            why = self.tr("The label could not be saved: %1").replace("%1", str(fault.strerror))
            self.said.emit(why, "")
            return
        self.said.emit(self.tr("Saved: %1").replace("%1", str(target)), "")
