"""A table of 100,000 rows, for eyes and for keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop.widgets.table_model import CHIP, KEPT, PAGE, Chip, Column, Rows
from desktop.widgets.tables import Table, share

COLUMNS = [
    Column(lambda row: row[0], 3, 150, strong=True, key="name"),
    Column(lambda row: row[1], 2, 120, drop=1, key="company"),
    Column(lambda row: Chip(row[2], "check", "good"), 1, 140, drop=2),
]


def row(number):
    return (f"Name {number}", f"Company {number}", "Checked in")


@pytest.fixture
def rows(qtbot):
    made = Rows(COLUMNS)
    made.set_titles(["Name", "Company", "State"])
    return made


@pytest.fixture
def table(qtbot, theme, language, rows):
    window = QWidget()
    layout = QVBoxLayout(window)
    made = Table(rows)
    made.setAccessibleName("Visitors")
    layout.addWidget(made)
    made.other = QLineEdit()
    made.other.setAccessibleName("other")
    layout.addWidget(made.other)
    made.window_kept = window
    qtbot.addWidget(window)
    window.resize(900, 500)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.setFocus()
    return made


@pytest.fixture
def desk(rows):
    """Keeps 100,000 rows elsewhere, and remembers what was asked for."""
    asked = []

    def answer(offset, limit, edition):
        asked.append(offset)
        rows.put_page(
            edition, offset, [row(n) for n in range(offset, min(offset + limit, 100_000))]
        )

    rows.wanted.connect(answer)
    return asked


def test_the_model_keeps_qts_rules(rows):
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.show_all([row(n) for n in range(5)])
    rows.show_count(1_000)
    rows.put_page(rows.edition, 0, [row(n) for n in range(PAGE)])
    rows.replace_row(3, row(33))
    rows.show_all([])
    assert tester.model() is rows


def test_only_what_is_in_sight_is_fetched(table, rows, desk):
    rows.show_count(100_000)
    QApplication.processEvents()
    assert desk == [0]
    table.go_to(50_000)
    QApplication.processEvents()
    assert set(desk) <= {0, 49_800, 50_000}
    assert table.current_row() == row(50_000)
    assert rows.index(50_000, 0).data() == "Name 50000"


def test_a_page_is_asked_for_once_while_it_is_on_its_way(rows):
    asked = []
    rows.wanted.connect(lambda *page: asked.append(page))
    rows.show_count(1_000)
    for number in range(10):
        assert rows.row(number) is None
    assert asked == [(0, PAGE, rows.edition)]


def test_an_answer_for_an_older_list_is_dropped(rows):
    rows.show_count(1_000)
    old = rows.edition
    rows.show_count(2)
    rows.put_page(old, 0, [row(n) for n in range(PAGE)])
    assert rows.row(0) is None
    rows.put_page(rows.edition, 0, [row(7), row(8)])
    assert rows.row(0) == row(7)


def test_memory_holds_a_few_pages_only(rows, desk):
    rows.show_count(100_000)
    for number in range(0, 100_000, PAGE):
        rows.row(number)
        rows.row(number)
    assert len(rows.loaded()) == KEPT * PAGE


def test_the_first_page_may_come_with_the_count(rows, desk):
    rows.show_count(1_000, [row(n) for n in range(PAGE)])
    assert rows.row(5) == row(5)
    assert desk == []


def test_one_row_changes_without_moving_the_others(qtbot, table, rows):
    rows.show_all([row(n) for n in range(10)])
    table.go_to(4)
    with qtbot.waitSignal(rows.dataChanged):
        rows.replace_row(4, row(44))
    assert table.current_row() == row(44)
    assert rows.row(5) == row(5)


def test_enter_on_a_row_says_so(qtbot, table, rows):
    rows.show_all([row(n) for n in range(10)])
    table.go_to(2)
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.row_activated) as said:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert said.args == [row(3)]


def test_a_double_click_on_a_row_says_so_once(qtbot, table, rows):
    rows.show_all([row(n) for n in range(10)])
    said = []
    table.row_activated.connect(said.append)
    at = QPoint(30, table.rowViewportPosition(1) + 10)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert said == [row(1)]


def test_tab_leaves_the_table(table, rows):
    rows.show_all([row(n) for n in range(10)])
    table.go_to(0)
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert table.other.hasFocus()


def test_typing_in_the_table_belongs_into_the_box(qtbot, table, rows):
    rows.show_all([row(n) for n in range(10)])
    table.go_to(5)
    with qtbot.waitSignal(table.typed) as said:
        QTest.keyClick(table, Qt.Key.Key_N)
    assert said.args == ["n"]
    assert table.currentIndex().row() == 5


def test_what_is_selected_comes_from_top_to_bottom(table, rows):
    rows.show_all([row(n) for n in range(10)])
    table.go_to(5)
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_rows() == [row(3), row(4), row(5)]


def test_the_row_under_the_cursor_is_told(qtbot, table, rows):
    rows.show_all([row(n) for n in range(10)])
    with qtbot.waitSignal(table.row_chosen) as said:
        table.go_to(6)
    assert said.args == [row(6)]


def test_a_click_on_a_title_asks_for_the_order_and_again_for_the_other(table, rows):
    rows.show_all([row(n) for n in range(3)])
    asked = []
    table.sort_wanted.connect(lambda key, down: asked.append((key, down)))
    for section in (1, 1, 0, 2):
        table.horizontalHeader().sectionClicked.emit(section)
    assert asked == [("company", False), ("company", True), ("name", False)]


def test_a_chip_is_words_and_icon_and_never_colour_alone(rows):
    rows.show_all([row(0)])
    index = rows.index(0, 2)
    assert index.data(CHIP) == Chip("Checked in", "check", "good")
    assert index.data() == "Checked in"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Checked in"


@pytest.mark.parametrize("width", [200, 409, 410, 500, 1366, 3000])
@pytest.mark.parametrize("zoom", [100, 200])
def test_columns_share_all_the_width_there_is_and_the_last_ones_go_first(width, zoom):
    widths = share(tuple(COLUMNS), width, zoom)
    assert widths[0] > 0
    if width >= 410 * zoom / 100:
        assert sum(widths) == width
        assert all(widths)
    elif width < 270 * zoom / 100:
        assert widths[1:] == [0, 0]


def test_columns_that_must_stay_are_squeezed_and_none_is_cut_off():
    stay = (Column(str, 1, 150), Column(str, 1, 190))
    widths = share(stay, 200, 100)
    assert sum(widths) == 200
    assert all(width > 80 for width in widths)


def test_long_data_widens_no_column(table, rows):
    rows.show_all([("x" * 5_000, "y" * 5_000, "z" * 5_000)])
    QApplication.processEvents()
    total = sum(table.columnWidth(n) for n in range(3))
    assert total == table.viewport().width()
    assert table.minimumSizeHint().width() < 300
    assert not table.grab().isNull()


def test_rows_are_44_pixels_high_and_grow_with_the_zoom(table, rows, theme):
    rows.show_all([row(0)])
    assert table.rowHeight(0) == 44
    theme.switch(zoom=150)
    assert table.rowHeight(0) == 66


def test_an_empty_table_says_what_to_do(table, rows):
    before = table.grab().toImage()
    table.set_empty("users", "No visitor matches", "Press Ctrl+N to register.")
    assert table.grab().toImage() != before


def test_the_table_is_accessible(table, rows, assert_accessible):
    rows.show_all([row(n) for n in range(10)])
    assert_accessible(table.window_kept)


def test_the_titles_change_with_the_language(rows):
    rows.set_titles(["Nome", "Azienda", "Stato"])
    assert rows.headerData(0, Qt.Orientation.Horizontal) == "Nome"
    assert rows.rowCount(rows.index(0, 0)) == 0
    assert rows.data(QModelIndex()) is None


@pytest.mark.soak
def test_a_hundred_thousand_rows_are_shown_and_scrolled_without_a_hiccup(qtbot, table, rows, desk):
    import time

    start = time.process_time()
    rows.show_count(100_000)
    QApplication.processEvents()
    shown = time.process_time() - start
    start = time.process_time()
    for place in range(0, 100_000, 1_000):
        table.go_to(place)
        table.viewport().repaint()
    scrolled = (time.process_time() - start) / 100
    assert shown < 0.25
    assert scrolled < 0.05
