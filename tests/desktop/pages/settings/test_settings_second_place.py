"""A second place is chosen with a passphrase that is typed twice and kept nowhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from db.access import operators
from desktop.pages.settings.backups import BackupsCard
from desktop.store import Store
from tests.desktop.pages.stand import settle


@pytest.fixture
def card(qtbot, theme, language, preferences):
    store = Store()
    made = BackupsCard(store, preferences)
    qtbot.addWidget(made)
    made.resize(540, 600)
    made.show()
    made.store = store
    yield made
    store.close()


@pytest.fixture
def form(card, tmp_path, quick_seals):
    (tmp_path / "stick").mkdir()
    card.second.ask_passphrase(tmp_path / "stick")
    return card.second


def test_a_passphrase_is_typed_twice_and_long_enough_by_keys_alone(
    qtbot, card, form, preferences, assert_accessible
):
    assert form.passphrase.hasFocus()
    assert "The passphrase is kept nowhere" in form._state.text()
    QTest.keyClicks(form.passphrase, "short")
    QTest.keyClick(form.passphrase, Qt.Key.Key_Return)
    QTest.keyClick(form.again, Qt.Key.Key_Return)
    assert form._passphrase.error() == "Twelve characters or more."
    assert form.passphrase.hasFocus()
    QTest.keyClicks(form.passphrase, " and then long")
    QTest.keyClicks(form.again, "short and then wrong")
    QTest.keyClick(form.again, Qt.Key.Key_Return)
    assert form._again.error() == "This is not the same."
    assert_accessible(card)
    assert preferences.settings.second_place == ""
    form.again.setText("short and then long")
    with qtbot.waitSignal(preferences.changed):
        QTest.keyClick(form.again, Qt.Key.Key_Return)
    assert preferences.settings.second_place.endswith("Piemonte Desk backups")
    assert form.passphrase.text() == form.again.text() == ""
    assert form.first.hasFocus()


def test_a_place_that_cannot_be_written_is_told_where_it_was_chosen(
    qtbot, card, form, tmp_path, preferences
):
    (tmp_path / "stick").rmdir()
    for line in (form.passphrase, form.again):
        line.setText("short and then long")
    form.use.trigger()
    qtbot.waitUntil(lambda: bool(form._passphrase.error()))
    assert preferences.settings.second_place == ""


def test_it_is_left_with_one_key(card, form, preferences):
    form.cancel.trigger()
    preferences.change(second_place="/media/stick", second_seal="x")
    assert form._where.text() == "/media/stick"
    form.stop.trigger()
    assert preferences.settings.second_place == preferences.settings.second_seal == ""


def test_where_backups_go_is_a_supervisors_to_say(
    qtbot, card, form, preferences, event_file, event_file_path, by
):
    operators.save(event_file.db, by, name="Elena", role="supervisor", pin="2468")
    event_file.close()
    preferences.change(second_place="/media/stick", second_seal="a seal")
    with qtbot.waitSignal(card.store.opened):
        card.store.open(event_file_path)
    form.stop.trigger()
    for pin, kept in (("0000", "/media/stick"), ("2468", "")):
        qtbot.waitUntil(lambda: form.pin is not None and form.pin.isVisible())
        QTest.keyClicks(form.pin.pin.line, pin)
        QTest.keyClick(form.pin.pin.line, Qt.Key.Key_Return)
        settle(qtbot, card.store)
        assert preferences.settings.second_place == kept


def test_nobody_chooses_another_place_without_a_supervisor(
    qtbot, card, event_file, event_file_path, by, monkeypatch
):
    operators.save(event_file.db, by, name="Elena", role="supervisor", pin="2468")
    event_file.close()
    asked = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: asked.append(1) or "")
    with qtbot.waitSignal(card.store.opened):
        card.store.open(event_file_path)
    card.second.choose.trigger()
    settle(qtbot, card.store)
    assert not asked
    assert card.second.pin.isVisible()
    card.second.pin.pin.set_text("2468")
    card.second.pin.submit()
    settle(qtbot, card.store)
    assert asked
