"""A window for one widget, and the widgets that several tests show."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.fields import Segments
from desktop.widgets.side_nav import SideNav
from desktop.widgets.verdict import VerdictCard
from tests.desktop.widgets.host import show


@pytest.fixture
def host(qtbot, theme, language):
    """A window of the size of a small laptop's screen."""
    window = QWidget()
    window.setProperty("role", "page")
    window.column = QVBoxLayout(window)
    qtbot.addWidget(window)
    window.resize(1366, 728)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


# Verdict
@pytest.fixture
def card(host):
    return show(host, VerdictCard())


@pytest.fixture
def segments(host):
    made = show(host, Segments())
    made.fill([("Visitor", "v"), ("Buyer", "b"), ("R&D", "r")])
    QApplication.processEvents()
    return made


# Navigation, status bar, preview
@pytest.fixture
def nav(host):
    made = SideNav()
    for number, key in enumerate(("reception", "visitors", "event", "settings"), 1):
        made.add(key, "users", f"Ctrl+{number}", foot=key == "settings").say(key.title())
    made.set_title("Piemonte Desk", "VTM Michigan")
    host.column.addWidget(made)
    QApplication.processEvents()
    return made
