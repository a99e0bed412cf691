"""The verdict: by word, icon and colour, and as high for everybody."""

from __future__ import annotations

from typing import ClassVar

import pytest
from PySide6 import QtGui
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
)

from desktop.widgets.buttons import Action, Button
from desktop.widgets.verdict import State, Verdict, VerdictCard
from tests.desktop.widgets.host import LONG


@pytest.mark.parametrize("state", State)
def test_every_verdict_is_told_by_word_and_icon_and_not_by_colour_alone(card, state):
    card.show_verdict(Verdict(state, "WORD", "Name"))
    assert card.accessibleName() == "WORD. Name"
    assert not card.grab().isNull()


def test_no_two_verdicts_of_one_colour_have_the_same_icon():
    assert len({(state.tone_name, state.icon) for state in State}) == len(list(State))


def test_a_verdict_is_announced_as_an_alert(card, monkeypatch):
    class Announcements:
        Event = QAccessible.Event
        said: ClassVar = []

        @classmethod
        def updateAccessibility(cls, event):
            name = QAccessible.queryAccessibleInterface(card).text(QAccessible.Text.Name)
            cls.said.append((event.type(), name))

    monkeypatch.setattr(QtGui, "QAccessible", Announcements)
    card.show_verdict(
        Verdict(State.SEEN, "SEEN", "Ada", why="At 09:11, by Tom", appointment="10:30 ANFIA")
    )
    words = "SEEN. Ada. At 09:11, by Tom. 10:30 ANFIA"
    assert Announcements.said == [(QAccessible.Event.Alert, words)]


def test_the_cards_height_is_the_same_for_every_ordinary_verdict(card, host):
    host.column.addStretch(1)
    actions = [Action(host, "printer"), Action(host, "undo-2")]
    heights = set()
    for verdict, offered in (
        (Verdict(State.READY, "READY", "Scan a badge", "or type a name"), []),
        (Verdict(State.OK, "CHECKED IN", "Jan Ricci", "MichAuto · Buyer"), actions),
        (Verdict(State.SEEN, "SEEN", "Jan Ricci", "MichAuto", "At 09:11", "It is fine"), actions),
    ):
        card.show_verdict(verdict, offered)
        QApplication.processEvents()
        heights.add(card.height())
    assert heights == {VerdictCard.HEIGHT}


def test_a_long_name_widens_nothing(card, host):
    card.show_verdict(Verdict(State.OK, "CHECKED IN", LONG * 3, LONG * 3, LONG, LONG, LONG, "VIP"))
    QApplication.processEvents()
    assert card.minimumSizeHint().width() < 700
    assert host.width() == 1366


def test_actions_keep_to_one_line_and_lose_words_not_names(host):
    card = VerdictCard()
    card.setParent(host)
    actions = []
    for words in ("Stampa badge", "Registra incontro", "Annulla accredito", "Correggi il nome"):
        action = Action(host, "printer")
        action.say(words)
        actions.append(action)
    card.resize(780, 240)
    card.show()
    card.show_verdict(Verdict(State.OK, "OK", "Jan"), actions)
    QApplication.processEvents()
    buttons = [each for each in card.findChildren(Button) if each.isVisible()]
    assert len({each.y() for each in buttons}) == 1
    assert buttons[0].text() == "Stampa badge"
    assert buttons[-1].text() == ""
    assert buttons[-1].accessibleName() == "Correggi il nome"
    assert "Correggi il nome" in buttons[-1].toolTip()


def test_the_first_action_is_the_one_that_stands_out(card, host):
    first, second = Action(host, "printer"), Action(host, "undo-2")
    card.show_verdict(Verdict(State.OK, "OK", "Jan"), [first, second])
    roles = [each.property("role") for each in card.findChildren(Button) if each.isVisible()]
    assert roles == ["primary", ""]
    card.show_verdict(Verdict(State.READY, "READY", "Scan"), [])
    assert [each for each in card.findChildren(Button) if each.isVisible()] == []


def test_a_button_of_the_card_does_only_what_it_shows_now(qtbot, card, host):
    first, second = Action(host, "printer"), Action(host, "undo-2")
    card.show_verdict(Verdict(State.OK, "OK", "Jan"), [first])
    card.show_verdict(Verdict(State.OK, "OK", "Ada"), [second])
    button = next(each for each in card.findChildren(Button) if each.isVisible())
    with qtbot.assertNotEmitted(first.triggered), qtbot.waitSignal(second.triggered):
        button.click()
