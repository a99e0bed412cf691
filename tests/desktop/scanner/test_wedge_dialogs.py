"""What somebody types into a dialog, or as a name, arrives whole, however fast it came."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
)

from tests.desktop.scanner.ears import CODE, FOREIGN, content


@pytest.fixture
def ask(qtbot, show):
    """Open a dialog over a window, with the focus in its line."""
    below = show(QPushButton("Import"))

    def ask(kind):
        dialog = kind(below.window())
        if kind is QFileDialog:
            dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        dialog.open()
        line = QLineEdit(dialog) if kind is QDialog else dialog.findChild(QLineEdit)
        line.show()
        dialog.activateWindow()
        line.setFocus()
        qtbot.waitUntil(line.hasFocus)
        line.clear()
        return dialog, line

    return ask


@pytest.mark.parametrize("kind", [QFileDialog, QInputDialog, QDialog])
@pytest.mark.parametrize("gap", [12, 30])
@pytest.mark.parametrize("typed", ["lists/n3w/newer-2025.csv", FOREIGN, "BEGIN:VCARD v4.csv"])
def test_what_is_typed_into_a_dialog_is_never_cut(*, qtbot, ask, keyboard, ears, kind, gap, typed):
    dialog, line = ask(kind)
    keyboard.type(typed, gap)
    assert line.text() == typed
    if kind is QInputDialog:
        qtbot.keyPress(line, Qt.Key.Key_Return)
        assert dialog.result() == QDialog.DialogCode.Accepted
    assert ears.nothing()


def test_a_badge_scanned_into_a_dialog_lands_there_and_presses_nothing(qtbot, ask, keyboard, ears):
    dialog, line = ask(QInputDialog)
    keyboard.scan(CODE, 16)
    assert (line.text(), dialog.isVisible()) == (CODE, True)
    qtbot.keyPress(line, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert ears.nothing()


def test_a_badge_scanned_over_a_question_is_heard(qtbot, show, keyboard, ears):
    box = QMessageBox(show(QPushButton("Restore")).window())
    qtbot.addWidget(box)
    box.addButton("Restore the backup", QMessageBox.ButtonRole.AcceptRole)
    box.open()
    box.buttons()[0].setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(box.buttons()[0].hasFocus)
    keyboard.scan(CODE, 16)
    assert (ears.codes, box.isVisible()) == ([CODE], True)


@pytest.mark.parametrize("end", ["\n", "\t"])
@pytest.mark.parametrize("field", [QLineEdit, QPlainTextEdit])
@pytest.mark.parametrize(
    "name",
    ["Ferrari", "katie hopkins", "Ada O'Brien-Rossi", "JEAN-LUC PICARD", "Brzęczyszczykiewicz"],
)
def test_a_name_is_typing_even_at_a_machines_pace(*, show, keyboard, ears, field, name, end):
    """It is dictated, or an abbreviation that a program spells out."""
    edit = show(field())
    keyboard.type(name + end, 12)
    assert content(edit).strip() == name
    assert ears.nothing()


def test_names_are_no_name_where_nobody_sees_them(show, keyboard, ears):
    show(QPushButton("never pressed by a scan"))
    keyboard.scan("katie hopkins", 12)
    assert ears.foreign == ["katie hopkins"]


@pytest.mark.parametrize("gap", [5, 16, 25, 60])
@pytest.mark.parametrize("secret", ["9753", "97531357", "four words nobody 4711", "0123456789" * 3])
def test_a_pin_is_never_a_scan_however_fast(show, keyboard, ears, secret, gap):
    line = show(QLineEdit())
    line.setEchoMode(QLineEdit.EchoMode.Password)
    entered = []
    line.returnPressed.connect(lambda: entered.append(line.text()))
    keyboard.type("a letter, kept in 12/2024")  # before it, elsewhere: still no scan with it
    line.clear()
    keyboard.type(f"{secret}\n", gap)
    assert entered == [secret]
    assert ears.nothing()


def test_our_badge_over_a_pin_is_heard_and_leaves_nothing(show, keyboard, ears):
    line = show(QLineEdit())
    line.setEchoMode(QLineEdit.EchoMode.Password)
    keyboard.scan(CODE, 16)
    assert (ears.codes, line.text()) == ([CODE], "")
