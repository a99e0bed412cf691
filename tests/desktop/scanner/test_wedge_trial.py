"""While the scanner is tried nothing is read as a code."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QLineEdit,
    QPushButton,
)

from tests.desktop.scanner.ears import CODE


class TestTheScannerIsTried:
    @pytest.fixture
    def tried(self, wedge):
        seen = []
        wedge.tried.connect(seen.append)
        wedge.try_out(True)
        return seen

    @pytest.mark.parametrize("gap", [4, 88, 400])
    def test_all_keys_are_told_and_nothing_else_happens(
        self, show, keyboard, ears, wedge, tried, gap
    ):
        edit = show(QLineEdit())
        keyboard.scan(CODE, gap, "\t")
        wedge.wait.timeout.emit()
        assert ["".join(stroke.text for stroke in strokes) for strokes in tried] == [CODE + "\t"]
        assert (edit.text(), ears.nothing(), edit.hasFocus()) == ("", True, True)

    def test_a_person_still_reaches_the_button_that_ends_it(
        self, qtbot, show, keyboard, wedge, tried
    ):
        button = show(QPushButton("End"))
        with qtbot.waitSignal(button.clicked):
            keyboard.press(" ")
            wedge.wait.timeout.emit()
        keyboard.press("\t")
        assert button.window().button.hasFocus() or not button.hasFocus()
        assert tried == []

    def test_afterwards_scans_count_again(self, show, keyboard, ears, wedge, tried):
        show(QLineEdit())
        wedge.try_out(False)
        keyboard.scan(CODE)
        assert (ears.codes, tried) == ([CODE], [])
