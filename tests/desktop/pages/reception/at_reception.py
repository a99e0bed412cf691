"""What is done at the reception, and what can be seen of it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from db.door import entries as entry_list
from tests.desktop.pages.stand import (
    ask,
    settle,
    type_keys,
)

FORGED = "VBCDFGHJKLNPRSTV"

ENTER, ESCAPE, DOWN, UP = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Up


def scan(qtbot, page, code):
    """Scan *code*; what came of it."""
    with qtbot.waitSignal(page.answered) as answered:
        page.scan(code)
    settle(qtbot, page.store)
    return answered.args[0]


def do(qtbot, page, name):
    """Press the card's button."""
    action = page.offers.by_name[name]
    assert action.isEnabled()
    action.trigger()
    settle(qtbot, page.store)


def type_and_wait(qtbot, page, words):
    type_keys(words)
    settle(qtbot, page.store)


def verdict(page):
    return page.view.card.verdict


def listed(page):
    return [visitor.name for _, visitor in page.view.list.table.rows.loaded()]


def shown(page):
    """The words of the buttons on the card."""
    return [action.text() for action in page.offers.offer(page.case)]


def entries(qtbot, page, person):
    return ask(qtbot, page.store, entry_list.of, person.uuid)
