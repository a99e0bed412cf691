"""What tests of the scanner share: ears, and scans through another keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)

CODE = "VBCDFGHJKLNPRSTX"

OTHER = "VXTSRPNLKJHGFDCB"

FOREIGN = "VTM25-10000"


class Ears:
    def __init__(self, wedge):
        self.codes, self.foreign, self.cards, self.progress, self.reports = [], [], [], [], []
        wedge.scanned.connect(self.codes.append)
        wedge.foreign_scanned.connect(self.foreign.append)
        wedge.card_scanned.connect(self.cards.append)
        wedge.progress.connect(self.progress.append)
        wedge.heard.connect(self.reports.append)

    def nothing(self):
        return not (self.codes or self.foreign or self.cards)


def content(widget):
    return widget.toPlainText() if hasattr(widget, "toPlainText") else widget.text()


FIELDS = [QLineEdit, QPlainTextEdit, QTextEdit]
