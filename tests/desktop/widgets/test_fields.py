"""Fields name what they are for, and data widens none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.buttons import IconButton
from desktop.widgets.cards import Scroller
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Check, Field
from desktop.widgets.search_box import SearchBox
from tests.desktop.widgets.host import LONG, show


# Fields
def test_a_label_names_its_field_and_says_what_is_wrong(host):
    edit = QLineEdit()
    field = show(host, Field(edit, optional=True))
    field.set_label("E-mail")
    field.set_hint("Many refuse")
    assert edit.accessibleName() == "E-mail (optional)"
    assert edit.accessibleDescription() == "Many refuse"
    field.set_error("There is no @ in it")
    assert edit.accessibleDescription() == "There is no @ in it"
    assert edit.property("invalid") is True
    field.set_error("")
    assert edit.property("invalid") is False
    assert edit.accessibleDescription() == "Many refuse"


@pytest.fixture
def long_form(host):
    """Fields one below the other, more than the window shows, and the scroller around them."""
    content = QWidget()
    column = QVBoxLayout(content)
    fields = [Field(QLineEdit()) for _ in range(30)]
    for number, field in enumerate(fields):
        field.set_label(f"Line {number}")
        column.addWidget(field)
    return show(host, Scroller(content)), fields


def is_in_sight(area, field):
    top = field.mapTo(area.viewport(), QPoint()).y()
    return top >= 0 and top + field.height() <= area.viewport().height()


def test_what_is_wrong_comes_into_sight_and_the_first_of_it_has_the_focus(qtbot, long_form):
    area, fields = long_form
    fields[0].editor.setFocus()
    assert not is_in_sight(area, fields[-2])
    fields[-2].set_error("Wrong")
    fields[-1].set_error("Wrong, too")
    qtbot.waitUntil(fields[-2].editor.hasFocus)
    assert is_in_sight(area, fields[-2]), "with its sentence"
    fields[0].set_error("Wrong")
    QApplication.processEvents()
    assert fields[-2].editor.hasFocus(), "it is still wrong"


def test_what_is_so_anyway_leads_nobody_away(long_form):
    area, fields = long_form
    fields[0].editor.setFocus()
    fields[-1].mark("The printer does not answer")
    QApplication.processEvents()
    assert fields[-1].error() == "The printer does not answer"
    assert fields[0].editor.hasFocus()
    assert is_in_sight(area, fields[0])


def test_fields_side_by_side_stand_level(host):
    row = QHBoxLayout()
    host.column.addLayout(row)
    one, other, note = Field(QLineEdit()), Field(QLineEdit()), Field(QPlainTextEdit())
    for each in (one, other, note):
        each.set_label("Label")
        row.addWidget(each)
    other.set_error("Wrong")
    QApplication.processEvents()
    assert len({each.editor.mapTo(host, QPoint()).y() for each in (one, other, note)}) == 1
    assert note.editor.height() > one.editor.height()


def test_a_wrong_field_is_as_high_as_a_right_one(host):
    one, other = Field(QLineEdit()), Field(QLineEdit())
    show(host, one)
    show(host, other)
    other.set_error("Wrong")
    QApplication.processEvents()
    assert one.editor.height() == other.editor.height() == 40


def test_refilling_a_combo_keeps_the_choice_and_says_nothing(qtbot, host):
    combo = show(host, Combo())
    combo.fill([("Italy", "IT"), ("United States", "US")])
    assert combo.choose("US")
    with qtbot.assertNotEmitted(combo.currentIndexChanged):
        combo.fill([("Stati Uniti", "US"), ("Italia", "IT")])
    assert combo.currentData() == "US"
    assert not combo.choose("DE")


def test_long_data_widens_no_combo(host):
    combo = show(host, Combo())
    before = combo.minimumSizeHint().width()
    combo.fill([(LONG * 3, 1)])
    assert combo.minimumSizeHint().width() == before


def test_what_a_combo_offers_is_as_easy_to_hit_as_a_row_of_a_list(host):
    combo = show(host, Combo())
    combo.fill([("Italy", "IT"), ("United States", "US")])
    combo.showPopup()
    second = combo.model().index(1, 0)
    assert combo.view().visualRect(second).height() == 36
    combo.hidePopup()


def test_a_check_box_wraps_and_can_be_hit_anywhere(qtbot, host):
    check = Check("informativa " * 60)
    check.setParent(host)
    check.resize(400, check.heightForWidth(400))
    check.show()
    assert check.height() > 100
    QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(380, check.height() - 5))
    assert check.isChecked()
    QTest.keyClick(check, Qt.Key.Key_Space)
    assert not check.isChecked()


def test_a_segment_is_chosen_by_its_key_from_any_field(qtbot, host, segments):
    edit = show(host, QLineEdit())
    edit.setFocus()
    with qtbot.waitSignal(segments.chosen) as said:
        QTest.keyClick(edit, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert said.args == ["b"]
    assert segments.value() == "b"
    assert edit.text() == ""


def test_an_ampersand_in_a_segment_is_no_key(segments):
    names = [each.accessibleName() for each in segments.findChildren(QWidget)]
    assert "R&D" in names


def test_refilling_segments_keeps_the_choice(segments):
    segments.choose("r")
    segments.fill([("Ricerca", "r"), ("Visitatore", "v")])
    assert segments.value() == "r"
    segments.fill([("Visitatore", "v")])
    assert segments.value() == "v"
    segments.fill([])
    assert segments.value() is None


def test_segments_go_on_in_the_next_line_where_there_is_no_room(host, segments):
    segments.setParent(None)
    wide, narrow = segments.layout().heightForWidth(900), segments.layout().heightForWidth(150)
    assert narrow > wide
    segments.setParent(host)


# Search box
def test_escape_empties_the_box_and_keeps_the_focus(qtbot, host):
    box = show(host, SearchBox())
    box.say("Scan or type")
    box.setText("ferrari")
    box.setFocus()
    with qtbot.waitSignal(box.cleared):
        QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert box.hasFocus()
    assert box.height() == 52


def test_the_cross_is_there_only_while_there_is_something_to_clear(host):
    box = show(host, SearchBox())
    cross = box.findChild(IconButton)
    assert not cross.isVisible()
    box.setText("x")
    assert cross.isVisible()
    cross.click()
    assert box.text() == ""
