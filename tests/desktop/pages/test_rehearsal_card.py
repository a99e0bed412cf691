"""The rehearsal in the settings: there, back again, and nothing of it left but what staff want."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMainWindow, QMessageBox

from db.keeping import copies, rehearsals
from db.visitor import visitors
from desktop.pages.settings.rehearsal import RehearsalCard
from desktop.store import Store


@pytest.fixture
def store(theme, language, event_file_path, event_file, by):
    event_file.close()
    made = Store()
    made.by = by
    yield made
    made.close()


@pytest.fixture
def card(qtbot, store, event_file_path):
    window = QMainWindow()
    qtbot.addWidget(window)
    card = RehearsalCard(store)
    window.setCentralWidget(card)
    with qtbot.waitSignal(store.opened):
        store.open(event_file_path)
    window.show()
    yield card
    window.close()


def test_the_real_file_is_as_it_was_byte_for_byte(qtbot, card, store, event_file_path):
    store.back_up(always=True)
    qtbot.waitUntil(store.lane.is_idle)
    changed = []
    store.changed.connect(changed.append)
    with qtbot.waitSignal(store.opened):
        card.begin.trigger()
    before = event_file_path.read_bytes()
    assert store.current_event.sample
    assert changed == []
    with qtbot.waitSignal(store.changed):
        store.write(None, visitors.register, given_name="Nobody")
    with qtbot.waitSignal(store.opened):
        card.end.trigger()
    assert store.path == event_file_path
    store.close()
    assert event_file_path.read_bytes() == before


def test_what_a_rehearsal_left_is_told_and_goes_once_somebody_says_so(
    qtbot, card, store, event_file_path
):
    practice = rehearsals.free_path(event_file_path)
    store.read(lambda _copy: None, copies.for_rehearsal, store.by, practice)
    qtbot.waitUntil(store.lane.is_idle)
    assert not card.discard.isVisible()
    card.refresh()
    assert card._left.text() == "Beside the event: 1 practice file with the whole list."
    card.discard.trigger()
    (box,) = card.window().findChildren(QMessageBox)
    assert practice.name in box.informativeText()
    assert box.defaultButton().text() == "Keep"
    (delete,) = (each for each in box.buttons() if each.text() == "Delete")
    delete.click()
    qtbot.waitUntil(lambda: not practice.exists())
    qtbot.waitUntil(lambda: not card.discard.isVisible())
    assert card.window().focusWidget() is card.first
    assert event_file_path.exists()


def test_from_a_copy_that_was_opened_by_itself_one_still_comes_back(
    qtbot, card, store, event_file_path
):
    practice = rehearsals.free_path(event_file_path)
    store.read(lambda _copy: None, copies.for_rehearsal, store.by, practice)
    with qtbot.waitSignal(store.opened):
        store.open(practice)
    assert card.end.isVisible()
    with qtbot.waitSignal(store.opened):
        card.end.trigger()
    assert store.path == event_file_path
    assert not practice.exists()


def test_a_window_that_is_closed_while_the_copy_is_made_opens_nothing_more(card, store):
    card.begin.trigger()
    store.close()
    assert store.path is None


def test_a_file_that_is_being_opened_as_the_window_closes_is_closed_again(
    card, store, event_file_path
):
    card.begin.trigger()
    store.lane.settle()  # the copy is made, and is being opened
    store.close()
    assert store.path is None
    assert not rehearsals.free_path(event_file_path).with_suffix(".desk-wal").exists()
    assert rehearsals.left_over(event_file_path) == []
