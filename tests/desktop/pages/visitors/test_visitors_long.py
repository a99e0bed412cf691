"""A long list, a narrow window, an empty file: the page of visitors at its edges."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from db.lists_in import presets
from db.visitor import visitors
from db.visitor.visitors import Filters
from desktop.bench import made_up
from desktop.widgets.cards import Scroller
from desktop.widgets.table_model import PAGE
from tests.desktop.pages.stand import ask, press, settle
from tests.desktop.pages.visitors.at_visitors import DOWN, ENTER, ESCAPE, choose, save_in, shown


def test_the_page_speaks_italian_at_once(qtbot, page, language):
    language.switch("it")
    QApplication.processEvents()
    assert page.filters.state.itemText(0) != "Everybody"
    assert page.detail.tabs.tabText(4) != "History"


@pytest.mark.parametrize("tab", range(5))
def test_everything_has_a_name_and_can_be_reached(qtbot, page, assert_accessible, tab):
    choose(qtbot, page, "Ada Lovelace")
    page.detail.tabs.setCurrentIndex(tab)
    settle(qtbot, page.store)
    assert_accessible(page)


@pytest.fixture
def crowd(open_page, tmp_path, frozen):
    path = tmp_path / "crowd.desk"
    made_up.event_file(path, 3_000).close()
    return open_page(path)


def test_a_long_list_is_fetched_where_somebody_looks(qtbot, crowd):
    rows, bar = crowd.table.rows, crowd.table.verticalScrollBar()
    assert rows.rowCount() == 3_000
    assert len(rows.loaded()) == PAGE
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: rows.row(2_999) is not None)
    settle(qtbot, crowd.store)
    assert len(rows.loaded()) <= 3 * PAGE


def test_pages_that_nobody_looks_at_any_more_are_passed_over(qtbot, crowd):
    rows, bar = crowd.table.rows, crowd.table.verticalScrollBar()
    for step in range(30):
        bar.setValue(bar.maximum() * step // 29)
        crowd.table.viewport().repaint()
    qtbot.waitUntil(lambda: rows.row(2_999) is not None)
    settle(qtbot, crowd.store)
    assert len(rows._pages) <= 5
    bar.setValue(bar.maximum() // 2)
    middle = crowd.table.rowAt(10)
    qtbot.waitUntil(lambda: rows.row(middle) is not None)


def test_all_of_a_long_list_is_selected_without_fetching_it(qtbot, crowd):
    crowd.table.selectAll()
    qtbot.waitUntil(lambda: not crowd._settle.isActive())
    assert crowd.list.selected() == 3_000
    assert len(crowd.table.rows.loaded()) == PAGE


def test_a_whole_long_list_is_gathered_in_its_order(qtbot, crowd, tmp_path):
    crowd.export.ask()
    save_in(qtbot, crowd, tmp_path / "all.pdf")
    qtbot.waitUntil(lambda: bool(crowd._badges.saved))
    people = ask(qtbot, crowd.store, visitors.page, filters=Filters(), limit=5_000)
    assert crowd._badges.saved[0][0] == [visitor.name for visitor in people]


def test_with_room_the_page_itself_does_not_scroll(qtbot, page, people):
    choose(qtbot, page, "Mary Lovell")
    QApplication.processEvents()
    assert page.findChild(Scroller).verticalScrollBar().maximum() == 0


class TestWithLittleRoom:
    """As at 150% zoom on a small laptop: the list or the visitor, one at a time."""

    @pytest.fixture
    def narrow(self, qtbot, page):
        page.window().resize(860, 480)
        qtbot.waitUntil(page.beside.is_narrow)
        return page

    def test_the_list_keeps_company_and_type(self, narrow):
        hidden = [number for number in range(5) if narrow.table.isColumnHidden(number)]
        assert not hidden
        assert not narrow.detail.isVisible()

    def test_enter_on_a_row_opens_the_visitor_and_esc_leads_back(self, qtbot, narrow):
        narrow.filters.box.setFocus()
        press(DOWN)
        press(ENTER)
        shown(qtbot, narrow, "Grace Hopper")
        assert narrow.detail.isVisible()
        assert not narrow.table.isVisible()
        assert not narrow.filters.isVisible()
        press(ESCAPE)
        assert narrow.table.hasFocus()
        assert narrow.filters.isVisible()

    def test_who_was_asked_for_elsewhere_is_shown_at_once(self, qtbot, narrow, people):
        narrow.enter(people["ada"].uuid)
        shown(qtbot, narrow, "Ada Lovelace")
        assert narrow.detail.isVisible()


def test_an_empty_file_asks_for_a_list_and_not_for_fewer_filters(qtbot, open_page, tmp_path, by):
    path = tmp_path / "empty.desk"
    presets.make(path, "vtm-torino-2026", by).close()
    page = open_page(path)
    assert page.table._empty[1] == "Nobody is on the list yet"
    page.filters.box.setText("rossi")
    page.filters.tell()
    assert page.table._empty[1] == "Nobody is like this"
