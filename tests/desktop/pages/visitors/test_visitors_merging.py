"""Two visitors who are one."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel

from db.visitor import visitors
from db.visitor.visitors import Filters
from tests.desktop.pages.stand import ask, press, settle, type_keys
from tests.desktop.pages.visitors.at_visitors import CONTROL, ENTER, ESCAPE, TAB, choose, shown


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
