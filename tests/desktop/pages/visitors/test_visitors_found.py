"""The list of visitors: finding, narrowing, sorting."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.door import check_ins
from db.visitor import visitors
from db.visitor.visitors import Filters
from desktop.bench import made_up
from tests.desktop.pages.stand import ask, press, settle, type_keys
from tests.desktop.pages.visitors.at_visitors import (
    DOWN,
    ENTER,
    ESCAPE,
    EVERYBODY,
    TAB,
    choose,
    shown,
)


def names(page):
    """Who the list shows, from the top."""
    return [visitor.name for _, visitor in sorted(page.table.rows.loaded())]


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


def test_another_event_file_starts_without_filters(qtbot, page, tmp_path, frozen):
    with qtbot.waitSignal(page.list.filled):
        page.filters.show_filters(Filters(words="ada", company="Analytical Engines"))
    other = tmp_path / "other.desk"
    made_up.event_file(other, 3).close()
    with qtbot.waitSignal(page.store.opened):
        page.store.open(other)
    qtbot.waitUntil(lambda: len(names(page)) == 3)
    assert page.filters.filters() == Filters()


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
