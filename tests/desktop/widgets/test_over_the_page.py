"""What lies over the page for a while: toasts and sheets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
)

from desktop.widgets.buttons import Action, Button
from desktop.widgets.sheet import Sheet
from desktop.widgets.toast import SHOWN_FOR, Toast
from tests.desktop.widgets.host import LONG, show


# Toast
@pytest.fixture
def toast(host):
    return Toast(host)


def test_a_toast_stays_for_ten_seconds_or_more_and_takes_no_focus(host, toast):
    edit = show(host, QLineEdit())
    edit.setFocus()
    toast.show_message("Check-in undone", Action(host, "undo-2"))
    assert SHOWN_FOR >= 10_000
    assert toast.timer.interval() == SHOWN_FOR
    assert edit.hasFocus()
    toast.timer.timeout.emit()
    assert not toast.isVisible()


def test_a_toast_waits_while_the_pointer_is_on_it(host, toast):
    toast.show_message("Check-in undone")
    toast.enterEvent(QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    assert not toast.timer.isActive()
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    assert toast.timer.isActive()


def test_undoing_hides_the_toast_and_undoes_once(qtbot, host, toast):
    calls = []
    undo = Action(host, "undo-2", on=lambda: calls.append(1))
    undo.say("Undo")
    for _ in range(3):
        toast.show_message("Done", undo)
    toast.findChild(Button).click()
    assert calls == [1]
    assert not toast.isVisible()


def test_a_toast_says_all_of_a_long_sentence(host, toast):
    host.resize(900, 600)
    toast.show_message("Saved")
    one_line = toast.height()
    toast.show_message("This computer does not let the program use that folder. " * 8)
    assert toast.height() > one_line
    assert toast.width() < host.width()


def test_a_toast_stays_inside_a_small_window(host, toast):
    toast.show_message(LONG * 4, Action(host, "undo-2"))
    host.resize(500, 400)
    QApplication.processEvents()
    assert host.rect().contains(toast.geometry())


# Sheet
@pytest.fixture
def sheet(host):
    behind = show(host, QLineEdit())
    behind.setFocus()
    made = Sheet(host)
    made.behind = behind
    made.fields = [QLineEdit(), QLineEdit()]
    for number, each in enumerate(made.fields):
        each.setAccessibleName(f"field {number}")
        made.body.addWidget(each)
    save = Action(made)
    save.say("Save")
    made.add_action(save, "primary")
    return made


def test_a_sheet_takes_the_focus_and_gives_it_back(qtbot, sheet):
    sheet.open_sheet("New visitor", sheet.fields[0])
    assert sheet.fields[0].hasFocus()
    with qtbot.waitSignal(sheet.closed):
        QTest.keyClick(sheet.fields[0], Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert sheet.behind.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_stays_inside_a_sheet(sheet, key):
    sheet.open_sheet("New visitor", sheet.fields[0])
    seen = set()
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), key)
        assert sheet.isAncestorOf(QApplication.focusWidget())
        seen.add(QApplication.focusWidget())
    assert len(seen) == 4


def test_a_sheet_fits_into_a_small_window_and_scrolls(host, sheet):
    for _ in range(30):
        sheet.body.addWidget(QLineEdit())
    host.setMinimumSize(QSize(0, 0))
    host.resize(500, 400)
    sheet.open_sheet("New visitor")
    QApplication.processEvents()
    assert sheet.rect().contains(sheet._panel.geometry())


def test_a_sheet_is_accessible(sheet, assert_accessible):
    sheet.open_sheet("New visitor")
    assert_accessible(sheet)
