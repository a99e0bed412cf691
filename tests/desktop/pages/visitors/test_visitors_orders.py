"""What is done with whoever is chosen in the list of visitors."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from db.access import operators
from db.past import history
from db.visitor import visitors
from db.visitor.visitors import Filters
from desktop.badge.places import FRESH
from tests.desktop.pages.stand import ask, press, settle, type_keys
from tests.desktop.pages.visitors.at_visitors import (
    CONTROL,
    DOWN,
    ENTER,
    EVERYBODY,
    choose,
    save_in,
)


def do(qtbot, page, action):
    """Trigger *action* and wait until it is done."""
    told = len(page.told)
    action.trigger()
    qtbot.waitUntil(lambda: len(page.told) > told)
    settle(qtbot, page.store)
    return page.told[-1]


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
    assert page.told[-1][0].startswith("Ada Lovelace: CHECKED IN · No badge was printed")
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


def test_and_a_supervisors_pin_once_there_is_one(qtbot, page, people):
    page.store.write(None, visitors.block, people["ada"].uuid)
    page.store.write(None, operators.save, name="Tom", pin="1357")
    page.store.write(None, operators.save, name="Elena", role="supervisor", pin="2468")
    settle(qtbot, page.store)
    choose(qtbot, page, "Ada Lovelace")
    page.actions_bar.force.trigger()
    settle(qtbot, page.store)
    type_keys("the minister's guest")
    press(ENTER)
    assert page.reason.pin.line.hasFocus(), "Enter goes on to the PIN"
    for pin, error in (("1357", "not a supervisor's"), ("2468", "")):
        type_keys(pin)
        press(ENTER)
        settle(qtbot, page.store)
        assert error in page.reason.pin.error()
        assert page.reason.isVisible() is bool(error)
    assert ask(qtbot, page.store, visitors.by_uuid, people["ada"].uuid).checked_in_at
    (told,) = ask(qtbot, page.store, history.changes, limit=1)
    assert told.reason == "the minister's guest (Elena)"


def test_a_block_is_lifted_on_a_supervisors_word_alone(qtbot, page, people):
    ada = people["ada"].uuid
    page.store.write(None, visitors.block, ada)
    page.store.write(None, operators.save, name="Elena", role="supervisor", pin="2468")
    settle(qtbot, page.store)
    choose(qtbot, page, "Ada Lovelace")
    page.actions_bar.block.trigger()
    settle(qtbot, page.store)
    press(ENTER)
    assert page.reason.pin.line.hasFocus(), "no reason is needed, and the PIN is"
    for pin, blocked in (("0000", True), ("2468", False)):
        type_keys(pin)
        press(ENTER)
        settle(qtbot, page.store)
        assert ask(qtbot, page.store, visitors.by_uuid, ada).blocked is blocked


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
