"""A list and what is chosen in it, with and without room for both."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from desktop.widgets.beside import Beside


@pytest.fixture
def both(qtbot, theme, language):
    """Two widgets with room for both from 900 pixels on."""
    table = QLineEdit()
    made = Beside(table, table, QLabel("chosen"), width=300, least=900)
    made.list, made.told = table, []
    made.turned.connect(made.told.append)
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show()
    made.activateWindow()
    return made


def seen(both):
    return both.list.isVisible(), both._right.isVisible()


def test_with_room_both_are_in_sight_and_the_side_keeps_its_width(both):
    assert seen(both) == (True, True)
    assert both._right.width() == 300
    assert not both.open.isVisible()
    both.show_side()
    assert seen(both) == (True, True)
    assert not both.told


def test_without_room_one_is_seen_and_esc_leads_back_to_the_list(both):
    both.resize(700, 400)
    assert seen(both) == (True, False)
    assert both.open.isVisible()
    both.open.trigger()
    assert seen(both) == (False, True)
    assert both._right.width() == 700
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert seen(both) == (True, False)
    assert both.list.hasFocus()
    assert both.told == [True, False]


def test_at_another_zoom_there_may_be_room_no_more(both, theme):
    theme.switch("light", 150)
    assert seen(both) == (True, False)
    theme.switch("light", 100)
    assert seen(both) == (True, True)


def test_more_room_shows_both_again(both):
    both.resize(700, 400)
    both.show_side()
    both.resize(1000, 400)
    assert seen(both) == (True, True)
    assert both.told == [True, False]


def test_with_nothing_in_the_side_the_list_has_its_room(both):
    both.fill_side(filled=False)
    assert seen(both) == (True, False)
    both._row.activate()
    assert both.list.width() == 1000
    both.fill_side(filled=True)
    assert seen(both) == (True, True)
    both.resize(700, 400)
    both.fill_side(filled=False)
    both.show_side()
    assert seen(both) == (False, True), "where only one is shown, a person asked for it"
