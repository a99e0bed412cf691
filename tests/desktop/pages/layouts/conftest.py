"""The layout page on a file of three people, one of them a VIP; A6 lies in the printer."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from db.lists_in import presets
from db.rows import Source
from db.visitor import visitors
from desktop.badge import stock
from desktop.pages.layouts.page import LayoutsPage
from desktop.preferences import Preferences
from desktop.store import Store
from tests.desktop.pages.layouts.hands import is_ready


class Badges:
    """What the page asks of the badge desk: the stocks there are, and the one in the printer."""

    def __init__(self):
        self._stocks = stock.load_all()
        self.printed_on = "a6"

    def stocks(self):
        return self._stocks

    @property
    def stock(self):
        return self._stocks[self.printed_on]


@pytest.fixture
def path(tmp_path, by, frozen):
    made = tmp_path / "fair.desk"
    with presets.make(made, "vtm-torino-2026", by) as opened:
        for given, family, kind in (
            ("Ada", "Esempio", "vip"),
            ("Grace", "Prova", "buyer"),
            ("Maximiliane-Alexandra Konstantina", "von und zu Beispiel-Waldburg", "visitor"),
        ):
            visitors.register(
                opened.db,
                by,
                given_name=given,
                family_name=family,
                company="Esempio S.p.A.",
                badge_type=kind,
                source=Source.LIST,
            )
    return made


@pytest.fixture
def page(qtbot, theme, language, path, by):
    store = Store()
    store.by = by
    made = LayoutsPage(store, Preferences(), Badges())
    qtbot.addWidget(made)
    with qtbot.waitSignal(store.opened):
        store.open(path)
    made.resize(1158, 734)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.enter()
    qtbot.waitUntil(lambda: is_ready(made))
    yield made
    store.close()


@pytest.fixture
def logo(tmp_path, monkeypatch):
    """A turquoise logo of 40 × 20 pixels, which whoever chooses a file gets."""
    file = tmp_path / "logo.png"
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(0xFF00A0A0)
    image.save(str(file))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    return file
