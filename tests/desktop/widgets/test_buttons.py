"""Buttons follow their actions, and Enter presses what has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from desktop.widgets.buttons import Action, Button, IconButton, drop_menu
from tests.desktop.widgets.host import show


# Buttons
def test_new_words_do_not_cost_an_action_its_keys(qtbot, host):
    action = Action(host, "printer", "Ctrl+P")
    button = show(host, Button(action))
    action.say("Print badge")
    action.say("Stampa badge")
    assert button.text() == "Stampa badge"
    assert action.shortcut() == QKeySequence("Ctrl+P")
    assert "Ctrl+P" in button.toolTip()
    with qtbot.waitSignal(action.triggered):
        QTest.keyClick(host, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)


def test_a_button_follows_its_action(qtbot, host):
    action = Action(host, "printer")
    action.say("Print")
    button = show(host, Button(action))
    action.setEnabled(False)
    assert not button.isEnabled()
    action.setVisible(False)
    assert not button.isVisible()
    action.setVisible(True)
    assert button.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("kind", [Button, IconButton])
def test_enter_presses_the_button_with_the_focus(host, key, kind):
    done = []
    button = show(host, kind(Action(host, "save", on=lambda: done.append(1))))
    button.setFocus()
    QTest.keyClick(button, key)
    assert done == [1]
    QTest.keyClick(button, key, Qt.KeyboardModifier.ControlModifier)
    assert done == [1]


def test_enter_goes_to_the_page_with_the_focus(qtbot, host, nav):
    button = nav._buttons["event"]
    button.setFocus()
    with qtbot.waitSignal(nav.chosen) as chosen:
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert chosen.args == ["event"]


def test_enter_chooses_a_segment_and_is_free_on_the_chosen_one(qtbot, host, segments):
    first, second = segments._group.buttons()[:2]
    second.setFocus()
    with qtbot.waitSignal(segments.chosen):
        QTest.keyClick(second, Qt.Key.Key_Return)
    assert second.isChecked()
    assert not first.isChecked()
    with qtbot.assertNotEmitted(segments.chosen):
        QTest.keyClick(second, Qt.Key.Key_Return)


def test_a_button_made_while_its_action_is_away_comes_with_it(host):
    action = Action(host)
    action.say("Later")
    action.setVisible(False)
    button = show(host, Button(action))
    assert not button.isVisible()
    action.setVisible(True)
    assert button.isVisible()


def test_an_action_calls_without_qts_checked_flag(host):
    calls = []
    Action(host, on=lambda *args: calls.append(args)).trigger()
    assert calls == [()]


def test_an_icon_button_has_a_name(host, assert_accessible):
    action = Action(host, "x")
    action.say("Close")
    show(host, IconButton(action))
    assert_accessible(host)


def test_every_button_role_can_be_reached_named_and_hit(host, assert_accessible):
    for role in ("", "primary", "danger", "quiet", "link"):
        action = Action(host)
        action.say(f"Button {role}")
        button = show(host, Button(action, role))
        button.setFocus()
        assert button.grab().height() == 40, role
    assert_accessible(host)


def test_a_menu_opens_under_its_button_or_over_it_where_the_window_ends(host):
    menu = QMenu(host)
    for number in range(8):
        menu.addAction(f"Line {number}")
    high = menu.sizeHint().height()
    for top, is_over in ((60, False), (host.height() - 80, True)):
        button = QPushButton("More", host)
        button.setGeometry(40, top, 80, 40)
        button.show()
        drop_menu(menu, button)
        y = host.mapFromGlobal(menu.pos()).y()
        menu.close()
        assert y == (top - high if is_over else top + 40), "it never covers its own button"
