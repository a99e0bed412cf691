"""Badges on sheets of labels, from the list of visitors: which labels are free is asked before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from db.visitor import visitors
from desktop.badge.places import Places
from desktop.badging import used_labels
from desktop.preferences import Preferences
from tests.desktop.pages.stand import press, settle
from tests.desktop.window_stand import load_stock

SPACE, RIGHT, DOWN = Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Down
ENTER = Qt.Key.Key_Return
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(open_page, people, event_file_path):
    load_stock(Preferences(), "avery-5392")
    return open_page(event_file_path)


def ask(qtbot, page, *, printing=False):
    page.export.ask_to_print() if printing else page.export.ask()
    question = page.export.question
    qtbot.waitUntil(lambda: question.chooser is not None and question.chooser.isVisible())
    return question.chooser


def said(chooser):
    return chooser._number.text()


def test_the_paper_is_named_and_the_sheets_are_counted(qtbot, page):
    chooser = ask(qtbot, page)
    assert chooser._paper.text() == "Letter, 8.5 × 11 in (not A4)"
    assert said(chooser) == "4 badges · 1 sheet"
    chooser.picture.mark(4, all_before=True)
    assert said(chooser) == "4 badges · 2 sheets"


def test_used_labels_are_marked_by_keys_alone(qtbot, page):
    chooser = ask(qtbot, page)
    assert QApplication.focusWidget() is chooser.picture
    press(SPACE)
    press(RIGHT)
    press(DOWN)
    assert chooser.picture.accessibleDescription() == "Label 4 of 6: free"
    press(SPACE)
    assert chooser.picture.accessibleDescription() == "Label 4 of 6: gone"
    assert chooser.places() == Places(1, frozenset({1, 4}))
    press(SPACE)
    press(SPACE, SHIFT)
    assert chooser.places() == Places(1, frozenset({1, 2, 3}))


def test_enter_goes_on_while_there_is_a_label(qtbot, page):
    chooser, chosen = ask(qtbot, page), []
    chooser.chosen.disconnect()
    chooser.chosen.connect(chosen.append)
    press(ENTER)
    assert chosen == [Places(1)]
    assert not chooser.isVisible()
    chooser = ask(qtbot, page)
    chooser.picture.mark(6, all_before=True)
    chooser.picture.mark(6)
    assert not chooser.go.isEnabled()
    press(ENTER)
    assert chosen == [Places(1)], "there is no label left"


def test_a_click_marks_a_label_and_another_one_frees_it(qtbot, page):
    chooser = ask(qtbot, page)
    third = chooser.picture._box(3).center().toPoint()
    for expected in ({3}, set()):
        QTest.mouseClick(chooser.picture, Qt.MouseButton.LeftButton, pos=third)
        assert chooser.picture.gone() == expected
    QTest.mouseClick(chooser.picture, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert chooser.picture.gone() == set()


def test_the_next_run_begins_where_the_last_one_ended(qtbot, page, tmp_path):
    chooser = ask(qtbot, page)
    chooser.picture.mark(2)
    chooser.go.trigger()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None)
    dialog = page.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "badges.pdf"))
    dialog.setParent(None)
    dialog.close()
    ((people, file, places),) = page._badges.saved
    assert (len(people), file, places) == (4, tmp_path / "badges.pdf", Places(1, frozenset({2})))
    assert used_labels.of(Preferences().settings, "avery-5392") == {1, 2, 3, 4, 5}
    chooser = ask(qtbot, page)
    assert chooser.picture.gone() == {1, 2, 3, 4, 5}
    assert said(chooser) == "4 badges · 2 sheets"
    chooser.fresh.trigger()
    assert said(chooser) == "4 badges · 1 sheet"


def test_without_a_free_label_nothing_can_be_printed(qtbot, page):
    chooser = ask(qtbot, page)
    chooser.picture.mark(6, all_before=True)
    chooser.picture.mark(6)
    assert not chooser.go.isEnabled()
    assert "fresh sheet" in said(chooser)


def test_a_printer_gets_the_badges_at_the_labels_that_were_chosen(qtbot, page):
    page.preferences.change(printer="Office")
    load_stock(page.preferences, "avery-5392")
    chooser = ask(qtbot, page, printing=True)
    assert chooser.title.text() == "Badges for Office"
    assert chooser.go.text() == "Print 4 badges"
    chooser.picture.mark(1)
    chooser.crop_marks.setChecked(True)
    chooser.go.trigger()
    ((people, places),) = page._badges.printed_many
    assert (len(people), places) == (4, Places(1, frozenset({1}), crop_marks=True))
    assert used_labels.of(page.preferences.settings, "avery-5392") == {1, 2, 3, 4, 5}


def test_a_sheet_that_is_all_labels_offers_no_lines_to_cut_along(qtbot, page):
    load_stock(page.preferences, "a6-on-a4")
    chooser = ask(qtbot, page)
    assert not chooser.crop_marks.isEnabled()
    assert chooser._paper.text() == "A4, 210 × 297 mm (not Letter)"


def test_letters_that_would_be_boxes_are_told_before_with_whose_and_what_to_do(qtbot, page, by):
    page.store.write(None, visitors.register, given_name="Odd", family_name="\U000f0000\U000f0001")
    settle(qtbot, page.store)
    load_stock(page.preferences, "a6")
    chooser = ask(qtbot, page)
    assert "1 name" in chooser._warning.words.text()
    assert "Odd" in chooser._warning.more.text()
    assert "\U000f0000 \U000f0001" in chooser._warning.more.text()
    assert "Latin letters" in chooser._warning.more.text()
    assert not chooser.picture.isVisible()


def test_orders_of_the_list_wait_while_the_sheet_is_chosen(qtbot, page):
    chooser = ask(qtbot, page)
    press(Qt.Key.Key_P, CONTROL)
    assert page._badges.asked == []
    press(Qt.Key.Key_Escape)
    assert not chooser.isVisible()
    assert page._badges.saved == []
