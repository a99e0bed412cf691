"""A wedge that listens, and a window to scan into."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.scanner.wedge import Wedge
from tests.desktop.scanner.ears import Ears


@pytest.fixture
def wedge(qapp, clock):
    made = Wedge(qapp, clock.seconds)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


@pytest.fixture
def ears(wedge):
    return Ears(wedge)


@pytest.fixture
def show(qtbot):
    """Show a widget in a window, with the focus."""
    windows = []

    def show(widget):
        window = QWidget()
        layout = QVBoxLayout(window)
        layout.addWidget(widget)
        window.button = QPushButton("never pressed by a scan")
        layout.addWidget(window.button)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        widget.setFocus()
        qtbot.waitUntil(widget.hasFocus)
        return widget

    return show
