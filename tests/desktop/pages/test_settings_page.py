"""Settings take effect at once, and stay."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from db import operators, visitors
from desktop import settings
from desktop.badge_desk import BadgeDesk
from desktop.pages.settings import SettingsPage
from desktop.preferences import Preferences
from desktop.scanner.burst import Kind
from desktop.scanner.layouts import key_for
from desktop.scanner.report import Report
from desktop.scanner.strokes import Stroke
from desktop.store import Store


@pytest.fixture
def preferences(qapp):
    return Preferences()


@pytest.fixture
def page(qtbot, theme, language, preferences, event_file_path, event_file, by):
    event_file.close()
    store = Store()
    store.by = by
    badges = BadgeDesk(store, preferences)
    made = SettingsPage(store, preferences, badges)
    qtbot.addWidget(made)
    with qtbot.waitSignal(store.opened):
        store.open(event_file_path)
    made.resize(1158, 734)
    made.show()
    made.enter()
    yield made
    badges.close()
    store.close()


def test_the_language_is_kept_by_keys_alone(page, preferences):
    assert page.language.hasFocus()
    while page.language.currentData() != "it":
        QTest.keyClick(page.language, Qt.Key.Key_Down)
    assert settings.load().language == "it"


def test_a_change_from_elsewhere_shows_at_once(page, preferences):
    preferences.change(theme="dark", zoom=125)
    assert page.theme.currentData() == "dark"
    assert page.zoom.currentData() == 125


def test_the_stations_name_is_kept_when_it_is_finished(page):
    page.station.setFocus()
    QTest.keyClicks(page.station, "Hall B")
    QTest.keyClick(page.station, Qt.Key.Key_Return)
    assert settings.load().station_name == "Hall B"


def test_an_operator_is_added_by_name_and_is_at_the_laptop(qtbot, page, preferences):
    page.operators.name.setFocus()
    QTest.keyClicks(page.operators.name, "Elena")
    with qtbot.waitSignal(page.store.changed):
        QTest.keyClick(page.operators.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.operators.present.currentData() == "Elena")
    assert preferences.settings.operator == "Elena"


def test_a_pin_that_is_too_short_is_refused_beside_its_field(page):
    page.operators.name.setText("Elena")
    page.operators.pin.setText("12")
    page.operators.add.trigger()
    assert page.operators._pin.error()


def test_a_supervisors_pin_is_kept_scrambled(qtbot, page, event_file_path):
    page.operators.name.setText("Elena")
    page.operators.pin.setText("483920")
    page.operators.supervisor.setChecked(True)
    with qtbot.waitSignal(page.store.changed):
        page.operators.add.trigger()
    told = []
    with qtbot.waitSignal(page.store.lane.idled):
        page.store.read(told.append, operators.supervisor_with, "483920")
    assert told[0].name == "Elena"
    page.store.close()
    assert b"483920" not in event_file_path.read_bytes()


def test_a_backup_is_made_on_demand_and_listed(qtbot, page):
    with qtbot.waitSignal(page.store.backed_up):
        page.backups.now.trigger()
    assert len(page.backups._found) == 1
    words = [each.text() for each in page.backups.findChildren(QLabel)]
    assert words.index("Last backups") + 1 == words.index(page.backups._list.text())


def test_every_part_can_be_reached_and_read_aloud(page, assert_accessible):
    assert_accessible(page)


def heard(kind, text, as_us=""):
    keys = [key_for("us", sign) for sign in as_us or text]
    strokes = (
        Stroke(sign, 16 * place, key)
        for place, (sign, key) in enumerate(zip(text, keys, strict=True))
    )
    return Report(kind, text, tuple(strokes))


def test_while_the_scanner_is_tried_a_scan_checks_nobody_in(page):
    assert not page.take_scan("VBCDFGHJKLNPRSTV")
    page.scanner.test.trigger()
    assert page.take_scan("VBCDFGHJKLNPRSTV")
    page.hide()
    assert not page.take_scan("VBCDFGHJKLNPRSTV")


def test_the_scanners_test_shows_what_was_read(page):
    page.scanner.test.trigger()
    page.hear(heard(Kind.CODE, "VBCDFGHJKLNPRSTV"))
    assert page.scanner._read.text() == "Badge code VBCD FGHJ KLNP RSTV"


def test_it_tells_that_scanner_and_laptop_have_other_keyboards(page):
    page.scanner.test.trigger()
    page.hear(heard(Kind.FOREIGN, "VTM25'10000", "VTM25-10000"))
    assert "US keyboard" in page.scanner._more.text()
    page.hear(heard(Kind.FOREIGN, "VTM25-10000", "VTM25-10000"))
    assert "US keyboard" not in page.scanner._more.text()


def test_a_rehearsal_leaves_the_real_event_as_it_was(qtbot, page, event_file_path):
    with qtbot.waitSignal(page.store.opened):
        page.rehearsal.begin.trigger()
    assert page.store.current_event.sample
    with qtbot.waitSignal(page.store.changed):
        page.store.write(None, visitors.register, given_name="Nobody")
    with qtbot.waitSignal(page.store.opened):
        page.rehearsal.end.trigger()
    assert page.store.path == event_file_path
    assert not page.store.current_event.sample
    told = []
    with qtbot.waitSignal(page.store.lane.idled):
        page.store.read(told.append, visitors.count, visitors.Filters())
    assert told == [0]
