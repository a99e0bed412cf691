"""The layout page among the others: how one gets there, and whose Ctrl+Z it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.badges import layouts
from db.door import entries
from db.past import history
from tests.desktop.pages.stand import ask, fair, settle
from tests.desktop.window_stand import open_window, press, toast

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, theme, language, event_file_path, frozen, by):
    made = fair(event_file_path, by)
    with open_window(qtbot, event_file_path) as opened:
        opened.people = made
        yield opened


def go(qtbot, window, subject=""):
    window.shell.go_to("layouts", subject)
    page = window.shell.pages["layouts"]
    qtbot.waitUntil(lambda: page.draft.layout is not None and bool(page.people.types))
    settle(qtbot, window.store)
    return page


def test_it_is_reached_from_a_badge_type_and_shows_that_type(qtbot, window):
    window.shell.go_to("event", "types")
    event = window.shell.pages["event"]
    qtbot.waitUntil(lambda: event.layout_of_type.isVisible() and event.list.count() == 5)
    event.list.setCurrentRow(3)
    event.layout_of_type.trigger()
    page = window.shell.pages["layouts"]
    assert window.shell.current() is page
    qtbot.waitUntil(lambda: page.whose.which.currentText() == "VIP")
    assert page.save.text() == "Save for VIP"
    page.back.trigger()
    assert window.shell.current() is event


def test_it_is_reached_from_the_settings(qtbot, window):
    window.shell.go_to("settings")
    window.shell.pages["settings"].layouts.trigger()
    assert window.shell.current() is window.shell.pages["layouts"]


def test_undo_there_takes_back_what_was_drawn_and_no_check_in(qtbot, window):
    ada = window.people["ada"]
    window.reception.scan(ada.code)
    settle(qtbot, window.store)
    page = go(qtbot, window)
    whole = page.draft.elements
    panel = page.side.panel
    for at in (
        page.canvas,
        panel.says,
        panel.capitals,
        page.whose.which,
        page.whose.sides._group.checkedButton(),
    ):
        page.draft.choose(0)
        page.draft.reorder(1)
        at.setFocus()
        assert QApplication.focusWidget() is at
        press(Qt.Key.Key_Z, CONTROL)
        settle(qtbot, window.store)
        assert page.draft.elements == whole, at
    assert len(ask(qtbot, window.store, entries.of, ada.uuid)) == 1


def test_a_scan_there_goes_to_the_reception(qtbot, window):
    page = go(qtbot, window)
    page.canvas.setFocus()
    window.scans.take(window.people["grace"].code)
    assert window.shell.current() is window.reception
    settle(qtbot, window.store)
    assert len(ask(qtbot, window.store, entries.of, window.people["grace"].uuid)) == 1


def test_a_saved_layout_is_the_badges_at_once_and_its_toast_takes_it_back(qtbot, window):
    grace = window.people["grace"]
    default = window.badges.data(grace).layout
    page = go(qtbot, window, "buyer")
    page.draft.choose(1)
    page.draft.delete()
    page.save.trigger()
    qtbot.waitUntil(lambda: not page.draft.is_changed)
    settle(qtbot, window.store)
    qtbot.waitUntil(lambda: window.badges.data(grace).layout is not None)
    assert default is None
    assert window.badges.data(window.people["ada"]).layout is None
    assert "Buyer" in toast(window)
    with qtbot.waitSignal(window.telling.undone):
        window.telling._undo_toast()
    settle(qtbot, window.store)
    qtbot.waitUntil(lambda: window.badges.data(grace).layout is None)
    assert ask(qtbot, window.store, layouts.all_layouts) == []
    assert ask(qtbot, window.store, history.changes)[0].kind == "undo"


def draw_on(page, stock):
    page.whose.stock.setCurrentIndex(page.whose.stock.findData(stock))
    page.draft.choose(0)
    page.draft.reorder(1)


def test_what_is_drawn_on_becomes_what_the_next_badges_go_on(qtbot, window):
    page = go(qtbot, window)
    assert not page.next.isVisible()
    draw_on(page, "cr80")
    assert page.next.isVisible()
    assert page.next.words.text().startswith("The next badges go on ")
    page.next.use.trigger()
    assert window.badges.stock.id == "cr80"
    assert not page.next.isVisible()


def test_the_reception_says_whose_own_layout_does_not_fit_the_stock_of_now(qtbot, window):
    page = go(qtbot, window, "visitor")
    draw_on(page, "a6")
    page.save.trigger()
    qtbot.waitUntil(lambda: bool(ask(qtbot, window.store, layouts.all_layouts)))
    window.shell.go_to("reception")
    window.reception.scan(window.people["ada"].code)
    settle(qtbot, window.store)
    told = window.reception.view.side.unfit
    qtbot.waitUntil(told.isVisible)
    assert told.text().startswith("Prints as the default: the layout made for ")
    page.next.use.trigger()
    window.reception.scan(window.people["ada"].code)
    settle(qtbot, window.store)
    assert not told.isVisible()
