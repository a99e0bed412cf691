"""A scan works wherever the focus is, and leaves nothing where it lands."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QSpinBox,
    QWidget,
)

from tests.desktop.scanner.ears import CODE, FIELDS, OTHER, content

PACES = [4, 16, 40, 88, 130, 250, 600]


@pytest.mark.parametrize(("field", "gap"), list(itertools.product(FIELDS, PACES)))
@pytest.mark.parametrize("end", ["\n", "\t", ""])
def test_a_scan_is_heard_and_leaves_nothing_in_a_field(*, show, keyboard, ears, field, gap, end):
    edit = show(field())
    keyboard.type("Vorrei un preventivo")
    keyboard.scan(CODE, gap, end)
    assert ears.codes == [CODE]
    assert content(edit) == "Vorrei un preventivo"
    assert edit.hasFocus()
    keyboard.at += 2_000
    keyboard.type(" entro maggio")
    assert content(edit) == "Vorrei un preventivo entro maggio"


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("wait", [False, True], ids=["in one go", "with held letters let go"])
def test_a_scan_costs_no_undo_step(*, show, keyboard, ears, wedge, field, wait):
    edit = show(field())
    keyboard.type("Buongiorno")
    steps = 0
    keyboard.at += 1_000
    for sign in CODE:
        keyboard.press(sign, 60)
        if wait:
            wedge.wait.timeout.emit()
    assert ears.codes == [CODE]
    assert content(edit) == "Buongiorno"
    while content(edit) and steps < 20:
        edit.undo()
        steps += 1
    assert content(edit) == ""
    assert steps == 1


@pytest.mark.parametrize("field", FIELDS)
def test_a_scan_over_selected_text_gives_the_text_and_the_selection_back(
    show, keyboard, ears, field
):
    edit = show(field())
    keyboard.type("Detroit")
    edit.selectAll()
    keyboard.scan(CODE, 60)
    assert ears.codes == [CODE]
    assert content(edit) == "Detroit"
    keyboard.at += 2_000
    keyboard.type("Pontiac")
    assert content(edit) == "Pontiac"


def test_a_scan_in_the_middle_of_a_line_puts_the_cursor_back(show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.type("Mario Rossi")
    edit.setCursorPosition(5)
    keyboard.scan(CODE, 60)
    assert (edit.text(), edit.cursorPosition()) == ("Mario Rossi", 5)
    keyboard.at += 2_000
    keyboard.type("X")
    assert edit.text() == "MarioX Rossi"


def test_a_full_field_is_restored_too(show, keyboard, ears):
    edit = show(QLineEdit())
    edit.setMaxLength(5)
    keyboard.type("12345")
    keyboard.scan(CODE, 60)
    assert ears.codes == [CODE]
    assert edit.text() == "12345"


def test_the_enter_of_a_scan_presses_no_focused_button(show, keyboard, ears):
    button = show(QPushButton("Delete everything"))
    times = []
    button.clicked.connect(lambda: times.append(1))
    for end in ("\n", "\t", " \n"):
        keyboard.scan(CODE, 16, end.strip(" "))
    assert times == []
    assert button.hasFocus()


def test_a_scan_moves_no_choice_in_a_list_and_types_into_no_spin_box(qtbot, show, keyboard, ears):
    combo = QComboBox()
    combo.addItems(["Buyer", "Visitor", "VIP"])
    show(combo)
    keyboard.scan(CODE, 60)
    assert combo.currentIndex() == 0
    view = QListView()
    view.setModel(QStringListModel(["Anna", "Bruno", "Vittorio"]))
    show(view)
    view.setCurrentIndex(view.model().index(1, 0))
    keyboard.scan(OTHER, 60)
    assert view.currentIndex().row() == 1
    spin = QSpinBox()
    spin.setValue(7)
    show(spin)
    keyboard.scan("71234567", 10)
    assert spin.value() == 7
    assert ears.codes == [CODE, OTHER]
    assert ears.foreign == ["71234567"]


def test_an_editable_combo_box_gets_its_text_back(show, keyboard, ears):
    combo = QComboBox()
    combo.setEditable(True)
    combo.addItems(["Webasto", "Valeo"])
    combo.setCurrentText("Web")
    show(combo)
    keyboard.scan(CODE, 60)
    assert combo.currentText() == "Web"
    assert ears.codes == [CODE]


def test_a_scan_over_an_open_menu_chooses_nothing(qtbot, show, keyboard, ears):
    button = show(QPushButton("Menu"))
    chosen = []
    menu = QMenu(button)
    menu.addAction("&Void", lambda: chosen.append(1))
    menu.popup(button.mapToGlobal(button.rect().center()))
    menu.setFocus()
    keyboard.scan(CODE, 16)
    menu.close()
    assert chosen == []
    assert ears.codes == [CODE]


def test_a_key_that_a_button_does_not_want_is_heard_once(show, keyboard, ears):
    button = show(QPushButton("Save"))
    keyboard.scan("ABC123DEF", 10)
    assert ears.foreign == ["ABC123DEF"]
    assert button.hasFocus()


@pytest.mark.parametrize("gap", [130, 250, 500])
def test_a_slow_scanner_moves_nothing_in_a_list_and_presses_nothing(show, keyboard, ears, gap):
    view = QListView()
    view.setModel(QStringListModel(["Anna", "Vera", "Bruno", "Carla"]))
    show(view)
    view.setCurrentIndex(view.model().index(0, 0))
    keyboard.scan(CODE, gap)
    assert (ears.codes, view.currentIndex().row()) == ([CODE], 0)
    button = show(QPushButton("Delete"))
    times = []
    button.clicked.connect(lambda: times.append(1))
    keyboard.scan(OTHER, gap)
    assert (ears.codes, times) == ([CODE, OTHER], [])


def test_nothing_of_a_scan_is_seen_by_those_who_listen_to_the_field(show, keyboard, ears):
    edit = show(QLineEdit())
    seen = []
    edit.textChanged.connect(seen.append)
    keyboard.scan(CODE, 16)
    assert set(seen) <= {"V", ""}


def test_a_window_without_focus_hears_scans_too(qtbot, keyboard, ears):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    keyboard.scan(CODE)
    assert ears.codes == [CODE]


def test_no_tables_row_is_searched_and_a_scan_does_not_start_an_edit(qtbot, show, keyboard, ears):
    view = QListView()
    view.setModel(QStringListModel(["Anna", "Vera"]))
    view.setEditTriggers(QListView.EditTrigger.AnyKeyPressed)
    show(view)
    view.setCurrentIndex(view.model().index(0, 0))
    keyboard.scan(CODE, 16)
    assert view.currentIndex().row() == 0
    assert view.state() == QListView.State.NoState
    assert ears.codes == [CODE]
