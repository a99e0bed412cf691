"""A toast lies where it covers nothing that staff press or write in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from desktop.widgets.buttons import Action
from desktop.widgets.toast import Toast
from tests.desktop.inside import inside
from tests.desktop.pages.stand import fair, settle
from tests.desktop.window_stand import open_window

CONTROLS = QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit
LONG = "Badge of Grace Hopper goes to Zebra · VIP as the default: their layout does not fit 80 × 50"


@pytest.fixture
def host(qtbot, theme):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


def button(host, *rect):
    made = QPushButton("Save", host)
    made.setGeometry(*rect)
    made.show()
    return made


def shown(host, words=LONG):
    toast = Toast(host)
    toast.show_message(words)
    return toast


def test_it_lies_low_in_the_middle_of_an_empty_page(host):
    room = shown(host).geometry()
    assert room.center().x() == pytest.approx(500, abs=1)
    assert room.bottom() == 600 - 56 - 1


def test_it_steps_aside_for_a_button(host):
    save = button(host, 480, 500, 40, 40)
    room = shown(host).geometry()
    assert not room.intersects(save.geometry())
    assert room.bottom() > 400, "the next place is near"


def test_it_is_narrower_where_that_keeps_it_low(host):
    wide = shown(host).width()
    button(host, 0, 400, 500, 180)
    room = shown(host).geometry()
    assert room.width() < wide
    assert room.left() >= 500
    assert room.bottom() > 500


def test_a_page_full_of_buttons_leaves_it_the_status_bar(host):
    for top in range(0, 520, 40):
        button(host, 0, top, 1000, 38)
    room = shown(host, "Saved").geometry()
    assert room.bottom() == 599
    assert room.top() >= 520


def test_it_takes_neither_the_focus_nor_the_pointer_from_a_field(host, qtbot):
    field = QLineEdit(host)
    field.show()
    field.setFocus()
    toast = shown(host)
    assert QApplication.focusWidget() is field
    assert host.childAt(toast.geometry().center()) is not host, "it can be pointed at again"


@pytest.fixture
def window(qtbot, theme, language, event_file_path, frozen, by):
    fair(event_file_path, by)
    with open_window(qtbot, event_file_path, printer="", language="it") as made:
        made.resize(1366, 768)
        yield made


def covered(window):
    toast = window.shell.toast
    room = QRect(toast.mapTo(window, QPoint(0, 0)), toast.size())
    found = []
    # Under an open sheet lies its veil: nothing there can be reached.
    for each in inside((window.shell.covers() or [window.shell])[0]):
        if isinstance(each, CONTROLS) and each.isVisible() and not toast.isAncestorOf(each):
            seen = each.visibleRegion().boundingRect()
            at = QRect(each.mapTo(window, seen.topLeft()), seen.size())
            if seen.isValid() and at.intersects(room):
                found.append(each.accessibleName())
    return found


def test_no_page_and_no_sheet_has_a_control_covered(qtbot, window):
    undo = Action(window, "undo-2")
    undo.say("Annulla")
    places = {
        "walk-in": lambda: window.sheets.open_walk_in("Rosalind Franklin"),
        "jobs": window.sheets.show_jobs,
    }
    for name in ("event", "paper", "visitors", *places):
        window.shell.clear()
        places.get(name, lambda key=name: window.shell.go_to(key))()
        settle(qtbot, window.store)
        QApplication.processEvents()
        window.shell.toast.show_message(LONG, undo)
        QApplication.processEvents()
        assert (name, covered(window)) == (name, [])


def test_on_another_page_it_makes_way_anew(qtbot, window):
    window.shell.toast.show_message(LONG)
    low = window.shell.toast.geometry()
    window.shell.go_to("event")
    qtbot.waitUntil(lambda: window.shell.toast.geometry() != low)
    settle(qtbot, window.store)
    qtbot.waitUntil(lambda: covered(window) == [])
    assert window.shell.toast.isVisible()
