"""The list of visitors: finding, narrowing, sorting, and what is done with whoever is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow

from db import check_ins, presets, visitors
from db.visitors import Filters
from desktop.badge.places import FRESH
from desktop.bench import made_up
from desktop.pages.visitors import VisitorsPage
from desktop.preferences import Preferences
from desktop.store import Store
from desktop.widgets.cards import Scroller
from desktop.widgets.table_model import PAGE
from tests.desktop.pages.list_badges import ListBadges
from tests.desktop.pages.stand import ask, press, settle, type_keys

ENTER, ESCAPE, DOWN, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Tab
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
EVERYBODY = ["Grace Hopper", "Ada Lovelace", "Mary Lovell", "Nicolò Peña"]


@pytest.fixture
def open_page(qtbot, theme, language, by):
    """Open the page on an event file, in a window of its own."""
    opened = []

    def open_page(path):
        store = Store()
        store.by = by
        window = QMainWindow()
        preferences = Preferences()
        page = VisitorsPage(store, preferences, ListBadges(store, preferences))
        page.told = []
        page.said.connect(lambda words, change: page.told.append((words, change)))
        window.setCentralWidget(page)
        window.resize(1158, 720)
        qtbot.addWidget(window)
        with qtbot.waitSignal(store.opened):
            store.open(path)
        opened.append((store, window))
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        with qtbot.waitSignal(page.list.filled):
            page.enter()
        settle(qtbot, store)
        return page

    yield open_page
    for store, _window in opened:
        store.close()


@pytest.fixture
def page(open_page, people, event_file_path):
    return open_page(event_file_path)


def names(page):
    """Who the list shows, from the top."""
    return [visitor.name for _, visitor in sorted(page.table.rows.loaded())]


def choose(qtbot, page, name):
    """Make *name* the current row, as a click does, and wait until all about them is known."""
    number = next(n for n, visitor in page.table.rows.loaded() if visitor.name == name)
    page.table.go_to(number)
    shown(qtbot, page, name)


def shown(qtbot, page, name):
    """Wait until the panel shows *name* and the actions are about them."""

    def is_shown():
        visitor = page.detail.visitor()
        return visitor is not None and visitor.name == name and not page._settle.isActive()

    qtbot.waitUntil(is_shown)
    settle(qtbot, page.store)


def do(qtbot, page, action):
    """Trigger *action* and wait until it is done."""
    told = len(page.told)
    action.trigger()
    qtbot.waitUntil(lambda: len(page.told) > told)
    settle(qtbot, page.store)
    return page.told[-1]


def test_everybody_is_listed_by_family_name(page):
    assert names(page) == EVERYBODY
    assert page.how_many.text() == "4 visitors"


@pytest.mark.parametrize(
    ("typed", "found"),
    [("lov", ["Ada Lovelace", "Mary Lovell"]), ("pena", ["Nicolò Peña"]), ("zzz", [])],
)
def test_typing_narrows_the_list(qtbot, page, typed, found):
    with qtbot.waitSignal(page.list.filled):
        type_keys(typed)
    assert names(page) == found


@pytest.mark.parametrize(
    ("combo", "value", "found"),
    [
        ("badge_type", "buyer", ["Grace Hopper"]),
        ("state", "here", ["Ada Lovelace"]),
        ("state", "expected", ["Grace Hopper", "Mary Lovell", "Nicolò Peña"]),
        ("state", "withdrawn", []),
    ],
)
def test_a_choice_narrows_the_list(qtbot, page, people, combo, value, found):
    ada_comes(qtbot, page, people)
    with qtbot.waitSignal(page.list.filled):
        getattr(page.filters, combo).choose(value)
    assert names(page) == found


def ada_comes(qtbot, page, people):
    page.store.write(None, check_ins.check_in_visitor, people["ada"].uuid)
    settle(qtbot, page.store)


def test_a_company_is_completed_from_part_of_its_name(qtbot, page):
    page.filters.company.setFocus()
    settle(qtbot, page.store)
    type_keys("comet")
    with qtbot.waitSignal(page.list.filled):
        press(TAB)
    assert page.filters.company.text() == "Comets & Co"
    assert names(page) == ["Mary Lovell"]


def test_a_company_that_nobody_is_from_changes_nothing(qtbot, page):
    page.filters.company.setFocus()
    settle(qtbot, page.store)
    type_keys("nonsense")
    press(TAB)
    assert page.filters.company.text() == ""
    assert page.filters.filters() == Filters()


def test_all_filters_come_off_at_once(qtbot, page):
    with qtbot.waitSignal(page.list.filled):
        page.filters.show_filters(Filters(words="ada", badge_type="visitor"))
    with qtbot.waitSignal(page.list.filled):
        page.filters.clear()
    assert names(page) == EVERYBODY
    assert QApplication.focusWidget() is page.filters.box


def test_a_click_on_a_column_sorts_by_it(qtbot, page):
    with qtbot.waitSignal(page.list.filled):
        page.table.horizontalHeader().sectionClicked.emit(1)
    assert names(page)[-1] == "Grace Hopper"
    with qtbot.waitSignal(page.list.filled):
        page.table.horizontalHeader().sectionClicked.emit(1)
    assert names(page)[0] == "Grace Hopper"


def test_keys_alone_find_and_correct_somebody(qtbot, page, people):
    with qtbot.waitSignal(page.list.filled):
        type_keys("lov")
    press(ENTER)
    assert QApplication.focusWidget() is page.table
    press(DOWN)
    shown(qtbot, page, "Mary Lovell")
    press(ENTER)
    assert QApplication.focusWidget() is page.detail.fields.lines["given_name"]
    type_keys("Maria")
    with qtbot.waitSignal(page.detail.saved):
        press(ENTER)
    assert ask(qtbot, page.store, visitors.by_uuid, people["mary"].uuid).name == "Maria Lovell"
    press(ESCAPE)
    assert QApplication.focusWidget() is page.table


def test_letters_typed_in_the_list_go_to_the_box(qtbot, page):
    page.table.setFocus()
    with qtbot.waitSignal(page.list.filled):
        QTest.keyClicks(page.table, "n")
    assert page.filters.box.hasFocus()
    assert page.filters.box.text() == "n"
    assert names(page) == ["Grace Hopper", "Nicolò Peña"]  # Nanoseconds, Nicolò


def test_letters_typed_fast_in_the_list_all_come_to_the_box(qtbot, page):
    page.filters.box.setText("grace")
    page.table.setFocus()
    for letter in "lovel":  # the keys of a fast hand are handed on where the first one went
        QTest.keyClick(page.table, letter)
    assert page.filters.box.text() == "lovel"


@pytest.mark.parametrize("key", [ENTER, DOWN])
def test_the_row_that_is_entered_from_the_box_is_chosen(qtbot, page, key):
    page.filters.box.take_focus()
    type_keys("grace")
    press(key)  # before the list has answered
    shown(qtbot, page, "Grace Hopper")
    assert page.table.hasFocus()
    assert page.actions_bar.enter.isEnabled()
    press(ENTER)
    assert QApplication.focusWidget() is page.detail.fields.lines["given_name"]


def test_down_is_enough_on_the_page_as_it_opens(qtbot, page):
    press(DOWN)
    shown(qtbot, page, EVERYBODY[0])


@pytest.mark.parametrize("key", [DOWN, Qt.Key.Key_Up, Qt.Key.Key_Home])
def test_a_key_in_a_list_where_nobody_is_chosen_chooses(qtbot, page, key):
    page.table.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.actions_bar.visitor() is None
    press(key)
    shown(qtbot, page, EVERYBODY[0])


def test_who_is_not_in_the_new_list_is_not_beside_it(qtbot, page):
    choose(qtbot, page, "Ada Lovelace")
    with qtbot.waitSignal(page.list.filled):
        page.filters.show_filters(Filters(words="lov"))
    shown(qtbot, page, "Ada Lovelace")
    assert page.actions_bar.visitor().name == "Ada Lovelace"
    with qtbot.waitSignal(page.list.filled):
        page.filters.show_filters(Filters(words="grace"))
    assert page.detail.visitor() is None


def test_checking_in_hands_the_scan_to_the_badges(qtbot, page, people):
    choose(qtbot, page, "Ada Lovelace")
    words, change = do(qtbot, page, page.actions_bar.enter)
    assert words.startswith("Ada Lovelace: CHECKED IN")
    assert change
    assert page._badges.entered == ["Ada Lovelace"]
    assert ask(qtbot, page.store, visitors.by_uuid, people["ada"].uuid).checked_in_at


def test_an_order_is_about_the_row_that_was_chosen_a_moment_ago(qtbot, page, people):
    choose(qtbot, page, "Ada Lovelace")
    QTest.keyClick(page.table, DOWN)
    QTest.keyClick(page.table, ENTER, CONTROL)
    qtbot.waitUntil(lambda: page.told != [])
    assert page.told[0][0].startswith("Mary Lovell")
    settle(qtbot, page.store)
    assert ask(qtbot, page.store, visitors.by_uuid, people["ada"].uuid).checked_in_at is None


def test_a_list_that_changed_leaves_nobody_to_order_about(qtbot, page):
    choose(qtbot, page, "Ada Lovelace")
    with qtbot.waitSignal(page.list.filled):
        page.filters.show_filters(Filters(words="grace"))
    assert page.actions_bar.visitor() is None
    assert not page.actions_bar.enter.isEnabled()


def test_checking_in_without_a_badge_prints_nothing(qtbot, page, people):
    choose(qtbot, page, "Ada Lovelace")
    do(qtbot, page, page.actions_bar.quiet_enter)
    assert page._badges.entered == []
    assert ask(qtbot, page.store, visitors.by_uuid, people["ada"].uuid).checked_in_at


def test_printing_checks_nobody_in(qtbot, page, people):
    choose(qtbot, page, "Ada Lovelace")
    page.actions_bar.print.trigger()
    settle(qtbot, page.store)
    assert page._badges.asked == [("Ada Lovelace", "")]
    assert ask(qtbot, page.store, visitors.by_uuid, people["ada"].uuid).checked_in_at is None


def test_a_second_check_in_says_when_the_first_one_was(qtbot, page):
    choose(qtbot, page, "Ada Lovelace")
    do(qtbot, page, page.actions_bar.enter)
    words, change = do(qtbot, page, page.actions_bar.enter)
    assert "9:11" in words
    assert change == ""
    assert page._badges.entered == ["Ada Lovelace"]


def test_a_whole_company_comes_in_with_one_change(qtbot, page, people):
    choose(qtbot, page, "Ada Lovelace")
    words, change = do(qtbot, page, page.actions_bar.company)
    assert words == "2 visitors of Analytical Engines checked in"
    assert page._badges.entered == ["Ada Lovelace", "Nicolò Peña"]
    with qtbot.waitSignal(page.undoing.undone):
        page.undoing.undo(change)
    settle(qtbot, page.store)
    assert ask(qtbot, page.store, visitors.count, Filters(state="here")) == 0


def test_a_company_that_is_here_already_is_told_so(qtbot, page):
    choose(qtbot, page, "Mary Lovell")
    do(qtbot, page, page.actions_bar.company)
    words, change = do(qtbot, page, page.actions_bar.company)
    assert words.startswith("Everybody of Comets & Co")
    assert change == ""


def test_blocking_asks_why_and_can_be_undone(qtbot, page, people):
    choose(qtbot, page, "Ada Lovelace")
    page.actions_bar.block.trigger()
    assert page.reason.isVisible()
    type_keys("loud")
    told = len(page.told)
    press(ENTER)
    qtbot.waitUntil(lambda: len(page.told) > told)
    settle(qtbot, page.store)
    assert ask(qtbot, page.store, visitors.by_uuid, people["ada"].uuid).blocked
    qtbot.waitUntil(lambda: page.actions_bar.block.text() == "Unblock…")
    with qtbot.waitSignal(page.undoing.undone):
        page.undoing.undo(page.told[-1][1])
    settle(qtbot, page.store)
    assert not ask(qtbot, page.store, visitors.by_uuid, people["ada"].uuid).blocked


def test_letting_somebody_in_against_the_rules_needs_a_reason(qtbot, page, people):
    page.store.write(None, visitors.block, people["ada"].uuid)
    settle(qtbot, page.store)
    choose(qtbot, page, "Ada Lovelace")
    page.actions_bar.force.trigger()
    press(ENTER)
    assert page.reason.isVisible()
    type_keys("the minister's guest")
    told = len(page.told)
    press(ENTER)
    qtbot.waitUntil(lambda: len(page.told) > told)
    settle(qtbot, page.store)
    assert ask(qtbot, page.store, visitors.by_uuid, people["ada"].uuid).checked_in_at


def test_two_selected_rows_are_merged_in_one_step(qtbot, page, people):
    choose(qtbot, page, "Ada Lovelace")
    flags = QItemSelectionModel.SelectionFlag
    page.table.selectionModel().select(page.table.rows.index(3, 0), flags.Select | flags.Rows)
    qtbot.waitUntil(lambda: page.actions_bar.merge.text() == "Merge the two")
    page.actions_bar.merge.trigger()
    assert page.merge.isVisible()
    page.merge.stays.choose(1)
    told = len(page.told)
    page.merge._do.trigger()
    qtbot.waitUntil(lambda: len(page.told) > told)
    settle(qtbot, page.store)
    kept = ask(qtbot, page.store, visitors.living, people["ada"].uuid)
    assert kept.name == "Nicolò Peña"
    assert kept.external_id == "VTM25-10000"
    with qtbot.waitSignal(page.undoing.undone):
        page.undoing.undo(page.told[-1][1])
    settle(qtbot, page.store)
    assert ask(qtbot, page.store, visitors.living, people["ada"].uuid).name == "Ada Lovelace"


def test_keys_of_the_list_do_nothing_under_a_sheet(qtbot, page, people):
    choose(qtbot, page, "Ada Lovelace")
    page.actions_bar.block.trigger()
    press(ENTER, CONTROL)
    settle(qtbot, page.store)
    assert ask(qtbot, page.store, visitors.by_uuid, people["ada"].uuid).checked_in_at is None
    press(ESCAPE)
    assert page.actions_bar.enter.isEnabled()


def test_two_are_merged_by_keys_alone(qtbot, page, people):
    choose(qtbot, page, "Ada Lovelace")
    page.actions_bar.merge.trigger()
    settle(qtbot, page.store)
    type_keys("mary")
    qtbot.waitUntil(lambda: page.merge.hits.count() == 1)
    press(TAB)
    press(ENTER)
    assert page.merge._do.isEnabled()
    press(ENTER, CONTROL)
    qtbot.waitUntil(lambda: page.told != [])
    settle(qtbot, page.store)
    assert ask(qtbot, page.store, visitors.living, people["mary"].uuid).name == "Ada Lovelace"


def test_who_was_merged_leads_to_whom_was_kept(qtbot, page, people):
    page.store.write(None, visitors.merge, people["ada"].uuid, people["mary"].uuid)
    settle(qtbot, page.store)
    with qtbot.waitSignal(page.list.filled):
        page.enter(people["mary"].uuid)
    shown(qtbot, page, "Ada Lovelace")


def test_another_event_file_starts_without_filters(qtbot, page, tmp_path, frozen):
    with qtbot.waitSignal(page.list.filled):
        page.filters.show_filters(Filters(words="ada", company="Analytical Engines"))
    other = tmp_path / "other.desk"
    made_up.event_file(other, 3).close()
    with qtbot.waitSignal(page.store.opened):
        page.store.open(other)
    qtbot.waitUntil(lambda: len(names(page)) == 3)
    assert page.filters.filters() == Filters()


def test_merging_one_asks_who_the_other_is(qtbot, page, people):
    choose(qtbot, page, "Ada Lovelace")
    page.actions_bar.merge.trigger()
    settle(qtbot, page.store)
    assert page.merge._do.isEnabled() is False
    type_keys("mary")
    qtbot.waitUntil(lambda: page.merge.hits.count() == 1)
    page.merge.hits.itemActivated.emit(page.merge.hits.item(0))
    assert page.merge._do.isEnabled()
    press(ESCAPE)
    assert not page.merge.isVisible()
    assert ask(qtbot, page.store, visitors.count, Filters()) == 4


def test_a_badge_scanned_while_merging_finds_the_other(qtbot, page, people):
    choose(qtbot, page, "Ada Lovelace")
    assert not page.take_scan(people["mary"].code)
    page.actions_bar.merge.trigger()
    settle(qtbot, page.store)
    assert page.take_scan(people["mary"].code)
    qtbot.waitUntil(lambda: page.merge.hits.count() == 1)
    assert "Mary Lovell" in page.merge.hits.item(0).text()


def save_in(qtbot, page, file):
    """Say yes to the question, and choose *file* in the dialog that opens."""
    question = page.export.question
    qtbot.waitUntil(lambda: question.chooser is not None and question.chooser.isVisible())
    question.chooser.go.trigger()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None)
    dialog = page.findChild(QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.setParent(None)
    dialog.close()


def test_the_badges_of_the_whole_list_or_of_those_selected_become_one_pdf(qtbot, page, tmp_path):
    file = tmp_path / "badges.pdf"
    choose(qtbot, page, "Ada Lovelace")
    page.export.ask()
    save_in(qtbot, page, file)
    qtbot.waitUntil(lambda: len(page._badges.saved) == 1)
    page.table.go_to(0)
    flags = QItemSelectionModel.SelectionFlag
    page.table.selectionModel().select(page.table.rows.index(2, 0), flags.Select | flags.Rows)
    page.export.ask()
    save_in(qtbot, page, file)
    qtbot.waitUntil(lambda: len(page._badges.saved) == 2)
    assert page._badges.saved == [
        (EVERYBODY, file, FRESH),
        (["Grace Hopper", "Mary Lovell"], file, FRESH),
    ]
    assert not page.export.busy


def test_the_button_that_prints_says_how_many_badges_it_prints(qtbot, page):
    assert page.export.print_action.text() == f"Print badges: {len(EVERYBODY)}"
    choose(qtbot, page, "Ada Lovelace")  # one that is selected stands for the whole list
    assert page.export.print_action.text() == f"Print badges: {len(EVERYBODY)}"
    page.table.go_to(0)
    flags = QItemSelectionModel.SelectionFlag
    page.table.selectionModel().select(page.table.rows.index(2, 0), flags.Select | flags.Rows)
    assert page.export.print_action.text() == "Print badges: 2"


def test_an_export_that_is_stopped_asks_for_no_file(qtbot, page):
    page.export.ask()
    page.export.stop()
    settle(qtbot, page.store)
    assert page.findChild(QFileDialog) is None


def test_what_others_write_shows_at_once_and_the_row_stays_chosen(qtbot, page, people):
    choose(qtbot, page, "Mary Lovell")
    page.store.write(None, visitors.edit, people["ada"].uuid, family_name="King")
    qtbot.waitUntil(lambda: "Ada King" in names(page))
    settle(qtbot, page.store)
    page.store.write(None, visitors.register, given_name="Aa", family_name="Aaa")
    qtbot.waitUntil(lambda: len(names(page)) == 5)
    qtbot.waitUntil(lambda: page.table.current_row() is not None)
    assert page.table.current_row().name == "Mary Lovell"


def test_a_visitor_who_is_asked_for_is_found_and_shown(qtbot, page, people):
    with qtbot.waitSignal(page.list.filled):
        page.enter(people["nico"].uuid)
    shown(qtbot, page, "Nicolò Peña")
    assert names(page) == ["Nicolò Peña"]


def test_the_page_speaks_italian_at_once(qtbot, page, language):
    language.switch("it")
    QApplication.processEvents()
    assert page.filters.state.itemText(0) != "Everybody"
    assert page.detail.tabs.tabText(3) != "History"


@pytest.mark.parametrize("tab", range(4))
def test_everything_has_a_name_and_can_be_reached(qtbot, page, assert_accessible, tab):
    choose(qtbot, page, "Ada Lovelace")
    page.detail.tabs.setCurrentIndex(tab)
    settle(qtbot, page.store)
    assert_accessible(page)


# A long list -----------------------------------------------------------------------------------


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
