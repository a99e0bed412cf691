"""The window of a stand whose printer remembers."""

from __future__ import annotations

import pytest

from desktop.badge import printers as ways
from desktop.badge.printers import folder
from tests.desktop.printing.fake_printer import FakePrinter
from tests.desktop.window_stand import open_window


@pytest.fixture
def printer(monkeypatch):
    """Every printer; the folder of PDFs is a real one."""
    made = FakePrinter()

    def way(name, path):
        return made if name else folder.PdfFolder(path)

    monkeypatch.setattr(ways, "backend_for", way)
    return made


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path, printer):
    with open_window(qtbot, event_file_path, printer="Zebra") as made:
        yield made
