"""The part of the settings that tries the scanner: what was read, how fast, on which keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from db import codes
from desktop import i18n
from desktop.i18n import Translatable
from desktop.scanner.burst import Kind
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.scanner.report import Report

SHOWN = 60
"""Characters of a code that are shown."""


class ScannerCard(Translatable, Card):
    """While the test is on, scans are shown here and check nobody in."""

    def __init__(self) -> None:
        """Wait until somebody wants to test."""
        super().__init__()
        self._report: Report | None = None
        self._lead = Label(role="soft", wrap=True)
        self._read = Label(role="strong", wrap=True)
        self._more = Label(wrap=True)
        self.test = Action(self, "scan-line", on=self._turn)
        self._on = False
        for label in (self._lead, self._read, self._more):
            self.body.addWidget(label)
        buttons = Flow()
        buttons.addWidget(Button(self.test))
        self.body.addLayout(buttons)
        self.retranslate()

    @property
    def is_on(self) -> bool:
        """Whether scans belong to the test now."""
        return self._on

    def stop(self) -> None:
        """End the test: scans check in again."""
        if self._on:
            self._turn()

    def _turn(self) -> None:
        self._on = not self._on
        self._report = None
        self.retranslate()

    @Slot(object)
    def hear(self, report: Report) -> None:
        """Show what the scanner typed, while the test is on."""
        if self._on:
            self._report = report
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.set_title(self.tr("Scanner"))
        self.test.say(self.tr("End the test") if self._on else self.tr("Test the scanner"))
        self._lead.setText(
            self.tr("Scan any badge or code: it is shown here, and nobody is checked in.")
            if self._on
            else self.tr("Badge codes are read the same on every keyboard.")
        )
        report = self._report
        self._read.setVisible(report is not None)
        self._more.setVisible(report is not None)
        if report is not None:
            self._read.setText(self._words(report))
            self._more.setText(self._advice(report))

    def _words(self, report: Report) -> str:
        if report.kind is Kind.CODE:
            return self.tr("Badge code %1").replace("%1", codes.grouped(report.text))
        if report.kind is Kind.CARD:
            size = i18n.number(len(report.text), i18n.locale())
            return self.tr("A business card of %1 characters").replace("%1", size)
        return self.tr("Read: %1").replace("%1", report.text[:SHOWN])

    def _advice(self, report: Report) -> str:
        pace = i18n.number(round(report.ms_a_key), i18n.locale())
        said = self.tr("The scanner works: %1 ms a key.").replace("%1", pace)
        if report.as_us and report.as_us != report.text:
            said += " " + self.tr(
                "It is set to a US keyboard and this laptop to another: signs may differ, letters"
                " do not. Set both alike if you can."
            )
        return said
