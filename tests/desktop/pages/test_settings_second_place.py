"""A second place is chosen with a passphrase that is typed twice and kept nowhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.pages.settings.backups import BackupsCard
from desktop.preferences import Preferences
from desktop.store import Store


@pytest.fixture
def preferences(qapp):
    return Preferences()


@pytest.fixture
def card(qtbot, theme, language, preferences):
    store = Store()
    made = BackupsCard(store, preferences)
    qtbot.addWidget(made)
    made.resize(540, 600)
    made.show()
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
