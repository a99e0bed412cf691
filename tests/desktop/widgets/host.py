"""What tests of widgets share: words from outside, and a place to show something."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QApplication,
)

IMAGE = '<img src="file:///etc/hostname"> & <b>bold</b>'

LONG = "Maria Concetta Sanfilippo-Wolfeschlegelsteinhausenberger di Castelvetro e Montebello Ionico Junior"


def show(host, widget):
    host.column.addWidget(widget)
    QApplication.processEvents()
    return widget
